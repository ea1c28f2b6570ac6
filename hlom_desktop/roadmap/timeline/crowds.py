"""A crowded lane before anything in it has a place: which cells there will be, what stands in rows, how many rows.

That much is told from columns alone, so that a lane out of sight is not filled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hlom_desktop.roadmap.timeline.bins import Bin, bin_of, cell_numbers, least_cell_days
from hlom_desktop.roadmap.timeline.marks import Marks
from hlom_desktop.roadmap.timeline.rows import GAP, Spots
from hlom_desktop.roadmap.timeline.scale import Scale


@dataclass(frozen=True)
class Crowd:
    """The marks of a crowded lane by position: `standing` in rows, the `small` ones with the numbers of their cells."""

    standing: Sequence[int]
    small: Sequence[int] = ()
    numbers: Sequence[int] = ()
    counts: Mapping[int, int] = field(default_factory=dict)
    """How many share a cell; one that has a cell of its own stands in a row."""

    @property
    def has_cells(self) -> bool:
        """Whether its first row is one of cells."""
        return any(count > 1 for count in self.counts.values())

    def bins(self, marks: Marks, lane: int) -> tuple[Bin, ...]:
        """Its cells, from left to right."""
        cells: dict[int, list[int]] = {}
        for at, number in zip(self.small, self.numbers, strict=True):
            cells.setdefault(number, []).append(at)
        return tuple(bin_of(marks, lane, number, own) for number, own in sorted(cells.items()) if len(own) > 1)


def crowd_of(marks: Marks, inside: Sequence[int], scale: Scale) -> Crowd:
    """A crowded lane: once a day is less than a pixel, all that is narrower than a cell is counted in cells."""
    if scale.per_day >= 1:
        return Crowd(inside)
    most, lengths = least_cell_days(scale), marks.lengths
    small = [at for at in inside if lengths[at] < most]
    standing = [at for at in inside if lengths[at] >= most] if len(small) < len(inside) else []
    numbers = cell_numbers(marks, small, scale)
    counts = Counter(numbers)
    if 1 in counts.values():
        standing += [at for at, number in zip(small, numbers, strict=True) if counts[number] == 1]
    return Crowd(standing, small, numbers, counts)


def rows_needed(spots: Spots, standing: Sequence[int]) -> int:
    """How many rows marks without labels take: as many as stand side by side at the place where most of them do.

    At the k-th right end k marks are over; as many more as have begun by then need a row each.
    """
    begins = sorted(map(spots.x1.__getitem__, standing))
    most, count = 0, len(begins)
    for over, end in enumerate(sorted(map(spots.x2.__getitem__, standing))):
        while over + most < count and begins[over + most] < end + GAP:
            most += 1
    return most
