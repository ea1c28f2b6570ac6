"""A workbook from which another program makes letters: labels in the first row, one letter in each that follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.xlsx_book import LONGEST_TEXT


def write_merge_book(path: Path, name: str, labels: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the rows, all of them texts, as the only sheet of a workbook; it takes the place of `path` when whole.

    No title and no empty row stand above the labels: programs that merge letters take the first row for them. A text
    that begins like a formula stays a text.
    """
    book = Workbook(write_only=True)
    page = book.create_sheet(name[:31])
    page.freeze_panes = "A2"
    head = []
    for label in labels:
        cell = WriteOnlyCell(page, label)
        cell.font = Font(bold=True)
        head.append(cell)
    page.append(head)
    for row in rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(page, printable(value)[:LONGEST_TEXT])
            cell.data_type = "s"
            cells.append(cell)
        page.append(cells)
    write_replacing(path, book.save)
