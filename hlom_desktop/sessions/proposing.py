"""What a gesture would make of sessions, before it is done. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from hlom_desktop.sessions.rules import Slot, hours_at, slot_of
from hlom_desktop.sessions.rules_gestures import (
    continued,
    halves,
    placed,
    pushed_rows,
    swapped_rows,
    with_followers,
)
from hlom_desktop.sessions.values import Programme, SessionRow
from hlom_desktop.storage.ref import Ref

NEW = 0
"""The key of a session that does not exist yet."""
USUAL_PUSH = 15


class Gesture(StrEnum):
    """What is asked before it is done."""

    SPLIT = "split"
    SWAP = "swap"
    PUSH = "push"
    DAY = "day"
    PLACE = "place"


@dataclass(frozen=True)
class Proposal:
    """A gesture on sessions. `by` is in minutes: pushed by, or split after; None is the usual.

    `day` is for DAY, `slot` for PLACE.
    """

    gesture: Gesture
    ids: tuple[int, ...]
    by: int | None = None
    day: date | None = None
    slot: Slot | None = None

    def stepped(self, minutes: int) -> Proposal:
        """So many minutes further; never nought."""
        return replace(self, by=(self.by or 0) + minutes or minutes)


@dataclass(frozen=True)
class Outcome:
    """The sessions as they would be, by id, the one asked about first; `by` as it was understood."""

    rows: Mapping[int, SessionRow]
    by: int | None

    def places(self, zone: str) -> Iterator[tuple[int, Slot]]:
        """Where each would stand; a session that does not exist yet under the id of the first."""
        for key, row in self.rows.items():
            slot = slot_of(row, zone)
            if slot is not None:
                yield (key if key != NEW else next(iter(self.rows))), slot


def outcome_of(proposal: Proposal, programme: Programme, step: int) -> Outcome:
    """What it would make; the usual split is in the middle, on a snap of `step` minutes.

    Raises `NoPlaceYet`, `PastMidnight`, `NothingToSplit`.
    """
    rows = {row.ref.id: row for row in programme.sessions}
    chosen = [rows[key] for key in proposal.ids]
    match proposal.gesture:
        case Gesture.SWAP:
            return Outcome(swapped_rows(chosen[0], chosen[1]), None)
        case Gesture.PUSH:
            by = proposal.by or USUAL_PUSH
            return Outcome(pushed_rows(with_followers(programme.sessions, chosen[0], programme.zone), by), by)
        case Gesture.SPLIT:
            return _split(chosen[0], proposal.by, step)
    if proposal.slot is not None:
        slot, row = proposal.slot, chosen[0]
        hours = hours_at(slot, programme.zone, row.hours)
        return Outcome({row.ref.id: replace(row, hours=hours, room_id=slot.room_id)}, None)
    return Outcome(
        {row.ref.id: _on_day(row, proposal.day or placed(row.title, row.hours).day, programme) for row in chosen}, None
    )


def _split(row: SessionRow, after: int | None, step: int) -> Outcome:
    whole = placed(row.title, row.hours).minutes
    usual = whole // 2 // step * step or whole // 2
    after = usual if after is None else max(min(step, whole - 1), min(after, whole - 1))
    first, second = halves(row.title, row.hours, after)
    part = replace(row, ref=Ref(NEW, 0), uid="", title=continued(row.title), hours=second, minutes=second.minutes)
    kept = replace(row, hours=first, minutes=after)
    return Outcome({row.ref.id: kept, NEW: replace(part, repeat_id=None)}, after)


def _on_day(row: SessionRow, day: date, programme: Programme) -> SessionRow:
    before = placed(row.title, row.hours)
    slot = slot_of(row, programme.zone)
    if slot is None:
        return row
    return replace(row, hours=hours_at(replace(slot, day=day), programme.zone, before))
