"""How large the words on a grid and on a door sheet are and where they stand: one table for both writers.

Source: the table of sizes in the design of the papers. Points for type, millimetres for places.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hlom_desktop.exports.paper.forms import GridStyle
from hlom_desktop.exports.paper.sizes import POINT, Size, page_size
from hlom_desktop.exports.paper.tree import Format
from hlom_desktop.exports.paper.widths import advance

BLOCK_GAP: Final = 0.2
"""Millimetres between a block and the next in its room."""


@dataclass(frozen=True)
class GridSizes:
    """A grid on one sheet. `columns` is how many rooms a page holds, `row` the usual height of a quarter of an hour."""

    format: Format
    columns: int
    row: float
    clock: float
    gap: float
    inset: float
    head: float
    strip: float
    day: Size
    small_print: Size
    room: Size
    room_detail: Size
    hour: Size
    lines: dict[GridStyle, Size]

    @property
    def height(self) -> float:
        """Millimetres for the rows of the grid: what masthead, rooms' names and strip leave of the page."""
        return page_size(self.format).text_height - self.head - self.strip

    def left(self, clocks: int) -> float:
        """The width of the columns of hours."""
        return self.clock * clocks

    def column(self, columns: int, clocks: int) -> float:
        """The width of a room's column, with the gap that parts it from the next; never more than a third."""
        width = page_size(self.format).text_width - self.left(clocks)
        return width / max(columns, 3)

    def words_width(self, columns: int, clocks: int) -> float:
        """Millimetres for the words of a block."""
        return self.column(columns, clocks) - self.gap - 2 * self.inset

    def words_height(self, rows: int, row_mm: float, rule: float) -> float:
        """Millimetres for the lines of a block under its head rule."""
        return rows * row_mm - BLOCK_GAP - rule * POINT - 2 * self.pad(rows, row_mm)

    def pad(self, rows: int, row_mm: float) -> float:
        """Millimetres over and under the lines of a block; none in the lowest."""
        return 0.5 if rows * row_mm > 3 * self.lines[GridStyle.HOURS].leading * POINT else 0.0

    def least_rows(self, row_mm: float, rule: float) -> int:
        """The quarters of an hour that a block must have to hold one line."""
        line = self.lines[GridStyle.TIGHT].leading * POINT
        return next(rows for rows in range(1, 1000) if self.words_height(rows, row_mm, rule) >= line)


GRIDS: Final = {
    "a3": GridSizes(
        format=Format.GRID_A3,
        columns=8,
        row=5.5,
        clock=15.0,
        gap=2.2,
        inset=2.2,
        head=36.5,
        strip=14.0,
        day=Size(26, 31, bold=True),
        small_print=Size(10, 13),
        room=Size(13, 15.5, bold=True),
        room_detail=Size(10, 13),
        hour=Size(10, 13),
        lines={
            GridStyle.HOURS: Size(10, 13),
            GridStyle.TITLE: Size(13, 15.5),
            GridStyle.SMALL: Size(11, 13),
            GridStyle.DETAIL: Size(10.5, 13.5),
            GridStyle.TIGHT: Size(10, 11.2),
        },
    ),
    "a4": GridSizes(
        format=Format.GRID_A4,
        columns=7,
        row=3.9,
        clock=12.0,
        gap=1.6,
        inset=1.5,
        head=31.0,
        strip=11.5,
        day=Size(20, 25, bold=True),
        small_print=Size(8, 11),
        room=Size(10, 12.5, bold=True),
        room_detail=Size(8, 10),
        hour=Size(8, 10),
        lines={
            GridStyle.HOURS: Size(8, 9.6),
            GridStyle.TITLE: Size(9.5, 11.5),
            GridStyle.SMALL: Size(8.5, 9.8),
            GridStyle.DETAIL: Size(8, 9.6),
            GridStyle.TIGHT: Size(8, 8.7),
        },
    ),
}


def grid_of(format_: Format) -> GridSizes:
    """The sizes of a grid on that sheet."""
    return next(grid for grid in GRIDS.values() if grid.format is format_)


DOOR_NUMBER: Final = 150.0
DOOR_AXIS: Final = 46.0
DOOR_HEAD: Final = 50.0
DOOR_PADDING: Final = 3.6
"""Millimetres over and under a meeting."""
DOOR_NAME: Final = Size(24, 30, bold=True)
DOOR_LARGE_NAME: Final = Size(44, 52, bold=True)
DOOR_DATE: Final = Size(15, 21)
DOOR_HOUR: Final = Size(32, 34, bold=True)
DOOR_END: Final = Size(15, 20)
DOOR_TITLE: Final = Size(21, 26, bold=True)
DOOR_TRANSLATION: Final = Size(15, 20)
DOOR_SMALL: Final = Size(10.5, 16)
DOOR_BAR: Final = 16.0


def number_size(number: str) -> float:
    """How many points high a room's number is on its door: less where it has more digits, 0 where it is too long."""
    if not 0 < len(number) <= 6 or any(ord(character) > 0x24F or character.isspace() for character in number):
        return 0.0
    long = sum(advance(character, True) for character in number)
    return min(DOOR_NUMBER, (DOOR_AXIS - 4.0) / POINT / long)
