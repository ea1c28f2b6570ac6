"""A real store of the second revision, in which a session was made and deleted, is opened by the program of today."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conferences, venues
from hlom_desktop.conference.wording import Wording
from hlom_desktop.interpretation.queries import assignments
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.speakers.queries import roles
from hlom_desktop.storage import peek
from hlom_desktop.storage.workspace import Workspace

OF_THEN = Path(__file__).parent / "stores" / "revision_0002.sql.gz"


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


def test_what_was_deleted_before_comes_back_with_what_is_new(workspace: Workspace) -> None:
    (conference,) = workspace.read(conferences)
    own = conference.ref.id
    assert (conference.third_zone, conference.turnover) == (None, None)
    assert workspace.read(sessions, own) == ()
    workspace.undo()
    (session,) = workspace.read(sessions, own)
    assert session.title == Wording(en="Opening", fr="Ouverture", es="Apertura")
    assert session.hours == Hours(date(2021, 12, 14), 600, 60, "Europe/Zurich")
    assert (session.capacity, session.audience_id, session.streaming, session.stream_link) == (None, None, False, None)
    (role,) = workspace.read(roles, own)
    assert (role.arrives, role.leaves) == (None, None)
    (assignment,) = workspace.read(assignments, own)
    assert assignment.pinned is False
    assert all(venue.opens is None for venue in workspace.read(venues, own))
    workspace.redo()
    assert workspace.read(sessions, own) == ()


def test_ids_are_not_given_twice(workspace: Workspace) -> None:
    with closing(sqlite3.connect(workspace.path)) as connection:
        counted = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert (counted["session"], counted["role"], counted["assignment"]) == (1, 1, 1)
