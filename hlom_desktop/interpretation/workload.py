"""What a team works: its sessions, the sittings they make, and where these break a rule.

Sessions of a team that follow each other with less than `JOINED` minutes between them are one sitting: so short a
break is no rest. A sitting's length is from its first session's start to its last one's end; where somebody is remote
in one of its sessions, the shorter limit counts for all of it. Rest is what lies between two sittings of a day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from hlom_desktop.interpretation.presets import Limits
from hlom_desktop.interpretation.rules import needed_languages
from hlom_desktop.sessions.rules import slot_of
from hlom_desktop.sessions.values import SessionRow

JOINED = 30
"""Minutes between two sessions that part two sittings: less is a coffee, not a rest."""

DAY = 24 * 60


class Work(NamedTuple):
    """A session as interpreters see it: `start` and `end` in minutes of the venue's clock since day 0 of the calendar;
    its room, what a team must know, whether somebody is remote.
    """

    session: int
    day: date
    start: int
    end: int
    room: int | None
    languages: frozenset[str]
    remote: bool = False

    @property
    def minutes(self) -> int:
        """Its length on the clock."""
        return self.end - self.start

    def order(self) -> tuple[int, int, int]:
        """By start, then end."""
        return self.start, self.end, self.session


def work_of(session: SessionRow, zone: str, *, remote: bool) -> Work | None:
    """A session as work, by the clock of `zone`; None while it has no hour."""
    slot = slot_of(session, zone)
    if slot is None:
        return None
    midnight = slot.day.toordinal() * DAY
    hours = (midnight + slot.start, midnight + slot.end)
    return Work(session.ref.id, slot.day, *hours, session.room_id, needed_languages(session), remote)


@dataclass(frozen=True)
class Sitting:
    """Sessions that a team works without a rest between them, in their order."""

    works: tuple[Work, ...]

    @property
    def day(self) -> date:
        """The day on which it begins."""
        return self.works[0].day

    @property
    def start(self) -> int:
        """When it begins."""
        return self.works[0].start

    @property
    def end(self) -> int:
        """When the last of its sessions is over."""
        return max(work.end for work in self.works)

    @property
    def minutes(self) -> int:
        """From its start to its end."""
        return self.end - self.start

    @property
    def is_remote(self) -> bool:
        """Whether somebody is remote in one of its sessions."""
        return any(work.remote for work in self.works)

    @property
    def sessions(self) -> frozenset[int]:
        """Its sessions."""
        return frozenset(work.session for work in self.works)


class BreachKind(StrEnum):
    """How a team's work breaks the rule."""

    TWO_AT_ONCE = "two_at_once"
    TOO_LONG = "too_long"
    TOO_LONG_REMOTE = "too_long_remote"
    NO_REST = "no_rest"
    TOO_MANY_A_DAY = "too_many_a_day"
    TOO_MANY_A_WEEK = "too_many_a_week"


@dataclass(frozen=True)
class Breach:
    """A broken rule: what is (`found`) and what may be (`limit`), the day, and every session that takes part in it."""

    kind: BreachKind
    sessions: frozenset[int]
    day: date
    found: int
    limit: int


def sittings_of(works: Iterable[Work]) -> tuple[Sitting, ...]:
    """The sittings of one team's work, by their start."""
    found: list[list[Work]] = []
    end = 0
    for work in sorted(works, key=Work.order):
        if not found or work.start - end >= JOINED:
            found.append([])
            end = work.end
        found[-1].append(work)
        end = max(end, work.end)
    return tuple(Sitting(tuple(one)) for one in found)


def week_of(day: date) -> tuple[int, int]:
    """Year and number of a day's week."""
    return day.isocalendar()[:2]


def breaches(works: Iterable[Work], limits: Limits) -> tuple[Breach, ...]:
    """Where one team's work breaks the rule, by sitting, then by day, then by week."""
    sittings = sittings_of(works)
    found: list[Breach] = []
    for at, sitting in enumerate(sittings):
        found += _in_sitting(sitting, limits)
        before = sittings[at - 1] if at else None
        same_day = before is not None and before.day == sitting.day
        if before is not None and same_day and sitting.start - before.end < limits.rest_minutes:
            both = before.sessions | sitting.sessions
            rest = sitting.start - before.end
            found.append(Breach(BreachKind.NO_REST, both, sitting.day, rest, limits.rest_minutes))
    found += _too_many(sittings, BreachKind.TOO_MANY_A_DAY, limits.sittings_a_day)
    if limits.sittings_a_week is not None:
        found += _too_many(sittings, BreachKind.TOO_MANY_A_WEEK, limits.sittings_a_week)
    return tuple(found)


def _in_sitting(sitting: Sitting, limits: Limits) -> list[Breach]:
    found = []
    ends = sitting.works[0].end
    for work in sitting.works[1:]:
        if work.start < ends:
            found.append(Breach(BreachKind.TWO_AT_ONCE, sitting.sessions, sitting.day, ends - work.start, 0))
            break
        ends = max(ends, work.end)
    most = limit_of(limits, remote=sitting.is_remote, present=any(not work.remote for work in sitting.works))
    if sitting.minutes > most:
        kind = BreachKind.TOO_LONG_REMOTE if sitting.is_remote else BreachKind.TOO_LONG
        found.append(Breach(kind, sitting.sessions, sitting.day, sitting.minutes, most))
    return found


def limit_of(limits: Limits, *, remote: bool, present: bool) -> int:
    """Minutes that a sitting may last in which somebody is remote in a session, and nobody in another."""
    if remote and present:
        return min(limits.remote_minutes, limits.sitting_minutes)
    return limits.remote_minutes if remote else limits.sitting_minutes


def _too_many(sittings: tuple[Sitting, ...], kind: BreachKind, most: int) -> list[Breach]:
    groups: dict[object, list[Sitting]] = {}
    for sitting in sittings:
        key = sitting.day if kind is BreachKind.TOO_MANY_A_DAY else week_of(sitting.day)
        groups.setdefault(key, []).append(sitting)
    return [
        Breach(kind, frozenset().union(*(one.sessions for one in group)), group[0].day, len(group), most)
        for group in groups.values()
        if len(group) > most
    ]


def minutes_by_day(works: Iterable[Work]) -> dict[date, int]:
    """Minutes that a team works on each day, breaks between sessions left out."""
    found: dict[date, int] = {}
    for work in works:
        found[work.day] = found.get(work.day, 0) + work.minutes
    return found


def least_rest(works: Iterable[Work]) -> int | None:
    """Minutes of the shortest rest between two sittings of one day; None where no day has two."""
    sittings = sittings_of(works)
    pairs = pairwise(sittings)
    return min((after.start - before.end for before, after in pairs if before.day == after.day), default=None)
