"""The timeline as it stands in its window: what is where, in pixels from the window's upper left corner."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from hlom_desktop.conference.languages import Language
from hlom_desktop.roadmap.rules import order_of
from hlom_desktop.roadmap.timeline.bars import Bar, Chart
from hlom_desktop.roadmap.timeline.bins import CELL, Bin
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.layout import LANE_PADDING, ROW, Lane, Layout, Placed
from hlom_desktop.roadmap.timeline.marks import DISC
from hlom_desktop.roadmap.timeline.rows import WIDEST_LABEL
from hlom_desktop.roadmap.timeline.scale import Scale
from hlom_desktop.roadmap.timeline.signs import HIGH
from hlom_desktop.roadmap.values import DependencyRow

AXIS = 25.0
NAMES = 112.0
GUTTER = 168.0
MARGIN = 16.0
_BEYOND = WIDEST_LABEL + 20
"""How far beyond the window's edges a mark may lie whose label still reaches into it."""


class Held(NamedTuple):
    """What is held at another date: it, where it would stand, the items that hang on it where they would, a note."""

    bar: Bar
    placed: Placed
    ghosts: tuple[Placed, ...] = ()
    note: str = ""


class End(NamedTuple):
    """Where a line ends: the left and right edge of a mark in the window, and the y of its middle."""

    left: float
    right: float
    y: float


class Link(NamedTuple):
    """A dependency, and the marks between which its line goes: of what comes before and of what comes after."""

    dependency: DependencyRow
    before: End
    after: End


