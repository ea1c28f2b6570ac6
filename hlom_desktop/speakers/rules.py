"""The order of a list of speakers, its sum, who fits, and where speakers are when they speak.

Order, within a sitting: those who speak for a group before their members, then by level, then by the time of
inscription; whoever was moved by hand keeps the place given. A sitting's sum counts each speaker's limit and the
turnover after it. Nobody speaks across the end of a sitting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import rank
from hlom_desktop.delegations.states import capital_zone
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode, SpeakersListRow

LONGEST_LIMIT = 240
LONGEST_TURNOVER = 600
NIGHT_ENDS, NIGHT_BEGINS = 7 * 60, 22 * 60


class LimitNotUsable(Refusal):
    """A limit of no minutes, or of more than four hours."""

    message = N_("A speaker has between 1 and {most} minutes. Write another number.")


class TurnoverNotUsable(Refusal):
    """A turnover below nought or beyond ten minutes."""

    message = N_("Between two speakers lie 0 to {most} seconds. Write another number.")


def check_limit(minutes: int | None) -> None:
    """A limit in minutes, or none. Raises `LimitNotUsable`."""
    if minutes is not None and not 0 < minutes <= LONGEST_LIMIT:
        raise LimitNotUsable(most=LONGEST_LIMIT)


def check_turnover(seconds: int) -> None:
    """The seconds between two speakers. Raises `TurnoverNotUsable`."""
    if not 0 <= seconds <= LONGEST_TURNOVER:
        raise TurnoverNotUsable(most=LONGEST_TURNOVER)


def by_precedence(inscription: InscriptionRow) -> tuple[bool, int, datetime, int]:
    """Groups before their members, then the ladder of levels, then the time of inscription."""
    return inscription.on_behalf is None, rank(inscription.level), inscription.inscribed, inscription.ref.id


def in_order(inscriptions: Iterable[InscriptionRow]) -> tuple[InscriptionRow, ...]:
    """The speakers of one sitting in their order: those who withdrew left out, hand positions kept."""
    standing = [one for one in inscriptions if not one.withdrawn]
    found = sorted((one for one in standing if one.position is None), key=by_precedence)
    by_hand = [(one.position, one) for one in standing if one.position is not None]
    for position, one in sorted(by_hand, key=lambda pair: (pair[0], *by_precedence(pair[1]))):
        found.insert(position, one)
    return tuple(found)


def hand_positions(
    ordered: Sequence[InscriptionRow], order_wanted: Sequence[int], moved: Iterable[int]
) -> dict[int, int]:
    """Positions by id that make `in_order` give `order_wanted`, ids of `ordered` of which `moved` left their places.

    Only these, and those that had been moved by hand before, get a position; the others follow the rule.
    """
    by_hand = set(moved) | {one.ref.id for one in ordered if one.position is not None}
    return {row_id: at for at, row_id in enumerate(order_wanted) if row_id in by_hand}


def minutes_of(speakers: SpeakersListRow, inscription: InscriptionRow) -> int:
    """A speaker's own limit, else the group's or the single delegation's."""
    if inscription.minutes is not None:
        return inscription.minutes
    return speakers.minutes if inscription.on_behalf is None else speakers.group_minutes


def seconds_needed(speakers: SpeakersListRow, inscribed: Iterable[InscriptionRow]) -> int:
    """How long these speakers take by the limits of their list, the turnover after each included."""
    return sum(60 * minutes_of(speakers, one) + speakers.turnover for one in inscribed)


@dataclass(frozen=True)
class Turn:
    """A speaker's turn: its number from 1, seconds from the sitting's start, minutes, and whether it fits."""

    inscription: InscriptionRow
    number: int
    starts: int
    minutes: int
    fits: bool


def turns(speakers: SpeakersListRow, inscriptions: Iterable[InscriptionRow], available: int | None) -> tuple[Turn, ...]:
    """The turns of a sitting that lasts `available` minutes, None where unknown: then all fit.

    Nobody straddles the end: the first who would, and all after, do not fit.
    """
    found: list[Turn] = []
    clock = 0
    for number, one in enumerate(in_order(inscriptions), start=1):
        minutes = minutes_of(speakers, one)
        end = clock + 60 * minutes + speakers.turnover
        found.append(Turn(one, number, clock, minutes, available is None or end <= 60 * available))
        clock = end
    return tuple(found)


