"""The programme: parts and services of sessions, audiences, rules of interpretation, releases, accepted findings."""

from __future__ import annotations

import sqlalchemy as sa

from hlom_desktop.storage.migrations.first import columns as c
from hlom_desktop.storage.migrations.revising import add_columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """New tables first, then the columns that lead to them."""
    _sessions()
    _interpretation()
    _releases()
    c.table(
        "accepted_finding",
        c.text("kind", required=True),
        c.text("subjects", required=True),
        c.text("reason", required=True),
    )
    add_columns("conference", c.text("third_zone"), c.number("turnover"))
    add_columns("venue", c.number("opens"), c.number("closes"))
    add_columns("role", c.moment("arrives"), c.moment("leaves"))


def _sessions() -> None:
    c.table("audience", c.text("title", required=True), c.number("position", required=True))
    c.table(
        "sub_item",
        c.reference("session_id", "session", required=True),
        c.text("title", required=True),
        c.number("minutes"),
        c.reference("role_id", "role"),
        c.number("position", required=True),
    )
    c.table(
        "service",
        c.reference("session_id", "session", required=True),
        c.text("kind", required=True),
        c.text("provider"),
        c.day("booked"),
        c.text("note"),
    )
    add_columns(
        "session",
        c.number("capacity"),
        c.reference("audience_id", "audience"),
        _switch("streaming"),
        c.text("stream_link"),
        streaming=False,
    )


def _interpretation() -> None:
    c.table(
        "interpretation_rule",
        c.text("title", required=True),
        c.number("sitting_minutes", required=True),
        c.number("remote_minutes", required=True),
        c.number("sittings_a_day", required=True),
        c.number("rest_minutes", required=True),
        c.number("per_booth", required=True),
        c.number("sittings_a_week"),
        c.flag("in_force", required=True),
        c.number("position", required=True),
    )
    add_columns("assignment", _switch("pinned"), pinned=False)


def _releases() -> None:
    c.table(
        "release",
        c.number("number", required=True),
        c.moment("at", required=True),
        c.text("author", required=True),
        c.text("note"),
        c.text("facts", required=True),
    )
    c.table(
        "release_task",
        c.reference("release_id", "release", required=True),
        c.text("duty", required=True),
        c.moment("done"),
        c.text("done_by"),
        c.number("position", required=True),
    )


def _switch(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
