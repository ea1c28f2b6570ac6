"""The gestures on the roadmap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap import queries
from hlom_desktop.roadmap.model import DateStep, Dependency, RoadmapItem
from hlom_desktop.roadmap.rules import AlreadyDepends, DependencyCircle, HangsOnItself, circle_closed_by, order_of
from hlom_desktop.roadmap.rules import step_kind as kind_of_step
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, ItemStatus, StepKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.writing import add, change, next_position, remove, take

LONGEST_LAG = 3660


class NoTitle(Refusal):
    """An item without a text in any language."""

    message = N_("An item needs a title in one language at least.")


class LagNotUsable(Refusal):
    """A lag below nought or beyond ten years."""

    message = N_("Between two items lie 0 to {most} days. Write another number.")


def add_item(
    db: Db,
    conference_id: int,
    kind: ItemKind,
    title: Wording,
    *,
    dates: When | None = None,
    now: datetime,
    author: str,
    **values: Any,
) -> int:
    """A new item after the others, its date stated now by `author`; its id. Raises `NoTitle`."""
    if title.is_empty:
        raise NoTitle
    position = next_position(db, RoadmapItem, conference_id=conference_id)
    row = add(
        db,
        RoadmapItem,
        **{"conference_id": conference_id, "kind": kind, "title": title, "dates": dates, "position": position},
        **values,
    )
    if dates is not None:
        _keep_step(db, row, StepKind.STATED, dates, now, author)
    say(db, N_("Add “{title}” to the roadmap"), title=title)
    return row.id


def change_item(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an item other than its date and status, which have gestures of their own.

    Raises `NoTitle`, and `DependencyCircle` where an item would be a part of itself.
    """
    if "title" in values and values["title"].is_empty:
        raise NoTitle
    row = change(db, RoadmapItem, ref, **values)
    if values.get("parent_id") is not None:
        _check_parents(db, row)
    say(db, N_("Edit “{title}” in the roadmap"), title=row.title)


def restate_date(db: Db, ref: Ref, when: When | None, now: datetime, author: str) -> StepKind | None:
    """State another date; what was said before stays as a date step. What the step did; None where nothing changed.

    A moved item says so in its status while it is tentative.
    """
    row = take(db, RoadmapItem, ref)
    if row.dates == when:
        return None
    if row.dates is not None and not _has_steps(db, row):
        _keep_step(db, row, StepKind.STATED, row.dates, now, author)
    kind = kind_of_step(row.dates, when)
    row.dates = when
    _keep_step(db, row, kind, when, now, author)
    if kind is StepKind.MOVED and row.status is ItemStatus.TENTATIVE:
        row.status = ItemStatus.MOVED
    messages = {
        StepKind.STATED: N_("State a date for “{title}”"),
        StepKind.NARROWED: N_("Narrow the date of “{title}”"),
        StepKind.WIDENED: N_("Widen the date of “{title}”"),
        StepKind.MOVED: N_("Move the date of “{title}”"),
        StepKind.CONFIRMED: N_("Reword the date of “{title}”"),
    }
    say(db, messages[kind], title=row.title)
    return kind


def mark_done(db: Db, ref: Ref, now: datetime, author: str) -> None:
    """An item has happened."""
    row = change(db, RoadmapItem, ref, status=ItemStatus.DONE)
    _keep_step(db, row, StepKind.DONE, row.dates, now, author)
    say(db, N_("Mark “{title}” as done"), title=row.title)


def confirm_item(db: Db, ref: Ref, now: datetime, author: str) -> None:
    """An item is firm, with the date it has."""
    row = change(db, RoadmapItem, ref, status=ItemStatus.CONFIRMED)
    _keep_step(db, row, StepKind.CONFIRMED, row.dates, now, author)
    say(db, N_("Confirm “{title}”"), title=row.title)


def cancel_item(db: Db, ref: Ref) -> None:
    """An item will not happen; it stays, struck, so that nobody wonders where it went."""
    row = change(db, RoadmapItem, ref, status=ItemStatus.CANCELLED)
    say(db, N_("Cancel “{title}”"), title=row.title)


