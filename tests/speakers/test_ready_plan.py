"""The plan of tests: nobody left out who could be placed, always inside both clocks, also when a clock changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hlom_desktop.speakers import rules_tests, values_ready
from hlom_desktop.speakers.rules_tests import Impossible, Plan, Proposed, Wanted, Why, busiest, plan, possible_starts
from hlom_desktop.speakers.values import ConnectionTest
from hlom_desktop.speakers.values_ready import HybridRuleRow
from hlom_desktop.storage.ref import Ref

GENEVA = "Europe/Zurich"
ZONES = (GENEVA, "Africa/Nairobi", "America/New_York", "Australia/Sydney", "Asia/Kathmandu", "Pacific/Auckland")
NOW = datetime(2021, 12, 8, 8, tzinfo=UTC)  # a Wednesday, 9 a.m. in Geneva
DEBATE = datetime(2021, 12, 14, 14, tzinfo=UTC)  # the Tuesday after, 3 p.m.


def booked(starts: datetime, minutes: int = 15) -> values_ready.TestSlotRow:
    return values_ready.TestSlotRow(Ref(1, 1), 1, None, starts, minutes, None, ConnectionTest.BOOKED, None)


def test_the_earliest_hour_on_a_working_day_in_both_clocks() -> None:
    wanted = (Wanted(1, DEBATE, "Africa/Nairobi"), Wanted(2, DEBATE, "America/New_York"), Wanted(-2, DEBATE, GENEVA))
    found = plan(wanted, (), HybridRuleRow(), GENEVA, NOW)
    assert found == Plan(
        (
            Proposed(1, datetime(2021, 12, 8, 8, tzinfo=UTC), 15),
            Proposed(-2, datetime(2021, 12, 8, 8, tzinfo=UTC), 15),
            Proposed(2, datetime(2021, 12, 8, 13, tzinfo=UTC), 15),  # 8 a.m. in New York
        ),
        (),
    )


def test_weekends_are_the_last_resort() -> None:
    saturday = datetime(2021, 12, 11, 8, tzinfo=UTC)
    found = plan((Wanted(1, DEBATE, GENEVA),), (), HybridRuleRow(), GENEVA, saturday)
    assert found.proposed == (Proposed(1, datetime(2021, 12, 13, 8, tzinfo=UTC), 15),)
    sunday_debate = DEBATE - timedelta(days=1)  # on Monday the 13th: the last day for a test is Sunday
    found = plan((Wanted(1, sunday_debate, GENEVA),), (), HybridRuleRow(), GENEVA, saturday)
    assert found.proposed == (Proposed(1, saturday, 15),)


@pytest.mark.parametrize(
    ("wanted", "now", "why"),
    [
        (Wanted(1, None, GENEVA), NOW, Why.NO_HOUR),
        (Wanted(1, DEBATE, None), NOW, Why.NO_ZONE),
        (Wanted(1, DEBATE, "Mars/Phobos"), NOW, Why.NO_ZONE),
        (Wanted(1, DEBATE, GENEVA), DEBATE, Why.TOO_LATE),
        (Wanted(1, DEBATE, GENEVA), datetime(2021, 12, 13, 16, 46, tzinfo=UTC), Why.TOO_LATE),
        (Wanted(1, DEBATE, "Pacific/Auckland"), NOW, Why.NO_COMMON_HOURS),
    ],
)
def test_why_there_is_none(wanted: Wanted, now: datetime, why: Why) -> None:
    assert plan((wanted,), (), HybridRuleRow(), GENEVA, now) == Plan((), (Impossible(1, why),))


def test_the_desk_can_be_full() -> None:
    rule = HybridRuleRow(test_minutes=60, desk_opens=540, desk_closes=600, at_once=2)
    monday = datetime(2021, 12, 13, 7, tzinfo=UTC)
    wanted = tuple(Wanted(place, DEBATE, GENEVA) for place in (3, 1, 2))
    taken = (booked(datetime(2021, 12, 13, 8, 30, tzinfo=UTC), 60),)
    found = plan(wanted, taken, rule, GENEVA, monday)
    assert found.proposed == (Proposed(1, datetime(2021, 12, 13, 8, tzinfo=UTC), 60),)
    assert found.impossible == (Impossible(3, Why.FULL), Impossible(2, Why.FULL))


def test_who_has_few_hours_makes_another_move() -> None:
    """Geneva would take nine o'clock; Sydney has no other, so Geneva comes later."""
    rule = HybridRuleRow(test_minutes=60, desk_opens=540, desk_closes=780, at_once=1)
    monday = datetime(2021, 12, 13, 7, tzinfo=UTC)
    early = Wanted(1, DEBATE - timedelta(hours=5), GENEVA)
    found = plan((early, Wanted(2, DEBATE, "Australia/Sydney")), (), rule, GENEVA, monday)
    assert [(one.place, one.starts.hour) for one in found.proposed] == [(2, 8), (1, 9)]


