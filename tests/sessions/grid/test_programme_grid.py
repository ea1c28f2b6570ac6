"""The grid with real pointer and keys: every gesture is one step of the history, and undo takes it back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.desk.access import nameless
from hlom_desktop.findings import Severity
from hlom_desktop.sessions import edits
from hlom_desktop.sessions.panel import ProgrammePlace
from hlom_desktop.sessions.rules import Slot
from hlom_desktop.sessions.values import SessionStatus

ZONE = "Europe/Zurich"
DAY, NEXT = date(2021, 12, 14), date(2021, 12, 15)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SKILLS, RESETTLEMENT, DATA = (
    "Skills and higher education",
    "Resettlement and complementary pathways",
    "Data for solutions",
)


def press(full: Any, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Keys in the grid, one after the other."""
    for key in keys:
        QTest.keyClick(full.place.board.grid, key, modifier)
    full.settle()


def undo(full: Any) -> None:
    full.desk.undo()
    full.settle()


def test_a_block_is_dragged_to_another_room_and_hour(full: Any, pointer: Any) -> None:
    before = full.row(SKILLS)
    pointer.drag(pointer.at(5, 825), pointer.at(4, 1005 + 30 + 4))
    row = full.row(SKILLS)
    assert (row.hours, row.room_id) == (Hours(DAY, 1005, 75, ZONE), pointer.rooms[3])
    assert full.place.board.hand.carried is None
    undo(full)
    assert (full.row(SKILLS).hours, full.row(SKILLS).room_id) == (before.hours, before.room_id)


def test_before_the_drop_the_clash_is_said_and_a_free_place_is_shown(full: Any, pointer: Any) -> None:
    pointer.drag(pointer.at(5, 825), pointer.at(3, 855), drop=False)
    board = full.place.board
    assert board.hand.carried.slot == Slot(DAY, 825, 900, pointer.rooms[2])
    assert board.hand.clashes
    assert board.hand.hits() == {full.row(RESETTLEMENT).ref.id}
    assert board.hand.free == Slot(DAY, 825, 900, pointer.rooms[3])
    assert board.note.isVisible()
    assert board.note.said().startswith("Move to Room 3, 13:45–15:00. “Resettlement")
    QTest.keyClick(board.grid, Qt.Key.Key_F)
    assert board.hand.carried.slot == Slot(DAY, 825, 900, pointer.rooms[3])
    assert not board.hand.clashes
    QTest.keyClick(board.grid, Qt.Key.Key_Escape)
    assert (board.hand.carried, board.note.isVisible()) == (None, False)
    QTest.mouseRelease(pointer.view, LEFT, NONE, pointer.at(3, 855))
    full.settle()
    assert full.row(SKILLS).hours == Hours(DAY, 795, 75, ZONE)


def test_edges_are_drawn(full: Any, pointer: Any) -> None:
    end = pointer.at(5, 870) - QPoint(0, 3)
    pointer.drag(end, pointer.at(5, 930) - QPoint(0, 3))
    assert full.row(SKILLS).hours == Hours(DAY, 795, 135, ZONE)
    start = pointer.at(5, 795) + QPoint(0, 3)
    pointer.drag(start, pointer.at(5, 765) + QPoint(0, 3))
    assert full.row(SKILLS).hours == Hours(DAY, 765, 165, ZONE)
    undo(full)
    undo(full)
    assert full.row(SKILLS).hours == Hours(DAY, 795, 75, ZONE)


def test_from_the_tray_into_the_grid_and_back(full: Any, pointer: Any) -> None:
    tray = full.place.board.tray
    block = tray._area(0).center().toPoint()
    pointer.drag(block, pointer.at(4, 905), tray)
    row = full.row(DATA)
    assert (row.hours, row.room_id) == (Hours(DAY, 900, 75, ZONE), pointer.rooms[3])
    over_tray = pointer.view.mapFromGlobal(tray.mapToGlobal(QPoint(400, 40)))
    pointer.drag(pointer.at(4, 930), over_tray)
    row = full.row(DATA)
    assert (row.hours, row.minutes, row.room_id) == (None, 75, None)
    undo(full)
    undo(full)
    assert full.row(DATA).hours is None


def test_a_double_click_makes_a_session_there(full: Any, pointer: Any) -> None:
    QTest.mouseDClick(pointer.view, LEFT, NONE, pointer.at(5, 1000))
    full.settle()
    row = full.row("New session")
    assert (row.hours, row.room_id, row.mode) == (Hours(DAY, 990, 75, ZONE), pointer.rooms[4], "hybrid")
    assert full.place.board.grid.selected() == row.ref.id
    undo(full)
    assert all(one.title.en != "New session" for one in full.programme().sessions)


