"""The rows of a CSV file: what stands between its cells is found by trying, and so is a quotation mark left open."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from hlom_desktop.imports.cell_text import clean
from hlom_desktop.imports.csv_text import Decoded, decoded
from hlom_desktop.imports.grid import GridRow, Place, Remark, Sheet
from hlom_desktop.imports.limits import MOST_COLUMNS, MOST_REMARKS, MOST_ROWS
from hlom_desktop.imports.refused import IsNoTable, TooManyColumns, TooManyRows
from hlom_desktop.refusals import N_

GUESSED = N_("The file does not say how its letters are encoded; it was read as {encoding}. Check names with accents.")
MENDED = N_("Signs that are no {encoding} ({number}) were read otherwise. Check names with accents.")
ZEROS = N_("The file held zero bytes ({number}); they were left out.")
OPEN_QUOTE = N_("A quotation mark is opened and never closed; quotation marks were left out, and each line is a row.")
LONG_ROW = N_("{place} has {number} cells, others {usual}: perhaps a separator stands in a text without quotes.")

DELIMITERS = ",;\t|"
_TRIED = 300
_LAST_ROW = 1_048_576
"""Rows of a spreadsheet, empty ones too; a file with more lines is none."""

_NAMED = re.compile(r"sep=([,;|\t:^~])\r?\n", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(data: bytes, file: str) -> tuple[Sheet, tuple[Remark, ...], str, str]:
    """The one sheet, remarks, the encoding's name and the delimiter. Raises `FileRefused`."""
    found = decoded(data)
    remarks = list(_on_encoding(found))
    text = found.text
    zeros = text.count("\0")
    if 20 * (zeros + len(_CONTROL.findall(text))) > len(text):
        raise IsNoTable(file=file)
    if zeros:
        remarks.append(Remark(ZEROS, {"number": zeros}))
        text = text.replace("\0", "")
    named = _NAMED.match(text)
    delimiter = named[1] if named else delimiter_of(text)
    records, closed = _records(text[named.end() :] if named else text, delimiter)
    if len(records) > _LAST_ROW:
        raise TooManyRows(file=file, sheet=_name(file), most=MOST_ROWS)
    if not closed:
        remarks.append(Remark(OPEN_QUOTE))
    sheet = Sheet(_name(file), _rows(records, _name(file), file, shift=bool(named)))
    return sheet, (*remarks, *_long_rows(sheet)), found.encoding, delimiter


def _name(file: str) -> str:
    """What the one sheet is called: the file without its ending."""
    return file.rpartition(".")[0] or file


def _on_encoding(found: Decoded) -> Iterator[Remark]:
    if found.guessed:
        yield Remark(GUESSED, {"encoding": found.encoding})
    if found.mended:
        yield Remark(MENDED, {"encoding": found.encoding, "number": found.mended})


def delimiter_of(text: str) -> str:
    """The sign that cuts most rows into the same number of cells, more than one; a comma where none does."""
    sample = text[: 1 << 20]

    def score(delimiter: str) -> tuple[int, int]:
        widths = Counter(width for width in _widths(sample, delimiter) if width > 1)
        width, rows = max(widths.items(), key=lambda found: (found[1], found[0]), default=(0, 0))
        return rows, width

    return max(DELIMITERS, key=score)


def _widths(sample: str, delimiter: str) -> list[int]:
    """How many cells the first rows have."""
    try:
        return [len(row) for row in islice(_quoted(sample, delimiter), _TRIED)]
    except csv.Error:
        return [len(row) for row in _plain(sample, delimiter)[:_TRIED]]


def _quoted(text: str, delimiter: str) -> Iterator[list[str]]:
    """Rows by the rules of CSV. Raises `csv.Error` where a cell is too long to be one."""
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)


def _plain(text: str, delimiter: str) -> list[list[str]]:
    """Rows by their lines alone."""
    return [[cell.strip().strip('"') for cell in line.split(delimiter)] for line in _LINE_END.split(text)]


def _records(text: str, delimiter: str) -> tuple[list[list[str]], bool]:
    """All rows, and whether quotation marks were heeded.

    One that is opened and never closed swallows the rows after it: where their number is odd and a cell runs over
    lines, lines are taken as rows unless that makes rows of one width fewer.
    """
    try:
        quoted = list(islice(_quoted(text, delimiter), _LAST_ROW + 1))
    except csv.Error:
        return _plain(text, delimiter), False
    if text.count('"') % 2 and any("\n" in cell or "\r" in cell for row in quoted for cell in row):
        plain = _plain(text, delimiter)
        if _evenness(plain) >= _evenness(quoted):
            return plain, False
    return quoted, True


def _evenness(rows: list[list[str]]) -> float:
    """The share of rows that are as wide as most, of those in which something stands."""
    widths = Counter(len(row) for row in rows if any(row))
    return max(widths.values()) / widths.total() if widths else 0.0


def _rows(records: Iterable[list[str]], sheet: str, file: str, *, shift: bool) -> tuple[GridRow, ...]:
    """The rows in which something stands, numbered as a spreadsheet would."""
    rows = []
    for number, record in enumerate(records, start=2 if shift else 1):
        cells = [clean(cell) for cell in record]
        while cells and cells[-1] is None:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            place = Place(sheet, number, len(cells) - 1)
            raise TooManyColumns(file=file, place=place, most=MOST_COLUMNS)
        if cells:
            rows.append(GridRow(number, tuple(cells)))
        if len(rows) > MOST_ROWS:
            raise TooManyRows(file=file, sheet=sheet, most=MOST_ROWS)
    return tuple(rows)


def _long_rows(sheet: Sheet) -> Iterator[Remark]:
    """Rows with more cells than the headings have: the first row that is as wide as most are."""
    widths = Counter(len(row.cells) for row in sheet.rows).most_common(1)
    most = widths[0][0] if widths else 0
    usual = next((len(row.cells) for row in sheet.rows if len(row.cells) >= most), 0)
    longer = [row for row in sheet.rows if len(row.cells) > usual]
    if 2 * len(longer) < len(sheet.rows):
        for row in longer[:MOST_REMARKS]:
            yield Remark(LONG_ROW, {"number": len(row.cells), "usual": usual}, Place(sheet.name, row.number))
