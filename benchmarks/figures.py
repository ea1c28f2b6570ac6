"""What a measurement says: a figure beside the floor or peer measured in the same run, and what is aimed at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Figure:
    """`ours` against `floor` in the same unit; `floor` None where there is nothing to compare with.

    `aim` is the highest ratio, or without a floor the highest figure, that is aimed at; it is printed, never enforced.
    """

    name: str
    unit: str
    ours: float
    against: str = ""
    floor: float | None = None
    aim: float | None = None

    def cells(self) -> tuple[str, ...]:
        """Name, figure, floor, ratio, aim."""
        if self.floor is None:
            aim = "" if self.aim is None else f"≤ {self.aim:g} {self.unit}"
            return self.name, f"{self.ours:,.4g} {self.unit}", self.against, "", aim
        aim = "" if self.aim is None else f"≤ {self.aim:g} ×"
        floor = f"{self.floor:,.4g} {self.unit}  {self.against}"
        return self.name, f"{self.ours:,.4g} {self.unit}", floor, f"{_ratio(self.ours / self.floor)} ×", aim


def _ratio(ratio: float) -> str:
    return f"{ratio:,.2f}" if ratio >= 0.05 else f"{ratio:.2g}"


def table(figures: list[Figure]) -> str:
    """The figures in columns."""
    rows = [("", "measured", "floor or peer", "ratio", "aim"), *(figure.cells() for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def milliseconds(work: Callable[[], object], rounds: int = 5, clock: Callable[[], float] = perf_counter) -> float:
    """The median of several rounds by a clock in seconds, after one that is not counted; or of one alone."""
    if rounds > 1:
        work()
    times = []
    for _ in range(rounds):
        begun = clock()
        work()
        times.append(1000 * (clock() - begun))
    return median(times)
