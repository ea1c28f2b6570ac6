"""Only the pages of a sheet on which something changed: each keeps its number, and takes the old one's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hlom_desktop.exports.paper.tree import Paper, Row, SectionRow, Table
from hlom_desktop.exports.pieces import Composed, write_pdf_piece
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.refusals import N_

NOTHING_CHANGED = N_("“{name}”: nothing changed since the last issue, so no page has to be printed again.")


def write_changed_pages(composed: Composed, path: Path, *, rehearsal: bool = False) -> Report:
    """The pages that have changed rows as a PDF; where there are none no file, but a remark."""
    paper = with_changed_pages(composed.paper)
    if paper is None:
        return Report((), (*composed.remarks, Remark(NOTHING_CHANGED, {"name": path.name})))
    return write_pdf_piece(replace(composed, paper=paper), path, rehearsal=rehearsal)


def with_changed_pages(paper: Paper) -> Paper | None:
    """The paper with those of its pages that have changed rows; None where no row changed.

    Where rows are gone the last page counts as changed: it names them.
    """
    from hlom_desktop.exports.typst_paper import row_pages

    table = next(block for block in paper.blocks if isinstance(block, Table))
    rest = tuple(block for block in paper.blocks if block is not table)
    leaves = _leaves(table, row_pages(paper))
    last = len(leaves)
    kept = [number for number, rows in enumerate(leaves, start=1) if _changed(rows) or (rest and number == last)]
    if not kept:
        return None
    tables = (replace(table, rows=leaves[number - 1], leaf=(number, last)) for number in kept)
    return replace(paper, blocks=(*tables, *rest))


def _changed(rows: Sequence[object]) -> bool:
    return any(isinstance(row, Row) and row.changed for row in rows)


def _leaves(table: Table, pages: Sequence[int]) -> tuple[tuple[Row | SectionRow, ...], ...]:
    """The rows of each page; a section that runs on is named again at the top of the next page."""
    found: list[list[Row | SectionRow]] = [[] for _ in range(max(pages, default=0))]
    section: SectionRow | None = None
    said: tuple[SectionRow | None, int] = (None, 0)
    numbers = iter(pages)
    for row in table.rows:
        if isinstance(row, SectionRow):
            section = row
        elif isinstance(row, Row):
            page = next(numbers)
            if section is not None and said != (section, page):
                found[page - 1].append(section)
                said = (section, page)
            found[page - 1].append(row)
    return tuple(map(tuple, found))
