"""The programme as a list, and what the screen does around grid and list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester

from hlom_desktop.conference.hours import Hours
from hlom_desktop.sessions import edits
from hlom_desktop.sessions.panel import ProgrammePlace
from hlom_desktop.sessions.values import Access

ZONE = "Europe/Zurich"
DAY, NEXT = date(2021, 12, 14), date(2021, 12, 15)
SKILLS = "Skills and higher education"


def press_segment(widget: QWidget, word: str) -> None:
    """Click the segment of this word."""
    button = next(one for one in widget.findChildren(QAbstractButton) if one.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def listed(place: ProgrammePlace) -> ProgrammePlace:
    """The list is open."""
    press_segment(place.views, "List")
    return place


def line(place: ProgrammePlace, title: str) -> list[str]:
    """The cells of a session."""
    table = place.table
    at = next(row for row in range(table.rowCount()) if table.data(table.index(row, 3)) == title)
    return [table.data(table.index(at, column)) for column in range(table.columnCount())]


def type_cell(full: Any, place: ProgrammePlace, title: str, column: int, text: str) -> None:
    """F2 in a cell, real keys, Enter."""
    key = full.row(title).ref.id
    view = place.list
    view.setCurrentIndex(place.table.index_of(key, column))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = next(one for one in view.viewport().findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    full.settle()


def test_every_session_is_a_row(listed: ProgrammePlace) -> None:
    assert listed.table.rowCount() == 25
    assert line(listed, SKILLS) == [
        "Tue 14 Dec", "13:15–14:30", "Room 5", SKILLS, "Side event", "Hybrid", "Open", "EN", "EN FR ES", "Confirmed",
    ]  # fmt: skip
    assert line(listed, "Data for solutions")[:3] == ["", "75 min", ""]


def test_the_table_is_a_sound_model(listed: ProgrammePlace, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(listed.table)
    qtmodeltester.check(listed.card.people)


def test_cells_are_edited(full: Any, listed: ProgrammePlace) -> None:
    type_cell(full, listed, SKILLS, 1, "14:00-15:00")
    assert full.row(SKILLS).hours == Hours(DAY, 840, 60, ZONE)
    type_cell(full, listed, SKILLS, 2, "online")
    assert line(listed, SKILLS)[2] == "Online"
    type_cell(full, listed, SKILLS, 6, "by inv")
    assert full.row(SKILLS).access is Access.INVITATION
    type_cell(full, listed, SKILLS, 6, "nobody")
    assert full.refused == ["“nobody” is none of these: Open, Closed, By invitation, Press at the opening."]
    type_cell(full, listed, SKILLS, 3, "Skills")
    assert full.row("Skills").title.fr == "Compétences et enseignement supérieur"


def test_it_filters_and_the_choice_is_shared_with_the_grid(full: Any, listed: ProgrammePlace) -> None:
    QTest.keyClicks(listed.listed.filter, "room 2 panel")
    assert [row.title.en for row in listed.table.shown] == [
        "Ease pressures on host countries",
        "Enhance refugee self-reliance",
        "Expand access to third country solutions",
    ]
    listed.list.setCurrentIndex(listed.table.index(2, 0))
    press_segment(listed.views, "Grid")
    assert listed.board.grid.selected() == full.row("Expand access to third country solutions").ref.id
    assert listed.days.value() == (NEXT,)


def test_the_list_is_read_in_the_other_language(full: Any, listed: ProgrammePlace) -> None:
    full.context.reader.turn_to("fr")
    cells = line(listed, "Compétences et enseignement supérieur")
    assert cells[:3] == ["mar. 14 déc.", "13\u00a0h\u00a015\u00a0– 14\u00a0h\u00a030", "Salle 5"]
    assert line(listed, "Response to COVID-19")[8] == "EN FR missing ES missing"


def test_a_new_session_is_made_and_named(full: Any, place: ProgrammePlace) -> None:
    QTest.mouseClick(place.head.new, Qt.MouseButton.LeftButton)
    full.settle()
    row = full.row("New session")
    assert (row.hours, row.minutes) == (None, 75)
    QTest.keyClicks(place.card._title, "Press conference")
    QTest.keyClick(place.card._title, Qt.Key.Key_Return)
    full.settle()
    assert full.row("Press conference").ref.id == row.ref.id
    assert [block.title for block in place.board.tray._blocks][-1] == "Press conference"


def test_both_days_stand_side_by_side_in_a_wide_window(full: Any) -> None:
    place = full.open((2100, 900))
    assert place.days.value() == (DAY, NEXT)
    assert place.board.grid.surface.geometry.days == (DAY, NEXT)
    press_segment(place.days, "15 Dec")
    assert place.days.value() == (NEXT,)
    place.resize(1200, 900)
    full.settle()
    assert place.days.value() == (NEXT,)


def test_a_day_before_the_conference_is_offered_and_not_opened(full: Any) -> None:
    eve = date(2021, 12, 13)
    full.do(edits.move_session, full.row(SKILLS).ref, Hours(eve, 960, 60, ZONE), None)
    place = full.open((2100, 900))
    assert place.days.value() == (DAY, NEXT)
    press_segment(place.days, "13 Dec")
    assert place.days.value() == (eve,)
    assert [column.room_id for column in place.board.grid.surface.geometry.columns][-1] is None


def test_what_was_asked_for_before_the_read_is_shown_after_it(full: Any) -> None:
    wanted = full.row("Closing session").ref.id
    place = full.open()
    place.go_to(wanted)
    assert place.days.value() == (NEXT,)
    assert place.board.grid.selected() == wanted
    assert place.card._title.value() == "Closing session"


def test_the_first_session_is_made_by_keys(empty: Any) -> None:
    place = empty.open()
    counts: list[object] = []
    place.counted.connect(counts.append)
    assert place.board.grid.surface.geometry.days == (DAY,)
    QTest.keyClick(place, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    empty.settle()
    assert [row.title.en for row in empty.programme().sessions] == ["New session"]
    assert counts[-1] == 1
