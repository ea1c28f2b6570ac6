"""Rows of a lane, filled from the top: the first one in which a mark fits, alone or with its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Literal, NamedTuple

GAP = 6.0
"""Pixels between a mark and its label."""
APART = 10.0
LEAST_LABEL = 40.0
LEAST_ROOM = 120.0
"""Pixels from which a label is worth its place in a crowded lane."""
WIDEST_LABEL = 340.0

Side = Literal["right", "left", "inside"]
Edges = tuple[float, float]


@dataclass(frozen=True)
class Room:
    """The width in which labels stand, and the places that they had better not cross."""

    width: float
    breaks: Sequence[float] = ()


class Wish(NamedTuple):
    """What a mark asks for: the width of its label, room for its old place, its label at its left, or inside it."""

    width: float
    was: Edges | None = None
    left: bool = False
    inside: bool = False


@dataclass(frozen=True)
class Spots:
    """Where each mark is, by columns; those in a cell have the row −1."""

    x1: list[float] = field(default_factory=list)
    x2: list[float] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    label_x: list[float] = field(default_factory=list)
    label_width: list[float] = field(default_factory=list)
    sides: dict[int, Side] = field(default_factory=dict)
    """Of labels that are not at the right."""

    @classmethod
    def of_edges(cls, x1: list[float], x2: list[float]) -> Spots:
        """Marks with these edges, in no row yet."""
        count = len(x1)
        return cls(x1, x2, [-1] * count, [0.0] * count, [0.0] * count)


def pack_closely(spots: Spots, order: Sequence[int], first_row: int) -> int:
    """Put marks, from left to right, as close as they can stand; labels get what is left. The number of rows."""
    x1, x2, rows, label_x, label_width = spots.x1, spots.x2, spots.rows, spots.label_x, spots.label_width
    ended = sorted(order, key=x2.__getitem__)
    over = 0
    free: list[int] = []
    newest: list[int] = []
    for at in order:
        left = x1[at]
        while x2[ended[over]] + GAP <= left:
            heappush(free, rows[ended[over]])
            over += 1
        if free:
            row = heappop(free)
            before = newest[row]
            room = left - APART - label_x[before]
            label_width[before] = 0.0 if room < LEAST_ROOM else room if room < WIDEST_LABEL else WIDEST_LABEL
            newest[row] = at
        else:
            row = len(newest)
            newest.append(at)
        rows[at], label_x[at] = row, x2[at] + GAP
    if first_row:
        for at in order:
            rows[at] += first_row
    for at in newest:
        label_width[at] = WIDEST_LABEL
    return len(newest)


def pack_with_labels(spots: Spots, order: Sequence[int], first_row: int, room: Room, wishes: Sequence[Wish]) -> int:
    """Put marks, from left to right, in the first row that has room for mark, old place and label; their number.

    A row is full up to the right end of what it holds: what comes later never begins further left.
    """
    ends: list[float] = []
    for at, wish in zip(order, wishes, strict=True):
        x1, x2 = spots.x1[at], spots.x2[at]
        left, right = min(x1, *(wish.was or (x1,))), max(x2, *(wish.was or (x2,)))
        choices = _choices(x1, left, right, wish, room)
        row, chosen = _first_fit(ends, choices)
        side, label_x, wide, _, end = chosen
        if row == len(ends):
            ends.append(end)
        ends[row] = end
        spots.rows[at], spots.label_x[at], spots.label_width[at] = first_row + row, label_x, wide
        if side != "right":
            spots.sides[at] = side
    return len(ends)


_Choice = tuple[Side, float, float, float, float]


def _choices(x1: float, left: float, right: float, wish: Wish, room: Room) -> list[_Choice]:
    """Where the label can stand: its side, x and width, and from where to where all of it reaches.

    Where no side has room for the whole label, the wider one takes as much of it as it can.
    """
    if wish.inside:
        return [("inside", x1 + 2 * APART, wish.width, left, right)]
    before = left - GAP - max([0.0, *(one for one in room.breaks if one <= left)])
    after = min([room.width, *(one for one in room.breaks if one >= right)]) - right - GAP
    sides: list[tuple[Side, float]] = [("right", after), ("left", before)]
    if wish.left:
        sides.reverse()
    whole = [one for one in sides if one[1] >= wish.width] or [max(sides, key=lambda one: one[1])]
    found: list[_Choice] = []
    for side, space in whole:
        wide = min(wish.width, max(space, LEAST_LABEL))
        if side == "right":
            found.append((side, right + GAP, wide, left, right + GAP + wide if wide else right))
        else:
            found.append((side, left - GAP - wide, wide, left - GAP - wide if wide else left, right))
    return found


def _first_fit(ends: Sequence[float], choices: Sequence[_Choice]) -> tuple[int, _Choice]:
    for row, end in enumerate(ends):
        for choice in choices:
            if end + APART <= choice[3]:
                return row, choice
    return len(ends), choices[0]
