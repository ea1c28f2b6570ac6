"""The card of a side event: speakers, wishes, rules, letters, pin; by real keys and mouse."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.desk.access import nameless
from hlom_desktop.side_events.edits.call import add_slot, set_call
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.queries import stands
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart
from hlom_desktop.side_events.values_call import Backing
from hlom_desktop.side_events.values_review import DecisionKind

from .making import LUNCH, text
from .screen import KEY, LEFT, everything, retype, stored


def show(screen: SimpleNamespace, proposal_id: int) -> Any:
    """Choose a side event on the board; its card."""
    screen.place.go_to(proposal_id)
    screen.settle()
    return screen.card


def act(screen: SimpleNamespace, edit: Any, *arguments: Any, **values: Any) -> Any:
    """A gesture of somebody else's, which the screen is told of."""
    found: list[Any] = []
    screen.place.context.desk.do(edit, *arguments, then=found.append, **values)
    screen.settle()
    return found[0]


def choose(screen: SimpleNamespace, qtbot: Any, choice: Any, steps: int) -> None:
    """So many steps down in a list of choices, by keyboard."""
    choice.setFocus()
    for _ in range(steps):
        qtbot.keyClick(choice, KEY.Key_Down)
    screen.settle()


def test_a_speaker_is_added_changed_and_removed(screen: SimpleNamespace, qtbot: Any) -> None:
    store, card = screen.store, show(screen, screen.store.energy)
    speakers = card.speakers
    retype(screen, qtbot, speakers.field.line, "Amina Diallo")
    retype(screen, qtbot, speakers.field.line, "Jean Petit")
    assert [one.name for one in stored(screen, store.energy).speakers] == ["Amina Diallo", "Jean Petit"]
    assert speakers.view.current().name == "Jean Petit"
    fields = speakers.detail.fields
    choose(screen, qtbot, fields["remote"].list, 1)
    speakers.view.setFocus()
    qtbot.keyClick(speakers.view, KEY.Key_Up)
    fields["part"].list.setFocus()
    qtbot.keyClick(fields["part"].list, KEY.Key_Up)
    screen.settle()
    retype(screen, qtbot, fields["name"].line, "A. Diallo")
    choose(screen, qtbot, fields["delegation_id"].list, 1)
    card.speakers.detail.write(function=text("Director"))
    screen.settle()
    found = [
        (one.name, one.part, one.function, one.delegation_id, one.remote)
        for one in stored(screen, store.energy).speakers
    ]
    assert found == [
        ("A. Diallo", SpeakerPart.MODERATOR, text("Director"), store.denmark, False),
        ("Jean Petit", SpeakerPart.SPEAKER, text(""), None, True),
    ]
    assert nameless(screen.window) == []
    speakers.view.setFocus()
    qtbot.keyClick(speakers.view, KEY.Key_Delete)
    screen.settle()
    assert [one.name for one in stored(screen, store.energy).speakers] == ["Jean Petit"]


def test_the_list_of_speakers_is_a_model(screen: SimpleNamespace, qtbot: Any, qtmodeltester: Any) -> None:
    card = show(screen, screen.store.energy)
    retype(screen, qtbot, card.speakers.field.line, "Amina Diallo")
    qtmodeltester.check(card.speakers.table)


def test_wishes_by_mouse_and_by_arrows(screen: SimpleNamespace, qtbot: Any) -> None:
    store = screen.store
    card = show(screen, store.energy)
    assert card.wishes.isHidden()
    one, two, three = (act(screen, add_slot, store.home, replace(LUNCH, start=start)) for start in (600, 795, 1095))
    assert nameless(screen.window) == []

    def said() -> tuple[tuple[int, ...], frozenset[int]]:
        line = stored(screen, store.energy)
        return line.wished, line.impossible

    def press(slot: int, at: int) -> None:
        qtbot.mouseClick(card.wishes.choices[slot]._group.button(at), LEFT)
        screen.settle()

    press(two, 1)
    press(three, 1)
    assert said() == ((three, two), frozenset())
    press(one, 4)
    assert said() == ((three, two), frozenset({one}))
    first = card.wishes.choices[one]._group.button(4)
    first.setFocus()
    qtbot.keyClick(first, KEY.Key_Left)
    screen.settle()
    assert said() == ((three, two, one), frozenset())
    press(two, 0)
    assert said() == ((three, one), frozenset())
    assert [card.wishes.choices[slot].value() for slot in (one, two, three)] == [2, None, 1]


def test_declined_for_a_rule_in_one_press(screen: SimpleNamespace, qtbot: Any) -> None:
    store = screen.store
    act(screen, change_proposal, stored(screen, store.skills).ref, minutes=90)
    card = show(screen, store.skills)
    assert card.rules.isHidden()
    act(screen, set_call, store.home, backing=Backing.STATE, most_minutes=75)
    assert [button.text() for button in card.rules.buttons] == [
        "Decline for this reason",
        "Decline for this reason",
        "Decline for all these reasons",
    ]
    assert screen.board.card(store.skills).standings[0].text == "rule: a State"
    QTest.mouseClick(card.rules.buttons[1], LEFT)
    screen.settle()
    row = stored(screen, store.skills).row
    assert row.status is ProposalStatus.DECLINED
    assert row.reason is not None
    assert [row.reason.in_language(language) for language in LANGUAGES] == [
        "A side event lasts at most 75 minutes; this one asks for 90.",
        "Un événement parallèle dure au plus 75 minutes\u202f; celui-ci en demande 90.",
        "Un acto paralelo dura como máximo 75 minutos; este solicita 90.",
    ]
    assert card.rules.buttons == []
    assert screen.board.card(store.skills).standings[0].text == "rule: 75 minutes"


