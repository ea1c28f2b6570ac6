"""Copy, choose several, split, swap, push: with the mouse and by keys, each one step with a name."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hlom_desktop.desk.access import nameless

KEY = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
SKILLS, CLEAN = "Skills and higher education", "Clean energy challenge"
RESETTLEMENT = "Resettlement and complementary pathways"
PANEL, DATA = "Enhance refugee self-reliance", "Data for solutions"


def entry(pointer: Any, text: str) -> QAction:
    """An entry of the menu that is open, also in a menu of its own."""
    menu = pointer.place.menus.shown
    actions = [*menu.actions(), *(one for each in menu.actions() if each.menu() for one in each.menu().actions())]
    return next(one for one in actions if one.text().split("\t")[0] == text)


def open_menu(pointer: Any, at: QPoint) -> None:
    """The right button."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pointer.view.mapToGlobal(at))
    QApplication.sendEvent(pointer.view, event)


def choose(pointer: Any, text: str) -> None:
    """Press an entry of the menu."""
    action = entry(pointer, text)
    assert action.isEnabled()
    action.trigger()
    pointer.place.menus.shown.close()
    pointer.full.settle()


def bar_says(pointer: Any) -> tuple[str, str, list[str]]:
    """The question that stands, how far, and what would be found."""
    bar = pointer.place.proposals.bar
    assert bar.isVisible()
    found = [one.accessibleName().strip() for one in bar.lines if one.isVisible()]
    return bar.said.text(), bar.measure.text(), found


def test_ctrl_and_drag_copies(pointer: Any) -> None:
    pointer.drag(pointer.at(5, 825), pointer.at(4, 1005 + 34), held=CONTROL)
    both = [row for row in pointer.full.programme().sessions if row.title.en == SKILLS]
    assert [(row.hours.start, pointer.rooms.index(row.room_id) + 1) for row in both] == [(795, 5), (1005, 4)]
    assert pointer.said() == "Copy session “{title}”"
    assert pointer.grid.selected() == both[1].ref.id
    pointer.undo()
    assert len([row for row in pointer.full.programme().sessions if row.title.en == SKILLS]) == 1


def test_a_copy_in_the_hand_by_keys(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_Space, KEY.Key_C, KEY.Key_Left, KEY.Key_Down)
    assert pointer.board.note.said().startswith("Copy to Room 4, 13:30–14:45")
    pointer.press(KEY.Key_Return)
    both = [row for row in pointer.full.programme().sessions if row.title.en == SKILLS]
    assert [(row.hours.start, pointer.rooms.index(row.room_id) + 1) for row in both] == [(795, 5), (810, 4)]


def test_a_copy_over_its_original_clashes_with_it(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_Space, KEY.Key_C, KEY.Key_Down)
    assert pointer.board.hand.clashes
    assert pointer.board.hand.hits() == {pointer.full.row(SKILLS).ref.id}
    pointer.press(KEY.Key_Escape)


def test_several_are_chosen_and_dragged_as_one(pointer: Any) -> None:
    pointer.click(pointer.at(5, 825))
    pointer.click(pointer.at(3, 825), CONTROL)
    assert pointer.grid.chosen() == (pointer.full.row(SKILLS).ref.id, pointer.full.row(RESETTLEMENT).ref.id)
    assert pointer.grid.accessibleDescription().endswith("; 2 sessions are chosen")
    pointer.drag(pointer.at(3, 825), pointer.at(4, 855))
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((14, 825, 75), 6)
    assert (pointer.hours(RESETTLEMENT), pointer.room(RESETTLEMENT)) == ((14, 825, 75), 4)
    assert pointer.said() == "Move {number} sessions"
    pointer.undo()
    assert [pointer.hours(SKILLS), pointer.hours(RESETTLEMENT)] == [(14, 795, 75)] * 2
    pointer.click(pointer.at(3, 825))
    assert pointer.grid.chosen() == (pointer.full.row(RESETTLEMENT).ref.id,)


def test_several_are_moved_by_keys(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_Space, held=CONTROL)
    pointer.place.go_to(pointer.full.row(SKILLS).ref.id)
    pointer.press(KEY.Key_Left, KEY.Key_Space, KEY.Key_Down, KEY.Key_Down)
    other = pointer.full.place.board.hand.carried.session_id
    title = next(row.title.en for row in pointer.full.programme().sessions if row.ref.id == other)
    before = pointer.hours(title)
    assert "Move 2 sessions" in pointer.board.note.said()
    pointer.press(KEY.Key_Return)
    assert pointer.hours(SKILLS) == (14, 825, 75)
    assert pointer.hours(title) == (14, before[1] + 30, before[2])
    pointer.press(KEY.Key_Escape)
    assert len(pointer.grid.chosen()) == 1


