"""What a spreadsheet holds once it is read: sheets, rows and typed cells, frozen, and what its reader should know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlom_desktop.imports.forms.marks import FormFilled


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """What a formula shows that could not be computed, such as `#N/A`."""

    code: str

    def __str__(self) -> str:
        return self.code


CellValue: TypeAlias = str | bool | int | float | date | datetime | time | timedelta | ErrorValue | None
"""A cell: text (never empty, without blanks around it), a number, a day, a moment, an hour of the day, a length of
time, a truth, an error, or None for nothing. Whole numbers are `int`, however they were stored."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell or, without `column`, a whole row; rows count from 1 as on screen, columns from 0."""

    sheet: str
    row: int
    column: int | None = None

    def __str__(self) -> str:
        if self.column is None:
            return f"{self.sheet}!{self.row}"
        return f"{self.sheet}!{column_letters(self.column)}{self.row}"


@dataclass(frozen=True)
class Remark:
    """One thing worth knowing about a file: a message id, its arguments, and where in the file, if in one place."""

    message: str
    arguments: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None

    def said(self, words: Callable[[str], str]) -> str:
        """The sentence in the language of `words`, a catalogue's look-up; `{place}` in it is the place."""
        return words(self.message).format(**{"place": self.place, **self.arguments})


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that holds something: its number as on screen, and its cells up to the last that is filled."""

    number: int
    cells: tuple[CellValue, ...]

    def cell(self, column: int) -> CellValue:
        """The cell of a column, counted from 0; None past the last."""
        return self.cells[column] if 0 <= column < len(self.cells) else None

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        return tuple(at for at, value in enumerate(self.cells) if value is not None)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge over several columns, all four edges included; its value stands in its first cell."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """A sheet by name, with the rows that hold something, in order.

    A merge within one column is filled in already. Those over several columns are in `merges`: whoever knows which
    rows are headings fills them there.
    """

    name: str
    rows: tuple[GridRow, ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False


@dataclass(frozen=True)
class Grid:
    """A file as it was read: its name without folder, sheets that hold something, and remarks.

    `encoding` and `delimiter` are those of a CSV file, None for a workbook. `forms` are those that filled-in forms
    are read from, by the number of their row.
    """

    file: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    forms: Mapping[int, FormFilled] = field(default_factory=dict, hash=False)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name; None where there is none."""
        return next((one for one in self.sheets if one.name == name), None)


def column_letters(column: int) -> str:
    """The letters over a column counted from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column, counted from 0, of the letters over it. What is no such letters raises `ValueError`."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z" or number > 20_000:
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    if not number:
        raise ValueError(letters)
    return number - 1
