"""Which starts let most delegations attend a meeting that is given in several runs. Exact: no start is left untried.

A run serves a delegation in working (or waking) hours when it begins and ends on one local day, not before the
window opens and not after it closes, on the clock that is kept there on that very day. Of two choices of starts that
one is better which

1. lets more delegations attend some run in working hours, then
2. lets more attend some run in waking hours, then
3. keeps the middle of the run that each delegation attends nearer to 13:00 there, in minutes summed over all,
   the unserved among them, then
4. begins earlier: by the first run, then by the second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import reduce
from operator import or_
from zoneinfo import ZoneInfo

from hlom_desktop.conference.zones import wall, zone_named, zone_offsets
from hlom_desktop.consultations.runs.search import Field, Search
from hlom_desktop.consultations.runs.values import (
    DAY,
    MIDDLE,
    MOST_RUNS,
    STEP,
    WAKING,
    WORKING,
    Invited,
    PartOfDay,
    Proposal,
    RunSettings,
    Served,
)
from hlom_desktop.refusals import N_, Refusal

PROPOSED = 5
"""How many proposals are made, the best first."""
_WORSE = 10_000  # more than any distance from the middle of the day


class NobodyInvited(Refusal):
    """Runs for no delegation."""

    message = N_("No delegation is invited. Invite those who are to attend first.")


class RunsOutOfRange(Refusal):
    """No run, or more than a secretariat can hold in a day."""

    message = N_("A meeting is given in one to four runs. Choose a number from 1 to 4.")


class NoLength(Refusal):
    """A run that takes no time."""

    message = N_("Say how long the meeting is first: one minute at least.")


class RunsDoNotFit(Refusal):
    """More or longer runs than the hours of a day hold."""

    message = N_("So many runs do not fit into the day. Choose fewer or shorter runs, or longer hours for the staff.")


def possible_starts(settings: RunSettings) -> tuple[datetime, ...]:
    """Every start on the half-hours of the venue's clock that suits the staff, in UTC.

    In the night the clock goes forward, the readings that it jumps over are left out; in the night it goes back, a
    reading that it shows twice is tried the first time only, since an invitation that names it would be read so.
    """
    found = []
    for minute in range(0, DAY, STEP):
        before, after = zone_offsets(settings.zone, settings.day, minute)
        if settings.earliest <= minute <= settings.latest and before >= after:
            found.append((wall(settings.day, minute) - timedelta(minutes=before)).replace(tzinfo=UTC))
    return tuple(found)


def free_starts(settings: RunSettings, starts: Sequence[datetime], run: int) -> tuple[datetime, ...]:
    """Where one run can begin so that the others keep their time."""
    pause = timedelta(minutes=settings.minutes + max(0, settings.apart))
    others = [start for at, start in enumerate(starts) if at != run]
    return tuple(one for one in possible_starts(settings) if all(abs(one - other) >= pause for other in others))


def part_of_day(starts: datetime, ends: datetime) -> PartOfDay:
    """Where a run falls by the readings of a local clock at its begin and its end."""
    if starts.date() == ends.date():
        opens, closes = _minute(starts), _minute(ends)
        if WORKING[0] <= opens and closes <= WORKING[1]:
            return PartOfDay.WORKING
        if WAKING[0] <= opens and closes <= WAKING[1]:
            return PartOfDay.WAKING
    return PartOfDay.NIGHT


def at_clock(clock: ZoneInfo, start: datetime, minutes: int) -> tuple[datetime, datetime]:
    """A run's begin and end on the clock of a zone."""
    return start.astimezone(clock), (start + timedelta(minutes=minutes)).astimezone(clock)


