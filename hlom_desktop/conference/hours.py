"""The hours of something on a day: wall time, length and zone, with the label they were stated in.

UTC is computed, never stored. A stated label that contradicts the zone's own clock on that day (“CET” in
September) leaves the moment unknown until the organizer chooses which of the two is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from hlom_desktop.conference.zones import is_shown, label_offsets, wall, zone_named, zone_offsets


@dataclass(frozen=True)
class Hours:
    """From `start` (minutes after the midnight of `day`, on the wall clock of `zone`) for `minutes`.

    `minutes` is the time that passes, so ninety minutes are ninety also in the night the clock changes. `fold` is 1
    for the second of two equal readings in autumn. `label` is as stated, None where none was; `choice` is the
    organizer's, where label and zone contradict each other.
    """

    day: date
    start: int
    minutes: int
    zone: str
    fold: int = 0
    label: str | None = None
    choice: Literal["label", "zone"] | None = None

    @property
    def end(self) -> int:
        """The wall clock's reading at the end, in minutes after the midnight of `day`; over 1440 past midnight."""
        end = self._starts_as_read() + timedelta(minutes=self.minutes)
        offset = self._offset_of_choice()
        if offset is None:
            local = end.astimezone(zone_named(self.zone)).replace(tzinfo=None)
        else:
            local = (end + timedelta(minutes=offset)).replace(tzinfo=None)
        return round((local - wall(self.day, 0)).total_seconds() / 60)

    def start_utc(self) -> datetime | None:
        """When it starts, in UTC; None while label and zone contradict each other and nothing is chosen."""
        return None if self._is_open() else self._starts_as_read()

    def end_utc(self) -> datetime | None:
        """When it ends, in UTC; None as for the start."""
        start = self.start_utc()
        return None if start is None else start + timedelta(minutes=self.minutes)

    def _is_open(self) -> bool:
        found = contradiction(self)
        if found is None or self.choice == "zone":
            return False
        return self.choice is None or len(found.label_offsets) != 1

    def _offset_of_choice(self) -> int | None:
        """The label's offset where the organizer chose the label over the zone's clock."""
        found = contradiction(self)
        if found is None or self.choice != "label" or len(found.label_offsets) != 1:
            return None
        return found.label_offsets[0]

    def _starts_as_read(self) -> datetime:
        """The start in UTC by the choice made; by the zone's clock where none is."""
        chosen = self._offset_of_choice()
        if chosen is None:
            offsets = zone_offsets(self.zone, self.day, self.start)
            chosen = offsets[self.fold]
            stated = label_offsets(self.label, self.day, self.start) if self.label else ()
            if ambiguous(self) and chosen not in stated and offsets[1 - self.fold] in stated:
                chosen = offsets[1 - self.fold]
        return (wall(self.day, self.start) - timedelta(minutes=chosen)).replace(tzinfo=UTC)


@dataclass(frozen=True)
class Contradiction:
    """A stated label against the zone's clock on that day; offsets are minutes east of UTC.

    No label offset: the label is not known. Several: it is used for several clocks, none of them this zone's.
    """

    day: date
    label: str
    label_offsets: tuple[int, ...]
    zone: str
    zone_offset: int


def contradiction(hours: Hours) -> Contradiction | None:
    """What is wrong with the stated label, whatever was chosen; None where label and zone agree or none is stated."""
    if not hours.label:
        return None
    stated = label_offsets(hours.label, hours.day, hours.start)
    clock = zone_offsets(hours.zone, hours.day, hours.start)
    possible = clock if ambiguous(hours) else (clock[hours.fold],)
    if set(stated) & set(possible) and is_shown(hours.label, hours.zone, hours.day, hours.start):
        return None
    return Contradiction(hours.day, hours.label, stated, hours.zone, clock[hours.fold])


def nonexistent(hours: Hours) -> bool:
    """Whether the clock jumps over the start: 02:30 in the night summer time begins."""
    before, after = zone_offsets(hours.zone, hours.day, hours.start)
    return before < after


def ambiguous(hours: Hours) -> bool:
    """Whether the clock shows the start twice: 02:30 in the night summer time ends."""
    before, after = zone_offsets(hours.zone, hours.day, hours.start)
    return before > after


def local_hours(hours: Hours, zone: str) -> Hours | None:
    """The same hours on the wall clock of another zone; None while the moment is unknown."""
    start = hours.start_utc()
    if start is None:
        return None
    local = start.astimezone(zone_named(zone))
    return replace(
        hours,
        day=local.date(),
        start=60 * local.hour + local.minute,
        zone=zone,
        fold=local.fold,
        label=None,
        choice=None,
    )
