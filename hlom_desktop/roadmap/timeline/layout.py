"""Where marks and their labels stand: rows in lanes, left or right of the mark, cells of what is too small to see.

Pure: pixels in, pixels out. Nothing in one row of a lane overlaps. A lane that would need too many rows is crowded: its
marks stand as close as they can, labels take what room is left, and what is narrower than a cell is binned. How high a
crowded lane is is known at once; it is filled when it is first asked for, that is when it comes into sight.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from hlom_desktop.roadmap.timeline.bins import Bin
from hlom_desktop.roadmap.timeline.crowds import Crowd, crowd_of, rows_needed
from hlom_desktop.roadmap.timeline.filling import Filled, Packer
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.marks import Mark, Marks, all_edges, edges, old_edges
from hlom_desktop.roadmap.timeline.rows import GAP, WIDEST_LABEL, Room, Side, Spots
from hlom_desktop.roadmap.timeline.scale import Scale

ROW = 25.0
LANE_PADDING = 11.0
LINE = 16.0


class Placed(NamedTuple):
    """A mark in its place: row of its lane, edges of the mark, of its old place, and of its label."""

    mark: Mark
    row: int
    x1: float
    x2: float
    was: tuple[float, float] | None
    label_x: float
    label_width: float
    side: Side

    @property
    def extent(self) -> tuple[float, float]:
        """From the leftmost to the rightmost pixel of mark, old place and label."""
        ends = [self.x1, self.x2, *(self.was or ())]
        if self.label_width:
            ends += [self.label_x, self.label_x + self.label_width]
        return min(ends), max(ends)


@dataclass(frozen=True)
class Lane:
    """A lane in its place."""

    index: int
    top: float
    height: float
    rows: int
    crowded: bool = False


@dataclass(frozen=True)
class Layout:
    """All of it in its place. Undated marks, by position, have their row in the gutter.

    Edges are known of every mark, the row only of those whose lane was asked for: see `positions`.
    """

    marks: Marks = field(default_factory=Marks)
    scale: Scale | None = None
    spots: Spots = field(default_factory=Spots)
    lanes: tuple[Lane, ...] = ()
    undated: tuple[int, ...] = ()
    height: float = 0.0
    packer: Packer | None = None
    crowds: Mapping[int, Crowd] = field(default_factory=dict)
    _filled: dict[int, Filled] = field(default_factory=dict)

    def filled(self, lane: int) -> Filled:
        """A lane with its marks in rows, by its number."""
        found = self._filled.get(lane)
        if found is None:
            if self.packer is None:
                raise IndexError(lane)
            found = self._filled[lane] = self.packer.fill_closely(lane, self.crowds[lane])
        return found

    def positions(self, lane: int) -> Sequence[int]:
        """The marks in the rows of a lane, from left to right."""
        return self.filled(lane).order

    @cached_property
    def standing(self) -> Container[int]:
        """The positions of all marks in rows of lanes: those that are in no cell and not in the gutter."""
        cells = any(crowd.counts for crowd in self.crowds.values()) or any(one.bins for one in self._filled.values())
        if not cells and not self.undated:
            return range(len(self.marks.keys))
        crowded = (crowd.standing for crowd in self.crowds.values())
        return frozenset(chain(*crowded, *(one.order for one in self._filled.values())))

    def middle_of(self, lane: int, row: int) -> float:
        """The y of the middle of a lane's row."""
        return self.lanes[lane].top + LANE_PADDING / 2 + ROW * row + ROW / 2

    def level_of(self, at: int) -> float:
        """The y of a mark's middle; that of its lane, while that was not filled because it is out of sight."""
        lane = self.lanes[self.marks.lanes[at]]
        if lane.index in self._filled:
            return self.middle_of(lane.index, self.spots.rows[at])
        return lane.top + lane.height / 2

    def placed_at(self, at: int) -> Placed:
        """The mark at a position, in its place."""
        spots, mark = self.spots, self.marks.mark(at)
        self.filled(mark.lane)
        crowded = self.lanes[mark.lane].crowded or self.scale is None
        was = None if crowded or self.scale is None else old_edges(mark.odd, self.scale)
        edges_and_label = (spots.x1[at], spots.x2[at], was, spots.label_x[at], spots.label_width[at])
        return Placed(mark, spots.rows[at], *edges_and_label, spots.sides.get(at, "right"))

    def placed(self, key: int | None) -> Placed | None:
        """Where an item's mark is; None for one in the gutter, in a cell or not shown."""
        at = self.marks.position.get(key) if key is not None else None
        return self.placed_at(at) if at is not None and at in self.standing else None

    @property
    def all_placed(self) -> tuple[Placed, ...]:
        """Every mark that has a row of a lane."""
        return tuple(self.placed_at(at) for lane in self.lanes for at in self.positions(lane.index))

    @cached_property
    def moved(self) -> tuple[int, ...]:
        """Positions of the marks whose old place is drawn."""
        roomy = {lane.index for lane in self.lanes if not lane.crowded}
        was = [at for at, one in self.marks.odd.items() if one.was is not None] if roomy else []
        return tuple(at for at in was if self.marks.lanes[at] in roomy and at in self.standing)

    @property
    def bins(self) -> tuple[Bin, ...]:
        """All cells."""
        return tuple(one for lane in self.lanes for one in self.filled(lane.index).bins)

    def bin_holding(self, key: int) -> Bin | None:
        """The cell of an item; None for one that is not in any."""
        at = self.marks.position.get(key)
        if at is None or at in self.standing:
            return None
        return self.filled(self.marks.lanes[at]).bin_of.get(key)

    def in_row(self, lane: int, row: int) -> Sequence[int]:
        """Positions of the marks in a row of a lane, from left to right."""
        found = self._rows.get(lane)
        if found is None:
            found = self._rows[lane] = {}
            for at in self.positions(lane):
                found.setdefault(self.spots.rows[at], []).append(at)
        return found.get(row, ())

    @cached_property
    def _rows(self) -> dict[int, dict[int, list[int]]]:
        return {}


