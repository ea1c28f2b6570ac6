"""Where sessions stand on the grid: rooms as columns, quarters of an hour as rows, one scale for all days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode, RoomRow
from hlom_desktop.exports.paper.forms import Weight
from hlom_desktop.exports.paper.grid_sizes import GridSizes
from hlom_desktop.exports.programme_gathering import Programme, shown_hours
from hlom_desktop.sessions.values import PLENARY_KINDS, SessionKind, SessionRow

QUARTER = 15
ONLINE, NOWHERE = -1, 0
"""The columns of sessions that have no room: those held online, and those whose room is not decided."""


@dataclass(frozen=True)
class Entry:
    """A session at its hours by the conference's clock, in a room's column."""

    session: SessionRow
    hours: Hours
    place: int


@dataclass(frozen=True)
class Scale:
    """The hours from top to bottom of every page: from `first`, minutes after midnight, for `rows` quarters."""

    first: int
    rows: int
    row_mm: float

    def row(self, minute: int) -> int:
        """The row nearest to that minute, so that what follows another session begins where that ends."""
        return (minute - self.first + QUARTER // 2) // QUARTER


@dataclass(frozen=True)
class Placed:
    """An entry with its row and height; `lane` is above 0 where another stands in its room at the same time."""

    entry: Entry
    row: int
    rows: int
    lane: int


def entries_of(programme: Programme) -> tuple[Entry, ...]:
    """Every session that has hours."""
    rooms = {room.ref.id for room in programme.rooms}
    return tuple(
        Entry(session, hours, _place(session, rooms))
        for session in programme.sessions
        if (hours := shown_hours(session, programme.conference)) is not None
    )


def weight_of(session: SessionRow) -> Weight:
    """How heavily a session is drawn."""
    if session.kind in PLENARY_KINDS:
        return Weight.PLENARY
    return Weight.SIDE_EVENT if session.kind in (SessionKind.SIDE_EVENT, SessionKind.BREAK) else Weight.PANEL


def scale_of(entries: Sequence[Entry], sizes: GridSizes) -> Scale:
    """From the full hour before the first session of all days to the end of the last."""
    first = min((entry.hours.start for entry in entries), default=540) // 60 * 60
    last = max((entry.hours.end for entry in entries), default=first + 60)
    rows = max(4, -((first - last) // QUARTER))
    return Scale(first, rows, min(sizes.row, sizes.height / rows))


def rooms_of(programme: Programme, entries: Sequence[Entry]) -> tuple[int, ...]:
    """The rooms that are used on any of the days, in the conference's order; then what has none."""
    used = {entry.place for entry in entries}
    rooms = tuple(room.ref.id for room in programme.rooms if room.ref.id in used)
    return (*rooms, *(place for place in (ONLINE, NOWHERE) if place in used))


def placed_on(day: date, entries: Sequence[Entry], scale: Scale, sizes: GridSizes) -> dict[int, list[Placed]]:
    """The day's sessions by room, each in the first lane that is free at its hours.

    None is lower than one line needs; what follows such a short one begins a little later than its hour on the scale.
    """
    found: dict[int, list[Placed]] = {}
    today = (entry for entry in entries if entry.hours.day == day)
    for entry in sorted(today, key=lambda one: (one.hours.start, -one.hours.minutes, one.session.position)):
        beside = found.setdefault(entry.place, [])
        least = sizes.least_rows(scale.row_mm, weight_of(entry.session).rule)
        lanes = range(2 + max((other.lane for other in beside), default=-1))
        tried = (
            _in_lane(entry, lane, [other for other in beside if other.lane == lane], least, scale) for lane in lanes
        )
        beside.append(next(one for one in tried if one is not None))
    return found


def _in_lane(entry: Entry, lane: int, others: list[Placed], least: int, scale: Scale) -> Placed | None:
    """The entry among these; none where one of them is held at the same time, or there is no room left."""
    hours = entry.hours
    if any(other.entry.hours.start < hours.end and hours.start < other.entry.hours.end for other in others):
        return None
    row = max(scale.row(hours.start), *(other.row + other.rows for other in others), 0)
    rows = min(scale.rows, max(scale.row(hours.end) - row, least))
    row = min(row, scale.rows - rows)
    if any(other.row + other.rows > row for other in others):
        return None
    return Placed(entry, row, rows, lane)


def _place(session: SessionRow, rooms: set[int]) -> int:
    if session.room_id in rooms:
        return session.room_id
    return ONLINE if session.mode is Mode.VIRTUAL else NOWHERE


def room_with(place: int, rooms: Sequence[RoomRow]) -> RoomRow | None:
    """The room of a column; none where sessions without a room stand."""
    return next((room for room in rooms if room.ref.id == place), None)
