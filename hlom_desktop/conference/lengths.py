"""Lengths as they are typed and shown: 3, 2:45, 1:30:00."""

from __future__ import annotations

import re

from hlom_desktop.refusals import N_, NotUnderstood

_SECONDS = re.compile(r"(\d{1,5})\s*(?:s|sec|″|\")")


class NotALength(NotUnderstood):
    """Something else than minutes, or minutes and seconds."""

    message = N_("“{text}” is not a length. Type minutes such as 3, or minutes and seconds such as 2:45.")


def read_length(typed: str) -> int:
    """Seconds: `3` minutes, `2:45` minutes and seconds, `1:30:00` with hours, `30 s`. Raises `NotALength`."""
    text = typed.strip().lower().removesuffix("min").strip()
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
