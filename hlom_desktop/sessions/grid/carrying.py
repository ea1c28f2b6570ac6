"""A session in the hand: where it would be dropped, how keys and pointer move it, and the next free place. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.rules import Slot

LEAST_MINUTES = 5
LATEST = 24 * 60 - LEAST_MINUTES
_LOOKED_AT = 40  # places whose clashes are worked out before none is offered: each quarter of an hour of a day


class Grip(StrEnum):
    """By what a block is held: all of it, or its upper or lower edge."""

    WHOLE = "whole"
    START = "start"
    END = "end"


class Fit(StrEnum):
    """How a place fits: nothing clashes there; another room might do; no room would do at that hour."""

    FREE = "free"
    NOT_HERE = "not here"
    NOT_NOW = "not now"


@dataclass(frozen=True)
class Carried:
    """A session held over `slot`; `came_from` is where it stood, None for one from the tray.

    `others` are held with it: their ids, and where they stood. `leaves` says that it is held over the tray: dropped
    there, it is taken out of the grid. `copies` leaves what is held where it stood, and drops a copy.
    """

    session_id: int
    slot: Slot
    came_from: Slot | None
    grip: Grip = Grip.WHOLE
    leaves: bool = False
    others: tuple[tuple[int, Slot], ...] = ()
    copies: bool = False

    @property
    def ids(self) -> tuple[int, ...]:
        """All that is held."""
        return self.session_id, *(key for key, _ in self.others)

    @property
    def can_copy(self) -> bool:
        """Whether a copy of it can be dropped: one whole session that stands in the grid."""
        return self.grip is Grip.WHOLE and self.came_from is not None and not self.others

    @property
    def is_elsewhere(self) -> bool:
        """Whether dropping it would change anything."""
        return (self.came_from is not None) if self.leaves else self.slot != self.came_from


def slots_of(carried: Carried, rooms: Sequence[int]) -> dict[int, Slot]:
    """Where each of what is held would stand: the others go as far as the first, in days, rooms and minutes.

    `rooms` is their order from the left; beyond the last is the last, and what has no room gets none.
    """
    found, start = {carried.session_id: carried.slot}, carried.came_from
    if start is None or not carried.others:
        return found
    days, down = carried.slot.day - start.day, carried.slot.start - start.start
    across = 0
    if carried.slot.room_id in rooms and start.room_id in rooms:
        across = rooms.index(carried.slot.room_id) - rooms.index(start.room_id)
    for key, slot in carried.others:
        begins = max(0, min(LATEST, slot.start + down))
        room = slot.room_id
        if room in rooms:
            room = rooms[max(0, min(len(rooms) - 1, rooms.index(room) + across))]
        found[key] = Slot(slot.day + days, begins, begins + slot.minutes, room)
    return found


def on_day(carried: Carried, day: date) -> Carried:
    """Held over another day, at the hour and in the room where it stood, or is held."""
    slot = carried.came_from or carried.slot
    return replace(carried, slot=replace(slot, day=day), leaves=False)


def in_room(carried: Carried, room_id: int | None) -> Carried:
    """Held over another room, on the day and at the hour where it stood, or is held."""
    slot = carried.came_from or carried.slot
    return replace(carried, slot=replace(slot, room_id=room_id), leaves=False)


def put_at(carried: Carried, column: Column, start: int) -> Carried:
    """Held over a room at an hour, its length kept."""
    slot = Slot(column.day, start, start + carried.slot.minutes, column.room_id)
    return replace(carried, slot=slot, leaves=False)


def stretched(carried: Carried, minute: int) -> Carried:
    """The held edge at `minute`; the other edge stays, and a session never vanishes."""
    slot = carried.slot
    if carried.grip is Grip.START:
        slot = replace(slot, start=min(minute, slot.end - LEAST_MINUTES))
    elif carried.grip is Grip.END:
        slot = replace(slot, end=max(minute, slot.start + LEAST_MINUTES))
    return replace(carried, slot=slot, leaves=False)


def stepped(carried: Carried, columns: Sequence[Column], across: int, down: int) -> Carried:
    """One step of the arrows: `across` in rooms, `down` in minutes; it stays on the grid's days."""
    slot = carried.slot
    here = Column(slot.day, slot.room_id)
    at = columns.index(here) if here in columns else 0
    column = columns[max(0, min(len(columns) - 1, at + across))]
    start = max(0, min(LATEST, slot.start + down))
    return put_at(carried, column, start)


def lengthened(carried: Carried, by: int) -> Carried:
    """Its end moved by minutes, its start kept."""
    end = max(carried.slot.start + LEAST_MINUTES, carried.slot.end + by)
    return replace(carried, slot=replace(carried.slot, end=end), leaves=False)


def places_after(slot: Slot, columns: Sequence[Column], first: int, last: int, step: int) -> Iterator[Slot]:
    """Every other place of that length on its day: from its own hour on, room by room, then from the morning."""
    rooms = [column.room_id for column in columns if column.day == slot.day]
    own = rooms.index(slot.room_id) if slot.room_id in rooms else -1
    latest = last - slot.minutes
    begins = -(-max(first, slot.start) // step) * step
    opening = -(-first // step) * step
    for start in [*range(begins, latest + 1, step), *range(opening, min(begins, latest + 1), step)]:
        for at, room in enumerate(rooms):
            if room is not None and not (start == slot.start and at <= own):
                yield Slot(slot.day, start, start + slot.minutes, room)


def free_place(
    carried: Carried,
    columns: Sequence[Column],
    taken: Iterable[tuple[int, Slot]],
    fits: Callable[[Slot], Fit],
    *,
    first: int,
    last: int,
    step: int,
) -> Slot | None:
    """The next place whose room is free and where nothing clashes; None where the day has none near.

    `taken` are the sessions that stand, by id; `fits` is asked only of places whose room is free.
    """
    others = [slot for number, slot in taken if number != carried.session_id]
    looked_at, not_now = 0, -1
    for place in places_after(carried.slot, columns, first, last, step):
        known = place.start == not_now or place == carried.came_from
        if known or any(overlaps(place, other) for other in others):
            continue
        fit = fits(place)
        if fit is Fit.FREE:
            return place
        not_now = place.start if fit is Fit.NOT_NOW else not_now
        looked_at += 1
        if looked_at == _LOOKED_AT:
            return None
    return None


def overlaps(one: Slot, other: Slot) -> bool:
    """Whether two take the same room at the same time; touching ends do not."""
    same = (one.day, one.room_id) == (other.day, other.room_id)
    return same and one.start < other.end and other.start < one.end


def room_left(slot: Slot, taken: Iterable[Slot], usual: int) -> Slot:
    """`slot` made as long as usual, or until the next session in its room where that is sooner."""
    later = [one.start for one in taken if (one.day, one.room_id) == (slot.day, slot.room_id)]
    nearest = min((start for start in later if start >= slot.start + LEAST_MINUTES), default=slot.start + usual)
    return replace(slot, end=min(slot.start + usual, nearest))
