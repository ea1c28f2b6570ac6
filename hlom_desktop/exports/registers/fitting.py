"""How wide the columns of a register are: no wider than their words need, and so that the whole is as low as can be."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.tree import Cell, Column, Kind, Line
from hlom_desktop.exports.paper.widths import advance

_SPARE = 1.0
"""Millimetres for what the table of widths does not know, such as marks."""

_FULL = 0.9
"""The part of a line that words fill before they turn, near enough."""

_FACTORS = (1.0, 0.85, 1.2, 1.4, 1.6)
"""By how much a usual width may shrink or grow."""

_MOST = max(_FACTORS)

_WORDS = re.compile(r"[ \n\u200b]+|(?<=-)")

_MEASURED = 300
"""So many rows tell how wide the columns of all are to be."""


def fitted(
    columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]], kind: Kind, text_width: float
) -> tuple[Column, ...]:
    """The columns with the widths that suit these rows on a sheet of `text_width` millimetres.

    The first is as wide as stated, for it ends at the axis. The others with a width have that, or somewhat more or
    less where the table is lower then, but never more than their longest line, and not less than their longest word
    unless that is very long; those without have what is left.
    """
    measured = _Measured.of(tuple(columns), rows[:_MEASURED], kind, text_width)
    factors = [1.0] * len(columns)
    for at in [*range(1, len(columns))] * 2:
        if columns[at].mm is not None:
            tried = [[*factors[:at], factor, *factors[at + 1 :]] for factor in (factors[at], *_FACTORS)]
            factors = min(tried, key=measured.height)
    return tuple(
        column if column.mm is None else replace(column, mm=round(width, 2))
        for column, width in zip(columns, measured.widths(factors), strict=True)
    )


@dataclass(frozen=True)
class _Measured:
    """A table by its lines: for each cell how long each is on one line, in millimetres, and how high."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[tuple[float, float], ...], ...], ...]
    wanted: tuple[float, ...]
    least: tuple[float, ...]
    text_width: float
    gutter: float

    @classmethod
    def of(
        cls, columns: tuple[Column, ...], cells: Sequence[tuple[Cell, ...]], kind: Kind, text_width: float
    ) -> _Measured:
        """Measured by the widths of the letters."""
        rows = tuple(tuple(tuple(_line(line, kind) for line in cell.lines) for cell in row) for row in cells)
        beside = sizes.gutter(kind) + _SPARE
        labels = [_width(column.label, sizes.label_size(kind), bold=False) for column in columns]
        wanted = tuple(
            max(label, *(long for row in rows for long, _ in row[at]), 0.0) + beside for at, label in enumerate(labels)
        )
        least = tuple(
            max(label, *(_longest_word(line, kind) for row in cells for line in row[at].lines), 0.0) + beside
            for at, label in enumerate(labels)
        )
        return cls(columns, rows, wanted, least, text_width, sizes.gutter(kind))

    def widths(self, factors: Sequence[float]) -> tuple[float, ...]:
        """Each column's width in millimetres, the usual ones multiplied; what is left over goes to the neediest."""
        widths = [self.columns[0].mm or self.wanted[0]]
        for at, (column, want) in enumerate(zip(self.columns[1:], self.wanted[1:], strict=True), start=1):
            usual = column.mm or want
            least = min(self.least[at], usual * _MOST)
            widths.append(want if column.mm is None else max(least, min(usual * factors[at], want)))
        over = max(0.0, self.text_width - sum(widths))
        for at in sorted(range(1, len(widths)), key=lambda one: widths[one] - self.wanted[one]):
            more = min(over, self.wanted[at] - widths[at])
            widths[at] += more
            over -= more
        free = [at for at, column in enumerate(self.columns) if column.mm is None]
        left = self.text_width - sum(width for at, width in enumerate(widths) if at not in free)
        return tuple(left / len(free) if at in free else width for at, width in enumerate(widths))

    def height(self, factors: Sequence[float]) -> float:
        """Millimetres the rows take together; without end where a column has no room left."""
        widths = self.widths(factors)
        if min(widths[1:]) < 2 * self.gutter:
            return math.inf
        rooms = [width - self.gutter for width in widths]
        return sum(
            max(sum(_high(line, room) for line in cell) for cell, room in zip(row, rooms, strict=True))
            for row in self.rows
        )


def _high(line: tuple[float, float], room: float) -> float:
    long, high = line
    return high * (1 if long <= room else math.ceil(long / (_FULL * room)))


def _line(line: Line, kind: Kind) -> tuple[float, float]:
    size = sizes.line_size(kind, line.style)
    return sum(_width(run.text, size, bold=run.bold or size.bold) for run in line.runs), size.leading


def _longest_word(line: Line, kind: Kind) -> float:
    size = sizes.line_size(kind, line.style)
    words = ((word, run) for run in line.runs for word in _WORDS.split(run.text))
    return max((_width(word, size, bold=run.bold or size.bold) for word, run in words), default=0.0)


def _width(text: str, size: sizes.Size, *, bold: bool) -> float:
    return sum(advance(character, bold) for character in text) * size.size * sizes.POINT
