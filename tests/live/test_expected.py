"""What is expected: the one pass against a plain slow version, and days worked out by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.live.rules import replay, state_at
from hlom_desktop.live.values import PressKind
from hlom_desktop.run_of_show.values import CueRow

ZONE = "Europe/Zurich"
TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)
MIDNIGHT = datetime(2021, 12, 13, 23, tzinfo=UTC)
Made = Callable[..., object]
BEATS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.integers(1, 400),
        st.sampled_from(["", "", "fixed", "apart", "absorbs", "locks"]),
    ),
    min_size=1,
    max_size=25,
)


def day_of(a_cue: Made, beats: list[tuple[int, int, str]]) -> list[CueRow]:
    """Cues from ten o'clock on: gap before it, length, and how it bends."""
    clock, found = 36000, []
    for number, (gap, seconds, kind) in enumerate(beats, start=1):
        clock += gap if found else 0
        bends = {"fixed": kind == "fixed", "linked": kind != "apart", "absorbs_delay": kind == "absorbs"}
        found.append(a_cue(number, clock, seconds, **bends, locks_end=kind == "locks"))
        clock += seconds
    return found


def slowly(cues: Sequence[CueRow], current: int, ends: float, at: int) -> tuple[float, float]:
    """When the cue at a place starts and ends, in seconds after midnight, found from those above it."""
    if at == current:
        return 0.0, ends
    cue, above = cues[at], cues[at - 1]
    clock = slowly(cues, current, ends, at - 1)[1]
    if cue.fixed or not cue.linked:
        start = max(clock, cue.start)
    else:
        start = clock + max(0, cue.start - (above.start + above.seconds))
    end = start + cue.seconds
    if cue.absorbs_delay or cue.locks_end:
        end = max(start, cue.start + cue.seconds)
    return start, end


@given(beats=BEATS, current=st.integers(0, 24), ran=st.integers(0, 1500), later=st.integers(0, 4000))
def test_one_pass_expects_what_the_plain_version_expects(
    a_cue: Made, a_run: Made, a_log: Made, beats: list, current: int, ran: int, later: int
) -> None:
    cues = day_of(a_cue, beats)
    current = min(current, len(cues) - 1)
    presses = [(PressKind.SKIP, later, one.ref.id) for one in cues[:current]]
    log = a_log(*presses, (PressKind.CALL, later, cues[current].ref.id))
    now = TEN + timedelta(seconds=later + ran)
    state = state_at(replay(cues, a_run(cues), log, ZONE), now)
    own = cues[current]
    kept = own.absorbs_delay or own.locks_end
    ends = own.start + own.seconds if kept else 36000 + later + own.seconds
    ends = max(36000 + later + ran, ends)
    for at in range(current + 1, len(cues)):
        start, end = slowly(cues, current, ends, at)
        found = state.cues[at]
        assert (found.expected_start - MIDNIGHT).total_seconds() == start
        assert (found.expected_end - MIDNIGHT).total_seconds() == end


def morning(a_cue: Made) -> list[CueRow]:
    """Four statements, a margin of ten minutes, a suspension at a fixed minute; all of session 7."""
    cues = [a_cue(at, 36000 + 210 * (at - 1), 180, session_id=7) for at in range(1, 5)]
    margin = a_cue(5, 36840, 600, absorbs_delay=True, session_id=7)
    return [*cues, margin, a_cue(6, 37440, 120, fixed=True, session_id=7)]


def minutes(found: timedelta | None) -> float | None:
    return None if found is None else found.total_seconds() / 60


def test_a_margin_absorbs_what_it_can(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = morning(a_cue)
    played = replay(cues, a_run(cues), a_log((PressKind.NEXT, 0, 1)), ZONE)
    state = state_at(played, TEN + timedelta(minutes=7))
    assert (minutes(state.drift), minutes(state.session_drift), minutes(state.day_drift)) == (4, 0, 0)
    assert [(one.cue_id, minutes(one.absorbed)) for one in state.buffers] == [(5, 4)]
    late = state_at(played, TEN + timedelta(minutes=17))
    assert (minutes(late.drift), minutes(late.session_drift), minutes(late.day_drift)) == (14, 4, 4)
    assert [minutes(one.shift) for one in late.cues] == [0, 14, 14, 14, 14, 4]
    assert late.current.over == timedelta(minutes=14)


def test_a_call_out_of_order_is_no_delay(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = morning(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.CALL, 210, 4))
    state = state_at(replay(cues, a_run(cues), log, ZONE), TEN + timedelta(seconds=240))
    assert state.drift == timedelta(0)
    assert [minutes(one.shift) for one in state.cues[1:4]] == [3.5, 3.5, -7]


def test_hold_keeps_pushing(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = morning(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.HOLD, 60, None))
    played = replay(cues, a_run(cues), log, ZONE)
    expected = [state_at(played, TEN + timedelta(seconds=60 + n)).next.expected_start for n in (0, 30, 90)]
    assert [(one - TEN).total_seconds() for one in expected] == [210, 240, 300]


def test_before_it_is_live_all_is_as_planned(a_cue: Made) -> None:
    cues = morning(a_cue)
    state = state_at(replay(cues, None, (), ZONE), TEN + timedelta(hours=1))
    assert [one.shift for one in state.cues] == [timedelta(0)] * 6
    assert (state.next, state.current, state.drift, state.day_drift) == (None, None, None, None)


def test_live_before_its_hour_waits_for_it(a_cue: Made, a_run: Made) -> None:
    cues = morning(a_cue)
    played = replay(cues, a_run(cues, TEN - timedelta(minutes=30)), (), ZONE)
    early = state_at(played, TEN - timedelta(minutes=5))
    assert (early.drift, early.next.expected_start) == (timedelta(0), TEN)
    assert minutes(state_at(played, TEN + timedelta(minutes=3)).drift) == 3


def test_a_day_that_is_over_says_how_late_it_ended(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = morning(a_cue)
    log = a_log(*((PressKind.NEXT, 330 * at, at + 1) for at in range(6)), (PressKind.END, 1980, None))
    state = state_at(replay(cues, a_run(cues), log, ZONE), TEN + timedelta(hours=3))
    assert (state.is_live, state.next, minutes(state.day_drift)) == (False, None, 7)
    assert [minutes(one.elapsed) for one in state.cues] == [5.5] * 6
