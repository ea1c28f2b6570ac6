"""A moment or period as precisely as it is known: its words, its form and the bounds by which it sorts and is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from hlom_desktop.conference.languages import Language
from hlom_desktop.refusals import N_, NotUnderstood


class Form(StrEnum):
    """The kind of statement; “days”, “months” and “years” name two that need not adjoin."""

    DAY = "day"
    DAY_RANGE = "day-range"
    DAYS = "days"
    MONTH = "month"
    MONTH_RANGE = "month-range"
    MONTHS = "months"
    QUARTER = "quarter"
    HALF = "half"
    WEEK = "week"
    YEAR = "year"
    YEAR_RANGE = "year-range"
    YEARS = "years"
    UN_SESSION = "un-session"
    ATTACHED = "attached"
    RECURRENCE = "recurrence"
    RELATIVE = "relative"
    TEXT = "text"


class Qualifier(StrEnum):
    """How the named period bounds what is meant."""

    BY = "by"
    BY_END = "by-the-end-of"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    FROM = "from"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    NOT_BEFORE = "not-before"
    AFTER = "after"
    THROUGHOUT = "throughout"


PARTS = (Qualifier.EARLY, Qualifier.MID, Qualifier.LATE)


@dataclass(frozen=True)
class When:
    """A moment or period as stated.

    `first` and `last` are the days of what is named (September, in “by the end of September”); `start` and `end`
    bound what is meant, both included, None where open or unknown. `part` is the third inside another qualifier
    (“by mid-June”: by, mid). `alternative` joins by “or”: “14 or 15 December”, and the end of a range of months:
    “February to June/July”. `phrase` and `number` name a recurring or relative text that all languages can say
    (“every four years”); the number of a week is its place in its month, 5 for the last. `session` is the General
    Assembly's. A year that is not stated is “the year” of “by the end of the year”.
    """

    words: str
    language: Language
    form: Form = Form.TEXT
    qualifier: Qualifier | None = None
    part: Qualifier | None = None
    first: date | None = None
    last: date | None = None
    start: date | None = None
    end: date | None = None
    year_stated: bool = False
    weekday: bool = False
    alternative: bool = False
    session: int | None = None
    phrase: str | None = None
    number: int | None = None

    def with_bounds(self, start: date | None, end: date | None) -> When:
        """The same words, sorted and drawn between the days the organizer sets; refuses an end before a start."""
        if start is not None and end is not None and end < start:
            raise EndBeforeStart(text=self.words)
        return replace(self, start=start, end=end)


class EndBeforeStart(NotUnderstood):
    """A period that would end before it starts."""

    message = N_("“{text}” ends before it starts.")


class NoSuchDay(NotUnderstood):
    """A day the calendar does not have: 31 June, 29 February 2021."""

    message = N_("“{text}” names a day that does not exist.")


class WrongWeekday(NotUnderstood):
    """A weekday and a date that do not go together in that year."""

    message = N_("“{text}” does not fall on that weekday in {year}.")


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)


def _third(first: date, last: date, which: int) -> tuple[date, date]:
    """Early, mid or late (0, 1, 2) in a month (1–10, 11–20, 21 to its end) or in a year (four months each)."""
    if (first.year, first.month) == (last.year, last.month):
        starts = (1, 11, 21)
        start = first.replace(day=starts[which])
        return start, last if which == 2 else first.replace(day=starts[which + 1] - 1)
    start = first.replace(month=1 + 4 * which)
    return start, month_end(start.replace(month=4 + 4 * which))


def narrowed(
    first: date | None, last: date | None, qualifier: Qualifier | None, part: Qualifier | None
) -> tuple[date | None, date | None]:
    """The bounds of what is meant by a qualified period from `first` to `last`.

    By and until end with its last day, before with the day before its first; from, since and not before are open at
    the end.
    """
    if first is None or last is None:
        return None, None
    third = part or (qualifier if qualifier in PARTS else None)
    if third is not None:
        first, last = _third(first, last, PARTS.index(third))
    match qualifier:
        case Qualifier.BY | Qualifier.BY_END | Qualifier.UNTIL:
            return None, last
        case Qualifier.FROM | Qualifier.SINCE | Qualifier.NOT_BEFORE:
            return first, None
        case Qualifier.BEFORE:
            return None, first - timedelta(days=1)
        case Qualifier.AFTER:
            return last + timedelta(days=1), None
    return first, last


def sort_key(when: When) -> tuple[date, date, str]:
    """Orders by where it begins, or ends if only that is known; the more precise first; the undated last."""
    begins = when.start or when.end or date.max
    return begins, when.end or date.max, when.words


def is_overdue(when: When, today: date) -> bool:
    """Whether its last day is past: “by the end of September” is overdue on 1 October, not before."""
    return when.end is not None and when.end < today


def days_until(when: When, today: date) -> int | None:
    """Days until it begins, or until its last day if only that is known; 0 while it lasts, negative once over.

    None where it has no bounds.
    """
    if when.start is not None and today < when.start:
        return (when.start - today).days
    if when.end is not None and (when.start is None or today > when.end):
        return (when.end - today).days
    return None if when.start is None else 0
