"""The log in the store: each press one step that nothing takes back, and any order of presses holds."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.edits import (
    AlreadyLive,
    NoCues,
    NothingBefore,
    NothingOn,
    NothingToCome,
    NotLive,
    go_live,
    press,
)
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.queries import live_day, live_room, live_rooms
from hlom_desktop.live.rules import state_at
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.values import PressKind
from hlom_desktop.run_of_show.edits import add_cue, delete_cue
from hlom_desktop.storage.base import Ref
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.workspace import Workspace

TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)


def room_of(show: SimpleNamespace) -> LiveRoom:
    return show.workspace.read(live_room, show.home, show.day, show.room)


def live(show: SimpleNamespace) -> Ref:
    run_id = show.workspace.do(go_live, show.home, show.day, show.room, TEN).result
    return Ref(run_id, 0)


def test_go_live_keeps_the_plan(show: SimpleNamespace) -> None:
    run = live(show)
    room = room_of(show)
    assert room.run is not None
    assert (room.run.ref.id, room.run.started, room.run.ended) == (run.id, TEN, None)
    assert [(one.cue_id, one.start) for one in room.run.baseline] == [(one.ref.id, one.start) for one in room.cues]
    with pytest.raises(AlreadyLive):
        live(show)
    with pytest.raises(NoCues):
        show.workspace.do(go_live, show.home, show.day, show.other, TEN)


def test_each_press_is_one_step_that_undo_leaves_alone(show: SimpleNamespace) -> None:
    do, run = show.workspace.do, live(show)
    do(press, run, PressKind.NEXT, TEN)
    do(press, run, PressKind.NEXT, TEN + timedelta(minutes=3))
    do(press, run, PressKind.BACK, TEN + timedelta(minutes=4))
    said = [one.message for one in show.workspace.read(steps, show.home)][:4]
    assert said == ["Back to “{title}”", "Next: “{title}”", "Next: “{title}”", "Go live"]
    assert show.workspace.undoable() is None or show.workspace.undoable().message != "Back to “{title}”"
    room = room_of(show)
    assert [(one.number, one.kind, one.cue_id) for one in room.presses] == [
        (1, PressKind.NEXT, show.cues[0]),
        (2, PressKind.NEXT, show.cues[1]),
        (3, PressKind.BACK, show.cues[0]),
    ]
    assert room.played.current == show.cues[0]


def test_two_seats_that_press_next_for_the_same_cue_go_there_once(show: SimpleNamespace) -> None:
    do, run = show.workspace.do, live(show)
    for later in (0, 1):
        do(press, run, PressKind.NEXT, TEN + timedelta(seconds=later), cue_id=show.cues[0])
    do(press, run, PressKind.NEXT, TEN + timedelta(seconds=60), cue_id=show.cues[1])
    do(press, run, PressKind.NEXT, TEN + timedelta(seconds=61), cue_id=show.cues[0])
    assert len(room_of(show).presses) == 2


def test_what_makes_no_sense_is_refused(show: SimpleNamespace) -> None:
    do, run = show.workspace.do, live(show)
    for kind, refusal in ((PressKind.BACK, NothingBefore), (PressKind.HOLD, NothingOn), (PressKind.ADD, NothingOn)):
        with pytest.raises(refusal):
            do(press, run, kind, TEN, seconds=60)
    for number in range(7):
        do(press, run, PressKind.NEXT, TEN + timedelta(minutes=number))
    with pytest.raises(NothingToCome):
        do(press, run, PressKind.NEXT, TEN + timedelta(minutes=9))
    do(press, run, PressKind.END, TEN + timedelta(minutes=10))
    with pytest.raises(NotLive):
        do(press, run, PressKind.NEXT, TEN + timedelta(minutes=11))
    do(press, run, PressKind.BACK, TEN + timedelta(minutes=12))
    room = room_of(show)
    assert (room.run.ended, room.played.current) == (None, show.cues[-1])


def test_a_room_that_starts_in_the_middle_leaves_out_what_stands_above(show: SimpleNamespace) -> None:
    do, run = show.workspace.do, live(show)
    do(press, run, PressKind.CALL, TEN, cue_id=show.cues[2])
    room = room_of(show)
    assert [room.played.status_of(line) for line in room.played.lines][:3] == [
        CueStatus.SKIPPED,
        CueStatus.SKIPPED,
        CueStatus.CURRENT,
    ]
    assert room.played.next().cue_id == show.cues[3]


def test_an_absent_one_makes_room_for_the_next(show: SimpleNamespace) -> None:
    do, run = show.workspace.do, live(show)
    do(press, run, PressKind.NEXT, TEN)
    do(press, run, PressKind.NEXT, TEN + timedelta(minutes=2))
    step = do(press, run, PressKind.ABSENT, TEN + timedelta(minutes=3)).change.step
    room = room_of(show)
    assert [one.kind for one in room.presses[-2:]] == [PressKind.ABSENT, PressKind.NEXT]
    assert {one.ref.version for one in room.presses[-2:]} == {step}
    assert room.played.current == show.cues[2]
    assert room.played.played(show.cues[1]).status is CueStatus.ABSENT


def test_the_day_has_all_rooms(show: SimpleNamespace) -> None:
    live(show)
    show.workspace.do(add_cue, show.home, show.day, show.other, Wording.from_texts(en="Panel"), start=36000)
    day = show.workspace.read(live_day, show.home, show.day)
    assert [(one.room_id, len(one.cues), one.run is not None) for one in day.rooms] == [
        (show.room, 6, True),
        (show.other, 1, False),
    ]
    assert day.days == (show.day,)
    assert show.workspace.read(live_rooms, show.home, show.day) == day.rooms


def test_a_store_opened_again_says_the_same(show: SimpleNamespace) -> None:
    do, run = show.workspace.do, live(show)
    do(press, run, PressKind.NEXT, TEN)
    do(press, run, PressKind.NEXT, TEN + timedelta(minutes=3))
    do(press, run, PressKind.HOLD, TEN + timedelta(minutes=4))
    now = TEN + timedelta(minutes=9)
    was = state_at(room_of(show).played, now)
    again = Workspace(show.path, "other desk")
    assert state_at(again.read(live_room, show.home, show.day, show.room).played, now) == was
    again.close()


class Presses(RuleBasedStateMachine):
    """Whatever is pressed, a press is written or refused by name, and the log says where the room stands."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.workspace = Workspace(Path(self.folder.name) / "store.hlom", "desk")
        self.now = TEN

    @initialize(number=st.integers(1, 5))
    def make(self, number: int) -> None:
        from hlom_desktop.conference.edits import add_room
        from hlom_desktop.templates.catalogue import new_empty

        do, name = self.workspace.do, Wording.from_texts(en="Meeting")
        self.home = do(new_empty, "hlom", name, TEN).result
        self.room = do(add_room, self.home, name).result
        for _ in range(number):
            do(add_cue, self.home, TEN.date(), self.room, name, start=36000)
        self.run_ref = Ref(do(go_live, self.home, TEN.date(), self.room, TEN).result, 0)

    def live(self) -> LiveRoom:
        return self.workspace.read(live_room, self.home, TEN.date(), self.room)

    @rule(
        kind=st.sampled_from(sorted(PressKind)),
        later=st.integers(0, 300),
        at=st.one_of(st.none(), st.integers(0, 4)),
        seconds=st.integers(-100, 300),
    )
    def pressed(self, kind: PressKind, later: int, at: int | None, seconds: int) -> None:
        self.now += timedelta(seconds=later)
        cues = self.live().cues
        cue_id = None if at is None or not cues else cues[at % len(cues)].ref.id
        with suppress(NotLive, NothingBefore, NothingOn, NothingToCome):
            self.workspace.do(press, self.run_ref, kind, self.now, cue_id=cue_id, seconds=seconds, text="x")

    @rule(at=st.integers(0, 4))
    def deleted(self, at: int) -> None:
        cues = self.live().cues
        if cues:
            self.workspace.do(delete_cue, cues[at % len(cues)].ref)

    @invariant()
    def time_is_kept(self) -> None:
        if not hasattr(self, "run_ref"):
            return
        room = self.live()
        played = room.played
        state = state_at(played, self.now)
        spans = [span for one in played.cues.values() for span in one.spans]
        every = sum((one.lasted(state.at) for one in (*spans, *played.gaps, *played.holds)), timedelta())
        assert every == (played.ended or state.at) - room.run.started
        assert (room.run.ended is None) == (played.ended is None)
        assert [one.number for one in room.presses] == list(range(1, len(room.presses) + 1))

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()


TestPresses = Presses.TestCase
TestPresses.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
