"""Which items are shown, in which order, and how many are due soon or overdue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.folding import folded
from hlom_desktop.roadmap.panel_bar import Shown
from hlom_desktop.roadmap.rules import due_soon, is_open, overdue
from hlom_desktop.roadmap.rules_slips import Slip, slips
from hlom_desktop.roadmap.values import Roadmap, RoadmapItemRow
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Narrowed:
    """The rows of a view, of which `keep` shows some; what moved since `since`, by the item's id.

    `rows` are all items, those of the view in its order: what is due by owner and then by date, what moved by how
    much, all else by date. `counts` are how many are due soon and how many overdue.
    """

    rows: tuple[RoadmapItemRow, ...] = ()
    keep: Callable[[RoadmapItemRow], bool] | None = None
    since: date | None = None
    slips: Mapping[int, Slip] = field(default_factory=lambda: MappingProxyType({}))
    counts: tuple[int, int] = (0, 0)

    @classmethod
    def of(cls, roadmap: Roadmap, shown: Shown, since: date | None, today: date) -> Narrowed:
        """The rows of a view."""
        rows = tuple(sorted(roadmap.items, key=_by_date))
        soon, late = due_soon(rows, today), overdue(rows, today)
        counts = (len(soon), len(late))
        if since is not None:
            moved = slips(roadmap, since)
            found = {slip.item.ref.id: slip for slip in moved}
            return cls(_first([slip.item for slip in moved], rows), _among(found), since, found, counts)
        if shown in ("soon", "late"):
            due = sorted(soon if shown == "soon" else late, key=_by_owner)
            return cls(_first(due, rows), _among({item.ref.id for item in due}), counts=counts)
        return cls(rows, is_open if shown == "open" else None, counts=counts)

    def said(self, words: Words) -> str:
        """How many moved; empty in the other views."""
        if self.since is None:
            return ""
        return words.plural("{number} item moved", "{number} items moved", len(self.slips))


def _among(ids: object) -> Callable[[RoadmapItemRow], bool]:
    return lambda item: item.ref.id in ids  # type: ignore[operator]


def _first(chosen: list[RoadmapItemRow], rows: tuple[RoadmapItemRow, ...]) -> tuple[RoadmapItemRow, ...]:
    """All rows, the chosen ones before the others."""
    ids = {item.ref.id for item in chosen}
    return (*chosen, *(item for item in rows if item.ref.id not in ids))


def _by_date(item: RoadmapItemRow) -> tuple[date, date, str]:
    return sort_key(item.dates) if item.dates else (date.max, date.max, "")


def _by_owner(item: RoadmapItemRow) -> tuple[bool, str, tuple[date, date, str]]:
    """By owner, the ownerless last, each one's by date."""
    owner = folded(item.owner.best(item.owner.source)[0]) if item.owner is not None else ""
    return not owner, owner, _by_date(item)
