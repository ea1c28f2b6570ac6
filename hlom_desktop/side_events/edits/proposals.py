"""The gestures on proposals: made, changed, taken through the review, merged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.rules import check_count, needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import usable_address
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.edits import cancel_session, unplace_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.side_events.edits.following import columns_follow, organizers_follow, organizers_of
from hlom_desktop.side_events.model import Proposal, Sponsor
from hlom_desktop.side_events.rules import (
    DECIDED,
    LIVING,
    OVER,
    UNDECIDED,
    MergedIntoItself,
    NotPlacedYet,
    NumberTaken,
    check_length,
    check_step,
    next_number,
)
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import moment, say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


def add_proposal(db: Db, conference_id: int, title: Wording, **values: Any) -> int:
    """A new proposal with the next number; its id.

    Raises `NoName`, `LengthOfSideEvent`, `NotANumber`, `AddressNotUsable`.
    """
    needs_text(title)
    if "contact_email" in values:
        values["contact_email"] = usable_address(values["contact_email"])
    check_length(values.get("minutes"))
    check_count(values.get("expected"))
    taken = db.scalars(select(Proposal.number).filter_by(conference_id=conference_id)).all()
    row = add(db, Proposal, conference_id=conference_id, number=next_number(taken), title=title, **values)
    say(db, N_("Add side event “{title}”"), title=title)
    return row.id


def change_proposal(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns other than status and session; its session follows where it said the same.

    Raises `NoName`, `LengthOfSideEvent`, `NotANumber`, `NumberTaken`, `AddressNotUsable`.
    """
    if "contact_email" in values:
        values["contact_email"] = usable_address(values["contact_email"])
    check_length(values.get("minutes"))
    for key in ("expected", "number"):
        check_count(values.get(key))
    was = take(db, Proposal, ref)
    before = {name: getattr(was, name) for name in values}
    row = change(db, Proposal, ref, **values)
    needs_text(row.title)
    columns_follow(db, row, before)
    if "number" in values:
        same = select(Proposal).filter_by(conference_id=row.conference_id, number=row.number)
        other = db.scalars(same.where(Proposal.id != row.id)).first()
        if other is not None:
            raise NumberTaken(number=row.number, title=other.title.best("en")[0])
    say(db, N_("Edit side event “{title}”"), title=row.title)


def delete_proposal(db: Db, ref: Ref) -> None:
    """Delete a proposal with its sponsors; its session, if it has one, stays in the programme."""
    row = remove(db, Proposal, ref)
    say(db, N_("Delete side event “{title}”"), title=row.title)


def set_status(db: Db, ref: Ref, status: ProposalStatus, reason: Wording | None = None) -> None:
    """Take a proposal a step on or back; a reason given is kept, one of an earlier decision is not.

    What is no longer scheduled leaves the grid, what is cancelled or declined is struck in the programme; taken up
    again, it waits there without hours. Raises `StatusNotOpen`, `NotPlacedYet`.
    """
    row = take(db, Proposal, ref)
    check_step(row.status, status)
    session = db.get(Session, row.session_id) if row.session_id is not None else None
    if status is ProposalStatus.SCHEDULED and (session is None or session.hours is None):
        raise NotPlacedYet
    say(db, _NAMES[status], title=row.title)
    if session is not None and status in (ProposalStatus.CANCELLED, ProposalStatus.DECLINED):
        cancel_session(db, Ref(session.id, session.version))
    elif session is not None and row.status in OVER:
        _take_up_again(db, session)
    elif session is not None and status is ProposalStatus.APPROVED and session.hours is not None:
        unplace_session(db, Ref(session.id, session.version))
    if row.status not in UNDECIDED:
        row.reason = None  # it was that of the decision before
    row.status = status
    row.merged_into_id = None
    if status in DECIDED:
        row.decided = _today(db, row.conference_id)
    if reason is not None:
        row.reason = None if reason.is_empty else reason


def _take_up_again(db: Db, session: Session) -> None:
    """What was struck in the programme is no longer, but its hours and room may be another's by now."""
    session.status = SessionStatus.PROPOSED
    if session.hours is not None:
        unplace_session(db, Ref(session.id, session.version))


def _today(db: Db, conference_id: int) -> date:
    """The day it is at the conference."""
    conference = db.get(Conference, conference_id)
    zone = conference.zone if conference is not None else None
    return moment(db).astimezone(zone_named(zone or "UTC")).date()


def approve(db: Db, ref: Ref, reason: Wording | None = None) -> None:
    """Approve a proposal. Raises `StatusNotOpen`."""
    set_status(db, ref, ProposalStatus.APPROVED, reason)


def approve_all(db: Db, refs: Sequence[Ref]) -> None:
    """Approve several proposals in one gesture. Raises `StatusNotOpen`."""
    say(db, N_("Approve {count} side events"), count=len(refs))
    for ref in refs:
        set_status(db, ref, ProposalStatus.APPROVED)


def decline(db: Db, ref: Ref, reason: Wording | None = None) -> None:
    """Decline a proposal, with the reason that its organizers are told. Raises `StatusNotOpen`."""
    set_status(db, ref, ProposalStatus.DECLINED, reason)


def merge(db: Db, ref: Ref, into: Ref) -> None:
    """Merge a proposal into another one, which takes its sponsors along as co-sponsors. Raises `MergedIntoItself`."""
    row, target = take(db, Proposal, ref), take(db, Proposal, into)
    if row.id == target.id or target.status not in LIVING or row.status is ProposalStatus.MERGED:
        raise MergedIntoItself
    say(db, N_("Merge “{title}” into “{other}”"), title=row.title, other=target.title)
    session = db.get(Session, row.session_id) if row.session_id is not None else None
    if session is not None:
        if session.hours is not None:
            unplace_session(db, Ref(session.id, session.version))
        cancel_session(db, Ref(session.id, session.version))
    if row.status not in UNDECIDED:
        row.reason = None  # it was that of the decision before
    before = organizers_of(db, target.id)
    there = db.scalars(select(Sponsor).filter_by(proposal_id=target.id)).all()
    known = {(one.delegation_id, one.name if one.delegation_id is None else None) for one in there}
    order = [Sponsor.position, Sponsor.id]
    for one in db.scalars(select(Sponsor).filter_by(proposal_id=row.id).order_by(*order)).all():
        if (one.delegation_id, one.name if one.delegation_id is None else None) in known:
            continue
        who = {"delegation_id": one.delegation_id, "name": one.name, "role": SponsorRole.CO_SPONSOR}
        place = {"proposal_id": target.id, "position": next_position(db, Sponsor, proposal_id=target.id)}
        add(db, Sponsor, conference_id=row.conference_id, **place, **who)
    organizers_follow(db, target.id, before)
    row.status = ProposalStatus.MERGED
    row.merged_into_id = target.id
    row.decided = _today(db, row.conference_id)


_NAMES = {
    ProposalStatus.DRAFT: N_("Back to a draft: “{title}”"),
    ProposalStatus.SUBMITTED: N_("Take “{title}” as submitted"),
    ProposalStatus.UNDER_REVIEW: N_("Take up “{title}” for review"),
    ProposalStatus.APPROVED: N_("Approve side event “{title}”"),
    ProposalStatus.SCHEDULED: N_("Schedule side event “{title}”"),
    ProposalStatus.DECLINED: N_("Decline side event “{title}”"),
    ProposalStatus.CANCELLED: N_("Cancel side event “{title}”"),
}
