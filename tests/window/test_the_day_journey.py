"""A morning of the worked example in the real window, with a clock moved by hand, and what the report says of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.edits import go_by_clock
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.contributions.queries import contributions
from hlom_desktop.speakers.values import InscriptionKind
from hlom_desktop.storage.workspace import Workspace

KEY = "hlom-2021-worked"
OPENS = datetime(2021, 12, 14, 9, 30, tzinfo=UTC)
"""Half past ten in Geneva."""
Key = Qt.Key
SPEAKERS, LIMIT, GROUP, TURNOVER = 39, 180, 300, 30
OVERRUNS = {"Ethiopia": 60, "Rwanda": 45, "Zambia": 90, "Nepal": 120, "Egypt": 75}
ABSENT = ("India", "Malaysia")
LOOKED_FOR = 20
"""Seconds during which an absent speaker is looked for."""
DROPPED, LINE_HELD, RECORDING = "Democratic Republic of the Congo", 60, 175
KILLED_AFTER, SINCE = 20, 42
"""So many have spoken, and the next so many seconds, when the program dies."""
REPLY_AT, REPLIED = datetime(2021, 12, 14, 16, 45, tzinfo=UTC), 240
ANNOUNCED = "Fifty more places for resettlement a year"
PLANNED = 2 * (GROUP + TURNOVER) + (SPEAKERS - 2) * (LIMIT + TURNOVER)
SPOKEN = PLANNED + sum(OVERRUNS.values()) + (LINE_HELD + RECORDING - LIMIT)


class HandClock:
    """A wall clock and a steady one, both moved by hand; a restarted computer counts from another second."""

    def __init__(self, at: datetime, steady: float = 0.0) -> None:
        self.wall, self.seconds = at, steady

    def now(self) -> datetime:
        """The wall clock."""
        return self.wall

    def steady(self) -> float:
        """Seconds that passed."""
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        """Time passes on both."""
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)

    def reach(self, moment: datetime) -> None:
        """Time passes up to a moment."""
        self.pass_by((moment - self.wall).total_seconds())


class Hand:
    """Keys and clicks in the room's view."""

    def __init__(self, qtbot: QtBot, program: Program, clock: HandClock) -> None:
        self.qtbot, self.window, self.clock = qtbot, program.window, clock
        self.window.resize(1366, 768)
        self.rest()
        self.place: Any = self.go("speakers")
        self.view: Any = self.place.show_view("room")
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.seated.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)

    def go(self, key: str) -> Any:
        """Show a place."""
        self.window.walk.go_to(key)
        self.rest()
        return self.window.places[key]

    def press(self, widget: QWidget) -> None:
        """A click in the middle."""
        assert widget.isEnabled()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def space(self) -> None:
        """Next, from the list."""
        self.view.view.setFocus()
        QTest.keyClick(self.view.view, Key.Key_Space)
        self.rest()

    def call(self, letters: str) -> None:
        """Type some letters of a State where the keyboard is, and Enter."""
        self.view.view.setFocus()
        QTest.keyClicks(self.view.view, letters)
        QTest.keyClick(self.view.state, Key.Key_Return)
        self.rest()

    @property
    def speaking(self) -> str | None:
        """Who has the floor; None in between."""
        line = self.view.floor.speaking
        return None if line is None else line.home.en

    def figure(self) -> str:
        """What the stopwatch shows."""
        self.view.tick()
        watch = self.view.now.face.watch
        return "" if watch is None else str(watch.figure)


@pytest.fixture
def by_clock(worked_store: Path, store_path: Path) -> Path:
    """A copy of the worked example that goes by the clock."""
    shutil.copy(worked_store, store_path)
    workspace = Workspace(store_path)
    workspace.do(go_by_clock, workspace.read(conference_by_key, KEY).ref)
    workspace.close()
    return store_path


