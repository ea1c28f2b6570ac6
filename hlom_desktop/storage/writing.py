"""The few ways in which an edit touches a row: take, add, change, remove. All are recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Mapper

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Base, Db, Kept, Ref
from hlom_desktop.storage.rawrows import CHUNK
from hlom_desktop.storage.steps import history_row, history_step

K = TypeVar("K", bound=Kept)


class ChangedMeanwhile(Refusal):
    """Somebody else wrote the row after this screen had read it."""

    message = N_("{author} changed this meanwhile. Look at what it says now, then do it again if it still fits.")


class GoneMeanwhile(Refusal):
    """The row was deleted after this screen had read it."""

    message = N_("This was deleted meanwhile; nothing was changed. Undo brings it back.")


def take(db: Db, kind: type[K], ref: Ref) -> K:
    """The row that a screen had read, for changing.

    Raises `GoneMeanwhile` when it is deleted, `ChangedMeanwhile` when another seat has written it since. One's
    own later changes do not count: a screen that has not yet read again may go on.
    """
    row = db.get(kind, ref.id)
    if row is None:
        raise GoneMeanwhile
    if row.version != ref.version:
        author = _other_author_since(db, kind, ref)
        if author is not None:
            raise ChangedMeanwhile(author=author)
    return row


def _other_author_since(db: Db, kind: type[Kept], ref: Ref) -> str | None:
    query = (
        select(history_step.c.author)
        .join(history_row, history_row.c.step == history_step.c.id)
        .where(history_row.c.table == _table(kind), history_row.c.row == ref.id)
        .where(history_step.c.id > ref.version, history_step.c.seat != db.info["seat"])
        .limit(1)
    )
    return db.execute(query).scalar()


def _table(kind: type[Any]) -> str:
    return str(kind.__tablename__)


def add(db: Db, kind: type[K], /, **values: Any) -> K:
    """A new row; it has its id when this returns."""
    row = kind(**values)
    db.add(row)
    db.flush()
    return row


def change(db: Db, kind: type[K], ref: Ref, /, **values: Any) -> K:
    """Set these columns of a row that a screen had read."""
    row = take(db, kind, ref)
    for name, new in values.items():
        if not hasattr(kind, name):
            raise AttributeError(f"{kind.__name__} has no {name}")
        setattr(row, name, new)
    return row


def delete_with(db: Db, row: Kept) -> None:
    """Delete a row, what is part of it, and clear the references to it. One gesture, all of it recorded."""
    db.flush()  # what the edit has set already is found by the queries
    going: dict[str, dict[int, Kept]] = {_table(type(row)): {row.id: row}}
    newest = {_table(type(row)): [row.id]}
    while newest:
        found: dict[str, list[int]] = {}
        for part in _pointing(db, newest, "delete"):
            name = _table(type(part))
            if part.id not in going.setdefault(name, {}):
                going[name][part.id] = part
                found.setdefault(name, []).append(part.id)
        newest = found
    _clear_references(db, going)
    for rows in going.values():
        for one in rows.values():
            db.delete(one)
    db.flush()


def _clear_references(db: Db, going: dict[str, dict[int, Kept]]) -> None:
    for name, rows in going.items():
        for mapper, column in _referring(name, "clear"):
            key = mapper.get_property_by_column(column).key
            for one in _rows_where(db, mapper, column, list(rows)):
                if one.id not in going.get(_table(type(one)), {}):
                    setattr(one, key, None)


def _pointing(db: Db, targets: dict[str, list[int]], on_delete: str) -> Iterator[Kept]:
    """The rows that point at these rows, through references with this `on_delete`."""
    for name, ids in targets.items():
        for mapper, column in _referring(name, on_delete):
            yield from _rows_where(db, mapper, column, ids)


def _rows_where(db: Db, mapper: Mapper[Any], column: Any, ids: list[int]) -> Iterator[Kept]:
    for start in range(0, len(ids), CHUNK):
        query = select(mapper.class_).where(column.in_(ids[start : start + CHUNK]))
        yield from db.scalars(query).all()


def remove(db: Db, kind: type[K], ref: Ref) -> K:
    """Delete a row that a screen had read, with what is part of it; the row as it was."""
    row = take(db, kind, ref)
    delete_with(db, row)
    return row


def _referring(table: str, on_delete: str) -> list[tuple[Mapper[Any], Any]]:
    """Every column of the schema that points at this table with this `on_delete`."""
    found = [
        (mapper, column)
        for mapper in Base.registry.mappers
        for column in mapper.local_table.c
        for key in column.foreign_keys
        if key.column.table.name == table and column.info["on_delete"] == on_delete
    ]
    return sorted(found, key=lambda pair: _table(pair[0].class_))


def next_position(db: Db, kind: type[Any], /, **where: object) -> int:
    """The place after the last of the rows that match `where`."""
    query = select(kind.position).order_by(kind.position.desc()).limit(1).filter_by(**where)
    last = db.execute(query).scalar()
    return 0 if last is None else int(last) + 1
