"""The plan of tests: when the desk tests the connection of each remote speaker.

A test begins when the desk opens or a whole number of tests after that, and ends before the desk closes. It lies
within the hours in which the speaker can be asked to be there, on their own clock; no later than so many days before
they speak, and no earlier than two weeks before that, since a connection changes. The plan leaves nobody out who could
be placed: it is a matching of speakers to places at the desk that none larger exists of. Whoever has the earliest last
day, then the fewest possible hours, is placed first, at the earliest hour, on working days rather than at weekends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.zones import UnknownZone, wall, zone_named
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession, place_of
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.speakers.values_ready import HybridRuleRow, TestSlotRow

DAYS_AHEAD = 14
_DAY = 24 * 60


class Why(StrEnum):
    """Why no test can be proposed."""

    NO_HOUR = "no_hour"
    NO_ZONE = "no_zone"
    TOO_LATE = "too_late"
    NO_COMMON_HOURS = "no_common_hours"
    FULL = "full"


WHY_LABELS: Mapping[Why, str] = MappingProxyType(
    {
        Why.NO_HOUR: N_("It is not known when they speak."),
        Why.NO_ZONE: N_("It is not known in which time zone they are."),
        Why.TOO_LATE: N_("The last day for a test has passed."),
        Why.NO_COMMON_HOURS: N_("The desk is closed during the hours in which they can be tested."),
        Why.FULL: N_("All places at the desk in their hours are taken."),
    }
)


@dataclass(frozen=True)
class Wanted:
    """Somebody to be tested: `speaks` when, in `zone`, each None while it is not known."""

    place: int
    speaks: datetime | None
    zone: str | None


@dataclass(frozen=True)
class Proposed:
    """A test that is proposed for a speaker, in UTC."""

    place: int
    starts: datetime
    minutes: int


@dataclass(frozen=True)
class Impossible:
    """A speaker for whom no test can be proposed, and why."""

    place: int
    why: Why


@dataclass(frozen=True)
class Plan:
    """The tests proposed, by hour, and those who cannot be tested."""

    proposed: tuple[Proposed, ...]
    impossible: tuple[Impossible, ...]


def wanted_of(speakers: Iterable[SpeakerInSession]) -> tuple[Wanted, ...]:
    """The remote speakers whose connection is neither tested nor booked for a test."""
    settled = (ConnectionTest.PASSED, ConnectionTest.BOOKED)
    return tuple(
        Wanted(one.ref.id, one.starts, one.zone)
        for one in speakers
        if one.row.mode is SpeakerMode.REMOTE and one.row.test not in settled and one.booked is None
    )


def plan_for(found: Readying, now: datetime) -> Plan:
    """The plan as things stand now."""
    remote = {one.ref.id for one in found.speakers if one.row.mode is SpeakerMode.REMOTE}
    taken = [one for one in found.slots if one.result is ConnectionTest.BOOKED and place_of(one) in remote]
    return plan(wanted_of(found.speakers), taken, found.rule, found.zone, now)


def plan(wanted: Sequence[Wanted], taken: Sequence[TestSlotRow], rule: HybridRuleRow, zone: str, now: datetime) -> Plan:
    """A test for as many of `wanted` as can be placed beside those that are `taken`; `zone` is the desk's."""
    impossible: dict[int, Why] = {}
    possible: dict[int, list[datetime]] = {}
    for one in wanted:
        found = possible_starts(one, rule, zone, now)
        if isinstance(found, Why):
            impossible[one.place] = found
        else:
            possible[one.place] = list(found)
    hours = {at for found in possible.values() for at in found}
    room = {at: rule.at_once - busiest(taken, at, rule.test_minutes) for at in hours}
    last = {one.place: _last_day(one.speaks, rule, zone) for one in wanted if one.speaks is not None}
    order = sorted(possible, key=lambda place: (last[place], len(possible[place]), place < 0, abs(place)))
    places = {place: sorted(possible[place], key=lambda at: _preferred(at, zone)) for place in order}
    matched = match(order, places, room)
    impossible |= {place: Why.FULL for place in order if place not in matched}
    proposed = [Proposed(place, at, rule.test_minutes) for place, at in matched.items()]
    return Plan(
        tuple(sorted(proposed, key=lambda one: (one.starts, order.index(one.place)))),
        tuple(Impossible(one.place, impossible[one.place]) for one in wanted if one.place in impossible),
    )


