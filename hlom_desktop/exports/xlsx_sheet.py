"""Working sheets as spreadsheets: what a list holds, ready to print on A4 landscape with its head on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

CellValue: TypeAlias = str | int | float | date | datetime | time | None


@dataclass(frozen=True)
class SheetColumn:
    """A column: its label, its width in characters, and whether it is written in by hand on the printed sheet."""

    label: str
    width: float = 16.0
    written_in: bool = False
    number_format: str = "General"


@dataclass(frozen=True)
class SheetRow:
    """A row of values, one a column. `section` rows are bold words over the rows that follow."""

    values: tuple[CellValue, ...]
    section: bool = False


@dataclass(frozen=True)
class SheetBars:
    """A chart of bars beside the table: `first` is the place of its first row among the rows, from 0.

    Words are those of the first column, figures those of the second.
    """

    title: str
    first: int
    rows: int


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, in one language.

    `name` is the tab's, `title` and `head` the lines over the table. `printed` stands in the footer beside
    `page_words`, which holds `{page}` and `{pages}`. Texts that look like formulas stay texts.
    """

    name: str
    title: str
    head: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    page_words: str
    printed: str = ""
    header: str = ""
    bars: tuple[SheetBars, ...] = ()
