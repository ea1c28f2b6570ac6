"""The invited in rows, by regional group or by zone, and what the runs are on each row's clocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.consultations.runs.rules import at_clock, part_of_day
from hlom_desktop.consultations.runs.values import HoursAtRun, HoursRow, Invited, PartOfDay
from hlom_desktop.delegations.values import RegionalGroup

FEW = 6
"""Up to so many zones are told one by one."""


def rows_by_region(invited: Iterable[Invited], moment: datetime) -> tuple[HoursRow, ...]:
    """A row a regional group, in their order, then those without one; zones from west to east at that moment."""
    counted: dict[RegionalGroup | None, Counter[str]] = {}
    for one in invited:
        counted.setdefault(one.region, Counter())[one.zone] += 1
    order = (*RegionalGroup, None)
    return tuple(
        HoursRow(region, None, _eastwards(counted[region].items(), moment)) for region in order if region in counted
    )


def rows_by_zone(invited: Iterable[Invited], moment: datetime) -> tuple[HoursRow, ...]:
    """A row a zone, from west to east at that moment."""
    counted = Counter(one.zone for one in invited)
    return tuple(HoursRow(None, zone, ((zone, number),)) for zone, number in _eastwards(counted.items(), moment))


def rows_of(invited: Sequence[Invited], moment: datetime) -> tuple[HoursRow, ...]:
    """A row a zone where there are few of them, else a row a regional group."""
    few = len({one.zone for one in invited}) <= FEW
    return (rows_by_zone if few else rows_by_region)(invited, moment)


def hours_at_runs(row: HoursRow, starts: Sequence[datetime], minutes: int) -> tuple[HoursAtRun, ...]:
    """Each run on the clocks of a row."""
    clocks = [(zone_named(zone), number) for zone, number in row.zones]
    return tuple(_at_run(clocks, run, start, minutes) for run, start in enumerate(starts))


def _at_run(zones: Sequence[tuple[ZoneInfo, int]], run: int, start: datetime, minutes: int) -> HoursAtRun:
    parts: Counter[PartOfDay] = Counter()
    clocks = []
    for zone, number in zones:
        begins, ends = at_clock(zone, start, minutes)
        parts[part_of_day(begins, ends)] += number
        clocks.append(begins)
    first, last = min(clocks, key=_reading), max(clocks, key=_reading)
    return HoursAtRun(run, first, last, parts[PartOfDay.WORKING], parts[PartOfDay.WAKING], parts[PartOfDay.NIGHT])


def _reading(clock: datetime) -> datetime:
    return clock.replace(tzinfo=None)


def _eastwards(zones: Iterable[tuple[str, int]], moment: datetime) -> tuple[tuple[str, int], ...]:
    def place(zone: tuple[str, int]) -> tuple[timedelta, str]:
        return moment.astimezone(zone_named(zone[0])).utcoffset() or timedelta(), zone[0]

    return tuple(sorted(zones, key=place))
