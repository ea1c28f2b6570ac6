"""A meeting of five sessions and four delegations, and the screen of invitations with its card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, add_state
from hlom_desktop.delegations.edits_nomination import approve
from hlom_desktop.delegations.queries import delegates, delegations
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.invitations.edits import ToGive, give
from hlom_desktop.invitations.panel import InvitationsPlace
from hlom_desktop.invitations.queries import inviting
from hlom_desktop.invitations.rules_ledger import due
from hlom_desktop.invitations.rules_told import prints_of
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind, SessionRow, SessionStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
PEOPLE = (
    ("GH", "Minister for Foreign Affairs", Level.MINISTER, "minister@ghana.example", True),
    ("GH", "Ambassador", Level.PERMANENT_REPRESENTATIVE, "mission@ghana.example", False),
    ("GH", "Counsellor", Level.EXPERT, "mission@ghana.example", False),
    ("PE", "Vice-Minister", Level.VICE_MINISTER, "peru@example.org", True),
    ("FR", "Ambassador for migration", Level.SENIOR_OFFICIAL, None, True),
)


def said(en: str) -> Wording:
    """A text in three languages."""
    return Wording.from_texts(en=en, fr=f"{en} (fr)", es=f"{en} (es)")


def at(start: int, minutes: int, day: int = 14) -> Hours:
    """Hours on a day of December 2021 in Geneva."""
    return Hours(date(2021, 12, day), start, minutes, "Europe/Zurich")


def meeting(db: Db) -> int:
    """Sessions with and without an hour; delegates, all approved but Nepal's, of whom France's has no mailbox."""
    own = new_empty(db, "small", said("Small meeting"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    change_conference(db, conference(db, own).ref, **days)
    usual = {"mode": Mode.HYBRID, "status": SessionStatus.CONFIRMED}
    add_session(db, own, said("Opening"), SessionKind.OPENING, hours=at(600, 30), **usual)
    add_session(db, own, said("Panel 1"), SessionKind.PANEL, hours=at(660, 60), **usual)
    add_session(db, own, said("Panel 2"), SessionKind.PANEL, hours=at(600, 60, 15), **usual)
    add_session(db, own, said("Lunch"), SessionKind.BREAK, hours=at(780, 60), **usual)
    add_session(db, own, said("Round table"), SessionKind.ROUND_TABLE, **usual)
    homes = {code: add_state(db, own, code) for code in ("GH", "PE", "FR", "NP")}
    for code, function, level, email, is_head in PEOPLE:
        add_delegate(db, homes[code], said(function), level, email=email, is_head=is_head)
    approve(db, [row.ref for row in delegates(db, own)])
    add_delegate(db, homes["NP"], said("Secretary"), Level.MINISTER, email="nepal@example.org", is_head=True)
    return own


def give_out(db: Db, conference_id: int) -> int:
    """Write down all that is due, as the program does when it has made the files; the issue's number."""
    found = inviting(db, conference_id)
    prints = prints_of(found)
    rows = []
    for one in due(found, prints):
        session = found.session_by_id.get(one.session_id)
        assert session is not None
        version = (one.method, one.sequence, prints.get((one.session_id, one.mailbox), "gone"), NOW)
        told = ("en", session.title.en or "", None, None)
        rows.append(ToGive(one.session_id, one.mailbox, session.uid, *version, *told, one.delegate_ids))
    return give(db, conference_id, rows)


class Store:
    """A store with conference 1, its gestures, and its sessions."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(path, "Ana", lambda: NOW)
        self.own = self.do(meeting)

    def do(self, edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        """One gesture; what it gives."""
        return self.workspace.do(edit, *arguments, **values).result

    def give_out(self) -> int:
        """Give out all that is due; the issue's number."""
        number: int = self.do(give_out, self.own)
        return number

    def read(self) -> Inviting:
        """All that is read of invitations."""
        return self.workspace.read(inviting, self.own)

    def session(self, title: str) -> SessionRow:
        """The session with this English title."""
        return next(row for row in self.read().sessions if row.title.en == title)

    def delegate(self, function: str) -> Any:
        """The delegate with this English function."""
        rows = self.workspace.read(delegates, self.own)
        return next(row for row in rows if row.function.en == function)

    def home(self, alpha2: str) -> Any:
        """A State's delegation."""
        return next(row for row in self.workspace.read(delegations, self.own) if row.alpha2 == alpha2)


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    """A store with conference 1."""
    found = Store(store_path)
    yield found
    found.workspace.close()


class Passage:
    """Stands for the window: keeps where the screen wanted to go and what it wanted done."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Kept."""
        self.asked.append((place, row_id, view))

    def make(self) -> None:
        """Kept."""
        self.asked.append(("make",))

    def send(self) -> None:
        """Kept."""
        self.asked.append(("send",))


class Stage:
    """The screen in a window with its card."""

    def __init__(self, qtbot: Any, store: Store) -> None:
        self.qtbot, self.passage = qtbot, Passage()
        self.window, self.reader, self.look = QWidget(), Reader("en"), LookSource()
        self.desk = Desk(lambda: Workspace(store.workspace.path, "Ana", lambda: NOW))
        passage: Any = self.passage
        context = Context(self.desk, self.look, Words("en"), self.reader, passage, lambda: NOW)
        self.place = InvitationsPlace(context, prints_of, self.passage.make, self.passage.send)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.place, 1)
        assert self.place.card is not None
        self.place.card.setFixedWidth(384)
        row.addWidget(self.place.card)
        self.window.resize(1198, 704)
        self.desk.start()
        self.window.show()
        qtbot.waitExposed(self.window)
        self.rest()
        self.place.show_conference(store.own)
        self.rest()

    def rest(self) -> None:
        """Wait until all that was asked for has been done and shown."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.desk.is_ready and self.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)

    def view(self, key: str) -> Any:
        """A view, shown."""
        found = self.place.show_view(key)
        self.rest()
        return found

    def cells(self, view: Any, *keys: str) -> list[list[str]]:
        """What a view's table shows, of these columns or of all."""
        columns = [one for one in view.table.columns if not keys or one.key in keys]
        return [[column.text(row) for column in columns] for row in view.table.shown]

    def click(self, widget: QWidget) -> None:
        """Press a button with the mouse."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        """Press keys in a widget."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=20_000)
        widget.setFocus()
        for key in keys:
            QTest.keyClick(widget, key)
        self.rest()

    def choose(self, field: Any, word: str) -> None:
        """Open a list with the keyboard, go down to the first choice that begins so, and press Enter."""
        box = field.list
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        self.qtbot.waitUntil(lambda: box.view().isVisible(), timeout=20_000)
        QTest.keyClick(box.view(), Qt.Key.Key_Home)
        at = next(at for at in range(box.count()) if box.itemText(at).startswith(word))
        for _ in range(at):
            QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        self.rest()


@pytest.fixture
def show(qtbot: Any, store: Store) -> Iterator[Callable[[], Stage]]:
    """Shows the screen as the store is by then."""
    shown: list[Stage] = []

    def show_now() -> Stage:
        shown.append(Stage(qtbot, store))
        return shown[-1]

    yield show_now
    for one in shown:
        one.desk.stop()
        one.window.close()
