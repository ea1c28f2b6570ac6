"""A log played again: times are never lost, and any prefix says the same as going on press by press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.live.played import CueStatus, Played
from hlom_desktop.live.rules import replay, state_at
from hlom_desktop.live.rules_replay import Tape, lines_of
from hlom_desktop.live.values import PressKind

ZONE = "Europe/Zurich"
TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)
NUMBER = 6
PRESSED = st.lists(
    st.tuples(
        st.sampled_from(sorted(PressKind)),
        st.integers(0, 400),
        st.one_of(st.none(), st.integers(1, NUMBER + 1)),
        st.integers(-200, 400),
    ),
    max_size=40,
)
Made = Callable[..., object]


def sheet(a_cue: Made) -> list[object]:
    """Statements of three minutes with half a minute between them, a margin, and a fixed end."""
    cues = [a_cue(at, 36000 + 210 * (at - 1), 180, inscription_id=at) for at in range(1, NUMBER - 1)]
    end = 36000 + 210 * (NUMBER - 2)
    return [*cues, a_cue(NUMBER - 1, end, 300, absorbs_delay=True), a_cue(NUMBER, end + 300, 60, fixed=True)]


def logged(a_log: Made, pressed: list[tuple[PressKind, int, int | None, int]]) -> list:
    """The presses one after the other."""
    after, found = 0, []
    for kind, later, cue_id, seconds in pressed:
        after += later
        found.append((kind, after, cue_id, seconds))
    return a_log(*found)


def pieces(played: Played, now: datetime) -> list[tuple[datetime, datetime]]:
    """All stretches of time of a run, of at least a moment, by hour."""
    every = [*played.gaps, *played.holds, *(span for one in played.cues.values() for span in one.spans)]
    return sorted((one.start, one.end or now) for one in every if (one.end or now) > one.start)


@given(pressed=PRESSED, later=st.integers(0, 400))
def test_the_pieces_fill_the_time_since_going_live(
    a_cue: Made, a_run: Made, a_log: Made, pressed: list, later: int
) -> None:
    cues, log = sheet(a_cue), logged(a_log, pressed)
    played = replay(cues, a_run(cues), log, ZONE)
    now = played.ended or played.last + timedelta(seconds=later)
    found = pieces(played, now)
    edges = [TEN, *(end for _, end in found)]
    assert [start for start, _ in found] == edges[: len(found)]
    assert edges[-1] == now


@given(pressed=PRESSED)
def test_any_prefix_says_what_going_on_says(a_cue: Made, a_run: Made, a_log: Made, pressed: list) -> None:
    cues, log = sheet(a_cue), logged(a_log, pressed)
    run = a_run(cues)
    tape, lines = Tape(run, {one.ref.id: one.seconds for one in cues}), lines_of(cues, run, ZONE)
    for number, press in enumerate(log, start=1):
        tape.press(press)
        assert tape.played(lines) == replay(cues, run, log[:number], ZONE)


@given(pressed=PRESSED, later=st.integers(0, 4000))
def test_nothing_that_is_pressed_raises(a_cue: Made, a_run: Made, a_log: Made, pressed: list, later: int) -> None:
    cues, log = sheet(a_cue), logged(a_log, pressed)
    played = replay(cues, a_run(cues), log, ZONE)
    state = state_at(played, TEN + timedelta(seconds=later))
    currents = [one.cue_id for one in state.cues if one.status is CueStatus.CURRENT and one.row is not None]
    assert currents == ([played.current] if played.current in range(1, NUMBER + 1) else [])


def test_back_reopens_a_clock_and_loses_no_time(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.NEXT, 100, 2), (PressKind.BACK, 110, 1), (PressKind.NEXT, 200, 2))
    played = replay(cues, a_run(cues), log, ZONE)
    now = TEN + timedelta(seconds=230)
    assert played.current == 2
    assert played.played(1).elapsed(now) == timedelta(seconds=190)
    assert played.played(2).elapsed(now) == timedelta(seconds=40)
    assert played.played(1).begun == TEN
    assert played.played(2).begun == TEN + timedelta(seconds=200)
    assert played.gaps == ()


def test_back_after_a_call_leaves_a_cue_as_it_was(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.NEXT, 100, 2), (PressKind.CALL, 200, 1), (PressKind.BACK, 210, None))
    played = replay(cues, a_run(cues), log, ZONE)
    assert played.current == 2
    assert played.played(1).status is CueStatus.DONE
    assert [span.start for span in played.played(1).spans] == [TEN, TEN + timedelta(seconds=200)]


def test_hold_stops_the_clock_of_the_item_only(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.HOLD, 60, None), (PressKind.RESUME, 160, None))
    played = replay(cues, a_run(cues), log, ZONE)
    state = state_at(played, TEN + timedelta(seconds=180))
    assert state.current.elapsed == timedelta(seconds=80)
    assert state.drift == timedelta(seconds=100)


def test_an_absent_speaker_is_called_again_only_further_down(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.NEXT, 100, 2), (PressKind.ABSENT, 120, 2), (PressKind.NEXT, 120, 3))
    stays = replay(cues, a_run(cues), log, ZONE)
    assert (stays.current, stays.next().cue_id) == (3, 4)
    assert stays.played(2).status is CueStatus.ABSENT
    moved = [cues[0], cues[2], cues[3], cues[1], *cues[4:]]
    again = replay(moved, a_run(cues), log, ZONE)
    assert [line.cue_id for line in again.to_come()] == [4, 2, 5, 6]
    assert again.played(2).absences == (TEN + timedelta(seconds=120),)


def test_a_recording_takes_the_place_of_the_line(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.ADD, 10, 1, 60), (PressKind.RECORDING, 40, 1, 170))
    state = state_at(replay(cues, a_run(cues), log, ZONE), TEN + timedelta(seconds=50))
    assert state.current.allotted == timedelta(seconds=210)
    assert state.current.shows_recording
    assert state.current.over == timedelta(seconds=-160)


def test_a_deleted_cue_keeps_its_times(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.NEXT, 100, 2), (PressKind.NEXT, 300, 3))
    run = a_run(cues)
    state = state_at(replay([cues[0], *cues[2:]], run, log, ZONE), TEN + timedelta(seconds=300))
    assert [one.cue_id for one in state.cues] == [1, 2, 3, 4, 5, 6]
    assert state.cue(2).elapsed == timedelta(seconds=200)
    assert state.cue(2).row is None


def test_end_can_be_taken_back(a_cue: Made, a_run: Made, a_log: Made) -> None:
    cues = sheet(a_cue)
    log = a_log((PressKind.NEXT, 0, 1), (PressKind.END, 60, None), (PressKind.NEXT, 70, 2), (PressKind.BACK, 90, None))
    played = replay(cues, a_run(cues), log, ZONE)
    assert (played.current, played.ended) == (1, None)
    assert [(one.start, one.end) for one in played.gaps] == [
        (TEN + timedelta(seconds=60), TEN + timedelta(seconds=90)),
    ]
