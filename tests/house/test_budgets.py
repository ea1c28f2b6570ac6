"""The house keeps its size: short files and functions, plain names, documented doors, no machine's name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "hlom_desktop"
FOLDERS = ("hlom_desktop", "tests", "packaging", "benchmarks")
FILE_LINES, FUNCTION_LINES, MEDIAN_LINES = 300, 40, 130

MADE_HERE = {".hypothesis", ".git", "out", "dist", "build", "__pycache__"}
PICTURES = {".png", ".svg", ".ico", ".pdf", ".ttf", ".otf", ".mo", ".docx", ".xlsx", ".hlom", ".db"}
MACHINE = re.compile(r"(?<![\w.~$}-])/(?:work|root|home)/")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|deb\.debian\.org|npmjs\.(?:org|com)")

UNFIT_NAME = re.compile(r"(?:Managers?|Helpers?|Utils?)$")
MUTABLE_CALLS = {"list", "dict", "set", "defaultdict", "deque", "bytearray", "Counter", "OrderedDict"}
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
# Overrides of Qt's own are documented there; camelCase ones are known by their case.
QT_OVERRIDES = {"data", "event", "flags", "headers", "index", "match", "paint", "parent", "sort", "span"}
MIGRATION_STEPS = {"upgrade", "downgrade"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def nodes(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def is_made_here(path: Path) -> bool:
    """Is it made by the tools, in a folder that git ignores?"""
    parts = path.relative_to(ROOT).parts
    return any(part in MADE_HERE or part.startswith((".venv", ".ve_")) or "_cache" in part for part in parts)


def text_files() -> Iterator[tuple[Path, str]]:
    """Every file of the project that holds text, with its text."""
    for path in sorted(ROOT.rglob("*")):
        if is_made_here(path) or path.suffix in PICTURES or not path.is_file():
            continue
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_files_are_short() -> None:
    found = [f"{shown(path)}: {lines(path)}" for path in FILES if lines(path) > FILE_LINES]
    assert not found, "\n".join(found)


def test_most_files_are_shorter_still() -> None:
    sizes = [lines(path) for path in PROGRAM.rglob("*.py") if path.name != "__init__.py"]
    assert median(sizes) <= MEDIAN_LINES


def test_functions_are_short() -> None:
    long = [
        f"{shown(path)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1}"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, Function)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert not long, "\n".join(long)


def test_init_files_are_empty() -> None:
    found = [shown(path) for path in FILES if path.name == "__init__.py" and path.read_bytes()]
    assert not found, "\n".join(found)


def test_names_say_what_a_thing_is() -> None:
    classes = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, ast.ClassDef) and UNFIT_NAME.search(node.name)
    ]
    files = [shown(path) for path in FILES if UNFIT_NAME.search(path.stem.title())]
    assert not classes + files, "\n".join(classes + files)


def is_mutable(value: ast.expr | None) -> bool:
    """Does the expression make a list, dict or set of its own?"""
    if isinstance(value, ast.Call):
        name = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        return name in MUTABLE_CALLS
    return isinstance(value, MUTABLE)


def changing_globals(tree: ast.Module) -> list[str]:
    """Module-level names in lower case that hold a list, dict or set, and names that a function rebinds."""
    found = []
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        if targets and is_mutable(getattr(statement, "value", None)):
            found += [t.id for t in targets if isinstance(t, ast.Name) and not t.id.isupper()]
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            found += node.names
    return [name for name in found if not name.startswith("__")]


def test_no_global_changes() -> None:
    found = [
        f"{shown(path)}: {name}"
        for path in sorted(PROGRAM.rglob("*.py"))
        for name in changing_globals(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "\n".join(found)


def is_door(node: ast.AST, *, method: bool) -> bool:
    """Must this definition say what it is? Private ones, dunders and Qt's overrides need not."""
    if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
        return False
    if isinstance(node, ast.ClassDef) or not method:
        return node.name not in MIGRATION_STEPS
    accessors = {d.attr for d in node.decorator_list if isinstance(d, ast.Attribute)}
    return node.name.islower() and node.name not in QT_OVERRIDES and not accessors & {"setter", "deleter"}


def undocumented(tree: ast.Module) -> list[str]:
    """The public definitions of a module that have no docstring; the module itself is `module`."""
    found = [] if ast.get_docstring(tree) else ["module"]
    for node in tree.body:
        if is_door(node, method=False) and not ast.get_docstring(node):  # type: ignore[arg-type]
            found.append(node.name)  # type: ignore[attr-defined]
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            inside = [n for n in node.body if is_door(n, method=True)]
            found += [f"{node.name}.{n.name}" for n in inside if not ast.get_docstring(n)]  # type: ignore
    return found


def test_every_door_says_what_it_is() -> None:
    found = [
        f"{shown(path)}: {name}"
        for path in sorted(PROGRAM.rglob("*.py"))
        if path.name != "__init__.py"
        for name in undocumented(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "\n".join(found)


def test_nothing_names_a_machine() -> None:
    found = []
    for path, text in text_files():
        locked = path.name == "uv.lock"  # uv writes where each package comes from
        for number, line in enumerate(text.splitlines(), 1):
            if MACHINE.search(line) or (not locked and REGISTRY.search(line)):
                found.append(f"{shown(path)}:{number}")
    assert not found, "\n".join(found)


def test_the_lock_names_only_the_public_index() -> None:
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = set(re.findall(r'(?:registry|url) = "https?://([^/"]+)', text))
    public = "py" + "pi.org", "files.python" + "hosted.org"
    assert hosts == set(public)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""A."""\nseen = []', ["seen"]),
        ('"""A."""\nSEEN: dict[str, int] = {}', []),
        ('"""A."""\ncache = defaultdict(list)', ["cache"]),
        ('"""A."""\ndef f():\n    global clock\n    clock = 1', ["clock"]),
        ('"""A."""\n__all__ = ["f"]\nnames = ("a", "b")', []),
    ],
)
def test_a_changing_global_is_seen(source: str, expected: list[str]) -> None:
    assert changing_globals(ast.parse(source)) == expected


def test_an_undocumented_door_is_seen() -> None:
    source = "def f(): ...\ndef _g(): ...\nclass C:\n    def rowCount(self): ...\n    def rows(self): ..."
    assert undocumented(ast.parse(source)) == ["module", "f", "C", "C.rows"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("cd /" + "work/main", True),
        ('path = "/' + 'home/ana/x"', True),
        ("https://example.int/en/work/plan", False),
        ("out/work/x", False),
    ],
)
def test_a_machine_path_is_seen(line: str, expected: bool) -> None:
    assert bool(MACHINE.search(line)) is expected
