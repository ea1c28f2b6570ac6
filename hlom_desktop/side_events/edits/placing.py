"""The gestures that give a side event its place in the programme, or take it away."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.hours import Hours
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.edits import add_session, move_session, unplace_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.rules import check_minutes
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.side_events.model import Proposal, Sponsor
from hlom_desktop.side_events.rules import NotPlacedYet, check_step, organizers_wording
from hlom_desktop.side_events.shown import SponsorLine
from hlom_desktop.side_events.values import ProposalStatus, SponsorRow
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.reading import read_rows
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
        placed = {"hours": hours, "room_id": room_id, "minutes": hours.minutes}
        row.session_id = add_session(
            db, row.conference_id, row.title, SessionKind.SIDE_EVENT, **placed, **_session_values(db, row)
        )
    else:
        move_session(db, Ref(session.id, session.version), hours, room_id)
        row.session_id = session.id
    row.status = ProposalStatus.SCHEDULED
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


def unschedule(db: Db, ref: Ref) -> None:
    """Take a side event out of the grid: approved, its session waits without hours. Raises `StatusNotOpen`."""
    row = take(db, Proposal, ref)
    check_step(row.status, ProposalStatus.APPROVED)
    say(db, N_("Take “{title}” out of the grid"), title=row.title)
    session = db.get(Session, row.session_id) if row.session_id is not None else None
    if session is not None and session.hours is not None:
        unplace_session(db, Ref(session.id, session.version))
    row.status = ProposalStatus.APPROVED


def _session_values(db: Db, row: Proposal) -> dict[str, Any]:
    order = [Sponsor.position]
    found = read_rows(db, SponsorRow, Sponsor, proposal_id=row.id, order=order)
    ids = db.scalars(select(Sponsor.delegation_id).filter_by(proposal_id=row.id)).all()
    behind = {one.ref.id: one for one in read_rows(db, DelegationRow, Delegation, Delegation.id.in_(ids))}
    lines = tuple(SponsorLine(one, behind.get(one.delegation_id or 0)) for one in found)
    return {
        "description": row.concept,
        "theme_id": row.theme_id,
        "mode": row.mode,
        "spoken": row.languages,
        "expected": row.expected,
        "organizers": organizers_wording(lines),
    }
