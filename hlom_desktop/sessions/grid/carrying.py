"""A session in the hand: where it would be dropped, how keys and pointer move it, and the next free place. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.rules import Slot

LEAST_MINUTES = 5
_LOOKED_AT = 24  # places whose clashes are worked out before none is offered


class Grip(StrEnum):
    """By what a block is held: all of it, or its upper or lower edge."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(frozen=True)
class Carried:
    """A session held over `slot`; `came_from` is where it stood, None for one from the tray.

    `leaves` says that it is held over the tray: dropped there, it is taken out of the grid.
    """

    session_id: int
    slot: Slot
    came_from: Slot | None
    grip: Grip = Grip.WHOLE
    leaves: bool = False

    @property
    def is_elsewhere(self) -> bool:
        """Whether dropping it would change anything."""
        return (self.came_from is not None) if self.leaves else self.slot != self.came_from


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
    start = max(0, min(24 * 60 - LEAST_MINUTES, slot.start + down))
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
    clashes: Callable[[Slot], bool],
    *,
    first: int,
    last: int,
    step: int,
) -> Slot | None:
    """The next place whose room is free and where nothing clashes; None where the day has none near.

    `taken` are the sessions that stand, by id; `clashes` is asked only of places whose room is free.
    """
    others = [slot for number, slot in taken if number != carried.session_id]
    looked_at = 0
    for place in places_after(carried.slot, columns, first, last, step):
        if place == carried.came_from or any(overlaps(place, other) for other in others):
            continue
        if not clashes(place):
            return place
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
