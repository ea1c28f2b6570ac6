"""The gestures on preparatory meetings: their dates, hours, places, officers and documents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from sqlalchemy import select

from hlom_desktop.conference.edits_life import keep_change, keep_step
from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.model import VenueChange
from hlom_desktop.conference.rules import check_count
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation, ConsultationDocument, Officer
from hlom_desktop.consultations.rules import check_choice, check_parent, check_text, hours_on, hours_stated
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take

_STEPS = {ConsultationStatus.CONFIRMED: StepKind.CONFIRMED, ConsultationStatus.HELD: StepKind.DONE}


def add_consultation(db: Db, conference_id: int, title: Wording, kind: ConsultationKind, **values: Any) -> int:
    """A new meeting, its date stated now; its id. Raises `NoText`."""
    check_text(title)
    position = next_position(db, Consultation, conference_id=conference_id)
    row = add(db, Consultation, conference_id=conference_id, title=title, kind=kind, position=position, **values)
    if row.dates is not None:
        keep_step(db, row, StepKind.STATED, row.dates)
    say(db, N_("Add meeting “{title}”"), title=title)
    return row.id


def change_consultation(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns other than dates and hours; confirmed or held, the life of the date says so.

    Raises `NoText`, `NotANumber`, `HangsOnItself`.
    """
    if "title" in values:
        check_text(values["title"])
    check_count(values.get("number"))
    check_count(values.get("minutes"))
    before = take(db, Consultation, ref).status
    row = change(db, Consultation, ref, **values)
    if row.status is not before and row.status in _STEPS:
        keep_step(db, row, _STEPS[row.status], row.dates)
    if values.get("parent_id") is not None:
        where = Consultation.conference_id == row.conference_id
        found = db.execute(select(Consultation.id, Consultation.parent_id).where(where)).all()
        parents: dict[int, int | None] = {one.id: one.parent_id for one in found}
        check_parent(row.id, parents | {row.id: row.parent_id})
    say(db, N_("Edit meeting “{title}”"), title=row.title)


def delete_consultation(db: Db, ref: Ref) -> None:
    """Delete a meeting with its agenda and record; its follow-ups stay."""
    row = remove(db, Consultation, ref)
    say(db, N_("Delete meeting “{title}”"), title=row.title)


def cancel_consultation(db: Db, ref: Ref) -> None:
    """Cancel a meeting; it stays, struck."""
    row = change(db, Consultation, ref, status=ConsultationStatus.CANCELLED)
    say(db, N_("Cancel meeting “{title}”"), title=row.title)


def restate_dates(db: Db, ref: Ref, dates: When | None) -> StepKind | None:
    """State another date; what was said before stays as a date step. What the step did; None where nothing changed.

    Hours go along to another day; without a day there are none any more.
    """
    row = take(db, Consultation, ref)
    kind = keep_change(db, row, row.dates, dates)
    row.hours = hours_on(dates, row.hours)
    row.dates = dates
    say(db, N_("State the date of “{title}”"), title=row.title)
    return kind


def restate_hours(db: Db, ref: Ref, stated: StatedHours | None, zone: str) -> None:
    """State the hours on the wall clock of `zone`, with the label they were given. Raises `NoDayForHours`."""
    row = take(db, Consultation, ref)
    row.hours = None if stated is None else hours_stated(row.dates, stated, zone, row.hours)
    say(db, N_("State the hours of “{title}”"), title=row.title)


def choose_hours(db: Db, ref: Ref, choice: Literal["label", "zone"] | None) -> None:
    """Say which is meant where label and clock contradict each other; None leaves it open again.

    Raises `NothingToChoose`.
    """
    row = take(db, Consultation, ref)
    row.hours = replace(check_choice(row.hours, choice), choice=choice)
    say(db, N_("Choose the clock of “{title}”"), title=row.title)


def move_venue(
    db: Db, ref: Ref, became: Wording, *, announced: When | None = None, note: Wording | None = None
) -> int | None:
    """Move a meeting to another place, keeping its date; the id of the change that is kept.

    None where it had no place before: then nothing has moved. Raises `NoText`.
    """
    check_text(became)
    row = take(db, Consultation, ref)
    was, row.place = row.place, became
    say(db, N_("Move “{title}” to another place"), title=row.title)
    if was is None or was.is_empty or was == became:
        return None
    owner = {"conference_id": row.conference_id, "consultation_id": row.id}
    kept = add(db, VenueChange, **owner, was=was, became=became, announced=announced, note=note)
    return kept.id


def change_venue_change(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a kept change of place: when it was announced, a note. Raises `NoText`."""
    for place in ("was", "became"):
        if place in values:
            check_text(values[place])
    row = change(db, VenueChange, ref, **values)
    say(db, N_("Edit the change of place from “{title}”"), title=row.was)


def drop_venue_change(db: Db, ref: Ref) -> None:
    """Forget a change of place, such as one that was a slip; the place stays as it is."""
    row = remove(db, VenueChange, ref)
    say(db, N_("Forget the change of place from “{title}”"), title=row.was)


def add_officer(db: Db, meeting: Ref, function: Wording, **values: Any) -> int:
    """Who chairs, convenes or speaks, by function; its id. Raises `NoText`."""
    check_text(function)
    row = take(db, Consultation, meeting)
    position = next_position(db, Officer, consultation_id=row.id)
    owner = {"conference_id": row.conference_id, "consultation_id": row.id}
    officer = add(db, Officer, **owner, function=function, position=position, **values)
    say(db, N_("Add “{function}” to “{title}”"), function=function, title=row.title)
    return officer.id


def change_officer(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an officer. Raises `NoText`."""
    row = change(db, Officer, ref, **values)
    check_text(row.function)
    say(db, N_("Edit “{title}”"), title=row.function)


def remove_officer(db: Db, ref: Ref) -> None:
    """Take an officer off the meeting."""
    row = remove(db, Officer, ref)
    say(db, N_("Remove “{title}”"), title=row.function)


def attach_document(db: Db, meeting: Ref, document_id: int, *, agenda_item_id: int | None = None) -> None:
    """Put a document before a meeting, for one of its agenda items; one that is before it already stays once."""
    row = take(db, Consultation, meeting)
    pair = {"consultation_id": row.id, "document_id": document_id}
    there = db.scalars(select(ConsultationDocument).filter_by(**pair)).first()
    if there is None:
        add(db, ConsultationDocument, conference_id=row.conference_id, agenda_item_id=agenda_item_id, **pair)
    elif agenda_item_id is not None:
        there.agenda_item_id = agenda_item_id
    say(db, N_("Put a document before “{title}”"), title=row.title)


def change_attached(db: Db, attached: Ref, **values: Any) -> None:
    """Say for which agenda item a document is before a meeting."""
    row = change(db, ConsultationDocument, attached, **values)
    say(db, N_("Say for which item a document is before “{title}”"), title=_title_of(db, row.consultation_id))


def detach_document(db: Db, attached: Ref) -> None:
    """Take a document away from before a meeting."""
    row = remove(db, ConsultationDocument, attached)
    say(db, N_("Take a document away from “{title}”"), title=_title_of(db, row.consultation_id))


def _title_of(db: Db, meeting_id: int) -> Wording | str:
    meeting = db.get(Consultation, meeting_id)
    return meeting.title if meeting else ""