def test_a_letter_is_made_and_noted(screen: SimpleNamespace, qtbot: Any) -> None:
    store, view = screen.store, screen.place.board
    card = show(screen, store.energy)
    assert (card.letters.owed.text(), view.letters.text()) == (
        "Letter of acceptance is owed.",
        "Letters: 0 made, 1 to make",
    )
    qtbot.mouseClick(card.letters.make, LEFT)
    qtbot.mouseClick(view.make_letters, LEFT)
    assert screen.asked.heard == [("letters", ("subject", "1")), ("letters",)]
    card.letters.note.setFocus()
    qtbot.keyClick(card.letters.note, KEY.Key_Return)
    screen.settle()
    (letter,) = everything(screen).letters
    assert (letter.proposal_id, letter.kind, letter.told) == (store.energy, DecisionKind.ACCEPTANCE, "approved")
    assert (card.letters.owed.isHidden(), view.letters.text()) == (True, "Letters: 1 made, 0 to make")
    assert card.letters.sent.text().startswith("Letter of acceptance, sent on ")
    act(screen, schedule, stored(screen, store.energy).ref, LUNCH, store.room2)
    assert card.letters.owed.text() == "Letter of change is owed."
    qtbot.mouseClick(view.note_letters, LEFT)
    screen.settle()
    assert [one.kind for one in everything(screen).letters] == [DecisionKind.ACCEPTANCE, DecisionKind.CHANGE]


def test_a_placed_one_is_pinned(screen: SimpleNamespace, qtbot: Any) -> None:
    store = screen.store
    card = show(screen, store.energy)
    assert card.place.pin.isHidden()
    act(screen, schedule, stored(screen, store.energy).ref, LUNCH, store.room2)
    qtbot.mouseClick(card.place.pin, LEFT)
    screen.settle()
    assert stored(screen, store.energy).row.pinned
    assert screen.board.card(store.energy).standings[0].icon == "push-pin-fill"
    qtbot.mouseClick(card.place.pin, LEFT)
    screen.settle()
    assert not stored(screen, store.energy).row.pinned


FIELDS: tuple[tuple[str, str, Any], ...] = (
    ("catering", "Coffee", "Coffee"),
    ("accessibility", "Captions", "Captions"),
    ("charges", "UNHCR", "UNHCR"),
    ("link", "https://example.org/join", "https://example.org/join"),
    ("public_link", "https://example.org/live", "https://example.org/live"),
)


@pytest.mark.parametrize(("key", "typed", "kept"), FIELDS)
def test_new_fields_are_typed(screen: SimpleNamespace, qtbot: Any, key: str, typed: str, kept: str) -> None:
    card = show(screen, screen.store.energy)
    field = card.fields[key]
    editor = getattr(field, "line", None) or field.text
    editor.setFocus()
    qtbot.keyClicks(editor, typed)
    screen.board.setFocus()
    screen.settle()
    assert getattr(stored(screen, screen.store.energy).row, key) == kept


def test_room_languages_and_days_of_the_request(screen: SimpleNamespace, qtbot: Any) -> None:
    store, card = screen.store, show(screen, screen.store.energy)
    choose(screen, qtbot, card.fields["room_id"].list, 2)
    choose(screen, qtbot, card.fields["contact_language"].list, 2)
    toggle = card.fields["interpreted"].set.first()
    toggle.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Space)
    screen.settle()
    retype(screen, qtbot, card.fields["decided"].line, "3 Nov")
    row = stored(screen, store.energy).row
    assert (row.room_id, row.contact_language, row.interpreted, str(row.decided)) == (
        store.room3,
        "fr",
        ("en",),
        "2021-11-03",
    )


def test_the_stand_says_its_theme_contact_and_material(screen: SimpleNamespace, qtbot: Any) -> None:
    view = screen.place.show_view("exhibition")
    screen.settle()
    fields = view.stand_card.fields
    choose(screen, qtbot, fields["theme_id"].list, 1)
    retype(screen, qtbot, fields["contact_email"].line, "nobody")
    assert fields["contact_email"].note().startswith("This is not an e-mail address.")
    retype(screen, qtbot, fields["contact_email"].line, "stand@example.org")
    retype(screen, qtbot, fields["material"].line, "1 Dec")
    (row,) = screen.store.workspace.read(stands, screen.store.home)
    assert (row.theme_id, row.contact_email, str(row.material)) == (
        screen.store.theme,
        "stand@example.org",
        "2021-12-01",
    )
    qtbot.mouseClick(view.export, LEFT)
    assert screen.asked.heard == [("exhibition", ("subject", None))]
