"""A workbook from its parts: the sheets in order, the texts and formats they share, merges filled in."""

from __future__ import annotations

import struct
import zipfile
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from hlom_desktop.imports.archive import Archive
from hlom_desktop.imports.grid import GridRow, Merge, Place, Remark, Sheet
from hlom_desktop.imports.limits import MOST_REMARKS
from hlom_desktop.imports.refused import Damaged
from hlom_desktop.imports.serial_days import Shown, shown_by
from hlom_desktop.imports.sheet_parts import Book, SheetFound, SheetReader, put, read_texts
from hlom_desktop.imports.signatures import Claim, refuse_unless_workbook
from hlom_desktop.refusals import N_

NOT_COMPUTED = N_("{place}: the formula has no stored value. Open the file in a spreadsheet program and save it again.")
NO_SUCH_DAY = N_("{place}: the date is none of the calendar’s; its number was read.")
MORE_CELLS = N_("“{sheet}”: {number} more cells are like that.")
HIDDEN_ROWS = N_("“{sheet}”: hidden rows are read too ({number}).")

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError, EOFError, NotImplementedError, RuntimeError),
    *(OSError, ValueError, LookupError, OverflowError),
)
"""What reading a damaged archive or part may raise."""


def read_workbook(path: Path, claim: Claim) -> tuple[tuple[Sheet, ...], tuple[Remark, ...]]:
    """The sheets that hold something, and remarks. Raises `FileRefused`."""
    try:
        with zipfile.ZipFile(path) as opened:
            archive = Archive(opened, path.name)
            refuse_unless_workbook(path.name, claim, archive.names)
            return _read(archive, path.name)
    except _BROKEN as error:
        raise Damaged(file=path.name) from error


def _read(archive: Archive, file: str) -> tuple[tuple[Sheet, ...], tuple[Remark, ...]]:
    main = next((name for kind, name in archive.related("").values() if kind == "officeDocument"), "xl/workbook.xml")
    parts = archive.related(main)
    named, from_1904 = _contents(archive, main)
    by_kind = dict(parts.values())
    book = Book(
        file,
        read_texts(archive, by_kind["sharedStrings"]) if archive.holds(by_kind.get("sharedStrings", "")) else (),
        _styles(archive, by_kind["styles"]) if archive.holds(by_kind.get("styles", "")) else (),
        from_1904,
    )
    sheets: list[Sheet] = []
    remarks: list[Remark] = []
    for name, relation, hidden in named:
        kind, part = parts.get(relation, ("", ""))
        if kind == "worksheet":
            found = SheetReader(book, name).read(archive, part)
            if found.rows:
                sheets.append(_sheet(name, found, hidden=hidden))
            remarks += _remarks(name, found)
    return tuple(sheets), tuple(remarks)


def _contents(archive: Archive, main: str) -> tuple[list[tuple[str, str, bool]], bool]:
    """Each sheet's name, the id of its part and whether it is hidden; and whether days count from 1904."""
    named: list[tuple[str, str, bool]] = []
    dated: list[bool] = []

    def start(element: str, attributes: Mapping[str, str]) -> None:
        if element == "sheet":
            named.append((attributes.get("name", ""), attributes.get("id", ""), "state" in attributes))
            if attributes.get("state") == "visible":
                named[-1] = (*named[-1][:2], False)
        elif element == "workbookPr":
            dated.append(attributes.get("date1904", "0") in ("1", "true"))

    archive.elements(main, start)
    return named, any(dated)


def _styles(archive: Archive, part: str) -> tuple[Shown | None, ...]:
    """What each style of a cell makes of numbers."""
    codes: dict[int, str] = {}
    formats: list[int] = []
    inside: list[bool] = [False]

    def start(element: str, attributes: Mapping[str, str]) -> None:
        if element == "numFmt":
            codes.setdefault(int(attributes.get("numFmtId", "-1")), attributes.get("formatCode", ""))
        elif element == "cellXfs":
            inside[0] = True
        elif element in ("cellStyles", "dxfs"):
            inside[0] = False
        elif element == "xf" and inside[0]:
            formats.append(int(attributes.get("numFmtId", "0")))

    archive.elements(part, start)
    return tuple(shown_by(number, codes.get(number)) for number in formats)


def _sheet(name: str, found: SheetFound, *, hidden: bool) -> Sheet:
    numbers = sorted(found.rows)
    _fill_down(found, numbers)
    rows = [GridRow(number, tuple(found.rows.pop(number))) for number in numbers]
    wide = tuple(sorted((merge for merge in found.merges if merge.left < merge.right), key=_by_row))
    return Sheet(name, tuple(rows), wide, hidden)


def _fill_down(found: SheetFound, numbers: list[int]) -> None:
    """Put the value of each merge into its first column, in the rows that hold something anyway.

    No cell is filled twice, so that merges laid over one another, which no program makes, cost no more than others.
    """
    filled_to: dict[int, int] = {}
    for merge in sorted(found.merges, key=_by_column):
        cells = found.rows.get(merge.top, [])
        value = cells[merge.left] if merge.left < len(cells) else None
        if value is None:
            continue
        first = max(merge.top, filled_to.get(merge.left, 0)) + 1
        for number in numbers[bisect_left(numbers, first) : bisect_right(numbers, merge.bottom)]:
            below = found.rows[number]
            if merge.left >= len(below) or below[merge.left] is None:
                put(below, merge.left, value)
        filled_to[merge.left] = max(filled_to.get(merge.left, 0), merge.bottom)


def _by_row(merge: Merge) -> tuple[int, int]:
    return merge.top, merge.left


def _by_column(merge: Merge) -> tuple[int, int]:
    return merge.left, merge.top


def _remarks(name: str, found: SheetFound) -> Iterator[Remark]:
    yield from _each(NOT_COMPUTED, name, found.uncomputed)
    yield from _each(NO_SUCH_DAY, name, found.impossible)
    if found.hidden_rows:
        yield Remark(HIDDEN_ROWS, {"sheet": name, "number": found.hidden_rows})


def _each(message: str, name: str, cells: list[tuple[int, int]]) -> Iterable[Remark]:
    """A remark a cell; past the most of them, how many more there are."""
    for row, column in cells[:MOST_REMARKS]:
        yield Remark(message, {}, Place(name, row, column))
    if len(cells) > MOST_REMARKS:
        yield Remark(MORE_CELLS, {"sheet": name, "number": len(cells) - MOST_REMARKS})
