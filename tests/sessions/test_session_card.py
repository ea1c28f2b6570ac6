"""The card of a session: every field writes its column, what cannot be is refused in place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hlom_desktop.conference.hours import Hours
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.badges import BadgeMark
from hlom_desktop.desk.choices import NOTHING, ChoiceField, Toggle
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.sessions.card import SessionCard
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.panel import ProgrammePlace
from hlom_desktop.sessions.values import Access

ZONE = "Europe/Zurich"
DAY = date(2021, 12, 14)
PANEL = "Enhance refugee self-reliance"


@pytest.fixture
def card(full: Any, place: ProgrammePlace) -> SessionCard:
    """The card of the second panel."""
    place.card.resize(384, 900)
    place.card.show()
    place.go_to(full.row(PANEL).ref.id)
    return place.card


def type_into(full: Any, field: LineField, text: str) -> None:
    """Real keys, then Enter."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    full.settle()


def choose(full: Any, field: ChoiceField, word: str) -> None:
    """By its first letters, as one does."""
    field.list.setCurrentIndex(field.list.findText(word))
    field.list.activated.emit(field.list.currentIndex())
    full.settle()


def labels(card: SessionCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_it_says_what_the_session_is(card: SessionCard) -> None:
    assert card._eyebrow.text() == "Panel · Objective 2"
    assert card._title.value() == PANEL
    badges = [mark.accessibleName() for mark in card.badges.findChildren(BadgeMark) if mark.isVisibleTo(card)]
    assert badges == ["Hybrid", "Open", "Interpreted: EN FR ES", "Confirmed"]
    assert card.form.when.line.text() == "Tue 14 Dec, 15:30–17:30"
    assert card.form.when.note() == "14:30–16:30 UTC · 09:30–11:30 Bogota"
    assert [card.people.data(card.people.index(at, 1)) for at in range(3)] == ["15:30", "09:30", "16:30"]
    assert [card.people.data(card.people.index(at, 2)) for at in range(3)] == ["", "tested", "not tested"]
    assert "has not passed its test" in labels(card)
    assert nameless(card) == []


def test_hours_are_typed_as_one_says_them(full: Any, card: SessionCard) -> None:
    type_into(full, card.form.when, "15 Dec, 10-11.30 a.m.")
    assert full.row(PANEL).hours == Hours(date(2021, 12, 15), 600, 90, ZONE)
    assert full.place.days.value() == (date(2021, 12, 15),)
    type_into(full, card.form.when, "16:00-17:00")
    assert full.row(PANEL).hours == Hours(date(2021, 12, 15), 960, 60, ZONE)
    type_into(full, card.form.when, "some day")
    assert "some day" in card.form.when.note()
    assert full.row(PANEL).hours == Hours(date(2021, 12, 15), 960, 60, ZONE)
    QTest.keyClick(card.form.when.line, Qt.Key.Key_Escape)
    type_into(full, card.form.when, " ")
    assert (full.row(PANEL).hours, full.row(PANEL).minutes) == (None, 60)
    assert card.form.minutes.isVisibleTo(card)


@pytest.mark.parametrize(
    ("key", "word", "column", "expected"),
    [
        ("kind", "Briefing", "kind", "briefing"),
        ("mode", "Virtual", "mode", "virtual"),
        ("mode", "not set", "mode", None),
        ("access", "By invitation", "access", "invitation"),
        ("status", "Proposed", "status", "proposed"),
        ("objective_id", NOTHING, "objective_id", None),
        ("room_id", "No room", "room_id", None),
    ],
)
def test_choices_write_their_columns(
    full: Any, card: SessionCard, key: str, word: str, column: str, expected: object
) -> None:
    field = card.form.fields[key]
    assert isinstance(field, ChoiceField)
    choose(full, field, word)
    assert getattr(full.row(PANEL), column) == expected
    full.desk.undo()
    full.settle()
    assert getattr(full.row(PANEL), column) != expected


def test_numbers_languages_and_texts(full: Any, card: SessionCard) -> None:
    form = card.form
    expected, link = form.fields["expected"], form.fields["link"]
    assert isinstance(expected, LineField)
    assert isinstance(link, LineField)
    type_into(full, expected, "300")
    assert full.row(PANEL).expected == 300
    assert expected.note() == "250 seats in the room"
    type_into(full, link, "https://example.org/panel-2")
    assert full.row(PANEL).link == "https://example.org/panel-2"
    spanish = next(one for one in form.fields["interpreted"].findChildren(Toggle) if one.text() == "ES")
    QTest.mouseClick(spanish, Qt.MouseButton.LeftButton)
    full.settle()
    assert full.row(PANEL).interpreted == ("en", "fr")
    text = next(one for one in card.findChildren(Paragraph) if one.accessibleName() == "Organizers")
    text.setFocus()
    QTest.keyClicks(text, "UNHCR")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    full.settle()
    assert full.row(PANEL).organizers.en == "UNHCR"


def test_a_new_title_makes_its_translations_older(full: Any, card: SessionCard) -> None:
    card.edit_title()
    QTest.keyClicks(card._title, "Self-reliance")
    QTest.keyClick(card._title, Qt.Key.Key_Return)
    full.settle()
    row = full.row("Self-reliance")
    assert row.title.stale() == ("fr", "es")
    card.texts.still_right.emit("fr")
    full.settle()
    assert full.row("Self-reliance").title.stale() == ("es",)


def test_a_label_that_contradicts_the_zone_is_decided_here(full: Any, card: SessionCard) -> None:
    assert not card.form.choice.isVisibleTo(card)
    type_into(full, card.form.when, "14 Dec, 15:00-16:00 CEST")
    assert card.form.choice.isVisibleTo(card)
    assert card.form.when.note() == "“CEST” is not the clock of Zurich on that day."
    choose(full, card.form.choice, "the clock of Zurich")
    assert full.row(PANEL).hours == Hours(DAY, 900, 60, ZONE, label="CEST", choice="zone")
    assert card.form.when.note() == "14:00–15:00 UTC · 09:00–10:00 Bogota"


def test_documents_come_and_go(full: Any, card: SessionCard) -> None:
    choose(full, card.attach, "HLOM/2021/2 · Background paper")
    assert [link.session_id for link in full.programme().attached] == [full.row(PANEL).ref.id]
    assert "Background paper" in labels(card)
    card.documents.detached.emit(full.programme().attached[0].ref)
    full.settle()
    assert full.programme().attached == ()


def test_it_follows_what_is_chosen_and_what_others_do(full: Any, card: SessionCard) -> None:
    full.do(change_session, full.row(PANEL).ref, access=Access.CLOSED)
    assert card.form.fields["access"].value() is Access.CLOSED
    card.later.emit()
    assert card._title.value() != PANEL
    card.earlier.emit()
    assert card._title.value() == PANEL
    full.context.reader.turn_to("es")
    assert card._title.value() == "Promover la autosuficiencia de los refugiados"
    assert card.form.when.line.text() == "mar. 14 dic., 15.30 a 17.30"
