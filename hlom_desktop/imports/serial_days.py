"""Days and hours as Excel means them: a count of days, shown as a date only by the format of its cell."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum

_DAY = 86_400
_LAST = 2_958_466
"""The day after 31 December 9999."""

_NEVER = 60
"""29 February 1900, which Excel counts and the calendar does not have."""


class Shown(StrEnum):
    """What a number's format makes of it: a day, a day with its hour, an hour, or a length such as 26:30."""

    DAY = "day"
    MOMENT = "moment"
    HOUR = "hour"
    LENGTH = "length"


_BUILT_IN = {
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 55), 57, 58), Shown.DAY),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56), Shown.HOUR),
    **{22: Shown.MOMENT, 46: Shown.LENGTH},
}
"""Formats that a workbook names by number only; 27 to 36 and 50 to 58 are those of East Asia."""

_SILENT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_LENGTH = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)


def shown_by(number: int, code: str | None) -> Shown | None:
    """What a format shows, by its number and, for those of the workbook's own, its code; None for plain numbers."""
    if code is None:
        return _BUILT_IN.get(number)
    plain = _SILENT.sub("", code).split(";")[0].lower()
    if _LENGTH.search(plain):
        return Shown.LENGTH
    if plain.strip() == "general" or re.search(r"[0#?]", re.sub(r"s[.,]0+", "s", plain)):
        return None
    clock = re.search(r"[hs]|am/pm|a/p", plain)
    if re.search(r"[yd]", plain) or (not clock and "m" in plain):
        return Shown.MOMENT if clock else Shown.DAY
    return Shown.HOUR if clock else None


def as_shown(serial: float, shown: Shown, *, from_1904: bool) -> date | datetime | time | timedelta | None:
    """What the number stands for, to the second; None where it is no day of the calendar.

    24:00 and what lies past it, in a cell for hours, is a length of time, for so it was meant.
    """
    if not math.isfinite(serial) or not 0 <= serial < _LAST:
        return None
    seconds = round(serial * _DAY)
    if shown is Shown.LENGTH or (shown is Shown.HOUR and _DAY <= seconds < 2 * _DAY):
        return timedelta(seconds=seconds)
    days, rest = divmod(seconds, _DAY)
    if shown is not Shown.DAY and days == 0 and not (from_1904 and shown is Shown.MOMENT):
        return time(rest // 3600, rest // 60 % 60, rest % 60)
    if not from_1904 and (days < 1 or days == _NEVER):
        return None
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 31 if days < _NEVER else 30)
    try:
        moment = first + timedelta(seconds=seconds)
    except OverflowError:
        return None
    return moment if rest or shown is not Shown.DAY else moment.date()
