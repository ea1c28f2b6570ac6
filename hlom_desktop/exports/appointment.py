"""What leaves the house as one entry of a calendar, and how one tells whether it has changed since it last did."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import Enum


class Status(Enum):
    """How sure an appointment is."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True)
class Hours:
    """A stretch of time: two aware UTC moments, the end later than the start, and the IANA zone they are shown in."""

    start: datetime
    end: datetime
    zone: str


@dataclass(frozen=True)
class Days:
    """Whole days, the first and the last both included. A vague date is the span it may fall in."""

    first: date
    last: date


@dataclass(frozen=True)
class Appointment:
    """One entry of a calendar in one language.

    `uid` is the same in every language and file; `sequence` rises when a changed appointment is issued.
    `link` is the conference link of a hybrid meeting: it is written as URL, as CONFERENCE and, since few
    programs show these, in the description's last line. `transparent` leaves the reader's day free.
    `changed_at` is the aware moment of the last change. `alarms` ring at nine in the morning so many days before an
    entry of whole days, so many days to the hour before one of hours.
    """

    uid: str
    sequence: int
    summary: str
    when: Hours | Days
    description: str = ""
    location: str = ""
    status: Status = Status.CONFIRMED
    transparent: bool = False
    url: str = ""
    link: str = ""
    language: str = "en"
    categories: tuple[str, ...] = ()
    changed_at: datetime | None = None
    alarms: tuple[int, ...] = ()


@dataclass(frozen=True)
class Organizer:
    """Who publishes: the name shown and the secretariat's own address."""

    name: str
    address: str


def fingerprint(appointment: Appointment) -> str:
    """A hash of all that a reader of the calendar would see; not of `sequence`, nor of when it was changed.

    Two appointments with one fingerprint need not be issued anew.
    """
    told = asdict(appointment)
    del told["sequence"], told["changed_at"]
    if not appointment.alarms:  # as it was before there were alarms
        del told["alarms"]
    told["whole_days"] = isinstance(appointment.when, Days)
    text = json.dumps(told, default=_json, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _json(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"{type(value).__name__} has no place in an appointment")
