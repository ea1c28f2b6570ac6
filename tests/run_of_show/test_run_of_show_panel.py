"""The screen of the run of show, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.desk.views_place import FurtherView
from hlom_desktop.run_of_show.edits import make_cues
from hlom_desktop.run_of_show.panel import RunOfShowPlace
from hlom_desktop.run_of_show.panel_sheet import SheetView
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.run_of_show.values import CueColour, CueTeam
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

from .conftest import DAY, NOW

KEY = Qt.Key
MARK, LENGTH, ITEM, TEAMS, OVER = 1, 3, 4, 12, 13


class Asked:
    """The window, as far as this screen asks it for something: what was asked."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        self.heard.append(("go", place, row_id))

    def export(self, product: str, **narrowed: Any) -> None:
        self.heard.append((product, narrowed))

    def findings_of(self, table: str, row_id: int) -> tuple[Any, ...]:
        return ()

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Any, ...]:
        return ()

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        return ()


@pytest.fixture
def screen(store: SimpleNamespace, qtbot: Any) -> Iterator[SimpleNamespace]:
    """The place and its card in a window, over the store."""
    desk, asked = Desk(lambda: Workspace(store.path)), Asked()
    desk.start()
    qtbot.waitUntil(lambda: desk.is_idle and desk.is_ready, timeout=20_000)
    reader = Reader("en")
    whole = RunOfShowPlace(Context(desk, LookSource(), Words("en"), reader, asked, lambda: NOW))
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(whole, 1)
    row.addWidget(whole.card)
    window.resize(1200, 700)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    whole.show_conference(store.home)

    def settle() -> None:
        qtbot.wait(1)  # a cell's editor commits once the key's event is over
        qtbot.waitUntil(lambda: desk.is_idle, timeout=20_000)
        QApplication.processEvents()

    settle()
    found = {
        "place": whole.sheet,
        "whole": whole,
        "asked": asked,
        "settle": settle,
        "store": store,
        "reader": reader,
        "window": window,
    }
    yield SimpleNamespace(**found)
    desk.stop()


def stored(screen: SimpleNamespace) -> list[tuple[int, int, str | None]]:
    store = screen.store
    found = store.workspace.read(cues, store.home, DAY, store.room)
    return [(one.start, one.seconds, one.item.en) for one in found]


@pytest.fixture
def made(screen: SimpleNamespace, qtbot: Any) -> SimpleNamespace:
    """The same, with cues made by a press on the one button."""
    place = screen.place
    assert place.empty.isVisible()
    assert not place.view.isVisible()
    qtbot.mouseClick(place.empty.button, Qt.MouseButton.LeftButton)
    screen.settle()
    return screen


def choose(screen: SimpleNamespace, item: str) -> int:
    """Click on the cue of this name; its place in the table."""
    view, table = screen.place.view, screen.place.table
    at = next(at for at, line in enumerate(table.shown) if line.hours is None and line.cue.item.en == item)
    index = table.index(at, ITEM)
    view.scrollTo(index)
    point = view.visualRect(index).center()
    QApplication.processEvents()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))
    return at


def type_in_cell(screen: SimpleNamespace, qtbot: Any, at: int, column: int, typed: str) -> None:
    view = screen.place.view
    view.setCurrentIndex(screen.place.table.index(at, column))
    view.edit(view.currentIndex())
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, KEY.Key_Return)
    screen.settle()


def test_cues_are_made_shown_and_counted(made: SimpleNamespace, qtmodeltester: Any) -> None:
    place = made.place
    assert place.view.isVisible()
    assert not place.empty.isVisible()
    heads = [line.cue.section.en for line in place.table.shown if line.hours is not None]
    assert heads == ["Before the meeting", "General debate", "Before the meeting", "Panel"]
    assert len(place.table.shown) == 20
    assert (place.figure.end.text(), place.figure.over_words.text()) == ("13:00", "on time")
    qtmodeltester.check(place.table)
    assert nameless(made.window) == []