def test_keys_go_to_the_neighbour_and_say_it(full: Any, place: ProgrammePlace) -> None:
    grid = place.board.grid
    place.go_to(full.row(SKILLS).ref.id)
    press(full, Qt.Key.Key_Left)
    assert grid.selected() == full.row("Regional coordination mechanisms").ref.id
    place.go_to(full.row(RESETTLEMENT).ref.id)
    press(full, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert grid.selected() == full.row("Ease pressures on host countries").ref.id
    face = QAccessible.queryAccessibleInterface(grid)
    assert face.text(QAccessible.Text.Name) == "Programme grid"
    assert face.text(QAccessible.Text.Description) == (
        "Ease pressures on host countries, Panel, Tue 14 Dec, 11:00–13:00, Room 2, Remark"
    )


def test_a_block_is_moved_by_keys_alone(full: Any, place: ProgrammePlace, pointer: Any) -> None:
    place.go_to(full.row(SKILLS).ref.id)
    press(full, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert place.board.hand.carried.slot == Slot(DAY, 825, 900, pointer.rooms[3])
    press(full, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(full, Qt.Key.Key_Return)
    row = full.row(SKILLS)
    assert (row.hours, row.room_id) == (Hours(DAY, 825, 90, ZONE), pointer.rooms[3])
    undo(full)
    assert full.row(SKILLS).hours == Hours(DAY, 795, 75, ZONE)
    press(full, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert place.board.hand.carried is None
    assert full.row(SKILLS).hours == Hours(DAY, 795, 75, ZONE)


def test_keys_find_a_free_place_from_the_tray(full: Any, place: ProgrammePlace) -> None:
    place.go_to(full.row(DATA).ref.id)
    QTest.keyClick(place.board.tray, Qt.Key.Key_Space)
    hand = place.board.hand
    assert hand.by_keys
    assert not hand.clashes
    first = hand.carried.slot
    press(full, Qt.Key.Key_F)
    assert hand.carried.slot != first
    assert not hand.clashes
    press(full, Qt.Key.Key_Return)
    row = full.row(DATA)
    assert row.hours is not None
    press(full, Qt.Key.Key_Backspace)
    assert full.row(DATA).hours is None


def test_del_cancels_what_is_confirmed_and_deletes_the_rest(full: Any, place: ProgrammePlace) -> None:
    place.go_to(full.row(SKILLS).ref.id)
    press(full, Qt.Key.Key_Delete)
    assert full.row(SKILLS).status is SessionStatus.CANCELLED
    press(full, Qt.Key.Key_Delete)
    assert all(row.title.en != SKILLS for row in full.programme().sessions)
    undo(full)
    undo(full)
    assert full.row(SKILLS).status is SessionStatus.CONFIRMED


def test_a_copy_stands_beside_its_original(full: Any, place: ProgrammePlace) -> None:
    place.go_to(full.row(SKILLS).ref.id)
    place.board.grid.setFocus()
    QTest.keyClick(place.board.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    full.settle()
    both = [row for row in full.programme().sessions if row.title.en == SKILLS]
    assert len({(row.hours, row.room_id) for row in both}) == 1
    assert len({row.uid for row in both}) == 2
    areas = [place.board.grid.surface._areas[row.ref.id] for row in both]
    assert areas[0].right < areas[1].x
    assert place.board.grid.selected() == both[1].ref.id


def test_days_and_zoom_by_keys(full: Any, place: ProgrammePlace) -> None:
    grid = place.board.grid
    grid.setFocus()
    press(full, Qt.Key.Key_PageDown)
    assert place.days.value() == (NEXT,)
    press(full, Qt.Key.Key_PageUp)
    assert place.days.value() == (DAY,)
    full.now = datetime(2021, 12, 14, 23, 30, tzinfo=UTC)
    press(full, Qt.Key.Key_T)
    assert place.days.value() == (NEXT,)  # in Geneva the next day has begun
    before = grid.surface.geometry.hour
    press(full, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert grid.surface.geometry.hour == pytest.approx(before * 3.2)
    assert grid.step == 5
    press(full, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert (grid.surface.geometry.hour, grid.step) == (before, 15)


def test_every_widget_has_a_name(place: ProgrammePlace) -> None:
    assert nameless(place) == []
    assert nameless(place.card) == []


def test_what_others_do_meanwhile_leaves_the_hand_alone(full: Any, pointer: Any) -> None:
    pointer.drag(pointer.at(5, 825), pointer.at(4, 1005 + 30), drop=False)
    held = full.place.board.hand.carried
    full.do(edits.change_session, full.row(DATA).ref, expected=20)
    assert full.place.board.hand.carried == held
    full.do(edits.cancel_session, full.row(SKILLS).ref)
    assert full.place.board.hand.carried == held
    full.do(edits.unplace_session, full.row(SKILLS).ref)
    assert full.place.board.hand.carried is None
    QTest.mouseRelease(pointer.view, LEFT, NONE, pointer.at(4, 1035))
    full.settle()
    assert full.row(SKILLS).hours is None


def test_overlapping_blocks_share_their_room(full: Any, place: ProgrammePlace) -> None:
    row = full.row(SKILLS)
    rooms = [room.ref.id for room in full.programme().rooms]
    full.do(edits.move_session, row.ref, Hours(DAY, 840, 75, ZONE), rooms[2])
    areas = place.board.grid.surface._areas
    left, right = areas[full.row(RESETTLEMENT).ref.id], areas[row.ref.id]
    assert left.right < right.x
    assert left.width == right.width
    assert [block.severity for block in place.board._blocks if block.session_id == row.ref.id] == [Severity.CLASH]
