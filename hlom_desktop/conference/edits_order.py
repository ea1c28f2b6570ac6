"""Rows in an order of their own: putting one in, moving one, closing the gap. Positions run from 0."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import select

from hlom_desktop.storage.base import Db

K = TypeVar("K")


def in_order(db: Db, kind: type[K], /, **where: object) -> list[K]:
    """The rows that match `where`, in their order."""
    mapped: Any = kind
    query = select(kind).filter_by(**where).order_by(mapped.position, mapped.id)
    return list(db.scalars(query).all())


def moved(rows: Sequence[K], row: K, to: int) -> list[K]:
    """`rows` with `row` at place `to`; a place beyond either end is that end."""
    others = [one for one in rows if one is not row]
    at = max(0, min(to, len(others)))
    return [*others[:at], row, *others[at:]]


def put_in_order(rows: Sequence[Any]) -> None:
    """Number the rows anew; only those whose place changed are written."""
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position
