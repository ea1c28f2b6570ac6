"""Where marks and their labels stand: rows in lanes, left or right of the mark, columns of what is too small to see.

Pure: pixels in, pixels out. Nothing in one row of a lane overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal

from hlom_desktop.roadmap.timeline.scale import Scale

ROW = 25.0
LANE_PADDING = 11.0
LINE = 16.0
ARROW = 100.0
DISC = 15.0
GAP = 6.0
APART = 10.0
LEAST_SEEN = 3.0
LEAST_RANGE = 6.0
LEAST_LABEL = 40.0

Side = Literal["right", "left", "inside"]
Bounds = tuple[date, date]


class MarkForm(StrEnum):
    """How a date is drawn, by how it was stated."""

    DAY = "day"
    DAYS = "days"
    SOFT = "soft"
    PART = "part"
    BY = "by"
    FROM = "from"
    HATCHED = "hatched"
    UNDATED = "undated"


@dataclass(frozen=True)
class Mark:
    """What is to be placed: its lane, form and days, and how wide its label is.

    A `busy` one has a sign in its middle. `whole` is what an early, mid or late third is a part of, `was` what it
    was moved from.
    """

    key: int
    lane: int
    form: MarkForm
    first: date | None = None
    last: date | None = None
    whole: Bounds | None = None
    was: Bounds | None = None
    label_width: float = 0.0
    busy: bool = False


@dataclass(frozen=True)
class Placed:
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
class Bin:
    """A column that stands for what is narrower than three pixels, in the first row of its lane."""

    lane: int
    x: float
    keys: tuple[int, ...]


@dataclass(frozen=True)
class Lane:
    """A lane in its place."""

    index: int
    top: float
    height: float
    rows: int


@dataclass(frozen=True)
class Layout:
    """All of it in its place. Undated marks are numbered by `row` in the gutter."""

    lanes: tuple[Lane, ...] = ()
    marks: tuple[Placed, ...] = ()
    bins: tuple[Bin, ...] = ()
    undated: tuple[Placed, ...] = ()
    height: float = 0.0

    @cached_property
    def by_key(self) -> Mapping[int, Placed]:
        """The placed marks by their items' keys."""
        return {one.mark.key: one for one in self.marks}

    def middle_of(self, lane: int, row: int) -> float:
        """The y of the middle of a lane's row."""
        return self.lanes[lane].top + LANE_PADDING / 2 + ROW * row + ROW / 2


@dataclass
class _Rows:
    """What is taken in the rows of one lane."""

    taken: list[list[tuple[float, float]]] = field(default_factory=list)

    def fits(self, row: int, extent: tuple[float, float]) -> bool:
        if row >= len(self.taken):
            return True
        return all(extent[1] + APART <= x1 or x2 + APART <= extent[0] for x1, x2 in self.taken[row])

    def take(self, row: int, extent: tuple[float, float]) -> None:
        while len(self.taken) <= row:
            self.taken.append([])
        self.taken[row].append(extent)


def lay_out(
    marks: Sequence[Mark], lane_lines: Sequence[int], scale: Scale, width: float, breaks: Sequence[float] = ()
) -> Layout:
    """Place marks in lanes, each with its number of lines of name, within `width` pixels from the scale's origin.

    Labels keep to one side of the `breaks` where they can.
    """
    rows = [_Rows() for _ in lane_lines]
    gutter = [0 for _ in lane_lines]
    placed: list[Placed] = []
    undated: list[Placed] = []
    dated = [mark for mark in marks if mark.form is not MarkForm.UNDATED]
    small = [mark for mark in dated if is_binned(mark, scale)]
    bins = _binned(small, scale)
    for one in bins:
        rows[one.lane].take(0, (one.x, one.x + LEAST_SEEN))
    hidden = {mark.key for mark in small}
    for mark in sorted(dated, key=lambda mark: (edges(mark, scale)[0], mark.key)):
        if mark.key not in hidden:
            found = _placed(mark, rows[mark.lane], scale, width, breaks)
            rows[mark.lane].take(found.row, found.extent)
            placed.append(found)
    for mark in marks:
        if mark.form is MarkForm.UNDATED:
            undated.append(Placed(mark, gutter[mark.lane], 0, 0, None, 0, mark.label_width, "right"))
            gutter[mark.lane] += 1
    lanes, top = [], 0.0
    for index, lines in enumerate(lane_lines):
        count = max(1, len(rows[index].taken), gutter[index])
        height = max(count * ROW + LANE_PADDING, lines * LINE + LANE_PADDING + 7)
        lanes.append(Lane(index, top, height, count))
        top += height
    return Layout(tuple(lanes), tuple(placed), bins, tuple(undated), top)


