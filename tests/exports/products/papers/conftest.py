"""Grids and door sheets told as plain text, their files read again, and programmes that are hard to print."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import hlom_desktop.schema
from hlom_desktop.exports.doors import door_pieces
from hlom_desktop.exports.full import full_pieces
from hlom_desktop.exports.glance import glance_pieces
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.forms import DayGrid, DoorSheet
from hlom_desktop.exports.paper.tree import Paper, Text, plain
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.exports.report import Report
from hlom_desktop.releases.queries import facts_wanted
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

WORKED, NOW = "hlom-2021-worked", datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
assert hlom_desktop.schema


@pytest.fixture
def worked(store_path: Path) -> Iterator[Workspace]:
    """A seat at a store that holds the worked example."""
    opened = Workspace(store_path, clock=lambda: NOW)
    opened.do(lambda db: new_from_template(db, WORKED, "worked", NOW))
    yield opened
    opened.close()


def _said(text: Text) -> str:
    return plain(text).replace("\u00a0", "~").replace("\u202f", "^").replace("\u2002", "_")


def _grid(page: DayGrid) -> list[str]:
    lines = [f"page {_said(page.day)} / {page.place} / {', '.join(page.clocks)} / {page.rows} × {page.row_mm:.2f} mm"]
    lines += [f"  {_said((*column.name,))} ({column.detail})" for column in page.columns]
    lines.append("  " + " ".join(f"{hour.row}:{hour.local}={hour.utc}".replace("\u00a0", "~") for hour in page.hours))
    for block in page.blocks:
        said = " / ".join(f"{line.style.value}={_said(line.runs)}" for line in block.lines)
        lines.append(f"  {block.column} {block.row}+{block.rows} {block.weight.name} [{block.signs}] {said}")
    return [*lines, f"  strip {page.strip_label}: {_said(page.strip)}", f"  empty {page.empty}"]


def _door(page: DoorSheet) -> list[str]:
    names, dates = (" · ".join(map(_said, texts)) for texts in (page.names, page.dates))
    lines = [f"door {page.number} ({page.number_size:.0f} pt) {names} / {dates} / {page.page} of {page.pages}"]
    for entry in page.entries:
        said = " / ".join(map(_said, entry.titles or entry.reserved))
        lines.append(f"  {entry.start}–{entry.end} {said} [{entry.languages}]")
    return lines if page.entries else [*lines, "  " + " / ".join(map(_said, page.empty))]


@pytest.fixture
def pages_told() -> Callable[[Paper], str]:
    """A paper of grids or door sheets as text."""

    def tell(paper: Paper) -> str:
        lines = [f"{paper.kind.value} {paper.language} {paper.title} [{paper.draft}, {paper.version}] {paper.printed}"]
        for block in paper.blocks:
            lines += _grid(block) if isinstance(block, DayGrid) else _door(block)  # type: ignore[arg-type]
        lines += [f"key {entry.mark.mark} {_said((entry.mark,))} {entry.meaning}" for entry in paper.key]
        return "\n".join([*lines, ""])

    return tell


def pieces_of(workspace: Workspace, product: str, key: str, options: Options, formats: tuple[str, ...]) -> list[Piece]:
    """The files of one of the three papers, as the product table makes them."""
    if product == "doors":
        return list(door_pieces(workspace.read(facts_wanted, key, options.release), options, formats, options.release))
    programme = workspace.read(programme_wanted, key, options.release)
    if product == "glance-a4":
        return list(glance_pieces(programme, options, formats, "a4"))
    return list((glance_pieces if product == "glance" else full_pieces)(programme, options, formats))


@pytest.fixture
def written() -> Callable[..., Report]:
    """Writes a paper's files: workspace, product, key, options, formats."""

    def write(
        workspace: Workspace, product: str, key: str, options: Options, formats: tuple[str, ...] = ("pdf", "docx")
    ) -> Report:
        report = Report()
        for piece in pieces_of(workspace, product, key, options, formats):
            report += piece.write(options.folder / piece.name)
        return report

    return write


def _run(*command: str | Path) -> str:
    done = subprocess.run(list(map(str, command)), check=True, capture_output=True, encoding="utf-8", errors="replace")
    return done.stdout


@pytest.fixture
def contents() -> Callable[[Path], str]:
    """Everything that a file holds: its text, its properties, its parts."""

    def read(path: Path) -> str:
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as parts:
                return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        return _run("pdftotext", path, "-") + _run("pdfinfo", path) + path.read_bytes().decode("latin-1")

    return read


@pytest.fixture
def off_the_page() -> Callable[[Path], list[str]]:
    """The words of a PDF that stand outside its pages."""

    def find(path: Path) -> list[str]:
        off, width, height = [], 0.0, 0.0
        pages = r'<page width="([\d.]+)" height="([\d.]+)">|<word (.*?)>(.*?)</word>'
        for found in re.finditer(pages, _run("pdftotext", "-bbox", path, "-")):
            if found[1]:
                width, height = float(found[1]), float(found[2])
                continue
            box = {key: float(value) for key, value in re.findall(r'(\w+)="([-\d.]+)"', found[3])}
            if box["xMin"] < 0 or box["yMin"] < 0 or box["xMax"] > width or box["yMax"] > height:
                off.append(found[4])
        return off

    return find
