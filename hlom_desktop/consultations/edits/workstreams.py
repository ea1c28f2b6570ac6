"""The gestures on workstreams, and who states an interest in one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.rules import check_count
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.invitees import interested, put_invitees
from hlom_desktop.consultations.model import Consultation, Interest, Workstream
from hlom_desktop.consultations.rules import AlreadyInterested, check_text
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


class NobodyInterested(Refusal):
    """A meeting of those interested in a workstream in which nobody is."""

    message = N_("Nobody has stated an interest in this workstream yet. State one first.")


def add_workstream(db: Db, conference_id: int, title: Wording, **values: Any) -> int:
    """A new workstream after the others; its id. Raises `NoText`, `NotANumber`."""
    check_text(title)
    check_count(values.get("number"))
    position = next_position(db, Workstream, conference_id=conference_id)
    row = add(db, Workstream, conference_id=conference_id, title=title, position=position, **values)
    say(db, N_("Add workstream “{title}”"), title=title)
    return row.id


def change_workstream(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a workstream. Raises `NoText`, `NotANumber`."""
    check_count(values.get("number"))
    row = change(db, Workstream, ref, **values)
    check_text(row.title)
    say(db, N_("Edit workstream “{title}”"), title=row.title)


def delete_workstream(db: Db, ref: Ref) -> None:
    """Delete a workstream with the interests in it; its meetings stay."""
    row = remove(db, Workstream, ref)
    say(db, N_("Delete workstream “{title}”"), title=row.title)


def state_interest(
    db: Db, workstream: Ref, *, delegation_id: int | None = None, stakeholder_group_id: int | None = None
) -> int:
    """A delegation's or a group's interest in a workstream; its id. Exactly one of the two is named.

    Raises `AlreadyInterested`.
    """
    if (delegation_id is None) == (stakeholder_group_id is None):
        raise ValueError("an interest is a delegation's or a group's")
    row = take(db, Workstream, workstream)
    of = {"workstream_id": row.id, "delegation_id": delegation_id, "stakeholder_group_id": stakeholder_group_id}
    if db.execute(select(Interest.id).filter_by(**of)).first() is not None:
        raise AlreadyInterested
    interest = add(db, Interest, conference_id=row.conference_id, **of)
    say(db, N_("State an interest in “{title}”"), title=row.title)
    return interest.id


def drop_interest(db: Db, ref: Ref) -> None:
    """Somebody is no longer interested."""
    row = remove(db, Interest, ref)
    workstream = db.get(Workstream, row.workstream_id)
    say(db, N_("Drop an interest in “{title}”"), title=workstream.title if workstream else "")


def meet_interested(db: Db, workstream: Ref) -> int:
    """A new meeting of a workstream, by its title, to which those interested in it are invited; the meeting's id.

    A group is invited as such: its delegations come through it. Raises `NobodyInterested`.
    """
    row = take(db, Workstream, workstream)
    delegations, groups = interested(db, row.id)
    if not delegations and not groups:
        raise NobodyInterested
    owner = {"conference_id": row.conference_id, "workstream_id": row.id}
    position = next_position(db, Consultation, conference_id=row.conference_id)
    kind = ConsultationKind.WORKSTREAM_MEETING
    meeting = add(db, Consultation, **owner, title=row.title, kind=kind, position=position)
    put_invitees(db, meeting, delegations, groups)
    say(db, N_("Invite those interested in “{title}”"), title=row.title)
    return meeting.id
