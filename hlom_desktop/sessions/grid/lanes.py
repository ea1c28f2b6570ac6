"""Sessions that overlap in one room stand beside each other: who gets which share of the column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Stretch(NamedTuple):
    """What takes a room from `start` to just before `end`, in minutes after midnight."""

    start: int
    end: int
    key: int


class Lane(NamedTuple):
    """The share of a column: the `at`-th of `of`, counted from nought."""

    at: int
    of: int


WHOLE = Lane(0, 1)


def lanes(stretches: Iterable[Stretch]) -> dict[int, Lane]:
    """For each key its lane; two that overlap never share one, and touching ends do not overlap.

    Only what hangs together by overlaps is narrowed: the rest of the room keeps the whole column.
    """
    found: dict[int, Lane] = {}
    cluster: list[Stretch] = []
    until = 0
    for stretch in sorted(stretches):
        if cluster and stretch.start >= until:
            found.update(_shared(cluster))
            cluster = []
        until = max(stretch.end, until) if cluster else stretch.end
        cluster.append(stretch)
    found.update(_shared(cluster))
    return found


def _shared(cluster: Sequence[Stretch]) -> dict[int, Lane]:
    """Each in the first lane that is free again at its start."""
    ends: list[int] = []
    places: dict[int, int] = {}
    for stretch in cluster:
        at = next((number for number, end in enumerate(ends) if end <= stretch.start), len(ends))
        if at == len(ends):
            ends.append(stretch.end)
        else:
            ends[at] = stretch.end
        places[stretch.key] = at
    return {key: Lane(at, len(ends)) for key, at in places.items()}
