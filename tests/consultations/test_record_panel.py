"""The record as a person keeps it: references, footnotes, and follow-ups made in one gesture."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from hlom_desktop.consultations.panel import ConsultationsPlace
from hlom_desktop.consultations.panel_views import RECORD
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.desk.access import nameless


@pytest.fixture
def place(stage: Any) -> Any:
    """The record of the working group of 2017, at its decision."""
    found = stage.show("iom-wg-2017", ConsultationsPlace)
    meeting = next(row for row in found.meetings.rows if row.title.en.startswith("Working Group"))
    found.go_to(meeting.ref.id)
    stage.rest()
    found.show_view(RECORD)
    stage.rest()
    decided = next(row for row in found.record.rows if row.kind is ParagraphKind.DECISION)
    found.record.go_to(decided.ref.id)
    stage.rest()
    return found


def test_a_reference_stays_right_when_numbers_move(stage: Any, place: Any) -> None:
    page, card = place.record, place.record.paragraph_card
    row, target = page.view.current(), page.rows[2]
    before = row.text.en
    card.reference.list.setFocus()
    stage.press(card.reference.list, Qt.Key.Key_Home)
    stage.press(card.reference.list, Qt.Key.Key_Down)
    text = card._text_read()
    assert text.hasFocus()
    assert text.toPlainText().startswith(before + "[¶")
    text.restore()
    stage.qtbot.keyClicks(text, "See [#3]. ")
    page.view.setFocus()
    stage.rest()
    row = page.view.current()
    assert row.text.en == f"See [¶#{target.ref.id}]. {before}"
    cell = page.table.columns[2]
    assert (cell.text(row), card.printed.value()) == (f"See 3. {before}",) * 2
    assert (card.printed.isVisible(), text.value().startswith("See [¶3]. ")) == (True, True)
    assert not page.table.flags(page.table.index_of(row.ref.id, 2)) & Qt.ItemFlag.ItemIsEditable
    page.view.select_key(page.rows[0].ref.id)
    stage.press(page.view, Qt.Key.Key_N, ctrl=True)
    assert cell.text(next(one for one in page.rows if one.ref.id == row.ref.id)).startswith("See 4. ")


def test_a_reference_to_nothing_is_refused(stage: Any, place: Any) -> None:
    card = place.record.paragraph_card
    before = place.record.view.current().text
    text = card._text_read()
    text.setFocus()
    stage.qtbot.keyClicks(text, "[#99] ")
    place.record.view.setFocus()
    stage.rest()
    assert card.said.text() == "This record has no paragraph 99."
    assert place.record.view.current().text == before


def test_footnotes_are_typed_marked_and_moved(stage: Any, place: Any) -> None:
    page, card = place.record, place.record.paragraph_card
    notes = card.notes
    for typed in ("First", "Second"):
        stage.type_into(notes.field.line, typed)
    before = page.view.current().text.en
    raised = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(notes.table.columns[0].text(row))] for row in notes.table.rows)
    assert page.table.columns[2].text(page.view.current()) == before + raised
    notes.view.setFocus()
    notes.view.select_key(notes.table.rows[1].ref.id)
    stage.press(notes.view, Qt.Key.Key_Up, alt=True)
    assert [row.text.en for row in notes.table.rows] == ["Second", "First"]
    stage.click(notes.put_mark)
    page.view.setFocus()
    stage.rest()
    assert page.view.current().text.en == before + "[1]"
    assert nameless(card) == []
    notes.view.setFocus()
    stage.press(notes.view, Qt.Key.Key_Delete)
    assert (page.view.current().text.en, len(notes.table.rows)) == (before, 1)


def test_a_follow_up_with_owners_and_a_vague_date_is_one_gesture(stage: Any, place: Any) -> None:
    card = place.record.paragraph_card
    count = len(card.follow_ups.table.rows)
    stage.type_into(card.maker.who.line, "Chair or Bureau")
    stage.type_into(card.maker.due.line, "by end September")
    stage.click(card.maker.button)
    line = card.follow_ups.table.rows[-1]
    assert len(card.follow_ups.table.rows) == count + 1
    assert ([one.name.en for one in line.owners], line.row.alternatives) == (["Chair", "Bureau"], True)
    assert (line.row.due.words, line.paragraph) == ("by end September", place.record.view.current())
    assert (card.maker.who.line.text(), card.maker.due.line.text()) == ("", "")
    stage.desk.undo()
    stage.rest()
    assert len(card.follow_ups.table.rows) == count


def test_a_date_that_cannot_be_read_makes_nothing(stage: Any, place: Any) -> None:
    card = place.record.paragraph_card
    count = len(card.follow_ups.table.rows)
    card.maker.due.line.setFocus()
    stage.qtbot.keyClicks(card.maker.due.line, "31 February")
    stage.click(card.maker.button)
    assert len(card.follow_ups.table.rows) == count
    assert card.maker.due.note() != ""


def test_a_statement_from_the_floor_list_is_put_where_it_stands(stage: Any, place: Any) -> None:
    floor, card = place.meetings.meeting_card.lists.floor, place.record.paragraph_card
    stage.type_into(floor.field.line, "the Chair")
    card.stands_here.list.setFocus()
    stage.press(card.stands_here.list, Qt.Key.Key_Down)
    assert [row.who.en for row in card.statements.table.rows][-1:] == ["the Chair"]
