"""Bounds, order, and when a date is overdue."""

from __future__ import annotations

from datetime import date

import pytest

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import EndBeforeStart, When, days_until, is_overdue, sort_key

SESSIONS = load_un_sessions()


def read(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=SESSIONS, today=date(2021, 6, 1))


BOUNDS = {
    "early June": (date(2021, 6, 1), date(2021, 6, 10)),
    "mid-June": (date(2021, 6, 11), date(2021, 6, 20)),
    "late February 2024": (date(2024, 2, 21), date(2024, 2, 29)),
    "early 2018": (date(2018, 1, 1), date(2018, 4, 30)),
    "mid-2018": (date(2018, 5, 1), date(2018, 8, 31)),
    "late 2018": (date(2018, 9, 1), date(2018, 12, 31)),
    "by January 2018": (None, date(2018, 1, 31)),
    "by mid-June": (None, date(2021, 6, 20)),
    "by the end of September": (None, date(2021, 9, 30)),
    "before 15 December": (None, date(2021, 12, 14)),
    "after May": (date(2021, 6, 1), None),
    "since early 2020": (date(2020, 1, 1), None),
    "starting in 2023": (date(2023, 1, 1), None),
    "throughout 2017": (date(2017, 1, 1), date(2017, 12, 31)),
    "second quarter of 2022": (date(2022, 4, 1), date(2022, 6, 30)),
    "November–February": (date(2021, 11, 1), date(2022, 2, 28)),
    "20 December–5 January": (date(2021, 12, 20), date(2022, 1, 5)),
    "December–January 2022": (date(2021, 12, 1), date(2022, 1, 31)),
    "next month": (date(2021, 7, 1), date(2021, 7, 31)),
    "early next year": (date(2022, 1, 1), date(2022, 4, 30)),
    "this week": (date(2021, 5, 31), date(2021, 6, 6)),
    "over the next two years": (date(2021, 6, 1), date(2023, 12, 31)),
    "over the next eight months": (date(2021, 6, 1), date(2022, 2, 28)),
    "June (23 June in the roadmap)": (date(2021, 6, 1), date(2021, 6, 30)),
    "late November to early December": (date(2021, 11, 21), date(2021, 12, 10)),
    "first half of 2021": (date(2021, 1, 1), date(2021, 6, 30)),
    "H2": (date(2021, 7, 1), date(2021, 12, 31)),
    "week of 6 December": (date(2021, 12, 6), date(2021, 12, 12)),
    "week of 8 December": (date(2021, 12, 6), date(2021, 12, 12)),
    "week of 5 December": (date(2021, 12, 5), date(2021, 12, 11)),
    "week of 6-10 December": (date(2021, 12, 6), date(2021, 12, 10)),
    "first week of June": (date(2021, 6, 1), date(2021, 6, 7)),
    "last week of February": (date(2021, 2, 22), date(2021, 2, 28)),
    "by end-September": (None, date(2021, 9, 30)),
    "before the end of the year": (None, date(2021, 12, 31)),
    "by mid-year": (None, date(2021, 8, 31)),
    "around mid-June": (date(2021, 6, 11), date(2021, 6, 20)),
    "vers la mi-juin": (date(2021, 6, 11), date(2021, 6, 20)),
    "not before June": (date(2021, 6, 1), None),
    "UNGA 76": (date(2021, 9, 14), date(2022, 9, 12)),
    "in due course": (None, None),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text: str) -> None:
    when = read(text)
    assert (when.start, when.end) == BOUNDS[text]


def test_the_roadmap_s_order_is_that_of_beginnings_then_of_precision() -> None:
    texts = [
        "January–December", "27 January", "May", "mid-June", "23 June", "by the end of September", "October",
        "27 October", "14–15 December", "in due course",
    ]  # fmt: skip
    assert [when.words for when in sorted(map(read, reversed(texts)), key=sort_key)] == texts
    assert [when.words for when in sorted(map(read, ["2021", "January", "1 January"]), key=sort_key)] == [
        "1 January",
        "January",
        "2021",
    ]


OVERDUE = [
    ("by the end of September", date(2021, 9, 30), False),
    ("by the end of September", date(2021, 10, 1), True),
    ("14–15 December", date(2021, 12, 15), False),
    ("14–15 December", date(2021, 12, 16), True),
    ("since 2019", date(2030, 1, 1), False),
    ("in due course", date(2030, 1, 1), False),
    ("every four years", date(2030, 1, 1), False),
]


@pytest.mark.parametrize(("text", "today", "overdue"), OVERDUE, ids=[f"{row[0]} on {row[1]}" for row in OVERDUE])
def test_overdue_is_after_the_last_day(text: str, today: date, overdue: bool) -> None:
    assert is_overdue(read(text), today) is overdue


def test_days_until() -> None:
    range_ = read("14–15 December")
    assert [days_until(range_, date(2021, 12, day)) for day in (10, 14, 15, 17)] == [4, 0, 0, -2]
    assert days_until(read("by the end of September"), date(2021, 9, 28)) == 2
    assert days_until(read("by the end of September"), date(2021, 10, 2)) == -2
    assert days_until(read("since 2019"), date(2021, 1, 1)) == 0
    assert days_until(read("shortly"), date(2021, 1, 1)) is None


def test_the_organizer_may_bound_a_text() -> None:
    text = read("when the venue is known")
    bounded = text.with_bounds(date(2021, 3, 1), date(2021, 3, 31))
    assert (bounded.words, bounded.form, bounded.start) == (text.words, text.form, date(2021, 3, 1))
    with pytest.raises(EndBeforeStart):
        text.with_bounds(date(2021, 3, 31), date(2021, 3, 1))
