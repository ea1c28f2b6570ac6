"""What revisions do to a store that has a history: new columns and reworded values, in the rows and in what is kept
of them for undo, so that a step of before the revision can still be taken back after it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

_HISTORY = sa.table(
    "history_row", sa.column("id"), sa.column("table"), sa.column("before", sa.Text), sa.column("after", sa.Text)
)

Row = dict[str, Any]


def add_columns(table: str, *columns: sa.Column[Any], optional: str | None = None, **values: Any) -> None:
    """Make a table anew with more columns; old rows have in them what `values` say, else nothing.

    A column that must not be empty has a default in the database too. `optional` names a column that may now be empty.
    The table goes on counting its ids where it was, so that none is given twice.
    """
    bind = op.get_bind()
    last = bind.execute(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table}).scalar()
    with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for column in columns:
            column.index = None  # it would be named after the table's name while it is made
            batch.add_column(column)
        if optional is not None:
            batch.alter_column(optional, existing_type=sa.Integer(), nullable=True)
    for column in columns:
        if column.foreign_keys:
            op.create_index(f"ix_{table}_{column.name}", table, [column.name])
    if last is not None:
        bind.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table})
        count = sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)")
        bind.execute(count, {"name": table, "last": last})
    given = {column.name: values.get(column.name) for column in columns}
    reword_history(table, lambda row: given | row)


def reword_column(table: str, name: str, reworded: Callable[[str], Any]) -> None:
    """Change what a column holds: `reworded` makes the new value, as JSON's own types, of the text there was."""
    place = sa.table(table, sa.column("id"), sa.column(name, sa.Text))
    rows = op.get_bind().execute(sa.select(place.c.id, place.c[name]).where(place.c[name].is_not(None))).all()
    for row_id, text in rows:
        op.execute(place.update().where(place.c.id == row_id).values({name: _stored(reworded(text))}))

    def in_history(row: Row) -> Row:
        return row if row.get(name) is None else row | {name: reworded(row[name])}

    reword_history(table, in_history)


def reword_history(table: str, reworded: Callable[[Row], Row]) -> None:
    """Bring what the history keeps of a table's rows into the form that they have now."""
    query = sa.select(_HISTORY).where(_HISTORY.c.table == table)
    for found in op.get_bind().execute(query).mappings().all():
        sides = {side: _rewritten(found[side], reworded) for side in ("before", "after")}
        if any(sides[side] != found[side] for side in sides):
            op.execute(_HISTORY.update().where(_HISTORY.c.id == found["id"]).values(sides))


def _rewritten(text: str | None, reworded: Callable[[Row], Row]) -> str | None:
    return None if text is None else _stored(reworded(json.loads(text)))


def _stored(value: Any) -> str | None:
    """JSON's text as the codec writes it; a plain word stays a word."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
