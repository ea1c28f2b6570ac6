"""What follows from items, their dates and what hangs on what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hlom_desktop.conference.when.values import When, days_until, is_overdue
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap.values import DependencyKind, DependencyRow, ItemStatus, RoadmapItemRow

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
    return last is None or first is None or last + timedelta(days=dependency.days) <= first
