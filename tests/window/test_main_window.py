"""Journeys through the main window, with real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.desk.access import nameless
from hlom_desktop.overview.panel import OverviewPlace
from hlom_desktop.window.exporting import ExportDialog
from hlom_desktop.window.history_dialog import HistoryDialog
from hlom_desktop.window.new_conference import NewConference
from hlom_desktop.window.places import CONFERENCE, OVERVIEW, PLACES
from hlom_desktop.window.report_dialog import ReportDialog

Qtk = Qt.Key


def idle(qtbot: QtBot, program: Program) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: program.window.seated.desk.is_idle, timeout=20_000)


def dialog(program: Program, kind: type[QWidget]) -> QWidget:
    """The dialog of a kind that is open."""
    return next(one for one in program.window.findChildren(kind) if one.isVisible())


def test_the_first_page_shows_the_worked_example(program: Program) -> None:
    window = program.window
    assert window.windowTitle() == "HLOM 2021 · HLOM Desktop"
    assert window.walk.current == "overview"
    assert isinstance(window.places["overview"], OverviewPlace)
    assert len(window.live.findings) >= 11
    keys = [mark.item.key for mark in window.parts.foot.marks() if mark.item.key]
    assert keys[:3] == ["clashes", "remarks", "texts"]


def test_every_place_opens_and_every_widget_has_a_name(qtbot: QtBot, program: Program) -> None:
    window = program.window
    for key in (OVERVIEW[0], *(one.key for one in PLACES), CONFERENCE.key):
        window.walk.go_to(key)
        idle(qtbot, program)
        assert window.parts.screens.currentWidget() is window.places[key]
        assert nameless(window) == []


def test_ctrl_digits_and_alt_left_walk(qtbot: QtBot, program: Program) -> None:
    window = program.window
    actions = {action.shortcut().toString(): action for action in window.gestures.menus.actions()}  # type: ignore[union-attr]
    actions["Ctrl+2"].trigger()
    assert window.walk.current == "roadmap"
    actions["Ctrl+4"].trigger()
    assert window.walk.current == "programme"
    actions["Alt+Left"].trigger()
    assert window.walk.current == "roadmap"
    idle(qtbot, program)


def test_find_anything_goes_to_a_delegation(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.do_gesture("find", "")
    idle(qtbot, program)
    field = window.parts.menu_row.find_field
    finder = window.gestures.finder._finder  # type: ignore[union-attr]
    line = next(one for one in finder.findChildren(QLineEdit) if one.isVisible()) if not field.hasFocus() else field
    qtbot.keyClicks(line, "suiza")
    qtbot.waitUntil(lambda: any(one.subtitle == "Delegation" for one in finder.found()), timeout=20_000)
    qtbot.keyClick(line, Qtk.Key_Return)
    assert window.walk.current == "delegations"
    idle(qtbot, program)


def test_undo_is_named_and_takes_back_a_new_conference(qtbot: QtBot, program: Program) -> None:
    window = program.window
    assert window.gestures is not None
    assert "New conference" in window.gestures.menus.undo.text()
    window.do_gesture("new")
    made = dialog(program, NewConference)
    assert isinstance(made, NewConference)
    made.view.select_key("imrf-2022")
    qtbot.mouseClick(made.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.head is not None and window.head.key == "imrf-2022", timeout=20_000)
    idle(qtbot, program)
    window.gestures.menus.undo.trigger()
    qtbot.waitUntil(lambda: window.head is not None and window.head.key == "hlom-2021-worked", timeout=20_000)
    idle(qtbot, program)
    assert window.gestures.menus.redo.isEnabled()


def test_a_taken_key_is_refused_in_the_dialog(qtbot: QtBot, program: Program) -> None:
    program.window.do_gesture("new")
    made = dialog(program, NewConference)
    assert isinstance(made, NewConference)
    made.key.setText("hlom-2021-worked")
    qtbot.keyClick(made.key, Qtk.Key_Return)
    idle(qtbot, program)
    assert made.isVisible()
    assert "already a conference" in made.said.text()
    made.reject()


def test_dialogs_that_are_left_while_something_is_read_or_made_for_them(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.do_gesture("history")
    history = dialog(program, HistoryDialog)
    assert isinstance(history, HistoryDialog)
    history.reject()
    window.do_gesture("new")
    made = dialog(program, NewConference)
    assert isinstance(made, NewConference)
    made.view.select_key("imrf-2022")
    qtbot.mouseClick(made.make, Qt.MouseButton.LeftButton)
    made.reject()
    qtbot.waitUntil(lambda: window.head is not None and window.head.key == "imrf-2022", timeout=20_000)
    idle(qtbot, program)


def test_the_interface_turns_french_without_restart(qtbot: QtBot, program: Program) -> None:
    old = program.window
    old.language_wanted.emit("fr")
    assert program.window is not old
    assert program.window.words.language == "fr"
    idle(qtbot, program)
    qtbot.waitUntil(lambda: bool(program.window.live.findings), timeout=20_000)
    program.window.seated.reader.turn_to("es")
    assert program.window.head is not None
    assert program.window.parts.menu_row.languages.value() == "es"


ENDINGS = ("docx", "ics", "pdf")


def test_export_from_the_window_writes_and_reports(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = program.window
    window.export("programme")
    asked = dialog(program, ExportDialog)
    assert isinstance(asked, ExportDialog)
    asked.folder.setText(str(tmp_path / "papers"))
    qtbot.mouseClick(asked.make, Qt.MouseButton.LeftButton)
    idle(qtbot, program)
    report = dialog(program, ReportDialog)
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == [
        "hlom-2021-worked-programme.en-fr-es.html",
        *(f"hlom-2021-worked-programme.{one}.{ending}" for one in ("en", "es", "fr") for ending in ENDINGS),
    ]
    report.close()


def test_an_empty_store_says_what_to_do_first(start: Callable[..., Program], store_path: Path, qtbot: QtBot) -> None:
    program = start(store_path)
    assert program.window.head is None
    assert not program.window.parts.rail.isVisible()
    program.window.do_gesture("new")
    made = dialog(program, NewConference)
    assert isinstance(made, NewConference)
    qtbot.mouseClick(made.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.head is not None, timeout=20_000)
    idle(qtbot, program)
    assert program.window.parts.rail.isVisible()


def test_another_programs_change_is_seen(qtbot: QtBot, program: Program, store_path: Path) -> None:
    from hlom_desktop.conference.edits import change_conference
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.storage.workspace import Workspace

    other = Workspace(store_path, author="colleague")
    try:
        row = other.read(conference_by_key, "hlom-2021-worked")
        other.do(change_conference, row.ref, short="HLOM XXI")
        qtbot.waitUntil(
            lambda: program.window.head is not None and program.window.head.short == "HLOM XXI", timeout=4000
        )
        qtbot.waitUntil(lambda: program.window.news.others == ("colleague",), timeout=4000)
    finally:
        other.close()
    idle(qtbot, program)