@dataclass(frozen=True)
class Scene:
    """One moment of the timeline. `x` and `y` are how far it is scrolled; `dragged` replaces its bar's own place.

    `asked` is a move that waits for the organizer's word.
    """

    chart: Chart = field(default_factory=Chart)
    layout: Layout = field(default_factory=Layout)
    scale: Scale = field(default_factory=lambda: Scale(date(2000, 1, 1), 2.0))
    width: float = 0.0
    height: float = 0.0
    x: float = 0.0
    y: float = 0.0
    today: date | None = None
    selected: int | None = None
    language: Language = "en"
    dragged: Held | None = None
    asked: Held | None = None
    focused: bool = False

    @property
    def held(self) -> Held | None:
        """What is drawn at another date."""
        return self.dragged or self.asked

    @property
    def gutter(self) -> float:
        """How wide the “no date” gutter is; 0 where every item has a date."""
        return GUTTER if self.chart.marks.by_form[MarkForm.UNDATED] else 0.0

    @property
    def left(self) -> float:
        """The x at which the days begin."""
        return MARGIN + NAMES - 16

    @property
    def right(self) -> float:
        """The x at which the days end."""
        return self.width - self.gutter

    @property
    def body(self) -> QRectF:
        """Where days and lanes are."""
        return QRectF(self.left, AXIS, max(0.0, self.right - self.left), max(0.0, self.height - AXIS))

    def to_x(self, x: float) -> float:
        """From the layout's x to the window's."""
        return self.left + x - self.x

    def day_at(self, x: float) -> date:
        """The day at the window's x."""
        return self.scale.day_at(x - self.left + self.x)

    def top_of(self, lane: int) -> float:
        """The y of a lane's upper edge."""
        return AXIS + self.layout.lanes[lane].top - self.y

    def row_area(self, lane: int, row: int, x1: float, x2: float) -> QRectF:
        """From x1 to x2 of the layout, as high as a mark, in a lane's row."""
        middle = AXIS + self.layout.middle_of(lane, row) - self.y
        return QRectF(self.to_x(x1), middle - HIGH / 2, x2 - x1, HIGH)

    def mark_area(self, placed: Placed) -> QRectF:
        """Where a mark is drawn."""
        return self.row_area(placed.mark.lane, placed.row, placed.x1, placed.x2)

    def old_area(self, placed: Placed) -> QRectF | None:
        """Where the mark was before it moved."""
        return None if placed.was is None else self.row_area(placed.mark.lane, placed.row, *placed.was)

    def label_area(self, placed: Placed) -> QRectF:
        """Where its label is drawn; one inside a bar stays in sight while the bar does."""
        middle = AXIS + self.layout.middle_of(placed.mark.lane, placed.row) - self.y
        x = self.to_x(placed.label_x)
        if placed.side == "inside":
            last = self.to_x(placed.x2) - placed.label_width - 12
            x = min(max(x, self.left + 12), max(last, x))
        return QRectF(x, middle - 8, placed.label_width, 16)

    def undated_area(self, at: int) -> QRectF:
        """The row of an item in the gutter."""
        layout = self.layout
        middle = AXIS + layout.middle_of(layout.marks.lanes[at], layout.spots.rows[at]) - self.y
        return QRectF(self.right + 12, middle - ROW / 2, self.gutter - 16, ROW)

    def bin_area(self, one: Bin) -> QRectF:
        """Where a cell is drawn."""
        return self.row_area(one.lane, 0, one.x, one.x + CELL - 1)

    # What is in sight

    def lanes_seen(self) -> Iterator[Lane]:
        """The lanes in the window."""
        for lane in self.layout.lanes:
            top = self.top_of(lane.index)
            if top < self.height and top + lane.height > AXIS:
                yield lane

    def seen(self) -> list[int]:
        """Positions of the marks in rows that may reach into the window, lane by lane."""
        spots, found = self.layout.spots, []
        x1, x2, rows = spots.x1, spots.x2, spots.rows
        first, last = self.x - _BEYOND, self.x + self.right - self.left + _BEYOND
        for lane in self.lanes_seen():
            above = self.y - lane.top - LANE_PADDING / 2
            top, bottom = above // ROW - 1, (above + self.height - AXIS) // ROW + 1
            found += [
                at
                for at in self.layout.positions(lane.index)
                if first < x2[at] and x1[at] < last and top <= rows[at] <= bottom
            ]
        return found + [at for at in self.layout.moved if not (first < x2[at] and x1[at] < last)]

    def bins_seen(self) -> list[Bin]:
        """The cells in the window."""
        first, last = self.x - CELL, self.x + self.right - self.left
        cells = (one for lane in self.lanes_seen() for one in self.layout.filled(lane.index).bins)
        return [one for one in cells if first <= one.x <= last]

    def links_seen(self) -> list[Link]:
        """The dependencies between marks in rows whose line may cross the window."""
        layout, position, found = self.layout, self.layout.marks.position, []
        x1, x2, standing = layout.spots.x1, layout.spots.x2, layout.standing
        first, last = self.x - 20, self.x + self.right - self.left
        top, bottom = self.y - ROW, self.y + self.height
        for lane in self.lanes_seen():
            layout.filled(lane.index)
        for dependency in self.chart.dependencies:
            one, other = position.get(dependency.item_id), position.get(dependency.on_id)
            if one is None or other is None:
                continue
            if (x2[one] < first and x2[other] < first) or (x1[one] > last and x1[other] > last):
                continue
            if one not in standing or other not in standing:
                continue
            level, other_level = layout.level_of(one), layout.level_of(other)
            if (level < top and other_level < top) or (level > bottom and other_level > bottom):
                continue
            ends = self._end(one, level), self._end(other, other_level)
            found.append(Link(dependency, *(ends if order_of(dependency)[0] == dependency.item_id else ends[::-1])))
        return found

    def _end(self, at: int, level: float) -> End:
        shift, spots = self.left - self.x, self.layout.spots
        return End(spots.x1[at] + shift, spots.x2[at] + shift, level + AXIS - self.y)

    # What lies at a point

    def _row_at(self, point: QPointF) -> tuple[int, int] | None:
        lanes, y = self.layout.lanes, point.y() - AXIS + self.y
        if point.y() < AXIS or not lanes or not 0 <= y < self.layout.height:
            return None
        lane = lanes[bisect_right(lanes, y, key=lambda one: one.top) - 1]
        return lane.index, int((y - lane.top - LANE_PADDING / 2) // ROW)

    def bin_at(self, point: QPointF) -> Bin | None:
        """The cell at a point."""
        at = self._row_at(point)
        if at is None or not self.left <= point.x() <= self.right:
            return None
        inside = self.layout.filled(at[0]).bins
        return next((one for one in inside if self.bin_area(one).adjusted(0, -4, 1, 4).contains(point)), None)

    def placed_near(self, point: QPointF, reach: float) -> Placed | None:
        """The mark in whose row, and within so many pixels of which, the point lies; the nearest one."""
        at = self._row_at(point)
        if at is None or not self.left <= point.x() <= self.right:
            return None
        x, spots = point.x() - self.left + self.x, self.layout.spots

        def distance(one: int) -> float:
            return max(spots.x1[one] - x, x - spots.x2[one], 0.0)

        near = min(self.layout.in_row(*at), key=distance, default=None)
        return self.layout.placed_at(near) if near is not None and distance(near) <= reach else None

    def key_at(self, point: QPointF) -> int | None:
        """The item at a point: its mark first, then its label, then the gutter."""
        at = self._row_at(point)
        if at is None:
            return None
        if point.x() > self.right:
            inside = (one for one in self.layout.undated if self.undated_area(one).contains(point))
            return next((self.layout.marks.keys[one] for one in inside), None)
        placed = self.placed_near(point, 3)
        if placed is not None:
            return placed.mark.key
        if self.layout.lanes[at[0]].crowded or point.x() < self.left:
            return None
        labelled = (self.layout.placed_at(one) for one in self.layout.in_row(*at))
        inside_label = (one for one in labelled if self.label_area(one).adjusted(-2, -4, 2, 4).contains(point))
        return next((one.mark.key for one in inside_label), None)

    def placed(self, key: int | None) -> Placed | None:
        """Where an item's mark is; None for one in the gutter, in a cell or not shown."""
        return self.layout.placed(key)

    def area_of(self, key: int) -> QRectF | None:
        """Where an item is drawn, whether as a mark, in a cell or in the gutter."""
        placed = self.placed(key)
        if placed is not None:
            return self.mark_area(placed)
        cell = self.layout.bin_holding(key)
        if cell is not None:
            return self.bin_area(cell)
        at = self.layout.marks.position.get(key)
        if at is None:
            return None
        row = self.undated_area(at)
        return QRectF(row.left(), row.top() + 5, DISC * 1.6, row.height() - 10)
