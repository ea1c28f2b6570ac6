"""The tables of the history: a step for each gesture, and a row for each row that it touched."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text

from hlom_desktop.storage.base import Base, Moment

history_step = Table(
    "history_step",
    Base.metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("author", Text, nullable=False),
    Column("seat", Integer, nullable=False),
    Column("kind", Text, nullable=False),  # do, undo, redo
    Column("of", Integer),  # the step that this one takes back
    Column("undone", Boolean, nullable=False, default=False),
    Column("message", Text, nullable=False, default=""),
    Column("arguments", Text, nullable=False, default="{}"),
    Column("conference_id", Integer),  # no foreign key: the history outlives its conference
    Column("rows", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,
)

history_row = Table(
    "history_row",
    Base.metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "step",
        Integer,
        ForeignKey("history_step.id", deferrable=True, initially="DEFERRED"),
        nullable=False,
        index=True,
    ),
    Column("table", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("before", Text),  # the codec's JSON; null where the row did not exist
    Column("after", Text),
    Index("ix_history_row_place", "table", "row"),
    sqlite_autoincrement=True,
)
