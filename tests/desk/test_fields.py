"""Fields edited in place: what commits, what restores, what is said under them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Form, Section
from hlom_desktop.desk.choices import CheckSetField, ChoiceField, ParagraphField, Toggle
from hlom_desktop.desk.fields import LineField, MinutesField, NumberField, ReadField, WhenField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.desk.texts import Texts, TextsEditor
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.words import Words

WORDS = Words("en")


def open_window(qtbot: Any, widget: QWidget) -> None:
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def understand(text: str) -> str:
    if "Nov" not in text:
        raise NotUnderstood(text=text)
    return "= November 2021"


def every_field(look: LookSource) -> Form:
    form = Form()
    form.add(WhenField(look, "when", "When", WORDS, understand=understand))
    form.add(LineField(look, "room", "Room", WORDS))
    form.add(NumberField(look, "seats", "Seats", WORDS, unit="seats", most=900))
    form.add(MinutesField(look, "length", "Length", WORDS, unit="min"))
    form.add(ChoiceField(look, "owner", "Owner", (("d", "Documents"), ("s", "Secretariat"))))
    form.add(CheckSetField(look, "in", "Interpreted", (("en", "EN", "English"), ("fr", "FR", "French"))))
    form.add(ParagraphField(look, "notes", "Notes"))
    form.add(ReadField(look, "source", "Source"))
    return form


def shown(qtbot: Any) -> tuple[Form, list[tuple[str, object]]]:
    form, told = every_field(LookSource()), list[tuple[str, object]]()
    form.committed.connect(lambda key, value: told.append((key, value)))
    qtbot.addWidget(form)
    form.resize(350, 400)
    open_window(qtbot, form)
    return form, told


def line(form: Form, key: str) -> QLineEdit:
    field = form.fields[key]
    assert isinstance(field, LineField)
    return field.line


def retype(qtbot: Any, into: QLineEdit, text: str) -> None:
    into.setFocus()
    into.selectAll()
    qtbot.keyClicks(into, text)


def test_enter_commits_only_what_is_new(qtbot: Any) -> None:
    form, told = shown(qtbot)
    form.set_values({"room": "Room 2"})
    retype(qtbot, line(form, "room"), "Room 3")
    qtbot.keyClick(line(form, "room"), Qt.Key.Key_Return)
    qtbot.keyClick(line(form, "room"), Qt.Key.Key_Return)
    retype(qtbot, line(form, "room"), "Room 3")
    qtbot.keyClick(line(form, "room"), Qt.Key.Key_Return)
    assert told == [("room", "Room 3")]


def test_leaving_commits_and_escape_restores(qtbot: Any) -> None:
    form, told = shown(qtbot)
    form.set_values({"room": "Room 2", "notes": "One"})
    retype(qtbot, line(form, "room"), "Room 9")
    qtbot.keyClick(line(form, "room"), Qt.Key.Key_Escape)
    assert (line(form, "room").text(), told) == ("Room 2", [])
    retype(qtbot, line(form, "room"), "Room 4")
    line(form, "seats").setFocus()
    assert told == [("room", "Room 4")]
    notes = form.fields["notes"]
    assert isinstance(notes, ParagraphField)
    notes.text.setFocus()
    notes.text.selectAll()
    qtbot.keyClicks(notes.text, "Two")
    qtbot.keyClick(notes.text, Qt.Key.Key_Escape)
    assert notes.text.toPlainText() == "One"
    notes.text.selectAll()
    qtbot.keyClicks(notes.text, "Three")
    qtbot.keyClick(notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [("room", "Room 4"), ("notes", "Three")]


def test_what_is_being_typed_is_not_overwritten(qtbot: Any) -> None:
    form, _ = shown(qtbot)
    form.set_values({"room": "Room 2"})
    retype(qtbot, line(form, "room"), "Ro")
    form.set_values({"room": "Room 7"})
    assert line(form, "room").text() == "Ro"
    qtbot.keyClick(line(form, "room"), Qt.Key.Key_Escape)
    assert line(form, "room").text() == "Room 7"


def test_what_is_understood_stands_under_the_field(qtbot: Any) -> None:
    form, _ = shown(qtbot)
    retype(qtbot, line(form, "when"), "mid-Nov")
    assert form.fields["when"].note() == "= November 2021"
    retype(qtbot, line(form, "when"), "soon")
    assert form.fields["when"].note() == "“soon” cannot be read here."


@pytest.mark.parametrize(
    ("key", "typed", "told", "note"),
    [
        ("length", "1 h 15", 75, ""),
        ("length", "1:15", 75, ""),
        ("length", "75 min", 75, ""),
        ("length", "long", None, "“long” cannot be read here."),
        ("seats", "120", 120, ""),
        ("seats", "901", None, "It must be between 0 and 900."),
    ],
)
def test_numbers(qtbot: Any, key: str, typed: str, told: int | None, note: str) -> None:
    form, heard = shown(qtbot)
    retype(qtbot, line(form, key), typed)
    qtbot.keyClick(line(form, key), Qt.Key.Key_Return)
    assert (heard, form.fields[key].note()) == ([] if told is None else [(key, told)], note)


def test_choices_and_sets(qtbot: Any) -> None:
    form, told = shown(qtbot)
    form.set_values({"owner": "d", "in": ("fr",)})
    owner, tongues = form.fields["owner"], form.fields["in"]
    assert isinstance(owner, ChoiceField)
    assert isinstance(tongues, CheckSetField)
    owner.list.activated.emit(1)
    first = tongues.set.first()
    assert first is not None
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert told == [("owner", "s"), ("in", ("en", "fr"))]


def test_texts_are_committed_by_language(qtbot: Any) -> None:
    editor = TextsEditor(LookSource(), WORDS, (("title", "Title"), ("about", "About")))
    qtbot.addWidget(editor)
    told: list[tuple[str, ...]] = []
    editor.committed.connect(lambda *what: told.append(what))
    editor.still_right.connect(lambda language: told.append(("right", language)))
    editor.show_texts({"title": Texts("Refugees", "Réfugiés", "Refugiados", stale=("es",))}, "English changed.")
    editor.resize(340, 300)
    open_window(qtbot, editor)
    french = next(one for one in editor.findChildren(Paragraph) if one.accessibleName() == "Title, FR")
    french.setFocus()
    french.selectAll()
    qtbot.keyClicks(french, "Asile")
    qtbot.keyClick(french, Qt.Key.Key_Return)
    right = next(one for one in editor.findChildren(Button) if one.text() == "Still right")
    right.click()
    assert told == [("title", "fr", "Asile"), ("right", "es")]
    assert nameless(editor) == []


def test_nobody_is_sent_to_changes_that_nobody_can_show(qtbot: Any) -> None:
    found = []
    for sees_changes in (True, False):
        editor = TextsEditor(LookSource(), WORDS, (("title", "Title"),), sees_changes=sees_changes)
        qtbot.addWidget(editor)
        editor.show_texts({"title": Texts("Refugees", "Réfugiés", "Refugiados", stale=("es",))})
        found.append([one.text() for one in editor.findChildren(Button)])
    assert found == [["See what changed", "Still right"], ["Still right"]]


def test_a_text_is_missing_only_where_another_language_has_it(qtbot: Any) -> None:
    editor = TextsEditor(LookSource(), WORDS, (("title", "Title"), ("description", "Description")))
    qtbot.addWidget(editor)
    editor.show_texts({"title": Texts(fr="Réfugiés", source="fr", missing=("en", "es")), "description": Texts()})
    names = {one.accessibleName(): one for one in editor.findChildren(QWidget) if one.accessibleName()}
    said = {name: one.accessibleDescription() for name, one in names.items() if one.accessibleDescription()}
    assert said == {"Title, EN": "Title missing.", "Title, ES": "Title missing.", "Description, FR": "Description"}


def test_texts_stack_where_it_is_narrow(qtbot: Any) -> None:
    editor = TextsEditor(LookSource(), WORDS, (("title", "Title"),))
    qtbot.addWidget(editor)
    editor.show_texts({"title": Texts("Refugees", "Réfugiés", missing=("es",))})
    names = {one.accessibleName(): one for one in editor.findChildren(QWidget) if one.accessibleName()}
    open_window(qtbot, editor)
    places = {}
    for width in (340, 280):
        editor.resize(width, 300)
        qtbot.wait(1)
        at = [names[f"Title, {one}"].mapTo(editor, QPoint(0, 0)) for one in ("EN", "FR")]
        places[width] = (at[0].x() == at[1].x(), at[0].y() == at[1].y())
    assert places == {340: (False, True), 280: (True, False)}


def test_a_card_names_all_its_fields_and_escape_leaves(qtbot: Any) -> None:
    look = LookSource()
    card = Card(look, WORDS, title_editable=True)
    qtbot.addWidget(card)
    card.set_head("Panel 2", "Enhance self-reliance")
    section = Section(look, "When and where")
    section.add(every_field(look))
    card.add(TextsEditor(look, WORDS, (("title", "Title"),)))
    card.add(section)
    assert nameless(card) == []
    told: list[str] = []
    card.left.connect(lambda: told.append("left"))
    card.titled.connect(told.append)
    open_window(qtbot, card)
    card.edit_title()
    title = card.focusWidget() or card
    qtbot.keyClicks(title, "Ease pressures")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert told == ["Ease pressures", "left"]


def test_other_choices_keep_what_was_on(qtbot: Any) -> None:
    field = CheckSetField(LookSource(), "audiences", "Audiences")
    qtbot.addWidget(field)
    told: list[tuple[object, ...]] = []
    field.committed.connect(lambda key, value: told.append((key, value)))
    mayors, youth, press = ((1, "Mayors", "Mayors"), (2, "Youth", "Youth"), (3, "Press", "Press"))
    field.offer((mayors, youth))
    field.set_value((1, 2))
    before = field.set
    field.offer((mayors, youth))
    assert field.set is before
    field.offer((press, youth))
    assert field.value() == (2,)
    field.show()
    press_word = next(one for one in field.set.findChildren(Toggle) if one.text() == "Press")
    qtbot.mouseClick(press_word, Qt.MouseButton.LeftButton)
    assert told == [("audiences", (3, 2))]
