"""Passages of papers that are read aloud or summed up: an entry of the chair's script, the sum of a sitting."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import ems
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Paper, Passage, Text, plain


class Voice(Enum):
    """Who needs a line of the script: the hall hears it, the chair acts on it."""

    SPOKEN = "spoken"  # large serif
    OPTION = "option"  # spoken, after a box to tick
    DIRECTION = "direction"  # small sans


VOICE_SIZES = {Voice.SPOKEN: sizes.SPOKEN, Voice.OPTION: sizes.SPOKEN, Voice.DIRECTION: sizes.DIRECTION}
SPOKEN_GAP, OVER_DIRECTIONS, OVER_VARIANTS, ENTRY_PADDING = 2.6, 3.6, 4.0, 3.2
"""Millimetres between paragraphs, before directions, before a variant, and over and under an entry."""
VARIANT_HANG, OPTION_HANG = 4.2, 12.0
"""Millimetres from the axis to the words of a variant, and to those after a box."""

_TALL = 0.75  # of the height for text


@dataclass(frozen=True)
class SpokenLine:
    """A paragraph on the axis; `close` follows the one above without a gap."""

    voice: Voice
    text: Text
    close: bool = False


@dataclass(frozen=True)
class SpokenVariant:
    """What is said when it comes otherwise, behind a bar: when (`label`), and the words."""

    label: str
    text: Text


@dataclass(frozen=True)
class Spoken(Passage):
    """An entry of the script, kept on one page: hour and `margin` in column 1, the words on the axis."""

    hour: str
    margin: tuple[Text, ...]
    lines: tuple[SpokenLine, ...]
    variants: tuple[SpokenVariant, ...] = ()


def gap_over(lines: tuple[SpokenLine, ...], at: int) -> float:
    """Millimetres between a line of an entry and the one above."""
    line = lines[at]
    if at == 0 or line.close:
        return 0.0
    opens = line.voice is Voice.DIRECTION and lines[at - 1].voice is not Voice.DIRECTION
    return OVER_DIRECTIONS if opens else SPOKEN_GAP


@dataclass(frozen=True)
class SumRow:
    """A line of a sum: what is counted, and its figure."""

    label: str
    value: str
    bold: bool = False


@dataclass(frozen=True)
class Sums(Passage):
    """A sum under a rule, on the axis; never split."""

    rows: tuple[SumRow, ...]


def is_tall(passage: Spoken, paper: Paper) -> bool:
    """Whether an entry may be higher than a page, and so has to break."""
    page = sizes.page_of(paper)
    room = page.text_width - sizes.axis_of(paper.kind)
    height = sum(_height(line.text, VOICE_SIZES[line.voice], room) + SPOKEN_GAP for line in passage.lines)
    for variant in passage.variants:
        height += _height(variant.text, sizes.VARIANT, room - VARIANT_HANG) + OVER_VARIANTS + 6
    return height > _TALL * page.text_height


def _height(text: Text, size: Size, room: float) -> float:
    """Millimetres that a text takes at most, near enough."""
    width = room / (size.size * sizes.POINT)
    return max(1, math.ceil(1.1 * ems(plain(text)) / width)) * size.leading * sizes.POINT
