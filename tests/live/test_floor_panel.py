"""The room's view, used as at the desk: keys, letters, buttons, and a clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.contributions.queries import contributions
from hlom_desktop.contributions.values import ContributionKind, ContributionStage
from hlom_desktop.desk.access import nameless
from hlom_desktop.live.values import PressKind
from hlom_desktop.speakers.queries import inscriptions
from hlom_desktop.speakers.values import InscriptionKind
from hlom_desktop.storage.workspace import Workspace

from .floor_stage import THREE, HandClock, Stage, make_debate

K = Qt.Key


@pytest.fixture
def stage(qtbot: Any, store_path: Path) -> Iterator[Stage]:
    """The view, nothing opened yet, at three o'clock."""
    workspace = Workspace(store_path, "Maker", clock=lambda: THREE)
    workspace.do(make_debate)
    workspace.close()
    found = Stage(qtbot, store_path, HandClock())
    yield found
    found.stop()


def kinds(stage: Stage) -> list[PressKind]:
    room = stage.on_floor().room
    assert room is not None
    return [one.kind for one in room.presses]


def test_before_it_is_open(stage: Stage, qtmodeltester: Any) -> None:
    view = stage.view
    qtmodeltester.check(view.table)
    assert nameless(stage.window) == []
    assert stage.column("delegation") == [
        "Morocco",
        "Colombia",
        "Germany",
        "Australia",
        "Kenya",
        "United Kingdom of Great Britain and Northern Ireland",
    ]
    assert stage.column("expected") == ["15:00", "15:05", "15:09", "15:12", "15:16", "15:19"]
    assert stage.column("there") == ["", "", "", "01:12", "", ""]
    assert stage.column("stand") == ["", "", "", "link not tested", "", ""]
    assert (view.now.face.eyebrow, view.now.face.name) == ("6 speakers", "Opens at 15:00")
    assert [one.name for one in view.next.shown] == ["Morocco", "Colombia", "Germany"]
    assert not view.presses.next.isVisible()
    view.view.setFocus()
    stage.key(K.Key_Space)
    assert stage.on_floor().run is None


def test_open_next_and_the_colours_of_the_clock(stage: Stage) -> None:
    stage.open()
    view = stage.view
    assert view.now.face.name == "Nobody has the floor" or view.presses.next.text().startswith("Next: ")
    while view.floor is not None and view.floor.speaking is None:
        stage.key(K.Key_Space)
    face = view.now.face
    assert (face.eyebrow, face.name, face.limit) == ("Speaking now · 1 of 6", "Morocco", "of 5:00")
    said = []
    for seconds in (0, 269, 1, 29, 1, 72):
        stage.pass_by(seconds)
        watch = view.now.face.watch
        assert watch is not None
        said.append((watch.figure, watch.phase.value, view.now.face.time))
    assert said == [
        ("5:00", "calm", "speaking for 0:00"),
        ("0:31", "calm", "speaking for 4:29"),
        ("0:30", "warning", "30 seconds left"),
        ("0:01", "warning", "1 second left"),
        ("0:00", "over", "over by 0:00"),
        ("−1:12", "over", "over by 1:12"),
    ]
    assert view.presses.next.text() == "Next: Colombia"
    stage.key(K.Key_Space)
    assert view.now.face.name == "Colombia"
    assert stage.column("stand")[:2] == ["spoke 6:12", "speaking"]
    assert stage.column("expected")[:3] == ["", "", "15:09"]


def test_the_card_goes_along_until_somebody_else_is_chosen(stage: Stage) -> None:
    assert stage.card.line.home.en == "Morocco"  # nobody has chosen yet: who comes first
    to_first(stage)
    stage.key(K.Key_Space)
    assert stage.card.line.home.en == "Colombia"
    stage.choose("Kenya")
    stage.key(K.Key_Space)
    assert (stage.view.now.face.name, stage.card.line.home.en) == ("Germany", "Kenya")


