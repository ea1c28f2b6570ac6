"""What is known of a conference at a glance: a label and a value on each line, to be read and not to be edited."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries_setting import Setting
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS, ConferenceRow
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Fact:
    """One line; its `ref` has its place for id."""

    ref: Ref
    label: str
    value: str


def facts_of(setting: Setting, words: Words, language: Language) -> tuple[Fact, ...]:
    """The facts, those that are not known with an empty value; texts and days in `language`."""
    row = setting.conference
    zones = (row.zone, row.second_zone, row.third_zone)
    said = (
        (words("Title"), text_in(row.title, language)),
        (words("Dates"), as_stated(row.dates, language) if row.dates is not None else ""),
        (words("Days"), _days(row, words, language)),
        (words("Time zone"), ", ".join(zone for zone in zones if zone)),
        (words("City"), text_in(row.city, language)),
        (words("Mode"), words(MODE_LABELS[row.mode]) if row.mode is not None else ""),
        (words("Languages"), " ".join(code.upper() for code in row.languages)),
        (words("Organizer"), text_in(row.organizer, language) if row.organizer else ""),
        (words("Venues"), ", ".join(text_in(venue.name, language) for venue in setting.venues)),
        (words("Rooms"), _rooms(setting, words)),
        (words("Objectives"), _count(len(setting.objectives))),
        (words("Themes"), _count(len(setting.themes))),
        (words("Tracks"), _count(len(setting.tracks))),
    )
    return tuple(Fact(Ref(at, 0), label, value) for at, (label, value) in enumerate(said))


def _count(number: int) -> str:
    return str(number) if number else ""


def _days(row: ConferenceRow, words: Words, language: Language) -> str:
    first, last = row.first_day, row.last_day
    if first is None or last is None:
        return ""
    number = (last - first).days + 1
    if number == 1:
        return print_day(first, language)
    span = f"{print_day(first, language, weekday=False)} \u2013 {print_day(last, language, weekday=False)}"
    return words.plural("{span} · {number} day", "{span} · {number} days", number, span=span)


def _rooms(setting: Setting, words: Words) -> str:
    """How many rooms, and how many people all of them seat."""
    count, seats = len(setting.rooms), sum(room.seats or 0 for room in setting.rooms)
    if not seats:
        return _count(count)
    return words.plural("{name} · {number} seat", "{name} · {number} seats", seats, name=count)
