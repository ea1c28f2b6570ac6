"""A sheet of a workbook read in one pass: its cells, which of them are formulas without a value, and its merges.

openpyxl's reading of large files sees neither merges nor formulas beside their values, and refuses a whole workbook
for a style or a namespace it does not know; so the parts are read here, as they stand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from xml.parsers import expat

from hlom_desktop.imports.archive import Archive
from hlom_desktop.imports.cell_text import clean, unescaped
from hlom_desktop.imports.grid import CellValue, ErrorValue, Merge, Place, column_number
from hlom_desktop.imports.limits import MOST_COLUMNS, MOST_MERGES, MOST_ROWS
from hlom_desktop.imports.refused import Dangerous, TooManyColumns, TooManyRows
from hlom_desktop.imports.serial_days import Shown, as_shown

_MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_TAGS = {f"{space} {tag}": tag for space in _MAIN for tag in ("row", "c", "v", "f", "t", "rPh", "si", "mergeCell")}
_NUMBERED = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


@dataclass(frozen=True)
class Book:
    """What all sheets of a workbook share: its name, texts, what each style makes of numbers, and its first day."""

    file: str
    texts: tuple[str | None, ...]
    styles: tuple[Shown | None, ...]
    from_1904: bool


@dataclass
class SheetFound:
    """A sheet while it is read: rows by number, each its cells, and what was remarked on the way."""

    rows: dict[int, list[CellValue]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    uncomputed: list[tuple[int, int]] = field(default_factory=list)
    impossible: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: int = 0


def read_texts(archive: Archive, part: str) -> tuple[str | None, ...]:
    """The texts that the cells of all sheets name by number; reading aids for Japanese left out."""
    texts: list[str | None] = []
    pieces: list[str] = []
    inside: list[str] = []

    def start(name: str, _attributes: object) -> None:
        inside.append(_TAGS.get(name, ""))

    def end(_name: str) -> None:
        if inside.pop() == "si":
            texts.append(clean(unescaped("".join(pieces))))
            pieces.clear()

    def text(data: str) -> None:
        if inside[-1] == "t" and "rPh" not in inside:
            pieces.append(data)

    parser = _parser(start, end, text)
    archive.parse(part, parser)
    return tuple(texts)


def _parser(
    start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], text: Callable[[str], None]
) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    return parser


class SheetReader:
    """Reads the part of one sheet. Refuses more rows and columns than are read at once."""

    def __init__(self, book: Book, sheet: str) -> None:
        self._book, self._sheet = book, sheet
        self._columns: dict[str, int] = {}
        self._row, self._column = 0, -1
        self._cells: list[CellValue] = []
        self._row_hidden = False
        self._kind, self._style = "n", 0
        self._pieces: list[str] = []
        self._taking = self._aside = self._formula = self._valued = False
        self.found = SheetFound()

    def read(self, archive: Archive, part: str) -> SheetFound:
        """The cells of the sheet in `part`."""
        archive.parse(part, _parser(self._start, self._end, self._text))
        return self.found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _TAGS.get(name)
        if tag == "c":
            self._begin_cell(attributes)
        elif tag == "v":
            self._taking = self._valued = True
        elif tag == "t":
            self._taking = not self._aside
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            self._begin_row(attributes)
        elif tag == "rPh":
            self._aside = True
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        tag = _TAGS.get(name)
        if tag == "c":
            self._end_cell()
        elif tag in ("v", "t"):
            self._taking = False
        elif tag == "rPh":
            self._aside = False
        elif tag == "row" and self._cells:
            self._end_row()

    def _text(self, data: str) -> None:
        if self._taking:
            self._pieces.append(data)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self._row = int(number) if number.isdecimal() and len(number) < 8 else self._row + 1
        self._column = -1
        self._cells = self.found.rows.get(self._row, [])
        self._row_hidden = attributes.get("hidden") in ("1", "true")

    def _end_row(self) -> None:
        if self._row not in self.found.rows and self._row_hidden:
            self.found.hidden_rows += 1
        self.found.rows[self._row] = self._cells
        if len(self.found.rows) > MOST_ROWS:
            raise TooManyRows(file=self._book.file, sheet=self._sheet, most=MOST_ROWS)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        self._column = self._columns.get(letters, -2) if letters else self._column + 1
        if self._column == -2:
            self._column = self._columns[letters] = column_number(letters)
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._pieces.clear()
        self._taking = self._aside = self._formula = self._valued = False

    def _end_cell(self) -> None:
        value = self._value("".join(self._pieces)) if self._pieces else None
        if value is None:
            if self._formula and not self._valued:
                self.found.uncomputed.append((self._row, self._column))
            return
        if self._column >= MOST_COLUMNS:
            place = Place(self._sheet, self._row, self._column)
            raise TooManyColumns(file=self._book.file, place=place, most=MOST_COLUMNS)
        put(self._cells, self._column, value)

    def _value(self, text: str) -> CellValue:
        match self._kind:
            case "s":
                return self._book.texts[int(text)]
            case "n":
                return self._number(text)
            case "b":
                return text.strip() in ("1", "true")
            case "e":
                return ErrorValue(text.strip())
            case "d":
                return iso_moment(text.strip())
        return clean(unescaped(text))

    def _number(self, text: str) -> CellValue:
        number = plain_number(text)
        shown = self._book.styles[self._style] if self._style < len(self._book.styles) else None
        if shown is None or isinstance(number, str | None):
            return number
        moment = as_shown(number, shown, from_1904=self._book.from_1904)
        if moment is None:
            self.found.impossible.append((self._row, self._column))
        return number if moment is None else moment

    def _merge(self, ref: str) -> None:
        corners = [_NUMBERED.fullmatch(corner.replace("$", "")) for corner in ref.split(":")]
        if len(corners) != 2 or corners[0] is None or corners[1] is None:
            return
        if len(self.found.merges) >= MOST_MERGES:
            raise Dangerous(file=self._book.file)
        (left, top), (right, bottom) = ((column_number(one[1]), int(one[2])) for one in corners if one)
        if (top, left) != (bottom, right) and top <= bottom and left <= right < 16_384:
            self.found.merges.append(Merge(top, left, bottom, right))


def put(cells: list[CellValue], column: int, value: CellValue) -> None:
    """Set the cell of a column in a row that may not reach so far yet."""
    cells.extend([None] * (column + 1 - len(cells)))
    cells[column] = value


def plain_number(text: str) -> int | float | str | None:
    """A number as a part of a workbook writes it; what is none is text, so that nothing is lost."""
    text = text.strip()
    if text.isdecimal() and text.isascii() and len(text) < 16:
        return int(text)
    try:
        number = float(text) if "_" not in text else math.nan
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        return clean(text)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def iso_moment(text: str) -> CellValue:
    """A day, a moment or an hour that stands in a cell as ISO 8601 writes it."""
    for reads in (date.fromisoformat, time.fromisoformat, datetime.fromisoformat):
        try:
            found = reads(text.removesuffix("Z"))
        except ValueError:
            continue
        return found.replace(microsecond=0, tzinfo=None) if isinstance(found, datetime | time) else found
    return clean(text)
