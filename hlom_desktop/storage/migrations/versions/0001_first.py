"""The store as it was first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hlom_desktop.storage.migrations.first import (
    conference,
    consultations,
    delegations,
    documents,
    interpretation,
    roadmap,
    run_of_show,
    sessions,
    side_events,
    speakers,
)
from hlom_desktop.storage.migrations.first.columns import reference

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table; references are checked only when all are there."""
    for part in (
        conference,
        documents,
        delegations,
        sessions,
        consultations,
        speakers,
        side_events,
        roadmap,
        interpretation,
        run_of_show,
    ):
        part.create()
    _create_history()


def _create_history() -> None:
    op.create_table(
        "history_step",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("of", sa.Integer()),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("conference_id", sa.Integer()),
        sa.Column("rows", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "history_row",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        reference("step", "history_step", required=True),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.Index("ix_history_row_place", "table", "row"),
        sqlite_autoincrement=True,
    )
