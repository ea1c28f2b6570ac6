"""Rows, labels and columns of the timeline: nothing in one row overlaps, whatever the dates and the zoom."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.roadmap.timeline.layout import LEAST_SEEN, Bin, Layout, Mark, MarkForm, edges, is_binned, lay_out
from hlom_desktop.roadmap.timeline.scale import Scale, ticks

DAY = date(2021, 1, 1)
LANES = 3


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    made = []
    for key in range(draw(st.integers(0, 25))):
        first = DAY + timedelta(days=draw(st.integers(0, 1500)))
        last = first + timedelta(days=draw(st.integers(0, 200)))
        form = draw(st.sampled_from(list(MarkForm)))
        if form is MarkForm.DAY:
            last = first
        was = draw(st.none() | st.just((first - timedelta(days=40), last - timedelta(days=40))))
        made.append(
            Mark(
                key,
                draw(st.integers(0, LANES - 1)),
                form,
                None if form is MarkForm.BY else first,
                None if form is MarkForm.FROM else last,
                (first - timedelta(days=20), last + timedelta(days=20)),
                was,
                draw(st.floats(0, 340)),
                draw(st.booleans()),
            )
        )
    return made


def extents(layout: Layout) -> dict[tuple[int, int], list[tuple[float, float]]]:
    found: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for placed in layout.marks:
        found.setdefault((placed.mark.lane, placed.row), []).append(placed.extent)
    for one in layout.bins:
        found.setdefault((one.lane, 0), []).append((one.x, one.x + LEAST_SEEN))
    return found


@given(marks(), st.floats(0.03, 40), st.booleans())
def test_nothing_in_a_row_overlaps(made: list[Mark], per_day: float, broken: bool) -> None:
    scale = Scale(DAY, per_day)
    breaks = [scale.x_of(date(year, 1, 1)) for year in range(2021, 2027)] if broken else []
    layout = lay_out(made, [1] * LANES, scale, 1800 * per_day, breaks)
    for row in extents(layout).values():
        ordered = sorted(row)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(ordered))


@given(marks(), st.floats(0.03, 40))
def test_each_mark_is_shown_once_in_its_lane(made: list[Mark], per_day: float) -> None:
    layout = lay_out(made, [1, 2, 1], Scale(DAY, per_day), 1800 * per_day)
    shown = [(one.mark.key, one.mark.lane) for one in (*layout.marks, *layout.undated)]
    shown += [(key, one.lane) for one in layout.bins for key in one.keys]
    assert sorted(shown) == [(mark.key, mark.lane) for mark in made]
    assert next(lane.top for lane in layout.lanes) == 0
    for lane, below in zip(layout.lanes, layout.lanes[1:], strict=False):
        assert lane.top + lane.height == below.top
    assert all(one.row < layout.lanes[one.mark.lane].rows for one in (*layout.marks, *layout.undated))


def test_what_is_narrower_than_three_pixels_shares_columns() -> None:
    months = [Mark(key, 0, MarkForm.SOFT, date(2021, key, 1), date(2021, key, 28)) for key in (1, 2, 4)]
    layout = lay_out(months, [1], Scale(DAY, 0.04), 100)
    assert layout.bins == (Bin(0, 0.0, (1, 2)), Bin(0, 3.0, (4,)))
    assert layout.marks == ()
    assert not is_binned(Mark(4, 0, MarkForm.DAY, DAY, DAY), Scale(DAY, 0.5))


def test_edges_follow_the_precision() -> None:
    scale, end = Scale(DAY, 2.0), date(2021, 1, 10)
    found = {
        form: edges(Mark(1, 0, form, None if form is MarkForm.BY else DAY, end, (DAY, date(2021, 1, 30))), scale)
        for form in (MarkForm.DAYS, MarkForm.SOFT, MarkForm.PART, MarkForm.BY, MarkForm.HATCHED)
    }
    assert found == {
        MarkForm.DAYS: (0.0, 20.0),
        MarkForm.SOFT: (0.0, 20.0),
        MarkForm.PART: (0.0, 60.0),
        MarkForm.BY: (-80.0, 20.0),
        MarkForm.HATCHED: (0.0, 20.0),
    }
    assert edges(Mark(1, 0, MarkForm.DAYS, DAY, DAY), Scale(DAY, 0.5)) == (0.0, 6.0)


def test_a_label_that_would_cross_the_year_goes_left() -> None:
    mark = Mark(1, 0, MarkForm.DAY, date(2021, 12, 1), date(2021, 12, 1), label_width=200)
    scale = Scale(DAY, 2.0)
    placed = lay_out([mark], [1], scale, 3000, [0.0, scale.x_of(date(2022, 1, 1))]).marks[0]
    assert (placed.side, placed.label_width) == ("left", 200)


def test_the_axis_is_divided_as_there_is_room() -> None:
    def words(per_day: float, last: date) -> list[str]:
        return [tick.word for tick in ticks(Scale(DAY, per_day), DAY, last, "en")]

    assert words(1.5, date(2022, 2, 1))[:3] == ["Jan", "Feb", "Mar"]
    assert words(1.5, date(2022, 2, 1))[-2:] == ["2022", "Feb"]
    assert words(0.6, date(2021, 12, 31)) == ["Jan", "Apr", "Jul", "Oct"]
    assert words(0.06, date(2030, 1, 1)) == ["2020", "2022", "2024", "2026", "2028", "2030"]
    assert words(30, date(2021, 1, 3)) == ["Jan", "2", "3"]


@given(st.floats(0.02, 60), st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 900))
def test_divisions_follow_each_other(per_day: float, first: date, days: int) -> None:
    found = ticks(Scale(first, per_day), first, first + timedelta(days=days), "fr")
    assert found[0].day <= first
    assert all(one.x < other.x for one, other in itertools.pairwise(found))
