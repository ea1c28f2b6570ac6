"""Days on a line: where a day lies, how far one sees, where the axis is divided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from hlom_desktop.roadmap.timeline.months import short_month

Zoom = Literal["year", "quarter", "month"]

DAYS_SEEN: dict[Zoom, float] = {"year": 366.0, "quarter": 92.0, "month": 31.0}
LEAST, MOST = 0.02, 60.0
_MONTH_WIDE, _QUARTER_WIDE, _DAY_WIDE, _WEEK_WIDE = 34.0, 40.0, 22.0, 44.0
_YEARS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class Scale:
    """`origin` lies at x 0; a day is `per_day` pixels wide."""

    origin: date
    per_day: float

    def x_of(self, day: date) -> float:
        """The left edge of a day."""
        return (day - self.origin).days * self.per_day

    def end_of(self, day: date) -> float:
        """The right edge of a day."""
        return self.x_of(day) + self.per_day

    def middle_of(self, day: date) -> float:
        """The middle of a day."""
        return self.x_of(day) + self.per_day / 2

    def day_at(self, x: float) -> date:
        """The day at x; the first or last day of the calendar beyond them."""
        number = self.origin.toordinal() + int(x // self.per_day)
        return date.fromordinal(min(max(number, 1), date.max.toordinal()))

    def zoomed(self, factor: float) -> Scale:
        """Days so many times as wide, within what can be read."""
        return replace(self, per_day=min(max(self.per_day * factor, LEAST), MOST))

    def nearest_zoom(self, width: float) -> Zoom:
        """Which of the named zooms a window of `width` pixels is nearest to."""
        seen = width / self.per_day
        return min(DAYS_SEEN, key=lambda zoom: abs(DAYS_SEEN[zoom] - seen) / DAYS_SEEN[zoom])


@dataclass(frozen=True)
class Tick:
    """A division of the axis: its left edge, its word; `year` where a year begins."""

    x: float
    word: str
    day: date
    year: bool = False


def ticks(scale: Scale, first: date, last: date, language: str) -> tuple[Tick, ...]:
    """Divisions from the one that holds `first` to `last`: days, weeks, months, quarters or years, as there is room."""
    if scale.per_day >= _DAY_WIDE:
        return _days(scale, first, last, 1, language)
    if scale.per_day * 7 >= _WEEK_WIDE:
        return _days(scale, first - timedelta(days=first.weekday()), last, 7, language)
    if scale.per_day * 30 >= _MONTH_WIDE:
        return _months(scale, first, last, 1, language)
    if scale.per_day * 91 >= _QUARTER_WIDE:
        return _months(scale, first, last, 3, language)
    every = next((one for one in _YEARS if scale.per_day * 365 * one >= _QUARTER_WIDE), _YEARS[-1])
    start = max(1, first.year - first.year % every)
    years = range(start, last.year + 1, every)
    return tuple(Tick(scale.x_of(date(year, 1, 1)), str(year), date(year, 1, 1), True) for year in years)


def _days(scale: Scale, first: date, last: date, every: int, language: str) -> tuple[Tick, ...]:
    found, day = [], first
    while day <= last:
        named = day.day <= every or day == first
        word = f"{day.day} {short_month(day.month, language)}" if named and every > 1 else str(day.day)
        if every == 1 and day.day == 1:
            word = short_month(day.month, language)
        found.append(Tick(scale.x_of(day), word, day, (day.month, day.day) == (1, 1)))
        day += timedelta(days=every)
    return tuple(found)


def _months(scale: Scale, first: date, last: date, every: int, language: str) -> tuple[Tick, ...]:
    found, year, month = [], first.year, first.month - (first.month - 1) % every
    while (day := date(year, month, 1)) <= last:
        word = str(year) if month == 1 and day > first else short_month(month, language)
        found.append(Tick(scale.x_of(day), word, day, month == 1))
        year, month = divmod(year * 12 + month - 1 + every, 12)
        month += 1
        if year > date.max.year:
            break
    return tuple(found)
