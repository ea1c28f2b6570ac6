"""The grid’s pure rules: blocks stay in their columns, lanes never overlap, pixels and minutes are inverse."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.sessions.grid.geometry import Column, Geometry, bounds, columns_of, hour_height, snapped
from hlom_desktop.sessions.grid.lanes import Lane, Stretch, lanes
from hlom_desktop.sessions.rules import Slot

DAYS = (date(2021, 12, 14), date(2021, 12, 15))

geometries = st.builds(
    Geometry,
    columns=st.builds(
        columns_of,
        st.sampled_from([DAYS[:1], DAYS]),
        st.lists(st.integers(1, 40), min_size=1, max_size=9, unique=True),
        st.sampled_from([(), DAYS[:1]]),
    ),
    first=st.integers(0, 600),
    last=st.integers(700, 1600),
    width=st.floats(100, 3000),
    hour=st.floats(30, 400),
)
minutes = st.integers(0, 1440)


@st.composite
def stretches(draw: st.DrawFn) -> list[Stretch]:
    """Sessions of one room, several at the same time."""
    spans = draw(st.lists(st.tuples(st.integers(480, 1200), st.integers(5, 240)), max_size=25))
    return [Stretch(start, start + length, key) for key, (start, length) in enumerate(spans)]


@given(stretches())
def test_no_two_that_overlap_share_a_lane(rows: list[Stretch]) -> None:
    found = lanes(rows)
    assert set(found) == {row.key for row in rows}
    for one in rows:
        assert 0 <= found[one.key].at < found[one.key].of
        for other in rows:
            if one.key < other.key and one.start < other.end and other.start < one.end:
                assert found[one.key].of == found[other.key].of
                assert found[one.key].at != found[other.key].at


@given(stretches())
def test_what_meets_nothing_keeps_the_whole_column(rows: list[Stretch]) -> None:
    found = lanes(rows)
    for one in rows:
        alone = all(other.end <= one.start or one.end <= other.start for other in rows if other is not one)
        assert not alone or found[one.key] == Lane(0, 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([Stretch(600, 660, 1), Stretch(660, 720, 2)], {1: Lane(0, 1), 2: Lane(0, 1)}),
        ([Stretch(600, 700, 1), Stretch(660, 720, 2)], {1: Lane(0, 2), 2: Lane(1, 2)}),
        (
            [Stretch(600, 780, 1), Stretch(600, 660, 2), Stretch(660, 720, 3), Stretch(780, 800, 4)],
            {2: Lane(0, 2), 1: Lane(1, 2), 3: Lane(0, 2), 4: Lane(0, 1)},
        ),
    ],
)
def test_lanes_are_filled_from_the_left(rows: list[Stretch], expected: dict[int, Lane]) -> None:
    assert lanes(rows) == expected


@given(geometries, minutes, st.integers(5, 300), st.integers(1, 5), st.data())
def test_blocks_stay_in_their_columns(
    geometry: Geometry, start: int, length: int, of: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(geometry.columns) - 1))
    lane = Lane(data.draw(st.integers(0, of - 1)), of)
    area = geometry.area_of(at, start, start + length, lane)
    assert geometry.x_of(at) <= area.x
    assert area.right <= geometry.x_of(at) + geometry.column_width + 1e-6
    assert area.y > geometry.y_of(start)
    assert area.width > 0
    beside = [geometry.area_of(at, start, start + length, Lane(other, of)) for other in range(of)]
    assert all(left.right < right.x for left, right in pairwise(beside))


@given(geometries, st.data())
def test_a_pixel_of_a_column_is_in_that_column(geometry: Geometry, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(geometry.columns) - 1))
    inside = data.draw(st.floats(0.5, geometry.column_width - 0.5))
    assert geometry.column_at(geometry.x_of(at) + inside) == at


@given(geometries, minutes)
def test_pixel_and_minute_are_inverse(geometry: Geometry, minute: int) -> None:
    assert geometry.minute_at(geometry.y_of(minute)) == pytest.approx(minute)
    assert snapped(geometry.minute_at(geometry.y_of(minute // 15 * 15)), 15) == minute // 15 * 15


def test_days_stand_beside_each_other_with_paper_between() -> None:
    geometry = Geometry(columns_of(DAYS, [7, 8], [DAYS[1]]), 525, 1185, 1016.0, 60.0)
    assert geometry.columns == (
        Column(DAYS[0], 7),
        Column(DAYS[0], 8),
        Column(DAYS[1], 7),
        Column(DAYS[1], 8),
        Column(DAYS[1], None),
    )
    assert [geometry.x_of(at) for at in range(6)] == [0.0, 200.0, 416.0, 616.0, 816.0, 1016.0]
    assert geometry.whole_width == 1016.0
    assert geometry.place_of(DAYS[1], 8) == 3
    assert geometry.place_of(DAYS[1], 9) is None


def test_the_grid_spans_the_working_day_and_every_session() -> None:
    assert bounds([]) == (525, 1185)
    early = Slot(DAYS[0], 7 * 60 + 20, 8 * 60, 1)
    late = Slot(DAYS[0], 20 * 60, 21 * 60 + 10, 1)
    assert bounds([early, late]) == (405, 1335)


@pytest.mark.parametrize(
    ("view", "zoom", "expected"), [(300, 1.0, 48.0), (660, 1.0, 60.0), (5000, 1.0, 120.0), (300, 2.0, 96.0)]
)
def test_hours_fit_the_view_as_far_as_texts_can_be_read(view: float, zoom: float, expected: float) -> None:
    assert hour_height(view, 525, 1185, zoom) == pytest.approx(expected)
