"""Rows, cells, labels and columns of the timeline: nothing in one row overlaps, whatever the dates and the zoom."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.roadmap.timeline.bins import CELL, Bin
from hlom_desktop.roadmap.timeline.crowds import rows_needed
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.layout import Layout, lay_out
from hlom_desktop.roadmap.timeline.marks import PLAIN, Mark, Marks, Odd, all_edges, edges
from hlom_desktop.roadmap.timeline.rows import Room, Spots, pack_closely
from hlom_desktop.roadmap.timeline.scale import Scale

DAY = date(2021, 1, 1)
FIRST = DAY.toordinal()
LANES = 3


def columns(made: list[Mark]) -> Marks:
    """The marks as the chart has them."""
    keys, lanes, forms, firsts, lasts, odd, busy = (
        [list(one) for one in zip(*made, strict=True)] if made else [[] for _ in range(7)]
    )
    oddities = {at: one for at, one in enumerate(odd) if one != PLAIN}
    return Marks(keys, lanes, forms, firsts, lasts, oddities, frozenset(at for at, one in enumerate(busy) if one))


@st.composite
def marks(draw: st.DrawFn, most: int = 25) -> list[Mark]:
    made = []
    for key in range(draw(st.integers(0, most))):
        form = draw(st.sampled_from(list(MarkForm)))
        first = FIRST + draw(st.integers(0, 1500))
        last = first + draw(st.integers(0, 200))
        odd = PLAIN
        if form in (MarkForm.DAY, MarkForm.BY, MarkForm.FROM):
            last = first
        if form is MarkForm.UNDATED:
            first = last = 0
        else:
            whole = (first - 20, last + 20) if form is MarkForm.PART else None
            was = draw(st.none() | st.just((first - 40, last - 40)))
            odd = Odd(whole, was, form is MarkForm.HATCHED and draw(st.booleans()))
        made.append(Mark(key, draw(st.integers(0, LANES - 1)), form, first, last, odd, draw(st.booleans())))
    return made


def laid_out(
    made: list[Mark], per_day: float, *, width: float = 0.0, label: float = 120.0, broken: bool = False
) -> Layout:
    scale = Scale(DAY, per_day)
    breaks = [scale.x_of(date(year, 1, 1)) for year in range(2021, 2027)] if broken else []
    room = Room(max(width, 1800 * per_day), breaks)
    return lay_out(columns(made), [1, 2, 1], scale, room, lambda at: 120.0 + at % 7 * 30)


def extents(layout: Layout) -> dict[tuple[int, int], list[tuple[float, float]]]:
    found: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for placed in layout.all_placed:
        found.setdefault((placed.mark.lane, placed.row), []).append(placed.extent)
    for one in layout.bins:
        found.setdefault((one.lane, 0), []).append((one.x, one.x + CELL - 1))
    return found


@given(marks(), st.floats(0.02, 4000), st.floats(100, 5000), st.booleans())
def test_nothing_in_a_row_overlaps(made: list[Mark], per_day: float, width: float, broken: bool) -> None:
    for row in extents(laid_out(made, per_day, width=width, broken=broken)).values():
        assert all(one[1] <= other[0] + 1e-6 for one, other in itertools.pairwise(sorted(row)))


@given(marks(60), st.floats(0.02, 4000), st.floats(100, 5000))
def test_each_mark_is_in_one_row_or_one_cell(made: list[Mark], per_day: float, width: float) -> None:
    layout = laid_out(made, per_day, width=width)
    shown = [(one.mark.key, one.mark.lane) for one in layout.all_placed]
    shown += [(layout.marks.keys[at], layout.marks.lanes[at]) for at in layout.undated]
    shown += [(key, one.lane) for one in layout.bins for key in one.keys]
    assert sorted(shown) == [(mark.key, mark.lane) for mark in made]
    assert layout.lanes[0].top == 0
    for lane, below in itertools.pairwise(layout.lanes):
        assert lane.top + lane.height == below.top
    assert all(one.row < layout.lanes[one.mark.lane].rows for one in layout.all_placed)


@given(marks(60), st.floats(0.02, 5), st.floats(100, 1000))
def test_cells_stand_for_what_lies_in_them(made: list[Mark], per_day: float, width: float) -> None:
    layout, scale = laid_out(made, per_day, width=width), Scale(DAY, per_day)
    for one in layout.bins:
        members = [mark for mark in made if mark.key in one.keys]
        assert len(members) > 1
        assert one.days == (min(mark.first for mark in members), max(mark.last for mark in members))
        middles = [((mark.first + mark.last + 1) / 2 - scale.number) * per_day for mark in members]
        assert all(one.x - 1e-6 <= x <= one.x + CELL + 1e-6 for x in middles)
    for lane in range(LANES):
        places = sorted(one.x for one in layout.bins if one.lane == lane)
        assert all(other - x >= CELL for x, other in itertools.pairwise(places))


@given(marks(), st.floats(0.02, 4000))
def test_edges_are_the_same_one_by_one_and_all_at_once(made: list[Mark], per_day: float) -> None:
    scale = Scale(DAY, per_day)
    found = list(zip(*all_edges(columns(made), scale), strict=True))
    dated = [at for at, mark in enumerate(made) if mark.form is not MarkForm.UNDATED]
    one_by_one = [edges(made[at].form, made[at].first, made[at].last, made[at].odd, scale) for at in dated]
    assert [found[at] for at in dated] == [pytest.approx(one, abs=1e-3) for one in one_by_one]


def test_days_that_share_a_pixel_share_a_cell() -> None:
    days = [Mark(key, 0, MarkForm.DAY, FIRST + day, FIRST + day) for key, day in ((1, 5), (2, 7), (4, 900))]
    layout = lay_out(columns(days), [1], Scale(DAY, 0.3), Room(1000), lambda _: 100)
    assert layout.bins == (Bin(0, 0.0, (1, 2), (FIRST + 5, FIRST + 7)),)
    assert [one.mark.key for one in layout.all_placed] == [4]
    assert lay_out(columns(days), [1], Scale(DAY, 1.5), Room(3000), lambda _: 100).bins == ()


def test_a_crowded_lane_counts_what_is_narrower_than_a_cell() -> None:
    months = [Mark(key, 0, MarkForm.SOFT, FIRST + key * 3, FIRST + key * 3 + 30) for key in range(300)]
    layout = lay_out(columns(months), [1], Scale(DAY, 0.27), Room(1000), lambda _: 100)
    assert sum(len(one.keys) for one in layout.bins) + len(layout.all_placed) == 300
    assert layout.lanes[0].crowded
    assert layout.height < 100
    near = lay_out(columns(months), [1], Scale(DAY, 30), Room(30 * 1000), lambda _: 100)
    assert not near.lanes[0].crowded
    assert near.bins == ()


@given(marks(200), st.floats(0.02, 1))
def test_what_stands_in_a_crowded_lane_is_known_before_it_is_filled(made: list[Mark], per_day: float) -> None:
    layout = laid_out(made, per_day, width=100)
    foretold = [max(1, lane.rows) for lane in layout.lanes], [at in layout.standing for at in range(len(made))]
    rows = [max(1, layout.filled(lane.index).rows) for lane in layout.lanes]
    in_rows = {at for lane in layout.lanes for at in layout.positions(lane.index)}
    assert foretold == (rows, [at in in_rows for at in range(len(made))])


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 120)), max_size=60))
def test_rows_are_counted_as_they_are_packed(spans: list[tuple[float, float]]) -> None:
    spots = Spots.of_edges([left for left, _ in spans], [left + wide for left, wide in spans])
    order = sorted(range(len(spans)), key=spots.x1.__getitem__)
    assert rows_needed(spots, order) == pack_closely(spots, order, 0)


def test_a_lane_is_filled_when_it_is_asked_for() -> None:
    days = [Mark(key, key % 2, MarkForm.DAY, FIRST + key, FIRST + key) for key in range(400)]
    layout = lay_out(columns(days), [1, 1], Scale(DAY, 2.0), Room(1000), lambda _: 100)
    assert [lane.crowded for lane in layout.lanes] == [True, True]
    assert set(layout.spots.rows) == {-1}
    first = layout.placed(1)
    assert first is not None
    assert (first.mark.lane, first.row) == (1, 0)
    assert {layout.marks.lanes[at] for at, row in enumerate(layout.spots.rows) if row >= 0} == {1}
    assert layout.in_row(1, 0)[0] == 1


def test_edges_follow_the_precision() -> None:
    scale, end, wide = Scale(DAY, 2.0), FIRST + 9, Odd((FIRST, FIRST + 29))
    found = {
        form: edges(form, FIRST, end, wide if form is MarkForm.PART else PLAIN, scale)
        for form in (MarkForm.DAYS, MarkForm.SOFT, MarkForm.PART, MarkForm.BY, MarkForm.HATCHED)
    }
    assert found == {
        MarkForm.DAYS: (0.0, 20.0),
        MarkForm.SOFT: (0.0, 20.0),
        MarkForm.PART: (0.0, 60.0),
        MarkForm.BY: (-80.0, 20.0),
        MarkForm.HATCHED: (0.0, 20.0),
    }
    assert edges(MarkForm.DAYS, FIRST, FIRST, PLAIN, Scale(DAY, 0.5)) == (0.0, 6.0)


def test_a_label_that_would_cross_the_year_goes_left() -> None:
    day = date(2021, 12, 1).toordinal()
    scale = Scale(DAY, 2.0)
    room = Room(3000, [0.0, scale.x_of(date(2022, 1, 1))])
    placed = lay_out(columns([Mark(1, 0, MarkForm.DAY, day, day)]), [1], scale, room, lambda _: 200).all_placed[0]
    assert (placed.side, placed.label_width) == ("left", 200)