def test_a_morning_and_its_report(qtbot: QtBot, start: Callable[..., Program], by_clock: Path, tmp_path: Path) -> None:
    clock = HandClock(OPENS - timedelta(minutes=2))
    hand = Hand(qtbot, start(by_clock, clock=clock.now, steady=clock.steady), clock)
    hand.press(hand.view.presses.open)
    clock.reach(OPENS)
    hand.call("Djib")
    morning = Morning(hand)
    morning.go_on(KILLED_AFTER)
    clock.pass_by(SINCE)
    before = (hand.speaking, hand.figure())
    left = tmp_path / "as the kill left it.hlom"
    shutil.copy(by_clock, left)
    again = HandClock(clock.wall, steady=7.5)
    morning.hand = Hand(qtbot, start(left, clock=again.now, steady=again.steady), again)
    assert (morning.hand.speaking, morning.hand.figure()) == before
    morning.already = SINCE
    morning.go_on(SPEAKERS)
    assert len(set(morning.heard)) == SPEAKERS
    assert again.wall == OPENS + timedelta(seconds=SPOKEN)
    assert list(morning.heard[-len(ABSENT) :]) != list(ABSENT)
    _suspend(morning.hand)
    _reply(morning.hand)
    _check_report(morning.hand)
    _check_announced(morning.hand)


class Morning:
    """What happens: who is not there, who runs over, whose line drops. `already` seconds of the first have passed."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.heard: list[str] = []
        self.missed: list[str] = []
        self.already = 0

    def go_on(self, number: int) -> None:
        """Until so many have spoken in all."""
        while len(self.heard) < number and (name := self.hand.speaking) is not None:
            if name in ABSENT and name not in self.missed:
                self.missed.append(name)
                self.hand.clock.pass_by(LOOKED_FOR)
                self.hand.press(self.hand.view.presses.absent)
                continue
            self.heard.append(name)
            self._floor(name)
            self.hand.space()

    def _floor(self, name: str) -> None:
        """One statement with the turnover after it."""
        hand, passed, self.already = self.hand, self.already, 0
        if name == DROPPED:
            hand.clock.pass_by(LINE_HELD)
            QTest.keyClick(hand.view.view, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
            hand.rest()
            hand.clock.pass_by(RECORDING + TURNOVER)
            return
        if name == "Kenya":
            self._announce()
        passed += LOOKED_FOR if name in ABSENT else 0
        hand.clock.pass_by(hand.view.floor.speaking.seconds + TURNOVER + OVERRUNS.get(name, 0) - passed)

    def _announce(self) -> None:
        """An undertaking, typed while it is made."""
        hand = self.hand
        line = hand.view.card.announced.line
        line.setFocus()
        QTest.keyClicks(line, ANNOUNCED)
        QTest.keyClick(line, Key.Key_Return)
        hand.rest()


def _suspend(hand: Hand) -> None:
    """The margin until two minutes before one, the suspension, and nothing until the evening."""
    clock = hand.clock
    assert hand.speaking is None
    clock.reach(OPENS + timedelta(hours=2, minutes=28))
    hand.space()
    clock.reach(OPENS + timedelta(hours=2, minutes=30))


def _reply(hand: Hand) -> None:
    """Ethiopia asks for its right of reply, and is called at the end of the day."""
    view = hand.view
    at = next(line for line in view.floor.lines if line.home.en == "Ethiopia")
    view.view.select_key(at.ref.id)
    hand.press(view.card.reply)
    hand.clock.reach(REPLY_AT)
    (row,) = [one for one in view.found.chosen.debate.inscriptions if one.kind is InscriptionKind.REPLY]
    view.go_to(row.ref.id)
    hand.rest()
    hand.call("Ethiopia")
    assert hand.speaking == "Ethiopia"
    hand.clock.pass_by(REPLIED)
    live = hand.go("run-of-show").show_view("live")
    hand.rest()
    hand.press(live.end)


def _check_report(hand: Hand) -> None:
    """The figures, worked out by hand from the constants above."""
    view = hand.place.window().places["run-of-show"].show_view("report")
    hand.rest()
    day = view.report.sums
    sitting = next(one.sums for one in view.report.sessions if one.sums.statements == SPEAKERS)
    assert (sitting.statements, sitting.absences, sitting.recordings) == (39, 2, 1)
    assert (sitting.overruns, sitting.over_seconds, sitting.longest.over) == (5, 390, 120)
    assert (sitting.spoken, sitting.allowed) == (8875, 8430)
    assert (sitting.mean, sitting.mean_allowed) == (228, 216)
    assert (sitting.start_delay, sitting.end_delay) == (0, 0)
    assert (day.replies, day.overruns) == (1, 5)
    assert [mark.value.text() for mark in view.figures.marks][:1] != [""]


def _check_announced(hand: Hand) -> None:
    """The undertaking stands among the contributions."""
    head = hand.window.head
    assert head is not None
    rows = hand.window.seated.desk.workspace.read(contributions, head.id)
    assert [one.title.en for one in rows if one.title.en == ANNOUNCED] == [ANNOUNCED]
