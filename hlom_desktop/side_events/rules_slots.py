"""What the organizers of all proposals say of each slot of the call, and what is placed in it."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.sessions.rules import slot_of
from hlom_desktop.side_events.rules import LIVING
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values_call import SlotRow
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class SlotLine:
    """A slot: for how many it is the first choice, how many wish for it at all, cannot then, are placed in it."""

    row: SlotRow
    first: int
    wished: int
    impossible: int
    placed: int

    @property
    def ref(self) -> Ref:
        """The slot's."""
        return self.row.ref


def slot_lines(shown: SideEvents) -> tuple[SlotLine, ...]:
    """The slots as they follow each other; only proposals that may yet be held are counted."""
    living = [line for line in shown.lines if line.row.status in LIVING]
    places = [slot_of(line.session, shown.zone) for line in living if line.session is not None]
    found = []
    for slot in shown.slots:
        key, hours = slot.ref.id, slot.hours
        end = hours.start + hours.minutes
        found.append(
            SlotLine(
                slot,
                first=sum(line.wished[:1] == (key,) for line in living),
                wished=sum(key in line.wished for line in living),
                impossible=sum(key in line.impossible for line in living),
                placed=sum(
                    place is not None and place.day == hours.day and hours.start <= place.start < end
                    for place in places
                ),
            )
        )
    return tuple(found)
