"""The gestures on the lettered parts of a paragraph: what it asks for, one thing each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Decision, FollowUp, RecordParagraph
from hlom_desktop.consultations.parts import part_letter
from hlom_desktop.consultations.rules import ASKS_SOMETHING, NothingAsked, check_text
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, take


def add_part(db: Db, paragraph: Ref, text: Wording) -> int:
    """A new part after the paragraph's others; its id. Raises `NoText`, and `NothingAsked` where it only tells."""
    check_text(text)
    row = take(db, RecordParagraph, paragraph)
    if row.kind not in ASKS_SOMETHING:
        raise NothingAsked
    of = {"conference_id": row.conference_id, "paragraph_id": row.id, "kind": row.kind}
    part = add(db, Decision, **of, text=text, position=len(in_order(db, Decision, paragraph_id=row.id)))
    say(db, N_("Add part “{text}”"), text=text)
    return part.id


def change_part(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a part. Raises `NoText`."""
    row = change(db, Decision, ref, **values)
    check_text(row.text)
    say(db, N_("Edit part “{text}”"), text=row.text)


def move_part(db: Db, ref: Ref, to: int) -> None:
    """Give a part another place among the paragraph's, counted from 0; its letter and its follow-ups' go along."""
    row = take(db, Decision, ref)
    parts, whole = _parts(db, row)
    after = moved(parts, row, to)
    put_in_order([*whole, *after])
    _letter_anew(db, after)
    say(db, N_("Move part “{text}”"), text=row.text)


def remove_part(db: Db, ref: Ref) -> None:
    """Take a part out; its follow-ups stay and belong to the paragraph."""
    row = take(db, Decision, ref)
    parts, whole = _parts(db, row)
    for follow_up in db.scalars(select(FollowUp).filter_by(decision_id=row.id)).all():
        follow_up.label = None
    delete_with(db, row)
    left = [one for one in parts if one is not row]
    put_in_order([*whole, *left])
    _letter_anew(db, left)
    say(db, N_("Remove part “{text}”"), text=row.text)


def letter_of(db: Db, part: Decision) -> str:
    """The part's label as the record prints it: “(a)”."""
    parts, _ = _parts(db, part)
    return f"({part_letter(parts.index(part))})"


def _parts(db: Db, row: Decision) -> tuple[list[Decision], list[Decision]]:
    """The parts of the paragraph of `row`, and the decision that is the paragraph itself, where there is one."""
    paragraph = db.get(RecordParagraph, row.paragraph_id)
    rows = in_order(db, Decision, paragraph_id=row.paragraph_id)
    whole = [one for one in rows if paragraph is not None and one.text == paragraph.text]
    return [one for one in rows if one not in whole], whole


def _letter_anew(db: Db, parts: list[Decision]) -> None:
    """The follow-ups of each part have its letter."""
    for at, part in enumerate(parts):
        label = f"({part_letter(at)})"
        for follow_up in db.scalars(select(FollowUp).filter_by(decision_id=part.id)).all():
            if follow_up.label != label:
                follow_up.label = label
