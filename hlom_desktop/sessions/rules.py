"""What must hold of a session, and what follows from its kind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hlom_desktop.conference.hours import Hours, contradiction, local_hours
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.values import PLENARY_KINDS, Access, SessionRow, SessionStatus

LONGEST = 24 * 60
USUAL_MINUTES = 75
MOST_DAYS = 31
"""Days that a grid offers; a conference of months is planned elsewhere."""


class LengthNotUsable(Refusal):
    """A session of no length, or of more than a day."""

    message = N_("A session lasts between 1 minute and 24 hours. Change its start or its end.")


def check_minutes(minutes: int | None) -> None:
    """A length in minutes, or unknown. Raises `LengthNotUsable`."""
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise LengthNotUsable


def is_plenary(session: SessionRow) -> bool:
    """Held in plenary: opening, general debate, closing."""
    return session.kind in PLENARY_KINDS


def is_public(session: SessionRow) -> bool:
    """May stand in papers and calendars that leave the secretariat: a closed session never does."""
    return session.access is not Access.CLOSED


def length(session: SessionRow) -> int:
    """Minutes: as placed, else as planned, else the usual."""
    if session.hours is not None:
        return session.hours.minutes
    return session.minutes or USUAL_MINUTES


def in_order(sessions: tuple[SessionRow, ...]) -> tuple[SessionRow, ...]:
    """Placed sessions by day, hour and room; then the others as they were made."""

    def key(session: SessionRow) -> tuple[date, int, int]:
        if session.hours is None:
            return (date.max, 0, session.position)
        return (session.hours.day, session.hours.start, session.position)

    return tuple(sorted(sessions, key=key))


def first_of(sessions: tuple[SessionRow, ...], days: Collection[date]) -> int | None:
    """The id of the first session on `days`, else of the first there is."""
    shown = tuple(row for row in sessions if row.hours is not None and row.hours.day in days)
    return next((row.ref.id for row in in_order(shown or sessions)), None)


@dataclass(frozen=True)
class Slot:
    """A place on the grid's clock: its day, start and end in minutes after that day's midnight, and its room.

    `end` passes 1440 where a session passes midnight; `room_id` is None while no room is chosen.
    """

    day: date
    start: int
    end: int
    room_id: int | None

    @property
    def minutes(self) -> int:
        """Its length on the clock."""
        return self.end - self.start


def slot_of(session: SessionRow, zone: str) -> Slot | None:
    """Where a session stands on a grid drawn in `zone`; None where it has no hour.

    While a stated label and the zone contradict each other, the hour as it is read counts.
    """
    hours = session.hours
    if hours is None:
        return None
    if hours.zone != zone:
        hours = local_hours(hours, zone) or hours
    return Slot(hours.day, hours.start, hours.end, session.room_id)


def hours_at(slot: Slot, zone: str, before: Hours | None = None) -> Hours:
    """The hours of a session that stands at `slot` on a grid drawn in `zone`.

    A label stated before stays only where it is still true at the new hour: on the grid it is the venue's clock
    that is meant.
    """
    label = before.label if before is not None and before.zone == zone else None
    hours = Hours(slot.day, slot.start, slot.minutes, zone, label=label)
    if before is not None and (before.day, before.start, before.zone) == (slot.day, slot.start, zone):
        return replace(before, minutes=slot.minutes)
    return replace(hours, label=None) if contradiction(hours) else hours


def days_of(conference: ConferenceRow, sessions: tuple[SessionRow, ...]) -> tuple[date, ...]:
    """The days of the grid: the conference's own, and every other on which a session is placed."""
    zone = conference.zone or "UTC"
    slots = (slot_of(session, zone) for session in sessions)
    found = {slot.day for slot in slots if slot is not None}
    first, last = conference.first_day, conference.last_day or conference.first_day
    if first is not None and last is not None:
        found |= {first + timedelta(days=number) for number in range(min(MOST_DAYS, (last - first).days + 1))}
    return tuple(sorted(found))


def is_struck_first(session: SessionRow) -> bool:
    """Whether taking it away cancels it before it deletes it: others may already count on a confirmed session."""
    return session.status is SessionStatus.CONFIRMED
