"""The gestures on dates: what an item is linked to is moved with it, and what hangs on it if the organizer says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hlom_desktop.conference.edits_life import keep_change
from hlom_desktop.conference.life import StepKind, step_kind
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.meetings import restate_dates as restate_meeting
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.documents.edits import restate_dates as restate_document
from hlom_desktop.documents.model import Document
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.rules_dates import LinkTable, date_of, linked_to, says_same, session_date
from hlom_desktop.roadmap.values import ItemStatus
from hlom_desktop.sessions.edits import move_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.writing import take

_SAID = {
    StepKind.STATED: N_("State a date for “{title}”"),
    StepKind.NARROWED: N_("Narrow the date of “{title}”"),
    StepKind.WIDENED: N_("Widen the date of “{title}”"),
    StepKind.MOVED: N_("Move the date of “{title}”"),
    StepKind.CONFIRMED: N_("Reword the date of “{title}”"),
}


Linkable = Consultation | Document | Session
"""The rows that an item can be the date of."""

_KINDS: dict[LinkTable, type[Linkable]] = {"document": Document, "consultation": Consultation, "session": Session}


class SessionNeedsDay(Refusal):
    """A vague date, or none, for an item that is the date of a session with an hour in the programme."""

    message = N_("“{title}” is a session of the programme and needs one day, such as 14 December.")


@dataclass(frozen=True)
class Restated:
    """Another date for an item, with what the screen had read: the item and the row that it is the date of."""

    ref: Ref
    when: When | None
    linked: Ref | None = None


def restate_date(db: Db, ref: Ref, when: When | None, linked: Ref | None = None) -> StepKind | None:
    """State another date, for the item and what it is linked to; what was said before stays as a date step.

    What the step did; None where nothing changed. A moved item says so in its status while it is tentative. Raises
    `SessionNeedsDay`.
    """
    row = take(db, RoadmapItem, ref)
    target = linked_row(db, row, linked)
    was = date_of(row.dates, dated_by(target))
    if was == when:
        return None
    kind = step_kind(was, when)
    say(db, _SAID[kind], title=row.title)
    _restate_linked(db, row.title, target, when)
    keep_change(db, row, was, when)
    row.dates = when
    if kind is StepKind.MOVED and row.status is ItemStatus.TENTATIVE:
        row.status = ItemStatus.MOVED
    return kind


def restate_with_followers(db: Db, moved: Restated, followers: Sequence[Restated]) -> None:
    """Move an item and what hangs on it, each to the date that was shown, in one gesture. Raises `SessionNeedsDay`."""
    title = take(db, RoadmapItem, moved.ref).title
    if followers:
        say(db, N_("Move “{title}” and what hangs on it"), title=title)
    for one in (moved, *followers):
        restate_date(db, one.ref, one.when, one.linked)


def linked_row(db: Db, item: RoadmapItem, ref: Ref | None = None) -> Linkable | None:
    """The row that an item is the date of; `ref` is how the screen had read it. Raises `ChangedMeanwhile`."""
    link = linked_to(item.kind, item.consultation_id, item.document_id, item.session_id)
    if link is None:
        return None
    kind: Any = _KINDS[link[0]]
    found: Linkable | None = take(db, kind, ref) if ref is not None and ref.id == link[1] else db.get(kind, link[1])
    return found


def dated_by(target: Linkable | None) -> When | None:
    """The date that a linked row gives its item."""
    if isinstance(target, Session):
        return session_date(target.hours.day if target.hours else None)
    return None if target is None else target.dates


def shown_date(db: Db, row: RoadmapItem) -> When | None:
    """The date that an item shows: that of what it is linked to, or its own."""
    return date_of(row.dates, dated_by(linked_row(db, row)))


def settle_date(db: Db, row: RoadmapItem, shown: When | None) -> None:
    """After an item was linked or unlinked: its own date becomes what it shows now, a step kept where that is another.

    `shown` is what it showed before. Linked, a date of its own that says otherwise gives way; unlinked, it keeps the
    date that it had.
    """
    now = date_of(shown, dated_by(linked_row(db, row)))
    if not says_same(row.dates, now):
        keep_change(db, row, row.dates, now)
        row.dates = now


def _restate_linked(db: Db, title: Wording, target: Linkable | None, when: When | None) -> None:
    """State a date where it belongs: of a meeting, of a document's issue; a session keeps its hour and its room."""
    if target is None or says_same(dated_by(target), when):
        return
    ref = Ref(target.id, target.version)
    if isinstance(target, Consultation):
        restate_meeting(db, ref, when)
    elif isinstance(target, Document):
        restate_document(db, ref, when)
    elif target.hours is not None:
        if when is None or when.start is None or when.start != when.end:
            raise SessionNeedsDay(title=title)
        move_session(db, ref, replace(target.hours, day=when.start), target.room_id)
