"""Lines of large type that must fit a place: wrapped at words, the size the largest that fits, elided only at last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Measure = Callable[[str, int, bool], float]
"""Pixels that a text takes in one line: `measure(text, px, bold)`."""
LINE = 1.22
"""The height of a line of several, in sizes of its type."""
ELLIPSIS = "…"


@dataclass(frozen=True)
class Setting:
    """Lines of one size; `whole` where nothing was left out."""

    lines: tuple[str, ...]
    px: int
    bold: bool
    whole: bool = True

    @property
    def height(self) -> float:
        """Pixels that the lines take together."""
        return len(self.lines) * self.px * LINE


def wrapped(text: str, px: int, bold: bool, width: float, most: int, measure: Measure) -> Setting:
    """`text` in at most `most` lines; what does not fit the last is elided."""
    lines: list[str] = []
    words = text.split(" ") if text else []
    while words and len(lines) < most:
        line, rest = _line(words, px, bold, width, measure)
        last = len(lines) == most - 1
        lines.append(" ".join([line, *rest]) if last else line)
        words = [] if last else rest
    cut = tuple(_elided(line, px, bold, width, measure) for line in lines)
    return Setting(cut, px, bold, whole=cut == tuple(lines))


def fitted(
    text: str, sizes: Sequence[int], bold: bool, width: float, height: float, measure: Measure, most: int = 3
) -> Setting:
    """`text` in the first of `sizes` in which all of it fits; else in the last one, elided."""
    for px in sizes:
        lines = min(most, int(height / (px * LINE)))
        if lines < 1:
            continue
        found = wrapped(text, px, bold, width, lines, measure)
        if found.whole:
            return found
    px = sizes[-1]
    return wrapped(text, px, bold, width, max(1, min(most, int(height / (px * LINE)))), measure)


def _line(words: Sequence[str], px: int, bold: bool, width: float, measure: Measure) -> tuple[str, list[str]]:
    """As many words as fit one line, one at least, and the rest."""
    taken = 1
    while taken < len(words) and measure(" ".join(words[: taken + 1]), px, bold) <= width:
        taken += 1
    return " ".join(words[:taken]), list(words[taken:])


def _elided(text: str, px: int, bold: bool, width: float, measure: Measure) -> str:
    if measure(text, px, bold) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + ELLIPSIS, px, bold) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS
