"""A store with one conference, and ways to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.panel import DelegationsPlace
from hlom_desktop.delegations.queries import participants
from hlom_desktop.delegations.values import Participants
from hlom_desktop.desk.desk import Desk
from hlom_desktop.schema import METADATA
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

from ..screens import Screen

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


class Shown(Screen):
    """The screen of delegations."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Participants]) -> None:
        super().__init__(qtbot, desk, DelegationsPlace, NOW, look_up, high=704)

    def cells(self, key: str, column: int = 0) -> list[str]:
        """What a column of a view shows."""
        table = self.place.views[key].table
        return [str(table.index(row, column).data()) for row in range(table.rowCount())]


@pytest.fixture
def screen_of() -> type[Shown]:
    """Shows the screen over a desk."""
    return Shown
