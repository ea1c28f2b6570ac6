"""Several sessions chosen, what is held with them, and what gestures would make."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.sessions.grid.carrying import Carried, in_room, on_day, slots_of
from hlom_desktop.sessions.grid.choosing import Chosen
from hlom_desktop.sessions.proposing import Gesture, Proposal
from hlom_desktop.sessions.rules import Slot

DAY, NEXT = date(2021, 12, 14), date(2021, 12, 15)
ROOMS = (7, 8, 9)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Chosen().with_turned(1), Chosen(1, (1,))),
        (Chosen(1).with_turned(2), Chosen(2, (1, 2))),
        (Chosen(2, (1, 2)).with_turned(2), Chosen(1, (1,))),
        (Chosen(2, (1, 2)).with_turned(1), Chosen(2, (2,))),
        (Chosen(1).with_turned(1), Chosen(1, (1,))),
        (Chosen(1).marking(), Chosen(1, (1,))),
        (Chosen(1, (1,)).marking(), Chosen(1)),
        (Chosen().marking(), Chosen()),
        (Chosen(1, (1,)).going_to(2), Chosen(2, (1,))),
        (Chosen(2, (1, 2)).among(frozenset({1})), Chosen(None, (1,))),
    ],
)
def test_one_more_or_one_less(chosen: Chosen, expected: Chosen) -> None:
    assert chosen == expected


def test_all_that_are_chosen_stand_in_order() -> None:
    assert Chosen(2, (3, 1)).all == (3, 1, 2)
    assert Chosen(1, (3, 1)).all == (3, 1)
    assert Chosen().all == ()


HELD = Carried(1, Slot(NEXT, 660, 720, 8), Slot(DAY, 600, 660, 7), others=((2, Slot(DAY, 900, 990, 9)),))


def test_the_others_go_as_far_as_the_first() -> None:
    assert HELD.ids == (1, 2)
    assert slots_of(HELD, ROOMS) == {1: Slot(NEXT, 660, 720, 8), 2: Slot(NEXT, 960, 1050, 9)}
    assert on_day(HELD, NEXT).slot == Slot(NEXT, 600, 660, 7)
    assert in_room(HELD, None).slot == Slot(DAY, 600, 660, None)


@given(
    st.lists(st.tuples(st.integers(0, 1400), st.integers(5, 200), st.sampled_from([7, 8, 9, None])), max_size=5),
    st.integers(0, 1400),
    st.sampled_from(ROOMS),
)
def test_what_is_held_keeps_its_lengths_and_stays_in_a_room(
    others: list[tuple[int, int, int | None]], start: int, room: int
) -> None:
    beside = tuple((10 + at, Slot(DAY, one, one + long, where)) for at, (one, long, where) in enumerate(others))
    held = Carried(1, Slot(DAY, start, start + 60, room), Slot(DAY, 600, 660, 8), others=beside)
    places = slots_of(held, ROOMS)
    assert set(places) == set(held.ids)
    for key, slot in beside:
        assert places[key].minutes == slot.minutes
        assert 0 <= places[key].start < 24 * 60
        assert (places[key].room_id is None) == (slot.room_id is None)


@pytest.mark.parametrize(("by", "step", "expected"), [(15, 15, 30), (15, -15, -15), (-15, 15, 15), (None, 5, 5)])
def test_a_step_never_leads_to_nought(by: int | None, step: int, expected: int) -> None:
    assert Proposal(Gesture.PUSH, (1,), by).stepped(step).by == expected
