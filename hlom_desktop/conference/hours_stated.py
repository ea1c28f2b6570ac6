"""Reads hours as organizers state them: “15:00-18:00 CET”, “10.30 a.m.–1 p.m.”, “de 15 heures à 18 heures”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.values import When
from hlom_desktop.refusals import N_, NotUnderstood

if TYPE_CHECKING:
    from hlom_desktop.conference.when.sessions import UnSessions

_MIDNIGHT = 24 * 60
_LONGEST_OVERNIGHT = 12 * 60

_NAMED = {
    **{"noon": 720, "midday": 720, "midi": 720, "mediodía": 720, "mediodia": 720},
    **{"midnight": 1440, "minuit": 1440, "medianoche": 1440},
}
_SPACE = r"[ \u00a0\u202f]*"
_HALF = r"(?:[ap]\.?\s?m\b\.?)"
_HOUR = (
    rf"(?:{'|'.join(_NAMED)}|(?:[01]?\d|2[0-4])"
    rf"(?:{_SPACE}(?:[:.]|h(?:eures?|oras?|rs?)?\b\.?|h(?=\d)){_SPACE}[0-5]\d(?!\d))?"
    rf"(?:{_SPACE}(?:heures?|horas?|hrs?|h)\b)?(?:{_SPACE}{_HALF})?)"
)
_JOINT = rf"(?:{_SPACE}[-‐‑–—−]{_SPACE}|\s+(?:to|until|till|and|à|a|au|y|hasta)\s+(?:(?:la|las|el)\s+)?)"
_OPENING = r"(?:\b(?:from|between|at|de|d’|d'|entre|à|a)\s*)?(?:\b(?:la|las|el)\s+)?"
_CLOSING = r"(?:\s+(?:horas|hrs|h)\b\.?)?"
_RANGE = re.compile(
    rf"{_OPENING}(?<![\d/.:-])(?P<start>{_HOUR}){_JOINT}(?P<end>{_HOUR})(?![\d/:-]){_CLOSING}", re.IGNORECASE
)
_ONE_HOUR = re.compile(
    rf"(?P<named>{'|'.join(_NAMED)})|(?P<hour>\d{{1,2}})(?:\D*?(?P<minute>\d\d))?(?P<rest>\D*)", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:\((?P<inside>[^()]+)\)|(?P<label>[A-Z]{1,5}(?:[+-]\d{1,2}(?::\d\d)?)?(?![a-z])))?[\s,]*(?:\((?P<note>[^()]+)\))?"
)


class EndMissing(NotUnderstood):
    """A start without an end."""

    message = N_("“{text}” does not say when it ends. Type both hours, such as 15:00–18:00.")


class HalfDayMissing(NotUnderstood):
    """Bare hours that could be of the morning or of the afternoon."""

    message = N_("“{text}” could be in the morning or in the afternoon. Add a.m. or p.m., or type 15:00–18:00.")


class HoursEndBeforeStart(NotUnderstood):
    """Hours that would end before they start."""

    message = N_("“{text}” ends before it starts.")


@dataclass(frozen=True)
class StatedHours:
    """Hours in a text: minutes after midnight and length, the zone's label as stated, and a remark in brackets."""

    start: int
    minutes: int
    label: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class WhenAndHours:
    """A date and, where the text gives them, its hours."""

    when: When
    hours: StatedHours | None


@dataclass(frozen=True)
class _Hour:
    minutes: int
    half: str | None
    bare: bool


def _hour(text: str) -> _Hour | None:
    match = _ONE_HOUR.fullmatch(text.strip())
    if match is None:
        return None
    if match["named"]:
        return _Hour(_NAMED[match["named"].lower()], None, bare=False)
    minutes = 60 * int(match["hour"]) + int(match["minute"] or 0)
    half = re.search(r"([ap])\.?\s?m", match["rest"], re.IGNORECASE)
    if minutes > _MIDNIGHT or (half and not 1 <= int(match["hour"]) <= 12):
        return None
    bare = match["minute"] is None and not match["rest"].strip()
    return _Hour(minutes, half[1].lower() if half else None, bare)


