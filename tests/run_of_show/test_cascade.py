"""How the cues of a day follow one another: by example, and against a version that pushes one second at a time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.run_of_show.rules import overrun, planned_end, seconds_in_all, who_at
from hlom_desktop.run_of_show.rules_cascade import (
    AfterItsEnd,
    Beat,
    FixedInTheWay,
    LengthOfCue,
    NotLinkedInTheWay,
    StartOfCue,
    cascaded,
    exchanged,
    freed,
    refilled,
    reordered,
    taken_over,
    with_beat,
    with_length,
    with_start,
    without_beat,
)

TEN = 36000
DAY = (
    Beat(TEN, 120, fixed=True),
    Beat(TEN + 120, 180),
    Beat(TEN + 330, 180),
    Beat(TEN + 510, 300, absorbs=True),
    Beat(TEN + 810, 90),
    Beat(TEN + 900, 120, fixed=True),
)


def hours(beats: tuple[Beat, ...]) -> list[tuple[int, int]]:
    return [(beat.start - TEN, beat.seconds) for beat in beats]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (180, [(0, 120), (120, 180), (330, 180), (510, 300), (810, 90), (900, 120)]),
        (210, [(0, 120), (120, 210), (360, 180), (540, 270), (810, 90), (900, 120)]),
        (480, [(0, 120), (120, 480), (630, 180), (810, 0), (810, 90), (900, 120)]),
        (600, [(0, 120), (120, 600), (750, 180), (930, 0), (930, 90), (900, 120)]),
        (60, [(0, 120), (120, 60), (210, 180), (390, 420), (810, 90), (900, 120)]),
    ],
)
def test_another_length_moves_what_follows(seconds: int, expected: list[tuple[int, int]]) -> None:
    assert hours(with_length(DAY, 1, seconds)) == expected
    assert with_length(with_length(DAY, 1, seconds), 1, 180) == DAY


def test_starts_insertions_and_removals_cascade() -> None:
    before = [(0, 120), (120, 180)]
    assert hours(with_start(DAY, 2, TEN + 360)) == [*before, (360, 180), (540, 270), (810, 90), (900, 120)]
    assert hours(with_start(DAY, 5, TEN + 1200))[-1] == (1200, 120)
    new = with_beat(DAY, 1, Beat(0, 60))
    assert hours(new) == [*before, (300, 60), (390, 180), (570, 240), (810, 90), (900, 120)]
    assert without_beat(new, 2) == DAY
    assert hours(with_beat(DAY, 1, Beat(0, 60), 30))[2:4] == [(330, 60), (420, 180)]
    assert hours(with_beat(DAY, 1, Beat(TEN + 840, 60, fixed=True)))[2:4] == [(840, 60), (930, 180)]
    assert hours(without_beat(DAY, 2)) == [*before, (330, 480), (810, 90), (900, 120)]
    assert hours(without_beat(DAY, 0))[0] == (0, 180)
    assert hours(taken_over(DAY, 2)) == [*before, (330, 480), (810, 90), (900, 120)]
    assert taken_over(DAY, 0)[0] == replace(DAY[1], start=TEN, fixed=True)
    assert hours(taken_over(DAY, 5)) == hours(DAY)[:5]


def test_places_are_exchanged_and_filled_anew() -> None:
    assert hours(exchanged(DAY, 2)) == [(0, 120), (120, 180), (330, 300), (630, 180), (810, 90), (900, 120)]
    assert hours(reordered(DAY, [0, 2, 3, 1, 4, 5])) == [
        (0, 120), (120, 180), (330, 300), (630, 180), (810, 90), (900, 120)
    ]  # fmt: skip
    assert refilled(DAY, [1, 0, 2, 3, 4, 5])[:3] == (
        Beat(TEN, 180, fixed=True), Beat(TEN + 180, 120), Beat(TEN + 330, 180)
    )  # fmt: skip
    for at in (0, 4):
        with pytest.raises(FixedInTheWay):
            exchanged(DAY, at)
    with pytest.raises(NotLinkedInTheWay):
        exchanged((*DAY[:2], replace(DAY[2], linked=False), *DAY[3:]), 1)


def test_what_is_not_linked_keeps_its_start() -> None:
    own = (Beat(TEN, 60), Beat(TEN + 60, 60, linked=False), Beat(TEN + 120, 60))
    late = with_length(own, 0, 90)
    assert hours(late) == [(0, 90), (60, 60), (120, 60)]
    linked = (late[0], replace(late[1], linked=True), late[2])
    assert hours(freed(linked, 1)) == [(0, 90), (90, 60), (150, 60)]
    assert freed(late, 1) == late
    assert hours(freed((late[0], replace(linked[1], locks_end=True), late[2]), 1)) == [(0, 90), (90, 30), (120, 60)]


def test_a_locked_end_stays() -> None:
    day = (Beat(TEN, 60), Beat(TEN + 90, 60, locks_end=True), Beat(TEN + 150, 60))
    assert hours(with_length(day, 0, 90)) == [(0, 90), (120, 30), (150, 60)]
    late = with_length(day, 0, 200)
    assert (hours(late), overrun(late, 0)) == ([(0, 200), (150, 0), (150, 60)], 50)
    assert hours(with_length(late, 0, 60)) == [(0, 60), (60, 90), (150, 60)]
    assert hours(with_start(day, 1, TEN + 100)) == [(0, 60), (100, 50), (150, 60)]
    assert hours(with_length(day, 1, 90)) == [(0, 60), (90, 90), (180, 60)]
    with pytest.raises(AfterItsEnd, match=r"before 10:02\."):
        with_start(day, 1, TEN + 150)


def test_what_is_refused() -> None:
    for seconds in (0, -60, 24 * 3600 + 1):
        with pytest.raises(LengthOfCue):
            with_length(DAY, 1, seconds)
    with pytest.raises(StartOfCue):
        with_start(DAY, 2, TEN + 119)


def test_quantities() -> None:
    assert (seconds_in_all(DAY), planned_end(DAY), planned_end(())) == (990, TEN + 1020, None)
    late = with_length(DAY, 1, 600)
    assert [overrun(late, at) for at in range(len(late))] == [0, 0, 0, 0, 120, 0]
    assert who_at(DAY, TEN + 310) is None
    assert who_at(DAY, TEN + 330) == DAY[2]
    assert who_at(late, TEN + 950) == late[5]


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Beat, ...]:
    """Cues of which none that moves starts before the one above it; small numbers, so that they meet."""
    found: list[Beat] = []
    for _ in range(draw(st.integers(1, 10))):
        stands = draw(st.sampled_from(("linked", "linked", "linked", "fixed", "free")))
        bends = draw(st.sampled_from(("", "", "absorbs", "locks_end")))
        above = found[-1] if found else Beat(100, 0)
        start = max(above.start, above.end + draw(st.integers(-6, 12)))
        if stands != "linked":
            start += draw(st.integers(-20, 20))
        beat = Beat(start, draw(st.integers(0, 15)), stands == "fixed", bends == "absorbs", stands != "free")
        found.append(replace(beat, locks_end=bends == "locks_end"))
    ordered = all(low.stands or low.start >= high.start for high, low in pairwise(found))
    return tuple(found) if ordered else tuple(found[:1])


def pushed(sheet: tuple[Beat, ...], at: int, step: int) -> tuple[Beat, ...]:
    """The slow way: one second, to the next cue, and from there to the one after it. That at `at` has moved already."""
    if at + 1 >= len(sheet) or sheet[at + 1].stands:
        return sheet
    above, beat = sheet[at], sheet[at + 1]
    if step < 0 and beat.start + step < above.start:
        return sheet
    moved = replace(beat, start=beat.start + step)
    if beat.locks_end:
        waits = not beat.seconds and (step > 0 or above.end >= beat.start)
        moved = beat if waits else replace(moved, seconds=beat.seconds - step)
    elif beat.absorbs and not (beat.seconds == 0 if step > 0 else wanted(sheet, at + 1)):
        moved = replace(moved, seconds=beat.seconds - step)
    now = (*sheet[: at + 1], moved, *sheet[at + 2 :])
    return now if moved.end == beat.end else pushed(now, at + 1, step)


def wanted(sheet: tuple[Beat, ...], at: int) -> bool:
    """Whether a cue that moves along with the one at `at` still runs into what stands."""
    for above, below in pairwise(sheet[at:]):
        if below.stands or below.locks_end:
            return above.end > below.start and (below.stands or not below.seconds)
    return False


@given(sheets(), st.data(), st.integers(-40, 40))
def test_one_pass_is_second_by_second(sheet: tuple[Beat, ...], data: st.DataObject, seconds: int) -> None:
    at = data.draw(st.integers(0, len(sheet) - 1))
    first = sheet[at]
    seconds = max(seconds, -first.seconds)
    slow = sheet
    for _ in range(abs(seconds)):
        step = 1 if seconds > 0 else -1
        longer = replace(slow[at], seconds=slow[at].seconds + step)
        slow = pushed((*slow[:at], longer, *slow[at + 1 :]), at, step)
    longer = replace(first, seconds=first.seconds + seconds)
    assert cascaded((*sheet[:at], longer, *sheet[at + 1 :]), at, seconds) == slow


@given(sheets(), st.data(), st.integers(1, 60))
def test_nothing_before_and_nothing_that_stands_moves(
    sheet: tuple[Beat, ...], data: st.DataObject, seconds: int
) -> None:
    at = data.draw(st.integers(0, len(sheet) - 1))
    after = with_length(sheet, at, seconds)
    stands = next((number for number in range(at + 1, len(sheet)) if sheet[number].stands), len(sheet))
    assert after[:at] == sheet[:at]
    assert after[stands:] == sheet[stands:]
    assert all(beat.seconds >= 0 for beat in after)
    assert [beat.end for beat in after if beat.locks_end and beat is not after[at]] == [
        beat.end for number, beat in enumerate(sheet) if beat.locks_end and number != at
    ]


@given(sheets(), st.data(), st.integers(1, 60))
def test_every_gesture_can_be_taken_back_by_another(sheet: tuple[Beat, ...], data: st.DataObject, seconds: int) -> None:
    """While margins last: they are long here, and nothing overlaps by hand."""
    clear: list[Beat] = []
    for beat in sheet:
        start = max(beat.start, clear[-1].end) if clear else beat.start
        clear.append(Beat(start, 900 if beat.absorbs else beat.seconds, absorbs=beat.absorbs))
    at = data.draw(st.integers(0, len(clear) - 1))
    own = clear[at].seconds or 1
    assert with_length(with_length(clear, at, own + seconds), at, own) == with_length(clear, at, own)
    assert without_beat(with_beat(clear, at, Beat(0, seconds)), at + 1) == tuple(clear)
    if at + 1 < len(clear):
        assert exchanged(exchanged(clear, at), at) == tuple(clear)
