"""What the form for a side event is made of: the conference, the rules of its call, and what its lists offer."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.side_events import queries
from hlom_desktop.side_events.values_call import CallRow, SlotRow
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class FormGathered:
    """A conference with its call, None where no rules are set, and all that may be chosen on the form."""

    conference: ConferenceRow
    call: CallRow | None
    slots: tuple[SlotRow, ...]
    themes: tuple[TopicRow, ...]
    rooms: tuple[RoomRow, ...]
    delegations: tuple[DelegationRow, ...]


def gather_side_event_form(db: Db, key: str) -> FormGathered:
    """The conference of that key. Raises `NoSuchConference`."""
    conference = conference_queries.conference_by_key(db, key)
    own = conference.ref.id
    return FormGathered(
        conference,
        queries.call(db, own),
        queries.slots(db, own),
        conference_queries.themes(db, own),
        tuple(room for room in conference_queries.rooms(db, own) if not room.out_of_service),
        delegations(db, own),
    )
