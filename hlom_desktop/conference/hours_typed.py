"""Reads one hour or one day as it is typed into a field."""

from __future__ import annotations

import re
from datetime import date

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.refusals import N_, NotUnderstood

_HOUR = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2}))?\s*[hH]?")


class NotAnHour(NotUnderstood):
    """Something else than an hour of the day."""

    message = N_("“{text}” is not an hour. Type one such as 9:30.")


class NotADay(NotUnderstood):
    """Something else than one day, such as a month."""

    message = N_("“{text}” is not one day. Type one such as 14 December 2021.")


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
    """One day; None where nothing is typed. Raises `NotADay`, and what the reader of dates raises."""
    text = typed.strip()
    if not text:
        return None
    when = parse_when(text, language, year=year, sessions=sessions)
    if when.first is None or when.first != when.last:
        raise NotADay(text=text)
    return when.first
