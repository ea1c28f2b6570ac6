"""The words of a session on the grid: all of them where they fit its hours, else fewer and smaller, never clipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hlom_desktop.exports.paper.forms import GridLine, GridStyle
from hlom_desktop.exports.paper.grid_sizes import GridSizes
from hlom_desktop.exports.paper.sizes import POINT
from hlom_desktop.exports.paper.tree import Run, Text, plain
from hlom_desktop.exports.wrapping import cut, line_count, width_of

_BETWEEN = "\u2002"


@dataclass(frozen=True)
class BlockWords:
    """What a session's block would say if it had all the room there is."""

    hours: str
    signs: str
    title: Text
    details: tuple[Text, ...]


@dataclass(frozen=True)
class Fitted:
    """What it says in the room there is; `whole` unless its title was cut."""

    lines: tuple[GridLine, ...]
    signs: str
    whole: bool = True


def fitted(words: BlockWords, sizes: GridSizes, width: float, height: float) -> Fitted:
    """The words in `width` by `height` millimetres: details go first, then the title is set smaller, then it stands
    beside the hours, and at last it is cut."""
    for found in _forms(words, sizes, width, height):
        if height_of(found.lines, sizes, width) <= height:
            return found
    return _cut(words, sizes, width, height)


def height_of(lines: tuple[GridLine, ...], sizes: GridSizes, width: float) -> float:
    """Millimetres that the lines take, at most."""
    return sum(
        line_count(line.runs, sizes.lines[line.style], width) * sizes.lines[line.style].leading * POINT
        for line in lines
    )


def _forms(words: BlockWords, sizes: GridSizes, width: float, height: float) -> Iterator[Fitted]:
    head, signs = _head(words, sizes, width)
    large = (*head, GridLine(words.title, GridStyle.TITLE))
    if height_of(large, sizes, width) <= height:
        for detail in words.details:
            more = (*large, GridLine(detail, GridStyle.DETAIL))
            large = more if height_of(more, sizes, width) <= height else large
        yield Fitted(large, signs)
    for style in (GridStyle.SMALL, GridStyle.TIGHT):
        yield Fitted((*head, GridLine(words.title, style)), signs)
    beside = (Run(words.hours + _BETWEEN), *words.title)
    unbroken = words.signs.replace(" ", "\u00a0")
    for style in (GridStyle.HOURS, GridStyle.TIGHT):
        size = sizes.lines[style]
        if width_of(beside, size) + width_of((Run(words.signs + _BETWEEN),), size) <= width:
            yield Fitted((GridLine(beside, style),), words.signs)
        if words.signs:
            yield Fitted((GridLine((*beside, Run(_BETWEEN + unbroken)), style),), "")
    yield Fitted((GridLine(beside, GridStyle.TIGHT),), "")


def _head(words: BlockWords, sizes: GridSizes, width: float) -> tuple[tuple[GridLine, ...], str]:
    """The first line, and what stands at its right; signs that would not fit there have a line of their own."""
    hours = (Run(words.hours),)
    size = sizes.lines[GridStyle.HOURS]
    first = GridLine(hours, GridStyle.HOURS)
    if width_of(hours, size) + width_of((Run(words.signs + _BETWEEN),), size) <= width:
        return (first,), words.signs
    return (first, GridLine((Run(words.signs),), GridStyle.HOURS)), ""


def _cut(words: BlockWords, sizes: GridSizes, width: float, height: float) -> Fitted:
    """As much of the title as there is room for, under the hours or beside them."""
    head, signs = _head(words, sizes, width)
    small, tight = sizes.lines[GridStyle.SMALL], sizes.lines[GridStyle.TIGHT]
    left = int((height - height_of(head, sizes, width)) / (small.leading * POINT))
    under = cut(words.title, small, width, left) if left >= 1 else ()
    lead = words.hours + _BETWEEN
    lines = max(1, int(height / (tight.leading * POINT)))
    beside = cut((Run(lead), *words.title), tight, width, lines)
    if len(plain(under)) >= len(plain(beside)) - len(lead):
        return Fitted((*head, GridLine(under, GridStyle.SMALL)), signs, whole=False)
    return Fitted((GridLine(beside, GridStyle.TIGHT),), "", whole=False)