def test_a_cue_is_chosen_and_never_the_head_of_a_section(made: SimpleNamespace, qtbot: Any) -> None:
    place, chosen = made.place, []
    place.view.setFocus()
    for _ in place.table.shown:
        assert (place.view.current().hours, place.cue_card.row.ref) == (None, place.view.current().ref)
        chosen.append(place.view.current().number)
        qtbot.keyClick(place.view, KEY.Key_Down)
    cues = len([line for line in place.table.shown if line.hours is None])
    assert list(dict.fromkeys(chosen)) == list(range(1, cues + 1))
    for _ in range(cues):
        place.cue_card.earlier.emit()
    assert place.view.current().number == 1


def test_a_length_typed_in_a_cell_moves_what_follows(made: SimpleNamespace, qtbot: Any) -> None:
    at = choose(made, "Costa Rica")
    type_in_cell(made, qtbot, at, LENGTH, "5:30")
    assert (36480, 330, "Costa Rica") in stored(made)
    assert (36840, 180, "Kenya") in stored(made)
    type_in_cell(made, qtbot, at, LENGTH, "soon")
    assert made.place.said.text().startswith("“soon” is not a length.")


def test_over_its_hour_it_says_so(made: SimpleNamespace, qtbot: Any) -> None:
    at = choose(made, "Presentation")
    type_in_cell(made, qtbot, at, LENGTH, "60")
    over = [made.place.table.index(row, OVER).data() for row in range(made.place.table.rowCount())]
    assert [one for one in over if one] == ["+9:00"]


def test_rows_are_added_moved_fixed_and_deleted_by_keyboard(made: SimpleNamespace, qtbot: Any) -> None:
    view, place = made.place.view, made.place
    choose(made, "Costa Rica")
    qtbot.keyClick(view, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    made.settle()
    assert [one[2] for one in stored(made)][6:8] == ["Kenya", "Costa Rica"]
    qtbot.keyClick(view, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    made.settle()
    assert place.view.current().cue.item.en == "New cue"
    assert [one[2] for one in stored(made)][6:9] == ["Kenya", "Costa Rica", "New cue"]
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Delete)
    made.settle()
    assert "New cue" not in [one[2] for one in stored(made)]
    card = place.cue_card
    choose(made, "Kenya")
    card.fields["fixed"].list.setFocus()
    qtbot.keyClick(card.fields["fixed"].list, KEY.Key_Down)
    made.settle()
    assert place.view.current().cue.fixed


def test_the_card_edits_every_text(made: SimpleNamespace, qtbot: Any) -> None:
    choose(made, "Kenya")
    card = made.place.cue_card
    line = card.fields["start"].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "10:20")
    qtbot.keyClick(line, KEY.Key_Return)
    made.settle()
    assert (37200, 180, "Kenya") in stored(made)
    card._write("notes", "fr", "Au lutrin")
    made.settle()
    assert made.place.view.current().cue.notes.fr == "Au lutrin"


def test_local_hours_of_remote_speakers(made: SimpleNamespace, qtbot: Any) -> None:
    choose(made, "Costa Rica")
    assert made.place.cue_card.fields["local"].value() == "03:08, Costa Rica, night"
    choose(made, "Kenya")
    assert not made.place.cue_card.fields["local"].isVisible()