def reopen_item(db: Db, ref: Ref, status: ItemStatus = ItemStatus.TENTATIVE) -> None:
    """An item is tentative, or moved, again."""
    row = change(db, RoadmapItem, ref, status=status)
    say(db, N_("Reopen “{title}”"), title=row.title)


def delete_item(db: Db, ref: Ref) -> None:
    """Delete an item with the steps of its date and its dependencies."""
    row = remove(db, RoadmapItem, ref)
    say(db, N_("Delete “{title}” from the roadmap"), title=row.title)


def delete_items(db: Db, refs: Sequence[Ref]) -> None:
    """Delete several items in one gesture."""
    if len(refs) > 1:
        say(db, N_("Delete {count} items from the roadmap"), count=len(refs))
    for ref in refs:
        delete_item(db, ref)


def add_dependency(
    db: Db, item: Ref, on_id: int, kind: DependencyKind = DependencyKind.START_AFTER, lag: int = 0
) -> int:
    """`item` starts after, or finishes before, the item `on_id`, `lag` days between at least; the dependency's id.

    Raises `HangsOnItself`, `AlreadyDepends`, `DependencyCircle` and `LagNotUsable`.
    """
    row = take(db, RoadmapItem, item)
    if on_id == row.id:
        raise HangsOnItself(title=_title(db, row.id))
    _check_lag(lag)
    before, after = (on_id, row.id) if kind is DependencyKind.START_AFTER else (row.id, on_id)
    pairs = [order_of(one) for one in queries.dependencies(db, row.conference_id)]
    if (before, after) in pairs:
        raise AlreadyDepends(title=_title(db, before), other=_title(db, after))
    circle = circle_closed_by(before, after, pairs)
    if circle:
        raise DependencyCircle(circle=" → ".join(_title(db, one) for one in circle))
    values: dict[str, Any] = {"item_id": row.id, "on_id": on_id, "kind": kind, "lag": lag}
    made = add(db, Dependency, conference_id=row.conference_id, **values)
    say(db, N_("Make “{after}” come after “{before}”"), before=_wording(db, before), after=_wording(db, after))
    return made.id


def change_lag(db: Db, dependency: Ref, lag: int) -> None:
    """Set the days that lie between two items at least. Raises `LagNotUsable`."""
    _check_lag(lag)
    row = change(db, Dependency, dependency, lag=lag)
    say(db, N_("Set the days before “{title}”"), title=_wording(db, row.item_id))


def drop_dependency(db: Db, dependency: Ref) -> None:
    """Two items no longer hang together."""
    row = remove(db, Dependency, dependency)
    say(db, N_("Drop a dependency of “{title}”"), title=_wording(db, row.item_id))


def _check_lag(lag: int) -> None:
    if not 0 <= lag <= LONGEST_LAG:
        raise LagNotUsable(most=LONGEST_LAG)


def _check_parents(db: Db, row: RoadmapItem) -> None:
    path, above = [row.id], row.parent_id
    while above is not None:
        path.append(above)
        if above in path[:-1]:
            raise DependencyCircle(circle=" → ".join(_title(db, one) for one in path))
        parent = db.get(RoadmapItem, above)
        above = parent.parent_id if parent else None


def _keep_step(db: Db, row: RoadmapItem, kind: StepKind, dates: When | None, now: datetime, author: str) -> None:
    values: dict[str, Any] = {"roadmap_item_id": row.id, "kind": kind, "dates": dates, "at": now, "author": author}
    add(db, DateStep, conference_id=row.conference_id, **values)


def _has_steps(db: Db, row: RoadmapItem) -> bool:
    return any(step.roadmap_item_id == row.id for step in queries.date_steps(db, row.conference_id))


def _wording(db: Db, item_id: int) -> Wording:
    row = db.get(RoadmapItem, item_id)
    return row.title if row else Wording()


def _title(db: Db, item_id: int) -> str:
    return _wording(db, item_id).best("en")[0]
