"""When sessions take place, in UTC, and which of them share a room: what finds an overlap without looking at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple, TypeAlias

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.sessions.values import SessionRow, SessionStatus

_FIRST = datetime.min.replace(tzinfo=UTC)


class Span(NamedTuple):
    """A session's time, from `start` to just before `end`, in UTC; sorts by its start."""

    start: datetime
    end: datetime
    session: int

    def overlaps(self, other: Span) -> bool:
        """Whether both last at some moment; touching ends do not overlap."""
        return self.start < other.end and other.start < self.end


Place: TypeAlias = tuple[int, date]
"""A room's id and a day of UTC."""

Placed: TypeAlias = dict[Place, tuple[Span, ...]]
"""What takes place in each room on each day, by its start; a session that passes midnight stands on both days."""


def span_of(session: SessionRow) -> Span | None:
    """When a session takes place; None where it is cancelled, has no hour, or its zone is unknown.

    While a stated label and the zone contradict each other, the zone's clock counts, as in the grid.
    """
    if session.hours is None or session.status is SessionStatus.CANCELLED:
        return None
    start = start_of(session.hours)
    if start is None:
        return None
    return Span(start, start + timedelta(minutes=session.hours.minutes), session.ref.id)


def start_of(hours: Hours) -> datetime | None:
    """The start in UTC, by the zone's clock while nothing else is decided; None where the zone is unknown."""
    try:
        return hours.start_utc() or replace(hours, label=None).start_utc()
    except UnknownZone:
        return None


def days_of(span: Span) -> tuple[date, ...]:
    """The days of UTC that a span touches."""
    last = max(span.start, span.end - timedelta(microseconds=1)).date()
    count = (last - span.start.date()).days + 1
    return tuple(span.start.date() + timedelta(days=number) for number in range(count))


def place_all(sessions: Mapping[int, SessionRow], spans: Mapping[int, Span]) -> Placed:
    """Every session that has an hour and a room, in its places."""
    places: dict[Place, list[Span]] = {}
    for span in spans.values():
        room = sessions[span.session].room_id
        if room is not None:
            for day in days_of(span):
                places.setdefault((room, day), []).append(span)
    return {place: tuple(sorted(found)) for place, found in places.items()}


def take_out(placed: Placed, room: int | None, span: Span | None) -> None:
    """Remove a span from its places in `placed`, which is the caller's own."""
    if room is None or span is None:
        return
    for day in days_of(span):
        left = tuple(other for other in placed[room, day] if other != span)
        if left:
            placed[room, day] = left
        else:
            del placed[room, day]


def put_in(placed: Placed, room: int | None, span: Span | None) -> None:
    """Add a span to its places in `placed`, which is the caller's own."""
    if room is None or span is None:
        return
    for day in days_of(span):
        there = placed.get((room, day), ())
        at = bisect_left(there, span)
        placed[room, day] = (*there[:at], span, *there[at:])


def meeting(placed: Mapping[Place, tuple[Span, ...]], room: int, span: Span) -> frozenset[int]:
    """Sessions in this room that overlap `span`, itself left out. Only what begins before its end is looked at."""
    found: set[int] = set()
    for day in days_of(span):
        there = placed.get((room, day), ())
        before_end = bisect_left(there, Span(span.end, _FIRST, 0))
        found.update(other.session for other in there[:before_end] if other.overlaps(span))
    return frozenset(found - {span.session})


def overlapping(spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """Every two of `spans` that overlap, each pair once, the earlier first."""
    ordered = sorted(spans)
    for number, span in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other.start >= span.end:
                break
            if span.overlaps(other):
                yield span, other
