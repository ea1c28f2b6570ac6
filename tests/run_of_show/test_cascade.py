"""How starts cascade from lengths: by example, and against a version that pushes one minute at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.run_of_show.rules import (
    Beat,
    FixedInTheWay,
    LengthOfCue,
    StartOfCue,
    cascaded,
    end_of,
    exchanged,
    overrun,
    planned_end,
    seconds_in_all,
    who_at,
    with_beat,
    with_length,
    with_start,
    without_beat,
)

TEN = 600
DAY = (
    Beat(TEN, 120, fixed=True),
    Beat(TEN + 2, 180),
    Beat(TEN + 6, 180),
    Beat(TEN + 9, 300, absorbs=True),
    Beat(TEN + 14, 60),
    Beat(TEN + 15, 120, fixed=True),
)


def hours(beats: tuple[Beat, ...]) -> list[tuple[int, int]]:
    return [(beat.start - TEN, beat.seconds) for beat in beats]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (180, [(0, 120), (2, 180), (6, 180), (9, 300), (14, 60), (15, 120)]),
        (210, [(0, 120), (2, 210), (7, 180), (10, 240), (14, 60), (15, 120)]),
        (480, [(0, 120), (2, 480), (11, 180), (14, 0), (14, 60), (15, 120)]),
        (600, [(0, 120), (2, 600), (13, 180), (16, 0), (16, 60), (15, 120)]),
        (60, [(0, 120), (2, 60), (4, 180), (7, 420), (14, 60), (15, 120)]),
    ],
)
def test_another_length_moves_what_follows(seconds: int, expected: list[tuple[int, int]]) -> None:
    assert hours(with_length(DAY, 1, seconds)) == expected


def test_a_length_can_be_taken_back_while_the_margin_lasts() -> None:
    longer = with_length(DAY, 1, 330)
    assert with_length(longer, 1, 180) == DAY


def test_starts_insertions_and_removals_cascade() -> None:
    assert hours(with_start(DAY, 2, TEN + 8)) == [(0, 120), (2, 180), (8, 180), (11, 180), (14, 60), (15, 120)]
    assert hours(with_start(DAY, 5, TEN + 20))[-1] == (20, 120)
    assert hours(with_beat(DAY, 1, 60)) == [(0, 120), (2, 180), (5, 60), (7, 180), (10, 240), (14, 60), (15, 120)]
    assert hours(without_beat(DAY, 2)) == [(0, 120), (2, 180), (6, 480), (14, 60), (15, 120)]
    assert hours(exchanged(DAY, 2)) == [(0, 120), (2, 180), (6, 300), (11, 180), (14, 60), (15, 120)]


def test_what_is_refused() -> None:
    for seconds in (0, -60, 24 * 3600 + 1):
        with pytest.raises(LengthOfCue):
            with_length(DAY, 1, seconds)
    with pytest.raises(StartOfCue):
        with_start(DAY, 2, TEN + 1)
    for at in (0, 4):
        with pytest.raises(FixedInTheWay):
            exchanged(DAY, at)


def test_quantities() -> None:
    assert (seconds_in_all(DAY), planned_end(DAY), planned_end(())) == (960, TEN + 17, None)
    late = with_length(DAY, 1, 600)
    assert [overrun(late, at) for at in range(len(late))] == [0, 0, 0, 0, 2, 0]
    assert who_at(DAY, TEN + 5) is None
    assert who_at(DAY, TEN + 6) == DAY[2]
    assert who_at(late, TEN + 16) == late[5]


beats = st.builds(
    Beat,
    start=st.integers(0, 1440),
    seconds=st.integers(0, 900),
    fixed=st.booleans(),
    absorbs=st.booleans(),
)


def pushed(sheet: tuple[Beat, ...], at: int, step: int) -> tuple[Beat, ...]:
    """The slow way: one minute, to the next cue, and from there to the one after it."""
    if at + 1 >= len(sheet) or sheet[at + 1].fixed:
        return sheet
    beat = sheet[at + 1]
    moved = replace(beat, start=beat.start + step)
    if beat.absorbs:
        moved = replace(moved, seconds=max(0, moved.seconds - 60 * step))
    now = (*sheet[: at + 1], moved, *sheet[at + 2 :])
    return now if end_of(moved) == end_of(beat) else pushed(now, at + 1, step)


@given(st.lists(beats, min_size=1, max_size=12), st.data(), st.integers(-40, 40))
def test_one_pass_is_minute_by_minute(sheet: list[Beat], data: st.DataObject, minutes: int) -> None:
    at = data.draw(st.integers(0, len(sheet) - 1))
    slow = tuple(sheet)
    for _ in range(abs(minutes)):
        slow = pushed(slow, at, 1 if minutes > 0 else -1)
    assert cascaded(sheet, at, minutes) == slow


@given(st.lists(beats, min_size=1, max_size=12), st.data(), st.integers(1, 3000))
def test_nothing_before_and_nothing_fixed_moves(sheet: list[Beat], data: st.DataObject, seconds: int) -> None:
    at = data.draw(st.integers(0, len(sheet) - 1))
    after = with_length(sheet, at, seconds)
    stands = next((number for number in range(at + 1, len(sheet)) if sheet[number].fixed), len(sheet))
    assert after[:at] == tuple(sheet[:at])
    assert after[stands:] == tuple(sheet[stands:])
    assert [beat.seconds for beat in after if not beat.absorbs] == [
        seconds if number == at else beat.seconds for number, beat in enumerate(sheet) if not after[number].absorbs
    ]
