"""Days on a line: where a day lies, how far one sees, from a decade in the window to a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import log
from typing import Literal

Zoom = Literal["decade", "year", "quarter", "month", "week", "day"]

DAYS_SEEN: dict[Zoom, float] = {
    "decade": 3653.0,
    "year": 366.0,
    "quarter": 92.0,
    "month": 31.0,
    "week": 7.0,
    "day": 1.0,
}
LEAST, MOST = 0.02, 4000.0
"""Pixels a day: a century and more in a small window; one day in the widest."""


@dataclass(frozen=True)
class Scale:
    """`origin` lies at x 0; a day is `per_day` pixels wide."""

    origin: date
    per_day: float

    @cached_property
    def number(self) -> int:
        """The number of the first day in the calendar, counted from 1 January of the year 1."""
        return self.origin.toordinal()

    def x_at(self, number: int) -> float:
        """The left edge of the day of that number."""
        return (number - self.number) * self.per_day

    def x_of(self, day: date) -> float:
        """The left edge of a day."""
        return self.x_at(day.toordinal())

    def end_of(self, day: date) -> float:
        """The right edge of a day."""
        return self.x_of(day) + self.per_day

    def middle_of(self, day: date) -> float:
        """The middle of a day."""
        return self.x_of(day) + self.per_day / 2

    def day_at(self, x: float) -> date:
        """The day at x; the first or last day of the calendar beyond them."""
        number = self.number + int(x // self.per_day)
        return date.fromordinal(min(max(number, 1), date.max.toordinal()))

    def zoomed(self, factor: float) -> Scale:
        """Days so many times as wide, within what can be read."""
        return replace(self, per_day=min(max(self.per_day * factor, LEAST), MOST))

    def nearest_zoom(self, width: float) -> Zoom:
        """Which of the named zooms a window of `width` pixels is nearest to."""
        seen = width / self.per_day
        return min(DAYS_SEEN, key=lambda zoom: abs(log(DAYS_SEEN[zoom] / seen)))
