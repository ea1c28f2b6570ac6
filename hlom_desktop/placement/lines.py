"""A placement as it is looked at before it is accepted: what becomes of each side event, the unplaced ones first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.placement.values import Event, Held, Question, Spot
from hlom_desktop.placement.values_answer import Answer, Placed, Unplaced
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class Becomes(StrEnum):
    """What becomes of a side event; in the order in which they are shown."""

    NO_PLACE = "no_place"
    PLACED = "placed"
    MOVED = "moved"
    STAYS = "stays"


BECOMES_LABELS: Mapping[Becomes, str] = MappingProxyType(
    {
        Becomes.NO_PLACE: N_("No place"),
        Becomes.PLACED: N_("New"),
        Becomes.MOVED: N_("Moved"),
        Becomes.STAYS: N_("Stays"),
    }
)


@dataclass(frozen=True)
class SuggestedLine:
    """A side event with the place found for it, or with why there is none."""

    event: Event
    placed: Placed | None
    unplaced: Unplaced | None

    @property
    def ref(self) -> Ref:
        """The proposal's."""
        return self.event.ref

    @property
    def then(self) -> Spot | None:
        """Where it is put."""
        return self.placed.place.spot if self.placed is not None else None

    @property
    def becomes(self) -> Becomes:
        """What becomes of it."""
        if self.placed is None:
            return Becomes.NO_PLACE
        if self.placed.moved_from is not None:
            return Becomes.MOVED
        return Becomes.STAYS if self.then == self.event.now else Becomes.PLACED


@dataclass(frozen=True)
class Figures:
    """How many of all have a place, how many pins were kept, how many were moved."""

    placed: int
    of: int
    pinned: int
    moved: int


def lines_of(question: Question, answer: Answer) -> tuple[SuggestedLine, ...]:
    """All side events of an answer: those without a place, the new ones, the moved ones, and what stays."""
    found = [SuggestedLine(question.event[one.event], None, one) for one in answer.unplaced]
    found += [SuggestedLine(question.event[one.event], one, None) for one in answer.placed]
    order = list(Becomes)

    def key(line: SuggestedLine) -> tuple[int, int, int, int]:
        start = question.slot[line.then.slot].start if line.then is not None else 0
        room = line.then.room or 0 if line.then is not None else 0
        return order.index(line.becomes), start, room, line.event.id

    return tuple(sorted(found, key=key))


def figures_of(lines: tuple[SuggestedLine, ...]) -> Figures:
    """The figures of a placement."""
    return Figures(
        placed=sum(line.placed is not None for line in lines),
        of=len(lines),
        pinned=sum(line.event.held is Held.PINNED for line in lines),
        moved=sum(line.becomes is Becomes.MOVED for line in lines),
    )
