"""Planning backwards: from the first possible day of a meeting, by a rule, moving as the meeting moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.documents.rules import planning
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.rules.planning import GENEVA, Plan, PlanDay
from hlom_desktop.documents.values import DocumentRuleRow
from hlom_desktop.storage.ref import Ref

RULE = DocumentRuleRow(Ref(1, 1), GENEVA.title, 14, 10, 4, 6, 8500, 0)
SESSIONS = load_un_sessions()


def read(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=SESSIONS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 December", PlanDay(date(2021, 12, 14))),
        ("14-15 December", PlanDay(date(2021, 12, 14))),
        ("14 and 15 December", PlanDay(date(2021, 12, 14))),
        ("14 or 15 December", PlanDay(date(2021, 12, 14), True)),
        ("from 14 December", PlanDay(date(2021, 12, 14))),
        ("by 14 December", PlanDay(date(2021, 12, 14), True)),
        ("May", PlanDay(date(2021, 5, 1), True)),
        ("mid-May", PlanDay(date(2021, 5, 11), True)),
        ("by end September", PlanDay(date(2021, 9, 30), True)),
        ("in due course", None),
    ],
)
def test_the_first_possible_day_of_a_meeting(text: str, expected: PlanDay | None) -> None:
    assert planning.opening_day(read(text)) == expected


def test_hours_go_before_a_date() -> None:
    hours = Hours(date(2021, 5, 20), 600, 60, "Europe/Zurich")
    assert planning.opening_day(read("May"), hours) == PlanDay(date(2021, 5, 20))
    assert planning.opening_day(None) is None


def test_of_several_meetings_the_first_counts_and_of_one_day_the_certain() -> None:
    sure, vague = PlanDay(date(2021, 5, 1)), PlanDay(date(2021, 5, 1), True)
    assert planning.first_of([PlanDay(date(2021, 6, 1)), vague, None]) == vague
    assert planning.first_of([vague, sure]) == sure
    assert planning.first_of([None]) is None


def test_geneva_counts_fourteen_ten_and_six_weeks_back() -> None:
    meeting = PlanDay(date(2021, 12, 14))
    assert planning.plan_of(RULE, None, meeting) == Plan(
        meeting, PlanDay(date(2021, 9, 7)), PlanDay(date(2021, 10, 5)), PlanDay(date(2021, 11, 2))
    )


def test_a_slot_given_goes_before_that_of_the_rule() -> None:
    meeting = PlanDay(date(2021, 12, 14), True)
    plan = planning.plan_of(RULE, read("by 8 October"), meeting)
    assert plan == Plan(
        meeting, PlanDay(date(2021, 9, 7), True), PlanDay(date(2021, 10, 8)), PlanDay(date(2021, 11, 2), True)
    )
    assert planning.plan_of(None, read("8 October"), None) == Plan(submit=PlanDay(date(2021, 10, 8)))
    assert planning.plan_of(RULE, None, None) == Plan()
    assert planning.plan_of(None, None, meeting) == Plan(meeting)


DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
WEEKS = st.integers(0, planning.MOST_WEEKS)


@given(DAYS, st.integers(-4000, 4000), st.booleans(), st.none() | WEEKS, WEEKS, WEEKS)
def test_the_plan_moves_by_as_many_days_as_its_meeting(
    day: date, by: int, uncertain: bool, forecast: int | None, submit: int, issue: int
) -> None:
    rule = replace(RULE, forecast_weeks=forecast, submit_weeks=submit, issue_weeks=issue)
    shift = timedelta(days=by)
    before = planning.plan_of(rule, None, PlanDay(day, uncertain))
    after = planning.plan_of(rule, None, PlanDay(day + shift, uncertain))
    for name in ("meeting", "forecast", "submit", "issue"):
        was, now = getattr(before, name), getattr(after, name)
        assert now == (None if was is None else PlanDay(was.day + shift, uncertain))
    assert (before.forecast is None) == (forecast is None)


@given(DAYS, DAYS)
def test_a_slot_stays_when_the_meeting_moves(slot: date, day: date) -> None:
    assert planning.plan_of(RULE, stated_day(slot), PlanDay(day)).submit == PlanDay(slot)


@pytest.mark.parametrize(
    ("figures", "refusal"),
    [
        ((14, 10, 4, 6, 8500), None),
        ((None, 3, None, 1, None), None),
        ((8, 8, 0, 8, 1), None),
        ((9, 10, 4, 6, 8500), planning.WeeksNotInOrder),
        ((14, 5, None, 6, 8500), planning.WeeksNotInOrder),
        ((14, 10, 5, 6, 8500), planning.ProcessingTooLong),
        ((14, -1, None, -2, 8500), planning.FigureNotUsable),
        ((14, 10, 4, 6, 0), planning.FigureNotUsable),
        ((9999, 10, 4, 6, 1), planning.FigureNotUsable),
    ],
)
def test_the_weeks_of_a_rule_go_down(figures: Any, refusal: Any) -> None:
    if refusal is None:
        planning.check_rule(*figures)
    else:
        with pytest.raises(refusal):
            planning.check_rule(*figures)
