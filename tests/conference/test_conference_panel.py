"""The conference's own screen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QWidget

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.panel import ConferencePlace
from hlom_desktop.conference.panel_counts import read_members
from hlom_desktop.conference.panel_zones import zone_names
from hlom_desktop.conference.queries_setting import Setting, setting
from hlom_desktop.conference.values import Mode
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template
from hlom_desktop.words import Words

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NOW = datetime(2021, 1, 20, 8, tzinfo=UTC)


class Nobody:
    """The window, of which this screen asks nothing."""

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        raise AssertionError("nothing here leads elsewhere")

    def export(
        self, product: str, day: str | None = None, room_id: int | None = None, subject: str | None = None
    ) -> None:
        raise AssertionError("nothing here exports")

    def findings_of(self, table: str, row_id: int) -> tuple[Any, ...]:
        return ()

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Any, ...]:
        return ()

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        return ()


@pytest.fixture
def screen(store_path: Path, qtbot: Any) -> Iterator[SimpleNamespace]:
    """The place and its cards in a window, over the preparatory paper's conference."""
    workspace = Workspace(store_path)
    home = workspace.do(new_from_template, "hlom-2021", "hlom", NOW).result
    desk = Desk(lambda: Workspace(store_path))
    desk.start()
    qtbot.waitUntil(lambda: desk.is_idle and desk.is_ready, timeout=20_000)
    reader = Reader("en")
    place = ConferencePlace(Context(desk, LookSource(), Words("en"), reader, Nobody(), lambda: NOW))
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(place, 1)
    row.addWidget(place.card)
    place.card.setFixedWidth(384)
    window.resize(1200, 700)
    qtbot.addWidget(window)
    place.show_conference(home)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def settle() -> None:
        qtbot.wait(1)  # a cell's editor commits once the key's event is over
        qtbot.waitUntil(lambda: desk.is_idle, timeout=20_000)
        QApplication.processEvents()

    settle()
    yield SimpleNamespace(place=place, window=window, settle=settle, workspace=workspace, home=home, reader=reader)
    desk.stop()
    workspace.close()


def stored(screen: SimpleNamespace) -> Setting:
    found: Setting = screen.workspace.read(setting, screen.home)
    return found


def view(screen: SimpleNamespace, key: str) -> Any:
    """Press the button of a view."""
    chooser = screen.place._choosers[screen.place.shown]
    words = {"conference": "Conference", "rooms": "Rooms", "venues": "Venues", "topics": "Topics"}
    word = words.get(key) or {"sessions": "UN sessions", "counts": "Counts"}[key]
    button = next(one for one in chooser.findChildren(QAbstractButton) if one.text() == word)
    QTest.mouseClick(button, LEFT)
    screen.settle()
    assert screen.place.shown == key
    return screen.place.views[key]


def retype(screen: SimpleNamespace, line: QLineEdit, typed: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, KEY.Key_Delete)
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, KEY.Key_Return)
    screen.settle()


def type_in_cell(screen: SimpleNamespace, shown: Any, row: int, column: int, typed: str) -> None:
    shown.view.setCurrentIndex(shown.table.index(row, column))
    shown.view.edit(shown.view.currentIndex())
    editor = shown.view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, KEY.Key_Return)
    screen.settle()