def test_several_leave_the_grid_and_are_deleted_in_one_step(pointer: Any) -> None:
    pointer.click(pointer.at(5, 825))
    pointer.click(pointer.at(3, 825), CONTROL)
    pointer.press(KEY.Key_Backspace)
    assert [pointer.hours(SKILLS), pointer.hours(RESETTLEMENT)] == [None, None]
    pointer.undo()
    assert pointer.hours(SKILLS) == (14, 795, 75)
    pointer.click(pointer.at(5, 825))
    pointer.click(pointer.at(3, 825), CONTROL)
    pointer.press(KEY.Key_Delete)
    assert pointer.said() == "Cancel or delete {number} sessions"


def test_two_are_swapped_by_keys(pointer: Any) -> None:
    pointer.click(pointer.at(5, 825))
    pointer.press(KEY.Key_X)
    assert pointer.full.refused == [
        "Two sessions can be swapped. Choose them with Ctrl+click or Ctrl+Space, then swap them."
    ]
    panel = pointer.full.row(PANEL).ref.id
    area = pointer.grid.surface._areas[panel]
    pointer.click(QPoint(round(area.x) + 30, round(area.y) + 30 - pointer.grid.verticalScrollBar().value()), CONTROL)
    pointer.press(KEY.Key_X)
    assert bar_says(pointer)[0] == f"“{SKILLS}” and “{PANEL}” exchange their hours and rooms."
    assert {key for key, _ in pointer.grid.surface.proposed} == {panel, pointer.full.row(SKILLS).ref.id}
    pointer.press(KEY.Key_Return)
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((14, 930, 75), 2)
    assert (pointer.hours(PANEL), pointer.room(PANEL)) == ((14, 795, 120), 5)
    assert pointer.said() == "Swap “{title}” and “{other}”"
    assert not pointer.place.proposals.bar.isVisible()
    assert pointer.grid.surface.proposed == ()
    pointer.undo()
    assert pointer.hours(SKILLS) == (14, 795, 75)


def test_what_follows_is_pushed_by_keys(pointer: Any) -> None:
    pointer.stand_on(CLEAN)
    pointer.press(KEY.Key_P)
    followers = f"“{CLEAN}” moves, and 2 sessions that follow it in its room."
    assert bar_says(pointer)[:2] == (followers, "15 min later")
    pointer.press(KEY.Key_Down)
    assert bar_says(pointer)[1] == "30 min later"
    pointer.press(KEY.Key_Up, KEY.Key_Up)
    assert bar_says(pointer)[1] == "15 min earlier"
    pointer.press(KEY.Key_Return)
    assert (pointer.hours(CLEAN), pointer.hours(PANEL)) == ((14, 780, 75), (14, 915, 120))
    assert pointer.said() == "Bring “{title}” and what follows {minutes} minutes forward"
    pointer.undo()
    assert (pointer.hours(CLEAN), pointer.hours(PANEL)) == ((14, 795, 75), (14, 930, 120))


def test_a_push_past_midnight_is_not_possible_and_esc_leaves_it(pointer: Any) -> None:
    pointer.stand_on(CLEAN)
    pointer.press(KEY.Key_P, *[KEY.Key_Down] * 18)
    bar = pointer.place.proposals.bar
    assert bar.said.text().endswith("would pass midnight. Push by less, or move it to another day.")
    assert not bar.do.isEnabled()
    pointer.press(KEY.Key_Up, KEY.Key_Up)
    assert bar.do.isEnabled()
    pointer.press(KEY.Key_Escape)
    assert not bar.isVisible()
    assert pointer.hours(CLEAN) == (14, 795, 75)
    assert pointer.grid.hasFocus()


def test_one_is_split_by_keys(pointer: Any) -> None:
    pointer.stand_on(PANEL)
    pointer.press(KEY.Key_S)
    said, far, _ = bar_says(pointer)
    assert said == f"“{PANEL}” becomes two: 15:30–16:30, and 16:30–17:30 as its continuation."
    assert far == "at 16:30"
    pointer.press(KEY.Key_Down)
    assert bar_says(pointer)[1] == "at 16:45"
    pointer.press(KEY.Key_Return)
    assert pointer.hours(PANEL) == (14, 930, 75)
    assert pointer.hours(f"{PANEL} (continued)") == (14, 1005, 45)
    assert pointer.said() == "Split session “{title}”"
    pointer.undo()
    assert pointer.hours(PANEL) == (14, 930, 120)


