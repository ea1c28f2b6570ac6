"""A real store of the fifth revision, in which a side event was deleted, is opened by the program of today."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hlom_desktop.conference.queries import conferences, rooms
from hlom_desktop.side_events.queries import proposals, stands
from hlom_desktop.storage import peek
from hlom_desktop.storage.workspace import Workspace

OF_THEN = Path(__file__).parent / "stores" / "revision_0005.sql.gz"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The store as it was, opened."""
    path = tmp_path / "store.hlom"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(gzip.decompress(OF_THEN.read_bytes()).decode())
        connection.execute(f"PRAGMA application_id = {peek.APPLICATION_ID}")
    assert peek.probe(path) is peek.Found.OLDER
    opened = Workspace(path, "Ana", lambda: datetime(2023, 2, 1, tzinfo=UTC))
    yield opened
    opened.close()


def test_proposals_of_before_ask_for_nothing_more_also_one_that_was_deleted(workspace: Workspace) -> None:
    own = workspace.read(conferences)[0].ref.id
    assert [one.title.en for one in workspace.read(proposals, own)] == ["Kept"]
    workspace.undo()
    found = workspace.read(proposals, own)
    assert [(one.title.en, one.interpreted, one.pinned, one.room_id, one.decided) for one in found] == [
        ("Kept", (), False, None, None),
        ("Deleted", (), False, None, None),
    ]
    workspace.redo()
    assert len(workspace.read(proposals, own)) == 1


def test_rooms_are_in_service_and_nothing_was_received_for_stands(workspace: Workspace) -> None:
    own = workspace.read(conferences)[0].ref.id
    assert [one.out_of_service for one in workspace.read(rooms, own)] == [False]
    assert [(one.material, one.contact_email, one.theme_id) for one in workspace.read(stands, own)] == [
        (None, None, None)
    ]
