"""A store with one conference, and a desk with what a screen is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.schema import METADATA
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_from_template
from hlom_desktop.words import Words

NOW = datetime(2022, 10, 1, 9, tzinfo=UTC)


@pytest.fixture
def a_date() -> Callable[[str], When]:
    """Reads a date typed in English in 2022."""
    return lambda text: parse_when(text, "en", year=2022, sessions=load_un_sessions())


def make_conference(db: Db) -> int:
    """A conference in Geneva of which little else is known."""
    days = {"first_day": date(2022, 10, 19), "last_day": date(2022, 10, 20), "zone": "Europe/Zurich"}
    row = add(db, Conference, key="imrf", short="IMRF", title=Wording(en="IMRF"), **days)
    say(db, "Prepare")
    return row.id


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A store with conference 1."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", lambda: NOW)
    found.do(make_conference)
    yield found
    found.close()


class Passage:
    """Stands for the window: keeps where a screen wanted to go."""

    def __init__(self) -> None:
        self.went: list[tuple[str, int | None, str]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        self.went.append((place, row_id, view))

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


class Stage:
    """One screen in a window with its card, on a store made from a template."""

    def __init__(self, qtbot: Any, path: Path) -> None:
        self.qtbot = qtbot
        self.path = path
        self.window = QWidget()
        self.passage = Passage()
        self.reader = Reader("en")
        self.desk = Desk(lambda: Workspace(path, "Tester", lambda: NOW))
        self.context = Context(self.desk, LookSource(), Words("en"), self.reader, self.passage, lambda: NOW)
        self.conference_id = 0

    def show(self, template: str, kind: Callable[[Context], Any]) -> Any:
        """The screen, when it has read the conference that the template makes."""
        made = Workspace(self.path, "Tester", lambda: NOW)
        self.conference_id = made.do(new_from_template, template, "test", NOW).result
        made.close()
        self.desk.start()
        self.qtbot.waitUntil(lambda: self.desk.is_ready and self.desk.is_idle, timeout=20_000)
        place = kind(self.context)
        row = QHBoxLayout(self.window)
        row.addWidget(place, 1)
        place.card.setFixedWidth(384)
        row.addWidget(place.card)
        self.window.resize(1198, 704)
        place.show_conference(self.conference_id)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.rest()
        return place

    def rest(self) -> None:
        """Wait until nothing asked for is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)

    def type_into(self, widget: QWidget, text: str) -> None:
        """Type a text, and Enter."""
        widget.setFocus()
        self.qtbot.keyClicks(widget, text)
        self.press(widget, Qt.Key.Key_Return)

    def press(self, widget: QWidget, key: Qt.Key, *, alt: bool = False, ctrl: bool = False) -> None:
        """One key, and what follows from it."""
        held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier if ctrl else held)
        self.rest()

    def click(self, widget: QWidget) -> None:
        """One click, and what follows from it."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()


@pytest.fixture
def stage(qtbot: Any, store_path: Path) -> Iterator[Stage]:
    """Where a screen is shown."""
    found = Stage(qtbot, store_path)
    qtbot.addWidget(found.window)
    yield found
    found.desk.stop()