def lay_out(
    marks: Marks, lane_lines: Sequence[int], scale: Scale, room: Room, label_width: Callable[[int], float]
) -> Layout:
    """Place marks in lanes, each with its number of lines of name; `label_width` is asked by position."""
    spots = Spots.of_edges(*all_edges(marks, scale))
    packer = Packer(marks, scale, room, spots, label_width)
    crowds: dict[int, Crowd] = {}
    filled: dict[int, Filled] = {}
    lanes: list[Lane] = []
    undated: list[int] = []
    top = 0.0
    for index, lines in enumerate(lane_lines):
        inside = marks.by_lane.get(index, ())
        crowded = packer.is_crowded(inside)
        if crowded:
            crowd = crowds[index] = crowd_of(marks, inside, scale)
            rows = int(crowd.has_cells) + rows_needed(spots, crowd.standing)
        else:
            filled[index] = packer.fill(index, inside)
            rows = filled[index].rows
        gutter = [at for at in marks.by_form[MarkForm.UNDATED] if marks.lanes[at] == index]
        for row, at in enumerate(gutter):
            spots.rows[at], spots.label_width[at] = row, WIDEST_LABEL
        count = max(1, rows, len(gutter))
        height = max(count * ROW + LANE_PADDING, lines * LINE + LANE_PADDING + 7)
        lanes.append(Lane(index, top, height, max(1, rows), crowded))
        undated += gutter
        top += height
    return Layout(marks, scale, spots, tuple(lanes), tuple(undated), top, packer, crowds, filled)


def place_alone(mark: Mark, row: int, scale: Scale, label_width: float, side: Side = "right") -> Placed:
    """A mark in a row whatever stands there: the one that is being dragged."""
    x1, x2 = edges(mark.form, mark.first, mark.last, mark.odd, scale)
    label_x = x1 - GAP - label_width if side == "left" else x2 + GAP
    return Placed(mark, row, x1, x2, old_edges(mark.odd, scale), label_x, label_width, side)
