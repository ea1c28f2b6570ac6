"""Time zones as calendar files state them: one STANDARD, at most one DAYLIGHT, right for the years concerned.

Outlook reads only one part of each kind and only yearly rules by weekday, so the zone's whole history is not
written: the transitions that `zoneinfo` gives for the years of the appointments are, as one rule each where one
rule says them. Where none does (a country changes its mind, Ramadan moves), `zone_rules` gives None; then
`zone_between` may still state the zone for the appointments' own days, and if clocks change even between
these, the appointments are written in UTC, which every reader shows right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Observance:
    """One part of a zone: its kind, when it first starts (wall time before the change), offsets, name and rule.

    `rule` is an RRULE value, or empty where the part holds all the time or starts once.
    """

    kind: str
    start: datetime
    offset_from: timedelta
    offset_to: timedelta
    name: str
    rule: str = ""


@dataclass(frozen=True)
class ZoneRules:
    """A zone for some years: its IANA name and its one or two parts."""

    zone: str
    parts: tuple[Observance, ...]


@dataclass(frozen=True)
class _Change:
    """A transition: the moment in UTC, the offset before and after, and the zone's short name after it."""

    moment: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def wall(self) -> datetime:
        """The wall time, by the clock before the change, at which it happens."""
        return (self.moment + self.before).replace(tzinfo=None)


@cache
def zone_rules(zone: str, first_year: int, last_year: int) -> ZoneRules | None:
    """The parts of `zone` right for every hour of these years, or None where two yearly rules cannot say them."""
    info = ZoneInfo(zone)
    years = tuple(range(first_year, last_year + 1))
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC)
    changes = _changes(info, datetime(first_year, 1, 1, tzinfo=UTC) - _DAY, end + _DAY)
    if not changes:
        return _steady(zone, datetime(first_year, 1, 1, tzinfo=UTC))
    if len(changes) == 1:
        return ZoneRules(zone, _once(info, changes[0], first_year))
    if len({change.after for change in changes}) != 2:
        return None
    low, high = sorted({change.after for change in changes})
    parts = (_part("STANDARD", low, changes, years), _part("DAYLIGHT", high, changes, years))
    if parts[0] is None or parts[1] is None:
        return None
    return ZoneRules(zone, (parts[0], parts[1]))


@cache
def zone_between(zone: str, start: datetime, end: datetime) -> ZoneRules | None:
    """The zone as one part, right between two aware moments, or None where its clocks change between them."""
    return None if _changes(ZoneInfo(zone), start, end) else _steady(zone, start)


def _steady(zone: str, moment: datetime) -> ZoneRules:
    """A zone at the offset it has at `moment`, all the time."""
    local = moment.astimezone(ZoneInfo(zone))
    offset = local.utcoffset() or timedelta()
    part = Observance("STANDARD", datetime(1970, 1, 1), offset, offset, local.tzname() or zone)
    return ZoneRules(zone, (part,))


def _once(info: ZoneInfo, change: _Change, first_year: int) -> tuple[Observance, Observance]:
    """A zone that changes once in these years and stays: two parts without rules, the later by its own start."""
    earlier = datetime(first_year, 1, 1, tzinfo=UTC).astimezone(info).tzname() or ""
    kinds = ("STANDARD", "DAYLIGHT") if change.before < change.after else ("DAYLIGHT", "STANDARD")
    return (
        Observance(kinds[0], datetime(1970, 1, 1), change.before, change.before, earlier),
        Observance(kinds[1], change.wall, change.before, change.after, change.name),
    )


def _part(kind: str, offset: timedelta, changes: tuple[_Change, ...], years: tuple[int, ...]) -> Observance | None:
    """The part that sets this offset, if it starts once a year and always by the same rule."""
    own = tuple(change for change in changes if change.after == offset)
    walls = tuple(change.wall for change in own)
    if tuple(wall.year for wall in walls) != years or len({change.before for change in own}) != 1:
        return None
    rule = _yearly_rule(walls)
    if rule is None:
        return None
    # It starts a year earlier, so that the first year's hours before its first change are covered too.
    start = _on_rule(rule, walls[0], walls[0].year - 1)
    return Observance(kind, start, own[0].before, own[0].after, own[0].name, _written(rule))


@dataclass(frozen=True)
class _Rule:
    """The `nth` such weekday of a month (-1 the last)."""

    month: int
    weekday: int
    nth: int


def _yearly_rule(walls: tuple[datetime, ...]) -> _Rule | None:
    """The rule by weekday that gives all these starts, at one hour."""
    first = walls[0]
    for nth in (-1, 1, 2, 3, 4):
        rule = _Rule(first.month, first.weekday(), nth)
        if all(_on_rule(rule, first, wall.year) == wall for wall in walls):
            return rule
    return None


def _on_rule(rule: _Rule, like: datetime, year: int) -> datetime:
    """The moment the rule gives in `year`, at the hour of `like`."""
    if rule.nth > 0:
        first = like.replace(year=year, month=rule.month, day=1)
        return first + timedelta(days=(rule.weekday - first.weekday()) % 7 + 7 * (rule.nth - 1))
    after = like.replace(year=year + rule.month // 12, month=rule.month % 12 + 1, day=1)
    last = after - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - rule.weekday) % 7)


def _written(rule: _Rule) -> str:
    return f"FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.nth}{_DAYS[rule.weekday]}"


def _changes(info: ZoneInfo, start: datetime, end: datetime) -> tuple[_Change, ...]:
    """All transitions between two moments."""
    found: list[_Change] = []
    moment = start
    while moment < end:
        later = min(moment + 7 * _DAY, end)
        if _offset(info, moment) != _offset(info, later):
            found.append(_exactly(info, moment, later))
        moment = later
    return tuple(found)


def _exactly(info: ZoneInfo, low: datetime, high: datetime) -> _Change:
    """The transition between two moments, found to the second."""
    before, after = _offset(info, low), _offset(info, high)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        if _offset(info, middle) == before:
            low = middle
        else:
            high = middle
    moment = high.replace(microsecond=0)
    return _Change(moment, before, after, moment.astimezone(info).tzname() or "")


def _offset(info: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(info).utcoffset() or timedelta()
