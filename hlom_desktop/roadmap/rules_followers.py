"""What hangs on an item, directly or through others, and where it would go if it moved along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hlom_desktop.conference.life import StepKind, step_kind
from hlom_desktop.conference.when.values import When
from hlom_desktop.roadmap.rules import is_open
from hlom_desktop.roadmap.rules_slips import days_later
from hlom_desktop.roadmap.said import shifted
from hlom_desktop.roadmap.values import Roadmap, RoadmapItemRow

STAYING: Final = "session"
"""The table whose items stay: the programme is moved on its own screen."""


def followers(roadmap: Roadmap, item_id: int, when: When | None) -> Mapping[int, When]:
    """Where all that hangs on an item would go if the item moved to `when`: the date of each by its id.

    They move by as many days as it does, each as precise as it is: what starts after it, and what must be finished
    before it. What is done, cancelled or a session of the programme stays, and what hangs on it alone; a date that
    is narrowed or widened, or stated for the first time, moves nothing.
    """
    moved = roadmap.item(item_id)
    if moved is None or when is None or step_kind(moved.dates, when) is not StepKind.MOVED:
        return {}
    days = days_later(moved.dates, when)
    found: dict[int, When] = {}
    for item in _hanging(roadmap, item_id) if days else ():
        later = _moved(item.dates, days or 0)
        if later is not None and later != item.dates:
            found[item.ref.id] = later
    return found


def _hanging(roadmap: Roadmap, item_id: int) -> list[RoadmapItemRow]:
    """The items that hang on one and can move, the nearest first."""
    hanging: dict[int, list[int]] = {}
    for dependency in roadmap.dependencies:
        hanging.setdefault(dependency.on_id, []).append(dependency.item_id)
    seen, waiting, found = {item_id}, [item_id], []
    while waiting:
        for one in hanging.get(waiting.pop(0), ()):
            item = roadmap.item(one)
            if one in seen or item is None:
                continue
            seen.add(one)
            if _can_move(roadmap, item):
                waiting.append(one)
                found.append(item)
    return found


def _can_move(roadmap: Roadmap, item: RoadmapItemRow) -> bool:
    linked = roadmap.linked.get(item.ref.id)
    placed = linked is not None and linked.table == STAYING and linked.dates is not None
    return is_open(item) and not placed


def _moved(when: When | None, days: int) -> When | None:
    """A date so many days later; None where that lies beyond the calendar."""
    try:
        return None if when is None else shifted(when, days)
    except (OverflowError, ValueError):
        return None