def possible_starts(wanted: Wanted, rule: HybridRuleRow, zone: str, now: datetime) -> tuple[datetime, ...] | Why:
    """The hours at which a speaker can be tested, in UTC, whoever else is; or why there are none."""
    if wanted.speaks is None:
        return Why.NO_HOUR
    if wanted.zone is None or not _is_zone(wanted.zone):
        return Why.NO_ZONE
    last = _last_day(wanted.speaks, rule, zone)
    length = timedelta(minutes=rule.test_minutes)
    first = max(last - timedelta(days=DAYS_AHEAD), now.astimezone(zone_named(zone)).date())
    at_desk = [at for at in desk_starts(first, last, rule, zone) if at >= now and at + length <= wanted.speaks]
    if not at_desk:
        return Why.TOO_LATE
    found = tuple(at for at in at_desk if is_there(at, rule, wanted.zone))
    return found or Why.NO_COMMON_HOURS


def desk_starts(first: date, last: date, rule: HybridRuleRow, zone: str) -> Iterator[datetime]:
    """When tests can begin at the desk from the first day to the last, in UTC."""
    clock, length = zone_named(zone), timedelta(minutes=rule.test_minutes)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        opens, closes = (
            wall(day, at).replace(tzinfo=clock).astimezone(UTC) for at in (rule.desk_opens, rule.desk_closes)
        )
        at = opens
        while at + length <= closes:
            yield at
            at += length


def is_there(at: datetime, rule: HybridRuleRow, zone: str) -> bool:
    """Whether a test that begins at `at` lies in the hours in which the speaker can be asked to be there."""
    clock = zone_named(zone)
    start, end = at.astimezone(clock), (at + timedelta(minutes=rule.test_minutes)).astimezone(clock)
    begins, ends = (60 * one.hour + one.minute for one in (start, end))
    if end.date() != start.date():
        ends += _DAY
    return rule.there_from <= begins and ends <= rule.there_until


def busiest(taken: Iterable[TestSlotRow], at: datetime, minutes: int) -> int:
    """How many tests are held together, at the most, in the minutes after `at`."""
    until = at + timedelta(minutes=minutes)
    over = [
        (max(one.starts, at), one.starts + timedelta(minutes=one.minutes))
        for one in taken
        if one.starts < until and one.starts + timedelta(minutes=one.minutes) > at
    ]
    return max((sum(begins <= start < ends for begins, ends in over) for start, _ in over), default=0)


def match(
    order: Sequence[int], possible: Mapping[int, Sequence[datetime]], room: Mapping[datetime, int]
) -> Mapping[int, datetime]:
    """An hour for as many as can have one, `room` at each: augmenting paths, so that the first stay placed."""
    held: dict[datetime, list[int]] = {}

    def place(one: int, seen: set[datetime]) -> bool:
        fresh = [at for at in possible[one] if at not in seen]
        for at in fresh:
            if len(held.get(at, ())) < room[at]:
                held.setdefault(at, []).append(one)
                return True
        for at in fresh:
            if at in seen:
                continue
            seen.add(at)
            for other in list(held.get(at, ())):
                if place(other, seen):
                    held[at][held[at].index(other)] = one
                    return True
        return False

    for one in order:
        place(one, set())
    return {one: at for at, some in held.items() for one in some}


def _last_day(speaks: datetime, rule: HybridRuleRow, zone: str) -> date:
    return speaks.astimezone(zone_named(zone)).date() - timedelta(days=rule.days_before)


def _preferred(at: datetime, zone: str) -> tuple[bool, datetime]:
    return at.astimezone(zone_named(zone)).weekday() >= 5, at


def _is_zone(zone: str) -> bool:
    try:
        zone_named(zone)
    except UnknownZone:
        return False
    return True