def discomfort(clock: ZoneInfo, start: datetime, minutes: int) -> int:
    """How ill a run suits a zone, to compare runs by: the part of day first, then minutes from 13:00 to its middle."""
    begins, ends = at_clock(clock, start, minutes)
    off = (_minute(begins) + minutes // 2 - MIDDLE + DAY // 2) % DAY - DAY // 2
    return _RANKS[part_of_day(begins, ends)] * _WORSE + abs(off)


_RANKS = {part: rank for rank, part in enumerate(PartOfDay)}


def _minute(clock: datetime) -> int:
    return 60 * clock.hour + clock.minute


def check_settings(invited: Sequence[Invited], settings: RunSettings) -> None:
    """Whether something can be proposed at all, but for the hours. Raises the refusals above."""
    if not invited:
        raise NobodyInvited
    if not 1 <= settings.runs <= MOST_RUNS:
        raise RunsOutOfRange
    if settings.minutes < 1:
        raise NoLength


def propose(
    invited: Sequence[Invited],
    settings: RunSettings,
    cancelled: Callable[[], bool] | None = None,
    most: int = PROPOSED,
) -> tuple[Proposal, ...]:
    """The `most` best choices of starts, the best first; fewer where there are not so many. None once cancelled.

    Raises `NobodyInvited`, `RunsOutOfRange`, `NoLength`, `RunsDoNotFit`, `UnknownZone`.
    """
    check_settings(invited, settings)
    starts = possible_starts(settings)
    field = _field(invited, starts, settings)
    at = 0
    for _ in range(settings.runs):
        if at >= len(starts):
            raise RunsDoNotFit
        at = field.after[at]
    found = Search(field, settings.runs, most, cancelled or (lambda: False)).best()
    return tuple(judge(invited, [starts[place] for place in places], settings.minutes) for *_, places in found)


def _field(invited: Sequence[Invited], starts: Sequence[datetime], settings: RunSettings) -> Field:
    zones: dict[str, int] = {}
    for bit, one in enumerate(invited):
        zones[one.zone] = zones.get(one.zone, 0) | 1 << bit
    clocks: dict[tuple[int, ...], int] = {}  # zones that go alike on that day are one
    for zone, those in zones.items():
        clock = zone_named(zone)
        line = tuple(discomfort(clock, start, settings.minutes) for start in starts)
        clocks[line] = clocks.get(line, 0) | those
    places = range(len(starts))
    pause = timedelta(minutes=settings.minutes + max(0, settings.apart))
    return Field(
        everybody=len(invited),
        working=[_those(clocks, place, _WORSE) for place in places],
        waking=[_those(clocks, place, 2 * _WORSE) for place in places],
        discomforts=[[line[place] * those.bit_count() for line, those in clocks.items()] for place in places],
        after=[next((at for at in places if starts[at] >= start + pause), len(starts)) for start in starts],
    )


def _those(clocks: Mapping[tuple[int, ...], int], place: int, below: int) -> int:
    """The delegations, as bits, whose discomfort at a start is below a bound."""
    return reduce(or_, (those for line, those in clocks.items() if line[place] < below), 0)


def serving(invited: Sequence[Invited], starts: Sequence[datetime], minutes: int) -> tuple[Served, ...]:
    """For each delegation the run that is best for it, of starts however chosen; none where there is no start."""
    there: dict[str, tuple[int, datetime, datetime]] = {}
    for zone in dict.fromkeys(one.zone for one in invited) if starts else ():
        clock = zone_named(zone)
        best = min((discomfort(clock, start, minutes), start, run) for run, start in enumerate(starts))
        there[zone] = (best[2], *at_clock(clock, best[1], minutes))
    return tuple(
        Served(one.key, run, begins, ends, part_of_day(begins, ends))
        for one in invited
        if one.zone in there
        for run, begins, ends in (there[one.zone],)
    )


def judge(invited: Sequence[Invited], starts: Sequence[datetime], minutes: int) -> Proposal:
    """Starts however chosen, and whom they serve; in their order in time."""
    ordered = tuple(sorted(starts))
    served = serving(invited, ordered, minutes)
    parts = [one.part for one in served]
    night = tuple(one.key for one in served if one.part is PartOfDay.NIGHT) if served else ()
    return Proposal(
        ordered,
        parts.count(PartOfDay.WORKING),
        len(parts) - parts.count(PartOfDay.NIGHT),
        night if served else tuple(one.key for one in invited),
    )
