"""Real programs at one store: writing at the same time, starting at the same time, killed while they write."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from benchmarks.kills import kill_often, programs
from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage import peek
from hlom_desktop.storage.history import steps
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
KINDS = (("do", 50), ("undo", 10), ("redo", 10))
OPENING = """
import sys, pathlib
import hlom_desktop.schema
from hlom_desktop.storage.workspace import Workspace
sys.stdin.readline()
Workspace(pathlib.Path(sys.argv[1])).close()
"""


@pytest.fixture
def with_conference(stores: Any) -> Path:
    """A store with one conference."""
    workspace = stores.open()
    workspace.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    stores.close_all()
    path: Path = workspace.path
    return path


def test_two_programs_writing_at_once_lose_nothing(with_conference: Path, stores: Any) -> None:
    with programs(with_conference) as one, programs(with_conference) as other:
        one.start("ana", 50)
        other.start("bo", 50)
        told = one.listen("gone") + other.listen("gone")
    names = [f"{author}-{number}" for author in ("ana", "bo") for number in range(50)]
    assert told == names
    rooms = peek.look(with_conference, "SELECT number FROM room")
    assert Counter(row["number"] for row in rooms) == Counter(names)
    found = [step for step in stores.open(with_conference).read(steps) if step.id > 1]
    assert Counter((step.author, step.seat, step.kind) for step in found) == Counter(
        {(author, seat, kind): number for author, seat in (("ana", 1), ("bo", 2)) for kind, number in KINDS}
    )
    assert len({step.author for step in found[10:-10]}) == 2  # they did write at the same time


def test_programs_that_start_together_make_one_store(tmp_path: Path, stores: Any, whole: Any) -> None:
    path = tmp_path / "new" / "store.hlom"
    arguments = [sys.executable, "-c", OPENING, str(path)]
    running = [subprocess.Popen(arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    for process in running:
        assert process.stdin is not None
        process.stdin.write(b"\n")
        process.stdin.flush()
    assert [process.communicate(timeout=60)[1].decode() for process in running] == ["", "", ""]
    assert whole(path) == whole(stores.model)


def test_a_program_that_is_killed_loses_no_gesture_that_was_done(with_conference: Path) -> None:
    left = [*kill_often(with_conference, 30, seed=7)]
    assert [one.fault() for one in left] == [""] * 30
    assert any(one.told for one in left)


def test_what_a_killed_program_had_half_written_is_taken_back(with_conference: Path, stores: Any, whole: Any) -> None:
    """A journal left by a crash in mid-write: the first look, the watch and the workspace all get over it."""
    seated = stores.open(with_conference)
    before = whole(with_conference)
    subprocess.run([sys.executable, "-c", CRASHING, str(with_conference)], check=False)
    assert with_conference.with_name(with_conference.name + "-journal").exists()
    assert seated.changes_by_others() == ()
    assert peek.look(with_conference, "SELECT key FROM conference") == [{"key": "hlom"}]
    assert whole(with_conference) == before

    subprocess.run([sys.executable, "-c", CRASHING, str(with_conference)], check=False)
    assert peek.probe(with_conference, thorough=True) is peek.Found.CURRENT
    assert whole(with_conference) == before


CRASHING = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE half (text)")
connection.executemany("INSERT INTO half VALUES (?)", [("x" * 3000,)] * 500)
os.kill(os.getpid(), 9)
"""
