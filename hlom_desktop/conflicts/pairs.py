"""Two sessions that share something and meet in time: all of them, or those that a touched session is one of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TypeAlias

from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import Resource, Span, lines, meeting, overlapping

Pair: TypeAlias = tuple[int, int]
"""Two sessions, the lower id first."""

Met: TypeAlias = tuple[int, int, int]
"""Two sessions, the lower id first, and the id of what they share."""


def pair(one: int, other: int) -> Pair:
    """Two sessions in their order."""
    return (one, other) if one < other else (other, one)


def met(picture: Picture, kind: str, touched: frozenset[int] | None, margin: timedelta = timedelta(0)) -> list[Met]:
    """Every two sessions that overlap, or are less than `margin` apart, and share a resource of this kind."""
    found: set[Met] = set()
    if touched is None:
        held = lines(picture.placed, kind).items() if margin else _by_day(picture, kind)
        for resource, spans in held:
            pairs = overlapping(spans, margin)
            found.update((*pair(span.session, other.session), resource[1]) for span, other in pairs)
        return sorted(found)
    for row_id in touched & picture.spans.keys():
        span = picture.spans[row_id].widened(margin)
        for resource in picture.resources_of(row_id):
            if resource[0] == kind:
                others = meeting(picture.placed, resource, span)
                found.update((*pair(row_id, other), resource[1]) for other in others)
    return sorted(found)


def _by_day(picture: Picture, kind: str) -> Iterator[tuple[Resource, tuple[Span, ...]]]:
    return ((resource, spans) for (resource, _), spans in picture.placed.items() if resource[0] == kind)


def across(picture: Picture, one: Resource, other: Resource, touched: frozenset[int] | None) -> list[Pair]:
    """Each session of one resource with each of the other that overlaps it, the one's first."""
    found: set[Pair] = set()
    for here, there, turned in ((one, other, False), (other, one, True)):
        if touched is None:
            ids = {span.session for (what, _), spans in picture.placed.items() if what == here for span in spans}
        else:
            ids = {row_id for row_id in touched & picture.spans.keys() if here in picture.resources_of(row_id)}
        for row_id in ids:
            for met_there in meeting(picture.placed, there, picture.spans[row_id]):
                found.add((met_there, row_id) if turned else (row_id, met_there))
        if touched is None:
            break
    return sorted(found)
