"""What follows from items, their dates and what hangs on what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from hlom_desktop.conference.when.values import When, days_until, is_overdue
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap.values import DateStepRow, DependencyKind, DependencyRow, ItemStatus, RoadmapItemRow, StepKind

OPEN = frozenset({ItemStatus.TENTATIVE, ItemStatus.CONFIRMED, ItemStatus.MOVED})
SOON = 14


class HangsOnItself(Refusal):
    """An item that would wait for itself."""

    message = N_("“{title}” cannot come before itself. Choose another item.")


class DependencyCircle(Refusal):
    """Items that would wait for each other in a circle."""

    message = N_("This would close a circle: {circle}. Drop one of these dependencies first.")


class AlreadyDepends(Refusal):
    """The two items already hang together so."""

    message = N_("“{title}” already comes before “{other}”.")


def step_kind(was: When | None, now: When | None) -> StepKind:
    """What stating `now` after `was` does to a date.

    A date inside the old bounds narrows it, the other way round widens it, the same bounds confirm it; all else
    moves it, as does another last day of a “by” or another first day of a “from”. Without a date before, it is
    stated; taken away, it is as wide as can be.
    """
    if was is None:
        return StepKind.STATED
    if now is None:
        return StepKind.WIDENED
    old, new = (was.start, was.end), (now.start, now.end)
    if old == new:
        return StepKind.CONFIRMED
    if [end is None for end in old] == [end is None for end in new] and None in old:
        return StepKind.MOVED
    first, last = old[0] or date.min, old[1] or date.max
    start, end = new[0] or date.min, new[1] or date.max
    if first <= start and end <= last:
        return StepKind.NARROWED
    if start <= first and last <= end:
        return StepKind.WIDENED
    return StepKind.MOVED


def is_open(item: RoadmapItemRow) -> bool:
    """Still to happen: neither done nor cancelled."""
    return item.status in OPEN


def days_overdue(item: RoadmapItemRow, today: date) -> int | None:
    """Days since the last day of an item that is still open; None where it is not overdue."""
    if not is_open(item) or item.dates is None or item.dates.end is None or not is_overdue(item.dates, today):
        return None
    return (today - item.dates.end).days


def due_soon(items: Iterable[RoadmapItemRow], today: date, within: int = SOON) -> tuple[RoadmapItemRow, ...]:
    """Open items that begin, or end where only that is known, within so many days; the nearest first."""
    near = []
    for item in items:
        days = days_until(item.dates, today) if item.dates is not None and is_open(item) else None
        if days is not None and 0 <= days <= within:
            near.append((days, item.position, item.ref.id, item))
    return tuple(found[-1] for found in sorted(near, key=lambda one: one[:3]))


def overdue(items: Iterable[RoadmapItemRow], today: date) -> tuple[RoadmapItemRow, ...]:
    """Open items whose last day is past, the longest overdue first."""
    late = [(days, item) for item in items if (days := days_overdue(item, today)) is not None]
    return tuple(item for _, item in sorted(late, key=lambda one: (-one[0], one[1].position)))


def days_moved(steps: Sequence[DateStepRow]) -> int | None:
    """Days by which the newest step moved a date, negative for earlier; None where it moved none."""
    if len(steps) < 2 or steps[-1].kind is not StepKind.MOVED:
        return None
    was, now = steps[-2].dates, steps[-1].dates
    if was is None or now is None:
        return None
    if was.start and now.start:
        return (now.start - was.start).days
    return (now.end - was.end).days if was.end and now.end else None


def moved_from(steps: Sequence[DateStepRow]) -> When | None:
    """The date that an item's newest step moved it away from."""
    return steps[-2].dates if len(steps) > 1 and steps[-1].kind is StepKind.MOVED else None


def order_of(dependency: DependencyRow) -> tuple[int, int]:
    """Ids of what comes before and what comes after."""
    if dependency.kind is DependencyKind.START_AFTER:
        return dependency.on_id, dependency.item_id
    return dependency.item_id, dependency.on_id


def circle_closed_by(before: int, after: int, pairs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Ids along the circle that “before, then after” would close, its first again at its end; empty where none."""
    follows: dict[int, list[int]] = {}
    for earlier, later in pairs:
        follows.setdefault(earlier, []).append(later)
    came_from: dict[int, int] = {after: before}
    waiting = [after]
    while waiting:
        here = waiting.pop(0)
        if here == before:
            path = [before]
            while path[-1] != after:
                path.append(came_from[path[-1]])
            return (before, *reversed(path))
        for later in follows.get(here, ()):
            if later not in came_from:
                came_from[later] = here
                waiting.append(later)
    return ()


def days_between(before: When | None, after: When | None) -> int | None:
    """Days from the last day of one date to the first of another; negative where they overlap, None if unknown."""
    last = None if before is None else before.end or before.start
    first = None if after is None else after.start or after.end
    return None if last is None or first is None else (first - last).days


def is_kept(dependency: DependencyRow, before: When | None, after: When | None) -> bool:
    """Whether what comes after may still do so: something of it lies behind the end, and the lag, of the other."""
    last = None if before is None else before.start or before.end
    first = None if after is None else after.end or after.start
    return last is None or first is None or last + timedelta(days=dependency.lag) <= first
