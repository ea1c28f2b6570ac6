"""The live view by real keys and mouse, on a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.live.panel_show import LiveView
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.queries import live_room
from hlom_desktop.live.values import PressKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Computer:
    """A computer's clock, which may be set, and its steady seconds."""

    def __init__(self, wall: datetime) -> None:
        self.wall, self.seconds = wall, 1000.0

    def now(self) -> datetime:
        return self.wall

    def steady(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


class Seat:
    """A program with the live view in a window; `kill` ends it as a power cut would."""

    def __init__(self, show: SimpleNamespace, computer: Computer, qtbot: Any) -> None:
        self.show_, self.computer, self.qtbot = show, computer, qtbot
        self.desk, self.reader = Desk(lambda: Workspace(show.path, "desk")), Reader("en")
        self.asked: list[tuple[object, ...]] = []
        self.desk.start()
        qtbot.waitUntil(lambda: self.desk.is_idle and self.desk.is_ready, timeout=20_000)
        actions: Any = SimpleNamespace(go_to=lambda *asked: self.asked.append(asked))
        context = Context(self.desk, LookSource(), Words("en"), self.reader, actions, computer.now, computer.steady)
        self.view = LiveView(context)
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        row.addWidget(self.view, 1)
        row.addWidget(self.view.live_card)
        self.window.resize(1240, 700)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.view.show_conference(show.home)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.view.view, key)
        self.settle()

    def after(self, seconds: float) -> None:
        self.computer.pass_by(seconds)
        self.view.tick()

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, LEFT)
        self.settle()

    def log(self) -> list[tuple[PressKind, int | None]]:
        show = self.show_
        room = show.workspace.read(live_room, show.home, show.day, show.room)
        names = {cue: at for at, cue in enumerate(show.cues)}
        return [(one.kind, names.get(one.cue_id)) for one in room.presses]

    def kill(self) -> None:
        self.window.hide()
        self.desk.stop()


@pytest.fixture
def computer() -> Computer:
    return Computer(datetime(2021, 12, 14, 8, 55, tzinfo=UTC))


@pytest.fixture
def seat(show: SimpleNamespace, computer: Computer, qtbot: Any) -> Iterator[Seat]:
    """The live view over the store, five minutes before ten in Zurich."""
    made = Seat(show, computer, qtbot)
    yield made
    made.kill()


@pytest.fixture
def live(seat: Seat) -> Seat:
    """The same, live at ten, the first cue on."""
    seat.view.view.setFocus()
    seat.after(300)
    seat.click(seat.view.bar_.live)
    seat.key(KEY.Key_Space)
    return seat


def figure(seat: Seat) -> str:
    return seat.view.now.figure.text()


def cells(seat: Seat, key: str) -> list[str]:
    at = next(at for at, column in enumerate(seat.view.table.columns) if column.key == key)
    return [seat.view.table.index(row, at).data() for row in range(seat.view.table.rowCount())]


def test_it_goes_live_and_on_by_keys(seat: Seat) -> None:
    view = seat.view
    assert (view.bar_.next.isVisible(), view.bar_.live.isVisible()) == (False, True)
    assert (cells(seat, "planned")[0], cells(seat, "minutes")[0]) == ("10:00", "")
    seat.click(view.bar_.live)
    assert (figure(seat), view.bar_.next.isVisible()) == ("5:00", True)
    seat.after(300)
    seat.key(KEY.Key_Space)
    assert (figure(seat), seat.log()) == ("2:00", [(PressKind.NEXT, 0)])
    seat.after(150)
    assert figure(seat) == "+0:30"
    seat.key(KEY.Key_Space)
    seat.after(60)
    assert (figure(seat), view.view.current().item.en) == ("4:00", "Opening remarks")
    assert cells(seat, "expected") == ["", "", "10:07", "10:11", "10:14", "10:20"]
    assert cells(seat, "actual") == ["10:00", "10:02", "", "", "", ""]


def test_back_hold_minutes_skip_and_the_log(live: Seat) -> None:
    live.after(60)
    for key in (KEY.Key_Space, KEY.Key_B, KEY.Key_H):
        live.key(key)
    assert live.view.state.held is not None
    live.after(45)
    assert figure(live) == "1:00"
    for key in (KEY.Key_H, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_Plus, KEY.Key_S):
        live.key(key)
    assert figure(live) == "2:00"
    kinds = [PressKind.NEXT, PressKind.NEXT, PressKind.BACK, PressKind.HOLD, PressKind.RESUME]
    assert [one for one, _ in live.log()] == [*kinds, *3 * [PressKind.ADD], PressKind.SKIP]
    assert live.log()[-1] == (PressKind.SKIP, 1)
    assert live.view.state.next.item.en == "Bangladesh"


