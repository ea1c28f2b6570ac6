"""Room by room, day by day, nearer and farther, three clocks, and the tray with its filter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hlom_desktop.conference.edits import change_conference
from hlom_desktop.desk.access import nameless
from hlom_desktop.sessions import edits
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.grid.sheets import Sight
from hlom_desktop.sessions.panel_doors import HOLD
from hlom_desktop.sessions.rules import Slot

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
DAY, NEXT = date(2021, 12, 14), date(2021, 12, 15)
SKILLS, DATA = "Skills and higher education", "Data for solutions"


def segment(parent: QWidget, word: str) -> QWidget:
    """The button of a choice."""
    return next(one for one in parent.findChildren(QWidget) if one.accessibleName().endswith(f": {word}"))


def turn_to(pointer: Any, view: str) -> None:
    QTest.mouseClick(segment(pointer.place.views, view), LEFT)
    pointer.full.settle()


def columns(pointer: Any) -> tuple[Column, ...]:
    return pointer.grid.surface.geometry.columns


def test_a_room_shows_its_days_side_by_side(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    turn_to(pointer, "Rooms")
    room = pointer.rooms[4]
    assert columns(pointer) == (Column(DAY, room), Column(NEXT, room))
    assert [head.name for head in pointer.grid._sheet.heads] == ["Tue 14 Dec", "Wed 15 Dec"]
    assert pointer.grid.selected() == pointer.full.row(SKILLS).ref.id
    assert not pointer.place.days.isVisible()
    assert nameless(pointer.place) == []


def test_dragging_in_a_room_changes_the_day(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    turn_to(pointer, "Rooms")
    pointer.drag(pointer.at(1, 825), pointer.at(2, 855))
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((15, 825, 75), 5)
    pointer.undo()
    assert pointer.hours(SKILLS) == (14, 795, 75)


def test_keys_in_a_room_go_to_the_next_day_and_the_next_room(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    turn_to(pointer, "Rooms")
    pointer.grid.setFocus()
    pointer.press(KEY.Key_PageUp)
    assert pointer.place.rooms.value() == pointer.rooms[3]
    pointer.stand_on(SKILLS)
    assert pointer.place.rooms.value() == pointer.rooms[4]
    pointer.press(KEY.Key_Space, KEY.Key_Right, KEY.Key_PageUp)
    assert pointer.board.hand.carried.slot == Slot(NEXT, 795, 870, pointer.rooms[3])
    assert pointer.place.rooms.value() == pointer.rooms[3]
    assert pointer.board.note.isVisible()
    pointer.press(KEY.Key_Return)
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((15, 795, 75), 4)


def test_keys_carry_to_the_next_day_at_the_same_hour(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_Space, KEY.Key_PageDown)
    assert pointer.place.days.value() == (NEXT,)
    assert pointer.board.note.said().startswith("Move to Room 5, Wed 15 Dec, 13:15–14:30")
    pointer.press(KEY.Key_PageUp)
    assert pointer.place.days.value() == (DAY,)
    pointer.press(KEY.Key_PageDown, KEY.Key_Return)
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((15, 795, 75), 5)
    assert pointer.place.days.value() == (NEXT,)


def test_dropped_on_the_button_of_a_day_it_keeps_its_hour(pointer: Any) -> None:
    button = pointer.to(segment(pointer.place.days, "15 Dec"))
    pointer.drag(pointer.at(5, 825), button, drop=False)
    assert pointer.board.hand.carried.slot == Slot(NEXT, 795, 870, pointer.rooms[4])
    assert pointer.board.note.isVisible()
    QTest.mouseRelease(pointer.view, LEFT, Qt.KeyboardModifier.NoModifier, button)
    pointer.full.settle()
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((15, 795, 75), 5)


def test_held_over_the_button_of_a_day_that_day_opens(pointer: Any) -> None:
    pointer.drag(pointer.at(5, 825), pointer.to(segment(pointer.place.days, "15 Dec")), drop=False)
    pointer.full.qtbot.waitUntil(lambda: pointer.place.days.value() == (NEXT,), timeout=HOLD * 10)
    end = pointer.at(4, 1050)
    QTest.mouseMove(pointer.view, end)
    QTest.mouseRelease(pointer.view, LEFT, Qt.KeyboardModifier.NoModifier, end)
    pointer.full.settle()
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((15, 1020, 75), 4)


def test_held_over_the_button_of_a_room_that_room_opens(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    turn_to(pointer, "Rooms")
    pointer.drag(pointer.at(1, 825), pointer.to(segment(pointer.place.rooms, "Room 2")), drop=False)
    assert pointer.board.hand.carried.slot == Slot(DAY, 795, 870, pointer.rooms[1])
    pointer.full.qtbot.waitUntil(lambda: pointer.place.rooms.value() == pointer.rooms[1], timeout=HOLD * 10)
    QTest.keyClick(pointer.grid, KEY.Key_Escape)
    assert pointer.board.hand.carried is None
    QTest.mouseRelease(pointer.view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    pointer.full.settle()
    assert pointer.room(SKILLS) == 5


def test_between_the_days_of_a_wide_window(wide: Any) -> None:
    wide.drag(wide.at(5, 825), wide.at(12, 825))
    assert (wide.hours(SKILLS), wide.room(SKILLS)) == ((15, 795, 75), 6)


def test_what_the_user_turned_to_stays_while_others_work(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_PageDown)
    pointer.full.do(edits.change_session, pointer.full.row(DATA).ref, expected=20)
    assert pointer.place.days.value() == (NEXT,)


def wheel(pointer: Any, at: QPoint, turned: int) -> None:
    place, screen = QPointF(at), QPointF(pointer.view.mapToGlobal(at))
    none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, screen, QPoint(), QPoint(0, turned), none, held, phase, False)
    QApplication.sendEvent(pointer.view, event)


def test_ctrl_and_the_wheel_zoom_at_the_pointer(pointer: Any) -> None:
    at = pointer.at(3, 900)
    before = pointer.grid.surface.geometry.hour
    wheel(pointer, at, 120)
    wheel(pointer, at, 120)
    assert pointer.grid.surface.geometry.hour == pytest.approx(before * 1.6)
    assert abs(pointer.at(3, 900).y() - at.y()) <= 1
    wheel(pointer, at, -120)
    assert pointer.grid.surface.geometry.hour == pytest.approx(before * 1.25)
    turn_to(pointer, "Rooms")
    assert pointer.grid.surface.geometry.hour == pytest.approx(before * 1.25)


def test_the_whole_day_in_sight(pointer: Any) -> None:
    before = pointer.grid.surface.geometry.hour
    pointer.press(KEY.Key_0)
    assert pointer.grid.verticalScrollBar().maximum() == 0
    assert pointer.grid.surface.geometry.hour < before
    pointer.press(KEY.Key_0)
    assert pointer.grid.surface.geometry.hour == before
    pointer.press(KEY.Key_0, KEY.Key_Plus)
    assert pointer.grid.surface.geometry.hour == pytest.approx(before * 1.25)


def test_the_snap_is_chosen(pointer: Any) -> None:
    assert pointer.grid.step == 15
    pointer.press(KEY.Key_5)
    assert pointer.grid.step == 5
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_Space, KEY.Key_Down, KEY.Key_Return)
    assert pointer.hours(SKILLS) == (14, 800, 75)
    pointer.press(KEY.Key_5)
    assert pointer.grid.step == 15


def test_three_clocks(pointer: Any) -> None:
    assert [zone.city for zone in pointer.grid._sheet.zones] == ["Geneva", "Bogota"]
    conference = pointer.full.programme().conference
    pointer.full.do(change_conference, conference.ref, third_zone="Australia/Sydney")
    sheet = pointer.grid._sheet
    assert [(zone.city, zone.offset) for zone in sheet.zones] == [
        ("Geneva", "UTC+1"),
        ("Bogota", "UTC−5"),
        ("Sydney", "UTC+11"),
    ]
    assert sheet.hours[0] == (540, ("09:00", "03:00", "19:00"))


def test_the_tray_is_filtered(pointer: Any) -> None:
    tray = pointer.board.tray
    every = [block.title for block in tray._blocks]
    assert len(every) > 1
    assert DATA in every
    QTest.keyClick(pointer.grid, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tray.filter.hasFocus()
    QTest.keyClicks(tray.filter, "data sol")
    assert [block.title for block in tray._blocks] == [DATA]
    pointer.press(KEY.Key_Down)
    assert pointer.grid.selected() == pointer.full.row(DATA).ref.id
    pointer.press(KEY.Key_Space)
    assert pointer.board.hand.is_holding
    pointer.press(KEY.Key_Return)
    assert pointer.hours(DATA) is not None
    tray.filter.setFocus()
    pointer.press(KEY.Key_Escape)
    assert [block.title for block in tray._blocks] == [title for title in every if title != DATA]


def test_dragging_repaints_without_reading_the_store(pointer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    monkeypatch.setattr(pointer.full.desk, "read", lambda query, *given, **how: read.append(query))
    pointer.drag(pointer.at(5, 825), pointer.at(4, 1035), drop=False)
    pointer.grid.viewport().repaint()
    assert read == []
    QTest.keyClick(pointer.grid, KEY.Key_Escape)


@pytest.mark.parametrize(
    ("sight", "slot", "expected"),
    [
        (Sight((DAY,)), Slot(DAY, 0, 60, 3), True),
        (Sight((DAY,)), Slot(NEXT, 0, 60, 3), False),
        (Sight((DAY, NEXT), True, 3), Slot(NEXT, 0, 60, 3), True),
        (Sight((DAY, NEXT), True, 3), Slot(NEXT, 0, 60, None), False),
    ],
)
def test_what_is_in_sight(sight: Sight, slot: Slot, expected: bool) -> None:
    assert sight.shows(slot) is expected


def test_a_narrow_head_offers_the_days_in_a_list(pointer: Any) -> None:
    place = pointer.place
    place.resize(1100, 704)
    pointer.full.settle()
    assert (place.head.mode.text(), place.head.new.text()) == ("Change mode…", "Session")
    place.setMinimumSize(1, 1)  # as the window's splitter does
    place.resize(480, 704)
    pointer.full.settle()
    assert place.head.mode.text() == ""
    assert (place.days.list.isVisible(), place.days.segments.isVisible()) == (True, False)
    assert nameless(place) == []
    place.days.list.setCurrentIndex(1)
    place.days.list.activated.emit(1)
    assert place.days.value() == (NEXT,)
