"""What placing side events answers: places, reasons in phrases, and what would free a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hlom_desktop.placement.values import Place, Places, Spot


class Status(StrEnum):
    """How an answer was reached: proven best, ended by the time allowed, or stopped by a person."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Phrase:
    """Some words of a reason: a message id, and what fills its `{names}`.

    A tuple of texts has one for each language, a tuple of phrases is said between commas.
    """

    message: str
    arguments: tuple[tuple[str, object], ...] = ()


class ReliefKind(StrEnum):
    """What could be granted to a side event that has no place."""

    SLOT = "slot"
    EXPECTED = "expected"
    MINUTES = "minutes"
    SERVICE = "service"
    UNPIN = "unpin"
    MOVE_PUBLISHED = "move_published"
    IN_PERSON = "in_person"
    NO_INTERPRETATION = "no_interpretation"
    PARALLEL = "parallel"
    TOTAL = "total"


@dataclass(frozen=True)
class Relief:
    """One thing granted to `event`; `value` is the id of a slot, a room or another side event, or a number."""

    kind: ReliefKind
    event: int
    value: int = 0


@dataclass(frozen=True)
class Freeing:
    """What, granted together, gives a side event the place `spot` while all others keep theirs, but those unpinned."""

    reliefs: tuple[Relief, ...]
    spot: Spot
    phrase: Phrase


@dataclass(frozen=True)
class Placed:
    """A side event with its place; `moved_from` is where it stood, None where it did not, or stays. Why, in words."""

    event: int
    place: Place
    moved_from: Spot | None
    why: tuple[Phrase, ...]


@dataclass(frozen=True)
class Unplaced:
    """A side event without a place: the fewest rules that together leave it none, and what would free one."""

    event: int
    rules: tuple[Phrase, ...]
    would_free: tuple[Freeing, ...]


@dataclass(frozen=True)
class Answer:
    """A placement. `gap` is how far it may be from the best, as a share of what it costs: 0 where it is proven."""

    status: Status
    gap: float
    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]

    @property
    def places(self) -> dict[int, Place]:
        """Where the side events are put, by id."""
        return {one.event: one.place for one in self.placed}


@dataclass(frozen=True)
class Progress:
    """How far the search is after `seconds`: the best so far, how many of all have a place in it, and the gap."""

    best: Places
    placed: int
    of: int
    gap: float
    seconds: float
