"""The gestures on follow-ups: what somebody is to do after a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_order import in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Decision, FollowUp, FollowUpOwner, RecordParagraph
from hlom_desktop.consultations.rules import check_text
from hlom_desktop.consultations.values_record import FollowUpStatus
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, remove, take


def add_follow_up(db: Db, conference_id: int, what: Wording, *, owners: Sequence[Wording] = (), **values: Any) -> int:
    """A new follow-up with its owners; its id. Raises `NoText`."""
    check_text(what)
    position = next_position(db, FollowUp, conference_id=conference_id)
    row = add(db, FollowUp, conference_id=conference_id, what=what, position=position, **values)
    put_owners(db, row, owners)
    say(db, N_("Add follow-up “{title}”"), title=what)
    return row.id


def change_follow_up(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a follow-up; a paragraph brings its meeting along. Raises `NoText`."""
    row = change(db, FollowUp, ref, **values)
    check_text(row.what)
    paragraph = db.get(RecordParagraph, row.paragraph_id) if row.paragraph_id is not None else None
    if paragraph is not None and "paragraph_id" in values:
        row.consultation_id = paragraph.consultation_id
    if paragraph is not None and row.consultation_id != paragraph.consultation_id:
        row.paragraph_id = None
    if "paragraph_id" in values or row.paragraph_id is None:
        row.decision_id = db.scalars(select(Decision.id).filter_by(paragraph_id=row.paragraph_id)).first()
    say(db, N_("Edit follow-up “{title}”"), title=row.what)


def delete_follow_up(db: Db, ref: Ref) -> None:
    """Delete a follow-up; what was decided stays in the record."""
    row = remove(db, FollowUp, ref)
    say(db, N_("Delete follow-up “{title}”"), title=row.what)


def set_owners(db: Db, ref: Ref, owners: Sequence[Wording], *, alternatives: bool = False) -> None:
    """Who is to do it: nobody named, one, several, or any one of several where they are alternatives."""
    row = take(db, FollowUp, ref)
    put_owners(db, row, owners)
    row.alternatives = alternatives and len(owners) > 1
    say(db, N_("Say who does “{title}”"), title=row.what)


def change_owner(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of one owner: the name, the delegation it is. Raises `NoText`."""
    row = change(db, FollowUpOwner, ref, **values)
    check_text(row.name)
    follow_up = db.get(FollowUp, row.follow_up_id)
    say(db, N_("Say who does “{title}”"), title=follow_up.what if follow_up else "")


def mark_done(db: Db, ref: Ref) -> None:
    """It is done."""
    row = change(db, FollowUp, ref, status=FollowUpStatus.DONE)
    say(db, N_("Mark “{title}” as done"), title=row.what)


def reopen(db: Db, ref: Ref) -> None:
    """It is not done after all."""
    row = change(db, FollowUp, ref, status=FollowUpStatus.OPEN)
    say(db, N_("Open “{title}” again"), title=row.what)


def put_owners(db: Db, row: FollowUp, owners: Sequence[Wording]) -> None:
    """Write the owners of a follow-up: those named as before keep their rows, whatever their place now."""
    for owner in owners:
        check_text(owner)
    there = in_order(db, FollowUpOwner, follow_up_id=row.id)
    for position, name in enumerate(owners):
        same = next((one for one in there if one.name == name), None)
        if same is None:
            add(db, FollowUpOwner, conference_id=row.conference_id, follow_up_id=row.id, name=name, position=position)
            continue
        there.remove(same)
        if same.position != position:
            same.position = position
    for gone in there:
        delete_with(db, gone)
