"""Reads: one query a table, frozen rows out. A row's fields are the columns of the same name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import select

from hlom_desktop.storage.base import Base, Db, Ref

R = TypeVar("R")


@cache
def _names(row: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(row) if field.name != "ref" and field.init)


def read_rows(
    db: Db,
    row: type[R],
    kind: type[Any],
    *conditions: Any,
    order: Iterable[Any] = (),
    **where: object,
) -> tuple[R, ...]:
    """Frozen rows of class `row`, from the table of `kind`: those that match, in `order`, else by id.

    `row` is a frozen dataclass with a field `ref` for the row's id and version, and fields named like columns.
    """
    names = _names(cast("Any", row))
    table = kind.__table__
    query = select(table.c.id, table.c.version, *(table.c[name] for name in names)).where(*conditions)
    for name, wanted in where.items():
        query = query.where(table.c[name] == wanted)
    query = query.order_by(*order, table.c.id)
    make: Any = row
    return tuple(
        make(ref=Ref(found[0], found[1]), **dict(zip(names, found[2:], strict=True)))
        for found in db.connection().execute(query)
    )


def read_columns(db: Db, table: str, names: tuple[str, ...], conference_id: int) -> tuple[Any, ...]:
    """Some columns of a table of another concept, as rows with these names and `id`, by id.

    A concept that is referred to from above, as a document from meetings, says with it what stands there; the names
    of tables are known below, since foreign keys are written in them.
    """
    found = Base.metadata.tables[table]
    query = select(found.c.id, *(found.c[name] for name in names)).where(found.c.conference_id == conference_id)
    return tuple(db.connection().execute(query.order_by(found.c.id)))
