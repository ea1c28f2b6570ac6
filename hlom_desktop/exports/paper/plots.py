"""A plot on a paper: a line of steps over the hours, drawn from its numbers, and said in words too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hlom_desktop.exports.paper.tree import Passage

HEIGHT: Final = 44.0
"""Millimetres that a plot is high, the hours under it included."""


@dataclass(frozen=True)
class StepPlot(Passage):
    """Steps above and below a base line.

    Places are parts of the plot's width from its left, and of its height from its top. `corners` are those of the
    line, `base` where nought lies, with its word. `lines` are thin ones and what they stand for, `hours` stand under
    the plot, `told` are figures beside a point of the line. `alt` says in words what is seen.
    """

    alt: str
    corners: tuple[tuple[float, float], ...]
    base: tuple[float, str]
    lines: tuple[tuple[float, str], ...] = ()
    hours: tuple[tuple[float, str], ...] = ()
    told: tuple[tuple[float, float, str], ...] = ()
