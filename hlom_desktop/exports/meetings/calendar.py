"""Meetings as a calendar: those with hours at their hours, those of known days as whole days."""

from __future__ import annotations

from pathlib import Path

from hlom_desktop.conference.when.values import When
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import CONSULTATION_LABELS, ConsultationRow, ConsultationStatus
from hlom_desktop.exports.appointment import Appointment, Days, Hours, Status
from hlom_desktop.exports.calendar_file import calendar_report
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.meetings.agenda import agenda_items, document_items
from hlom_desktop.exports.meetings.gathering import of_one
from hlom_desktop.exports.meetings.hours import UNCLEAR
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Item, plain
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.roadmap_calendar import CANCELLED, WITHOUT_DATE, WITHOUT_DAY, is_firm
from hlom_desktop.sessions.values import Access


def calendar_piece(shown: Meetings, meetings: tuple[ConsultationRow, ...], marked: Marked, options: Options) -> Piece:
    """The calendar's file in the language of `marked`."""
    conference = shown.conference
    name = paper_name(
        conference.key, "consultation", subject=options.subject, language=marked.language, extension="ics"
    )

    def write(path: Path, /, *, rehearsal: bool = False) -> Report:
        entries = compose_calendar(shown, meetings, marked, vague=options.vague)
        return calendar_report(
            path,
            conference,
            "consultation",
            marked.language,
            options.issued_at,
            entries,
            marked.remarks,
            rehearsal=rehearsal,
        )

    return Piece(name, write)


def compose_calendar(
    shown: Meetings, meetings: tuple[ConsultationRow, ...], marked: Marked, *, vague: bool
) -> tuple[Appointment, ...]:
    """An entry for each meeting that has a place in a calendar; `marked` hears why another has none."""
    found = []
    for meeting in meetings:
        title = source_text(meeting.title)
        if meeting.status is ConsultationStatus.CANCELLED:
            marked.remark(CANCELLED, title=title)
            continue
        when = _when(meeting, marked, vague=vague)
        if when is not None:
            found.append(_appointment(of_one(shown, meeting), meeting, when, marked))
    return tuple(found)


def _when(meeting: ConsultationRow, marked: Marked, *, vague: bool) -> Hours | Days | None:
    """Its hours in UTC; else its days, where they are known or vague ones are asked for."""
    title, hours = source_text(meeting.title), meeting.hours
    if hours is not None:
        start, end = hours.start_utc(), hours.end_utc()
        if start is None or end is None:
            marked.remark(UNCLEAR, title=title, label=hours.label or "", zone=hours.zone)
            return None
        return Hours(start, end, hours.zone)
    days = _days(meeting.dates, vague=vague)
    if days is None and meeting.dates is not None:
        marked.remark(WITHOUT_DAY, title=title, date=meeting.dates.words)
    elif days is None:
        marked.remark(WITHOUT_DATE, title=title)
    return days


def _days(when: When | None, *, vague: bool) -> Days | None:
    if when is None or not (vague or is_firm(when)):
        return None
    first, last = when.start or when.end, when.end or when.start
    return None if first is None or last is None else Days(first, last)


def _appointment(own: Meetings, meeting: ConsultationRow, when: Hours | Days, marked: Marked) -> Appointment:
    """SEQUENCE is the meeting's own version, which rises with each change of it and never falls."""
    title = marked.string(meeting.title)
    firm = isinstance(when, Hours) or (meeting.dates is not None and is_firm(meeting.dates))
    date = "" if firm or meeting.dates is None else plain(marked.date(meeting.dates, cell=False))
    return Appointment(
        uid=meeting.uid,
        sequence=meeting.ref.version,
        summary=f"{title} ({date})" if date else title,
        when=when,
        description=_description(own, meeting, marked),
        location=marked.string(meeting.place),
        status=Status.TENTATIVE if meeting.status is ConsultationStatus.TENTATIVE else Status.CONFIRMED,
        transparent=not firm,
        link="" if meeting.access in (Access.INVITATION, Access.CLOSED) else meeting.link or "",
        language=marked.language,
        categories=(marked.words(CONSULTATION_LABELS[meeting.kind]),),
    )


def _description(own: Meetings, meeting: ConsultationRow, marked: Marked) -> str:
    """Purpose, agenda and documents, as far as they are known."""
    parts = [marked.string(meeting.purpose)]
    for heading, items in (
        (marked.words("Agenda items"), agenda_items(own, marked)),
        (marked.words("Documents"), document_items(own, marked)),
    ):
        if items:
            parts.append("\n".join((heading, *_lines(items))))
    return "\n\n".join(part for part in parts if part)


def _lines(items: tuple[Item, ...], depth: int = 0) -> list[str]:
    found = []
    for item in items:
        said = plain(item.lines[0].runs).replace("\u2060", "")
        found.append(f"{'  ' * depth}{item.label} {said}".rstrip())
        found += _lines(item.items, depth + 1)
    return found
