"""A table's row as JSON and back, for the history: every column, whatever its type."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Table, select
from sqlalchemy.orm import Session

from hlom_desktop.storage import codec
from hlom_desktop.storage.base import Choice, Moment, Value

CHUNK = 500


def frozen(table: Table, row: Mapping[Any, Any]) -> str:
    """The row as JSON text."""
    return json.dumps(
        {column.name: codec.plain(row[column.name]) for column in table.columns},
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )


def thawed(table: Table, text: str) -> dict[str, Any]:
    """The row's values again, as its columns hold them."""
    raw = json.loads(text)
    return {column.name: _value(column.type, raw.get(column.name)) for column in table.columns}


def _value(kind: Any, raw: Any) -> Any:
    if raw is None:
        return None
    if isinstance(kind, (Value, Choice)):
        return codec.revive(kind.kind, raw)
    if isinstance(kind, Moment):
        return datetime.fromisoformat(raw)
    if isinstance(kind, Date):
        return date.fromisoformat(raw)
    return raw


def same_but_version(one: str | None, other: str | None) -> bool:
    """Whether two frozen rows are equal; the version is bumped by every step and does not count."""
    if one is None or other is None:
        return one is other
    first, second = json.loads(one), json.loads(other)
    first.pop("version", None)
    second.pop("version", None)
    return bool(first == second)


def frozen_rows(db: Session, table: Table, ids: Iterable[int]) -> dict[int, str]:
    """The rows of `table` with these ids, as the store holds them now, by id."""
    found: dict[int, str] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), CHUNK):
        query = select(table).where(table.c.id.in_(wanted[start : start + CHUNK]))
        for row in db.connection().execute(query).mappings():
            found[row["id"]] = frozen(table, row)
    return found
