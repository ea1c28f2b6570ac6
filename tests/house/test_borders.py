"""Who may import what from outside: Qt, the database, file formats. Direct imports only.

Whom the project's own packages may import is in `.importlinter`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "hlom_desktop"
SCREENS = ("panel", "table", "grid", "timeline", "card", "board", "projector")
TABLES = ("model", "edits", "queries")


def stands_in(*parts: str) -> Callable[[tuple[str, ...]], bool]:
    """Is the module one of the packages or modules named, seen from the top of the program?"""
    return lambda module: bool(module) and module[0] in parts


def is_called(*stems: str) -> Callable[[tuple[str, ...]], bool]:
    """Does the module, or a folder it lies in, below the concept, begin with one of the names?"""
    return lambda module: any(part.startswith(stems) for part in module[1:])


@dataclass(frozen=True)
class Border:
    """Packages from outside, and the modules that may import them; `open_to_all` is what everybody may."""

    name: str
    outside: tuple[str, ...]
    may_pass: tuple[Callable[[tuple[str, ...]], bool], ...]
    open_to_all: tuple[str, ...] = ()


BORDERS = (
    Border(
        "Qt",
        ("PySide6", "shiboken6", "qtawesome", "hlom_desktop.desk"),
        (
            is_called(*SCREENS),
            stands_in("__main__", "app", "desk", "window", "overview"),
            lambda module: module[:2] == ("conflicts", "live"),
        ),
        open_to_all=("hlom_desktop.desk.tokens",),  # the colours, which know no Qt: the web page has them too
    ),
    Border(
        "the database",
        ("sqlalchemy", "alembic"),
        (
            is_called(*TABLES),
            stands_in("storage", "schema"),
            lambda module: module[:2] == ("conflicts", "picture"),
        ),
    ),
    Border("SQLite", ("sqlite3",), (stands_in("storage"),)),
    Border("the solver", ("highspy", "numpy"), (lambda module: module == ("placement", "matrix"),)),
    Border("file formats", ("docx", "openpyxl", "typst", "icalendar"), (stands_in("exports", "imports"),)),
)


def imported(tree: ast.Module, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Line and full name of each import anywhere in the file; `package` resolves the relative ones."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def _is_in(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def crossings(border: Border, source: str, module: tuple[str, ...]) -> list[str]:
    """The imports of `module` (its path below the program's package) that the border does not allow."""
    if any(may_pass(module) for may_pass in border.may_pass):
        return []
    package = ("hlom_desktop", *module[:-1])
    return [
        f"{'/'.join(module)}.py:{line} imports {name}"
        for line, name in imported(ast.parse(source), package)
        if _is_in(name, border.outside) and not _is_in(name, border.open_to_all)
    ]


@pytest.mark.parametrize("border", BORDERS, ids=lambda border: border.name)
def test_borders_are_kept(border: Border) -> None:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).with_suffix("").parts
        found += crossings(border, path.read_text(encoding="utf-8"), module)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("border", "module", "source", "expected"),
    [
        (0, ("roadmap", "rules"), "def f():\n    from PySide6 import QtGui", ["2 imports PySide6.QtGui"]),
        (0, ("roadmap", "edits"), "from ..desk import rows", ["1 imports hlom_desktop.desk.rows"]),
        (0, ("roadmap", "edits"), "from hlom_desktop import desk", ["1 imports hlom_desktop.desk"]),
        (0, ("roadmap", "timeline", "bars"), "import PySide6.QtGui", []),
        (0, ("conflicts", "live"), "from PySide6.QtCore import QObject", []),
        (1, ("sessions", "rules"), "import sqlalchemy as sa", ["1 imports sqlalchemy"]),
        (1, ("sessions", "queries", "days"), "from sqlalchemy import select", []),
        (2, ("sessions", "queries"), "import sqlite3", ["1 imports sqlite3"]),
        (3, ("placement", "solving"), "from highspy import Highs", ["1 imports highspy.Highs"]),
        (4, ("templates", "reader"), "from docx import Document", ["1 imports docx.Document"]),
    ],
)
def test_a_crossing_is_seen(border: int, module: tuple[str, ...], source: str, expected: list[str]) -> None:
    file = "/".join(module) + ".py"
    assert crossings(BORDERS[border], source, module) == [f"{file}:{line}" for line in expected]
