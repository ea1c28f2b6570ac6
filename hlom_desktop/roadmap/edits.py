"""The gestures on the roadmap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.edits_life import keep_step
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap import queries
from hlom_desktop.roadmap.edits_dates import settle_date, shown_date
from hlom_desktop.roadmap.model import Dependency, RoadmapItem
from hlom_desktop.roadmap.rules import AlreadyDepends, DependencyCircle, HangsOnItself, circle_closed_by, order_of
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, ItemStatus, LagUnit
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.writing import add, change, next_position, remove, take

LONGEST_LAG = 3660
_LINKING = frozenset({"kind", "consultation_id", "document_id", "session_id"})
"""Columns that say what an item is the date of."""


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
    **values: Any,
) -> int:
    """A new item after the others, its date stated now; its id. Raises `NoTitle`."""
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
        keep_step(db, row, StepKind.STATED, dates)
    settle_date(db, row, dates)
    say(db, N_("Add “{title}” to the roadmap"), title=title)
    return row.id


def change_item(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an item other than its date and status, which have gestures of their own.

    Linked to a meeting, a document's issue or a session it takes over that date; unlinked it keeps the date it showed.
    Raises `NoTitle`, and `DependencyCircle` where an item would be a part of itself.
    """
    if "title" in values and values["title"].is_empty:
        raise NoTitle
    shown = shown_date(db, take(db, RoadmapItem, ref))
    row = change(db, RoadmapItem, ref, **values)
    if values.get("parent_id") is not None:
        check_parents(db, row)
    if not _LINKING.isdisjoint(values):
        settle_date(db, row, shown)
    say(db, N_("Edit “{title}” in the roadmap"), title=row.title)


def mark_done(db: Db, ref: Ref) -> None:
    """An item has happened."""
    row = change(db, RoadmapItem, ref, status=ItemStatus.DONE)
    keep_step(db, row, StepKind.DONE, shown_date(db, row))
    say(db, N_("Mark “{title}” as done"), title=row.title)


def confirm_item(db: Db, ref: Ref) -> None:
    """An item is firm, with the date it has."""
    row = change(db, RoadmapItem, ref, status=ItemStatus.CONFIRMED)
    keep_step(db, row, StepKind.CONFIRMED, shown_date(db, row))
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
    db: Db,
    item: Ref,
    on_id: int,
    kind: DependencyKind = DependencyKind.START_AFTER,
    lag: int = 0,
    unit: LagUnit = LagUnit.DAYS,
) -> int:
    """`item` starts after, or finishes before, the item `on_id`, with a lag between at least; the dependency's id.

    Raises `HangsOnItself`, `AlreadyDepends`, `DependencyCircle` and `LagNotUsable`.
    """
    row = take(db, RoadmapItem, item)
    if on_id == row.id:
        raise HangsOnItself(title=_title(db, row.id))
    _check_lag(lag, unit)
    before, after = (on_id, row.id) if kind is DependencyKind.START_AFTER else (row.id, on_id)
    pairs = [order_of(one) for one in queries.dependencies(db, row.conference_id)]
    if (before, after) in pairs:
        raise AlreadyDepends(title=_title(db, before), other=_title(db, after))
    circle = circle_closed_by(before, after, pairs)
    if circle:
        raise DependencyCircle(circle=" → ".join(_title(db, one) for one in circle))
    values: dict[str, Any] = {"item_id": row.id, "on_id": on_id, "kind": kind, "lag": lag, "unit": unit}
    made = add(db, Dependency, conference_id=row.conference_id, **values)
    say(db, N_("Make “{after}” come after “{before}”"), before=_wording(db, before), after=_wording(db, after))
    return made.id


def change_lag(db: Db, dependency: Ref, lag: int, unit: LagUnit = LagUnit.DAYS) -> None:
    """Set the days or weeks that lie between two items at least. Raises `LagNotUsable`."""
    _check_lag(lag, unit)
    row = change(db, Dependency, dependency, lag=lag, unit=unit)
    after = row.item_id if row.kind is DependencyKind.START_AFTER else row.on_id
    say(db, N_("Set the time before “{title}”"), title=_wording(db, after))


def drop_dependency(db: Db, dependency: Ref) -> None:
    """Two items no longer hang together."""
    row = remove(db, Dependency, dependency)
    say(db, N_("Drop a dependency of “{title}”"), title=_wording(db, row.item_id))


def _check_lag(lag: int, unit: LagUnit) -> None:
    if not 0 <= lag * unit.days <= LONGEST_LAG:
        raise LagNotUsable(most=LONGEST_LAG)


def check_parents(db: Db, row: RoadmapItem) -> None:
    """No item is a part of itself. Raises `DependencyCircle`."""
    path, above = [row.id], row.parent_id
    while above is not None:
        path.append(above)
        if above in path[:-1]:
            raise DependencyCircle(circle=" → ".join(_title(db, one) for one in path))
        parent = db.get(RoadmapItem, above)
        above = parent.parent_id if parent else None


def _wording(db: Db, item_id: int) -> Wording:
    row = db.get(RoadmapItem, item_id)
    return row.title if row else Wording()


def _title(db: Db, item_id: int) -> str:
    return _wording(db, item_id).best("en")[0]
