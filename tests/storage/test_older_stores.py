"""A store of an older program: backed up, then brought to today's form whole, or left as it was."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.storage import opening, peek
from hlom_desktop.storage.backup import backups_folder

REVISION = '''"""A revision."""

import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{number}", {after!r}, None, None


def upgrade():
    {steps}
'''
FIRST = 'op.create_table("sheet", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))'
SECOND = """with op.batch_alter_table("sheet") as sheet:
        sheet.add_column(sa.Column("pages", sa.Integer, nullable=False, server_default="1"))
    op.execute("UPDATE sheet SET name = upper(name)")"""


def write_revision(folder: Path, number: str, after: str | None, steps: str) -> None:
    (folder / f"{number}.py").write_text(REVISION.format(number=number, after=after, steps=steps), encoding="utf-8")


@pytest.fixture
def older(tmp_path: Path) -> tuple[Path, Path]:
    """A store of revision 0000 with two rows, and the folder of the revisions; 0001 is not written yet."""
    scripts, path = tmp_path / "revisions 100%", tmp_path / "store.hlom"
    scripts.mkdir()
    write_revision(scripts, "0000", None, FIRST)
    opening.prepare(path, scripts, ("0000",))
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany("INSERT INTO sheet (name) VALUES (?)", [("agenda",), ("roadmap",)])
        connection.commit()
    return path, scripts


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_older_store_is_backed_up_and_brought_to_today(older: tuple[Path, Path]) -> None:
    path, scripts = older
    before = peek.look(path, "SELECT * FROM sheet")
    write_revision(scripts, "0001", "0000", SECOND)
    assert peek.probe(path, revisions=("0000", "0001")) is peek.Found.OLDER
    opening.prepare(path, scripts, ("0000", "0001"))
    assert peek.probe(path, thorough=True, revisions=("0000", "0001")) is peek.Found.CURRENT
    assert peek.look(path, "SELECT * FROM sheet") == [
        {"id": 1, "name": "AGENDA", "pages": 1},
        {"id": 2, "name": "ROADMAP", "pages": 1},
    ]
    (saved,) = backups_folder(path).iterdir()
    assert saved.name.startswith("store-before-migration-")
    assert peek.look(saved, "SELECT * FROM sheet") == before
    opening.prepare(path, scripts, ("0000", "0001"))
    assert list(backups_folder(path).iterdir()) == [saved]


def test_a_migration_that_fails_leaves_the_store_as_it_was(older: tuple[Path, Path]) -> None:
    path, scripts = older
    before = digest(path)
    write_revision(scripts, "0001", "0000", SECOND + '\n    raise ValueError("half way")')
    with pytest.raises(ValueError, match="half way"):
        opening.prepare(path, scripts, ("0000", "0001"))
    assert digest(path) == before
    assert not path.with_name(path.name + "-journal").exists()
    assert peek.probe(path, thorough=True, revisions=("0000", "0001")) is peek.Found.OLDER


def test_an_older_program_refuses_the_newer_store(older: tuple[Path, Path]) -> None:
    path, scripts = older
    write_revision(scripts, "0001", "0000", SECOND)
    opening.prepare(path, scripts, ("0000", "0001"))
    before = digest(path)
    with pytest.raises(peek.StoreIsNewer):
        opening.prepare(path, scripts, ("0000",))
    assert digest(path) == before


def test_a_store_whose_making_fails_does_not_appear(tmp_path: Path, stores: Any) -> None:
    scripts, path = tmp_path / "revisions", tmp_path / "store.hlom"
    scripts.mkdir()
    write_revision(scripts, "0000", None, FIRST + '\n    raise ValueError("half way")')
    with pytest.raises(ValueError, match="half way"):
        opening.prepare(path, scripts, ("0000",))
    assert not path.exists()
    stores.open(path)
    assert peek.probe(path, thorough=True) is peek.Found.CURRENT