def to_first(stage: Stage) -> None:
    """Open, and go to the first speaker."""
    stage.open()
    while stage.view.floor is not None and stage.view.floor.speaking is None:
        stage.key(K.Key_Space)


def test_letters_typed_in_the_list_call_out_of_order(stage: Stage) -> None:
    to_first(stage)
    stage.pass_by(60)
    stage.type("Colo")
    assert stage.view.state.text() == "Colo"
    assert [one.title for one in stage.view.state.found()] == ["Colombia"]
    stage.key(K.Key_Return)
    assert (stage.view.now.face.name, stage.view.state.text()) == ("Colombia", "")
    assert kinds(stage)[-1] is PressKind.CALL
    stage.type("ke")
    stage.key(K.Key_Escape)
    assert stage.view.state.text() == ""
    stage.key(K.Key_Space)  # nothing is typed: Space is Next
    assert stage.view.now.face.name == "Germany"
    stage.view.view.setFocus()
    stage.type("moro")
    stage.key(K.Key_Return)
    assert stage.view.state.list.said() == "Morocco has spoken already. Back reopens who spoke last."
    stage.type("x")
    stage.view.state.setText("zz")
    assert stage.view.state.list.said() == "Nobody on this list is called “zz”."


def test_several_are_offered_and_one_is_chosen(stage: Stage) -> None:
    to_first(stage)
    stage.type("e")
    stage.view.state.setText("a")  # Allemagne, Australia
    assert [one.title for one in stage.view.state.found()] == ["Germany", "Australia"]
    stage.key(K.Key_Return)
    assert stage.view.state.list.said() == "Several are called so: choose one, or type more."
    stage.key(K.Key_Down)
    stage.key(K.Key_Down)
    stage.key(K.Key_Return)
    assert stage.view.now.face.name == "Australia"


def test_back_hold_more_absent_recording_by_key(stage: Stage) -> None:
    to_first(stage)
    stage.pass_by(100)
    stage.key(K.Key_Space)
    stage.pass_by(10)
    stage.ctrl(K.Key_B)
    watch = stage.view.now.face.watch
    assert watch is not None
    assert (stage.view.now.face.name, watch.elapsed) == ("Morocco", 100)
    stage.ctrl(K.Key_H)
    stage.pass_by(50)
    watch = stage.view.now.face.watch
    assert watch is not None
    assert (watch.held, watch.elapsed, stage.view.now.face.time) == (True, 100, "Clock stopped")
    assert stage.view.presses.hold.text() == "Go on"
    stage.ctrl(K.Key_H)
    stage.ctrl(K.Key_Plus)
    assert stage.view.now.face.limit == "of 6:00"
    stage.ctrl(K.Key_Minus)
    assert stage.view.now.face.limit == "of 5:00"
    stage.ctrl(K.Key_R)
    assert stage.view.now.face.details[0].text.strip() == "recording"
    assert kinds(stage)[-6:] == [
        PressKind.BACK,
        PressKind.HOLD,
        PressKind.RESUME,
        PressKind.ADD,
        PressKind.ADD,
        PressKind.RECORDING,
    ]
    stage.key(K.Key_Space)
    stage.press(stage.view.presses.absent)
    assert stage.view.now.face.name == "Germany"
    assert stage.column("delegation")[-1] == "Colombia"


def test_its_keys_go_before_those_of_the_menus(stage: Stage) -> None:
    history = QShortcut(QKeySequence("Ctrl+H"), stage.window)
    opened: list[int] = []
    history.activated.connect(lambda: opened.append(1))
    to_first(stage)
    for place in (stage.view.view, stage.view.state, stage.view.presses.back, stage.card.announced.line):
        place.setFocus()
        held = stage.view.presses.held
        stage.ctrl(K.Key_H)
        assert (stage.view.presses.held, opened) == (not held, []), place


