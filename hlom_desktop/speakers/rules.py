"""What limits and turnovers may be, when a turn begins, and where speakers are when they speak."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.states import capital_zone
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode

LONGEST_LIMIT = 240
LONGEST_TURNOVER = 600
NIGHT_ENDS, NIGHT_BEGINS = 7 * 60, 22 * 60


class LimitNotUsable(Refusal):
    """A limit of no minutes, or of more than four hours."""

    message = N_("A speaker has between 1 and {most} minutes. Write another number.")


class TurnoverNotUsable(Refusal):
    """A turnover below nought or beyond ten minutes."""

    message = N_("Between two speakers lie 0 to {most} seconds. Write another number.")


class WarningNotUsable(Refusal):
    """A warning after the end, or more than ten minutes before it."""

    message = N_("The warning comes 0 to {most} seconds before the end. Write another number.")


def check_warning(seconds: int) -> None:
    """How many seconds before the end a speaker is warned. Raises `WarningNotUsable`."""
    if not 0 <= seconds <= LONGEST_TURNOVER:
        raise WarningNotUsable(most=LONGEST_TURNOVER)


def check_limit(minutes: int | None) -> None:
    """A limit in minutes, or none. Raises `LimitNotUsable`."""
    if minutes is not None and not 0 < minutes <= LONGEST_LIMIT:
        raise LimitNotUsable(most=LONGEST_LIMIT)


def check_turnover(seconds: int) -> None:
    """The seconds between two speakers. Raises `TurnoverNotUsable`."""
    if not 0 <= seconds <= LONGEST_TURNOVER:
        raise TurnoverNotUsable(most=LONGEST_TURNOVER)


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
