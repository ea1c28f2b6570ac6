"""The runs of one meeting as a group: in their order, counted, and what stands of their hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.consultations.rules import single_day
from hlom_desktop.consultations.values import ConsultationRow, ConsultationStatus
from hlom_desktop.refusals import N_, Refusal

_LAST = datetime.max.replace(tzinfo=UTC)


class NoDayForRuns(Refusal):
    """Runs on a day that is not known."""

    message = N_("Say on which day first: one day, such as 15 September.")


class HeldAlready(Refusal):
    """Runs of a meeting of which one was held."""

    message = N_("A run of this meeting was held already; its hours stay as they were.")


def runs_of(meeting: ConsultationRow, meetings: Iterable[ConsultationRow]) -> tuple[ConsultationRow, ...]:
    """The runs of a meeting that still stand, by their hours, it among them; alone where it is given once."""
    if meeting.repeat_id is None:
        return (meeting,)
    group = [one for one in meetings if one.repeat_id == meeting.repeat_id]
    standing = [one for one in group if one.status is not ConsultationStatus.CANCELLED]
    return tuple(sorted(standing, key=_order))


def _order(row: ConsultationRow) -> tuple[datetime, int, int]:
    return (start_of(row.hours) or _LAST, row.position, row.ref.id)


def start_of(hours: Hours | None) -> datetime | None:
    """When hours begin, in UTC; None while they are not known, or label and clock contradict each other."""
    return None if hours is None else hours.start_utc()


def run_number(meeting: ConsultationRow, meetings: Iterable[ConsultationRow]) -> tuple[int, int] | None:
    """Which of how many runs a meeting is; None where it is given once, or cancelled."""
    runs = [one.ref.id for one in runs_of(meeting, meetings)]
    if len(runs) < 2 or meeting.ref.id not in runs:
        return None
    return runs.index(meeting.ref.id) + 1, len(runs)


def standing_starts(runs: Sequence[ConsultationRow]) -> tuple[datetime, ...]:
    """When the runs begin as they stand, in UTC; those without hours left out."""
    return tuple(sorted(start for run in runs if (start := start_of(run.hours)) is not None))


def length_of(meeting: ConsultationRow) -> int | None:
    """The length planned in minutes, else that of its hours."""
    if meeting.minutes is not None or meeting.hours is None:
        return meeting.minutes
    return meeting.hours.minutes


def day_of(meeting: ConsultationRow) -> date | None:
    """The day on which a meeting is given; None while it is not one day."""
    return single_day(meeting.dates)


def hours_at(start: datetime, minutes: int, zone: str) -> Hours:
    """A run that begins at a moment, on the wall clock of a zone. Raises `UnknownZone`."""
    clock = start.astimezone(zone_named(zone))
    return Hours(clock.date(), 60 * clock.hour + clock.minute, minutes, zone, fold=clock.fold)