@dataclass(frozen=True)
class Part:
    """Speakers of the same limit: how many, whether for groups, minutes each."""

    number: int
    for_groups: bool
    minutes: int


@dataclass(frozen=True)
class Sum:
    """What a sitting is asked for and has, in seconds; `available` None where its length is unknown."""

    asked: int
    available: int | None
    speakers: int
    fitting: int
    parts: tuple[Part, ...]
    turnover: int

    @property
    def over(self) -> int:
        """Seconds over the sitting's time; negative where time is left, 0 where its length is unknown."""
        return 0 if self.available is None else self.asked - self.available


def sum_of(speakers: SpeakersListRow, inscriptions: Iterable[InscriptionRow], available: int | None) -> Sum:
    """The sum of a sitting that lasts `available` minutes."""
    found = turns(speakers, inscriptions, available)
    counted = Counter((turn.inscription.on_behalf is not None, turn.minutes) for turn in found)
    parts = tuple(Part(number, groups, minutes) for (groups, minutes), number in sorted(counted.items()))
    return Sum(
        asked=seconds_needed(speakers, (turn.inscription for turn in found)),
        available=None if available is None else 60 * available,
        speakers=len(found),
        fitting=sum(turn.fits for turn in found),
        parts=parts,
        turnover=speakers.turnover,
    )


def limit_for_all(
    speakers: SpeakersListRow, inscriptions: Iterable[InscriptionRow], available: int | None
) -> int | None:
    """Seconds for each single speaker without a limit of their own, so that all can speak; None where none would do."""
    standing = [one for one in inscriptions if not one.withdrawn]
    single = sum(one.minutes is None and one.on_behalf is None for one in standing)
    if available is None or not single:
        return None
    others = seconds_needed(speakers, standing) - single * 60 * speakers.minutes
    seconds = (60 * available - others) // single
    return seconds if seconds >= 30 else None


def expected(hours: Hours | None, starts: int) -> datetime | None:
    """When a turn begins, in UTC, `starts` seconds into a session; None while the session has no certain hour."""
    start = hours.start_utc() if hours is not None else None
    return None if start is None else start + timedelta(seconds=starts)


def is_night(start: int, minutes: int = 0) -> bool:
    """Whether what starts at `start` (minutes after midnight) and lasts `minutes` touches the hours from 22 to 7."""
    return start < NIGHT_ENDS or start >= NIGHT_BEGINS or start + minutes > NIGHT_BEGINS


@dataclass(frozen=True)
class There:
    """A moment on the clock where a speaker is: wall time, and whether it is night, from 22 to 7."""

    clock: datetime
    zone: str
    night: bool


def there(moment: datetime | None, zone: str | None) -> There | None:
    """A moment on the clock of `zone`; None where either is unknown. Raises `UnknownZone`."""
    if moment is None or zone is None:
        return None
    clock = moment.astimezone(zone_named(zone))
    return There(clock, zone, is_night(60 * clock.hour + clock.minute))


def zone_of(
    speaker: RoleRow | InscriptionRow, delegate: DelegateRow | None, delegation: DelegationRow | None
) -> str | None:
    """Where a speaker who is not in the room is: their own zone, else the delegation's, else its capital's."""
    if speaker.mode is SpeakerMode.IN_ROOM:
        return None
    stated = speaker.zone or (delegate.zone if delegate else None) or (delegation.zone if delegation else None)
    if stated or delegation is None or delegation.alpha2 is None:
        return stated
    try:
        return capital_zone(delegation.alpha2)
    except KeyError:
        return None


def connection_after(mode: SpeakerMode, test: ConnectionTest) -> ConnectionTest:
    """How a test stands after a change of mode: a remote speaker's is missing, in the room none is needed."""
    if mode is SpeakerMode.REMOTE:
        return ConnectionTest.MISSING if test is ConnectionTest.NOT_NEEDED else test
    return ConnectionTest.NOT_NEEDED
