"""A meeting given in several runs so that every time zone can attend one of them: who is invited, what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.delegations.values import RegionalGroup
from hlom_desktop.refusals import N_

WORKING = (9 * 60, 17 * 60)
"""Working hours on the local clock, in minutes after midnight."""
WAKING = (7 * 60, 22 * 60)
"""Waking hours on the local clock, in minutes after midnight."""
MIDDLE = 13 * 60
"""The middle of the working day: of two proposals that serve as many, the one nearer to it is the better."""
STEP = 30
"""The grid of starts on the venue's clock, in minutes."""
DAY = 24 * 60
MOST_RUNS = 4


class PartOfDay(StrEnum):
    """Where a whole run falls on a local clock: within working hours, else within waking hours, else at night."""

    WORKING = "working"
    WAKING = "waking"
    NIGHT = "night"


PART_LABELS: Mapping[PartOfDay, str] = MappingProxyType(
    {
        PartOfDay.WORKING: N_("in working hours"),
        PartOfDay.WAKING: N_("in waking hours"),
        PartOfDay.NIGHT: N_("at night"),
    }
)


@dataclass(frozen=True)
class Invited:
    """A delegation as far as its hours go: its id, the IANA zone where it will sit, its regional group."""

    key: int
    zone: str
    region: RegionalGroup | None = None


@dataclass(frozen=True)
class RunSettings:
    """What is asked for: so many `runs` of `minutes` each, begun on `day` of the venue's clock, in `zone`.

    `earliest` and `latest` are the first and last start that suits the staff, in minutes after that day's midnight;
    a run may end after the next midnight. `apart` is what lies at least between the end of a run and the next start:
    the same secretariat holds them all, so runs never overlap.
    """

    day: date
    minutes: int
    runs: int
    zone: str
    earliest: int = 0
    latest: int = DAY
    apart: int = 0


@dataclass(frozen=True)
class Proposal:
    """Starts in UTC, in their order in time, and whom they serve.

    `working` delegations can attend a run wholly in working hours; `waking` wholly in waking hours, those of
    `working` among them; `unserved` are the keys of those who can do neither.
    """

    starts: tuple[datetime, ...]
    working: int
    waking: int
    unserved: tuple[int, ...]


@dataclass(frozen=True)
class Served:
    """The run that is best for a delegation: its place among the starts, begin and end on the local clock.

    At night: no run serves it, and this is the one that is least far from the middle of the day.
    """

    key: int
    run: int
    starts: datetime
    ends: datetime
    part: PartOfDay


@dataclass(frozen=True)
class HoursRow:
    """Delegations told of together, a regional group or one zone: each zone with how many sit there.

    `zone` is set where the row is that zone alone. No region and no zone: organizations and others without a group.
    """

    region: RegionalGroup | None
    zone: str | None
    zones: tuple[tuple[str, int], ...]

    @property
    def delegations(self) -> int:
        """How many delegations it holds."""
        return sum(number for _, number in self.zones)


@dataclass(frozen=True)
class HoursAtRun:
    """A run on a row's clocks: its start on the most western and the most eastern, and for how many it is what."""

    run: int
    first: datetime
    last: datetime
    working: int
    waking: int
    night: int