def test_gestures_of_the_list_move_what_next_calls(stage: Stage) -> None:
    to_first(stage)
    stage.choose("Colombia")
    stage.press(stage.card.withdraw)
    assert stage.view.presses.next.text() == "Next: Germany"
    assert stage.column("stand")[-1] == "withdrawn"
    stage.press(stage.card.back)
    assert stage.view.presses.next.text() == "Next: Colombia"
    stage.choose("Germany")
    assert (stage.card.line.number, stage.card.who.text()) == (3, "Minister")
    kenya = stage.column("delegation").index("Kenya")
    stage.card.swapped.emit(stage.view.table.row_at(kenya).ref.id)
    stage.settle()
    assert [one.name for one in stage.view.next.shown] == ["Colombia", "Kenya", "Australia"]
    assert "swapped with no. 5" in stage.column("stand")
    stage.choose("Colombia")
    stage.press(stage.card.reply)
    rows = stage.workspace.read(inscriptions, 1)
    assert [one.delegation_id for one in rows if one.kind is InscriptionKind.REPLY] == [2]
    assert stage.column("speaker")[-1] == "Right of reply"


def test_the_sum_and_its_ways_out(stage: Stage) -> None:
    to_first(stage)
    stage.pass_by(600)
    total = stage.card.sum
    assert total.figure.text() == "over by 5:00"
    assert total.rule.text() == ("4 of 6 fit. From no. 2 on, 2:00 lets all speak. Nobody speaks across the end.")
    stage.press(total.limit)
    assert total.figure.text() == "0:00 left"
    assert stage.column("limit") == ["5:00", "2:00", "2:00", "2:00", "2:00", "2:00"]
    stage.desk.undo()
    stage.settle()
    assert total.figure.text() == "over by 5:00"
    stage.press(total.move_on)
    assert [one.sitting_id for one in stage.workspace.read(inscriptions, 1)] == [1, 1, 1, 1, 2, 2]
    assert total.figure.text() == "2:00 left"


def test_announced_while_speaking(stage: Stage) -> None:
    to_first(stage)
    stage.key(K.Key_Space)
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    stage.key(K.Key_P, shift)
    stage.type("Acogeremos a 500 familias")
    stage.key(K.Key_Return)
    (row,) = stage.workspace.read(contributions, 1)
    assert (row.kind, row.stage, row.delegation_id) == (ContributionKind.PLEDGE, ContributionStage.ANNOUNCED, 2)
    assert (row.title.es, row.title.en, str(row.received and row.received.start)) == (
        "Acogeremos a 500 familias",
        None,
        "2021-12-14",
    )
    assert stage.card.announced.said() == ("Acogeremos a 500 familias",)
    stage.desk.undo()
    stage.settle()
    assert stage.card.announced.said() == ()


def test_what_is_refused_is_said_under_the_buttons(stage: Stage) -> None:
    stage.open()
    stage.ctrl(K.Key_B)
    assert not stage.view.presses.back.isEnabled()
    for _ in range(12):
        stage.key(K.Key_Space)
    assert stage.view.said.isVisible()
    assert stage.view.said.text() == "No cue is left. End the day, or call a cue once more."
    stage.ctrl(K.Key_B)
    assert not stage.view.said.isVisible()


def test_another_seat_s_press_is_shown_and_the_sitting_can_be_changed(stage: Stage) -> None:
    to_first(stage)
    words = [stage.view.sitting.itemText(at) for at in range(stage.view.sitting.count())]
    assert words == ["14/12 15:00 General debate", "15/12 10:00 General debate, second sitting"]
    stage.view.sitting.activated.emit(1)
    stage.settle()
    assert (stage.column("delegation"), stage.view.now.face.name) == ([], "Opens at 10:00")
    stage.view.go_to(2)
    stage.settle()
    assert stage.column("delegation")[0] == "Morocco"
    current = stage.view.view.current()
    assert current is not None
    assert current.ref.id == 2
    stage.reader.turn_to("fr")
    assert (stage.view.now.face.name, stage.column("delegation")[2]) == ("Maroc", "Allemagne")