def test_the_chosen_cue_is_called_is_absent_is_skipped(live: Seat) -> None:
    view, show = live.view, live.show_
    view.view.select_key(show.cues[3])
    live.key(KEY.Key_S)
    assert (live.log()[-1], view.live_card.skip.isVisible()) == ((PressKind.SKIP, 3), True)
    live.key(KEY.Key_S)
    assert live.log()[-1] == (PressKind.UNSKIP, 3)
    live.key(KEY.Key_Return)
    assert (live.log()[-1], view.state.current.item.en) == ((PressKind.CALL, 3), "Germany")
    view.view.select_key(show.cues[2])
    live.key(KEY.Key_A)
    assert view.state.cue(show.cues[2]).status is CueStatus.ABSENT
    live.key(KEY.Key_R)
    assert live.log()[-1] == (PressKind.RECORDING, 3)
    assert view.state.current.shows_recording


def test_a_kill_in_the_middle_and_the_clock_goes_on(live: Seat, qtbot: Any) -> None:
    live.after(130)
    live.key(KEY.Key_Space)
    live.after(61)
    was = (figure(live), cells(live, "expected"), cells(live, "actual"), live.view.foot.right.accessibleName())
    assert was[0] == "3:59"
    live.kill()
    live.computer.seconds = 3.0  # another start of the computer counts from elsewhere
    again = Seat(live.show_, live.computer, qtbot)
    assert was == (figure(again), cells(again, "expected"), cells(again, "actual"),
                   again.view.foot.right.accessibleName())  # fmt: skip
    again.after(300)
    assert figure(again) == "+1:01"
    again.kill()


def test_a_clock_that_jumps_is_noted_and_leaves_the_show_alone(live: Seat, qtbot: Any) -> None:
    live.after(30)
    live.computer.wall += timedelta(hours=1)
    live.after(10)
    live.settle()
    assert (figure(live), live.log()[-1][0]) == ("1:20", PressKind.CLOCK)
    assert "jumped by +1:00:00 at 10:00" in live.view.foot.left.accessibleName()
    live.after(5)
    live.settle()
    assert [one for one, _ in live.log()] == [PressKind.NEXT, PressKind.CLOCK]
    live.kill()
    again = Seat(live.show_, live.computer, qtbot)
    assert figure(again) == "1:15"
    again.kill()


def test_on_another_day_the_show_begins_at_its_own_hour(show: SimpleNamespace, qtbot: Any) -> None:
    seat = Seat(show, Computer(datetime(2021, 11, 2, 16, tzinfo=UTC)), qtbot)
    seat.click(seat.view.bar_.live)
    seat.view.view.setFocus()
    seat.key(KEY.Key_Space)
    seat.after(60)
    assert (figure(seat), cells(seat, "actual")[0]) == ("1:00", "10:00")
    assert "jumped" not in seat.view.foot.left.accessibleName()
    seat.kill()


def test_end_and_back_again(live: Seat) -> None:
    view = live.view
    live.after(60)
    live.click(view.end)
    assert (view.bar_.live.isVisible(), view.end.isEnabled()) == (True, False)
    live.after(600)
    view.view.setFocus()
    live.key(KEY.Key_B)
    assert (figure(live), view.end.isEnabled()) == ("1:00", True)


def test_a_room_without_cues_offers_to_make_them(live: Seat) -> None:
    show, view = live.show_, live.view
    live.click(view.strip.button(show.other))
    assert (view.empty.isVisible(), view.now.isVisible()) == (True, False)
    live.click(view.empty.button)
    assert (view.empty.isVisible(), view.bar_.live.isVisible()) == (False, True)
    live.click(view.strip.button(show.room))
    assert view.state.current.item.en == "Gavel"


def test_another_seat_is_seen_and_the_other_language(live: Seat, qtbot: Any) -> None:
    from hlom_desktop.live.edits import press

    show, view = live.show_, live.view
    run = view.room.run.ref
    show.workspace.do(press, run, PressKind.NEXT, view.state.at)
    qtbot.waitUntil(lambda: view.state.current.item.en == "Opening remarks", timeout=20_000)
    live.reader.turn_to("fr")
    assert "Opening remarks" in cells(live, "item")
    assert nameless(live.window) == []


def test_no_session_no_cue(store_path: Any, qtbot: Any) -> None:
    from hlom_desktop.conference.wording import Wording
    from hlom_desktop.templates.catalogue import new_empty

    workspace = Workspace(store_path, "desk")
    now = datetime(2021, 12, 14, 9, tzinfo=UTC)
    home = workspace.do(new_empty, "hlom", Wording.from_texts(en="Meeting"), now).result
    seat = Seat(SimpleNamespace(path=store_path, home=home), Computer(now), qtbot)
    assert seat.view.shown_day is None
    assert not seat.view.bar_.isVisible()
    seat.kill()
    workspace.close()


def test_the_table_is_a_sound_model(live: Seat) -> None:
    tester = QAbstractItemModelTester(live.view.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    live.after(400)
    live.key(KEY.Key_Space)
    live.after(400)
    del tester
