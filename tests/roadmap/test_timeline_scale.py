"""Days on a line from a century to a day: where they lie, which is under a pixel, how the axis is divided."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.languages import Language
from hlom_desktop.roadmap.timeline.scale import DAYS_SEEN, LEAST, MOST, Scale, Zoom
from hlom_desktop.roadmap.timeline.ticks import named_period, ticks

DAY = date(2021, 1, 1)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS, st.floats(LEAST, MOST), st.floats(0.01, 0.99))
def test_the_day_at_a_days_place_is_that_day(origin: date, day: date, per_day: float, share: float) -> None:
    scale = Scale(origin, per_day)
    assert scale.day_at(scale.x_of(day) + share * per_day) == day
    assert scale.end_of(day) == pytest.approx(scale.x_of(day + timedelta(days=1)), abs=1e-6)


@given(st.sampled_from(list(DAYS_SEEN)), st.floats(300, 3000))
def test_a_named_zoom_is_the_nearest_to_itself(zoom: Zoom, width: float) -> None:
    assert Scale(DAY, width / DAYS_SEEN[zoom]).nearest_zoom(width) == zoom


@given(st.floats(LEAST, MOST), st.floats(0.001, 1000))
def test_zooming_keeps_within_what_can_be_read(per_day: float, factor: float) -> None:
    assert LEAST <= Scale(DAY, per_day).zoomed(factor).per_day <= MOST


def words(per_day: float, last: date, language: Language = "en", first: date = DAY) -> list[str]:
    return [tick.word for tick in ticks(Scale(DAY, per_day), first, last, language)]


def test_the_axis_is_divided_as_there_is_room() -> None:
    assert words(0.06, date(2030, 1, 1)) == ["2020", "2022", "2024", "2026", "2028", "2030"]
    assert words(0.27, date(2023, 1, 1)) == ["2021", "2022", "2023"]
    assert words(0.6, date(2021, 12, 31)) == ["Jan", "Apr", "Jul", "Oct"]
    assert words(1.5, date(2022, 2, 1))[-3:] == ["Dec", "2022", "Feb"]
    assert words(8, date(2021, 1, 20)) == ["28 Dec", "4 Jan", "11", "18"]
    assert words(30, date(2021, 1, 3)) == ["Jan", "2", "3"]


@pytest.mark.parametrize(
    ("language", "short", "dated", "whole"),
    [
        ("en", "Tue 12", "Tue 12 Oct", "Tuesday, 12 October 2021"),
        ("fr", "mar. 12", "mar. 12 oct.", "mardi 12 octobre 2021"),
        ("es", "mar. 12", "mar. 12 oct.", "martes 12 de octubre de 2021"),
    ],
)
def test_days_have_their_names(language: Language, short: str, dated: str, whole: str) -> None:
    day = date(2021, 10, 12)
    said = [words(per_day, day, language, day)[0].replace("\u00a0", " ") for per_day in (60, 120, 900)]
    assert said == [short, dated, whole]


def test_the_head_says_the_month_while_days_are_shown() -> None:
    day = date(2021, 10, 12)
    assert named_period(Scale(DAY, 2), day, "en") == "2021"
    assert [named_period(Scale(DAY, 20), day, one) for one in ("en", "fr", "es")] == [
        "Oct 2021", "Oct. 2021", "Oct. de 2021",
    ]  # fmt: skip


@given(st.floats(LEAST, MOST), st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 900))
def test_divisions_follow_each_other(per_day: float, first: date, days: int) -> None:
    found = ticks(Scale(first, per_day), first, first + timedelta(days=days), "fr")
    assert found[0].day <= first
    assert all(one.x < other.x for one, other in itertools.pairwise(found))
