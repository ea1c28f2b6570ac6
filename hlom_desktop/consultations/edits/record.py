"""The gestures on a meeting's record: its numbered paragraphs, who took the floor, what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.follow_ups import put_owners
from hlom_desktop.consultations.edits.parts import letter_of
from hlom_desktop.consultations.model import (
    Consultation,
    Decision,
    FloorStatement,
    FollowUp,
    Footnote,
    RecordParagraph,
)
from hlom_desktop.consultations.references import remarked, rewritten, with_numbers
from hlom_desktop.consultations.rules import ASKS_SOMETHING, NothingAsked, check_text
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, remove, take


def insert_paragraph(
    db: Db,
    meeting: Ref,
    text: Wording,
    kind: ParagraphKind = ParagraphKind.NARRATIVE,
    *,
    at: int | None = None,
    **values: Any,
) -> int:
    """A new paragraph at place `at`, counted from 0, else at the end; those after it are renumbered. Its id.

    Raises `NoText`.
    """
    check_text(text)
    row = take(db, Consultation, meeting)
    others = in_order(db, RecordParagraph, consultation_id=row.id)
    owner = {"conference_id": row.conference_id, "consultation_id": row.id}
    place = len(others) if at is None else max(0, min(at, len(others)))
    paragraph = add(db, RecordParagraph, **owner, text=text, kind=kind, position=place, **values)
    put_in_order([*others[:place], paragraph, *others[place:]])
    say(db, N_("Insert a paragraph into the record of “{title}”"), title=row.title)
    return paragraph.id


def change_paragraph(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a paragraph; what it decides says and is what it says. Raises `NoText`."""
    row = take(db, RecordParagraph, ref)
    before = row.text
    change(db, RecordParagraph, ref, **values)
    check_text(row.text)
    for decision in db.scalars(select(Decision).filter_by(paragraph_id=row.id)).all():
        if row.kind not in ASKS_SOMETHING:
            delete_with(db, decision)
            continue
        decision.kind = row.kind
        if decision.text == before:
            decision.text = row.text
    say(db, N_("Edit a paragraph of “{title}”"), title=_title_of(db, row))


def move_paragraph(db: Db, ref: Ref, to: int) -> None:
    """Give a paragraph another place in its record, counted from 0; all are renumbered."""
    row = take(db, RecordParagraph, ref)
    put_in_order(moved(in_order(db, RecordParagraph, consultation_id=row.consultation_id), row, to))
    say(db, N_("Move a paragraph of “{title}”"), title=_title_of(db, row))


def remove_paragraph(db: Db, ref: Ref) -> None:
    """Take a paragraph out of the record; those after it are renumbered, its follow-ups stay."""
    row = take(db, RecordParagraph, ref)
    others = [one for one in in_order(db, RecordParagraph, consultation_id=row.consultation_id) if one is not row]
    delete_with(db, row)
    put_in_order(others)
    say(db, N_("Remove a paragraph of “{title}”"), title=_title_of(db, row))


def record_decision(
    db: Db,
    paragraph: Ref,
    what: Wording | None = None,
    *,
    part: Ref | None = None,
    owners: Sequence[Wording] = (),
    alternatives: bool = False,
    due: When | None = None,
    due_stated: Wording | None = None,
) -> int:
    """Make a follow-up out of what a paragraph decides or asks; its id.

    Of one lettered `part` it says what that asks, and has its letter. `what` is else the paragraph's text as it prints
    now, without its footnotes, where none is given. Raises `NothingAsked` for a paragraph that only tells.
    """
    row = take(db, RecordParagraph, paragraph)
    if row.kind not in ASKS_SOMETHING:
        raise NothingAsked
    decision = _whole(db, row) if part is None else take(db, Decision, part)
    if part is not None:
        what = what or decision.text
    follow_up = add(
        db,
        FollowUp,
        conference_id=row.conference_id,
        consultation_id=row.consultation_id,
        paragraph_id=row.id,
        decision_id=decision.id,
        label=None if part is None else letter_of(db, decision),
        what=what or _as_printed(db, row),
        due=due,
        due_stated=due_stated,
        alternatives=alternatives,
        position=next_position(db, FollowUp, conference_id=row.conference_id),
    )
    put_owners(db, follow_up, owners)
    say(db, N_("Make a follow-up of “{title}”"), title=follow_up.what)
    return follow_up.id


def _whole(db: Db, row: RecordParagraph) -> Decision:
    """The decision that is the paragraph itself; made where there is none."""
    rows = in_order(db, Decision, paragraph_id=row.id)
    whole = next((one for one in rows if one.text == row.text), None)
    if whole is not None:
        return whole
    of = {"conference_id": row.conference_id, "paragraph_id": row.id, "position": len(rows)}
    return add(db, Decision, **of, kind=row.kind, text=row.text)


def _as_printed(db: Db, row: RecordParagraph) -> Wording:
    """A paragraph's text to stand by itself: numbers for its references, no marks."""
    record = in_order(db, RecordParagraph, consultation_id=row.consultation_id)
    numbers = {one.id: at for at, one in enumerate(record, 1)}
    marks = dict.fromkeys(range(1, len(in_order(db, Footnote, paragraph_id=row.id)) + 1))
    return rewritten(row.text, lambda text: with_numbers(remarked(text, marks), numbers))


def add_statement(
    db: Db, meeting: Ref, who: Wording, gist: Wording, *, paragraph_id: int | None = None, **values: Any
) -> int:
    """Who took the floor, and what about; its id. Raises `NoText`."""
    check_text(who)
    row = take(db, Consultation, meeting)
    owner = {"conference_id": row.conference_id, "consultation_id": row.id, "paragraph_id": paragraph_id}
    position = next_position(db, FloorStatement, consultation_id=row.id)
    statement = add(db, FloorStatement, **owner, who=who, gist=gist, position=position, **values)
    say(db, N_("Record that “{who}” took the floor"), who=who)
    return statement.id


def change_statement(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an intervention. Raises `NoText`."""
    row = change(db, FloorStatement, ref, **values)
    check_text(row.who)
    say(db, N_("Edit what “{who}” said"), who=row.who)


def remove_statement(db: Db, ref: Ref) -> None:
    """Take an intervention out of the record."""
    row = remove(db, FloorStatement, ref)
    say(db, N_("Remove what “{who}” said"), who=row.who)


def _title_of(db: Db, row: RecordParagraph) -> Wording | str:
    meeting = db.get(Consultation, row.consultation_id)
    return meeting.title if meeting else ""
