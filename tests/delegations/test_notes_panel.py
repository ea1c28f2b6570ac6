"""Notes verbales and nominations on the screen, used as a person does: typing, clicking, pressing keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits, edits_audiences, edits_notes
from hlom_desktop.delegations.queries_nomination import nominating
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.delegations.values_nomination import NoteKind, SeatInDelegation
from hlom_desktop.desk.access import nameless
from hlom_desktop.storage.workspace import Workspace

from ..screens import started

ADVISER = Wording.from_texts(en="Adviser", fr="Conseillère", es="Asesora")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(store: Workspace) -> Callable[[], Nominating]:
    """The cycle as it is now."""
    return lambda: store.read(nominating, 1)


@pytest.fixture
def filled(store: Workspace, shown: Callable[[], Nominating]) -> Path:
    """Kenya, Switzerland and the European Union; two persons of Kenya; a note sent in October, one answer."""
    kenya = store.do(edits.add_state, 1, "KE").result
    store.do(edits.add_state, 1, "CH")
    store.do(edits.add_delegation, 1, Wording.from_texts(en="European Union"), DelegationKind.REGIONAL_ORGANIZATION)
    store.do(edits_audiences.add_audience, 1, Wording.from_texts(en="Mayors"))
    store.do(edits.add_delegate, kenya, ADVISER, Level.EXPERT, name="Ana López")
    store.do(edits.add_delegate, kenya, ADVISER, Level.MINISTER, is_head=True)
    store.do(edits_notes.add_note, 1, number="N/1", reply_by=date(2021, 11, 15))
    store.do(edits_notes.address_to, shown().notes[0].ref)
    store.do(edits_notes.send_note, shown().notes[0].ref, date(2021, 10, 15))
    store.do(edits_notes.record_reply, [shown().addressees[0].ref], date(2021, 11, 2), "KE/7")
    return store.path


@pytest.fixture
def screen(qtbot: Any, filled: Path, store: Workspace, screen_of: Any) -> Iterator[Any]:
    """The screen over `filled`; it is 1 December 2021."""
    with started(qtbot, filled, clock=lambda: datetime(2021, 12, 1, 9, tzinfo=UTC)) as desk:
        yield screen_of(qtbot, desk, lambda: store.read(nominating, 1))


def test_the_tables_are_as_qt_expects_and_named(screen: Any, qtmodeltester: Any) -> None:
    for key in ("delegates", "notes"):
        view = screen.view(key)
        qtmodeltester.check(view.table)
        assert nameless(screen.window) == []
    qtmodeltester.check(screen.view("notes").card.addressees.table)


def test_how_far_each_delegation_has_come(screen: Any) -> None:
    view = screen.view("delegations")
    at = next(at for at, column in enumerate(view.table.columns) if column.key == "stage")
    assert screen.cells("delegations", at) == ["Not replied", "Nominated", "Not replied"]
    screen.qtbot.keyClicks(view.filter, "not replied")
    assert screen.cells("delegations") == ["European Union", "Switzerland"]
    view.filter.clear()
    view.go_to(1)
    notes = view.card._notes.table
    assert [str(notes.index(0, column).data()) for column in range(3)] == ["N/1", "15 October", "2 November"]


def test_several_nominations_are_approved_at_once(screen: Any) -> None:
    view = screen.view("delegates")
    assert view.table.columns[2].key == "nomination"
    view.view.setFocus()
    view.view.setCurrentIndex(view.table.index(0, 0))
    screen.qtbot.keyClick(view.view, Qt.Key.Key_A, CONTROL)
    screen.press(view, "Approve")
    assert screen.cells("delegates", 2) == ["Approved", "Approved"]
    screen.desk.undo()
    screen.settle()
    assert screen.cells("delegates", 2) == ["Nominated", "Nominated"]


def test_the_delegates_of_one_state_and_of_missions_without_a_reply(screen: Any) -> None:
    view = screen.view("delegates")
    view.go_to(1)
    screen.press(view, "Verify")

    def ask(word: str) -> list[str]:
        view.which.setCurrentIndex(view.which.findText(word))
        return screen.cells("delegates", 2)

    assert ask("Verified") == ["Verified"]
    assert ask("Approved") == []
    assert ask("Not replied") == []
    screen.desk.do(edits_notes.record_reply, [screen.look_up().addressees[0].ref], None)
    screen.settle()
    assert screen.cells("delegates", 2) == ["Nominated", "Verified"]
    ask("Not accepted")
    view.go_to(2)
    assert (view.which.currentIndex(), view.view.current().ref.id) == (0, 2)


def test_the_fields_of_a_delegate(screen: Any) -> None:
    view = screen.view("delegates")
    view.go_to(1)
    card = view.card
    screen.retype(card.form.fields["title"].line, "H.E. Ms.")
    card.form.committed.emit("seat", SeatInDelegation.ALTERNATE)
    screen.settle()
    screen.press(card, "Mayors")
    row = screen.look_up().delegates[0]
    assert (row.title, row.seat, row.is_head) == ("H.E. Ms.", SeatInDelegation.ALTERNATE, False)
    assert [(one.delegate_id, one.audience_id) for one in screen.look_up().delegate_audiences] == [(1, 1)]
    card.form.committed.emit("seat", "head")
    screen.settle()
    assert [(one.is_head, one.seat) for one in screen.look_up().delegates] == [(True, None), (False, None)]
    screen.press(card, "Mayors")
    assert screen.look_up().delegate_audiences == ()


def test_a_new_note_is_addressed_and_sent(screen: Any) -> None:
    view = screen.view("notes")
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_N, CONTROL)
    screen.settle()
    card = view.card
    screen.retype(card.form.fields["number"].line, "N/2")
    screen.press(card, "Sent today")
    assert card.said.text() == "The note goes to nobody yet. Choose its addressees first."
    card.addressees.kind.setCurrentIndex(card.addressees.kind.findText("Regional organization"))
    screen.press(card, "Address")
    screen.retype(card.form.fields["reply_by"].line, "20 Dec")
    screen.press(card, "Sent today")
    note = screen.look_up().notes[1]
    assert (note.number, note.sent, note.reply_by) == ("N/2", date(2021, 12, 1), date(2021, 12, 20))
    assert [str(view.table.index(1, at).data()) for at in range(7)] == [
        "N/2", "Invitation to nominate", "1 December", "20 December", "1", "", "1",
    ]  # fmt: skip


def test_replies_are_typed_in_their_cells(screen: Any) -> None:
    view = screen.view("notes")
    part = view.card.addressees
    screen.press(part, "Not replied")
    assert [line.row.delegation_id for line in part.table.shown] == [3, 2]
    for column, typed in ((1, "5 Nov"), (2, "EU/9")):
        screen.press(part, "All addressees")
        part.view.setFocus()
        part.view.setCurrentIndex(part.table.index(0, column))
        part.view.edit(part.table.index(0, column))
        editor = part.view.findChildren(QLineEdit)[-1]
        editor.selectAll()
        screen.qtbot.keyClicks(editor, typed)
        screen.qtbot.keyClick(editor, Qt.Key.Key_Tab)
        screen.settle()
        assert typed in str(part.table.index(0, column).data())
    answer = next(one for one in screen.look_up().addressees if one.delegation_id == 3)
    assert (answer.replied, answer.reply_number) == (date(2021, 11, 5), "EU/9")
    part.view.setCurrentIndex(part.table.index(2, 0))
    screen.press(part, "Replied today")
    assert all(one.replied for one in screen.look_up().addressees)
    assert not view.card.remind.isVisible()


def test_those_who_have_not_replied_are_reminded(screen: Any) -> None:
    view = screen.view("notes")
    assert view.silent.text() == "2 missions have not replied"
    screen.press(view.card, "Remind those who have not replied")
    screen.settle()
    note = screen.look_up().notes[1]
    assert (note.kind, view.view.current().ref.id) == (NoteKind.REMINDER, note.ref.id)
    assert [line.row.delegation_id for line in view.card.addressees.table.shown] == [3, 2]
    part = view.card.addressees
    part.view.setFocus()
    part.view.setCurrentIndex(part.table.index(0, 0))
    screen.qtbot.keyClick(part.view, Qt.Key.Key_Delete)
    screen.settle()
    assert [line.row.delegation_id for line in part.table.shown] == [2]
    assert len(screen.look_up().notes) == 2


def test_the_usual_text_becomes_the_notes_own(screen: Any) -> None:
    view = screen.view("notes")
    screen.press(view.card, "Write the usual text here")
    text = screen.look_up().notes[0].text
    assert text is not None
    assert (text.en or "").startswith("The Secretariat presents its compliments to the missions and organizations")
    assert not view.card.usual_row.isVisible()
    view.card.texts.committed.emit("text", "en", "We write.")
    screen.settle()
    assert screen.look_up().notes[0].text.en == "We write."


def test_the_liaison_officer_is_forgotten_with_two_presses(screen: Any) -> None:
    view = screen.view("delegations")
    view.go_to(2)
    assert not view.card.forgetting.isVisible()
    screen.retype(view.card.fields["liaison_name"].line, "Ana Lopez")
    screen.retype(view.card.fields["mailbox"].line, "mission@example.org")
    screen.press(view.card.forgetting, "Forget…")
    screen.press(view.card.forgetting, "Forget for ever")
    row = screen.look_up().delegations[1]
    assert (row.liaison_name, row.mailbox) == (None, "mission@example.org")


def test_the_way_to_a_note_and_from_it_to_a_mission(screen: Any) -> None:
    screen.place.go_to_in("notes", 1)
    screen.settle()
    part = screen.view("notes").card.addressees
    part.view.setFocus()
    part.view.setCurrentIndex(part.table.index(0, 0))
    screen.qtbot.keyClick(part.view, Qt.Key.Key_Return)
    screen.settle()
    assert (screen.place.shown, screen.view("delegations").view.current().ref.id) == ("delegations", 3)
