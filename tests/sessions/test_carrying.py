"""What is held over the grid: moved, lengthened, and offered the next place that is free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.sessions.grid.carrying import (
    Carried,
    Fit,
    Grip,
    free_place,
    lengthened,
    overlaps,
    places_after,
    put_at,
    room_left,
    stepped,
    stretched,
)
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.rules import Slot

DAY, NEXT = date(2021, 12, 14), date(2021, 12, 15)
COLUMNS = (Column(DAY, 1), Column(DAY, 2), Column(NEXT, 1), Column(NEXT, None))
SLOT = Slot(DAY, 795, 870, 1)
HELD = Carried(7, SLOT, SLOT)


@pytest.mark.parametrize(
    ("across", "down", "expected"),
    [
        (1, 0, Slot(DAY, 795, 870, 2)),
        (2, 0, Slot(NEXT, 795, 870, 1)),
        (9, 0, Slot(NEXT, 795, 870, None)),
        (-1, 0, SLOT),
        (0, 15, Slot(DAY, 810, 885, 1)),
        (0, -900, Slot(DAY, 0, 75, 1)),
    ],
)
def test_arrows_move_by_a_room_or_a_snap(across: int, down: int, expected: Slot) -> None:
    assert stepped(HELD, COLUMNS, across, down) == replace(HELD, slot=expected)


@pytest.mark.parametrize(
    ("grip", "minute", "expected"),
    [
        (Grip.END, 900, Slot(DAY, 795, 900, 1)),
        (Grip.END, 700, Slot(DAY, 795, 800, 1)),
        (Grip.START, 780, Slot(DAY, 780, 870, 1)),
        (Grip.START, 900, Slot(DAY, 865, 870, 1)),
        (Grip.WHOLE, 900, SLOT),
    ],
)
def test_an_edge_is_drawn_and_the_other_stays(grip: Grip, minute: int, expected: Slot) -> None:
    assert stretched(replace(HELD, grip=grip), minute).slot == expected


@pytest.mark.parametrize(("by", "end"), [(15, 885), (-15, 855), (-500, 800)])
def test_shift_and_arrows_move_the_end(by: int, end: int) -> None:
    assert lengthened(HELD, by).slot == replace(SLOT, end=end)


def test_dropping_it_where_it_stood_changes_nothing() -> None:
    assert not HELD.is_elsewhere
    assert put_at(HELD, COLUMNS[0], 810).is_elsewhere
    assert replace(HELD, leaves=True).is_elsewhere
    assert not replace(HELD, came_from=None, leaves=True).is_elsewhere


@given(st.integers(480, 1100), st.integers(15, 180), st.sampled_from([1, 2, None]), st.sampled_from([5, 15]))
def test_every_other_place_of_the_day_is_offered_once(start: int, length: int, room: int | None, step: int) -> None:
    slot = Slot(DAY, start, start + length, room)
    places = list(places_after(slot, COLUMNS, 525, 1185, step))
    assert len(places) == len(set(places))
    assert slot not in places
    assert all(place.start >= 525 and place.end <= 1185 and place.minutes == length for place in places)
    assert all(place.day == DAY and place.room_id in (1, 2) and place.start % step == 0 for place in places)


def find(taken: list[tuple[int, Slot]], clashing: set[Slot]) -> Slot | None:
    def fits(slot: Slot) -> Fit:
        return Fit.NOT_HERE if slot in clashing else Fit.FREE

    return free_place(HELD, COLUMNS, taken, fits, first=525, last=1185, step=15)


def test_where_an_hour_does_for_no_room_the_next_hour_is_looked_at() -> None:
    asked: list[Slot] = []

    def fits(slot: Slot) -> Fit:
        asked.append(slot)
        return Fit.FREE if slot.start >= 825 else Fit.NOT_NOW

    assert free_place(HELD, COLUMNS, [], fits, first=525, last=1185, step=15) == Slot(DAY, 825, 900, 1)
    assert asked == [Slot(DAY, 795, 870, 2), Slot(DAY, 810, 885, 1), Slot(DAY, 825, 900, 1)]


def test_the_next_free_place_is_in_a_free_room_and_clashes_with_nothing() -> None:
    beside = Slot(DAY, 795, 870, 2)
    assert find([(7, SLOT)], set()) == beside
    assert find([(7, SLOT), (8, beside)], set()) == Slot(DAY, 810, 885, 1)
    assert find([(7, SLOT)], {beside}) == Slot(DAY, 810, 885, 1)
    assert find([(8, Slot(DAY, 0, 1440, 1)), (9, Slot(DAY, 0, 1440, 2))], set()) is None


@given(st.lists(st.tuples(st.integers(500, 1150), st.integers(15, 120), st.sampled_from([1, 2])), max_size=12))
def test_a_free_place_meets_no_other(rows: list[tuple[int, int, int]]) -> None:
    taken = [(100 + at, Slot(DAY, start, start + long, room)) for at, (start, long, room) in enumerate(rows)]
    found = find(taken, set())
    assert found is None or not any(overlaps(found, slot) for _, slot in taken)


@pytest.mark.parametrize(("start", "end"), [(600, 675), (750, 795), (792, 867)])
def test_a_new_session_is_as_long_as_its_room_is_free(start: int, end: int) -> None:
    assert room_left(Slot(DAY, start, start, 1), [SLOT], 75) == Slot(DAY, start, end, 1)
