"""Tries every choice of starts that keeps runs apart, leaving out only what cannot be among the best."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import or_

Places = tuple[int, ...]
Found = tuple[int, int, int, Places]
"""How many are without working hours, how many without waking hours, the discomfort, the starts: less is better."""


@dataclass(frozen=True)
class Field:
    """What is chosen among, by the place of a start in time.

    `working` and `waking`: the delegations that it serves, one bit each, `everybody` for all. `discomforts`: one
    figure a zone, weighted by its delegations. `after`: the place of the first start that leaves this one its time.
    """

    everybody: int
    working: Sequence[int]
    waking: Sequence[int]
    discomforts: Sequence[Sequence[int]]
    after: Sequence[int]


@dataclass(frozen=True)
class _Begun:
    """Some runs chosen, and what they give: the delegations served, the least discomfort for each zone."""

    places: Places
    working: int
    waking: int
    discomforts: Sequence[int] | None


class Search:
    """One search. Choices are tried in their order in time, so of two that are equal the earlier is kept."""

    def __init__(self, field: Field, runs: int, most: int, cancelled: Callable[[], bool]) -> None:
        self._field, self._runs, self._most, self._cancelled = field, runs, most, cancelled
        self._best: list[Found] = []
        self._stopped = False
        # What the starts from a place on could give if all of them were taken: no choice among them gives more.
        self._working_from = [*_from_the_end(field.working), 0]
        self._waking_from = [*_from_the_end(field.waking), 0]
        least = list(accumulate(reversed(field.discomforts), lambda one, other: list(map(min, one, other))))
        self._least_from = least[::-1]

    def best(self) -> tuple[Found, ...]:
        """The best choices, the best first; none where it was cancelled."""
        self._extend(_Begun((), 0, 0, None), 0)
        return () if self._stopped else tuple(self._best)

    def _extend(self, begun: _Begun, first: int) -> None:
        if len(begun.places) == self._runs - 1:
            self._end(begun, first)
            return
        for place in range(first, len(self._field.after)):
            self._stopped = self._stopped or self._cancelled()
            if self._stopped:
                return
            after = self._field.after[place]
            longer = self._with(begun, place)
            if after < len(self._field.after) and self._may_be_better(longer, after):
                self._extend(longer, after)

    def _with(self, begun: _Begun, place: int) -> _Begun:
        field, before = self._field, begun.discomforts
        there = field.discomforts[place]
        return _Begun(
            (*begun.places, place),
            begun.working | field.working[place],
            begun.waking | field.waking[place],
            there if before is None else list(map(min, before, there)),
        )

    def _may_be_better(self, begun: _Begun, first: int) -> bool:
        """Whether the starts from `first` on could still lead to a choice that is better than the last one kept."""
        if len(self._best) < self._most:
            return True
        everybody = self._field.everybody
        no_working = everybody - (begun.working | self._working_from[first]).bit_count()
        no_waking = everybody - (begun.waking | self._waking_from[first]).bit_count()
        least = sum(map(min, begun.discomforts or (), self._least_from[first]))
        return (no_working, no_waking, least) < self._best[-1][:3]

    def _end(self, begun: _Begun, first: int) -> None:
        """Try every start from `first` on as the last run."""
        everybody, working, waking = self._field.everybody, self._field.working, self._field.waking
        before = begun.discomforts
        for place in range(first, len(working)):
            no_working = everybody - (begun.working | working[place]).bit_count()
            full = len(self._best) == self._most
            if full and no_working > self._best[-1][0]:
                continue
            no_waking = everybody - (begun.waking | waking[place]).bit_count()
            if full and (no_working, no_waking) > self._best[-1][:2]:
                continue
            there = self._field.discomforts[place]
            discomfort = sum(there) if before is None else sum(map(min, before, there))
            found = (no_working, no_waking, discomfort, (*begun.places, place))
            if not full or found < self._best[-1]:
                insort(self._best, found)
                del self._best[self._most :]


def _from_the_end(bits: Sequence[int]) -> list[int]:
    return list(accumulate(reversed(bits), or_))[::-1]
