"""Pages that are drawn in a way of their own: a day of the programme at a glance, and the sheet on a room's door.

What stands on them is decided here and not by the writers: each block of a grid has its lines as they fit it, and each
door sheet as many meetings as a page holds, so that the PDF and the Word file say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from hlom_desktop.exports.paper.tree import Form, Mark, Text


class Weight(Enum):
    """How heavily a block of a grid is drawn: its head rule in points and its tint, in per cent of white."""

    PLENARY = (2.0, 86)
    PANEL = (1.0, 94)
    SIDE_EVENT = (0.5, 100)

    @property
    def rule(self) -> float:
        """The rule over the block, in points."""
        return self.value[0]

    @property
    def tint(self) -> int:
        """The ground of the block, in per cent of white."""
        return self.value[1]

    @property
    def mark(self) -> Mark:
        """The sample of it that stands in a key."""
        return {"PLENARY": Mark.PLENARY, "PANEL": Mark.PANEL, "SIDE_EVENT": Mark.SIDE_EVENT}[self.name]


class GridStyle(Enum):
    """The role of a line of a block, from which its size follows."""

    HOURS = "hours"
    TITLE = "title"
    SMALL = "small"  # a title that would not fit else
    DETAIL = "detail"
    TIGHT = "tight"  # hours and title side by side in the lowest blocks


@dataclass(frozen=True)
class GridLine:
    """One paragraph of a block."""

    runs: Text
    style: GridStyle


@dataclass(frozen=True)
class GridBlock:
    """A session on the grid: `column` among the page's rooms, from `row` for `rows` quarters of an hour.

    `signs` ("(R) EN FR ES") stand at the right of the first line.
    """

    column: int
    row: int
    rows: int
    weight: Weight
    signs: str
    lines: tuple[GridLine, ...]


@dataclass(frozen=True)
class GridHour:
    """An hour of the scale: the row it begins, and how the conference's clock and UTC print it; the latter may be
    empty."""

    row: int
    local: str
    utc: str


@dataclass(frozen=True)
class GridColumn:
    """A room over its column, and what is known of it: “1,500 places, hybrid”."""

    name: Text
    detail: str


@dataclass(frozen=True)
class DayGrid(Form):
    """A day on one page, or as many of its rooms as a page holds.

    `clocks` stand over the columns of hours: one, or two with UTC. Without columns `empty` is said instead. `strip`
    is what has no hour, under its label.
    """

    day: Text
    place: str
    clocks: tuple[str, ...] = ()
    hours: tuple[GridHour, ...] = ()
    rows: int = 0
    row_mm: float = 0.0
    columns: tuple[GridColumn, ...] = ()
    blocks: tuple[GridBlock, ...] = ()
    strip_label: str = ""
    strip: Text = ()
    empty: str = ""


@dataclass(frozen=True)
class GridCell:
    """A place of the grid's table: a block, or with none the time between two blocks; `ruled` where an hour begins."""

    column: int
    row: int
    rows: int
    ruled: bool
    block: GridBlock | None = None


def cells_of(grid: DayGrid) -> Iterator[GridCell]:
    """The cells of the rooms' columns, row by row, so that the table is read in order; together they fill it."""
    hours = {hour.row for hour in grid.hours}
    found = []
    for column in range(len(grid.columns)):
        at = 0
        for block in sorted((one for one in grid.blocks if one.column == column), key=lambda one: one.row):
            found += _free(column, at, block.row, hours)
            found.append(GridCell(column, block.row, block.rows, False, block))
            at = block.row + block.rows
        found += _free(column, at, grid.rows, hours)
    return iter(sorted(found, key=lambda cell: (cell.row, cell.column)))


def _free(column: int, first: int, end: int, hours: set[int]) -> list[GridCell]:
    """Free time, parted where an hour begins."""
    parts = [first, *sorted(hour for hour in hours if first < hour < end), end]
    return [
        GridCell(column, start, after - start, start in hours and start > 0)
        for start, after in pairwise(parts)
        if after > start
    ]


@dataclass(frozen=True)
class DoorEntry:
    """A meeting on a door: its hours on a clock of 24 hours and its titles in English, French and Spanish.

    A closed one has no titles: `reserved` is then what the black bar says.
    """

    start: str
    end: str
    titles: tuple[Text, ...] = ()
    languages: str = ""
    reserved: tuple[Text, ...] = ()


@dataclass(frozen=True)
class DoorSheet(Form):
    """A page for the door of a room on one day.

    `number` stands large at the left, `number_size` points high; with none the first of `names` does. `empty` is said
    where nothing is held.
    """

    number: str
    number_size: float
    names: tuple[Text, ...]
    dates: tuple[Text, ...]
    entries: tuple[DoorEntry, ...]
    empty: tuple[Text, ...]
    page: int
    pages: int
