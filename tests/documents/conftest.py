"""A store with one conference, two meetings and two sessions, and a desk with what a screen is given."""

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
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Conference, Mandate
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import AgendaItem, Consultation, ConsultationDocument
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.documents.panel import DocumentsPlace
from hlom_desktop.documents.queries import documents_shown
from hlom_desktop.documents.shown import Documents
from hlom_desktop.sessions.model import Session, SessionDocument
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.words import Words

NOW = datetime(2021, 10, 12, 9, tzinfo=UTC)


def read_date(text: str) -> When:
    """A date typed in English in 2021."""
    return parse_when(text, "en", year=2021, sessions=load_un_sessions())


def make_conference(db: Db) -> int:
    """A conference of December 2021 with a certain and a vague meeting, an item, two sessions, a mandate, a State."""
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    home = add(db, Conference, key="hlom", short="HLOM", title=Wording(en="HLOM"), **days).id
    for text, title in (("19 October", "Briefing"), ("November", "Stocktaking")):
        what = {"title": Wording(en=title), "kind": ConsultationKind.BRIEFING, "dates": read_date(text)}
        add(db, Consultation, conference_id=home, **what)
    add(db, AgendaItem, conference_id=home, consultation_id=1, label="(b)", title=Wording(en="Pledges"))
    for day in (14, 15):
        hours = Hours(date(2021, 12, day), 600, 180, "Europe/Zurich")
        add(db, Session, conference_id=home, title=Wording(en=f"Day {day}"), kind=SessionKind.PANEL, hours=hours)
    add(db, Mandate, conference_id=home, symbol="71/280", title=Wording(en="Modalities"))
    add(db, Delegation, conference_id=home, name=Wording(en="Morocco"), kind=DelegationKind.MEMBER_STATE)
    say(db, "Prepare")
    return home


def put_before(db: Db, document_id: int, meeting: int | None = None, session: int | None = None) -> None:
    """Put a document before meeting 1 under its item, before meeting 2, or before a session."""
    if meeting is not None:
        item = 1 if meeting == 1 else None
        where = {"consultation_id": meeting, "agenda_item_id": item}
        add(db, ConsultationDocument, conference_id=1, document_id=document_id, **where)
    if session is not None:
        add(db, SessionDocument, conference_id=1, document_id=document_id, session_id=session)
    say(db, "Put before")


class Store:
    """A store with conference 1, its gestures, and what is read of it."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(path, "Ana", lambda: NOW)
        self.workspace.do(make_conference)

    def do(self, edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        """One gesture; what it gives."""
        return self.workspace.do(edit, *arguments, **values).result

    def shown(self) -> Documents:
        """All that is read."""
        return self.workspace.read(documents_shown, 1)

    def date(self, text: str) -> When:
        """A date typed in English in 2021."""
        return read_date(text)

    def put_before(self, document_id: int, meeting: int | None = None, session: int | None = None) -> None:
        """Put a document before a meeting or a session."""
        self.do(put_before, document_id, meeting, session)


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    """A store with conference 1."""
    found = Store(store_path)
    yield found
    found.workspace.close()


class Passage:
    """Stands for the window: keeps where a screen wanted to go."""

    def __init__(self) -> None:
        self.went: list[tuple[str, int | None]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        self.went.append((place, row_id))

    def findings_of(self, table: str, row_id: int) -> tuple[Any, ...]:
        return ()


class Stage:
    """The screen of documents in a window with its card."""

    def __init__(self, qtbot: Any, store: Store) -> None:
        self.qtbot, self.store, self.passage = qtbot, store, Passage()
        self.window, self.reader, self.look = QWidget(), Reader("en"), LookSource()
        self.desk = Desk(lambda: Workspace(store.workspace.path, "Ana", lambda: NOW))
        passage: Any = self.passage
        context = Context(self.desk, self.look, Words("en"), self.reader, passage, lambda: NOW)
        self.place = DocumentsPlace(context)

    def show(self, view: str) -> Any:
        """The screen's view of this key, when it has read."""
        self.desk.start()
        self.qtbot.waitUntil(lambda: self.desk.is_ready and self.desk.is_idle, timeout=20_000)
        row = QHBoxLayout(self.window)
        row.addWidget(self.place, 1)
        card: Any = self.place.card
        row.addWidget(card)
        card.setFixedWidth(384)
        self.window.resize(1198, 704)
        self.place.show_conference(1)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        shown = self.place.show_view(view)
        self.rest()
        return shown

    def rest(self) -> None:
        """Wait until nothing asked for is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)

    def type_into(self, widget: QWidget, text: str) -> None:
        """Type a text over what is there, and Enter."""
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClicks(widget, text)
        self.press(widget, Qt.Key.Key_Return)

    def press(self, widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
        """One key, and what follows from it."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(widget, key, held)
        self.rest()

    def click(self, widget: QWidget) -> None:
        """One click, and what follows from it."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()


@pytest.fixture
def stage(qtbot: Any, store: Store) -> Iterator[Stage]:
    """Where the screen is shown."""
    found = Stage(qtbot, store)
    qtbot.addWidget(found.window)
    yield found
    found.desk.stop()
