"""The life of a date: stated vague, narrowed, confirmed, moved, done; each a step with who and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.when.values import When
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class StepKind(StrEnum):
    """What a date step did to a date."""

    STATED = "stated"
    NARROWED = "narrowed"
    WIDENED = "widened"
    MOVED = "moved"
    CONFIRMED = "confirmed"
    DONE = "done"


STEP_LABELS: Mapping[StepKind, str] = MappingProxyType(
    {
        StepKind.STATED: N_("Stated"),
        StepKind.NARROWED: N_("Narrowed"),
        StepKind.WIDENED: N_("Widened"),
        StepKind.MOVED: N_("Moved"),
        StepKind.CONFIRMED: N_("Confirmed"),
        StepKind.DONE: N_("Done"),
    }
)


@dataclass(frozen=True)
class DateStepRow:
    """One step in the life of a date: what was said, when, by whom.

    Exactly one of the four ids names whose date it is.
    """

    ref: Ref
    roadmap_item_id: int | None
    consultation_id: int | None
    document_id: int | None
    session_id: int | None
    kind: StepKind
    dates: When | None
    at: datetime
    author: str


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
