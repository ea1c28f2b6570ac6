"""What stands in the places of a letter: who reads it, and each session with its hours there and at home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.values import DelegateRow
from hlom_desktop.exports.invitations.wording import HOURS, description_of, place_of
from hlom_desktop.exports.paper_words import city_of, of_place, organizer_name, typographic
from hlom_desktop.invitations.rules_told import Told
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import GivenRow
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Entry:
    """A session as a letter tells it: its title, when it starts, and the lines under the title."""

    title: str
    start: datetime | None
    lines: tuple[str, ...]

    def said(self) -> str:
        """Title and lines."""
        return "\n".join((self.title, *self.lines))


def entry_told(told: Told, conference: ConferenceRow) -> Entry:
    """An event as it is told now: place, hours on the programme's clock and the reader's own, link."""
    words = Words(told.language)
    lines = (place_of(told, words), *description_of(replace(told, text=""), conference).splitlines())
    return Entry(typographic(told.title, told.language), told.start, tuple(line for line in lines if line))


def entry_given(given: GivenRow, conference: ConferenceRow, language: Language) -> Entry:
    """An event as it was told last, which is all that is known of one that is dropped."""
    if given.starts is None or given.ends is None:
        return Entry(given.summary, given.starts, ())
    zone = conference.zone or "UTC"
    local = given.starts.astimezone(zone_named(zone))
    minutes = round((given.ends - given.starts).total_seconds() / 60)
    hours = Words(language)(
        HOURS,
        day=print_day(local.date(), language),
        hours=print_hours(60 * local.hour + local.minute, minutes, language),
        place=of_place(city_of(conference, language) or zone, language),
    )
    return Entry(given.summary, given.starts, (hours,))


def letter_values(
    inviting: Inviting, delegate_ids: Iterable[int], entries: Iterable[Entry], language: Language
) -> Mapping[str, str]:
    """What every place of a letter becomes."""
    found = sorted(entries, key=lambda one: (one.start is None, one.start.timestamp() if one.start else 0.0))
    people = [row for one in delegate_ids if (row := inviting.delegate_by_id.get(one)) is not None]
    conference, words = inviting.conference, Words(language)
    number = words.plural("{number} session", "{number} sessions", len(found))
    organizer = organizer_name(conference, language) or conference.short
    return {
        **_readers(inviting, people, language),
        "session": found[0].title if len(found) == 1 else number,
        "sessions": "\n\n".join(one.said() for one in found),
        "conference": typographic(conference.title.best(language)[0], language),
        "organizer": organizer,
    }


def _readers(inviting: Inviting, people: list[DelegateRow], language: Language) -> dict[str, str]:
    home = inviting.delegation_by_id.get(people[0].delegation_id) if people else None
    delegation = "" if home is None else name_in(home, language)
    lines = [", ".join(part for part in (_name(row), row.function.best(language)[0]) if part) for row in people]
    alone = people[0] if len(people) == 1 else None
    function = "" if alone is None else alone.function.best(language)[0]
    name = delegation if alone is None else _name(alone) or function or delegation
    return {
        "name": name,
        "function": "" if function == name else function,
        "delegation": "" if delegation == name else delegation,
        "delegates": "\n".join(line for line in lines if line),
    }


def _name(row: DelegateRow) -> str:
    return " ".join(part for part in (row.title, row.name) if part) if row.name else ""
