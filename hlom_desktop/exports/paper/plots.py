"""Plots on a paper, drawn from their numbers and said in words too: a line of steps over the hours; bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from hlom_desktop.exports.paper.tree import Passage

HEIGHT: Final = 44.0
"""Millimetres that a plot of steps is high, the hours under it included."""

BAR_STEP: Final = 5.4
"""Millimetres from bar to bar."""


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


@dataclass(frozen=True)
class PlotBar:
    """One bar: its word, what it counts; one of which nothing `is_known` is an outline."""

    label: str
    number: int
    is_known: bool = True


@dataclass(frozen=True)
class BarPlot(Passage):
    """Bars under each other, each between its word and its figure. `alt` says in words what is seen."""

    alt: str
    bars: tuple[PlotBar, ...]


Plot: TypeAlias = StepPlot | BarPlot


def height_of(plot: Plot) -> float:
    """Millimetres that a plot is high."""
    return HEIGHT if isinstance(plot, StepPlot) else BAR_STEP * len(plot.bars) + 1.0
