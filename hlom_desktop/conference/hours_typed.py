"""Reads one hour, one day or one moment as it is typed into a field."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.zones import wall, zone_offsets
from hlom_desktop.refusals import N_, NotUnderstood

_HOUR = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2}))?\s*[hH]?")

_MOMENT = re.compile(
    r"(?:(?P<day>.*?)[\s,]+)?(?:(?:at|à|a\s+las)\s+)?"
    r"(?P<hour>\d{1,2})(?:\s*[:.hH]\s*(?P<minute>\d{2}))?\s*(?P<word>[hH]|(?P<half>[ap])\.?\s?m\.?)?",
    re.IGNORECASE,
)


class NotAnHour(NotUnderstood):
    """Something else than an hour of the day."""

    message = N_("“{text}” is not an hour. Type one such as 9:30.")


class NotADay(NotUnderstood):
    """Something else than one day, such as a month."""

    message = N_("“{text}” is not one day. Type one such as 14 December 2021.")


class NotAMoment(NotUnderstood):
    """A day without its hour, or neither."""

    message = N_("“{text}” is not a day with its hour. Type one such as 14 Dec, 10:30.")


class NoSuchHour(NotUnderstood):
    """An hour that the clock jumps over on that day."""

    message = N_("The clock jumps over “{text}” on that day.")


def read_hour(typed: str) -> int | None:
    """Minutes after midnight: `9`, `9:30`, `9.30` and `9 h 30`; None where nothing is typed. Raises `NotAnHour`."""
    text = typed.strip()
    if not text:
        return None
    found = _HOUR.fullmatch(text)
    minutes = 60 * int(found[1]) + int(found[2] or 0) if found else -1
    if found is None or int(found[2] or 0) > 59 or not 0 <= minutes <= 24 * 60:
        raise NotAnHour(text=text)
    return minutes


def read_day(typed: str, language: Language, sessions: UnSessions, year: int | None = None) -> date | None:
    """One day; None where nothing is typed. Raises `NotADay`, and what the reader of dates raises.

    “Before 14 December” and “about 14 December” name a day and mean others.
    """
    text = typed.strip()
    if not text:
        return None
    when = parse_when(text, language, year=year, sessions=sessions)
    day = when.first
    if day is None or not day == when.last == when.start == when.end:
        raise NotADay(text=text)
    return day


def read_moment(
    typed: str, language: Language, sessions: UnSessions, *, zone: str, day: date | None = None
) -> datetime | None:
    """A day and an hour on the clock of `zone`: `14 Dec, 10:30`, `14 décembre 2021 à 10 h 30`, `2021-12-14 10.30`.

    An hour alone is one of `day`, whose year also holds where none is typed; None where nothing is typed. Of an hour
    that the clock shows twice it is the first. Raises `NotAMoment`, `NoSuchHour`, and what the reader of days raises.
    """
    text = " ".join(typed.split())
    if not text:
        return None
    found = _MOMENT.fullmatch(text)
    if found is None or not (found["minute"] or found["word"]):
        raise NotAMoment(text=text)
    minutes = _minutes_of(found, text)
    on = read_day(found["day"] or "", language, sessions, day.year if day is not None else None) or day
    if on is None:
        raise NotAMoment(text=text)
    before, after = zone_offsets(zone, on, minutes)
    if before < after:
        raise NoSuchHour(text=text)
    return (wall(on, minutes) - timedelta(minutes=before)).replace(tzinfo=UTC)


def _minutes_of(found: re.Match[str], text: str) -> int:
    """Minutes after midnight of an hour of a moment, with a.m. and p.m. where they are typed."""
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise NotAMoment(text=text)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if minute > 59 or not 0 <= 60 * hour + minute <= 24 * 60:
        raise NotAMoment(text=text)
    return 60 * hour + minute
