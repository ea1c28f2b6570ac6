"""A real store of the third revision, in which a cue was made and deleted, is opened by the program of today."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hlom_desktop.conference.queries import conferences
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.speakers.queries import inscriptions, lists, roles, sittings
from hlom_desktop.speakers.values import InscriptionKind
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.storage import peek
from hlom_desktop.storage.workspace import Workspace

OF_THEN = Path(__file__).parent / "stores" / "revision_0003.sql.gz"


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


def test_hours_of_cues_are_told_in_seconds_also_of_one_that_was_deleted(workspace: Workspace) -> None:
    (conference,) = workspace.read(conferences)
    before = workspace.read(cues, conference.ref.id)
    assert [(one.start, one.seconds) for one in before] == [
        (30600, 1800),
        (32400, 1800),
        (34200, 1800),
        (36000, 120),
        (36120, 300),
        (36420, 120),
        (36540, 180),
        (36780, 2700),
    ]
    workspace.undo()
    last = workspace.read(cues, conference.ref.id)[-1]
    assert (last.start, last.seconds, last.fixed) == (39480, 120, True)
    assert (last.recorded, last.linked, last.locks_end, last.teams, last.made) == (False, True, False, (), None)
    workspace.redo()
    assert workspace.read(cues, conference.ref.id) != ()


def test_what_is_new_of_speakers_and_lists_has_its_usual_value(workspace: Workspace) -> None:
    own = workspace.read(conferences)[0].ref.id
    (role,) = workspace.read(roles, own)
    assert (role.checked, role.platform, role.statement_id) == ((), None, None)
    (speakers,) = workspace.read(lists, own)
    assert (speakers.warning, speakers.level_keeps_place, speakers.by_category) == (30, True, False)
    assert speakers.absent_goes is AbsentGoes.END_OF_CATEGORY
    assert (speakers.reply_minutes, speakers.second_reply_minutes) == (10, 5)
    (sitting,) = workspace.read(sittings, own)
    assert (sitting.lead, sitting.reserve) == (None, None)
    (one,) = workspace.read(inscriptions, own)
    assert (one.kind, one.waiting, one.absent, one.checked) == (InscriptionKind.STATEMENT, False, False, ())
