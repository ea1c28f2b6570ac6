"""The dates that drags state: moved and back, an edge pulled by days, months or years, no end before its start."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.roadmap.pulled import Edge, Grain, can_pull, edge_step, grain_at, pulled
from hlom_desktop.roadmap.said import shifted, step_of

SESSIONS = load_un_sessions()
STATED = (
    "27 January", "14-15 December", "week of 5 July", "May", "mid-June", "May to July", "Q2", "first half of 2021",
    "2021", "2021-2022", "by 20 November", "by the end of September", "by mid-June", "from May", "before 2022",
    "throughout 2021", "14 or 15 December", "every four years", "next year", "TBC",
)  # fmt: skip
EDGES: st.SearchStrategy[Edge] = st.sampled_from(["first", "last"])
GRAINS: st.SearchStrategy[Grain] = st.sampled_from(["day", "month", "year"])


def when(text: str, language: Language = "en") -> When:
    return parse_when(text, language, year=2021, sessions=SESSIONS)


@given(st.sampled_from(STATED), st.integers(-60, 60))
def test_moved_and_moved_back_is_where_it_was(text: str, steps: int) -> None:
    stated = when(text)
    there = shifted(stated, steps * step_of(stated))
    back = shifted(there, -steps * step_of(stated))
    assert (back.form, back.start, back.end) == (stated.form, stated.start, stated.end)


@given(st.sampled_from(STATED), EDGES, GRAINS, st.integers(-900, 900))
def test_an_edge_never_passes_the_other(text: str, edge: Edge, grain: Grain, days: int) -> None:
    stated = when(text)
    found = pulled(stated, edge, days, grain)
    assert found.start is None or found.end is None or found.start <= found.end
    if found.start is not None and found.end is not None and stated.start is not None and stated.end is not None:
        outer = (found.end, stated.end) if edge == "first" else (found.start, stated.start)
        inner = {"day": 0, "month": 31, "year": 366}[grain]
        assert abs((outer[0] - outer[1]).days) <= max(inner, 31)  # the other edge at most goes to its month's end


@given(st.sampled_from(STATED), EDGES, GRAINS, st.integers(-900, 900))
def test_what_a_pulled_edge_says_is_read_back_as_the_same_days(text: str, edge: Edge, grain: Grain, days: int) -> None:
    stated = when(text)
    found = pulled(stated, edge, days, grain)
    read = when(found.words)
    assert (read.start, read.end) == (found.start, found.end)


@given(st.sampled_from(("27 January", "14-15 December")), st.integers(1, 40))
def test_days_are_pulled_out_and_back(text: str, days: int) -> None:
    stated = when(text)
    out = pulled(stated, "last", days, "year")
    assert (out.end - stated.end).days == days  # type: ignore[operator]
    back = pulled(out, "last", -days, "year")
    assert (back.form, back.start, back.end) == (stated.form, stated.start, stated.end)


@pytest.mark.parametrize(
    ("text", "language", "edge", "grain", "steps", "expected"),
    [
        ("14 December", "en", "last", "month", 1, "14–15 December"),
        ("14 December", "en", "first", "day", -2, "12–14 December"),
        ("14-15 December", "en", "last", "day", -1, "14 December"),
        ("14-15 December", "en", "last", "day", -2, "14-15 December"),
        ("May", "en", "last", "month", 1, "May–June"),
        ("May", "en", "last", "day", -10, "1–21 May"),
        ("May", "en", "last", "day", 30, "May–June"),
        ("May", "en", "last", "month", -1, "May"),
        ("mid-June", "en", "last", "day", 3, "11–23 June"),
        ("mid-June", "en", "last", "month", 1, "June–July"),
        ("Q1", "en", "last", "month", 3, "first half of the year"),
        ("Q1", "en", "last", "month", 1, "January–April"),
        ("first half of 2021", "en", "last", "month", -3, "first quarter of 2021"),
        ("2021", "en", "last", "year", 1, "2021–2022"),
        ("2021", "en", "last", "month", -2, "January–October 2021"),
        ("by the end of September", "en", "last", "month", 1, "by the end of October"),
        ("by the end of September", "en", "last", "day", -10, "by 20 September"),
        ("by the end of September", "en", "first", "month", 1, "by the end of September"),
        ("from May", "en", "first", "month", 1, "from June"),
        ("before 2022", "en", "last", "year", 1, "before 2023"),
        ("week of 5 July", "en", "last", "day", 1, "5–12 July"),
        ("novembre", "fr", "last", "month", 1, "novembre-décembre"),
        ("14 décembre", "fr", "last", "day", 1, "14-15 décembre"),
        ("mayo", "es", "last", "month", 1, "mayo-junio"),
        ("every four years", "en", "last", "month", 1, "every four years"),
    ],
)
def test_a_pulled_edge_is_said_in_plain_words(
    text: str, language: Language, edge: Edge, grain: Grain, steps: int, expected: str
) -> None:
    stated = when(text, language)
    found = pulled(stated, edge, steps * edge_step(stated, grain), grain)
    assert found.words.replace("\u00a0", " ").replace("\u2060", "") == expected


def test_halves_and_weeks_move_by_themselves() -> None:
    half, week = when("first half of 2021"), when("week of 5 July")
    assert [shifted(half, step_of(half)).words, shifted(half, 60).words] == ["second half of 2021", half.words]
    assert [shifted(week, 7).words, shifted(week, 2).words] == ["week of 12 July", week.words]


def test_bounds_are_pulled_apart_and_never_through_each_other() -> None:
    vague = when("TBC").with_bounds(date(2021, 9, 1), date(2021, 9, 30))
    wider = pulled(vague, "last", 10, "month")
    assert (wider.words, wider.start, wider.end) == ("TBC", date(2021, 9, 1), date(2021, 10, 10))
    assert pulled(vague, "last", -40, "month") == vague
    open_ended = when("TBC").with_bounds(None, date(2021, 9, 30))
    assert [can_pull(open_ended, "first"), can_pull(open_ended, "last")] == [False, True]


def test_the_grain_follows_the_zoom() -> None:
    assert [grain_at(per_day) for per_day in (0.1, 2.4, 5.9, 6, 100)] == ["year", "month", "month", "day", "day"]
