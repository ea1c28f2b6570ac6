"""A store with a small programme, and the screen of releases with its card."""

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
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.releases.panel import ReleasesPlace
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)


def said(en: str) -> Wording:
    """A text in three languages."""
    return Wording.from_texts(en=en, fr=f"{en} (fr)", es=f"{en} (es)")


def at(start: int, minutes: int, day: int = 14) -> Hours:
    """Hours on a day of December 2021 in Geneva."""
    return Hours(date(2021, 12, day), start, minutes, "Europe/Zurich")


def programme(db: Db) -> int:
    """An opening with its chair, two panels, a closed meeting; two rooms."""
    own = new_empty(db, "small", said("Small meeting"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    change_conference(db, conference(db, own).ref, **days)
    hall = add_room(db, own, said("Hall"), number="1")
    add_room(db, own, said("Room 2"), number="2")
    usual = {"room_id": hall, "mode": Mode.HYBRID, "status": SessionStatus.CONFIRMED, "interpreted": ("en", "fr")}
    opening = add_session(db, own, said("Opening"), SessionKind.OPENING, hours=at(600, 30), **usual)
    add_session(db, own, said("Panel 1"), SessionKind.PANEL, hours=at(660, 60), **usual)
    add_session(db, own, said("Panel 2"), SessionKind.PANEL, hours=at(600, 60, 15), **usual)
    closed = {"hours": at(540, 30), "access": Access.CLOSED}
    add_session(db, own, said("Undisclosed bureau"), SessionKind.OTHER, **(usual | closed))
    add(db, Role, conference_id=own, session_id=opening, kind=RoleKind.CHAIR, function=said("Chair"))
    return own


@pytest.fixture
def now() -> datetime:
    """The workspace’s clock."""
    return NOW


class Store:
    """A store with conference 1, its gestures, and its sessions."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(path, "Ana", lambda: NOW)
        self.own = self.do(programme)

    def do(self, edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        """One gesture; what it gives."""
        return self.workspace.do(edit, *arguments, **values).result

    def read(self, query: Callable[..., Any], *arguments: Any) -> Any:
        """What is read of the conference."""
        return self.workspace.read(query, self.own, *arguments)

    def session(self, title: str) -> SessionRow:
        """The session with this English title."""
        return next(row for row in self.workspace.read(sessions, self.own) if row.title.en == title)


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    """A store with conference 1."""
    found = Store(store_path)
    yield found
    found.workspace.close()


class Passage:
    """Stands for the window: keeps where the screen wanted to go and what to make."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        self.asked.append((place, row_id))

    def export(self, product: str, release: int | None = None) -> None:
        self.asked.append((product, release))


class Stage:
    """The screen in a window with its card."""

    def __init__(self, qtbot: Any, store: Store) -> None:
        self.qtbot, self.passage = qtbot, Passage()
        self.window, self.reader = QWidget(), Reader("en")
        self.desk = Desk(lambda: Workspace(store.workspace.path, "Ana", lambda: NOW))
        passage: Any = self.passage
        self.place = ReleasesPlace(Context(self.desk, LookSource(), Words("en"), self.reader, passage, lambda: NOW))
        self.card = self.place.release_card
        row = QHBoxLayout(self.window)
        row.addWidget(self.place, 1)
        row.addWidget(self.card)
        self.window.resize(1200, 700)
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

    def click(self, widget: QWidget) -> None:
        """Press a button with the mouse."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def type(self, widget: QWidget, text: str, *keys: Qt.Key) -> None:
        """Type into a field, then press keys."""
        QTest.keyClicks(widget, text)
        for key in keys:
            QTest.keyClick(widget, key)
        self.rest()


@pytest.fixture
def stage(qtbot: Any, store: Store) -> Iterator[Stage]:
    """The screen, shown."""
    found = Stage(qtbot, store)
    yield found
    found.desk.stop()
    found.window.close()
