"""Labels that count: which numbers or letters a list of labels as printed runs through, if it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from hlom_desktop.exports.marks import unjoined

_LABEL = re.compile(r"([^\w%]*)([0-9]{1,6}|[A-Za-z]{1,7})([^\w%]*)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LONGEST = 39


class Counting(Enum):
    """How a label counts, in the words of Word."""

    DECIMAL = "decimal"
    LOWER_LETTER = "lowerLetter"
    UPPER_LETTER = "upperLetter"
    LOWER_ROMAN = "lowerRoman"
    UPPER_ROMAN = "upperRoman"
    BULLET = "bullet"


@dataclass(frozen=True)
class Series:
    """`(a)`, `(b)`: letters from 1, between `(` and `)`. A bullet stands in `before`."""

    counting: Counting
    start: int = 1
    before: str = ""
    after: str = ""


def series(labels: Sequence[str]) -> Series | None:
    """What the labels run through without a gap, from wherever they begin; none if they do not."""
    said = [unjoined(label).strip() for label in labels]
    first = said[0] if said else ""
    if len(first) == 1 and first.isprintable() and not first.isalnum() and all(label == first for label in said):
        return Series(Counting.BULLET, before=first)
    found = _LABEL.fullmatch(first)
    if found is None:
        return None
    before, core, after = found.groups()
    fitting = []
    for counting, printed in _PRINTED.items():
        start = next((n for n in _candidates(core) if printed(n) == core), None)
        if start is None:
            continue
        expected = [f"{before}{printed(start + at)}{after}" for at in range(len(said))]
        if expected == said:
            fitting.append(Series(counting, start, before, after))
    return min(fitting, key=lambda one: one.start, default=None)


def counts(number: str) -> bool:
    """Whether a paragraph's number is one that can be counted up from: `12`, not `12 bis` or `A`."""
    found = series((number,))
    return found is not None and found.counting is Counting.DECIMAL and not found.before and not found.after


def _candidates(core: str) -> Sequence[int]:
    return (int(core),) if core.isdecimal() else range(1, _LONGEST + 1)


def _letter(number: int) -> str:
    return chr(ord("a") + number - 1) if 1 <= number <= 26 else ""


def _roman(number: int) -> str:
    printed = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        printed += sign * times
    return printed


_PRINTED: dict[Counting, Callable[[int], str]] = {
    Counting.DECIMAL: str,
    Counting.LOWER_LETTER: _letter,
    Counting.UPPER_LETTER: lambda number: _letter(number).upper(),
    Counting.LOWER_ROMAN: _roman,
    Counting.UPPER_ROMAN: lambda number: _roman(number).upper(),
}
