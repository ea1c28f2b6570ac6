"""Where the axis is divided, and what stands there: decades, years, quarters, months, weeks or named days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import print_when
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.roadmap.timeline.months import short_month, short_weekday, shortened
from hlom_desktop.roadmap.timeline.scale import Scale

MONTH_WIDE, QUARTER_WIDE, DAY_WIDE, WEEK_WIDE = 34.0, 40.0, 22.0, 44.0
"""Pixels from which a month, a quarter, a day or a week has a division of its own."""
_NAMED_DAY, _DATED_DAY, _WHOLE_DAY = 48.0, 96.0, 200.0
_YEARS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class Tick:
    """A division of the axis: its left edge, its word; `year` where a year begins, `strong` where a month of days."""

    x: float
    word: str
    day: date
    year: bool = False
    strong: bool = False


def ticks(scale: Scale, first: date, last: date, language: Language) -> tuple[Tick, ...]:
    """Divisions from the one that holds `first` to `last`: days, weeks, months, quarters or years, as there is room."""
    if scale.per_day >= DAY_WIDE:
        return _days(scale, first, last, language)
    if scale.per_day * 7 >= WEEK_WIDE:
        return _weeks(scale, first, last, language)
    if scale.per_day * 30 >= MONTH_WIDE:
        return _months(scale, first, last, 1, language)
    if scale.per_day * 91 >= QUARTER_WIDE:
        return _months(scale, first, last, 3, language)
    every = next((one for one in _YEARS if scale.per_day * 365 * one >= QUARTER_WIDE), _YEARS[-1])
    years = range(max(1, first.year - first.year % every), last.year + 1, every)
    return tuple(Tick(scale.x_of(date(year, 1, 1)), str(year), date(year, 1, 1), True, every == 1) for year in years)


def named_period(scale: Scale, day: date, language: Language) -> str:
    """What stands at the head of the axis: the year of its left edge, its month too while days are shown."""
    if scale.per_day * 7 < WEEK_WIDE:
        return str(day.year)
    month = When("", language, Form.MONTH, first=day.replace(day=1), last=day, year_stated=True)
    said = shortened(print_when(month, language), language)
    return said[:1].upper() + said[1:]


def _day_word(scale: Scale, day: date, language: Language) -> str:
    """A day by its figure; with its weekday's name, its month and its year as there is room."""
    if scale.per_day >= _WHOLE_DAY:
        whole = When("", language, Form.DAY, first=day, last=day, weekday=True)
        return print_when(whole, language, year=scale.per_day >= _WHOLE_DAY * 1.5)
    if scale.per_day >= _DATED_DAY:
        return f"{short_weekday(day, language)} {day.day} {short_month(day.month, language)}"
    if scale.per_day >= _NAMED_DAY:
        return f"{short_weekday(day, language)} {day.day}"
    return short_month(day.month, language) if day.day == 1 else str(day.day)


def _days(scale: Scale, first: date, last: date, language: Language) -> tuple[Tick, ...]:
    days = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    return tuple(
        Tick(scale.x_of(day), _day_word(scale, day, language), day, (day.month, day.day) == (1, 1), day.day == 1)
        for day in days
    )


def _weeks(scale: Scale, first: date, last: date, language: Language) -> tuple[Tick, ...]:
    found: list[Tick] = []
    day = date.fromordinal(max(1, first.toordinal() - first.weekday()))
    while day <= last:
        word = f"{day.day} {short_month(day.month, language)}" if day.day <= 7 or not found else str(day.day)
        found.append(Tick(scale.x_of(day), word, day, False, day.day <= 7))
        if day > date.max - timedelta(days=7):
            break
        day += timedelta(days=7)
    return tuple(found)


def _months(scale: Scale, first: date, last: date, every: int, language: Language) -> tuple[Tick, ...]:
    found, year, month = [], first.year, first.month - (first.month - 1) % every
    while year <= date.max.year and (day := date(year, month, 1)) <= last:
        word = str(year) if month == 1 and day > first else short_month(month, language)
        found.append(Tick(scale.x_of(day), word, day, month == 1, month == 1))
        year, month = divmod(year * 12 + month - 1 + every, 12)
        month += 1
    return tuple(found)
