"""The sub-items in a session’s card: typed, edited, moved by keys and pointer, marked where they do not fit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.desk.access import nameless

KEY, ALT, LEFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton


def test_sub_items_are_typed(carded: Any, qtmodeltester: Any) -> None:
    parts = carded.card.parts
    assert (parts.view.isVisible(), parts.sum.isVisible(), parts._info.text()) == (False, False, "")
    assert parts.field is not None
    carded.retype(parts.field, "Statement of the chair, 35 min")
    assert parts.field.line.text() == ""
    carded.retype(parts.field, "Discussion")
    assert carded.parts() == [("Statement of the chair", 35), ("Discussion", None)]
    assert parts._info.text() == "35 of 120 minutes"
    assert parts.sum.accessibleName() == "1 without its minutes"
    qtmodeltester.check(parts.table)
    assert nameless(carded.card) == []


def test_too_many_minutes_are_marked(parted: Any) -> None:
    parts = parted.card.parts
    assert (parts._info.text(), parts.sum.accessibleName()) == ("50 of 120 minutes", "1 without its minutes")
    parts.view.setCurrentIndex(parts.table.index(2, 1))
    parts.view.edit(parts.view.currentIndex())
    editor = parts.view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "1 h 15")
    QTest.keyClick(editor, KEY.Key_Return)
    parted.settle()
    assert parted.parts()[2] == ("Closing", 75)
    assert (parts._info.text(), parts.sum.accessibleName()) == ("125 of 120 minutes", "5 minutes too many")
    assert parts.sum.isVisible()
    parted.retype(parts.length, "70")
    assert not parts.sum.isVisible()


def test_a_part_is_edited_under_the_list(parted: Any) -> None:
    parts = parted.card.parts
    parts.view.setFocus()
    parts.view.select_key(parts.table.row_at(0).ref.id)
    assert parts.detail.isVisible()
    french = parts.detail.texts._cells["title", "fr"].text
    french.setFocus()
    QTest.keyClicks(french, "Ouverture")
    QTest.keyClick(french, KEY.Key_Return)
    parted.settle()
    assert parts._info.text() == "50 of 120 minutes"
    parted.choose(parts.speaker, "Minister for Migration, Colombia")
    part = parted.full.programme().sub_items[0]
    assert (part.title.fr, part.minutes) == ("Ouverture", 30)
    assert part.role_id == parted.above.people[1].ref.id
    assert [run.text for run in parts.table.columns[0].drawn(part)][-1].strip() == "Minister for Migration, Colombia"
    parted.retype(parts.length, "none", refused=True)
    assert "none" in parts.length.note()
    assert parted.parts()[0] == ("Opening", 30)


def test_parts_are_moved_by_keys_and_deleted(parted: Any) -> None:
    view = parted.card.parts.view
    view.setFocus()
    view.select_key(parted.card.parts.table.row_at(2).ref.id)
    QTest.keyClick(view, KEY.Key_Up, ALT)
    parted.settle()
    assert [title for title, _ in parted.parts()] == ["Opening", "Closing", "Debate"]
    assert view.current().title.en == "Closing"
    QTest.keyClick(view, KEY.Key_Delete)
    parted.settle()
    assert [title for title, _ in parted.parts()] == ["Opening", "Debate"]


def _drag(view: Any, row: int, to: QPoint, *, give_up: bool = False) -> None:
    start = view.visualRect(view.table.index(row, 0)).center()
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for at in (start + QPoint(0, 3), (start + to) / 2, to):
        QTest.mouseMove(view.viewport(), at)
    if give_up:
        QTest.keyClick(view, KEY.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=to)


def test_parts_are_moved_by_the_pointer(parted: Any) -> None:
    view = parted.card.parts.view
    last = view.visualRect(view.table.index(2, 0))
    _drag(view, 0, last.bottomLeft() + QPoint(40, -2))
    parted.settle()
    assert [title for title, _ in parted.parts()] == ["Debate", "Closing", "Opening"]
    _drag(view, 2, QPoint(40, 1), give_up=True)
    parted.settle()
    assert [title for title, _ in parted.parts()] == ["Debate", "Closing", "Opening"]
    _drag(view, 2, QPoint(40, 1))
    parted.settle()
    assert [title for title, _ in parted.parts()] == ["Opening", "Debate", "Closing"]
    _drag(view, 1, view.visualRect(view.table.index(1, 0)).center() + QPoint(30, 4))
    parted.settle()
    assert [title for title, _ in parted.parts()] == ["Opening", "Debate", "Closing"]


def test_another_session_shows_its_own_parts(parted: Any) -> None:
    view = parted.card.parts.view
    view.select_key(parted.card.parts.table.row_at(0).ref.id)
    assert parted.card.parts.detail.isVisible()
    programme = parted.full.programme()
    other = next(row for row in programme.sessions if row.ref.id != parted.row.ref.id)
    parted.card.show_session(other, programme)
    assert (parted.card.parts.table.rowCount(), parted.card.parts.detail.isVisible()) == (0, False)
    parted.card.show_session(parted.row, programme)
    parted.reader.turn_to("fr")
    parted.card.show_session(parted.row, programme)
    marks = [run.icon for run in parted.card.parts.table.columns[0].drawn(programme.sub_items[0])]
    assert marks == ["circle-dashed", ""]
