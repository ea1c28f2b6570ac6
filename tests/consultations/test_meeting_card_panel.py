"""The card of a meeting as a person uses it: sub-items, officers, enclosures, changes of place, the floor list."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.panel import ConsultationsPlace
from hlom_desktop.consultations.values import OfficerRole
from hlom_desktop.consultations.values_record import FloorState
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.desk.access import nameless
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add


@pytest.fixture
def place(stage: Any) -> Any:
    """The working group of 2017."""
    found = stage.show("iom-wg-2017", ConsultationsPlace)
    meeting = next(row for row in found.meetings.rows if row.title.en.startswith("Working Group"))
    found.go_to(meeting.ref.id)
    stage.rest()
    return found


def choose(stage: Any, field: Any, key: object) -> None:
    """Choose in a list by its keys."""
    field.list.setFocus()
    at = field._keys.index(key)
    stage.press(field.list, Qt.Key.Key_Home)
    while field.list.currentIndex() != at:
        stage.press(field.list, Qt.Key.Key_Down)


def pick(rows: RowList[Any], at: int) -> None:
    """The keyboard to a row of a list."""
    rows.view.setFocus()
    rows.view.select_key(rows.table.rows[at].ref.id)


def test_an_item_becomes_a_sub_item_and_an_item_again(stage: Any, place: Any) -> None:
    agenda = place.meetings.meeting_card.lists.agenda
    before = [row.label for row in agenda.table.rows]
    pick(agenda, 1)
    stage.press(agenda.view, Qt.Key.Key_Right, alt=True)
    rows = agenda.table.rows
    assert [row.label for row in rows] == [before[0], "(i)", "(b)"]
    assert (rows[1].parent_id, agenda.parent_item.value()) == (rows[0].ref.id, rows[0].ref.id)
    stage.type_into(agenda.field.line, "Follow-up")
    assert [row.label for row in agenda.table.rows] == [before[0], "(i)", "(ii)", "(b)"]
    agenda.view.setFocus()
    stage.press(agenda.view, Qt.Key.Key_Left, alt=True)
    assert [row.label for row in agenda.table.rows] == [before[0], "(i)", "(b)", "(c)"]
    note = agenda.detail.texts._cells["note", "en"].text
    note.setFocus()
    stage.qtbot.keyClicks(note, "Oral update")
    agenda.view.setFocus()
    stage.rest()
    assert agenda.view.current().note.en == "Oral update"


def test_an_officer_has_role_term_and_capacity(stage: Any, place: Any) -> None:
    officers = place.meetings.meeting_card.lists.officers
    stage.type_into(officers.field.line, "Permanent Representative")
    pick(officers, -1)
    fields = officers.detail.fields
    choose(stage, fields["role"], OfficerRole.CO_CONVENER)
    choose(stage, fields["personal_capacity"], True)
    stage.type_into(fields["term"].line, "since April")
    stage.type_into(fields["name"].line, "Ana Ruiz")
    row = officers.table.rows[-1]
    told = (row.role, row.personal_capacity, row.term.words, row.name, row.function.en)
    assert told == (OfficerRole.CO_CONVENER, True, "since April", "Ana Ruiz", "Permanent Representative")


def test_what_is_enclosed_is_typed_chosen_and_ordered(stage: Any, place: Any) -> None:
    enclosed = place.meetings.meeting_card.lists.enclosures
    stage.type_into(enclosed.field.line, "Registration form")
    document = place.meetings.shown.documents[0]
    enclosed.enclose.list.setFocus()
    stage.press(enclosed.enclose.list, Qt.Key.Key_Down)
    assert [row.title for row in enclosed.table.rows][1:] == [document.title]
    pick(enclosed, 1)
    stage.press(enclosed.view, Qt.Key.Key_Up, alt=True)
    assert [row.document_id for row in enclosed.table.rows] == [document.ref.id, None]
    stage.press(enclosed.view, Qt.Key.Key_Delete)
    assert [row.title.en for row in enclosed.table.rows] == ["Registration form"]


def test_a_document_is_for_an_agenda_item(stage: Any, place: Any) -> None:
    lists = place.meetings.meeting_card.lists
    if not lists.documents.table.rows:
        lists.documents.choice.list.setFocus()
        stage.press(lists.documents.choice.list, Qt.Key.Key_Down)
    pick(lists.documents, 0)
    item = lists.agenda.table.rows[1]
    choose(stage, lists.documents.item, item.ref.id)
    assert lists.documents.table.rows[0].agenda_item_id == item.ref.id
    assert lists.documents.table.columns[1].text(lists.documents.table.rows[0]) == item.label


def test_a_change_of_place_is_announced_with_a_note(stage: Any, place: Any) -> None:
    card = place.meetings.meeting_card
    place.go_to(next(row for row in place.meetings.rows if row.number == 6).ref.id)
    stage.type_into(card.where.fields["became"].line, "Vienna")
    pick(card.changes, 0)
    stage.type_into(card.change_detail.fields["announced"].line, "28 August")
    note = card.change_detail.texts._cells["note", "en"].text
    note.setFocus()
    stage.qtbot.keyClicks(note, "By the host")
    card.changes.view.setFocus()
    stage.rest()
    (change,) = card.changes.table.rows
    assert card.changes.table.columns[0].text(change) == "Geneva → Vienna, announced 28 August"
    assert change.note.en == "By the host"


def test_a_date_s_life_is_told_once_it_was_another(stage: Any, place: Any) -> None:
    card = place.meetings.meeting_card
    page = place.meetings
    page.view.setFocus()
    stage.press(page.view, Qt.Key.Key_N, ctrl=True)
    dates = card.when.fields["dates"]
    for typed in ("May 2022", "18 May 2022"):
        dates.line.selectAll()
        stage.type_into(dates.line, typed)
    assert card.life.text() == "said May 2022 in October; 18 May 2022 since October"
    choose(stage, card.fields["status"], "confirmed")
    steps = stage.desk.workspace.read(queries.meetings_shown, stage.conference_id).steps
    mine = [one.kind.value for one in steps if one.consultation_id == page.view.current().ref.id]
    assert mine == ["stated", "narrowed", "confirmed"]


def add_mexico(db: Db, conference_id: int) -> None:
    kind = DelegationKind.MEMBER_STATE
    add(db, Delegation, conference_id=conference_id, kind=kind, alpha2="MX", name=Wording())
    say(db, "Add")


def test_the_floor_by_show_of_plate(stage: Any, place: Any, qtmodeltester: Any) -> None:
    card = place.meetings.meeting_card
    stage.desk.do(add_mexico, stage.conference_id)
    stage.rest()
    floor = card.lists.floor
    before = len(floor.table.rows)
    stage.type_into(floor.field.line, "mexique, Holy See, the Chair")
    qtmodeltester.check(floor.table)
    waiting = [row for row in floor.table.rows if row.state is FloorState.WAITING]
    assert [row.who.best("en")[0] for row in waiting] == ["Mexico", "Holy See", "the Chair"]
    assert waiting[0].delegation_id is not None
    stage.type_into(floor.field.line, "Mexico")
    assert floor.field.note() == "“Mexico” is waiting for the floor already."
    pick(floor, 0)
    stage.press(floor.view, Qt.Key.Key_Down, alt=True)
    floor.view.select_key(waiting[1].ref.id)
    stage.press(floor.view, Qt.Key.Key_Space)
    assert floor.view.current().ref.id == waiting[0].ref.id
    stage.press(floor.view, Qt.Key.Key_Return)
    stage.press(floor.view, Qt.Key.Key_Backspace)
    states = {row.who.best("en")[0]: row.state for row in floor.table.rows[-3 - before :]}
    assert [states[name] for name in ("Holy See", "Mexico", "the Chair")] == [
        FloorState.SPOKEN,
        FloorState.SPOKEN,
        FloorState.WITHDRAWN,
    ]
    floor.view.select_key(waiting[1].ref.id)
    paragraph = card.lists.record.table.rows[3]
    choose(stage, floor.paragraph, paragraph.ref.id)
    assert floor.view.current().paragraph_id == paragraph.ref.id
    floor.view.setFocus()
    stage.press(floor.view, Qt.Key.Key_Backspace, alt=True)
    assert floor.view.current().state is FloorState.WAITING


def test_everything_under_a_chosen_row_is_named(place: Any) -> None:
    for rows in place.cards.findChildren(RowList):
        if rows.table.rows:
            rows.view.select_key(rows.table.rows[0].ref.id)
    assert nameless(place.cards) == []
    assert all(line.accessibleName() for line in place.cards.findChildren(QLineEdit))
