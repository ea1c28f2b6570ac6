"""What must hold of a row before it is written: the rules of its own screen, asked beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours, contradiction
from hlom_desktop.conference.hours_stated import EndMissing, HoursEndBeforeStart
from hlom_desktop.conference.rules import check_count
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.rules.makers import PartnerTwice
from hlom_desktop.delegations.edits import NobodyNamed as NoDelegateNamed
from hlom_desktop.delegations.rules import usable_address, usable_zone
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.merging.plan import Reason
from hlom_desktop.imports.merging.reasons import EndWithoutStart, HourWithoutDay, NothingUnder, WishedAndNot
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.rules import check_minutes
from hlom_desktop.side_events.rules import check_length
from hlom_desktop.speakers.edits import LeavesBeforeArriving, NobodyNamed
from hlom_desktop.speakers.rules import check_limit

_LONGEST_NIGHT = 12 * 60
_MIDNIGHT = 24 * 60


def reasons_against(kind: ImportKind, values: Mapping[str, object], zone: str) -> tuple[Reason, ...]:
    """Why a row that would hold these values cannot be; `zone` is that of hours without one."""
    return (*_needed(kind, values), *_CHECKS[kind](values, zone))


def _needed(kind: ImportKind, values: Mapping[str, object]) -> Iterator[Reason]:
    for group in COLUMN_TABLES[kind].needed:
        if not any(_stands(values.get(key)) for key in group) and len(group) == 1:
            field = COLUMN_TABLES[kind].field(group[0])
            yield Reason(NothingUnder(column=field.labels), field.key)


def _stands(value: object) -> bool:
    return not value.is_empty if isinstance(value, Wording) else value is not None


def _tried(key: str | None, check: Callable[[], object]) -> tuple[Reason, ...]:
    try:
        check()
    except Refusal as refusal:
        return (Reason(refusal, key),)
    return ()


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _delegate(values: Mapping[str, object], zone: str) -> Iterator[Reason]:
    del zone
    if not any(_stands(values.get(key)) for key in ("name", "function")):
        yield Reason(NoDelegateNamed())
    yield from _tried("email", lambda: usable_address(_text(values.get("email"))))
    yield from _tried("zone", lambda: usable_zone(_text(values.get("zone"))))


def _speaker(values: Mapping[str, object], zone: str) -> Iterator[Reason]:
    del zone
    if not any(_stands(values.get(key)) for key in ("name", "function", "delegation")):
        yield Reason(NobodyNamed())
    yield from _tried("minutes", lambda: check_limit(_number(values.get("minutes"))))
    arrives, leaves = values.get("arrives"), values.get("leaves")
    if isinstance(arrives, datetime) and isinstance(leaves, datetime) and leaves <= arrives:
        yield Reason(LeavesBeforeArriving(), "leaves")


def _session(values: Mapping[str, object], zone: str) -> Iterator[Reason]:
    yield from _tried(None, lambda: hours_of(values, zone))
    yield from _tried("minutes", lambda: check_minutes(_number(values.get("minutes"))))
    for key in ("expected", "capacity"):
        yield from _counted(key, values)


def _counted(key: str, values: Mapping[str, object]) -> tuple[Reason, ...]:
    return _tried(key, lambda: check_count(_number(values.get(key))))


def _proposal(values: Mapping[str, object], zone: str) -> Iterator[Reason]:
    del zone
    yield from _tried("minutes", lambda: check_length(_number(values.get("minutes"))))
    yield from _tried("contact_email", lambda: usable_address(_text(values.get("contact_email"))))
    for key in ("expected", "number"):
        yield from _counted(key, values)
    wished, excluded = values.get("slots"), values.get("not_slots")
    if isinstance(wished, tuple) and isinstance(excluded, tuple) and set(wished) & set(excluded):
        yield Reason(WishedAndNot(), "not_slots")


def _contribution(values: Mapping[str, object], zone: str) -> Iterator[Reason]:
    del zone
    partners, home = values.get("partners"), values.get("delegation")
    if isinstance(partners, tuple) and home is not None:
        yield from _tried("partners", lambda: _refuse_twice(home, partners))


def _refuse_twice(home: object, partners: tuple[object, ...]) -> None:
    if home in partners:
        raise PartnerTwice


_CHECKS: Mapping[ImportKind, Callable[[Mapping[str, object], str], Iterator[Reason]]] = MappingProxyType(
    {
        ImportKind.DELEGATES: _delegate,
        ImportKind.SPEAKERS: _speaker,
        ImportKind.SESSIONS: _session,
        ImportKind.SIDE_EVENTS: _proposal,
        ImportKind.CONTRIBUTIONS: _contribution,
    }
)


def hours_of(values: Mapping[str, object], zone: str) -> Hours | None:
    """The hours that day, start, end, zone and label make; None where the session is not placed.

    Those as kept stay where nothing of them has changed; their label stays as long as it is true. A day alone places
    nothing. Raises `HourWithoutDay`, `EndWithoutStart`, `EndMissing`, `HoursEndBeforeStart`, `LengthNotUsable`.
    """
    day, start, end = values.get("day"), _number(values.get("start")), _number(values.get("end"))
    kept, label = values.get("hours"), _text(values.get("label"))
    if start is None and end is not None:
        raise EndWithoutStart
    if start is None:
        return None
    if not isinstance(day, date):
        raise HourWithoutDay
    if end is None:
        raise EndMissing(text=f"{start // 60}:{start % 60:02}")
    where, length = _text(values.get("zone")) or zone, _length(start, end)
    if isinstance(kept, Hours):
        if (kept.day, kept.start, kept.end, kept.zone, kept.label) == (day, start, end, where, label):
            return kept
        if label == kept.label and contradiction(Hours(day, start, length, where, label=label)):
            label = None
    hours = Hours(day, start, length, where, label=label)
    hours = replace(hours, minutes=length - (hours.end - start - length))  # the clock may change in between
    check_minutes(hours.minutes)
    return hours


def _length(start: int, end: int) -> int:
    """Minutes on the clock; an end before the start is on the day after, if the night is no longer than twelve hours.

    Raises `HoursEndBeforeStart`.
    """
    length = end - start
    if length <= 0:
        length += _MIDNIGHT
        if not 0 < length <= _LONGEST_NIGHT:
            raise HoursEndBeforeStart(text=f"{start // 60}:{start % 60:02}–{end // 60}:{end % 60:02}")
    return length