def test_rooms_days_and_printing(made: SimpleNamespace, qtbot: Any) -> None:
    place, store = made.place, made.store
    qtbot.mouseClick(place.print, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(place.strip.button(store.other), Qt.MouseButton.LeftButton)
    assert place.room_id == store.other
    assert place.empty.isVisible()
    assert not place.print.isEnabled()
    assert made.asked.heard == [("run-of-show", {"day": DAY, "room": "Plenary"})]
    qtbot.keyClick(place.strip.button(store.other), KEY.Key_Left)
    assert place.room_id == store.room


def test_the_other_language_and_a_cue_from_elsewhere(made: SimpleNamespace) -> None:
    place, store = made.place, made.store
    made.reader.turn_to("fr")
    assert "Contrôle technique" in [line.cue.item.fr for line in place.table.shown]
    assert place.table.index(1, ITEM).data() == "Contrôle technique"
    place.show_room(store.other)
    wanted = store.workspace.read(cues, store.home, DAY, store.room)[7]
    made.whole.go_to(wanted.ref.id)
    made.settle()
    assert (place.room_id, place.view.current().cue.item.fr) == (store.room, "Kenya")


def test_what_another_writes_is_seen(screen: SimpleNamespace, qtbot: Any) -> None:
    store = screen.store
    store.workspace.do(make_cues, store.home, DAY, store.room)
    qtbot.waitUntil(lambda: bool(screen.place.table.shown), timeout=20_000)


def test_marks_and_teams_are_typed_in_cells(made: SimpleNamespace, qtbot: Any) -> None:
    made.window.resize(2200, 700)
    at = choose(made, "Kenya")
    type_in_cell(made, qtbot, at, MARK, "r")
    type_in_cell(made, qtbot, at, TEAMS, "vid, sou")
    row = made.place.view.current().cue
    assert (row.colour, row.teams) == (CueColour.RED, (CueTeam.SOUND, CueTeam.VIDEO))
    assert [made.place.table.index(at, column).data() for column in (MARK, TEAMS)] == ["R", "Sound, Video"]
    type_in_cell(made, qtbot, at, TEAMS, "everybody")
    assert made.place.said.text().startswith("“everybody” is not a team. The teams are: Chair, Sound,")
    type_in_cell(made, qtbot, at, MARK, "pink")
    assert made.place.said.text().startswith("“pink” is not a mark. The marks are: B Blue,")


def test_the_card_has_what_else_there_is(made: SimpleNamespace, qtbot: Any) -> None:
    choose(made, "Kenya")
    card = made.place.cue_card
    for key, presses in (("linked", KEY.Key_Up), ("locks_end", KEY.Key_Down), ("recorded", KEY.Key_Down)):
        card.fields[key].list.setFocus()
        qtbot.keyClick(card.fields[key].list, presses)
        made.settle()
    chair = next(one for key, one in card.fields["teams"].set._toggles.items() if key is CueTeam.CHAIR)
    qtbot.mouseClick(chair, Qt.MouseButton.LeftButton)
    made.settle()
    row = made.place.view.current().cue
    assert (row.linked, row.locks_end, row.recorded) == (False, True, True)
    assert CueTeam.CHAIR not in row.teams
    assert CueTeam.PROTOCOL in row.teams


def test_the_sheet_is_issued_and_printed(made: SimpleNamespace, qtbot: Any) -> None:
    place = made.place
    assert place.figure.state.text() == "Draft"
    qtbot.mouseClick(place.issue, Qt.MouseButton.LeftButton)
    made.settle()
    assert made.asked.heard[-1] == ("run-of-show", {"day": DAY, "room": "Plenary"})
    assert place.figure.state.text().startswith("Version 1, ")
    assert place.figure.state.text().endswith("issued as it stands")
    type_in_cell(made, qtbot, choose(made, "Doors"), ITEM, "Open the doors")
    assert place.figure.state.text().endswith("1 cue changed since")


def test_other_views_are_given_to_the_screen(made: SimpleNamespace, qtbot: Any) -> None:
    assert not any(one.isVisible() for one in made.whole._choosers.values())
    context = made.whole.context
    more = RunOfShowPlace(context, (FurtherView("other", "Readiness", SheetView),))
    qtbot.addWidget(more)
    assert (list(more.views), more.shown) == (["sheet", "other"], "sheet")
    assert more.show_view("other") is more.views["other"]
