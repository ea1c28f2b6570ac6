"""Dates in words: the date that a drag states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from hlom_desktop.conference.when.printing import print_when
from hlom_desktop.conference.when.values import Form, When, month_end, narrowed

Snap = Literal["day", "week", "month", "quarter", "half", "year", "bounds"]

_SNAPS: dict[Form, Snap] = {
    Form.DAY: "day",
    Form.DAY_RANGE: "day",
    Form.DAYS: "day",
    Form.WEEK: "week",
    Form.MONTH: "month",
    Form.MONTH_RANGE: "month",
    Form.MONTHS: "month",
    Form.QUARTER: "quarter",
    Form.HALF: "half",
    Form.YEAR: "year",
    Form.YEAR_RANGE: "year",
    Form.YEARS: "year",
}
_VAGUE = ("shortly", "in-due-course", "to-be-decided", "ongoing")
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
MONTH_DAYS = 30.4375
"""Days of a month on the average; a drag of so many is one of a month."""


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


def step_of(when: When) -> float:
    """Days of the smallest drag that moves a date."""
    snap = snap_of(when) or "day"
    return 7.0 if snap == "week" else MONTH_DAYS * MONTHS[snap] if snap in MONTHS else 1.0


def months_later(day: date, months: int) -> date:
    """The first day of the month so many months after that of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def shifted(when: When, days: float) -> When:
    """The date as precise as before, so many days later, its words said anew: “May” becomes “June”, never “18 June”.

    A date that cannot be dragged, or a drag too short for its precision, gives the same value back.
    """
    snap, steps = snap_of(when), round(days / step_of(when))
    if snap is None or steps == 0:
        return when
    if snap == "bounds":
        span = timedelta(days=steps)
        return when.with_bounds(when.start and when.start + span, when.end and when.end + span)
    if when.first is None or when.last is None:
        return when
    if snap in MONTHS:
        months = steps * MONTHS[snap]
        return stated_anew(when, months_later(when.first, months), month_end(months_later(when.last, months)))
    span = timedelta(days=steps * round(step_of(when)))
    return stated_anew(when, when.first + span, when.last + span)


def stated_anew(when: When, first: date, last: date) -> When:
    """The same kind of statement of the days from `first` to `last`, in the language it was stated in."""
    start, end = narrowed(first, last, when.qualifier, when.part)
    other_year = when.first is not None and first.year != when.first.year
    weekday = when.weekday and when.form is Form.DAY
    number = None if when.form is Form.WEEK and first != when.first else when.number
    year = when.year_stated or other_year or first.year != last.year
    moved = replace(
        when, first=first, last=last, start=start, end=end, year_stated=year, weekday=weekday, number=number
    )
    return replace(moved, words=print_when(moved, moved.language))