def test_desk_hours_follow_the_clock_over_its_change() -> None:
    """In Geneva summer time ended on 31 October 2021: nine o'clock is at 7 and then at 8 UTC."""
    found = rules_tests.desk_starts(date(2021, 10, 30), date(2021, 11, 1), HybridRuleRow(test_minutes=540), GENEVA)
    assert [one.hour for one in found] == [7, 8, 8]


# Against a plain slow version

RULES = st.builds(
    HybridRuleRow,
    test_minutes=st.sampled_from((30, 60, 120)),
    desk_opens=st.sampled_from((60, 120, 540, 600)),
    desk_closes=st.sampled_from((240, 660, 720)),
    at_once=st.integers(1, 2),
    days_before=st.integers(0, 1),
    there_from=st.sampled_from((0, 480)),
    there_until=st.sampled_from((1200, 1440)),
)
CHANGES = st.sampled_from((datetime(2021, 10, 30, 22, tzinfo=UTC), datetime(2022, 3, 26, 22, tzinfo=UTC), NOW))


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[Wanted, ...], tuple[values_ready.TestSlotRow, ...], HybridRuleRow, datetime]:
    now = draw(CHANGES)
    people = tuple(
        Wanted(place, now + timedelta(hours=draw(st.integers(1, 52))), draw(st.sampled_from(ZONES)))
        for place in range(1, draw(st.integers(1, 4)) + 1)
    )
    taken = tuple(
        booked(now + timedelta(minutes=30 * draw(st.integers(0, 60))), draw(st.sampled_from((30, 45))))
        for _ in range(draw(st.integers(0, 3)))
    )
    return people, taken, draw(RULES), now


def most_by_trying(wanted: Sequence[Wanted], room: dict[datetime, int], starts: list[tuple[datetime, ...]]) -> int:
    """The most who can be placed: every way of giving each an hour or none."""
    best = 0
    for choice in product(*((None, *some) for some in starts)):
        if all(choice.count(at) <= room[at] for at in choice if at is not None):
            best = max(best, sum(at is not None for at in choice))
    return best


@given(cases())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_nobody_is_left_out_who_could_be_placed(
    case: tuple[tuple[Wanted, ...], tuple[values_ready.TestSlotRow, ...], HybridRuleRow, datetime],
) -> None:
    wanted, taken, rule, now = case
    found = plan(wanted, taken, rule, GENEVA, now)
    assert found.proposed == plan(wanted[::-1], taken, rule, GENEVA, now).proposed
    assert sorted([one.place for one in found.proposed] + [one.place for one in found.impossible]) == [
        one.place for one in wanted
    ]
    starts = []
    for one in wanted:
        possible = possible_starts(one, rule, GENEVA, now)
        starts.append(() if isinstance(possible, Why) else possible)
    assume(all(len(some) <= 8 for some in starts))
    room = {at: rule.at_once - busiest(taken, at, rule.test_minutes) for some in starts for at in some}
    assert len(found.proposed) == most_by_trying(wanted, room, starts)


@given(cases())
@settings(max_examples=300, deadline=None)
def test_every_proposal_keeps_the_rule(
    case: tuple[tuple[Wanted, ...], tuple[values_ready.TestSlotRow, ...], HybridRuleRow, datetime],
) -> None:
    wanted, taken, rule, now = case
    by_place = {one.place: one for one in wanted}
    found = plan(wanted, taken, rule, GENEVA, now)
    length, held = timedelta(minutes=rule.test_minutes), list(taken)
    for one in found.proposed:
        speaker = by_place[one.place]
        assert speaker.speaks is not None
        assert speaker.zone is not None
        desk = [at.astimezone(ZoneInfo(GENEVA)) for at in (one.starts, one.starts + length)]
        there = [at.astimezone(ZoneInfo(speaker.zone)) for at in (one.starts, one.starts + length)]
        assert one.starts >= now
        assert one.starts + length <= speaker.speaks
        last = speaker.speaks.astimezone(ZoneInfo(GENEVA)).date() - timedelta(days=rule.days_before)
        assert desk[0].date() <= last
        assert within(desk, rule.desk_opens, rule.desk_closes)
        assert within(there, rule.there_from, rule.there_until)
        held.append(booked(one.starts, rule.test_minutes))
    for one in found.proposed:
        assert busiest(held, one.starts, rule.test_minutes) <= rule.at_once


def within(ends: list[datetime], opens: int, closes: int) -> bool:
    """From one reading of the clock to the other, on one day."""
    start, end = (60 * at.hour + at.minute for at in ends)
    if ends[1].date() != ends[0].date():
        end += 24 * 60
    return opens <= start and end <= closes
