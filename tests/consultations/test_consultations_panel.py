"""The screen of consultations as a person uses it: by keys and clicks, on the templates' real meetings."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.panel import ConsultationsPlace
from hlom_desktop.consultations.panel_views import MEETINGS, RECORD, WORKSTREAMS
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.buttons import Button


@pytest.fixture
def place(stage: Any) -> Any:
    """The working group of 2017: eleven meetings, the one chosen with a record of 29 paragraphs."""
    found = stage.show("iom-wg-2017", ConsultationsPlace)
    meeting = next(row for row in found.meetings.rows if row.title.en.startswith("Working Group"))
    found.go_to(meeting.ref.id)
    stage.rest()
    return found


def test_every_view_is_named_and_its_models_hold(qtmodeltester: Any, stage: Any, place: Any) -> None:
    for view in (RECORD, WORKSTREAMS, MEETINGS):
        place.show_view(view)
        stage.rest()
        assert (nameless(place), nameless(place.cards)) == ([], [])
        qtmodeltester.check(place.pages[view].table)
    for rows in place.cards.findChildren(RowList):
        qtmodeltester.check(rows.table)


def test_the_table_says_what_is_stated(place: Any) -> None:
    heads = ["Date", "Hours", "Title", "Kind", "Place", "Status", "Texts"]
    assert [column.title for column in place.meetings.table.columns] == heads
    row = next(row for row in place.meetings.rows if row.number == 6)
    cells = [column.text(row) for column in place.meetings.table.columns]
    said = ["12 and 13 October 2017", "", "Thematic session", "Geneva", "Confirmed", "EN FR ES"]
    assert cells[:2] + cells[3:] == said


def test_a_title_is_retold_in_the_reader_s_language(stage: Any, place: Any) -> None:
    stage.reader.turn_to("fr")
    stage.rest()
    title = place.meetings.table.columns[2].text(place.meetings.view.current())
    assert title.startswith("Groupe de travail sur les relations OIM-ONU")
    assert place.meetings.meeting_card._title.value() == title


def test_an_agenda_is_typed_moved_and_relabelled(stage: Any, place: Any) -> None:
    agenda = place.meetings.meeting_card.lists.agenda

    def said() -> list[tuple[str, str]]:
        return [(row.label, row.title.en) for row in agenda.table.rows]

    before = said()
    stage.type_into(agenda.field.line, "Any other matter")
    assert said() == [*before, ("(d)", "Any other matter")]
    agenda.view.setFocus()
    agenda.view.select_key(agenda.table.rows[-1].ref.id)
    stage.press(agenda.view, Qt.Key.Key_Up, alt=True)
    assert said() == [*before[:2], ("(c)", "Any other matter"), ("(d)", before[2][1])]
    stage.press(agenda.view, Qt.Key.Key_Delete)
    assert said() == before
    stage.desk.undo()
    stage.rest()
    assert len(said()) == len(before) + 1


def test_a_record_is_followed_up_inserted_into_and_reordered(stage: Any, place: Any) -> None:
    stage.click(place.meetings.views.findChildren(QWidget)[1])
    page, card = place.record, place.record.paragraph_card
    assert (place.view, place.cards.current(), page.views.value()) == (RECORD, card, RECORD)
    decided = page.rows[25]
    assert decided.kind is ParagraphKind.DECISION
    page.go_to(decided.ref.id)
    stage.click(card.make)
    lines = card.follow_ups.table.rows
    assert ([line.number for line in lines], lines[-1].row.what) == ([26] * 4, decided.text)
    page.view.setFocus()
    stage.press(page.view, Qt.Key.Key_N, ctrl=True)
    current = page.view.current()
    assert (page.rows.index(current), current.text.en, len(page.rows)) == (26, "New paragraph", 30)
    stage.type_into(stage.window.focusWidget(), "The Chair closed the meeting.")
    page.view.setFocus()
    stage.rest()
    assert page.view.current().text.en == "The Chair closed the meeting."
    stage.press(page.view, Qt.Key.Key_Delete)
    assert len(page.rows) == 29
    page.view.select_key(decided.ref.id)
    stage.press(page.view, Qt.Key.Key_Up, alt=True)
    assert page.rows[24].ref.id == decided.ref.id


def test_a_paragraph_is_opened_from_the_meeting_s_card(stage: Any, place: Any) -> None:
    rows = place.meetings.meeting_card.lists.record
    wanted = rows.table.rows[10]
    rows.view.setFocus()
    rows.view.select_key(wanted.ref.id)
    stage.press(rows.view, Qt.Key.Key_Return)
    assert (place.view, place.record.view.current()) == (RECORD, wanted)
    assert place.record.paragraph_card._title.value() == "Paragraph 11"


def test_a_meeting_is_made_and_given_a_vague_date(qtbot: Any, stage: Any, place: Any) -> None:
    page, card = place.meetings, place.meetings.meeting_card
    page.view.setFocus()
    stage.press(page.view, Qt.Key.Key_N, ctrl=True)
    assert card._title.hasFocus()
    stage.type_into(card._title, "Second hearing")
    dates = card.when.fields["dates"]
    dates.line.setFocus()
    qtbot.keyClicks(dates.line, "mid-June")
    assert dates.note() == "= mid-June 2017 · 11 June 2017 – 20 June 2017"
    stage.press(dates.line, Qt.Key.Key_Return)
    stage.type_into(card.hours.line, "15:00-18:00")
    assert card.hours.note() == "The hours need a day. Give the meeting a date such as 15 September first."
    row = page.view.current()
    assert (row.title.en, page.table.columns[0].text(row), row.hours) == ("Second hearing", "Mid-June", None)


def test_cet_in_september_asks_which_clock(stage: Any) -> None:
    place = stage.show("imrf-2022", ConsultationsPlace)
    place.go_to(next(row for row in place.meetings.rows if row.hours is not None).ref.id)
    clock = place.meetings.meeting_card.clock
    assert clock.remark.text() == "CET is not the clock of Zurich on that day. Which of the two is meant?"
    said = [button.text() for button in clock.buttons.values()]
    assert said == ["CET: 10:00–12:00 UTC", "Zurich: 09:00–11:00 UTC"]
    stage.click(clock.buttons["label"])
    hours = place.meetings.view.current().hours
    assert (hours.choice, hours.label) == ("label", "CET")
    assert clock.remark.text() == "Stated in CET, which Zurich does not keep on that day. Chosen:"
    stage.click(clock.buttons["label"])
    assert place.meetings.view.current().hours.choice is None


def test_a_moved_meeting_shows_where_it_was(stage: Any, place: Any) -> None:
    place.go_to(next(row for row in place.meetings.rows if row.number == 6).ref.id)
    card = place.meetings.meeting_card
    stage.type_into(card.where.fields["became"].line, "Vienna")
    (change,) = card.changes.table.rows
    assert card.changes.table.columns[0].text(change) == "Geneva → Vienna"
    assert place.meetings.view.current().place.en == "Vienna"


def test_an_interest_in_a_workstream_is_chosen(stage: Any) -> None:
    place = stage.show("acsg-2023", ConsultationsPlace)
    place.show_view(WORKSTREAMS)
    stage.rest()
    interests = place.workstreams.workstream_card.interests
    offered = interests.choice.list.count()
    interests.choice.list.setFocus()
    stage.press(interests.choice.list, Qt.Key.Key_Down)
    assert (len(interests.table.rows), interests.choice.list.count()) == (1, offered - 1)
    found = stage.desk.workspace.read(queries.interests, stage.conference_id)
    assert [one.workstream_id for one in found] == [place.workstreams.rows[0].ref.id]


def test_what_changed_in_a_source_is_underlined(stage: Any, place: Any) -> None:
    card = place.meetings.meeting_card
    before = place.meetings.view.current().title.en
    card._title.setFocus()
    stage.press(card._title, Qt.Key.Key_End, ctrl=True)
    stage.type_into(card._title, " in Geneva")
    assert place.meetings.view.current().title.stale() == ("fr", "es")
    links = {button.text(): button for button in card.texts.findChildren(Button) if button.isVisible()}
    stage.click(links["See what changed"])
    at = len(before)
    assert card.texts._cells["title", "en"].text._changed == ((at + 1, at + len(" in Geneva")),)
    links = {button.text(): button for button in card.texts.findChildren(Button) if button.isVisible()}
    stage.click(links["FR still right"])
    assert place.meetings.view.current().title.stale() == ("es",)