def _of_day(hour: _Hour, half: str | None) -> int:
    """Minutes after midnight of an hour of that half of the day."""
    if half is None or hour.minutes >= 13 * 60:
        return hour.minutes
    return hour.minutes % 720 + (720 if half == "p" else 0)


def _span(start: _Hour, end: _Hour, text: str, language: Language) -> tuple[int, int]:
    """Start and length; the start takes the end's half of the day unless it would then be after it."""
    if language == "en" and start.bare and end.bare and max(start.minutes, end.minutes) <= 12 * 60:
        raise HalfDayMissing(text=text)
    ends = _of_day(end, end.half)
    begins = _of_day(start, start.half or (end.half if start.minutes <= 720 and start.bare else None))
    if start.half is None and end.half is not None:
        begins = _of_day(start, end.half)
        if begins >= ends and end.half == "p":
            begins = _of_day(start, "a")
    begins %= _MIDNIGHT
    if ends <= begins:
        ends += _MIDNIGHT
        if ends - begins > _LONGEST_OVERNIGHT:
            raise HoursEndBeforeStart(text=text)
    return begins, ends - begins


def _found(text: str, language: Language) -> tuple[StatedHours, str] | None:
    """The hours in `text` and what stands before them."""
    for match in _RANGE.finditer(text):
        start, end = _hour(match["start"]), _hour(match["end"])
        if start is None or end is None:
            continue
        if start.bare and end.bare and match.start() and text[: match.start()].strip():
            continue
        after = _LABEL.fullmatch(text[match.end() :].strip(" ,.;"))
        if after is None:
            continue
        begins, minutes = _span(start, end, text, language)
        label, note = after["label"], after["note"]
        if after["inside"] is not None:
            label, note = _bracketed(after["inside"], note)
        return StatedHours(begins, minutes, label, note), text[: match.start()]
    return None


def _bracketed(inside: str, note: str | None) -> tuple[str | None, str | None]:
    """“(Geneva time)” and “(CET)” are labels, “(virtual)” is a remark."""
    is_label = re.fullmatch(r"[A-Z]{2,5}(?:[+-]\d{1,2}(?::\d\d)?)?", inside) or re.search(
        r"\btime$|^heure d|^hora d", inside, re.IGNORECASE
    )
    return (inside, note) if is_label else (None, inside)


def stated_hours(text: str, language: Language) -> StatedHours:
    """The hours that `text` states, with the label after them; refuses what is no hours, naming why."""
    words = " ".join(text.split())
    found = _found(words, language)
    if found is not None and not found[1].strip():
        return found[0]
    if re.fullmatch(_OPENING + _HOUR, words, re.IGNORECASE):
        raise EndMissing(text=words)
    raise NotUnderstood(text=words)


def parse_hours(text: str, language: Language) -> tuple[int, int]:
    """Start in minutes after midnight, and length in minutes; hours that pass midnight may last twelve hours."""
    stated = stated_hours(text, language)
    return stated.start, stated.minutes


def parse_when_and_hours(
    text: str, language: Language, *, year: int | None, sessions: UnSessions, today: date | None = None
) -> WhenAndHours:
    """A date followed by hours: “Tue 14 Dec, 15:30–17:30”; hours None where only a date is given."""
    words = " ".join(text.split())
    found = _found(words, language)
    if found is None or not found[1].strip(" ,"):
        return WhenAndHours(parse_when(words, language, year=year, sessions=sessions, today=today), None)
    hours, before = found
    stated = re.sub(r"[\s,]+(?:from|at|de|à|a)?[\s,]*$", "", before)
    return WhenAndHours(parse_when(stated, language, year=year, sessions=sessions, today=today), hours)
