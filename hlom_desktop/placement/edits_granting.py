"""What was granted to find a place, written together with the places."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from hlom_desktop.conference.edits import change_room
from hlom_desktop.conference.model import Room
from hlom_desktop.conference.values import Mode
from hlom_desktop.placement.accepting import Given
from hlom_desktop.placement.edits import accept_places
from hlom_desktop.placement.values_answer import Relief, ReliefKind
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.side_events.edits.call import pin, set_call, set_wishes
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.model import Proposal, SlotWish
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile


def accept_with(db: Db, conference_id: int, given: Sequence[Given], granted: Sequence[Relief]) -> int:
    """Give side events the places that were found, and grant what had been tried to find them, in one gesture.

    Raises what `accept_places` raises.
    """
    say(db, N_("Place {count} side events"), count=len(given))
    for one in given:
        _need(db, one.proposal)
    for relief in granted:
        _grant(db, conference_id, relief)
    return accept_places(db, conference_id, given)


def _need(db: Db, ref: Ref) -> None:
    if db.get(Proposal, ref.id) is None:
        raise GoneMeanwhile


def _grant(db: Db, conference_id: int, relief: Relief) -> None:
    if relief.kind is ReliefKind.SERVICE:
        room = db.get(Room, relief.value)
        if room is None:
            raise GoneMeanwhile
        change_room(db, Ref(room.id, room.version), out_of_service=False)
    elif relief.kind is ReliefKind.PARALLEL:
        set_call(db, conference_id, parallel=relief.value)
    elif relief.kind is ReliefKind.TOTAL:
        set_call(db, conference_id, total=relief.value)
    elif relief.kind is ReliefKind.UNPIN:
        pin(db, _ref(db, relief.value), False)
    elif relief.kind is ReliefKind.SLOT:
        _allow_slot(db, relief.event, relief.value)
    elif relief.kind is not ReliefKind.MOVE_PUBLISHED:  # nothing stands in the way of that but the wish to keep it
        _change(db, relief)


def _change(db: Db, relief: Relief) -> None:
    """What is granted holds in the programme too, also where a hand had changed it there."""
    columns = _columns(relief)
    change_proposal(db, _ref(db, relief.event), **columns)
    row = db.get(Proposal, relief.event)
    session = db.get(Session, row.session_id) if row is not None and row.session_id is not None else None
    if session is not None and relief.kind is not ReliefKind.MINUTES:  # those are given with the place
        change_session(db, Ref(session.id, session.version), **columns)


def _columns(relief: Relief) -> dict[str, object]:
    columns: dict[ReliefKind, dict[str, object]] = {
        ReliefKind.EXPECTED: {"expected": relief.value},
        ReliefKind.MINUTES: {"minutes": relief.value},
        ReliefKind.IN_PERSON: {"mode": Mode.IN_PERSON},
        ReliefKind.NO_INTERPRETATION: {"interpreted": ()},
    }
    return columns[relief.kind]


def _allow_slot(db: Db, proposal_id: int, slot_id: int) -> None:
    wishes = db.scalars(select(SlotWish).filter_by(proposal_id=proposal_id).order_by(SlotWish.position)).all()
    wished = [one.slot_id for one in wishes if one.possible]
    impossible = [one.slot_id for one in wishes if not one.possible and one.slot_id != slot_id]
    set_wishes(db, _ref(db, proposal_id), wished, impossible)


def _ref(db: Db, proposal_id: int) -> Ref:
    row = db.get(Proposal, proposal_id)
    if row is None:
        raise GoneMeanwhile
    return Ref(row.id, row.version)
