"""The dialog of a change of mode, with real keys and clicks, on the worked example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hlom_desktop.conference.values import Mode
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.mode_change.panel import ModeChangeDialog
from hlom_desktop.mode_change.panel_preview import DELEGATIONS, OPEN, SESSIONS, SPEAKERS
from hlom_desktop.mode_change.queries import facts
from hlom_desktop.mode_change.rules import in_scope
from hlom_desktop.mode_change.values import Extent, Facts, Scope
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

THE_14TH = date(2021, 12, 14)
LINK = "https://platform.example.org/{number}"


class Seat:
    """A desk at the worked example, and dialogs on it."""

    def __init__(self, qtbot: QtBot, desk: Desk, store: Workspace) -> None:
        self.qtbot, self.desk, self.store = qtbot, desk, store

    def open(self, ids: tuple[int, ...] = (), day: date | None = None, language: str = "en") -> ModeChangeDialog:
        """The dialog with its first preview."""
        actions: Any = self
        look, now = LookSource(), lambda: THE_14TH
        context = Context(self.desk, look, Words(language), Reader(language), actions, now)  # type: ignore[arg-type]
        dialog = ModeChangeDialog(context, 1, ids, day)
        self.qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        self.settle()
        return dialog

    def facts(self) -> Facts:
        """What the store holds now."""
        return self.store.read(facts, 1)

    def settle(self) -> None:
        """Until nothing is under way any more."""
        self.qtbot.wait(5)
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=10_000)

    def click(self, widget: QWidget) -> None:
        """A click of the mouse, and what follows it."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, parent: QWidget, word: str) -> None:
        """A click on the button of this word."""
        found = [one for one in parent.findChildren(QAbstractButton) if one.text().startswith(word) and one.isVisible()]
        self.click(found[0])

    def type_link(self, dialog: ModeChangeDialog, text: str) -> None:
        """A link, typed, and Enter."""
        dialog.choices.link.line.setFocus()
        QTest.keyClicks(dialog.choices.link.line, text)
        QTest.keyClick(dialog.choices.link.line, Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def seat(qtbot: QtBot, worked: Workspace) -> Iterator[Seat]:
    """A desk that is ready."""
    desk = Desk(lambda: Workspace(worked.path, "Ana"))
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready, timeout=10_000)
    yield Seat(qtbot, desk, worked)
    desk.stop()


def modes(seat: Seat) -> dict[int, Mode | None]:
    """The modes of the sessions that are held, by id."""
    return {one.ref.id: one.mode for one in in_scope(seat.facts(), Scope(Extent.CONFERENCE))}


def test_a_day_becomes_virtual(seat: Seat) -> None:
    dialog = seat.open(day=THE_14TH)
    assert (dialog.choices.scope().extent, dialog.choices.wanted()) == (Extent.DAY, Mode.VIRTUAL)
    shown = dialog.tables.sessions.table.shown
    assert {one.row.hours.day for one in shown if one.row.hours} == {THE_14TH}
    seat.type_link(dialog, LINK)
    assert "link_missing" not in {one.kind.value for one in dialog.tables.open.table.shown}
    seat.click(dialog.change)
    assert dialog.result() == 1
    found = modes(seat)
    assert {found[one.row.ref.id] for one in shown} == {Mode.VIRTUAL}
    assert found[10] is Mode.HYBRID


def test_the_preview_follows_every_choice(seat: Seat) -> None:
    dialog = seat.open((11,), THE_14TH)
    rows = dialog.tables.sessions.table
    columns = {column.key: column for column in rows.columns}
    texts: Callable[[], list[str]] = lambda: [columns[key].text(rows.shown[0]) for key in ("mode", "room", "open")]  # noqa: E731
    assert texts() == ["In person → Virtual", "Room 5 → Online", "Link missing"]
    seat.press(dialog.choices, "Hybrid")
    assert texts() == ["In person → Hybrid", "Room 5", "Room without equipment for hybrid sessions, Link missing"]
    assert not dialog.choices.room.isVisible()
    seat.press(dialog.choices, "In person")
    assert (texts()[0], dialog.change.isEnabled(), dialog.summary.text()) == ("In person", False, "Nothing changes.")
    seat.press(dialog.choices, "Virtual")
    seat.press(dialog.choices.parts, "Rooms")
    assert texts()[1] == "Room 5"
    seat.press(dialog.choices, "The whole conference")
    assert rows.rowCount() == len(in_scope(seat.facts(), Scope(Extent.CONFERENCE)))
    assert dialog.choices.note.isVisible()


