"""The view of the call: slots typed, rules set, an earlier call taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.screen import Empty
from hlom_desktop.side_events.queries import call
from hlom_desktop.side_events.rules_call import PRESETS
from hlom_desktop.side_events.values_call import Backing

from .making import DAY, LUNCH, text
from .screen import KEY, LEFT, everything, retype


@pytest.fixture
def called(screen: SimpleNamespace) -> SimpleNamespace:
    """The screen at its call."""
    screen.view = screen.place.show_view("call")
    screen.settle()
    screen.sheet = screen.view.call_card
    return screen


def hours(screen: SimpleNamespace) -> list[Any]:
    return [one.hours for one in everything(screen).slots]


def test_the_empty_call_says_what_comes_first(called: SimpleNamespace, qtbot: Any) -> None:
    empty = called.view.page.findChild(Empty)
    assert empty is not None
    assert empty.button.text() == "Add the usual slots"
    assert called.sheet.told.text() == "No rules are set: every proposal meets them."
    qtbot.mouseClick(empty.button, LEFT)
    called.settle()
    evening, tomorrow = replace(LUNCH, start=1095), DAY + timedelta(days=1)
    assert hours(called) == [LUNCH, evening, replace(LUNCH, day=tomorrow), replace(evening, day=tomorrow)]
    assert nameless(called.window) == []


def test_slots_are_typed_changed_and_taken_away(called: SimpleNamespace, qtbot: Any, qtmodeltester: Any) -> None:
    view = called.view
    qtbot.keyClick(view, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert view.new.line.hasFocus()
    qtbot.keyClicks(view.new.line, "14 Dec, 13:15-14:30")
    assert view.new.note() == "= Tue 14 Dec, 13:15–14:30"
    qtbot.keyClick(view.new.line, KEY.Key_Return)
    called.settle()
    retype(called, qtbot, view.new.line, "15 Dec, 18:15")
    assert "is not one day" in view.new.note()
    retype(called, qtbot, view.new.line, "15 Dec, 18:15-19:30")
    assert hours(called) == [LUNCH, replace(LUNCH, day=date(2021, 12, 15), start=1095)]
    retype(called, qtbot, view.new.line, "14 Dec, 13:15-14:30")
    assert view.said.text() == "There is a slot of these hours already."
    retype(called, qtbot, view.new.line, "lunch")
    assert "lunch" in view.new.note()
    view.new.restore()
    qtmodeltester.check(view.table)
    view.view.setFocus()
    view.view.setCurrentIndex(view.table.index(0, 0))
    qtbot.keyClick(view.view, KEY.Key_F2)
    editor = view.view.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "12:00-13:00")
    qtbot.keyClick(editor, KEY.Key_Return)
    called.settle()
    assert hours(called)[0] == replace(LUNCH, start=720, minutes=60)
    view.view.setFocus()
    qtbot.keyClick(view.view, KEY.Key_Delete)
    called.settle()
    assert len(hours(called)) == 1


def test_rules_are_typed_and_an_earlier_call_is_taken(called: SimpleNamespace, qtbot: Any) -> None:
    sheet = called.sheet
    retype(called, qtbot, sheet.fields["opens"].line, "1 Sept")
    retype(called, qtbot, sheet.fields["closes"].line, "31 Aug")
    assert sheet.fields["closes"].note().startswith("The call closes before it opens.")
    retype(called, qtbot, sheet.fields["closes"].line, "31 Oct")
    retype(called, qtbot, sheet.fields["most_minutes"].line, "1:15")
    retype(called, qtbot, sheet.fields["per_organizer"].line, "2")
    sheet.fields["backing"].list.setFocus()
    qtbot.keyClick(sheet.fields["backing"].list, KEY.Key_Down)
    called.settle()
    sheet._write("note", "en", "By e-mail only")
    called.settle()
    found = called.store.workspace.read(call, called.store.home)
    assert (found.opens, found.closes, found.most_minutes, found.per_organizer, found.backing, found.note) == (
        date(2021, 9, 1),
        date(2021, 10, 31),
        75,
        2,
        Backing.STATE,
        text("By e-mail only"),
    )
    assert sheet.preset.value() is None
    sheet.preset.list.setFocus()
    for _ in PRESETS[:4]:
        qtbot.keyClick(sheet.preset.list, KEY.Key_Down)
        called.settle()
    found = called.store.workspace.read(call, called.store.home)
    assert {key: getattr(found, key) for key in PRESETS[3].values} == dict(PRESETS[3].values)
    assert (sheet.preset.value(), sheet.fields["total"].value(), found.opens) == ("imrf", 20, date(2021, 9, 1))
    assert sheet.told.isHidden()
    sheet.fields["total"].line.selectAll()
    qtbot.keyClick(sheet.fields["total"].line, KEY.Key_Delete)
    qtbot.keyClick(sheet.fields["total"].line, KEY.Key_Return)
    called.settle()
    assert called.store.workspace.read(call, called.store.home).total is None
    assert sheet.preset.value() is None
    qtbot.mouseClick(called.view.export, LEFT)
    assert called.asked.heard == [("side-event-form", ("subject", None))]
