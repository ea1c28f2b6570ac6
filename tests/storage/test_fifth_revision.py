"""A real store of the fourth revision, in which a delegate was made and deleted, is opened by the program of today."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hlom_desktop.conference.queries import conferences
from hlom_desktop.delegations.queries import delegates, delegations
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.storage import peek
from hlom_desktop.storage.workspace import Workspace

OF_THEN = Path(__file__).parent / "stores" / "revision_0004.sql.gz"


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


def test_delegates_of_before_are_approved_also_one_that_was_deleted(workspace: Workspace) -> None:
    own = workspace.read(conferences)[0].ref.id
    assert [one.nomination for one in workspace.read(delegates, own)] == [Nomination.APPROVED]
    workspace.undo()
    found = workspace.read(delegates, own)
    assert [(one.nomination, one.title, one.seat, one.interests) for one in found] == [
        (Nomination.APPROVED, None, None, None)
    ] * 2
    workspace.redo()
    assert len(workspace.read(delegates, own)) == 1


def test_delegations_have_no_mailbox_yet(workspace: Workspace) -> None:
    own = workspace.read(conferences)[0].ref.id
    (row,) = workspace.read(delegations, own)
    assert (row.mailbox, row.liaison_name, row.liaison_email) == (None, None, None)