def add(screen: SimpleNamespace, shown: Any) -> None:
    """Ctrl+N, as a person presses it."""
    shown.setFocus()
    shown.filter.setFocus()
    QTest.keyClick(shown.filter, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    screen.settle()


def test_every_view_is_named_and_its_model_holds(screen: SimpleNamespace, qtmodeltester: Any) -> None:
    for key in ("rooms", "venues", "topics", "sessions", "counts", "conference"):
        qtmodeltester.check(view(screen, key).table)
        assert nameless(screen.window) == []


def test_the_conference_is_edited_in_its_card(screen: SimpleNamespace) -> None:
    card = screen.place.views["conference"].card
    retype(screen, card.fields["short"].line, "HLOM")
    retype(screen, card.fields["zone"].line, "europe/zurich")
    retype(screen, card.fields["dates"].line, "14-15 Dec 2021")
    retype(screen, card.fields["first_day"].line, "14 Dec 2021")
    retype(screen, card.fields["last_day"].line, "13 Dec 2021")
    assert card.fields["last_day"].note() == "The last day cannot be before the first. Change one of them."
    retype(screen, card.fields["second_zone"].line, "Geneva")
    assert card.fields["second_zone"].note().startswith("“Geneva” is not a time zone.")
    card.fields["mode"].list.setFocus()
    QTest.keyClick(card.fields["mode"].list, KEY.Key_End)
    screen.settle()
    row = stored(screen).conference
    assert (row.short, row.zone, str(row.first_day), str(row.last_day)) == (
        "HLOM",
        "Europe/Zurich",
        "2021-12-14",
        "2021-12-15",
    )
    assert (row.dates.words if row.dates else None, row.mode) == ("14-15 Dec 2021", Mode.VIRTUAL)
    retype(screen, card.fields["short"].line, "")
    assert card.fields["short"].note().startswith("A conference needs a short name")


def test_its_key_facts_are_read_beside_the_card(screen: SimpleNamespace) -> None:
    shown = screen.place.views["conference"]
    retype(screen, shown.card.fields["first_day"].line, "14 Dec 2021")
    retype(screen, shown.card.fields["last_day"].line, "15 Dec 2021")
    retype(screen, shown.card.fields["zone"].line, "Europe/Zurich")
    facts = {fact.label: fact.value for fact in shown.rows}
    assert facts["Days"] == "14 December 2021 – 15 December 2021 · 2 days"
    assert (facts["Time zone"], facts["Rooms"]) == ("Europe/Zurich", str(len(stored(screen).rooms) or ""))
    assert not shown.filter.isVisible()
    assert not any(shown.table.flags(shown.table.index(at, 1)) & Qt.ItemFlag.ItemIsEditable for at in range(13))
    screen.reader.turn_to("fr")
    assert {fact.label: fact.value for fact in shown.rows}["Title"] == stored(screen).conference.title.fr


def test_its_texts_and_languages(screen: SimpleNamespace) -> None:
    card = screen.place.views["conference"].card
    card._write("city", "fr", "Genève")
    QTest.mouseClick(card.fields["languages"].set.first(), LEFT)
    screen.settle()
    row = stored(screen).conference
    assert row.city is not None
    assert row.city.fr == "Genève"
    assert "en" not in row.languages


def test_rooms(screen: SimpleNamespace) -> None:
    shown = view(screen, "rooms")
    before = len(stored(screen).rooms)
    add(screen, shown)
    assert len(stored(screen).rooms) == before + 1
    shown.view.select_key(stored(screen).rooms[-1].ref.id)
    at = shown.view.currentIndex().row()
    type_in_cell(screen, shown, at, 2, "120")
    retype(screen, shown.card.fields["opens"].line, "8.30")
    room = stored(screen).rooms[-1]
    assert (room.seats, room.opens) == (120, 510)
    type_in_cell(screen, shown, at, 2, "many")
    assert shown.said.text() == "“many” is not a number that can stand here."
    shown.view.setFocus()
    QTest.keyClick(shown.view, KEY.Key_Delete)
    screen.settle()
    assert len(stored(screen).rooms) == before


def test_a_room_goes_out_of_service_and_back(screen: SimpleNamespace) -> None:
    shown, said = view(screen, "rooms"), []
    add(screen, shown)
    shown.view.select_key(stored(screen).rooms[-1].ref.id)
    for key in (KEY.Key_Down, KEY.Key_Up):
        QTest.keyClick(shown.card.fields["out_of_service"].list, key)
        screen.settle()
        said.append((stored(screen).rooms[-1].out_of_service, shown.view.currentIndex().siblingAtColumn(3).data()))
    assert said == [(True, "Out of service"), (False, "In person")]


def test_topics_of_each_kind(screen: SimpleNamespace) -> None:
    shown = view(screen, "topics")
    objectives = len(stored(screen).objectives)
    assert shown.table.rowCount() == objectives
    add(screen, shown)
    assert (len(stored(screen).objectives), stored(screen).objectives[-1].number) == (objectives + 1, objectives + 1)
    tracks = next(one for one in shown.kinds.findChildren(QAbstractButton) if one.text() == "Tracks")
    QTest.mouseClick(tracks, LEFT)
    assert shown.table.rowCount() == len(stored(screen).tracks)


def test_un_sessions_in_cells(screen: SimpleNamespace) -> None:
    shown = view(screen, "sessions")
    type_in_cell(screen, shown, 0, 1, "1 September 2005")
    line = stored(screen).sessions[0]
    assert (line.opens.isoformat(), line.corrected) == ("2005-09-01", True)
    shown.view.setFocus()
    QTest.keyClick(shown.view, KEY.Key_Delete)
    screen.settle()
    assert not stored(screen).sessions[0].corrected


def test_counts(screen: SimpleNamespace) -> None:
    shown = view(screen, "counts")
    before = len(stored(screen).counts)
    add(screen, shown)
    row = stored(screen).counts[-1]
    shown.go_to(row.ref.id)
    type_in_cell(screen, shown, shown.view.currentIndex().row(), 1, "1,500")
    retype(screen, shown.card.fields["members"].line, "Kenya, Peru")
    row = stored(screen).counts[-1]
    assert (len(stored(screen).counts), row.amount, row.members) == (before + 1, 1500, ("Kenya", "Peru"))
    assert read_members(" , ") == ()


def test_the_other_language_and_a_room_from_elsewhere(screen: SimpleNamespace) -> None:
    screen.reader.turn_to("fr")
    shown = view(screen, "topics")
    first = stored(screen).objectives[0].title
    assert shown.table.index(0, 1).data() == first.fr
    add(screen, view(screen, "rooms"))
    view(screen, "conference")
    room = stored(screen).rooms[-1]
    screen.place.go_to(room.ref.id)
    screen.settle()
    assert screen.place.shown == "rooms"
    assert screen.place.views["rooms"].view.current().ref.id == room.ref.id


def test_zones_are_those_of_the_data() -> None:
    names = zone_names()
    assert {"Europe/Zurich", "America/Bogota", "UTC"} <= set(names)
    assert list(names) == sorted(names)


def test_opening_hours_turnover_and_the_third_zone(screen: SimpleNamespace) -> None:
    shown = view(screen, "venues")
    add(screen, shown)
    shown.view.select_key(stored(screen).venues[-1].ref.id)
    fields = shown.card.fields
    retype(screen, fields["opens"].line, "7 h 45")
    retype(screen, fields["closes"].line, "7:30")
    assert fields["closes"].note() == "It cannot close before it opens. Change one of the two hours."
    retype(screen, fields["closes"].line, "20.00")
    venue = stored(screen).venues[-1]
    assert (venue.opens, venue.closes) == (465, 1200)
    at = [column.key for column in shown.table.columns].index("open")
    assert shown.table.index(shown.view.currentIndex().row(), at).data() == "07:45–20:00"
    assert nameless(screen.window) == []
    shown = view(screen, "conference")
    fields = shown.card.fields
    retype(screen, fields["third_zone"].line, "asia/manila")
    retype(screen, fields["turnover"].line, "20")
    row = stored(screen).conference
    assert (row.third_zone, row.turnover) == ("Asia/Manila", 20)
    assert {fact.label: fact.value for fact in shown.rows}["Time zone"].endswith("Asia/Manila")


def test_the_organizer_is_written_in_the_language_that_is_read(screen: SimpleNamespace) -> None:
    field = view(screen, "conference").card.fields["organizer"]
    assert field.line.text() == stored(screen).conference.organizer.en
    retype(screen, field.line, "UNHCR, Geneva")
    assert stored(screen).conference.organizer.en == "UNHCR, Geneva"
