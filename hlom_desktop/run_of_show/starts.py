"""Starts of cues as they are typed and shown: 10:30, 10:33:30."""

from __future__ import annotations

import re

from hlom_desktop.conference.hours_typed import NotAnHour, read_hour

_MINUTE, _DAY = 60, 24 * 3600
_TO_THE_SECOND = re.compile(r"(.+:\d\d):([0-5]\d)")


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
