"""The recorder: what an edit did to which rows, written beside it in the same transaction.

It reads the touched rows from the store itself, before the first flush that changes them and after the last, so
that nothing depends on what the mapper remembers. Bulk statements would pass it by: a guard raises.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Table, event, select
from sqlalchemy.orm import ORMExecuteState, Session

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage import codec, rawrows
from hlom_desktop.storage.base import Base
from hlom_desktop.storage.steps import history_row, history_step

LEFT = "left"
"""The kind of a step whose result left the house, so that nothing takes it back."""


class ForeignReference(Refusal):
    """A row points at a row of another conference."""

    message = N_("Two conferences cannot share a row. Copy it into this conference first.")


class Recorder:
    """Watches one transaction. `step` is its number in the history and the version of all it writes."""

    def __init__(self, db: Session, step: int) -> None:
        self.db = db
        self.step = step
        self.before: dict[tuple[str, int], str | None] = {}
        self._new: list[Any] = []
        event.listen(db, "before_flush", self._before_flush)
        event.listen(db, "after_flush", self._after_flush)
        event.listen(db, "do_orm_execute", self._refuse_bulk)

    @staticmethod
    def _refuse_bulk(state: ORMExecuteState) -> None:
        if not state.is_select:
            raise RuntimeError("an edit changes rows one by one: a bulk statement would not be recorded")

    def _before_flush(self, db: Session, *_: object) -> None:
        changed = [row for row in db.dirty if db.is_modified(row)]
        by_table: dict[Table, list[int]] = {}
        for row in [*changed, *db.deleted]:
            if (row.__table__.name, row.id) not in self.before:
                by_table.setdefault(row.__table__, []).append(row.id)
        for table, ids in by_table.items():
            for row_id, text in rawrows.frozen_rows(db, table, ids).items():
                self.before[table.name, row_id] = text
        for row in [*changed, *db.new]:
            row.version = self.step
        self._new = list(db.new)

    def _after_flush(self, *_: object) -> None:
        for row in self._new:
            self.before.setdefault((row.__table__.name, row.id), None)
        self._new = []

    def touched(self) -> dict[str, set[int]]:
        """The ids of all rows that were flushed so far, by table."""
        found: dict[str, set[int]] = {}
        for name, row_id in self.before:
            found.setdefault(name, set()).add(row_id)
        return found

    def write(self) -> dict[str, set[int]]:
        """Write a history row for each row touched; what was touched, by table. Raises `ForeignReference`."""
        rows = []
        written: dict[str, set[int]] = {}
        for name, ids in self.touched().items():
            table = Base.metadata.tables[name]
            after = rawrows.frozen_rows(self.db, table, ids)
            _refuse_foreign(self.db, table, after)
            _refuse_moved(name, self.before, after)
            for row_id in sorted(ids):
                was, now = self.before[name, row_id], after.get(row_id)
                if not rawrows.same_but_version(was, now):
                    rows.append({"step": self.step, "table": name, "row": row_id, "before": was, "after": now})
                    written.setdefault(name, set()).add(row_id)
        if rows:
            self.db.connection().execute(history_row.insert(), rows)
        return written


def _refuse_foreign(db: Session, table: Table, after: dict[int, str]) -> None:
    """Every reference of these rows leads to a row of the same conference."""
    rows = [json.loads(text) for text in after.values()]
    for column in table.columns:
        for key in column.foreign_keys:
            target = key.column.table
            if "conference_id" not in target.c or column.name == "conference_id":
                continue
            pairs = {(row[column.name], row["conference_id"]) for row in rows if row[column.name] is not None}
            ids = [row_id for row_id, _ in pairs]
            home: dict[int, int] = {}
            for start in range(0, len(ids), rawrows.CHUNK):
                chunk = ids[start : start + rawrows.CHUNK]
                query = select(target.c.id, target.c.conference_id).where(target.c.id.in_(chunk))
                home.update({row.id: row.conference_id for row in db.connection().execute(query)})
            if any(home.get(row_id, conference) != conference for row_id, conference in pairs):
                raise ForeignReference


def _refuse_moved(name: str, before: dict[tuple[str, int], str | None], after: dict[int, str]) -> None:
    """A row stays in its conference: those that point at it are there."""
    for row_id, text in after.items():
        was = before[name, row_id]
        if was is not None and json.loads(was).get("conference_id") != json.loads(text).get("conference_id"):
            raise ForeignReference


def say(db: Session, message: str, /, **arguments: object) -> None:
    """Name the gesture under way for the history and the Edit menu; the first name said is kept.

    `message` is a message id, `arguments` fill its `{names}`: plain values, or texts in three languages, which
    the reader sees in theirs.
    """
    db.info.setdefault("said", (message, codec.to_json(arguments)))


def leaves_the_house(db: Session) -> None:
    """Say that undo never takes the gesture under way back: others hold what it made."""
    db.info["kind"] = LEFT


def moment(db: Session) -> datetime:
    """When the gesture under way is made, by the workspace's clock."""
    at: datetime = db.info["at"]
    return at


def author(db: Session) -> str:
    """Who makes the gesture under way."""
    name: str = db.info["author"]
    return name


def begin_step(db: Session, **values: object) -> int:
    """Open a step in the history and return its number, which becomes the version of all it writes."""
    result = db.connection().execute(history_step.insert().values(message="", arguments="{}", rows=0, **values))
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def close_step(db: Session, step: int, **values: object) -> None:
    """Fill in what is known of the step only at its end."""
    db.connection().execute(history_step.update().where(history_step.c.id == step).values(**values))
