"""Marks by columns: key, lane, form and days of each, so that ten thousand are placed without an object apiece.

Days are counted from 1 January of the year 1, as `date.toordinal` does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, count, pairwise
from operator import add, sub
from typing import NamedTuple

from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.scale import Scale

ARROW = 100.0
DISC = 15.0
LEAST_RANGE = 6.0
LEAST_SEEN = 3.0
"""Pixels that a soft bar takes at least."""

Days = tuple[int, int]


class Odd(NamedTuple):
    """What only few marks have: the whole that a third is part of, where it was before, a bound that is open."""

    whole: Days | None = None
    was: Days | None = None
    open_start: bool = False
    open_end: bool = False


PLAIN = Odd()
_USUAL = (MarkForm.DAY, MarkForm.SOFT)
_UNLIKE = (MarkForm.DAYS, MarkForm.FROM, MarkForm.HATCHED)
"""Forms whose edges are not simply those of their days."""


class Mark(NamedTuple):
    """One mark: its item's key, lane, form, first and last day; what is open lies on the day that is known.

    A `busy` one has a sign in its middle.
    """

    key: int
    lane: int
    form: MarkForm
    first: int = 0
    last: int = 0
    odd: Odd = PLAIN
    busy: bool = False


@dataclass(frozen=True)
class Marks:
    """All marks, by columns; a mark's position in them is its number here. `odd` and `busy` are by position.

    The first and last day of what has no date are 0.
    """

    keys: Sequence[int] = ()
    lanes: Sequence[int] = ()
    forms: Sequence[MarkForm] = ()
    firsts: Sequence[int] = ()
    lasts: Sequence[int] = ()
    odd: Mapping[int, Odd] = field(default_factory=dict)
    busy: frozenset[int] = frozenset()

    @cached_property
    def position(self) -> Mapping[int, int]:
        """The position of each key."""
        return dict(zip(self.keys, range(len(self.keys)), strict=True))

    @cached_property
    def by_form(self) -> Mapping[MarkForm, Sequence[int]]:
        """Positions by the form of their marks, of all forms but the usual ones: days and soft bars."""
        found: dict[MarkForm, list[int]] = {form: [] for form in MarkForm if form not in _USUAL}
        day, soft = _USUAL
        for at, form in enumerate(self.forms):
            if form is not day and form is not soft:
                found[form].append(at)
        return found

    @cached_property
    def by_lane(self) -> Mapping[int, Sequence[int]]:
        """Positions of the marks with a date by their lanes."""
        found: dict[int, list[int]] = {lane: [] for lane in set(self.lanes)}
        into = {lane: own.append for lane, own in found.items()}
        for at, lane, first in zip(count(), self.lanes, self.firsts, strict=False):
            if first:
                into[lane](at)
        return found

    @cached_property
    def lengths(self) -> Sequence[int]:
        """Days from the first to the last of each."""
        return list(map(sub, self.lasts, self.firsts))

    @cached_property
    def middles(self) -> Sequence[int]:
        """The day in the middle of each, twice, so that it is whole."""
        return list(map(add, self.firsts, self.lasts))

    def mark(self, at: int) -> Mark:
        """The mark at a position."""
        columns = (self.keys[at], self.lanes[at], self.forms[at], self.firsts[at], self.lasts[at])
        return Mark(*columns, self.odd.get(at, PLAIN), at in self.busy)

    @cached_property
    def span(self) -> Days | None:
        """The first and last day of all; None where nothing has a date."""
        first = min(self.firsts, default=0) or min(filter(None, self.firsts), default=0)
        if not first:
            return None
        was = [odd.was for odd in self.odd.values() if odd.was is not None]
        return min([first, *(one for one, _ in was)]), max([max(self.lasts), *(one for _, one in was)])


def edges(form: MarkForm, first: int, last: int, odd: Odd, scale: Scale) -> tuple[float, float]:
    """The left and right edge of a mark as it is drawn."""
    wide = scale.per_day
    x1 = (first - scale.number) * wide
    x2 = (last - scale.number + 1) * wide
    if form is MarkForm.DAY:
        return x1 + wide / 2 - DISC / 2, x1 + wide / 2 + DISC / 2
    if form is MarkForm.DAYS:
        return x1, max(x2, x1 + LEAST_RANGE)
    if form is MarkForm.BY or odd.open_start:
        return x2 - ARROW, x2
    if form is MarkForm.FROM or odd.open_end:
        return x1, x1 + ARROW
    if odd.whole is not None and form is MarkForm.PART:
        x1, x2 = (odd.whole[0] - scale.number) * wide, (odd.whole[1] - scale.number + 1) * wide
    return x1, max(x2, x1 + LEAST_SEEN)


def all_edges(marks: Marks, scale: Scale) -> tuple[list[float], list[float]]:
    """The left and the right edges of all marks."""
    wide, number, odd, day = scale.per_day, scale.number, marks.odd, MarkForm.DAY
    disc = number - 0.5 + DISC / 2 / wide  # where, in days, what begins at a disc's left edge is counted from
    x1 = [
        (first - (disc if form is day else number)) * wide
        for first, form in zip(marks.firsts, marks.forms, strict=True)
    ]
    before = number - 1
    x2 = [
        left + DISC if form is day else (last - before) * wide
        for left, last, form in zip(x1, marks.lasts, marks.forms, strict=True)
    ]
    for at in marks.by_form[MarkForm.BY]:
        x1[at] = x2[at] - ARROW
    for at in marks.by_form[MarkForm.PART]:
        whole = odd[at].whole or (marks.firsts[at], marks.lasts[at])
        x1[at], x2[at] = (whole[0] - number) * wide, (whole[1] - before) * wide
    for at in chain.from_iterable(marks.by_form[form] for form in _UNLIKE):
        x1[at], x2[at] = edges(marks.forms[at], marks.firsts[at], marks.lasts[at], odd.get(at, PLAIN), scale)
    if wide < LEAST_SEEN:
        x2 = [right if right - left >= LEAST_SEEN else left + LEAST_SEEN for left, right in zip(x1, x2, strict=True)]
    return x1, x2


def old_edges(odd: Odd, scale: Scale) -> tuple[float, float] | None:
    """The edges of the place that a mark was moved from, as wide as a mark at least."""
    if odd.was is None:
        return None
    x1, x2 = scale.x_at(odd.was[0]), scale.x_at(odd.was[1] + 1)
    middle = (x1 + x2) / 2
    return min(x1, middle - DISC / 2), max(x2, middle + DISC / 2)


def close_together(places: Sequence[float], apart: float) -> bool:
    """Whether two of these lie nearer to each other than so many pixels."""
    return any(other - one < apart for one, other in pairwise(sorted(places)))
