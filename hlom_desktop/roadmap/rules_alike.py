"""Items that look like one: offered for merging or for taking over, never joined by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hlom_desktop.conference.values import Source
from hlom_desktop.conference.wording import Wording
from hlom_desktop.folding import folded, words_of
from hlom_desktop.roadmap.values import Neighbour, Roadmap, RoadmapItemRow

FILLED = ("place", "people", "owner", "note", "result")
"""Columns that an item takes over from one like it where it says nothing itself."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d{4}")
_SILENT = frozenset(
    words_of(
        "the and for with from into that this first second third next new its their "
        "des les une pour avec dans sur par aux est ses leur premier premiere "
        "las los del una para con por sus primer primera"
    )
)


@dataclass(frozen=True)
class Alike:
    """Two items that may be one: the second of the same conference, or of the one that `key` and `short` name."""

    item: RoadmapItemRow
    other: RoadmapItemRow
    key: str | None = None
    short: str | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether the other belongs to another conference, with which no row can be shared."""
        return self.key is not None


def likely_same(roadmap: Roadmap, elsewhere: Iterable[Neighbour] = ()) -> tuple[Alike, ...]:
    """All pairs that look like one, each pair of this conference once."""
    places = {item.ref.id: at for at, item in enumerate(roadmap.items)}
    near = tuple(elsewhere)
    return tuple(
        pair
        for item in roadmap.items
        for pair in alike(roadmap, item, near)
        if pair.is_elsewhere or places[pair.item.ref.id] < places[pair.other.ref.id]
    )


def alike(roadmap: Roadmap, item: RoadmapItemRow, elsewhere: Iterable[Neighbour] = ()) -> tuple[Alike, ...]:
    """The items that look like this one, those of this conference first; none of which it was said that they are not.

    Of another conference only those from which something can still be taken over.
    """
    own = roadmap.conference.key
    apart = {one.other for one in roadmap.apart if one.item_id == item.ref.id}
    found = [
        Alike(item, other)
        for other in _beside(roadmap, item, apart)
        if names(item, own, other) or names(other, own, item) or looks_alike(item, other)
    ]
    for near in elsewhere:
        other = near.item
        if other.uid in apart or item.uid in near.apart:
            continue
        named = names(item, near.key, other) or names(other, own, item)
        if (named or looks_alike(item, other)) and what_is_new(item, other):
            found.append(Alike(item, other, near.key, near.short))
    return tuple(found)


def _beside(roadmap: Roadmap, item: RoadmapItemRow, apart: set[str]) -> Iterator[RoadmapItemRow]:
    """The other items of the conference that nobody said are different."""
    by_id = {one.item_id for one in roadmap.apart if one.other == item.uid}
    for other in roadmap.items:
        if other.ref.id != item.ref.id and other.uid not in apart and other.ref.id not in by_id:
            yield other


def names(item: RoadmapItemRow, key: str, other: RoadmapItemRow) -> bool:
    """Whether an item says that it is the one of the conference `key`: “iom-wg-2017:ev-stock”."""
    return item.same_as is not None and item.same_as in (name_of(key, other), f"{key}:{other.uid}")


def name_of(key: str, item: RoadmapItemRow) -> str:
    """The name by which another conference knows an item of the conference `key`."""
    return f"{key}:{item.origin or item.uid}"


def looks_alike(one: RoadmapItemRow, other: RoadmapItemRow) -> bool:
    """Whether the days of two items overlap, both known, and most words of their titles are the same in a language;

    or whether they have the same days in the same place, and at least one such word.
    """
    if not _overlap(one, other):
        return False
    titles = tuple(_titles(one, other))
    if any(_mostly(first, second) for first, second in titles):
        return True
    shared = any(first & second for first, second in titles)
    same_days = one.dates is not None and other.dates is not None and _bounds(one) == _bounds(other)
    return same_days and shared and _same_place(one.place, other.place)


def _bounds(item: RoadmapItemRow) -> tuple[object, object] | None:
    return None if item.dates is None else (item.dates.start, item.dates.end)


def _overlap(one: RoadmapItemRow, other: RoadmapItemRow) -> bool:
    first, second = one.dates, other.dates
    if first is None or second is None or first.start is None or second.start is None:
        return False
    if first.end is None or second.end is None:
        return False
    return first.start <= second.end and second.start <= first.end


def _titles(one: RoadmapItemRow, other: RoadmapItemRow) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    for first, second in (
        (one.title.en, other.title.en),
        (one.title.fr, other.title.fr),
        (one.title.es, other.title.es),
    ):
        if first and second:
            yield _words(first), _words(second)


def _mostly(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two words at least, and most words of the shorter title, are in both."""
    shared = len(first & second)
    return shared >= 2 and shared * 2 > min(len(first), len(second))


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    """The words of a title that say something, folded."""
    return frozenset(_WORD.findall(folded(text))) - _SILENT


def _same_place(one: Wording | None, other: Wording | None) -> bool:
    """Whether one place is in the other, in some language: Mexico, and Puerto Vallarta, Mexico."""
    if one is None or other is None:
        return False
    pairs = ((one.en, other.en), (one.fr, other.fr), (one.es, other.es))
    found = [(_words(first), _words(second)) for first, second in pairs if first and second]
    return any(first and second and (first <= second or second <= first) for first, second in found)


def filled_by(item: RoadmapItemRow, other: RoadmapItemRow) -> dict[str, Wording]:
    """What an item says nothing of and one like it does."""
    found = {}
    for name in FILLED:
        own, there = getattr(item, name), getattr(other, name)
        if (own is None or own.is_empty) and there is not None and not there.is_empty:
            found[name] = there
    return found


def joined_sources(own: Sequence[Source], there: Sequence[Source]) -> tuple[Source, ...]:
    """The sources of both, none twice."""
    return tuple(dict.fromkeys((*own, *there)))


def what_is_new(item: RoadmapItemRow, other: RoadmapItemRow) -> bool:
    """Whether there is still something to take over from an item of another conference."""
    more_sources = joined_sources(item.sources, other.sources) != tuple(item.sources)
    return bool(filled_by(item, other)) or more_sources or item.same_as is None
