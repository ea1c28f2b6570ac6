"""The roadmap as a calendar: known days as whole days; what is vaguer only on request, as tentative spans."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.exports.appointment import Appointment, Days, Status
from hlom_desktop.exports.calendar_file import calendar_report
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import plain
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.roadmap_gathering import RoadmapFacts
from hlom_desktop.exports.roadmap_notes import left_out_remark, stated_hours
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.values import ITEM_LABELS, ItemStatus, RoadmapItemRow

WITHOUT_DAY = N_("“{title}” has no day yet ({date}) and was left out of the calendar.")
WITHOUT_DATE = N_("“{title}” has no date yet and was left out of the calendar.")
CANCELLED = N_("“{title}” is cancelled and was left out of the calendar.")
_DAYS = (Form.DAY, Form.DAY_RANGE, Form.DAYS)


def roadmap_calendar_piece(facts: RoadmapFacts, language: Language, options: Options, name: str) -> Piece:
    """The calendar's file in one language."""

    def write(path: Path, /, *, rehearsal: bool = False) -> Report:
        appointments, remarks = compose_roadmap_calendar(facts, language, vague=options.vague)
        return calendar_report(
            path, facts.conference, "roadmap", language, options.issued_at, appointments, remarks, rehearsal=rehearsal
        )

    return Piece(name, write)


def compose_roadmap_calendar(
    facts: RoadmapFacts, language: Language, *, vague: bool
) -> tuple[tuple[Appointment, ...], tuple[Remark, ...]]:
    """An entry for each item that has a place in a calendar, and a remark for each that has none."""
    marked = Marked(language)
    left_out_remark(facts, marked)
    found = []
    for item in facts.items:
        days, title = _days_of(item, vague=vague), source_text(item.title)
        if item.status is ItemStatus.CANCELLED:
            marked.remark(CANCELLED, title=title)
        elif days is not None:
            found.append(_appointment(facts, item, days, marked))
        elif item.dates is not None and item.dates.words:
            marked.remark(WITHOUT_DAY, title=title, date=item.dates.words)
        else:
            marked.remark(WITHOUT_DATE, title=title)
    return tuple(found), marked.remarks


def is_firm(when: When) -> bool:
    """Whether the very days are known: 27 January, 14–15 December; not “14 or 15”, nor two days apart."""
    if when.form not in _DAYS or when.qualifier is not None or when.part is not None or when.alternative:
        return False
    if when.start is None or when.end is None:
        return False
    return when.form is not Form.DAYS or when.end - when.start <= timedelta(days=1)


def _days_of(item: RoadmapItemRow, *, vague: bool) -> Days | None:
    """The days to show; of a vague date the span it may fall in, or the one bound that is known."""
    when = item.dates
    if when is None:
        return None
    first, last = when.start or when.end, when.end or when.start
    if first is None or last is None or not (vague or is_firm(when)):
        return None
    return Days(first, last)


def _appointment(facts: RoadmapFacts, item: RoadmapItemRow, days: Days, marked: Marked) -> Appointment:
    """SEQUENCE is the newest version of the item and of what it is the date of: it rises with each change of either."""
    title, date = marked.string(item.title), plain(marked.date(item.dates, cell=False))
    firm = item.dates is not None and is_firm(item.dates)
    tentative = not firm or item.status is ItemStatus.TENTATIVE
    meeting, linked = facts.consultation(item), facts.planned.linked_ref(item.ref.id)
    return Appointment(
        uid=item.uid,
        sequence=max(item.ref.version, linked.version if linked is not None else 0),
        summary=title if firm else f"{title} ({date})",
        when=days,
        description=stated_hours(facts, meeting, marked) if meeting is not None else "",
        location=marked.string(item.place),
        status=Status.TENTATIVE if tentative else Status.CONFIRMED,
        transparent=True,
        link=(meeting.link or "") if meeting is not None else "",
        language=marked.language,
        categories=(marked.words(ITEM_LABELS[item.kind]),),
    )
