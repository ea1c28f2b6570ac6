"""Days, dates, hours and moments, as Excel stores them and as people type them.

Each reader gives the value, None where nothing stands, or the reason why not; none raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import isfinite
from typing import TypeVar

from hlom_desktop.conference.hours_stated import EndMissing, StatedHours, stated_hours
from hlom_desktop.conference.hours_typed import NotADay, NotAMoment, NotAnHour, read_moment
from hlom_desktop.conference.hours_typed import read_day as read_day_typed
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.folding import folded
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.serial_days import Shown, as_shown
from hlom_desktop.imports.values_read.reasons import DayOrMonth
from hlom_desktop.imports.values_read.texts import bare, in_error, shown
from hlom_desktop.refusals import NotUnderstood, Refusal

_Value = TypeVar("_Value")

_SERIALS = range(36_526, 73_415)
"""Excel's count of the days from 2000 to 2100: a number among them, in a column for days, has lost its format."""

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})")
_SHORT_MONTH = re.compile(r"(\d{1,2})[-/ ]([^\W\d_]{3,10})\.?[-/ ](\d{4}|\d{2})")
_NO_HOUR = re.compile(r"[T\s]+0?0:00(?::00(?:\.0+)?)?Z?$")
_ISO_T = re.compile(r"(?<=\d)T(?=\d)")
_HOUR = re.compile(
    r"(?:(?:at|a|a\s+las?|las?)\s+)?(?P<hour>\d{1,2})(?:\s*(?:[:.h]|heures?|horas?)\s*(?P<minute>\d{2}))?(?::\d{2})?"
    r"\s*(?:h|hs|hrs?|heures?|horas?)?\.?\s*(?:(?P<half>[ap])\.?\s?m\.?)?"
)
_NAMED = {
    **{"noon": 720, "midday": 720, "midi": 720, "mediodia": 720},
    **{"midnight": 1440, "minuit": 1440, "medianoche": 1440},
}


@dataclass(frozen=True)
class ReadingContext:
    """What dates are read against: the language tried first, the Assembly's sessions, the year where none is typed.

    Moments are on the clock of `zone`. `day_first` says whether the day stands first in “03/04/2021”; None where nobody
    knows.
    """

    language: Language
    sessions: UnSessions
    year: int | None = None
    zone: str = "UTC"
    day_first: bool | None = None


def day_first_in(cells: Iterable[CellValue]) -> bool | None:
    """Whether a column's dates in figures have the day first, by those in which only one order makes a day."""
    orders: set[bool] = set()
    for cell in cells:
        found = _YEAR_LAST.match(cell.strip()) if isinstance(cell, str) else None
        if found is not None and (int(found[1]) > 12) != (int(found[2]) > 12):
            orders.add(int(found[1]) > 12)
    return orders.pop() if len(orders) == 1 else None


def read_day(cell: CellValue, context: ReadingContext) -> date | Refusal | None:
    """One day; of a moment its day."""
    found = bare(cell)
    if found is None:
        return None
    stored = _day_stored(found)
    if stored is not None:
        return stored
    if not isinstance(found, str):
        return in_error(found) or NotADay(text=shown(found))
    text = _figures(found, context)
    if isinstance(text, Refusal):
        return text
    return _tried(found, lambda: read_day_typed(text, context.language, context.sessions, context.year))


def read_when(cell: CellValue, context: ReadingContext) -> When | Refusal | None:
    """A date of any precision: a day, “June 2022”, “by the end of 2021”; what is no date stays text without bounds."""
    found = bare(cell)
    if found is None:
        return None
    stored = _day_stored(found)
    if stored is None and not isinstance(found, str):
        return in_error(found) or NotADay(text=shown(found))
    text = stored.isoformat() if stored is not None else _figures(str(found), context)
    if isinstance(text, Refusal):
        return text
    return _tried(text, lambda: parse_when(text, context.language, year=context.year, sessions=context.sessions))


def read_hour(cell: CellValue) -> int | Refusal | None:
    """Minutes after midnight, 1440 at most: an hour of Excel's, “10:30”, “10.30 a.m.”, “15 h”, “noon”; 9 is 9:00."""
    found = bare(cell)
    if found is None:
        return None
    minutes = _hour_stored(found)
    if isinstance(found, str):
        minutes = _hour_typed(found)
    if minutes is not None and 0 <= minutes <= 24 * 60:
        return minutes
    return in_error(found) or NotAnHour(text=shown(found))


