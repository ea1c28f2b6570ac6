"""The venue's day, across which runs are drawn, and who is at work or awake in each quarter of an hour of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hlom_desktop.conference.zones import wall, zone_named, zone_offsets
from hlom_desktop.consultations.runs.values import DAY, WAKING, WORKING, HoursRow

QUARTER = 15
"""Zones differ by quarters of an hour."""


@dataclass(frozen=True)
class VenueDay:
    """From midnight to midnight on the venue's clock: when it begins, in UTC, and its minutes, fewer or more than
    1,440 when the clock changes."""

    begins: datetime
    minutes: int
    zone: str

    def place(self, moment: datetime) -> float:
        """Minutes from the day's begin to a moment."""
        return (moment - self.begins).total_seconds() / 60

    def moment(self, minute: float) -> datetime:
        """The moment so many minutes after the day's begin, to the minute."""
        return self.begins + timedelta(minutes=round(minute))

    def hours(self) -> tuple[tuple[int, int], ...]:
        """Each full hour that the clock shows: minutes after the day's begin, and the hour."""
        clock = zone_named(self.zone)
        shown = [(minute, self.moment(minute).astimezone(clock)) for minute in range(0, self.minutes, QUARTER)]
        return tuple((minute, reading.hour) for minute, reading in shown if reading.minute == 0)


@dataclass(frozen=True)
class Band:
    """A stretch of the venue's day in which as many of a row are at work, and as many awake, those at work included."""

    first: int
    last: int
    working: int
    waking: int


def venue_day(day: date, zone: str) -> VenueDay:
    """That day on the clock of a venue's zone. Raises `UnknownZone`."""
    begins, ends = (
        (wall(day, minute) - timedelta(minutes=zone_offsets(zone, day, minute)[0])).replace(tzinfo=UTC)
        for minute in (0, DAY)
    )
    return VenueDay(begins, round((ends - begins).total_seconds() / 60), zone)


def bands(row: HoursRow, day: VenueDay) -> tuple[Band, ...]:
    """How many of a row are at work and awake, from the begin of the venue's day to its end."""
    quarters = range(0, day.minutes, QUARTER)
    working, waking = [0] * len(quarters), [0] * len(quarters)
    for zone, number in row.zones:
        clock = zone_named(zone)
        for at, minute in enumerate(quarters):
            there = day.moment(minute).astimezone(clock)
            reading = 60 * there.hour + there.minute
            working[at] += number if WORKING[0] <= reading < WORKING[1] else 0
            waking[at] += number if WAKING[0] <= reading < WAKING[1] else 0
    return _joined(working, waking, day.minutes)


def _joined(working: Sequence[int], waking: Sequence[int], minutes: int) -> tuple[Band, ...]:
    found: list[Band] = []
    for at, (busy, awake) in enumerate(zip(working, waking, strict=True)):
        first, last = at * QUARTER, min(minutes, (at + 1) * QUARTER)
        if found and (found[-1].working, found[-1].waking) == (busy, awake):
            first = found.pop().first
        found.append(Band(first, last, busy, awake))
    return tuple(found)
