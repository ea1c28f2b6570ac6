"""Where the cells and blocks of the calendar lie; pure geometry in whole pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hlom_desktop.side_events.grid.cells import WAITING, Calendar, CalendarBlock, Cell

MARGIN, AXIS, HEAD, DAY = 20, 66, 31, 26
LEAST_COLUMN, TRAY, TRAY_GAP = 76, 136, 12
PAD, LINE, SMALL, BETWEEN = 6, 14, 15, 4
PX = 11
LEAST_ROW = 46


@dataclass(frozen=True)
class BlockPlace:
    """A side event at its place, seen from the surface's own top left corner under the head."""

    card: CalendarBlock
    lines: tuple[str, ...]
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class CellPlace:
    """A cell at its place."""

    cell: Cell
    x: int
    y: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is in the cell."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True)
class CalendarLayout:
    """The cells, among them the one of those that wait, and the blocks; `days` are rows that begin a day, and its y."""

    cells: tuple[CellPlace, ...] = ()
    places: tuple[BlockPlace, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    column_width: int = LEAST_COLUMN
    width: int = 0
    height: int = 0

    def place_of(self, block_id: int | None) -> BlockPlace | None:
        """Where a block lies."""
        return next((place for place in self.places if place.card.id == block_id), None)

    def place_at(self, x: float, y: float) -> BlockPlace | None:
        """The block under a point."""
        for place in self.places:
            if place.x <= x < place.x + place.width and place.y <= y < place.y + place.height:
                return place
        return None

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell under a point."""
        return next((one.cell for one in self.cells if one.holds(x, y)), None)

    def cell(self, cell: Cell) -> CellPlace | None:
        """Where a cell lies."""
        return next((one for one in self.cells if one.cell == cell), None)

    def neighbour(self, block_id: int | None, across: int, down: int) -> BlockPlace | None:
        """The nearest block in a direction; the same where there is none, the first where none is chosen."""
        here = self.place_of(block_id)
        if here is None:
            return self.places[0] if self.places else None

        def away(place: BlockPlace) -> tuple[int, int]:
            x, y = place.x - here.x, place.y - here.y
            return (abs(x) + 3 * abs(y), y) if across else (abs(y) + 3 * abs(x), x)

        ahead = [one for one in self.places if (one.x - here.x) * across > 0 or (one.y - here.y) * down > 0]
        return min(ahead, key=away, default=here)


def lay_out(calendar: Calendar, width: int, wrap: Callable[[str, int], tuple[str, ...]]) -> CalendarLayout:
    """Lay the calendar out `width` wide, those that wait at the right; `wrap(title, width)` gives a title's lines."""
    count = max(1, len(calendar.columns))
    left = MARGIN + AXIS
    wide = max(LEAST_COLUMN, (width - left - TRAY_GAP - TRAY - MARGIN) // count)
    by_cell: dict[Cell, list[CalendarBlock]] = {}
    for block in calendar.blocks:
        by_cell.setdefault(block.cell, []).append(block)
    cells: list[CellPlace] = []
    places: list[BlockPlace] = []
    days: list[tuple[int, int]] = []
    y = 0
    for at, row in enumerate(calendar.rows):
        if at == 0 or calendar.rows[at - 1].day != row.day:
            days.append((at, y))
            y += DAY
        stacks = [_stack(by_cell.get((at, to), ()), left + to * wide + 3, y + 3, wide - 6, wrap) for to in range(count)]
        high = max([LEAST_ROW, *(end - y for _, end in stacks)])
        cells += [CellPlace((at, to), left + to * wide, y, wide, high) for to in range(count)]
        places += [place for stack, _ in stacks for place in stack]
        y += high
    x = left + count * wide + TRAY_GAP
    waiting, end = _stack(by_cell.get(WAITING, ()), x + 3, 5, TRAY - 6, wrap)
    high = max(y, end, LEAST_ROW)
    cells.append(CellPlace(WAITING, x, 0, TRAY, high))
    return CalendarLayout(tuple(cells), (*places, *waiting), tuple(days), wide, x + TRAY + MARGIN, high + 8)


def _stack(
    blocks: tuple[CalendarBlock, ...] | list[CalendarBlock],
    x: int,
    y: int,
    width: int,
    wrap: Callable[[str, int], tuple[str, ...]],
) -> tuple[list[BlockPlace], int]:
    """Blocks under each other, and where they end."""
    places = []
    for block in blocks:
        lines = wrap(block.title, width - 2 * PAD)
        height = 4 + LINE * len(lines) + SMALL + 4
        places.append(BlockPlace(block, lines, x, y, width, height))
        y += height + BETWEEN
    return places, y
