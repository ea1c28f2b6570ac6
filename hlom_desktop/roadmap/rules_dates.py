"""An item is the date of what it is linked to: which date that is, and how it came to be.

Light enough for the first page, which reads items by plain queries.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from hlom_desktop.conference.life import DateStepRow, StepKind
from hlom_desktop.conference.when.values import When
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.folding import folded

LinkTable = Literal["document", "consultation", "session"]

_SAME_DATE = frozenset({StepKind.CONFIRMED, StepKind.DONE})


def linked_to(
    kind: str, consultation_id: int | None, document_id: int | None, session_id: int | None
) -> tuple[LinkTable, int] | None:
    """The table and id of the row whose date an item is; None for one with a date of its own.

    A document's item is the day of its issue; another item with a document only names a paper that it led to.
    """
    if kind == "document" and document_id is not None:
        return "document", document_id
    if consultation_id is not None:
        return "consultation", consultation_id
    return None if session_id is None else ("session", session_id)


def says_same(one: When | None, other: When | None) -> bool:
    """Whether two dates name the same days, or use the same words where they have no bounds."""
    if one is None or other is None:
        return one is other
    bounds = (one.start, one.end)
    if bounds != (other.start, other.end):
        return False
    return bounds != (None, None) or folded(one.words).split() == folded(other.words).split()


def date_of(own: When | None, linked: When | None) -> When | None:
    """The date of an item: that of what it is linked to, in the item's own words where they name the same days.

    So a table says “27 January” under the heading of a year where the meeting says “27 January 2021”.
    """
    return own if linked is None or says_same(own, linked) else linked


def session_date(day: date | None) -> When | None:
    """The day of a session as a date; None for one that has no place in the programme yet."""
    return None if day is None else stated_day(day)


def life_of(own: Sequence[DateStepRow], linked: Sequence[DateStepRow]) -> tuple[DateStepRow, ...]:
    """The steps of an item and of what it is linked to as one life, the oldest first, no date said twice running.

    Of steps of one moment the first is what had been stated before.
    """
    if not linked:
        return tuple(own)
    kept: list[DateStepRow] = []
    for step in sorted((*own, *linked), key=lambda one: (one.at, one.kind is not StepKind.STATED, one.ref.id)):
        if not kept or not _repeats(kept[-1], step):
            kept.append(step)
    return tuple(kept)


def _repeats(before: DateStepRow, step: DateStepRow) -> bool:
    same = says_same(before.dates, step.dates)
    return same and (step.kind is before.kind or step.kind not in _SAME_DATE)
