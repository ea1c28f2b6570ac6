"""The calendar of side events, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.screen import Empty
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.side_events.edits.call import add_usual_slots, set_wishes
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import approve
from hlom_desktop.side_events.grid.cells import WAITING
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.ref import Ref

from .making import LUNCH
from .screen import KEY, LEFT, everything, stored

EVENING = replace(LUNCH, start=1095)


@pytest.fixture
def days(screen: SimpleNamespace) -> SimpleNamespace:
    """The screen at its calendar, with the usual slots; both proposals say something of them."""
    do, store = screen.store.workspace.do, screen.store
    do(add_usual_slots, store.home)
    first, second, *_ = (slot.ref.id for slot in everything(screen).slots)
    do(set_wishes, Ref(store.energy, 0), [first], [second])
    screen.view = screen.place.show_view("calendar")
    screen.settle()
    screen.calendar = screen.view.calendar
    return screen


def middle(screen: SimpleNamespace, cell: tuple[int, int]) -> QPoint:
    """The middle of a cell in the viewport."""
    place = screen.calendar.layout_.cell(cell)
    return screen.calendar.in_view(place.x + place.width / 2, place.y + place.height / 2).toPoint()


def hold(screen: SimpleNamespace, start: QPointF, end: QPoint) -> None:
    """Press, and move in steps; the button stays down."""
    view = screen.calendar.viewport()
    QTest.mousePress(view, LEFT, pos=start.toPoint())
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, (start + (QPointF(end) - start) * part).toPoint())
        QApplication.processEvents()
    screen.calendar.grab()


def test_carried_by_mouse_from_those_that_wait_into_a_cell(days: SimpleNamespace) -> None:
    calendar, store = days.calendar, days.store
    assert [block.cell for block in calendar.calendar.blocks] == [WAITING]
    end = middle(days, (0, 1))
    hold(days, calendar.centre_of(store.energy), end)
    assert calendar.note.said() == "Place in Room 3, Tue 14 Dec, 13:15–14:30. Choice 1 of its organizers."
    assert nameless(days.window) == []
    QTest.mouseRelease(calendar.viewport(), LEFT, pos=end)
    days.settle()
    line = stored(days, store.energy)
    assert line.session is not None
    assert (line.row.status, line.session.hours, line.session.room_id) == (
        ProposalStatus.SCHEDULED,
        LUNCH,
        store.room3,
    )
    assert calendar.note.isHidden()
    back = middle(days, WAITING)
    hold(days, calendar.centre_of(store.energy), back)
    assert calendar.note.said() == "Take out of the grid"
    QTest.mouseRelease(calendar.viewport(), LEFT, pos=back)
    days.settle()
    assert stored(days, store.energy).row.status is ProposalStatus.APPROVED


def test_carried_by_keyboard(days: SimpleNamespace, qtbot: Any) -> None:
    calendar, store = days.calendar, days.store
    calendar.setFocus()
    assert calendar.current == store.energy
    for key in (KEY.Key_Space, KEY.Key_Left, KEY.Key_Down):
        qtbot.keyClick(calendar, key)
    said = "Place in Room 3, Tue 14 Dec, 18:15–19:30. Its organizers cannot in this slot."
    assert calendar.accessibleDescription() == f"Clean energy. {said}"
    calendar.grab()
    qtbot.keyClick(calendar, KEY.Key_Escape)
    assert (calendar.carried, calendar.note.isHidden()) == (None, True)
    for key in (KEY.Key_Space, KEY.Key_Left, KEY.Key_Left, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(calendar, key)
    days.settle()
    line = stored(days, store.energy)
    assert line.session is not None
    assert (line.session.hours, line.session.room_id) == (
        replace(EVENING, day=date(2021, 12, 15)),
        store.room2,
    )
    assert calendar.hasFocus()
    for key in (KEY.Key_Space, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return):
        qtbot.keyClick(calendar, key)
    days.settle()
    assert stored(days, store.energy).row.status is ProposalStatus.APPROVED


def test_what_is_in_the_way_is_said_before_the_drop(days: SimpleNamespace, qtbot: Any) -> None:
    calendar, store, place = days.calendar, days.store, days.place
    place.context.desk.do(schedule, stored(days, store.energy).ref, LUNCH, store.room2)
    days.settle()
    session = stored(days, store.energy).session
    assert session is not None
    days.asked.found = (Finding("room", Severity.CLASH, (), "Room {room} is taken.", (("room", "3"),)),)
    calendar.setFocus()
    for key in (KEY.Key_Space, KEY.Key_Right):
        qtbot.keyClick(calendar, key)
    assert days.asked.heard[-1] == ("if moved", session.ref.id, LUNCH, store.room3)
    assert "Room 3 is taken." in calendar.note.said()
    assert calendar._clashes
    calendar.grab()
    qtbot.keyClick(calendar, KEY.Key_Escape)
    place.context.desk.do(approve, stored(days, store.skills).ref)
    days.settle()
    view = days.view
    view.view.select_key(store.skills)
    for key in (KEY.Key_Space, KEY.Key_Left, KEY.Key_Left):
        qtbot.keyClick(calendar, key)
    assert calendar.note.said() == "Place in Room 2, Tue 14 Dec, 13:15–14:30. “Clean energy” is in this room then."
    assert calendar._clashes


def test_choosing_filtering_and_opening(days: SimpleNamespace, qtbot: Any, qtmodeltester: Any) -> None:
    calendar, store = days.calendar, days.store
    days.place.context.desk.do(approve, stored(days, store.skills).ref)
    days.settle()
    calendar.setFocus()
    qtbot.keyClick(calendar, KEY.Key_Down)
    assert (calendar.current, days.view.proposal_card.row.title.en) == (store.skills, "Skills")
    QTest.mouseClick(calendar.viewport(), LEFT, pos=calendar.centre_of(store.energy).toPoint())
    assert days.view.proposal_card.row.title.en == "Clean energy"
    qtmodeltester.check(days.view.table)
    qtbot.keyClicks(days.view.filter, "skills")
    assert [block.title for block in calendar.calendar.blocks] == ["Skills"]
    days.view.filter.clear()
    for key in (KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(calendar, key)
    assert days.view.proposal_card.isAncestorOf(QApplication.focusWidget())
    days.reader.turn_to("fr")
    assert [column.name for column in calendar.calendar.columns] == ["Room 2", "Room 3"]


def test_without_slots_the_way_to_the_call_is_shown(screen: SimpleNamespace, qtbot: Any) -> None:
    view = screen.place.show_view("calendar")
    screen.settle()
    empty = view.page.findChild(Empty)
    assert (empty.button.text(), nameless(screen.window)) == ("To the call", [])
    qtbot.mouseClick(empty.button, LEFT)
    assert screen.place.shown == "call"
