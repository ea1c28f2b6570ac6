"""Whom to brief: each speaker once, with all that they say, in the language in which one writes to them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import checked_day
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.queries_ready import readying
from hlom_desktop.speakers.rules_ready import own_language
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class Briefed:
    """Somebody who speaks, once or more often, in the order of time."""

    statements: tuple[SpeakerInSession, ...]

    @property
    def first(self) -> SpeakerInSession:
        """Their first statement: it says who they are."""
        return self.statements[0]

    @property
    def days(self) -> frozenset[date]:
        """The days on which they speak."""
        return frozenset(one.day for one in self.statements if one.day is not None)

    def names(self) -> tuple[str, ...]:
        """By what they are asked for: delegation, function, name."""
        found: list[str] = []
        for one in self.statements:
            home = wording_of(one.home) if one.home is not None else None
            found += names_of(home, one.function, one.name)
        return tuple(found)


@dataclass(frozen=True)
class Briefings:
    """All that briefing sheets are made of."""

    found: Readying
    people: tuple[Briefed, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which somebody speaks."""
        return tuple(sorted({day for one in self.people for day in one.days}))


def gather_briefings(db: Db, key: str) -> Briefings:
    """Everybody who speaks in a session or stands on a list. Raises `NoSuchConference`."""
    found = readying(db, conference_by_key(db, key).ref.id)
    people: dict[Hashable, list[SpeakerInSession]] = {}
    for one in found.speakers:
        people.setdefault(_person(one), []).append(one)
    return Briefings(found, tuple(Briefed(tuple(statements)) for statements in people.values()))


def _person(one: SpeakerInSession) -> Hashable:
    """Who is the same: a delegate, else whoever has the same name and function in the same delegation."""
    if one.delegate is not None:
        return one.delegate.ref.id
    if one.home is None or one.function.is_empty:
        return one.name, one.function, one.ref.id
    return one.home.ref.id, one.name, one.function


def narrowed_briefings(briefings: Briefings, options: Options) -> Briefings:
    """Only who was asked for, by delegation, function or name, and what they say on the day that was asked for.

    Raises `DayOutside`, `NoDays`, `UnknownSubject`, `NoSubjects`.
    """
    people = briefings.people
    if options.day is not None:
        day = checked_day(options.day, briefings.days)
        kept = (tuple(one for one in person.statements if one.day == day) for person in people)
        people = tuple(Briefed(statements) for statements in kept if statements)
    return replace(briefings, people=chosen(options.subject, people, Briefed.names))


def language_of(person: Briefed, asked: tuple[Language, ...]) -> Language:
    """Their own language where it is among those asked for; else English where all three are, or the first of them."""
    own = own_language(person.first)
    if own in asked:
        return own
    return "en" if len(asked) == len(LANGUAGES) else asked[0]
