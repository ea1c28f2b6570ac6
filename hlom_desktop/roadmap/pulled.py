"""The date that an edge pulled to another day states: “May” becomes “May–June”, “14 December” “14–15 December”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from hlom_desktop.conference.when.values import Form, Qualifier, When, month_end
from hlom_desktop.roadmap.said import MONTH_DAYS, MONTHS, Snap, months_later, snap_of, stated_anew

Edge = Literal["first", "last"]
Grain = Literal["day", "month", "year"]
"""How finely an edge is pulled, by how wide days are on the screen."""

DAY_FROM, MONTH_FROM = 6.0, 0.8
"""Pixels a day from which an edge is pulled by days, and one of years by months."""

_GRAINS: tuple[Grain, ...] = ("day", "month", "year")
_STEPS: dict[Grain, float] = {"day": 1.0, "month": MONTH_DAYS, "year": 12 * MONTH_DAYS}
_YEARS = (Form.YEAR, Form.YEAR_RANGE, Form.YEARS)
_DAYS = (Form.DAY, Form.DAY_RANGE, Form.DAYS, Form.WEEK)


def grain_at(per_day: float) -> Grain:
    """How finely a vague date is pulled where a day is so many pixels wide."""
    return "day" if per_day >= DAY_FROM else "month" if per_day >= MONTH_FROM else "year"


def can_pull(when: When | None, edge: Edge) -> bool:
    """Whether a date has that edge: “by 20 November” has its last only, “every four years” none."""
    if when is None or snap_of(when) is None:
        return False
    return (when.start if edge == "first" else when.end) is not None


def edge_step(when: When, grain: Grain) -> float:
    """Days of the smallest pull that changes the date."""
    return _STEPS[_unit(snap_of(when) or "day", grain)]


def pulled(when: When, edge: Edge, days: float, grain: Grain) -> When:
    """The date with one edge so many days later, by whole days, months or years, its words said anew.

    Days stay days however coarse the grain. What would end before it starts, an edge that is not there and a pull too
    short for the grain give the same value back.
    """
    snap = snap_of(when)
    if snap is None or not can_pull(when, edge):
        return when
    unit = _unit(snap, grain)
    steps = round(days / _STEPS[unit])
    if steps == 0:
        return when
    if snap == "bounds":
        return _bound_pulled(when, edge, steps)
    if when.first is None or when.last is None or when.start is None or when.end is None:
        return _open_pulled(when, snap, unit, steps)
    by_days = unit == "day"
    first, last = (when.start, when.end) if by_days else (when.first, when.last)
    if edge == "first":
        first = _later(first, unit, steps)
    else:
        last = _later(last, unit, steps) if by_days else month_end(_later(last, unit, steps))
    return when if last < first else _period(when, first, last)


def _unit(snap: Snap, grain: Grain) -> Grain:
    """The finer of what the screen allows and what the date is stated in."""
    own: Grain = "year" if snap == "year" else "month" if snap in MONTHS else "day"
    return min(own, grain, key=_GRAINS.index)


def _later(day: date, unit: Grain, steps: int) -> date:
    return day + timedelta(days=steps) if unit == "day" else months_later(day, steps * (12 if unit == "year" else 1))


def _bound_pulled(when: When, edge: Edge, days: int) -> When:
    span = timedelta(days=days)
    start = when.start + span if edge == "first" and when.start else when.start
    end = when.end + span if edge == "last" and when.end else when.end
    return when if start is not None and end is not None and end < start else when.with_bounds(start, end)


def _open_pulled(when: When, snap: Snap, unit: Grain, steps: int) -> When:
    """A “by” or “from”: a day of it becomes another day; of a month or more, another one, or what is finer."""
    day = when.end or when.start
    if day is None or when.first is None or when.last is None:
        return when
    if when.qualifier is Qualifier.BEFORE:
        day = when.first
    elif when.qualifier is Qualifier.AFTER:
        day = when.last
    first = _later(day, unit, steps)
    if unit == "day":
        qualifier = Qualifier.BY if when.qualifier is Qualifier.BY_END else when.qualifier
        said = replace(when, form=Form.DAY, qualifier=qualifier, part=None, alternative=False, number=None)
        return stated_anew(said, first, first)
    if unit == snap:
        return stated_anew(when, _later(when.first, unit, steps), month_end(_later(when.last, unit, steps)))
    said = replace(when, form=Form.YEAR if unit == "year" else Form.MONTH, part=None, alternative=False)
    return stated_anew(said, first, month_end(first))


def _period(when: When, first: date, last: date) -> When:
    """What names the days from `first` to `last`: a day, months, a quarter, a half, years, or a range of days."""
    form = _form_of(when.form, first, last)
    said = replace(when, form=form, qualifier=None, part=None, alternative=False, number=None)
    return stated_anew(said, first, last)


def _form_of(was: Form, first: date, last: date) -> Form:
    whole = first.day == 1 and last == month_end(last)
    if first == last:
        return Form.DAY
    if was in _DAYS or not whole:
        return Form.DAY_RANGE
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if was in _YEARS and months % 12 == 0 and first.month == 1:
        return Form.YEAR if months == 12 else Form.YEAR_RANGE
    if was in (Form.QUARTER, Form.HALF) and months in (3, 6) and first.month % months == 1:
        return Form.QUARTER if months == 3 else Form.HALF
    return Form.MONTH if months == 1 else Form.MONTH_RANGE
