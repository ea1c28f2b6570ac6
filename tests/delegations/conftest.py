"""A store with one conference, and ways to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.queries import participants
from hlom_desktop.delegations.values import Participants
from hlom_desktop.schema import METADATA
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

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
