"""The timeline as it stands in its window: what is where, in pixels from the window's upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from hlom_desktop.roadmap.timeline.bars import Bar, Chart
from hlom_desktop.roadmap.timeline.layout import DISC, LEAST_SEEN, ROW, Bin, Layout, Placed
from hlom_desktop.roadmap.timeline.marks import HIGH
from hlom_desktop.roadmap.timeline.scale import Scale

AXIS = 25.0
NAMES = 112.0
GUTTER = 168.0
MARGIN = 16.0


@dataclass(frozen=True)
class Scene:
    """One moment of the timeline. `x` and `y` are how far it is scrolled; `dragged` replaces its bar's own place."""

    chart: Chart = field(default_factory=Chart)
    layout: Layout = field(default_factory=Layout)
    scale: Scale = field(default_factory=lambda: Scale(date(2000, 1, 1), 2.0))
    width: float = 0.0
    height: float = 0.0
    x: float = 0.0
    y: float = 0.0
    today: date | None = None
    selected: int | None = None
    language: str = "en"
    dragged: tuple[Bar, Placed] | None = None
    focused: bool = False

    @property
    def gutter(self) -> float:
        """How wide the “no date” gutter is; 0 where every item has a date."""
        return GUTTER if self.layout.undated else 0.0

    @property
    def left(self) -> float:
        """The x at which the days begin."""
        return MARGIN + NAMES - 16

    @property
    def right(self) -> float:
        """The x at which the days end."""
        return self.width - self.gutter

    def to_x(self, x: float) -> float:
        """From the layout's x to the window's."""
        return self.left + x - self.x

    def day_at(self, x: float) -> date:
        """The day at the window's x."""
        return self.scale.day_at(x - self.left + self.x)

    def top_of(self, lane: int) -> float:
        """The y of a lane's upper edge."""
        return AXIS + self.layout.lanes[lane].top - self.y

    def mark_area(self, placed: Placed) -> QRectF:
        """Where a mark is drawn."""
        middle = AXIS + self.layout.middle_of(placed.mark.lane, placed.row) - self.y
        return QRectF(self.to_x(placed.x1), middle - HIGH / 2, placed.x2 - placed.x1, HIGH)

    def old_area(self, placed: Placed) -> QRectF | None:
        """Where the mark was before it moved."""
        if placed.was is None:
            return None
        middle = AXIS + self.layout.middle_of(placed.mark.lane, placed.row) - self.y
        return QRectF(self.to_x(placed.was[0]), middle - HIGH / 2, placed.was[1] - placed.was[0], HIGH)

    def label_area(self, placed: Placed) -> QRectF:
        """Where its label is drawn; one inside a bar stays in sight while the bar does."""
        middle = AXIS + self.layout.middle_of(placed.mark.lane, placed.row) - self.y
        x = self.to_x(placed.label_x)
        if placed.side == "inside":
            last = self.to_x(placed.x2) - placed.label_width - 12
            x = min(max(x, self.left + 12), max(last, x))
        return QRectF(x, middle - 8, placed.label_width, 16)

    def undated_area(self, placed: Placed) -> QRectF:
        """The row of an item in the gutter."""
        middle = AXIS + self.layout.middle_of(placed.mark.lane, placed.row) - self.y
        return QRectF(self.right + 12, middle - ROW / 2, self.gutter - 16, ROW)

    def bin_area(self, one: Bin) -> QRectF:
        """Where a column of small marks is drawn."""
        middle = AXIS + self.layout.middle_of(one.lane, 0) - self.y
        return QRectF(self.to_x(one.x), middle - HIGH / 2, LEAST_SEEN, HIGH)

    def key_at(self, point: QPointF) -> int | None:
        """The item at a point: its mark first, then its label, then the gutter and the columns."""
        if point.y() < AXIS:
            return None
        for placed in self.layout.undated:
            if self.undated_area(placed).contains(point):
                return placed.mark.key
        if not self.left <= point.x() <= self.right:
            return None
        for placed in self.layout.marks:
            if self.mark_area(placed).adjusted(-3, -4, 3, 4).contains(point):
                return placed.mark.key
        for placed in self.layout.marks:
            if self.label_area(placed).adjusted(-2, -4, 2, 4).contains(point):
                return placed.mark.key
        found = [one for one in self.layout.bins if self.bin_area(one).adjusted(-2, -4, 2, 4).contains(point)]
        return found[0].keys[0] if found else None

    def placed(self, key: int | None) -> Placed | None:
        """Where an item's mark is; None for one in the gutter, in a column or not shown."""
        return None if key is None else self.layout.by_key.get(key)

    def area_of(self, key: int) -> QRectF | None:
        """Where an item is drawn, whether as a mark, in a column or in the gutter."""
        placed = self.placed(key)
        if placed is not None:
            return self.mark_area(placed)
        for one in self.layout.bins:
            if key in one.keys:
                return self.bin_area(one)
        undated = next((one for one in self.layout.undated if one.mark.key == key), None)
        return (
            None
            if undated is None
            else QRectF(self.undated_area(undated).adjusted(0, 5, 0, -5)).adjusted(
                0, 0, -(self.gutter - 16 - DISC * 1.6), 0
            )
        )
