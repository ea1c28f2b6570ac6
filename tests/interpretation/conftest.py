"""A store with two rooms, five sessions, two teams, and ways to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.choices import Toggle
from hlom_desktop.desk.desk import Desk
from hlom_desktop.interpretation import edits_assigning
from hlom_desktop.interpretation.edits import add_team, set_booths
from hlom_desktop.interpretation.panel import InterpretationPlace
from hlom_desktop.interpretation.queries import interpretation
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

from ..screens import Screen, started

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
SESSIONS = (
    ("Opening", SessionKind.OPENING, 1, 600, 30, ("en", "fr", "es")),
    ("Debate", SessionKind.GENERAL_DEBATE, 1, 630, 150, ("en", "fr", "es")),
    ("Panel", SessionKind.PANEL, 2, 660, 90, ("en", "fr")),
    ("Afternoon", SessionKind.GENERAL_DEBATE, 1, 900, 180, ()),
    ("Lunch", SessionKind.SIDE_EVENT, 2, 795, 75, ()),
)


class Shown(Screen):
    """The screen of interpretation."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Interpretation]) -> None:
        super().__init__(qtbot, desk, InterpretationPlace, NOW, look_up)

    def toggle(self, under: QWidget, name: str) -> None:
        """Click a language by its whole name."""
        found = [one for one in under.findChildren(Toggle) if one.accessibleName() == name and one.isVisible()]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def type_in(self, view: Any, row: int, key: str, text: str) -> None:
        """F2 in a cell, type and press Enter."""
        at = [column.key for column in view.table.columns].index(key)
        view.view.setFocus()
        view.view.setCurrentIndex(view.table.index(row, at))
        self.qtbot.keyClick(view.view, Qt.Key.Key_F2)
        line = view.view.viewport().findChild(QLineEdit)
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.qtbot.wait(1)  # a cell's editor commits once the key's event is over
        self.settle()

    def assigned(self) -> list[tuple[int, int, bool]]:
        """Sessions, teams, pins."""
        return [(one.session_id, one.team_id, one.pinned) for one in self.look_up().assignments]

    def languages(self) -> list[tuple[str, ...]]:
        """What each session is interpreted into."""
        return [one.interpreted for one in self.look_up().sessions]


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """Rooms 1 and 2, of which the first has booths, sessions 1 to 5 on 14 December in person, teams A and B."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    found.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    found.do(change_conference, Ref(1, 0), **days)
    for name in ("Hall", "Small room"):
        found.do(add_room, 1, Wording.from_texts(en=name))
    found.do(set_booths, Ref(1, 0), ("en", "fr", "es"))
    for title, kind, room, start, minutes, languages in SESSIONS:
        values = {
            "hours": Hours(date(2021, 12, 14), start, minutes, "Europe/Zurich"),
            "room_id": room,
            "mode": Mode.IN_PERSON,
            "spoken": ("en", "fr"),
            "interpreted": languages,
        }
        found.do(add_session, 1, Wording.from_texts(en=title, fr=title, es=title), kind, **values)
    for name in ("A", "B"):
        found.do(add_team, 1, name)
    yield found
    found.close()


@pytest.fixture
def do(store: Workspace) -> Callable[..., Any]:
    """Carry out one gesture; its result."""

    def carry_out(edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        return store.do(edit, *arguments, **values).result

    return carry_out


@pytest.fixture
def look_up(store: Workspace) -> Callable[[], Interpretation]:
    """All of interpretation, as it is now."""
    return lambda: store.read(interpretation, 1)


@pytest.fixture
def undo_name(store: Workspace) -> Callable[[], str]:
    """What the Edit menu would undo, in English."""

    def name() -> str:
        step = store.undoable()
        return "" if step is None else step.message

    return name


@pytest.fixture
def screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """Team A has the opening."""
    store.do(edits_assigning.set_teams, Ref(1, 0), (1,))
    with started(qtbot, store.path) as desk:
        yield Shown(qtbot, desk, lambda: store.read(interpretation, 1))
