"""How many lines a text takes in a given width, and how much of it fits a given number of lines.

Reckoned with the widths of the letters and never less than the writers need, which may break at more places.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.paper.sizes import POINT, Size
from hlom_desktop.exports.paper.tree import Mark, Run, Text, plain
from hlom_desktop.exports.paper.widths import advance

_SPARE = 0.97
"""The part of a width that is reckoned with: kerning and marks may take a little more than the letters' widths."""
_BREAKS = re.compile(r"( |\u200b)")
_NARROWEST = 0.1
"""Ems that no text falls under by character, and so how many characters a line can hold."""
_CODE = 6.5
"""Ems that the code of a character takes (“[U+1F30D]”), which is printed where no font has it."""
_BOXED = frozenset({Mark.TAG, Mark.REVERSE})


def line_count(text: Text, size: Size, width: float) -> int:
    """The lines that `text` takes in `width` millimetres; one at least."""
    room = _room(size, width)
    return sum(_wrapped(words, room) for words in _paragraphs(text, size))


def cut(text: Text, size: Size, width: float, lines: int) -> Text:
    """As much of `text` as fits `lines` lines of `width` millimetres, with an ellipsis where some is left out."""
    text = tuple(replace(run, text=printable(run.text)) for run in text)
    if line_count(text, size, width) <= lines:
        return text
    fits = 0
    long = min(len(plain(text)), int(lines * _room(size, width) / _NARROWEST) + 2)
    while fits + 1 < long:
        middle = (fits + long) // 2
        if line_count(_first(text, middle), size, width) <= lines:
            fits = middle
        else:
            long = middle
    return _first(text, fits)


def _first(text: Text, characters: int) -> Text:
    """The first characters of a text, cut at the end of a word where one is near, and an ellipsis."""
    kept: list[Run] = []
    for run in text:
        if len(run.text) < characters:
            kept.append(run)
            characters -= len(run.text)
            continue
        if run.mark in _BOXED:
            break
        said = run.text[:characters]
        whole, gap, rest = said.rpartition(" ")
        near = run.text[characters : characters + 1] not in ("", " ") and gap and len(rest) < 15 and len(whole) > 3
        kept.append(replace(run, text=(whole if near else said).rstrip(" \n,;:.–-\u00a0") + "…"))
        return tuple(kept)
    return (*kept, Run("…"))


def width_of(text: Text, size: Size) -> float:
    """Millimetres that `text` takes on one line."""
    return sum(length for words in _paragraphs(text, size) for length, _ in words) * size.size * POINT / _SPARE


def _is_rare(character: str) -> bool:
    """Whether there may be no font for it: pictures, and what is beyond the usual planes."""
    return ord(character) > 0xFFFF or unicodedata.category(character) in {"So", "Co", "Cn"}


def _room(size: Size, width: float) -> float:
    return max(1.0, _SPARE * width / (size.size * POINT))


def _paragraphs(text: Text, size: Size) -> Iterator[list[tuple[float, bool]]]:
    """For each paragraph its words and spaces, each as its width in ems and whether it is a place to break."""
    words: list[tuple[float, bool]] = []
    for run in text:
        for number, part in enumerate(printable(run.text).split("\n")):
            if number:
                yield words
                words = []
            bold = run.bold or size.bold
            for piece in _BREAKS.split(part) if run.mark not in _BOXED else [part]:
                if not piece:
                    continue
                long = sum(_CODE if _is_rare(character) else advance(character, bold) for character in piece)
                long += 1.2 if run.mark in _BOXED else 0.0
                if piece in (" ", "\u200b"):
                    words.append((0.0 if piece == "\u200b" else long, True))
                elif words and not words[-1][1]:
                    words[-1] = (words[-1][0] + long, False)
                else:
                    words.append((long, False))
    yield words


def _wrapped(words: list[tuple[float, bool]], room: float) -> int:
    lines, at, pending = 1, 0.0, 0.0
    for long, is_space in words:
        if is_space:
            pending += long
        elif long > room:  # broken anywhere
            lines += math.ceil(long / (0.9 * room)) - (1 if at == 0.0 else 0)
            at, pending = room, 0.0
        elif at + pending + long <= room:
            at, pending = at + pending + long, 0.0
        else:
            lines, at, pending = lines + 1, long, 0.0
    return lines
