"""Every table: a row of it is made, changed, deleted with its parts, and each of it taken back and done again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hlom_desktop.schema  # noqa: F401  every table must be known
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import delete_with

KINDS = sorted((mapper.class_ for mapper in Base.registry.mappers), key=lambda kind: str(kind.__tablename__))


def add_conference(db: Db, invented: Any, draw: Any) -> int:
    say(db, "Add")
    return int(invented.conference(db, draw))


def add_row(db: Db, invented: Any, kind: type[Any], conference: int, draw: Any) -> int:
    row = invented.row(db, kind, conference, draw)
    say(db, "Add")
    return int(row.id)


def change_row(db: Db, invented: Any, kind: type[Any], row_id: int, conference: int, draw: Any) -> None:
    row = db.get(kind, row_id)
    for name, value in invented.values(db, kind, conference, draw).items():
        setattr(row, name, value)
    say(db, "Change")


def delete_row(db: Db, kind: type[Any], row_id: int) -> None:
    row = db.get(kind, row_id)
    assert row is not None
    delete_with(db, row)
    say(db, "Delete")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__tablename__))
def test_a_row_comes_changes_and_goes_and_is_undone(kind: type[Any], stores: Any, invented: Any, whole: Any) -> None:
    @settings(max_examples=2, database=None)
    @given(st.data())
    def live(data: st.DataObject) -> None:
        workspace = stores.open()
        states = [whole(workspace.path)]

        def do(edit: Any, *given: Any) -> Any:
            done = workspace.do(edit, *given)
            if done.change is not None:
                states.append(whole(workspace.path))
            return done.result

        conference = do(add_conference, invented, data.draw)
        row_id = do(add_row, invented, kind, conference, data.draw)
        do(change_row, invented, kind, row_id, conference, data.draw)
        do(delete_row, kind, row_id)
        assert row_id not in states[-1][kind.__tablename__]
        for state in states[-2::-1]:
            workspace.undo()
            assert whole(workspace.path) == state
        for state in states[1:]:
            workspace.redo()
            assert whole(workspace.path) == state
        stores.close_all()

    live()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__tablename__))
def test_every_value_comes_back_from_its_column(kind: type[Any], stores: Any, invented: Any) -> None:
    @settings(max_examples=4, database=None)
    @given(st.data())
    def keep(data: st.DataObject) -> None:
        workspace = stores.open()
        conference = workspace.do(add_conference, invented, data.draw).result
        given_values = {}

        def put(db: Db) -> int:
            given_values.update(invented.values(db, kind, conference, data.draw))
            row = kind(**given_values)
            db.add(row)
            db.flush()
            say(db, "Add")
            return int(row.id)

        row_id = workspace.do(put).result
        assert workspace.read(columns_of, kind, row_id) == given_values
        stores.close_all()

    keep()


def columns_of(db: Db, kind: type[Any], row_id: int) -> dict[str, Any]:
    table = kind.__table__
    row = db.connection().execute(table.select().where(table.c.id == row_id)).mappings().one()
    return {name: value for name, value in row.items() if name not in ("id", "version")}
