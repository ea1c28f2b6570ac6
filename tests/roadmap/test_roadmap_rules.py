"""What follows from dates: steps, overdue, circles, drags."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.life import DateStepRow, StepKind, days_moved, step_kind
from hlom_desktop.conference.said_dates import said_in
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.roadmap.rules import circle_closed_by, days_between
from hlom_desktop.roadmap.said import shifted, snap_of
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

SESSIONS = load_un_sessions()


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=SESSIONS)


def step(kind: StepKind, text: str | None, month: int, year: int = 2021) -> DateStepRow:
    at = datetime(year, month, 4, tzinfo=UTC)
    return DateStepRow(Ref(month, 1), 1, None, None, None, kind, when(text) if text else None, at, "Ana")


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (None, "May", StepKind.STATED),
        ("May", None, StepKind.WIDENED),
        ("May", "18 May", StepKind.NARROWED),
        ("18 May", "May", StepKind.WIDENED),
        ("2021", "mid-June", StepKind.NARROWED),
        ("18 May", "19 May", StepKind.MOVED),
        ("May", "June", StepKind.MOVED),
        ("May", "May to June", StepKind.WIDENED),
        ("14-15 December", "15-16 December", StepKind.MOVED),
        ("November", "1-30 November", StepKind.CONFIRMED),
        ("TBC", "May", StepKind.NARROWED),
        ("May", "TBC", StepKind.WIDENED),
        ("by 20 November", "12 November", StepKind.NARROWED),
        ("by 20 November", "by 27 November", StepKind.MOVED),
        ("by 20 November", "by 13 November", StepKind.MOVED),
        ("from 1 May", "from 1 June", StepKind.MOVED),
    ],
)
def test_a_step_is_named_by_its_bounds(was: str | None, now: str | None, expected: StepKind) -> None:
    assert step_kind(when(was) if was else None, when(now) if now else None) is expected


def test_how_a_date_became_firm_is_said() -> None:
    steps = (
        step(StepKind.STATED, "May", 1),
        step(StepKind.NARROWED, "18 May", 3),
        step(StepKind.CONFIRMED, "18 May", 4),
    )
    assert said_in(steps, "en", Words("en")) == "said May in January; 18 May since March"
    older = (step(StepKind.STATED, "May", 11, 2020), steps[1])
    assert said_in(older, "en", Words("en")) == "said May in November 2020; 18 May since March 2021"
    assert said_in((), "en", Words("en")) == ""


@pytest.mark.parametrize(
    ("was", "now", "days"),
    [("by 13 November", "by 20 November", 7), ("18 May", "15 May", -3), ("May", "July", 61)],
)
def test_days_moved(was: str, now: str, days: int) -> None:
    assert days_moved((step(StepKind.STATED, was, 1), step(StepKind.MOVED, now, 2))) == days
    assert days_moved((step(StepKind.STATED, was, 1), step(StepKind.NARROWED, now, 2))) is None


@pytest.mark.parametrize(
    ("before", "after", "pairs", "expected"),
    [
        (1, 2, [], ()),
        (1, 2, [(2, 1)], (1, 2, 1)),
        (1, 2, [(2, 3), (3, 1)], (1, 2, 3, 1)),
        (1, 2, [(1, 3), (3, 2)], ()),
        (1, 1, [], (1, 1)),
    ],
)
def test_circles_are_found(before: int, after: int, pairs: list[tuple[int, int]], expected: tuple[int, ...]) -> None:
    assert circle_closed_by(before, after, pairs) == expected


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=30))
def test_pairs_that_close_no_circle_can_be_put_in_order(wanted: list[tuple[int, int]]) -> None:
    kept: list[tuple[int, int]] = []
    for before, after in wanted:
        circle = circle_closed_by(before, after, kept)
        if circle:
            steps = set(itertools.pairwise(circle))
            assert circle[0] == circle[-1] == before
            assert steps <= {*kept, (before, after)}
        else:
            kept.append((before, after))
    waiting, ordered = set(range(8)), 0
    while free := {one for one in waiting if not any(b == one and a in waiting for a, b in kept)}:
        waiting -= free
        ordered += len(free)
    assert ordered == 8


def test_days_between_dates() -> None:
    assert days_between(when("November"), when("14-15 December")) == 14
    assert days_between(when("by 20 November"), when("1 December")) == 11
    assert days_between(when("TBC"), when("1 December")) is None
    assert days_between(when("3 December"), when("1 December")) == -2


@pytest.mark.parametrize(
    ("text", "days", "expected"),
    [
        ("27 January", 3, "30 January"),
        ("27 January", 10, "6 February"),
        ("14-15 December", 1, "15–16 December"),
        ("May", 31, "June"),
        ("May", 10, "May"),
        ("mid-June", 30, "mid-July"),
        ("by 20 November", 7, "by 27 November"),
        ("January-December", 31, "February 2021–January 2022"),
        ("2021", 365, "2022"),
        ("every four years", 90, "every four years"),
        ("next year", 90, "next year"),
    ],
)
def test_a_drag_keeps_the_precision(text: str, days: int, expected: str) -> None:
    assert shifted(when(text), days).words == expected


def test_text_is_dragged_by_its_bounds() -> None:
    vague = when("TBC").with_bounds(date(2021, 9, 1), date(2021, 9, 30))
    later = shifted(vague, 10)
    assert (later.words, later.start, later.end) == ("TBC", date(2021, 9, 11), date(2021, 10, 10))
    assert snap_of(when("TBC")) is None


@given(
    st.sampled_from(["27 January", "14-15 December", "May", "mid-June", "by 20 November", "May to July", "2021"]),
    st.integers(-900, 900),
)
def test_what_a_drag_says_is_read_back_as_the_same_days(text: str, days: int) -> None:
    moved = shifted(when(text), days)
    read = parse_when(moved.words, "en", year=2021, sessions=SESSIONS)
    assert (read.form, read.start, read.end) == (moved.form, moved.start, moved.end)