def read_hours(cell: CellValue, context: ReadingContext) -> StatedHours | Refusal | None:
    """From one hour to another: “10:00–13:00”, “10 a.m. to 1 p.m.”, “de 10 h à 13 h”, with a zone's label if stated."""
    found = bare(cell)
    if found is None:
        return None
    if not isinstance(found, str):
        return in_error(found) or EndMissing(text=shown(found))
    text = re.sub(r"(?<=\d:\d\d):\d\d\b", "", found)
    text = re.sub(r"\b([01]\d|2[0-4])([0-5]\d)(?=\s*(?:[-–—]|$|h\b|hrs))", r"\1:\2", text)
    text = re.sub(r"\s*(?:[→>~]+|\n)\s*|(?<=\d)\s*/\s*(?=\d{1,2}[:.hH])", "–", text)
    return _tried(found, lambda: stated_hours(text, context.language))


def read_moment_cell(cell: CellValue, context: ReadingContext) -> datetime | Refusal | None:
    """A day with its hour on the clock of the context's zone, in UTC."""
    found = bare(cell)
    if found is None:
        return None
    if isinstance(found, datetime):
        found = f"{found:%Y-%m-%d %H:%M}"
    if not isinstance(found, str):
        return in_error(found) or NotAMoment(text=shown(found))
    stated = _with_offset(found)
    if stated is not None:
        return stated
    if isinstance(read_hour(found), int):
        return NotAMoment(text=shown(found))
    parts = _ISO_T.sub(" ", found).split(maxsplit=1)
    day = _figures(parts[0].rstrip(","), context)
    if isinstance(day, Refusal):
        return day
    text = re.sub(r"(?<=\d:\d\d):\d\d\b", "", " ".join((day, *parts[1:])))
    year = date(context.year, 1, 1) if context.year is not None else None
    return _tried(found, lambda: read_moment(text, context.language, context.sessions, zone=context.zone, day=year))


def _with_offset(text: str) -> datetime | None:
    """A moment that says its distance from UTC: “2021-12-14T10:30:00Z”."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None


def read_zone(cell: CellValue) -> str | Refusal | None:
    """The IANA name of a time zone, as Europe/Zurich."""
    found = bare(cell)
    if found is None:
        return None
    if not isinstance(found, str):
        return in_error(found) or UnknownZone(text=shown(found))
    text = found.replace(" ", "_")
    return _tried(found, lambda: zone_named(text).key)


def _tried(typed: str, read: Callable[[], _Value]) -> _Value | Refusal:
    """What a reader gives, or what it refuses, said of the text as it was typed."""
    try:
        return read()
    except NotUnderstood as reason:
        return type(reason)(reason.message, **{**reason.arguments, "text": shown(typed)})
    except Refusal as reason:
        return reason


def _day_stored(found: CellValue) -> date | None:
    """The day of a day, a moment, or a number that has lost its format."""
    if isinstance(found, datetime):
        return found.date()
    if isinstance(found, date):
        return found
    if isinstance(found, str) and found.isdecimal() and len(found) == 5:
        found = int(found)
    if not isinstance(found, int | float) or isinstance(found, bool) or not isfinite(found):
        return None
    day = as_shown(int(found), Shown.DAY, from_1904=False) if int(found) in _SERIALS else None
    return day if isinstance(day, date) else None


def _figures(text: str, context: ReadingContext) -> str | Refusal:
    """A date in figures as the reader of dates takes it, year first; anything else as it is."""
    text = _NO_HOUR.sub("", text.strip())
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (part for part in found.groups() if part)
        return f"{year}-{int(month):02}-{int(day):02}"
    if found := _SHORT_MONTH.fullmatch(text):
        return f"{found[1]} {found[2]} {_century(found[3])}"
    found = _YEAR_LAST.fullmatch(text)
    if found is None:
        return text
    first, second = int(found[1]), int(found[2])
    day_first = _day_first(first, second, context.day_first)
    if day_first is None:
        return DayOrMonth(text=text)
    day, month = (first, second) if day_first else (second, first)
    return f"{_century(found[3])}-{month:02}-{day:02}"


def _day_first(first: int, second: int, expected: bool | None) -> bool | None:
    """Whether the first of two figures is the day; None where both may be, or where the column says otherwise."""
    if first == second:
        return True
    if (first > 12) == (second > 12):
        return expected if first <= 12 else True
    possible = first > 12
    return possible if expected is None or expected is possible else None


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def _hour_stored(found: CellValue) -> int | None:
    match found:
        case bool():
            return None
        case datetime() | time():
            return 60 * found.hour + found.minute + (found.second >= 30)
        case timedelta():
            return round(found.total_seconds() / 60)
        case int():
            return 60 * found if found <= 24 else None
        case float() if 0 < found < 1:
            return round(found * 24 * 60)
    return None


def _hour_typed(text: str) -> int | None:
    plain = folded(text).strip(" .")
    if plain in _NAMED:
        return _NAMED[plain]
    found = _HOUR.fullmatch(plain)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if minute > 59 or (found["half"] and not 1 <= hour <= 12):
        return None
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return 60 * hour + minute
