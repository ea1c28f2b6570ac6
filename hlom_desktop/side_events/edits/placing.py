"""The gestures that give a side event its place in the programme, or take it away."""

from __future__ import annotations

from hlom_desktop.conference.hours import Hours
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.edits import add_session, move_session, unplace_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.rules import check_minutes
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.side_events.edits.following import session_values
from hlom_desktop.side_events.edits.speakers import give_roles
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.side_events.rules import NotPlacedYet, check_step
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import take


def schedule(db: Db, ref: Ref, hours: Hours, room_id: int | None) -> int:
    """Give a side event its hours and room; the id of its session, which is made where it has none.

    An approved one becomes scheduled; a scheduled one moves. Raises `StatusNotOpen`, `LengthNotUsable`.
    """
    row = take(db, Proposal, ref)
    check_minutes(hours.minutes)
    if row.status is not ProposalStatus.SCHEDULED:
        check_step(row.status, ProposalStatus.SCHEDULED)
    say(db, N_("Schedule side event “{title}”"), title=row.title)
    session = db.get(Session, row.session_id) if row.session_id is not None else None
    if session is None:
        values = {"hours": hours, "room_id": room_id, "minutes": hours.minutes} | session_values(db, row)
        row.session_id = add_session(db, row.conference_id, row.title, SessionKind.SIDE_EVENT, **values)
        give_roles(db, row)
    else:
        move_session(db, Ref(session.id, session.version), hours, room_id)
    row.status = ProposalStatus.SCHEDULED
    assert row.session_id is not None
    return row.session_id


def link_session(db: Db, ref: Ref, session_id: int | None) -> None:
    """Say which session of the programme the side event is; one that has its hours makes it scheduled.

    Raises `StatusNotOpen`, `NotPlacedYet` where a scheduled one would lose its place.
    """
    row = take(db, Proposal, ref)
    session = db.get(Session, session_id) if session_id is not None else None
    placed = session is not None and session.hours is not None
    if placed and row.status is not ProposalStatus.SCHEDULED:
        check_step(row.status, ProposalStatus.SCHEDULED)
        row.status = ProposalStatus.SCHEDULED
    elif not placed and session is not None and row.status is ProposalStatus.SCHEDULED:
        raise NotPlacedYet
    elif session is None and row.status is ProposalStatus.SCHEDULED:
        row.status = ProposalStatus.APPROVED
    row.session_id = session_id
    say(db, N_("Link side event “{title}” with the programme"), title=row.title)
    give_roles(db, row)


def unschedule(db: Db, ref: Ref) -> None:
    """Take a side event out of the grid: approved, its session waits without hours. Raises `StatusNotOpen`."""
    row = take(db, Proposal, ref)
    check_step(row.status, ProposalStatus.APPROVED)
    say(db, N_("Take “{title}” out of the grid"), title=row.title)
    session = db.get(Session, row.session_id) if row.session_id is not None else None
    if session is not None and session.hours is not None:
        unplace_session(db, Ref(session.id, session.version))
    row.status = ProposalStatus.APPROVED
