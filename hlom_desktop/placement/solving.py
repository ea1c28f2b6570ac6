"""The search: first how many can be placed, then how best; with the best so far until its end, a limit or a stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from hlom_desktop.placement.choosing import Choosing
from hlom_desktop.placement.costs import is_moved, room_cost, slot_cost, worth
from hlom_desktop.placement.matrix import Solution
from hlom_desktop.placement.rules import Taken, held_places, open_spots
from hlom_desktop.placement.sharing import shared_out
from hlom_desktop.placement.values import Event, Place, Places, Question, Spot
from hlom_desktop.placement.values_answer import Answer, Progress, Status
from hlom_desktop.placement.why import answer_of

EVERY = 0.2
"""Seconds between two words on how far the search is."""
FOR_NUMBER = 0.5
"""The share of the time allowed that may go into how many can be placed."""

Hear = Callable[[Progress], None]


def _nobody(_: Progress) -> None:
    """For those who do not listen."""


def solve(
    question: Question,
    hear: Hear = _nobody,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float | None = None,
) -> Answer:
    """The best placement, or the best found after `seconds` or until `cancelled`; `hear` is told how far it is.

    The same question gives the same answer, where nothing ends the search early.
    """
    found = _Search(question, hear, cancelled, seconds)
    status, gap = found.run()
    return answer_of(question, filled(question, found.best), status, gap)


class _Search:
    """One search and the best of it."""

    def __init__(self, question: Question, hear: Hear, cancelled: Callable[[], bool], seconds: float | None) -> None:
        self._question, self._hear, self._cancelled = question, hear, cancelled
        self._begun = self._told = monotonic()
        self._seconds = seconds
        self._was_cancelled = False
        self._gap = 1.0
        self.best: Places = filled(question, held_places(question))
        self._tell()

    def run(self) -> tuple[Status, float]:
        """Search; how it ended and how far from the best it may be."""
        choosing = Choosing(self._question)
        matrix, costs = choosing.matrix, choosing.matrix.costs
        matrix.costs = choosing.for_number()
        number = self._solve(choosing, FOR_NUMBER, ())
        if not number.values:
            return self._ended(number.gap)
        choosing.keep_number(round(-number.cost))
        matrix.costs = costs
        where = self._solve(choosing, 1, number.values)
        return self._ended(max(number.gap, where.gap))

    def _ended(self, gap: float) -> tuple[Status, float]:
        self._gap = gap
        self._tell()
        if gap == 0:
            return Status.OPTIMAL, 0.0
        return (Status.STOPPED if self._was_cancelled else Status.FEASIBLE), gap

    def _solve(self, choosing: Choosing, share: float, start: Sequence[float]) -> Solution:
        left = None if self._seconds is None else max(0.1, share * self._seconds - (monotonic() - self._begun))

        def looked(gap: float) -> None:
            self._gap = gap if start else 1.0  # while it is not known how many can be placed, nothing is near the best
            self._tell(pause=EVERY)

        found = choosing.matrix.solve(left, self._stop, lambda values: self._take(choosing, values), looked, start)
        if found.values:
            self._take(choosing, found.values)
        return found

    def _take(self, choosing: Choosing, values: Sequence[float]) -> None:
        """Keep what was found, if it is better than what was best so far."""
        places = shared_out(self._question, choosing.slots_in(values))
        if worth(self._question, places) > worth(self._question, self.best):
            self.best = places
            self._tell()

    def _stop(self) -> bool:
        self._was_cancelled = self._was_cancelled or self._cancelled()
        return self._was_cancelled

    def _tell(self, pause: float = 0) -> None:
        now = monotonic()
        if now - self._told >= pause:
            self._told = now
            movable = self._question.movable
            placed = sum(one.id in self.best for one in movable)
            self._hear(Progress(self.best, placed, len(movable), self._gap, now - self._begun))


def filled(question: Question, places: Places) -> dict[int, Place]:
    """These places, and the best of what is left for each that has none: those that stand first, then by score."""
    taken = Taken(question, places)
    waiting = (one for one in question.movable if one.id not in places)
    for event in sorted(waiting, key=lambda one: (not one.stands, -one.score, one.id)):
        spot = min(open_spots(event, taken), key=lambda one: _cost(question, event, one), default=None)
        if spot is not None:
            taken.put(event, taken.with_team(event, spot))
    return taken.places


def _cost(question: Question, event: Event, spot: Spot) -> tuple[int, int]:
    space = question.space[spot.room or 0]
    return is_moved(event, spot), slot_cost(event, question.slot[spot.slot]) + room_cost(event, space)
