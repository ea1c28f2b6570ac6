"""What hangs on a moved item moves only if the organizer says so, and then in one gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.access import nameless

if TYPE_CHECKING:
    from conftest import Shown

LEFT = Qt.MouseButton.LeftButton


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=load_un_sessions())


def key_of(shown: Shown, start: str) -> int:
    return next(key for title, key in shown.store.ids.items() if title.startswith(start))


def words_of(shown: Shown, *starts: str) -> list[str]:
    return [shown.store.item(key_of(shown, start)).dates.words for start in starts]


@pytest.fixture
def asked(shown: Shown) -> Shown:
    """The screen after the paper, on which the meeting hangs, was given another date in the table."""
    place, paper = shown.place, key_of(shown, "Issuance")
    place.activateWindow()
    QTest.qWaitForWindowActive(place)
    place.view.setFocus()
    place.go_to(paper)
    assert place.table.setData(place.table.index_of(paper, 0), "mid-December")
    shown.wait()
    return shown


def test_a_typed_date_moves_nothing_yet_and_asks(asked: Shown) -> None:
    place = asked.place
    assert words_of(asked, "Issuance", "High") == ["mid-November", "14-15 December"]
    title = "Issuance of the background paper"
    assert place.asking.said.text().startswith(f"1 item hangs on “{title}")
    assert place.asking.too.text() == "Move it too"
    assert place.asking.too.hasFocus()
    assert nameless(place) == []
    held = place.timeline.scene.asked
    assert held is not None
    assert (held.bar.key, [ghost.mark.key for ghost in held.ghosts]) == (
        key_of(asked, "Issuance"),
        [key_of(asked, "High")],
    )


def test_move_it_too_is_one_gesture(asked: Shown) -> None:
    QTest.keyClick(asked.place.asking.too, Qt.Key.Key_Return)
    asked.wait()
    assert words_of(asked, "Issuance", "High") == ["mid-December", "13–14 January 2022"]
    assert (asked.place.asking.isVisible(), asked.place.timeline.scene.asked) == (False, None)
    assert asked.place.view.hasFocus()
    asked.desk.undo()
    asked.wait()
    assert words_of(asked, "Issuance", "High") == ["mid-November", "14-15 December"]


def test_only_this_one_leaves_the_others(asked: Shown) -> None:
    QTest.mouseClick(asked.place.asking.alone, LEFT)
    asked.wait()
    assert words_of(asked, "Issuance", "High") == ["mid-December", "14-15 December"]
    assert not asked.place.asking.isVisible()


def test_esc_moves_nothing(asked: Shown) -> None:
    QTest.keyClick(asked.place.asking.too, Qt.Key.Key_Escape)
    asked.wait()
    assert words_of(asked, "Issuance", "High") == ["mid-November", "14-15 December"]
    assert (asked.place.asking.pending, asked.place.timeline.scene.asked) == (None, None)
    assert asked.place.view.hasFocus()


def test_a_change_by_somebody_else_settles_the_question(asked: Shown) -> None:
    asked.store.restate(key_of(asked, "Issuance"), "mid-January 2022", by_ben=True)
    asked.place.read()
    asked.wait()
    assert asked.place.asking.pending is None
    assert words_of(asked, "Issuance", "High") == ["mid-January 2022", "14-15 December"]


def test_without_what_hangs_on_it_the_question_goes(asked: Shown) -> None:
    asked.place.gestures.drop_link(asked.store.roadmap().dependencies[0].ref)
    asked.wait()
    assert not asked.place.asking.isVisible()


def test_a_date_typed_in_the_card_is_put_back_by_cancel(shown: Shown) -> None:
    shown.place.go_to(key_of(shown, "Issuance"))
    field = shown.place.item_card.form.fields["dates"]
    line = field.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "mid-December")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert shown.place.asking.isVisible()
    QTest.mouseClick(shown.place.asking.cancel, LEFT)
    assert field.value() == when("mid-November")
    assert line.text() == "mid-November"


def test_a_drop_with_shift_moves_all_at_once(shown: Shown) -> None:
    shown.place.timeline.restated.emit(key_of(shown, "Issuance"), when("mid-December"), True)
    shown.wait()
    assert words_of(shown, "Issuance", "High") == ["mid-December", "13–14 January 2022"]
    assert not shown.place.asking.isVisible()


def test_a_plain_drop_asks_and_one_that_nothing_hangs_on_does_not(shown: Shown) -> None:
    shown.place.timeline.restated.emit(key_of(shown, "Informal"), when("24 June"), True)
    shown.wait()
    assert words_of(shown, "Informal") == ["24 June"]
    shown.place.timeline.restated.emit(key_of(shown, "Issuance"), when("mid-December"), False)
    shown.wait()
    assert shown.place.asking.isVisible()
    shown.place.timeline.restated.emit(key_of(shown, "Issuance"), when("1-15 November"), False)
    shown.wait()
    assert words_of(shown, "Issuance") == ["mid-November"]
