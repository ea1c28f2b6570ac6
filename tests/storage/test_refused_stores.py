"""Files that are no store of ours, or cannot be used: refused in plain words, their bytes untouched."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import Refusal
from hlom_desktop.storage import peek
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty, new_from_template

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
DAMAGED = "“store.hlom” is damaged and cannot be read. Restore the latest backup from the folder “backups”."
FOREIGN = "“store.hlom” is not a store of this program. Choose another file, or a new name."


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()


def a_text(path: Path) -> None:
    path.write_text("SQLite format 3 is the name of a format", encoding="utf-8")


def three_bytes(path: Path) -> None:
    path.write_bytes(b"SQL")


def half_of_it(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def its_head_alone(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def a_page_damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = random.Random(7).randbytes(4096)
    path.write_bytes(bytes(data))


def of_a_newer_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def without_its_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()


def only_to_read(path: Path) -> None:
    path.chmod(0o444)


CASES: list[tuple[Callable[[Path], None], type[Exception], str]] = [
    (of_another_program, peek.StoreIsForeign, FOREIGN),
    (a_text, peek.StoreIsForeign, FOREIGN),
    (three_bytes, peek.StoreIsForeign, FOREIGN),
    (half_of_it, peek.StoreIsDamaged, DAMAGED),
    (its_head_alone, peek.StoreIsDamaged, DAMAGED),
    (a_page_damaged, peek.StoreIsDamaged, DAMAGED),
    (without_its_version, peek.StoreIsDamaged, DAMAGED),
    (
        of_a_newer_program,
        peek.StoreIsNewer,
        "“store.hlom” was written by a newer version of this program. Install that version to open it.",
    ),
    (
        only_to_read,
        peek.StoreIsReadOnly,
        "“store.hlom” may not be written here. Copy it to a folder of your own, or ask for the right to write.",
    ),
]


@pytest.mark.parametrize(("spoil", "refusal", "sentence"), CASES, ids=lambda one: getattr(one, "__name__", ""))
def test_a_file_is_refused_and_keeps_its_bytes(
    stores: Any, spoil: Callable[[Path], None], refusal: type[Refusal], sentence: str
) -> None:
    path = stores.path("store.hlom")
    filled = Workspace(path, "ana")
    filled.do(new_from_template, "hlom-2021", "hlom", NOW)
    filled.close()
    spoil(path)
    before = hashlib.sha256(path.read_bytes()).hexdigest(), sorted(path.parent.rglob("*"))
    with pytest.raises(refusal) as caught:
        Workspace(path, "bo")
    assert caught.value.said(str) == sentence
    assert (hashlib.sha256(path.read_bytes()).hexdigest(), sorted(path.parent.rglob("*"))) == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    folder = tmp_path / "store.hlom"
    folder.mkdir()
    with pytest.raises(peek.StoreIsForeign):
        Workspace(folder)
    assert list(tmp_path.rglob("*")) == [folder]


@pytest.mark.parametrize("name", ["store.hlom", "what? 50% #1 & “ü”.hlom", "a b;c=d.hlom"])
def test_a_store_is_made_with_its_folder_whatever_its_name(tmp_path: Path, name: str, stores: Any) -> None:
    path = tmp_path / "new" / "50%?" / name
    workspace = stores.open(path)
    workspace.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    assert [row["key"] for row in peek.look(path, "SELECT key FROM conference")] == ["hlom"]
    assert sorted(one.name for one in path.parent.iterdir()) == sorted([name, name + ".seats"])


def test_an_empty_file_becomes_a_store(tmp_path: Path, stores: Any, whole: Any) -> None:
    path = tmp_path / "store.hlom"
    path.touch()
    stores.open(path)
    assert whole(path) == whole(stores.model)


def test_a_store_that_another_program_writes_is_busy_not_damaged(stores: Any) -> None:
    path = stores.path("store.hlom")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with closing(sqlite3.connect(path, timeout=0)) as hasty:
            with pytest.raises(sqlite3.OperationalError) as caught:
                hasty.execute("SELECT * FROM alembic_version")
            refusal = peek.refusal_for(caught.value, path)
        other.execute("ROLLBACK")
    assert refusal is not None
    assert refusal.said(str) == "Another program is writing to “store.hlom”. Wait a moment, then do it again."


def test_a_store_that_vanished_is_missed_and_not_made_anew(stores: Any) -> None:
    workspace = stores.open(stores.path("store.hlom"))
    workspace.path.rename(workspace.path.with_name("elsewhere.hlom"))
    with pytest.raises(peek.StoreIsMissing):
        workspace.undoable()
    with pytest.raises(peek.StoreIsMissing):
        workspace.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    assert not workspace.path.exists()


def test_a_fault_of_a_query_is_not_called_damage(stores: Any) -> None:
    with pytest.raises(Exception, match="no such table") as caught:
        stores.open().read(lambda db: db.connection().exec_driver_sql("SELECT * FROM nowhere"))
    assert not isinstance(caught.value, Refusal)
