"""The screen of delegations, used as a person does: typing, clicking, pressing keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.conference.card_texts import RowTexts
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.edits.contributions import add_contribution, set_partners
from hlom_desktop.contributions.queries import contributions
from hlom_desktop.delegations import edits, edits_groups
from hlom_desktop.delegations.queries import participants
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.storage.workspace import Workspace

from ..screens import started

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister for Migration", fr="Ministre des migrations")
ADVISER = Wording.from_texts(en="Adviser", fr="Conseillère", es="Asesora")


@pytest.fixture
def filled(store: Workspace) -> Path:
    """Switzerland, Kenya and the mayors; three delegates, two of one mailbox; a group in another."""
    switzerland = store.do(edits.add_state, 1, "CH").result
    store.do(edits.add_state, 1, "KE")
    above = store.do(edits_groups.add_group, 1, Wording.from_texts(en="Authorities")).result
    cities = store.do(edits_groups.add_group, 1, Wording.from_texts(en="Cities"), above).result
    name = Wording.from_texts(en="Mayors")
    mayors = store.do(edits.add_delegation, 1, name, stakeholder_group_id=cities).result
    box = "mission@example.org"
    store.do(edits.add_delegate, switzerland, MINISTER, Level.MINISTER, email=box, is_head=True)
    store.do(edits.add_delegate, switzerland, ADVISER, Level.EXPERT, email=box, mode=Mode.VIRTUAL, name="Ana López")
    store.do(edits.add_delegate, mayors, ADVISER, Level.OTHER)
    made = store.do(add_contribution, 1, Wording.from_texts(en="Ten places"), delegation_id=switzerland).result
    store.do(set_partners, store.read(contributions, 1)[0].ref, (switzerland + 1,))
    assert made == 1
    return store.path


@pytest.fixture
def screen(qtbot: Any, filled: Path, store: Workspace, screen_of: Any) -> Iterator[Any]:
    """The screen over `filled`."""
    with started(qtbot, filled) as desk:
        yield screen_of(qtbot, desk, lambda: store.read(participants, 1))


def test_each_view_is_as_qt_expects_and_named(screen: Any, qtmodeltester: Any) -> None:
    for key in ("delegations", "delegates", "groups"):
        view = screen.view(key)
        qtmodeltester.check(view.table)
        assert nameless(screen.window) == []
    assert screen.cells("groups") == ["Authorities", "Cities"]


def test_names_follow_the_language_and_its_alphabet(screen: Any) -> None:
    assert screen.cells("delegations") == ["Kenya", "Mayors", "Switzerland"]
    screen.reader.turn_to("es")
    assert screen.cells("delegations") == ["Kenya", "Mayors", "Suiza"]
    screen.reader.turn_to("fr")
    screen.view("delegates")
    assert screen.cells("delegates") == ["Mayors", "Suisse", "Suisse"]
    assert screen.cells("delegates", 1) == ["Conseillère", "Ministre des migrations", "Conseillère"]


def test_how_many_are_represented(screen: Any) -> None:
    said = screen.place.views["delegations"].represented.text()  # type: ignore[attr-defined]
    assert said == "1 Member States represented, 1 at ministerial or deputy ministerial level"


def test_all_states_by_one_button(screen: Any) -> None:
    view = screen.view("delegations")
    screen.press(view, "Add all States")
    assert len(screen.look_up().delegations) == 196
    assert not view.all_states.isVisible()
    screen.desk.undo()
    screen.settle()
    assert screen.cells("delegations") == ["Kenya", "Mayors", "Switzerland"]


def test_a_new_delegation_is_named_in_the_card_and_made_a_state(screen: Any) -> None:
    view = screen.view("delegations")
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    title = view.card.findChild(Paragraph)
    assert title.hasFocus()
    screen.qtbot.keyClicks(title, "World Bank")
    screen.qtbot.keyClick(title, Qt.Key.Key_Return)
    screen.settle()
    assert "World Bank" in screen.cells("delegations")
    view.card.form.committed.emit("alpha2", "CO")
    screen.settle()
    assert screen.cells("delegations") == ["Colombia", "Kenya", "Mayors", "Switzerland"]
    view.card.form.committed.emit("alpha2", "KE")
    screen.settle()
    assert view.card.form.fields["alpha2"].note() == "This State is already among the delegations."


def test_what_a_delegation_brings_opens_where_it_is_edited(screen: Any) -> None:
    view = screen.view("delegations")
    for number in (1, 2):
        view.go_to(number)
        rows = view.card._brought.table
        assert [str(rows.index(0, column).data()) for column in range(3)] == ["Ten places", "jointly", ""]
    view.card._brought.view.setFocus()
    view.card._brought.view.setCurrentIndex(rows.index(0, 0))
    screen.qtbot.keyClick(view.card._brought.view, Qt.Key.Key_Return)
    assert screen.above.gone == [("contributions", 1, "")]
    view.go_to(3)
    assert not view.card._brought.isVisible()


def test_an_address_is_refused_under_its_field(screen: Any) -> None:
    view = screen.view("delegates")
    view.go_to(1)
    field = view.card.form.fields["email"]
    screen.retype(field.line, "nobody")
    assert field.note() == "This is not an e-mail address. Write one such as name@example.org."
    screen.retype(field.line, "ana@example.org")
    assert [one.email for one in screen.look_up().delegates] == ["ana@example.org", "mission@example.org", None]


def test_a_cell_is_edited_in_place(screen: Any) -> None:
    view = screen.view("groups")
    view.view.setCurrentIndex(view.table.index(1, 0))
    view.view.setFocus()
    view.view.edit(view.table.index(1, 0))
    editor = view.view.findChild(QLineEdit)
    editor.selectAll()
    screen.qtbot.keyClicks(editor, "Local authorities")
    screen.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    screen.qtbot.waitUntil(lambda: screen.cells("groups") == ["Authorities", "Local authorities"], timeout=20_000)
    assert [row.title.en for row in screen.look_up().groups] == ["Authorities", "Local authorities"]


def test_what_changed_in_a_function_is_underlined(screen: Any) -> None:
    view = screen.view("delegates")
    view.go_to(1)
    texts = view.card.findChild(RowTexts)
    before = screen.look_up().delegates[0].function.en or ""
    texts.committed.emit("function", "fr", "Ministre")
    screen.settle()
    texts.committed.emit("function", "en", f"{before} for Asylum")
    screen.settle()
    screen.press(view.card, "See what changed")
    start = len(before) + 1
    assert texts._cells["function", "en"].text._changed == ((start, start + len("for Asylum")),)
    screen.press(view.card, "Still right")
    assert screen.look_up().delegates[0].function.stale() == ()


def test_a_person_is_forgotten_with_two_presses(screen: Any) -> None:
    view = screen.view("delegates")
    view.go_to(2)
    screen.press(view.card, "Forget…")
    screen.press(view.card, "Keep")
    assert screen.look_up().delegates[1].name == "Ana López"
    screen.press(view.card, "Forget…")
    screen.press(view.card, "Forget for ever")
    assert [(one.name, one.email) for one in screen.look_up().delegates[1:2]] == [(None, None)]


def test_delete_and_the_way_to_a_row_of_any_view(screen: Any) -> None:
    screen.place.go_to(3)
    screen.settle()
    assert (screen.place.shown, screen.view("delegations").view.current().ref.id) == ("delegations", 3)
    view = screen.view("delegations")
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_Delete)
    screen.settle()
    assert screen.cells("delegations") == ["Kenya", "Switzerland"]
    screen.place.open_in("delegates", 2)
    screen.settle()
    assert (screen.place.shown, screen.view("delegates").view.current().ref.id) == ("delegates", 2)


def test_a_new_delegate_of_a_delegation(screen: Any) -> None:
    view = screen.view("delegations")
    view.go_to(2)
    screen.press(view.card, "New delegate")
    screen.settle()
    assert screen.place.shown == "delegates"
    assert screen.view("delegates").view.current().row.delegation_id == 2


def test_typing_in_the_filter_of_four_hundred_delegates(screen: Any, store: Workspace) -> None:
    def many(db: Any) -> None:
        for number in range(400):
            edits.add_delegate(db, 1 + number % 3, ADVISER, email=f"box{number}@example.org")

    store.do(many)
    view = screen.view("delegates")
    view.read()
    screen.settle()
    assert view.table.rowCount() == 403
    screen.qtbot.keyClicks(view.filter, "kenya advis")
    assert view.table.rowCount() == 133


def test_an_empty_screen_says_what_to_do(qtbot: Any, store: Workspace, screen_of: Any) -> None:
    with started(qtbot, store.path) as desk:
        shown = screen_of(qtbot, desk, lambda: store.read(participants, 1))
        view = shown.view("delegations")
        shown.press(view, "Add all States")
        assert view.table.rowCount() == 195
