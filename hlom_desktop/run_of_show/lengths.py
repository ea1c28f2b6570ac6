"""Lengths and starts of cues as they are typed and shown: 3, 2:45, 1:30:00; 10:30, 10:33:30."""

from __future__ import annotations

import re

from hlom_desktop.conference.hours_typed import NotAnHour, read_hour
from hlom_desktop.refusals import N_, NotUnderstood

_MINUTE, _DAY = 60, 24 * 3600
_TO_THE_SECOND = re.compile(r"(.+:\d\d):([0-5]\d)")
_SECONDS = re.compile(r"(\d{1,5})\s*(?:s|sec|″|\")")


class NotALength(NotUnderstood):
    """Something else than minutes, or minutes and seconds."""

    message = N_("“{text}” is not a length. Type minutes such as 3, or minutes and seconds such as 2:45.")


def read_length(typed: str) -> int:
    """Seconds: `3` minutes, `2:45` minutes and seconds, `1:30:00` with hours, `30 s`. Raises `NotALength`."""
    text = typed.strip().removesuffix("min").strip()
    seconds = _SECONDS.fullmatch(text)
    if seconds is not None:
        return int(seconds[1])
    parts = text.split(":")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        raise NotALength(text=typed)
    numbers = [int(part) for part in parts]
    if any(number > 59 for number in numbers[1:]):
        raise NotALength(text=typed)
    if len(numbers) == 1:
        return 60 * numbers[0]
    if len(numbers) == 2:
        return 60 * numbers[0] + numbers[1]
    return 3600 * numbers[0] + 60 * numbers[1] + numbers[2]


def length_words(seconds: int) -> str:
    """“3:00”, “2:45”, “90:00”; what can be typed again."""
    return f"{seconds // 60}:{seconds % 60:02}"


def read_start(typed: str) -> int:
    """Seconds after midnight: an hour such as `9` or `9:30`, or to the second, `9:30:15`. Raises `NotAnHour`."""
    exact = _TO_THE_SECOND.fullmatch(typed.strip())
    minutes = read_hour(exact[1] if exact else typed)
    if minutes is None:
        raise NotAnHour(text=typed)
    return _MINUTE * minutes + (int(exact[2]) if exact else 0)


def start_words(second: int) -> str:
    """“10:33”, and “10:33:30” where it is not on the minute; past midnight it is the next day's."""
    minutes, seconds = divmod(second % _DAY, _MINUTE)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
