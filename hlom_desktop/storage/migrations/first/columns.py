"""The few kinds of columns of the first revision, written out so that later models do not change it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def _column(name: str, kind: Any, required: bool, unique: bool) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=not required, unique=unique)


def text(name: str, *, required: bool = False, unique: bool = False) -> sa.Column[Any]:
    """Words, an enum's word, or a frozen value as JSON."""
    return _column(name, sa.Text(), required, unique)


def number(name: str, *, required: bool = False) -> sa.Column[Any]:
    """A whole number."""
    return _column(name, sa.Integer(), required, False)


def flag(name: str, *, required: bool = False) -> sa.Column[Any]:
    """Yes or no."""
    return _column(name, sa.Boolean(), required, False)


def day(name: str, *, required: bool = False) -> sa.Column[Any]:
    """A calendar day."""
    return _column(name, sa.Date(), required, False)


def moment(name: str, *, required: bool = False) -> sa.Column[Any]:
    """A moment in UTC."""
    return _column(name, sa.DateTime(), required, False)


def reference(name: str, target: str, *, required: bool = False) -> sa.Column[Any]:
    """A reference that is checked when the transaction ends."""
    key = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Integer(), key, nullable=not required, index=True)


def table(name: str, *columns: sa.Column[Any], owned: bool = True) -> None:
    """A table that edits write: id, version, its conference, and these columns."""
    head = [sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True), number("version", required=True)]
    if owned:
        head.append(reference("conference_id", "conference", required=True))
    op.create_table(name, *head, *columns, sqlite_autoincrement=True)
