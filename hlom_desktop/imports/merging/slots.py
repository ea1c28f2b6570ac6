"""Which slot of the call a text means: “Tuesday 14 December, 13:15–14:30”, “14/12 13:15”, “mardi à 13 h 15”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.when.tongues import months_read, weekdays_read
from hlom_desktop.folding import folded
from hlom_desktop.imports.values_read.times import ReadingContext, read_hour, read_hours
from hlom_desktop.side_events.values_call import SlotRow

_AROUND = re.compile(r"^(?:[\s,.:;–—-]|\b(?:at|on|the|a|le|el|de|from|las|les)\b)+|[\s,.:;–—-]+$")


class SlotFinder:
    """Finds slots by what people write of them: the day by figures, month or weekday, then the hour or both hours."""

    def __init__(self, slots: tuple[SlotRow, ...], context: ReadingContext) -> None:
        self._slots, self._context = slots, context

    def find(self, text: str) -> int | None:
        """The slot meant; None where it is none, or where several may be."""
        plain = folded(text)
        found = {slot.ref.id for slot in self._slots for rest in self._rests(plain, slot) if self._fits(rest, slot)}
        return found.pop() if len(found) == 1 else None

    def _rests(self, plain: str, slot: SlotRow) -> Iterator[str]:
        """What is left of the text once the slot's day is taken out of it, in each way in which it may be read."""
        weekday = slot.hours.day.isoweekday()
        named = {number for word, number in _WEEKDAYS.items() if re.search(rf"\b{word}\b", plain)}
        if named - {weekday}:
            return
        bare = _WEEKDAY.sub(" ", plain)
        for pattern in _patterns(slot):
            rest, times = pattern.subn(" ", bare, count=1)
            if times:
                yield rest
        if named and self._by_weekday.get(weekday) == {slot.hours.day}:
            yield bare

    @cached_property
    def _by_weekday(self) -> Mapping[int, set[object]]:
        found: dict[int, set[object]] = {}
        for slot in self._slots:
            found.setdefault(slot.hours.day.isoweekday(), set()).add(slot.hours.day)
        return found

    def _fits(self, rest: str, slot: SlotRow) -> bool:
        """Whether the rest says the slot's hours, or its start; nothing where it is the only one of its day."""
        hours, text = slot.hours, _AROUND.sub("", _AROUND.sub("", rest))
        if not text:
            return sum(one.hours.day == hours.day for one in self._slots) == 1
        stated = read_hours(text, self._context)
        if isinstance(stated, StatedHours):
            return (stated.start, stated.minutes) == (hours.start, hours.minutes)
        return read_hour(text) == hours.start


def _patterns(slot: SlotRow) -> Iterator[re.Pattern[str]]:
    """How the day of a slot is written, folded: 2021-12-14, 14/12, 14.12.2021, 14 December, December 14th, 2021."""
    day = slot.hours.day
    year = rf"(?:{day.year}|{day.year % 100:02})"
    months = "|".join(word for word, number in _MONTHS.items() if number == day.month)
    ordinal = "(?:st|nd|rd|th|er|o)?"
    yield re.compile(rf"\b{day.year}-{day.month:02}-{day.day:02}\b")
    yield re.compile(rf"\b0?{day.day}\s*([/.-])\s*0?{day.month}(?:\1{year})?\b(?!\s*[/-]\s*\d|\.\d)\.?")
    yield re.compile(rf"\b0?{day.day}{ordinal}\s+(?:de\s+)?(?:{months})\b\.?(?:,?\s+(?:de\s+)?{day.year}\b)?")
    yield re.compile(rf"\b(?:{months})\b\.?\s+0?{day.day}{ordinal}\b(?:,?\s+{day.year}\b)?")


def _named(read: Iterator[tuple[str, int]]) -> Mapping[str, int]:
    return {re.escape(folded(word).rstrip(".")): number for word, number in read}


_MONTHS = _named(pair for language in LANGUAGES for pair in months_read(language).items())
_WEEKDAYS = {
    word: number
    for word, number in _named(pair for language in LANGUAGES for pair in weekdays_read(language).items()).items()
    if word not in _MONTHS  # “mar.” is March more often than mardi
}
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\b\.?,?")
