"""Cells: what is too narrow to be seen, counted in columns of equal width."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.marks import LEAST_SEEN, Days, Marks, close_together
from hlom_desktop.roadmap.timeline.scale import Scale

CELL = 28.0
"""Pixels from one cell to the next: room for a count of four figures."""
_BY_DAYS = (MarkForm.DAY, MarkForm.DAYS)
_OPEN = (MarkForm.BY, MarkForm.FROM)


@dataclass(frozen=True)
class Bin:
    """A cell in the first row of its lane that stands for several items; `days` from their first to their last."""

    lane: int
    x: float
    keys: tuple[int, ...]
    days: Days


def bins_of(marks: Marks, inside: Sequence[int], lane: int, scale: Scale) -> tuple[tuple[Bin, ...], Sequence[int]]:
    """The cells of a lane that is not crowded, and the positions that are left to be drawn on their own.

    Only what is hardly seen is binned, and only where two share a column of pixels.
    """
    small = _hardly_seen(marks, inside, scale)
    if len(small) < 2:
        return (), inside
    cells: dict[int, list[int]] = defaultdict(list)
    for at, number in zip(small, cell_numbers(marks, small, scale), strict=True):
        cells[number].append(at)
    found, binned = [], set()
    for number, members in sorted(cells.items()):
        if len(members) > 1 and _share_a_column(marks, members, scale):
            binned.update(members)
            found.append(bin_of(marks, lane, number, members))
    return tuple(found), [at for at in inside if at not in binned] if binned else inside


def bin_of(marks: Marks, lane: int, number: int, members: Sequence[int]) -> Bin:
    """The cell of that number, counted from the scale's origin, with the marks at these positions."""
    days = min(map(marks.firsts.__getitem__, members)), max(map(marks.lasts.__getitem__, members))
    return Bin(lane, number * CELL, tuple(map(marks.keys.__getitem__, members)), days)


def cell_numbers(marks: Marks, members: Iterable[int], scale: Scale) -> list[int]:
    """The number of the cell in which the middle of each mark lies."""
    share, origin, middles = scale.per_day / 2 / CELL, 2 * scale.number - 1, marks.middles
    return [int((middles[at] - origin) * share) for at in members]


def least_cell_days(scale: Scale) -> float:
    """Days from first to last from which on a mark is as wide as a cell."""
    return CELL / scale.per_day - 1


def _hardly_seen(marks: Marks, inside: Iterable[int], scale: Scale) -> list[int]:
    """Days of less than a pixel, soft bars of less than three."""
    least_days, least_soft = 1 / scale.per_day - 1, LEAST_SEEN / scale.per_day - 1
    if least_soft <= 0:
        return []
    return [
        at
        for at in inside
        if marks.forms[at] not in _OPEN
        and marks.lasts[at] - marks.firsts[at] < (least_days if marks.forms[at] in _BY_DAYS else least_soft)
    ]


def _share_a_column(marks: Marks, members: Iterable[int], scale: Scale) -> bool:
    return close_together([(marks.firsts[at] + marks.lasts[at]) * scale.per_day / 2 for at in members], LEAST_SEEN)
