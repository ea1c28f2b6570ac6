"""How the sheet of a side event keeps to one page: the facts first, what they leave is the concept's.

Heights are reckoned as the wider of the two writers sets them, with some to spare, so that PDF and Word say the same.
"""

from __future__ import annotations

from dataclasses import replace

from hlom_desktop.exports import marks
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.sizes import POINT
from hlom_desktop.exports.paper.tree import Fact, Format, Kind, Line, Run, Style, Text, plain
from hlom_desktop.exports.wrapping import cut, line_count
from hlom_desktop.words import Words

_PAGE = sizes.page_size(Format.A4_PORTRAIT)
WIDTH = _PAGE.text_width - sizes.axis_of(Kind.SIDE_EVENT)
"""Millimetres that words on the axis have."""

_HEAD = 40.0
"""Millimetres of masthead and of the lines under the title, the title itself not counted; a long conference's too."""

_FOOT = 13.0
"""Millimetres for the key of the marks and for what a word processor sets wider."""

_LEAST = 30.0
"""Millimetres that the concept has at least, while facts can be shortened."""

_STEPS = ((40, 6), (12, 3), (8, 2), (5, 2), (3, 1), (2, 1))
"""How many lines a fact keeps, and how many printed lines each of these: from all to what surely fits."""


def facts_on_page(title: str, facts: tuple[Fact, ...], words: Words) -> tuple[tuple[Fact, ...], float]:
    """The facts as far as the page holds them, and the millimetres that are left under them."""
    room = _PAGE.text_height - _HEAD - _FOOT - _title_height(title)
    kept = facts
    for entries, lines in _STEPS:
        kept = tuple(_shortened(fact, entries, lines, words) for fact in facts)
        if room - height(kept) >= _LEAST:
            break
    return kept, room - height(kept)


def concept_on_page(concept: Text, left: float) -> tuple[Text, ...]:
    """As much of the concept as fits the millimetres that are left, by paragraph."""
    gaps = (1 + plain(concept).count("\n")) * sizes.PARAGRAPH_GAP
    lines = int((left - gaps) / (sizes.PARAGRAPH.leading * POINT))
    return paragraphs(cut(concept, sizes.PARAGRAPH, WIDTH, lines)) if lines > 0 else ()


def paragraphs(text: Text) -> tuple[Text, ...]:
    """A text parted where it has line breaks; empty paragraphs are passed over."""
    found: list[list[Run]] = [[]]
    for run in text:
        first, *rest = run.text.split("\n")
        found[-1].append(replace(run, text=first))
        found += [[replace(run, text=part)] for part in rest]
    return tuple(tuple(runs) for runs in found if any(run.text.strip() for run in runs))


def height(facts: tuple[Fact, ...]) -> float:
    """Millimetres that facts take at most."""
    size = sizes.line_size(Kind.SIDE_EVENT, Style.ENTRY)
    lines = sum(line_count(line.runs, size, WIDTH) for fact in facts for line in fact.lines)
    return lines * size.leading * POINT + len(facts) * sizes.SUB_GAP


def _title_height(title: str) -> float:
    long = line_count(marks.words(title), sizes.TITLE, WIDTH)
    size = sizes.LONG_TITLE if long > 2 else sizes.TITLE
    return line_count(marks.words(title, bold=True), size, WIDTH) * size.leading * POINT


def _shortened(fact: Fact, entries: int, lines: int, words: Words) -> Fact:
    """The first lines of a fact, each no longer than so many printed ones, and how many more there are."""
    size = sizes.line_size(Kind.SIDE_EVENT, Style.ENTRY)
    kept = tuple(Line(cut(line.runs, size, WIDTH, lines), line.style) for line in fact.lines[:entries])
    more = len(fact.lines) - len(kept)
    if not more:
        return replace(fact, lines=kept)
    said = words.plural("and {number} more", "and {number} more", more)
    return replace(fact, lines=(*kept, marks.line(said, Style.DETAIL)))
