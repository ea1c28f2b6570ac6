"""Dates in words: how a date became firm, and the date that a drag states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import as_stated, print_when
from hlom_desktop.conference.when.tongues import tongue
from hlom_desktop.conference.when.values import Form, When, month_end, narrowed
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.values import DateStepRow, StepKind
from hlom_desktop.words import Words

Snap = Literal["day", "month", "quarter", "year", "bounds"]

_SNAPS: dict[Form, Snap] = {
    Form.DAY: "day",
    Form.DAY_RANGE: "day",
    Form.DAYS: "day",
    Form.WEEK: "day",
    Form.MONTH: "month",
    Form.MONTH_RANGE: "month",
    Form.MONTHS: "month",
    Form.QUARTER: "quarter",
    Form.YEAR: "year",
    Form.YEAR_RANGE: "year",
    Form.YEARS: "year",
}
_VAGUE = ("shortly", "in-due-course", "to-be-decided", "ongoing")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def said_in(steps: Sequence[DateStepRow], language: Language, words: Words) -> str:
    """How a date became what it is: “said May in January; 18 May since March”. Empty without a stated date.

    Steps that state no other date, such as a confirmation, are left out; the year of a step is said where they
    are not all of one year.
    """
    told = [
        (as_stated(step.dates, language), step.at.date())
        for step in steps
        if step.dates is not None and step.kind not in (StepKind.CONFIRMED, StepKind.DONE)
    ]
    years = {day.year for _, day in told}
    parts = []
    for at, (stated, day) in enumerate(told):
        month = tongue(words.language).months[day.month - 1]  # type: ignore[arg-type]
        when = month if len(years) == 1 else f"{month} {day.year}"
        message = N_("{date} since {month}") if at == len(told) - 1 else N_("said {date} in {month}")
        parts.append(words(message, date=stated, month=when))
    return "; ".join(parts)


def is_vague(when: When) -> bool:
    """Whether its words name no period, so that only the organizer's bounds place it: “TBC”, “in due course”."""
    return when.form in (Form.TEXT, Form.ATTACHED, Form.RECURRENCE) or when.phrase in _VAGUE


def snap_of(when: When) -> Snap | None:
    """By what a date moves when it is dragged; None for one that only words can move, such as “next year”."""
    if when.start is None and when.end is None:
        return None
    if is_vague(when):
        return "bounds"
    return None if when.phrase is not None else _SNAPS.get(when.form)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _steps(days: int, snap: Snap) -> int:
    """The nearest number of whole months to so many days, a multiple of what the date snaps by."""
    unit = _MONTHS[snap]
    return round(days / (30.4375 * unit)) * unit


def shifted(when: When, days: int) -> When:
    """The date as precise as before, so many days later, its words said anew: “May” becomes “June”, never “18 June”.

    A date that cannot be dragged, or a drag too short for its precision, gives the same value back.
    """
    snap = snap_of(when)
    if snap is None or days == 0:
        return when
    span = timedelta(days=days)
    if snap == "bounds":
        return when.with_bounds(when.start and when.start + span, when.end and when.end + span)
    if when.first is None or when.last is None:
        return when
    if snap == "day":
        return _stated_anew(when, when.first + span, when.last + span)
    months = _steps(days, snap)
    if months == 0:
        return when
    return _stated_anew(when, _months_later(when.first, months), month_end(_months_later(when.last, months)))


def lengthened(when: When, days: int) -> When:
    """A day or a range of days with its last day so much later; a range of one day is a day again."""
    if when.form not in (Form.DAY, Form.DAY_RANGE) or when.first is None or when.last is None:
        return when
    last = max(when.first, when.last + timedelta(days=days))
    form = Form.DAY if last == when.first else Form.DAY_RANGE
    return _stated_anew(replace(when, form=form), when.first, last)


def _stated_anew(when: When, first: date, last: date) -> When:
    start, end = narrowed(first, last, when.qualifier, when.part)
    other_year = when.first is not None and first.year != when.first.year
    weekday = when.weekday and when.form is Form.DAY
    year = when.year_stated or other_year or first.year != last.year
    moved = replace(when, first=first, last=last, start=start, end=end, year_stated=year, weekday=weekday)
    return replace(moved, words=print_when(moved, moved.language))
