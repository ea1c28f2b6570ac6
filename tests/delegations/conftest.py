"""A store with one conference, and ways to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.panel import DelegationsPlace
from hlom_desktop.delegations.queries import participants
from hlom_desktop.delegations.values import Participants
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.schema import METADATA
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """A store whose conference has the id 1."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    found.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    yield found
    found.close()


@pytest.fixture
def do(store: Workspace) -> Callable[..., Any]:
    """Carry out one gesture; its result."""

    def carry_out(edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        return store.do(edit, *arguments, **values).result

    return carry_out


@pytest.fixture
def look_up(store: Workspace) -> Callable[[], Participants]:
    """All participants of the conference as they are now."""
    return lambda: store.read(participants, 1)


class Above:
    """What lies above the screen: it keeps where one was sent, and answers that there is nothing else."""

    def __init__(self) -> None:
        self.gone: list[tuple[str, int | None]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Kept."""
        self.gone.append((place, row_id))

    def export(
        self, product: str, day: str | None = None, room_id: int | None = None, subject: str | None = None
    ) -> None:
        """Nothing."""

    def findings_of(self, table: str, row_id: int) -> tuple[Any, ...]:
        """None."""
        return ()

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Any, ...]:
        """None."""
        return ()

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        """Nobody."""
        return ()


@pytest.fixture
def above() -> Above:
    """What lies above the screen."""
    return Above()


class Shown:
    """The screen in a window, with its desk."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Participants], above: Any) -> None:
        self.qtbot, self.desk, self.look_up = qtbot, desk, look_up
        self.reader, self.above = Reader("en"), above
        context = Context(desk, LookSource(), Words("en"), self.reader, self.above, lambda: NOW)
        self.place = DelegationsPlace(context)
        self.window = QWidget()
        line = QHBoxLayout(self.window)
        line.addWidget(self.place, 1)
        assert self.place.card is not None
        line.addWidget(self.place.card)
        self.place.card.setFixedWidth(384)
        self.window.resize(1200, 704)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.place.show_conference(1)
        self.settle()

    def settle(self) -> None:
        """Until nothing asked for is under way."""
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)

    def view(self, key: str) -> Any:
        """A view, shown."""
        found = self.place.show_view(key)
        self.settle()
        return found

    def texts(self, key: str, column: int = 0) -> list[str]:
        """What a column of a view shows."""
        table = self.place.views[key].table
        return [str(table.index(row, column).data()) for row in range(table.rowCount())]

    def press(self, under: QWidget, word: str) -> None:
        """Click the button of this word."""
        found = [one for one in under.findChildren(QAbstractButton) if one.text() == word and one.isVisible()]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def retype(self, line: QLineEdit, text: str) -> None:
        """Type into a field and press Enter."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def screen_of() -> type[Shown]:
    """Shows the screen over a desk."""
    return Shown
