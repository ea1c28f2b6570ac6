"""Sessions that follow each other so closely that they are one: a morning in a room, a sitting of a team."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TypeAlias

from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import Resource, Span, around, lines
from hlom_desktop.conflicts.subjects import zone_of_place
from hlom_desktop.sessions.values import SessionKind

NO_PAUSE = timedelta(minutes=10)
"""What parts two sessions in a room by less gives nobody time to leave it."""

ONE_SITTING = timedelta(minutes=30)
"""What parts two sessions of a team by less is a coffee, not a rest: both are one sitting."""

Run: TypeAlias = tuple[Span, ...]
"""Sessions that follow each other, by their start."""


def lasts(run: Run) -> timedelta:
    """From the first start to the last end."""
    return end_of(run) - run[0].start


def end_of(run: Run) -> datetime:
    """When the last of a run has ended."""
    return max(span.end for span in run)


def in_runs(
    spans: Iterable[Span], gap: timedelta, parted: Callable[[datetime, datetime], bool] | None = None
) -> Iterator[Run]:
    """Spans, sorted by their start, as runs: less than `gap` is between what ended last and what begins next, and
    nothing of which `parted` says that it lies between the two.
    """
    run: list[Span] = []
    end = datetime.min
    for span in spans:
        if run and (span.start - end >= gap or (parted is not None and parted(end, span.start))):
            yield tuple(run)
            run = []
        end = max(end, span.end) if run else span.end
        run.append(span)
    if run:
        yield tuple(run)


def rooms_runs(picture: Picture, touched: frozenset[int] | None, near: timedelta) -> Iterator[tuple[int, Run]]:
    """The runs in each room with walls between two breaks, with the room's id; or those that meet a touched session,
    with `near` before and after it.
    """
    for (_, room_id), spans, wanted in _held(picture, "room", touched, NO_PAUSE, near):
        if room_id not in picture.rooms or picture.rooms[room_id].virtual:
            continue
        breaks = [span.start for span in spans if _is_break(picture, span)]

        def parted(end: datetime, start: datetime, breaks: list[datetime] = breaks) -> bool:
            at = bisect_left(breaks, end)
            return at < len(breaks) and breaks[at] < start

        working = (span for span in spans if not _is_break(picture, span))
        for run in in_runs(working, NO_PAUSE, parted):
            if _meets(run, wanted):
                yield room_id, run


def sittings(
    picture: Picture, touched: frozenset[int] | None, near: timedelta
) -> Iterator[tuple[int, tuple[Run, ...]]]:
    """The sittings of each team with its id; with `touched`, at least those that meet a touched session with `near`
    before and after it, and all between.
    """
    for (_, team_id), spans, _ in _held(picture, "team", touched, max(ONE_SITTING, near), near):
        if team_id in picture.teams:
            yield team_id, tuple(in_runs(spans, ONE_SITTING))


def weeks_sittings(picture: Picture, touched: frozenset[int] | None) -> Iterator[tuple[int, date, tuple[Run, ...]]]:
    """The sittings of each team in each week, with its id and the week's Monday; or in the weeks of the touched.

    A sitting is of the day on which it begins, on the clock of the conference's place.
    """
    day_of = days_clock(picture)
    for team_id, mondays in _weeks(picture, touched, day_of):
        for monday in sorted(mondays):
            noon = datetime.combine(monday, datetime.min.time(), picture.now.tzinfo)
            week = Span(noon - timedelta(days=1), noon + timedelta(days=8), 0)
            spans = around(picture.placed, ("team", team_id), [week], ONE_SITTING)
            runs = in_runs(spans, ONE_SITTING)
            yield team_id, monday, tuple(run for run in runs if monday_of(day_of(run[0])) == monday)


def _weeks(
    picture: Picture, touched: frozenset[int] | None, day_of: Callable[[Span], date]
) -> Iterator[tuple[int, set[date]]]:
    found: dict[int, set[date]] = {}
    for team_id, runs in sittings(picture, touched, timedelta(0)):
        mondays = (monday_of(day_of(run[0])) for run in runs if touched is None or _touches(run, touched))
        found.setdefault(team_id, set()).update(mondays)
    yield from sorted(found.items())


def days_clock(picture: Picture) -> Callable[[Span], date]:
    """What tells the day on which a span begins, on the clock of the conference's place."""
    zone = zone_of_place(picture)
    return lambda span: span.start.astimezone(zone).date()


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _held(
    picture: Picture, kind: str, touched: frozenset[int] | None, gap: timedelta, near: timedelta
) -> Iterator[tuple[Resource, Run, tuple[Span, ...] | None]]:
    """Each resource of a kind with all it holds; or, for each touched session, what is around it, and the session."""
    if touched is None:
        for resource, spans in sorted(lines(picture.placed, kind).items()):
            yield resource, spans, None
        return
    for row_id in sorted(touched & picture.spans.keys()):
        for resource in picture.resources_of(row_id):
            if resource[0] == kind:
                span = picture.spans[row_id].widened(near)
                yield resource, around(picture.placed, resource, [span], gap), (span,)


def _meets(run: Run, wanted: tuple[Span, ...] | None) -> bool:
    return wanted is None or any(
        span.overlaps(other) or span.session == other.session for span in run for other in wanted
    )


def _touches(run: Run, touched: frozenset[int]) -> bool:
    return any(span.session in touched for span in run)


def _is_break(picture: Picture, span: Span) -> bool:
    return picture.sessions[span.session].kind is SessionKind.BREAK