def test_a_link_that_cannot_be_is_refused_in_its_place(seat: Seat) -> None:
    dialog = seat.open((8,))
    seat.type_link(dialog, "platform")
    assert dialog.choices.link.note().startswith("A link begins with https://")
    assert not dialog.change.isEnabled()


def test_a_session_is_left_out_and_taken_in_again(seat: Seat) -> None:
    dialog = seat.open((8, 1))
    tables = dialog.tables
    tables.sessions.select_key(8)
    seat.click(tables.leave_out)
    assert [one.plan is None for one in tables.sessions.table.shown] == [True, False]
    assert tables.leave_out.text() == "Take in again"
    seat.click(tables.leave_out)
    assert [one.plan is None for one in tables.sessions.table.shown] == [False, False]


def test_who_must_be_told_goes_to_a_spreadsheet(seat: Seat) -> None:
    dialog = seat.open((8,))
    seat.press(dialog.tables, "Speakers")
    seat.click(dialog.tables.copy)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:6] == ["When", "There", "Who", "Delegation", "From", "What is new"]
    assert lines[1] == [
        "14/12 10:00",
        "10:00",
        "High Commissioner for Refugees",
        "UNHCR",
        "In the room → Remote",
        "now remote, link to follow, test due",
        "Opening session",
        "Hybrid → Virtual",
        "Europe/Zurich",
        "",
    ]
    assert len(lines) == 1 + dialog.tables.speakers.table.rowCount()
    seat.press(dialog.tables, "Delegations")
    figures = [column.text(dialog.tables.told.table.shown[0]) for column in dialog.tables.told.table.columns]
    people = seat.facts().speaking.delegates
    coming, homes = sum(one.mode is not Mode.VIRTUAL for one in people), {one.delegation_id for one in people}
    assert figures == ["Opening session", "14/12 10:00–10:30", str(len(homes)), str(len(people)), str(coming)]
    names = dialog.tables.behind.table
    assert (names.rowCount(), sum(len(one.delegates) for one in names.shown)) == (len(homes), len(people))


def test_back_as_before(seat: Seat) -> None:
    before = modes(seat)
    dialog = seat.open()
    seat.press(dialog.choices.people, "Delegates")
    seat.click(dialog.change)
    assert set(modes(seat).values()) == {Mode.VIRTUAL}
    again = seat.open()
    assert again.choices.wanted() is None
    seat.click(again.change)
    assert modes(seat) == before


def test_what_another_changes_is_seen_at_once(seat: Seat) -> None:
    dialog = seat.open((8,))
    row = dialog.tables.sessions.table.shown[0].row
    seat.desk.do(change_session, row.ref, mode=Mode.VIRTUAL)
    seat.settle()
    seat.settle()
    assert dialog.tables.sessions.table.shown[0].row.mode is Mode.VIRTUAL


def test_what_another_changed_first_is_refused_whole(seat: Seat) -> None:
    dialog = seat.open((8, 1))
    last = dialog.tables.sessions.table.shown[-1].row
    seat.store.do(change_session, last.ref, expected=12)
    seat.click(dialog.change)
    assert dialog.said.text().startswith("Ana changed this meanwhile.")
    assert dialog.isVisible()
    assert set(modes(seat).values()) != {Mode.VIRTUAL}
    seat.click(dialog.change)
    assert (modes(seat)[8], dialog.isVisible()) == (Mode.VIRTUAL, False)


def test_esc_leaves_everything_as_it_was(seat: Seat) -> None:
    before = modes(seat)
    dialog = seat.open((8,))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    seat.settle()
    assert (dialog.isVisible(), modes(seat)) == (False, before)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_everything_has_a_name_and_fits(seat: Seat, language: str) -> None:
    dialog = seat.open((8, 1), THE_14TH, language)
    for key in (SESSIONS, OPEN, SPEAKERS, DELEGATIONS):
        dialog.tables.show_view(key)
        assert nameless(dialog) == []
    assert dialog.width() <= 1366
    assert dialog.height() <= 768


def test_the_models_are_sound(seat: Seat, qtmodeltester: ModelTester) -> None:
    dialog = seat.open()
    tables = dialog.tables
    for view in (tables.sessions, tables.open, tables.speakers, tables.told, tables.behind):
        qtmodeltester.check(view.table)
