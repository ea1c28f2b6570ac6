"""What the papers and the calendar of preparatory meetings are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.consultations.queries import meetings_shown
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import ConsultationRow, ConsultationStatus
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.subjects import CLOSED, chosen, names_of
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import Access
from hlom_desktop.storage.base import Db

CANCELLED = N_("“{title}” is cancelled and was left out.")


def gather_meetings(db: Db, key: str) -> Meetings:
    """Every meeting with what belongs to it. Raises `NoSuchConference`."""
    return meetings_shown(db, conference_by_key(db, key).ref.id)


def wanted_meetings(shown: Meetings, subject: str | None) -> tuple[ConsultationRow, ...]:
    """The meetings that are asked for, by a part of their title. Raises `UnknownSubject`, `NoSubjects`."""
    return chosen(subject, shown.meetings, lambda meeting: names_of(meeting.title, meeting.origin))


def not_closed(meetings: Sequence[ConsultationRow], subject: str | None, marked: Marked) -> tuple[ConsultationRow, ...]:
    """Those that may leave the house: a closed one only if it is asked for by name."""
    kept = []
    for meeting in meetings:
        if subject is None and meeting.access is Access.CLOSED:
            marked.remark(CLOSED, title=source_text(meeting.title))
        else:
            kept.append(meeting)
    return tuple(kept)


def invited_to(meetings: Sequence[ConsultationRow], subject: str | None, marked: Marked) -> tuple[ConsultationRow, ...]:
    """Those to which one may still be asked to come: no cancelled one, unless it is asked for by name."""
    kept = []
    for meeting in not_closed(meetings, subject, marked):
        if subject is None and meeting.status is ConsultationStatus.CANCELLED:
            marked.remark(CANCELLED, title=source_text(meeting.title))
        else:
            kept.append(meeting)
    return tuple(kept)


def runs_of(shown: Meetings, meeting: ConsultationRow) -> tuple[ConsultationRow, ...]:
    """The runs of a repeated meeting that are held, in their order; the meeting alone where it is given once."""
    if meeting.repeat_id is None:
        return (meeting,)
    same = [one for one in shown.meetings if one.repeat_id == meeting.repeat_id]
    held = tuple(one for one in same if one.status is not ConsultationStatus.CANCELLED)
    return held or (meeting,)


def of_one(shown: Meetings, meeting: ConsultationRow) -> Meetings:
    """What belongs to one meeting only."""
    own = meeting.ref.id
    paragraphs = tuple(one for one in shown.paragraphs if one.consultation_id == own)
    ids = {one.ref.id for one in paragraphs}
    return replace(
        shown,
        agenda=tuple(one for one in shown.agenda if one.consultation_id == own),
        officers=tuple(one for one in shown.officers if one.consultation_id == own),
        paragraphs=paragraphs,
        decisions=tuple(one for one in shown.decisions if one.paragraph_id in ids),
        statements=tuple(one for one in shown.statements if one.consultation_id == own),
        follow_ups=tuple(one for one in shown.follow_ups if one.row.consultation_id == own),
        attached=tuple(one for one in shown.attached if one.consultation_id == own),
        changes=tuple(one for one in shown.changes if one.consultation_id == own),
        footnotes=tuple(one for one in shown.footnotes if one.paragraph_id in ids),
        enclosures=tuple(one for one in shown.enclosures if one.consultation_id == own),
        invitees=tuple(one for one in shown.invitees if one.consultation_id == own),
    )
