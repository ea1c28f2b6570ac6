"""What moved since a chosen day: what was said then, what is said now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.life import DateStepRow, StepKind, step_kind
from hlom_desktop.conference.when.values import When, sort_key
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.rules_dates import says_same
from hlom_desktop.roadmap.values import ItemStatus, Roadmap, RoadmapItemRow


class SlipKind(StrEnum):
    """What became of a date since a chosen day."""

    LATER = "later"
    EARLIER = "earlier"
    NARROWED = "narrowed"
    WIDENED = "widened"
    STATED = "stated"
    BACK = "back"
    DONE = "done"
    CANCELLED = "cancelled"


SLIP_LABELS: Mapping[SlipKind, str] = MappingProxyType(
    {
        SlipKind.LATER: N_("Later"),
        SlipKind.EARLIER: N_("Earlier"),
        SlipKind.NARROWED: N_("Narrowed"),
        SlipKind.WIDENED: N_("Widened"),
        SlipKind.STATED: N_("Stated for the first time"),
        SlipKind.BACK: N_("Back where it was"),
        SlipKind.DONE: N_("Done"),
        SlipKind.CANCELLED: N_("Cancelled"),
    }
)

_STATING = frozenset({StepKind.STATED, StepKind.NARROWED, StepKind.WIDENED, StepKind.MOVED})


@dataclass(frozen=True)
class Slip:
    """An item whose date changed after a chosen day.

    `was` is what was said at the end of that day, `now` what is said today. `days` is how much later, negative for
    earlier; None where no day moved. `by` and `at` are those of the last change, `times` counts the changes.
    """

    item: RoadmapItemRow
    was: When | None
    now: When | None
    kind: SlipKind
    days: int | None
    by: str
    at: datetime
    times: int


def slips(roadmap: Roadmap, since: date) -> tuple[Slip, ...]:
    """What moved after the day `since`, by the steps of the dates; the most days first, then by what is said now."""
    found = [slip for item in roadmap.items if (slip := _slip(item, roadmap.steps_of(item.ref.id), since)) is not None]
    return tuple(sorted(found, key=_order))


def days_later(was: When | None, now: When | None) -> int | None:
    """Days from one date to the other, by their first days, else their last; None where neither can be compared."""
    if was is None or now is None:
        return None
    if was.start is not None and now.start is not None:
        return (now.start - was.start).days
    return (now.end - was.end).days if was.end is not None and now.end is not None else None


def _slip(item: RoadmapItemRow, steps: Sequence[DateStepRow], since: date) -> Slip | None:
    was, changes = _since(steps, since)
    if not changes:
        return None
    kind, days = _became(item, was)
    last = changes[-1]
    return Slip(item, was, item.dates, kind, days, last.author, last.at, len(changes))


def _since(steps: Sequence[DateStepRow], since: date) -> tuple[When | None, list[DateStepRow]]:
    """What was said on a day, and the steps by which that changed afterwards.

    A date that was there before steps were kept was stated, at the moment of the change that kept it first.
    """
    was: When | None = None
    changes: list[DateStepRow] = []
    said: When | None = None
    for at, step in enumerate(steps):
        kept_first = at == 0 and len(steps) > 1 and step.kind is StepKind.STATED and steps[1].at == step.at
        if step.at.date() <= since or kept_first:
            was = step.dates
        elif step.kind in _STATING and not says_same(said, step.dates):
            changes.append(step)
        said = step.dates
    return was, changes


def _became(item: RoadmapItemRow, was: When | None) -> tuple[SlipKind, int | None]:
    """What became of a date, and by how many days."""
    now = item.dates
    step = StepKind.CONFIRMED if says_same(was, now) else step_kind(was, now)
    days = 0 if step is StepKind.CONFIRMED else days_later(was, now) if step is StepKind.MOVED else None
    if item.status in (ItemStatus.CANCELLED, ItemStatus.DONE):
        return SlipKind(item.status.value), days
    named = {
        StepKind.STATED: SlipKind.STATED,
        StepKind.NARROWED: SlipKind.NARROWED,
        StepKind.WIDENED: SlipKind.WIDENED,
        StepKind.CONFIRMED: SlipKind.BACK,
    }
    if step in named:
        return named[step], days
    return (SlipKind.EARLIER if days is not None and days < 0 else SlipKind.LATER), days


def _order(slip: Slip) -> tuple[int, bool, tuple[date, date, str], int]:
    when = sort_key(slip.now) if slip.now is not None else (date.max, date.max, "")
    return -abs(slip.days or 0), slip.days is None, when, slip.item.ref.id
