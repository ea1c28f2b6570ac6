"""Fills the lanes: marks into rows, labels to their left or right, cells for what is too small to see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from hlom_desktop.roadmap.timeline.bins import Bin, bins_of
from hlom_desktop.roadmap.timeline.crowds import Crowd
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.marks import PLAIN, Marks, old_edges
from hlom_desktop.roadmap.timeline.rows import (
    APART,
    WIDEST_LABEL,
    Room,
    Spots,
    Wish,
    pack_closely,
    pack_with_labels,
)
from hlom_desktop.roadmap.timeline.scale import Scale

MOST_ROWS = 8
"""Rows from which on, were they all as full as can be, a lane is crowded."""
_INSIDE_WHEN_LONG = (MarkForm.DAYS, MarkForm.PART, MarkForm.HATCHED)
_USUAL_EXTENT, _LONG = 220.0, 200.0


@dataclass(frozen=True)
class Filled:
    """A lane that was filled: positions in rows from left to right, its cells, its number of rows."""

    order: Sequence[int]
    bins: tuple[Bin, ...]
    rows: int

    @cached_property
    def bin_of(self) -> dict[int, Bin]:
        """The cell of each item that is binned."""
        return {key: one for one in self.bins for key in one.keys}


@dataclass(frozen=True)
class Packer:
    """Fills one lane after the other; `label_width` is asked by position."""

    marks: Marks
    scale: Scale
    room: Room
    spots: Spots
    label_width: Callable[[int], float]

    def is_crowded(self, inside: Sequence[int]) -> bool:
        """Whether a lane with these marks would need too many rows, were their labels shown."""
        return len(inside) * _USUAL_EXTENT > MOST_ROWS * self.room.width

    def fill(self, lane: int, inside: Sequence[int]) -> Filled:
        """A lane in which labels have room."""
        bins, rest = bins_of(self.marks, inside, lane, self.scale)
        order = sorted(rest, key=self.spots.x1.__getitem__)
        first_row = 1 if bins else 0
        rows = pack_with_labels(self.spots, order, first_row, self.room, [self._wish(at) for at in order])
        return Filled(order, bins, first_row + rows)

    def fill_closely(self, lane: int, crowd: Crowd) -> Filled:
        """A crowded one."""
        order = sorted(crowd.standing, key=self.spots.x1.__getitem__)
        first_row = 1 if crowd.has_cells else 0
        rows = pack_closely(self.spots, order, first_row)
        self._label_inside(order)
        return Filled(order, crowd.bins(self.marks, lane), first_row + rows)

    def _label_inside(self, order: Sequence[int]) -> None:
        """In a crowded lane, long soft bars have their labels in them, before the sign of a busy one."""
        spots, forms, busy = self.spots, self.marks.forms, self.marks.busy
        for at in order:
            wide = spots.x2[at] - spots.x1[at]
            if wide >= _LONG and forms[at] is MarkForm.SOFT:
                spots.sides[at], spots.label_x[at] = "inside", spots.x1[at] + 2 * APART
                spots.label_width[at] = min(WIDEST_LABEL, wide / (2 if at in busy else 1) - 3 * APART)

    def _wish(self, at: int) -> Wish:
        marks, wide = self.marks, min(WIDEST_LABEL, self.label_width(at))
        odd, form = marks.odd.get(at, PLAIN), marks.forms[at]
        inner = (2 if at in marks.busy else 1) * (wide + 4 * APART)
        if form is not MarkForm.SOFT:
            inner = 3 * wide if form in _INSIDE_WHEN_LONG else inf
        inside = self.spots.x2[at] - self.spots.x1[at] >= inner
        return Wish(wide, old_edges(odd, self.scale), form is MarkForm.BY, inside)