def edges(mark: Mark, scale: Scale) -> tuple[float, float]:
    """The left and right edge of a mark as it is drawn."""
    first, last = mark.first or mark.last, mark.last or mark.first
    if first is None or last is None:
        return 0.0, 0.0
    x1, x2 = scale.x_of(first), scale.end_of(last)
    match mark.form:
        case MarkForm.DAY:
            middle = scale.middle_of(first)
            return middle - DISC / 2, middle + DISC / 2
        case MarkForm.DAYS:
            return x1, max(x2, x1 + LEAST_RANGE)
        case MarkForm.PART if mark.whole is not None:
            return scale.x_of(mark.whole[0]), scale.end_of(mark.whole[1])
        case MarkForm.BY:
            return x2 - ARROW, x2
        case MarkForm.FROM:
            return x1, x1 + ARROW
    if mark.form is MarkForm.HATCHED and (mark.first is None or mark.last is None):
        return (x2 - ARROW, x2) if mark.first is None else (x1, x1 + ARROW)
    return x1, x2


def place_alone(mark: Mark, row: int, scale: Scale, side: Side = "right") -> Placed:
    """A mark in a row whatever stands there: the one that is being dragged."""
    x1, x2 = edges(mark, scale)
    label_x = x1 - GAP - mark.label_width if side == "left" else x2 + GAP
    return Placed(mark, row, x1, x2, old_edges(mark, scale), label_x, mark.label_width, side)


def old_edges(mark: Mark, scale: Scale) -> tuple[float, float] | None:
    """The edges of the place that a mark was moved from, as wide as a mark at least."""
    if mark.was is None:
        return None
    x1, x2 = scale.x_of(mark.was[0]), scale.end_of(mark.was[1])
    middle = (x1 + x2) / 2
    return min(x1, middle - DISC / 2), max(x2, middle + DISC / 2)


def _placed(mark: Mark, rows: _Rows, scale: Scale, width: float, breaks: Sequence[float]) -> Placed:
    """The first row, from the top, in which the mark fits with its label at a side that has room.

    Where neither side has room for the whole label, the wider one takes as much of it as it can.
    """
    at, was = edges(mark, scale), old_edges(mark, scale)
    left, right = min(at[0], *(was or at)), max(at[1], *(was or at))
    room = {
        "left": left - GAP - max([0.0, *(one for one in breaks if one <= left)]),
        "right": min([width, *(one for one in breaks if one >= right)]) - right - GAP,
        "inside": mark.label_width,
    }
    sides = _sides(mark, *at)
    whole = [side for side in sides if room[side] >= mark.label_width]
    chosen = whole or [max(sides, key=lambda side: room[side])]
    row = 0
    while True:
        for side in chosen:
            wide = min(mark.label_width, max(room[side], LEAST_LABEL))
            label_x = {"left": left - GAP - wide, "right": right + GAP, "inside": at[0] + 2 * APART}[side]
            found = Placed(mark, row, *at, was, label_x, wide, side)
            if rows.fits(row, found.extent):
                return found
        row += 1


def _sides(mark: Mark, x1: float, x2: float) -> tuple[Side, ...]:
    taken = 2 * (mark.label_width + 4 * APART) if mark.busy else mark.label_width + 4 * APART
    if mark.form is MarkForm.SOFT and x2 - x1 >= taken:
        return ("inside",)
    return ("left", "right") if mark.form is MarkForm.BY else ("right", "left")


def is_binned(mark: Mark, scale: Scale) -> bool:
    """Narrower than three pixels, and of a form that is drawn as wide as it lasts, or among years on end."""
    if mark.form in (MarkForm.BY, MarkForm.FROM, MarkForm.UNDATED):
        return False
    if mark.form in (MarkForm.DAY, MarkForm.DAYS):
        first, last = mark.first or date.min, mark.last or date.min
        far = scale.per_day * 30 < LEAST_SEEN
        return far and scale.end_of(last) - scale.x_of(first) < LEAST_SEEN
    x1, x2 = edges(mark, scale)
    return x2 - x1 < LEAST_SEEN


def _binned(marks: Iterable[Mark], scale: Scale) -> tuple[Bin, ...]:
    columns: dict[tuple[int, int], list[int]] = {}
    for mark in marks:
        x1, x2 = edges(mark, scale)
        columns.setdefault((mark.lane, int((x1 + x2) / 2 // LEAST_SEEN)), []).append(mark.key)
    return tuple(Bin(lane, column * LEAST_SEEN, tuple(keys)) for (lane, column), keys in sorted(columns.items()))