def test_clashes_are_said_before(pointer: Any) -> None:
    pointer.click(pointer.at(5, 825))
    opening = pointer.full.row("General debate, first sitting")
    area = pointer.grid.surface._areas[opening.ref.id]
    pointer.click(QPoint(round(area.x) + 30, round(area.y) + 40 - pointer.grid.verticalScrollBar().value()), CONTROL)
    pointer.press(KEY.Key_X)
    assert any("same time" in line or "at the time of the plenary" in line for line in bar_says(pointer)[2])
    assert opening.ref.id in pointer.grid.surface.proposed_clashing
    assert nameless(pointer.place.proposals.bar) == []
    pointer.press(KEY.Key_Escape)


@pytest.mark.parametrize(
    ("text", "question"), [("Split…", "becomes two"), ("Push what follows…", "moves, and 2 sessions")]
)
def test_the_menu_of_a_session(pointer: Any, text: str, question: str) -> None:
    open_menu(pointer, pointer.at(2, 825))
    assert pointer.grid.selected() == pointer.full.row(CLEAN).ref.id
    assert not entry(pointer, "Swap the two…").isEnabled()
    choose(pointer, text)
    assert question in bar_says(pointer)[0]
    QTest.mouseClick(pointer.place.proposals.bar.do, LEFT)
    pointer.full.settle()
    assert pointer.hours(CLEAN) != (14, 795, 75)


def test_the_menu_moves_to_another_day_and_asks_first(pointer: Any) -> None:
    open_menu(pointer, pointer.at(5, 825))
    choose(pointer, "Wed 15 Dec")
    assert bar_says(pointer)[0] == f"“{SKILLS}” moves to Wed 15 Dec and keeps its hour."
    QTest.mouseClick(pointer.place.proposals.bar.do, LEFT)
    pointer.full.settle()
    assert (pointer.hours(SKILLS), pointer.room(SKILLS)) == ((15, 795, 75), 5)


def test_the_menu_of_an_empty_place(pointer: Any) -> None:
    empty = pointer.at(5, 1000)
    open_menu(pointer, empty)
    choose(pointer, "Snap to 5 minutes")
    assert pointer.grid.step == 5
    open_menu(pointer, empty)
    assert entry(pointer, "Snap to 5 minutes").isChecked()
    choose(pointer, DATA)
    assert bar_says(pointer)[0] == f"“{DATA}” goes to Room 5, Tue 14 Dec, 16:30–17:45."
    pointer.press(KEY.Key_Return)
    assert (pointer.hours(DATA), pointer.room(DATA)) == ((14, 990, 75), 5)
    open_menu(pointer, pointer.at(6, 840))
    choose(pointer, "New session here")
    assert pointer.hours("New session") == (14, 840, 75)


def test_the_menu_key_opens_the_menu_of_what_is_chosen(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), pointer.grid.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(pointer.grid, event)
    assert pointer.place.menus.shown.accessibleName() == "Session"
    choose(pointer, "Take out of the grid")
    assert pointer.hours(SKILLS) is None


def test_alt_moves_by_single_minutes(pointer: Any) -> None:
    pointer.stand_on(SKILLS)
    pointer.press(KEY.Key_Space)
    pointer.press(KEY.Key_Down, held=ALT)
    pointer.press(KEY.Key_Down, held=ALT)
    pointer.press(KEY.Key_Return)
    assert pointer.hours(SKILLS) == (14, 797, 75)


def test_the_mode_of_what_is_chosen_and_of_the_day(pointer: Any, day: Any) -> None:
    pointer.click(pointer.at(5, 825))
    one = pointer.full.row(SKILLS).ref.id
    pointer.press(KEY.Key_M)
    QTest.mouseClick(pointer.place.head.mode, LEFT)
    pointer.click(pointer.at(3, 825), CONTROL)
    QTest.mouseClick(pointer.place.head.mode, LEFT)
    both = (one, pointer.full.row(RESETTLEMENT).ref.id)
    assert pointer.full.modes_asked == [((one,), None), ((), day), (both, day)]
    QTest.mouseClick(pointer.place.head.print, LEFT)
    assert pointer.full.exported == ["glance"]
