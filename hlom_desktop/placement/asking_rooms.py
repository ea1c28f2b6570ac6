"""When a room is shut for a slot, by its own doors and those of its building."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.conference.hours import Hours, local_hours
from hlom_desktop.conference.values import RoomRow, VenueRow
from hlom_desktop.placement.values import Slot

DAY = 24 * 60


def doors_shut(room: RoomRow, venue: VenueRow | None, slots: Iterable[Slot], zone: str) -> frozenset[int]:
    """The slots in which one of them is not open all the time, on the clock of `zone`."""
    doors = [(room.opens, room.closes)] + ([(venue.opens, venue.closes)] if venue is not None else [])
    found = set()
    for slot in slots:
        hours = slot.hours if slot.hours.zone == zone else local_hours(slot.hours, zone) or slot.hours
        if any(_is_shut(hours, *door) for door in doors):
            found.add(slot.id)
    return frozenset(found)


def _is_shut(hours: Hours, opens: int | None, closes: int | None) -> bool:
    """A door that closes no later than it opens closes on the next day."""
    if opens is not None and hours.start < opens:
        return True
    return closes is not None and hours.end > (closes if closes > (opens or 0) else closes + DAY)
