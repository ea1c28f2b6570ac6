"""The tables as the house wants them, the migrations that make them, and other databases that could hold them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Index
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import hlom_desktop.storage
from hlom_desktop.schema import METADATA
from hlom_desktop.storage import opening, peek
from hlom_desktop.storage.base import Base
from hlom_desktop.storage.steps import history_row, history_step

TABLES = sorted(METADATA.tables.values(), key=lambda table: table.name)
HISTORY = (history_step, history_row)
REFERENCES = [
    pytest.param(column, id=f"{table.name}.{column.name}")
    for table in TABLES
    for column in table.columns
    if column.foreign_keys
]


def test_the_migrations_make_what_the_models_say(stores: Any) -> None:
    with opening.engine_for(stores.path()).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_every_revision_is_known_to_the_first_look() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(hlom_desktop.storage.__path__[0]) / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in reversed([*scripts.walk_revisions()])) == peek.REVISIONS
    assert scripts.get_current_head() == peek.HEAD


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_could_stand_in_postgresql(table: Any) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    assert f"CREATE TABLE {dialect.identifier_preparer.quote(table.name)}" in str(
        CreateTable(table).compile(dialect=dialect)
    )
    for index in table.indexes:
        assert isinstance(index, Index)
        assert str(CreateIndex(index).compile(dialect=dialect))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_its_keys(table: Any) -> None:
    assert [column.name for column in table.primary_key] == ["id"]
    assert table.dialect_options["sqlite"]["autoincrement"] is True
    if table in HISTORY:
        return
    assert {"id", "version"} <= set(table.c.keys())
    assert ("conference_id" in table.c) is (table.name != "conference")
    assert table.name == "conference" or not table.c.conference_id.nullable


@pytest.mark.parametrize("column", REFERENCES)
def test_a_reference_is_checked_at_the_end_and_knows_what_a_deletion_does(column: Any) -> None:
    (key,) = column.foreign_keys
    assert (key.deferrable, key.initially, key.ondelete, column.index) == (True, "DEFERRED", None, True)
    if column.table in HISTORY:
        return
    assert column.info["on_delete"] in ("delete", "clear")
    assert column.info["on_delete"] == "delete" or column.nullable


def test_classes_are_flat() -> None:
    assert [str(mapper) for mapper in Base.registry.mappers if mapper.relationships or mapper.inherits] == []
    mapped = {mapper.class_.__tablename__ for mapper in Base.registry.mappers}
    assert mapped == {table.name for table in TABLES} - {table.name for table in HISTORY}
