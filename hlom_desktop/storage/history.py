"""What was done, by whom and when: the steps of the store, read as sentences."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import event, func, select

from hlom_desktop.storage import rawrows
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.steps import history_row, history_step

MANY_ROWS = 500
FORGOT = "forgot"
"""The kind of a step that nothing takes back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One gesture in the history. `arguments` may hold texts in three languages, as mappings."""

    id: int
    at: datetime
    author: str
    seat: int
    kind: str
    undone: bool
    message: str
    arguments: dict[str, Any]
    conference_id: int | None
    rows: int


@dataclass(frozen=True)
class Change:
    """What a step touched: ids by table; None in their place where there are more than 500."""

    step: int
    rows: dict[str, frozenset[int] | None]
    message: str = ""
    arguments: tuple[tuple[str, Any], ...] = ()
    author: str = ""
    seat: int = 0
    conference_id: int | None = None

    def touches(self, *tables: str) -> bool:
        """Whether any of these tables was touched."""
        return any(table in self.rows for table in tables)


def changed_rows(touched: dict[str, set[int]]) -> dict[str, frozenset[int] | None]:
    """Ids by table, or only the tables' names above 500 rows in all."""
    many = sum(map(len, touched.values())) > MANY_ROWS
    return {table: None if many else frozenset(ids) for table, ids in touched.items()}


def steps(db: Db, conference_id: int | None = None, limit: int = 500) -> tuple[Step, ...]:
    """The newest steps first; of one conference, or of the whole store."""
    query = select(history_step).order_by(history_step.c.id.desc()).limit(limit)
    if conference_id is not None:
        query = query.where(history_step.c.conference_id == conference_id)
    return tuple(_step(row) for row in db.connection().execute(query).mappings())


def _step(row: Any) -> Step:
    values = {name: row[name] for name in Step.__dataclass_fields__ if name != "arguments"}
    return Step(**values, arguments=json.loads(row["arguments"]))


def step_of(db: Db, number: int) -> Step:
    """One step by its number."""
    query = select(history_step).where(history_step.c.id == number)
    return _step(db.connection().execute(query).mappings().one())


def last_step(db: Db) -> int:
    """The number of the newest step; 0 in a new store."""
    return int(db.connection().execute(select(func.max(history_step.c.id))).scalar() or 0)


def undoable(db: Db, seat: int) -> Step | None:
    """The seat's newest step that is not undone."""
    query = (
        select(history_step)
        .where(history_step.c.seat == seat, history_step.c.kind == "do", history_step.c.undone.is_(False))
        .order_by(history_step.c.id.desc())
        .limit(1)
    )
    row = db.connection().execute(query).mappings().first()
    return _step(row) if row else None


def redoable(db: Db, seat: int) -> Step | None:
    """The step that the seat undid last and has not redone; a new gesture ends what could be redone."""
    undo = history_step.alias()
    newest = select(func.max(history_step.c.id)).where(history_step.c.seat == seat, history_step.c.kind == "do")
    query = (
        select(history_step)
        .join(undo, undo.c.of == history_step.c.id)
        .where(undo.c.seat == seat, undo.c.kind == "undo", undo.c.id > newest.scalar_subquery())
        .where(history_step.c.undone.is_(True))
        .order_by(undo.c.id.desc())
        .limit(1)
    )
    row = db.connection().execute(query).mappings().first()
    return _step(row) if row else None


def changes_since(db: Db, step: int, not_by: int | None = None) -> tuple[Change, ...]:
    """What was done after `step`, oldest first, leaving out one seat's own."""
    query = select(history_step).where(history_step.c.id > step).order_by(history_step.c.id)
    if not_by is not None:
        query = query.where(history_step.c.seat != not_by)
    found = [_step(row) for row in db.connection().execute(query).mappings()]
    return tuple(_change(db, one) for one in found)


def _change(db: Db, step: Step) -> Change:
    touched: dict[str, set[int]] = {}
    rows = select(history_row.c.table, history_row.c.row).where(history_row.c.step == step.id)
    for table, row in db.connection().execute(rows):
        touched.setdefault(table, set()).add(row)
    return Change(
        step.id,
        changed_rows(touched),
        step.message,
        tuple(step.arguments.items()),
        step.author,
        step.seat,
        step.conference_id,
    )


def row_history(db: Db, table: str, row: int) -> tuple[tuple[Step, dict[str, Any]], ...]:
    """The steps that touched one row, newest first, each with the columns as they were before it."""
    query = (
        select(history_step, history_row.c.before)
        .join(history_row, history_row.c.step == history_step.c.id)
        .where(history_row.c.table == table, history_row.c.row == row)
        .order_by(history_step.c.id.desc())
    )
    found = db.connection().execute(query).mappings()
    return tuple((_step(one), json.loads(one["before"] or "{}")) for one in found)


def redact(db: Db, table: str, row: int, columns: Collection[str]) -> None:
    """Make the history say of these columns of a row what the row says when the gesture under way ends.

    All that was ever recorded of them is overwritten, in this gesture's own record too, and the gesture becomes one
    that nobody can undo. The row must have been touched by the gesture, else there is nothing to commit.
    """
    event.listen(db, "before_commit", lambda ending: _overwrite(ending, table, row, columns), once=True)


def _overwrite(db: Db, table: str, row: int, columns: Collection[str]) -> None:
    live = rawrows.frozen_rows(db, Base.metadata.tables[table], [row]).get(row)
    values = json.loads(live) if live else {}
    query = select(history_row.c.id, history_row.c.before, history_row.c.after)
    query = query.where(history_row.c.table == table, history_row.c.row == row)
    for number, before, after in db.connection().execute(query).all():
        texts = {"before": _with(before, values, columns), "after": _with(after, values, columns)}
        db.connection().execute(history_row.update().where(history_row.c.id == number).values(texts))
    own = history_step.c.id == last_step(db)
    db.connection().execute(history_step.update().where(own).values(kind=FORGOT))


def _with(text: str | None, values: dict[str, Any], columns: Collection[str]) -> str | None:
    """A frozen row with these columns' values exchanged."""
    if text is None:
        return None
    row = json.loads(text) | {name: values.get(name) for name in columns}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
