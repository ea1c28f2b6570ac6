"""Which rows of a table may break across pages, and where a word too long for its column may.

A row is kept whole; the layout would let one that is taller than the page run off it unseen, so its height is
estimated here, generously, and such a row alone may break.
"""

from __future__ import annotations

import math
import re
import unicodedata

from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.tree import Cell, Kind, Paper, Row, Slot, plain
from hlom_desktop.exports.paper.widths import advance, estimate

KEPT_WHOLE = 4
"""Entries of a slot that stay on one page together."""

_LONG_ENTRIES = frozenset({Kind.PROGRAMME, Kind.SIDE_EVENTS})
_BESIDE = 4
_TALL = 0.6  # of the height for text: with the estimate's margin, surely under a page
_LONG_WORD = re.compile(r"[^\s\u200b\u2010\-]+")


def slot_groups(slot: Slot, paper: Paper, widths: tuple[float, ...]) -> tuple[tuple[Row, ...], ...]:
    """The rows of a slot as groups that stay on one page: all in one, or each entry with the leads above it."""
    entries = sum(not row.lead for row in slot.rows)
    most = 1 if paper.kind in _LONG_ENTRIES else KEPT_WHOLE
    if entries <= most and not tall(slot.rows, paper, widths[1:]):
        return (slot.rows,) if slot.rows else ()
    groups: list[tuple[Row, ...]] = []
    waiting: tuple[Row, ...] = ()
    for row in slot.rows:
        waiting += (row,)
        if not row.lead:
            groups.append(waiting)
            waiting = ()
    return tuple([*groups, waiting] if waiting else groups)


def tall(rows: tuple[Row, ...], paper: Paper, widths: tuple[float, ...]) -> bool:
    """Whether these rows together may not fit a page: then they may break."""
    height = sum(
        max((_cell_height(cell, paper, width) for cell, width in zip(row.cells, widths, strict=True)), default=0.0)
        for row in rows
    )
    return height > _TALL * sizes.page_of(paper).text_height


def _cell_height(cell: Cell, paper: Paper, width: float) -> float:
    """Millimetres a cell takes at most, near enough."""
    height = 2 * sizes.row_padding(paper.kind)
    for line in cell.lines:
        size = sizes.line_size(paper.kind, line.style)
        fitting = _fitting(size.size, width)
        parts = plain(line.runs).split("\n")
        printed = sum(max(1, math.ceil(ems(part) / fitting)) for part in parts)
        height += printed * size.leading * sizes.POINT
    return height


def ems(text: str) -> float:
    """The width of a text in ems, a little more than it will be."""
    return sum(estimate(character) for character in text)


def _fitting(size: float, width: float) -> float:
    """How many ems of this type size stand side by side in `width` millimetres, the gutter taken off."""
    return max(3.0, (width - 5.0) / (size * sizes.POINT))


def breakable_words(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """`text` with places to break (zero-width spaces) in words that do not fit, such as long addresses.

    `room` is what the column leaves for words, its gutter taken off, in millimetres; `size` the type's in points.
    """
    fitting = max(3.0, room / (size * sizes.POINT))
    return _LONG_WORD.sub(lambda word: _cut(word.group(), fitting, bold=bold), text)


def _cut(word: str, fitting: float, *, bold: bool) -> str:
    whole = sum(advance(character, bold) for character in word)
    if whole <= fitting or unicodedata.east_asian_width(word[0]) in {"W", "F"}:
        return word
    pieces = [""]
    filled = 0.0
    for character in word:
        filled += advance(character, bold)
        if filled > fitting and not unicodedata.combining(character):
            pieces.append("")
            filled = advance(character, bold)
        pieces[-1] += character
    return "\u200b".join(pieces)


def beside(label: str, size: float, room: float) -> bool:
    """Whether a label may stand beside its text, in `room` millimetres and at most four lines.

    A longer one begins the text, as nothing beside a text runs on to the next page.
    """
    fitting = max(3.0, room / (size * sizes.POINT))
    return sum(max(1, math.ceil(ems(part) / fitting)) for part in label.split("\n")) <= _BESIDE


def one_line(text: str, size: float, width: float) -> str:
    """`text` for a running head: what surely fits on one line of `width` millimetres, a cut shown by an ellipsis."""
    flat = " ".join(text.split())
    room = width / (size * sizes.POINT)
    if ems(flat) <= room:
        return flat
    kept = ""
    for character in flat:
        room -= estimate(character)
        if room < 1.0:
            break
        kept += character
    return kept.rstrip() + "…"
