"""When sessions take place, in UTC, and what they take up: what finds an overlap without looking at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple, TypeAlias

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.sessions.values import PLENARY_KINDS, SessionKind, SessionRow, SessionStatus

_FIRST = datetime.min.replace(tzinfo=UTC)


class Span(NamedTuple):
    """A session's time, from `start` to just before `end`, in UTC; sorts by its start."""

    start: datetime
    end: datetime
    session: int

    def overlaps(self, other: Span) -> bool:
        """Whether both last at some moment; touching ends do not overlap."""
        return self.start < other.end and other.start < self.end

    def widened(self, margin: timedelta) -> Span:
        """The span with as much time before and after it."""
        return Span(self.start - margin, self.end + margin, self.session)


Resource: TypeAlias = tuple[str, int]
"""What sessions take up or share: `room`, `team`, `theme` or `audience` with its id; `plenary` and `side_event`, all
of them together, with the id 0."""

Place: TypeAlias = tuple[Resource, date]
"""A resource on a day of UTC."""

Placed: TypeAlias = dict[Place, tuple[Span, ...]]
"""What takes place in each resource on each day, by its start; what passes midnight stands on both days."""


def resources_of(session: SessionRow, teams: Iterable[int] = ()) -> tuple[Resource, ...]:
    """What a session takes up; `teams` are those that interpret it."""
    found: list[Resource] = [("team", team) for team in dict.fromkeys(teams)]
    if session.room_id is not None:
        found.append(("room", session.room_id))
    if session.theme_id is not None:
        found.append(("theme", session.theme_id))
    if session.audience_id is not None:
        found.append(("audience", session.audience_id))
    if session.kind in PLENARY_KINDS:
        found.append(("plenary", 0))
    elif session.kind is SessionKind.SIDE_EVENT:
        found.append(("side_event", 0))
    return tuple(found)


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
    first, last = span.start.date(), max(span.start, span.end - timedelta(microseconds=1)).date()
    if first == last:
        return (first,)
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def take_out(placed: Placed, resources: Iterable[Resource], span: Span | None) -> None:
    """Remove a span from its places in `placed`, which is the caller's own."""
    if span is None:
        return
    for place in [(resource, day) for day in days_of(span) for resource in resources]:
        left = tuple(other for other in placed[place] if other != span)
        if left:
            placed[place] = left
        else:
            del placed[place]


def put_in(placed: Placed, resources: Iterable[Resource], span: Span | None) -> None:
    """Add a span to its places in `placed`, which is the caller's own."""
    if span is None:
        return
    for place in [(resource, day) for day in days_of(span) for resource in resources]:
        there = placed.get(place, ())
        at = bisect_left(there, span)
        placed[place] = (*there[:at], span, *there[at:])


def meeting(placed: Mapping[Place, tuple[Span, ...]], resource: Resource, span: Span) -> frozenset[int]:
    """Sessions of this resource that overlap `span`, itself left out. Only what begins before its end is looked at."""
    found: set[int] = set()
    for day in days_of(span):
        there = placed.get((resource, day), ())
        before_end = bisect_left(there, Span(span.end, _FIRST, 0))
        found.update(other.session for other in there[:before_end] if other.overlaps(span))
    return frozenset(found - {span.session})


def around(
    placed: Mapping[Place, tuple[Span, ...]], resource: Resource, spans: Iterable[Span], margin: timedelta
) -> tuple[Span, ...]:
    """What a resource holds on the days of `spans`, by its start, and on further days while less than `margin` parts
    what is there from them: every run of spans with smaller gaps is there whole or not at all.
    """
    found: set[Span] = set()
    seen: set[date] = set()
    wanted = {day for span in spans for day in days_of(span.widened(margin))}
    while new := wanted - seen:
        fresh = {span for day in new for span in placed.get((resource, day), ())}
        found |= fresh
        seen |= new
        wanted = {day for span in fresh for day in days_of(span.widened(margin))}
    return tuple(sorted(found))


def lines(placed: Mapping[Place, tuple[Span, ...]], kind: str) -> dict[Resource, tuple[Span, ...]]:
    """All that each resource of a kind holds, by its start."""
    found: dict[Resource, set[Span]] = {}
    for (resource, _), spans in placed.items():
        if resource[0] == kind:
            found.setdefault(resource, set()).update(spans)
    return {resource: tuple(sorted(spans)) for resource, spans in found.items()}


def overlapping(spans: Iterable[Span], margin: timedelta = timedelta(0)) -> Iterator[tuple[Span, Span]]:
    """Every two of `spans` that overlap, or less than `margin` apart, each pair once, the earlier first."""
    ordered = sorted(spans)
    for number, span in enumerate(ordered, start=1):
        until = span.end + margin if margin else span.end
        for at in range(number, len(ordered)):
            other = ordered[at]
            if other.start >= until:
                break
            if margin or span.overlaps(other):
                yield span, other
