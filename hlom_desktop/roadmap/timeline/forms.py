"""How a date is drawn, by how it was stated, and between which days."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from hlom_desktop.conference.when.values import PARTS, Form, When
from hlom_desktop.roadmap.said import is_vague

Bounds = tuple[date, date]


class MarkForm(StrEnum):
    """How a date is drawn, by how it was stated."""

    DAY = "day"
    DAYS = "days"
    SOFT = "soft"
    PART = "part"
    BY = "by"
    FROM = "from"
    HATCHED = "hatched"
    UNDATED = "undated"


def form_of(when: When | None) -> MarkForm:
    """How a date is drawn, by how it was stated."""
    if when is None or (when.start is None and when.end is None):
        return MarkForm.UNDATED
    if is_vague(when):
        return MarkForm.HATCHED
    if when.start is None:
        return MarkForm.BY
    if when.end is None:
        return MarkForm.FROM
    if when.qualifier in PARTS or when.part in PARTS:
        return MarkForm.PART
    if when.start == when.end:
        return MarkForm.DAY
    return MarkForm.DAYS if when.form in (Form.DAY_RANGE, Form.DAYS) else MarkForm.SOFT


def bounds_of(when: When | None) -> Bounds | None:
    """First and last day, where one of them is known both are that one."""
    if when is None:
        return None
    first, last = when.start or when.end, when.end or when.start
    return None if first is None or last is None else (first, last)
