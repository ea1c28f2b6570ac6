"""A real store of the first revision, a conference with a history, is opened by the program of today."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.queries import conferences, date_steps
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.model import Contribution
from hlom_desktop.contributions.values import ContributionRow, ContributionStage
from hlom_desktop.documents.queries import documents
from hlom_desktop.roadmap.queries import dependencies
from hlom_desktop.roadmap.values import LagUnit
from hlom_desktop.storage import peek
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.workspace import Workspace

OF_THEN = Path(__file__).parent / "stores" / "revision_0001.sql.gz"


@pytest.fixture
def workspace(tmp_path: Path) -> Any:
    """The store as it was, opened: a contribution was added and deleted in it, then a document deleted."""
    path = tmp_path / "store.hlom"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(gzip.decompress(OF_THEN.read_bytes()).decode())
        connection.execute(f"PRAGMA application_id = {peek.APPLICATION_ID}")
    assert peek.probe(path) is peek.Found.OLDER
    opened = Workspace(path, clock=lambda: datetime(2023, 2, 1, tzinfo=UTC))
    yield opened
    opened.close()


def test_what_was_held_in_one_language_is_a_text_in_three(workspace: Workspace) -> None:
    (conference,) = workspace.read(conferences)
    assert conference.organizer == Wording(en="ACSG Secretariat and UNHCR")
    with closing(sqlite3.connect(workspace.path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_is_new_is_as_it_is_for_a_new_row(workspace: Workspace) -> None:
    (conference,) = workspace.read(conferences)
    (found,) = workspace.read(dependencies, conference.ref.id)
    assert (found.lag, found.unit, found.days) == (14, LagUnit.DAYS, 14)
    steps = workspace.read(date_steps, conference.ref.id)
    assert steps
    assert all(step.roadmap_item_id is not None and step.document_id is None for step in steps)


def test_gestures_of_before_are_taken_back_and_done_again(workspace: Workspace) -> None:
    (conference,) = workspace.read(conferences)
    left = workspace.read(documents, conference.ref.id)
    workspace.undo()
    (back,) = set(workspace.read(documents, conference.ref.id)) - set(left)
    assert (back.author, back.personal_capacity, back.words) == (Wording(en="ACSG Secretariat"), False, None)
    workspace.undo()
    (pledge,) = workspace.read(read_rows, ContributionRow, Contribution)
    assert (pledge.stage, pledge.call_id) == (ContributionStage.UNDER_WAY, None)
    workspace.redo()
    workspace.redo()
    assert workspace.read(documents, conference.ref.id) == left


def test_ids_given_out_before_are_not_given_again(workspace: Workspace) -> None:
    with closing(sqlite3.connect(workspace.path)) as connection:
        count = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
    assert count["contribution"] == 1
