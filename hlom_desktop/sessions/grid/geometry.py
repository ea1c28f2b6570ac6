"""Where rooms and hours stand on the grid, in pixels, and which room and minute a pixel is in. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from hlom_desktop.sessions.grid.lanes import WHOLE, Lane
from hlom_desktop.sessions.rules import Slot

LEAST_COLUMN = 96.0
LEAST_HOUR, MOST_HOUR = 48.0, 120.0
BETWEEN_DAYS = 16.0
_LEAST_FITTING = 20.0
_DAY_STARTS, _DAY_ENDS = 9 * 60, 19 * 60
_ABOVE, _BELOW = 15, 45
_LEFT, _RIGHT = 3.0, 2.0  # of paper beside a block
_BETWEEN_LANES = 2.0


class Column(NamedTuple):
    """A room on a day; `room_id` None holds what has an hour and no room yet."""

    day: date
    room_id: int | None


class Area(NamedTuple):
    """A rectangle, in pixels from the upper left of the grid."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height


def bounds(slots: Iterable[Slot]) -> tuple[int, int]:
    """The first and last minute of the grid: the working day, and every session with a little paper around it."""
    slots = tuple(slots)
    first = min([_DAY_STARTS, *(slot.start for slot in slots)])
    last = max([_DAY_ENDS, *(slot.end for slot in slots)])
    return max(0, first // 30 * 30 - _ABOVE), -(-last // 30) * 30 + _BELOW


@dataclass(frozen=True)
class Geometry:
    """A grid of `columns` from minute `first` to `last`, `width` pixels wide, an hour `hour` pixels high."""

    columns: tuple[Column, ...]
    first: int
    last: int
    width: float
    hour: float

    @property
    def height(self) -> float:
        """All hours, in pixels."""
        return (self.last - self.first) / 60 * self.hour

    @property
    def column_width(self) -> float:
        """The width of each room."""
        room = self.width - self.gap * (len(self.days) - 1)
        return max(LEAST_COLUMN, room / max(1, len(self.columns)))

    @property
    def gap(self) -> float:
        """Paper between two days of several rooms; days of one room stand beside each other like rooms."""
        return BETWEEN_DAYS if len(self.columns) > len(self.days) else 0.0

    @property
    def days(self) -> tuple[date, ...]:
        """The days side by side."""
        return tuple(dict.fromkeys(column.day for column in self.columns))

    @property
    def whole_width(self) -> float:
        """All rooms, in pixels; wider than `width` where they would be too narrow."""
        return self.column_width * len(self.columns) + self.gap * max(0, len(self.days) - 1)

    def x_of(self, at: int) -> float:
        """The left edge of the column at this place; of one past the last, the right edge of the grid."""
        days = self.days
        gaps = days.index(self.columns[at].day) if at < len(self.columns) else max(0, len(days) - 1)
        return at * self.column_width + gaps * self.gap

    def y_of(self, minute: float) -> float:
        """How far down a minute after midnight is."""
        return (minute - self.first) * self.hour / 60

    def minute_at(self, y: float) -> float:
        """The minute after midnight at `y`; the inverse of `y_of`, also beyond the edges."""
        return self.first + y * 60 / self.hour

    def column_at(self, x: float) -> int:
        """The place of the column at `x`, or of the nearest one."""
        edges = [self.x_of(at) for at in range(len(self.columns))]
        return max(0, sum(1 for edge in edges if edge <= x) - 1)

    def place_of(self, day: date, room_id: int | None) -> int | None:
        """The place of a room's column on a day; None where it is not shown."""
        wanted = Column(day, room_id)
        return self.columns.index(wanted) if wanted in self.columns else None

    def area_of(self, at: int, start: int, end: int, lane: Lane = WHOLE) -> Area:
        """What a block covers: inside its column, in its lane, a pixel under the rule of its start."""
        usable = self.column_width - _LEFT - _RIGHT - _BETWEEN_LANES * (lane.of - 1)
        wide = usable / lane.of
        x = self.x_of(at) + _LEFT + lane.at * (wide + _BETWEEN_LANES)
        top = self.y_of(start) + 1
        return Area(x, top, wide, max(8.0, self.y_of(end) - top - 1))

    def whole_column(self, at: int) -> Area:
        """The column from top to bottom."""
        return Area(self.x_of(at), 0.0, self.column_width, self.height)


def snapped(minute: float, step: int) -> int:
    """The nearest minute at which a clock shows a multiple of `step`."""
    return round(minute / step) * step


def hour_height(view: float, first: int, last: int, zoom: float) -> float:
    """Pixels of an hour: all hours fit the view as far as texts stay readable, times the zoom."""
    fitting = view * 60 / max(60, last - first)
    return min(MOST_HOUR, max(LEAST_HOUR, fitting)) * zoom


def fitting_hour(view: float, first: int, last: int) -> float:
    """Pixels of an hour where all hours are in sight at once, however small their texts are then."""
    return min(MOST_HOUR, max(_LEAST_FITTING, (view - 1) * 60 / max(60, last - first)))


def columns_of(days: Sequence[date], rooms: Sequence[int], roomless: Iterable[date]) -> tuple[Column, ...]:
    """Rooms across for each day; after them, where a session needs it, those without a room."""
    without = frozenset(roomless)
    found: list[Column] = []
    for day in days:
        found += [Column(day, room) for room in rooms]
        if day in without or not rooms:
            found.append(Column(day, None))
    return tuple(found)
