"""Speakers ready to speak, lists of speakers with categories and issues, cues by the second, the day itself."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from hlom_desktop.storage.migrations.first import columns as c
from hlom_desktop.storage.migrations.revising import Row, add_columns, reword_history

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """New tables first, then the columns that lead to them."""
    _lists()
    _connections()
    _inscriptions()
    _cues()
    _live()


def _lists() -> None:
    c.table(
        "precedence_category",
        c.reference("speakers_list_id", "speakers_list", required=True),
        c.text("title", required=True),
        c.flag("groups", required=True),
        c.text("levels", required=True),
        c.text("kinds", required=True),
        c.number("minutes"),
        c.number("position", required=True),
    )
    c.table(
        "list_issue",
        c.reference("speakers_list_id", "speakers_list", required=True),
        c.number("number", required=True),
        c.moment("at", required=True),
        c.text("author", required=True),
        c.text("turns", required=True),
    )
    c.table("script_text", c.text("block", required=True), c.text("text", required=True))
    add_columns(
        "speakers_list",
        _switch("by_category"),
        _number("warning", 30),
        _switch("level_keeps_place", on=True),
        _word("absent_goes", "end_of_category"),
        _number("reply_minutes", 10),
        _number("second_reply_minutes", 5),
        by_category=False,
        warning=30,
        level_keeps_place=True,
        absent_goes="end_of_category",
        reply_minutes=10,
        second_reply_minutes=5,
    )
    add_columns("sitting", c.number("lead"), c.number("reserve"))


def _connections() -> None:
    c.table(
        "test_slot",
        c.reference("role_id", "role"),
        c.reference("inscription_id", "inscription"),
        c.moment("starts", required=True),
        c.number("minutes", required=True),
        c.text("by"),
        c.text("result", required=True),
        c.text("note"),
    )
    c.table(
        "recording",
        c.reference("role_id", "role"),
        c.reference("inscription_id", "inscription"),
        c.day("due"),
        c.day("received"),
        c.number("seconds"),
        c.text("language"),
        c.text("captions"),
        c.text("mark"),
        c.text("note"),
    )
    names = ("test_minutes", "desk_opens", "desk_closes", "at_once", "days_before", "there_from", "there_until")
    numbers = [c.number(name, required=True) for name in (*names, "recording_days", "waiting_minutes")]
    c.table("hybrid_rule", *numbers)
    add_columns("role", *_connected(), checked=[])


def _connected() -> list[sa.Column[Any]]:
    return [
        *(c.text(name) for name in ("platform", "display_name", "backup_phone", "technician")),
        c.day("link_sent"),
        _word("checked", "[]"),
        c.reference("statement_id", "statement"),
    ]


def _inscriptions() -> None:
    add_columns(
        "inscription",
        *_connected(),
        _word("kind", "statement"),
        c.text("name"),
        c.reference("delegate_id", "delegate"),
        c.text("for_region"),
        c.reference("category_id", "precedence_category"),
        c.text("ranked_as"),
        c.moment("ranked_from"),
        c.day("wanted_day"),
        c.number("wanted_from"),
        c.number("wanted_until"),
        c.moment("arrives"),
        c.moment("leaves"),
        *(_switch(name) for name in ("time_permitting", "waiting", "absent")),
        c.text("tested_by"),
        c.text("note"),
        checked=[],
        kind="statement",
        time_permitting=False,
        waiting=False,
        absent=False,
    )
    c.table(
        "spoken_for",
        c.reference("inscription_id", "inscription", required=True),
        c.reference("delegation_id", "delegation", required=True),
    )


def _cues() -> None:
    """Hours of cues were in minutes; now they are in seconds."""
    op.execute("UPDATE cue SET start = 60 * start")
    reword_history("cue", _in_seconds)
    add_columns(
        "cue",
        _switch("recorded"),
        _switch("linked", on=True),
        _switch("locks_end"),
        *(c.text(name) for name in ("channels", "slides", "lower_third", "standby", "colour")),
        _word("teams", "[]"),
        c.text("made"),
        recorded=False,
        linked=True,
        locks_end=False,
        teams=[],
    )
    c.table(
        "sheet_issue",
        c.reference("room_id", "room", required=True),
        c.day("day", required=True),
        c.text("team"),
        c.number("number", required=True),
        c.moment("at", required=True),
        c.text("author", required=True),
        c.text("cues", required=True),
    )


def _in_seconds(row: Row) -> Row:
    return row | {"start": 60 * row["start"]}


def _live() -> None:
    c.table(
        "live_run",
        c.reference("room_id", "room", required=True),
        c.day("day", required=True),
        c.moment("started", required=True),
        c.moment("ended"),
        c.text("baseline", required=True),
    )
    c.table(
        "press",
        c.reference("live_run_id", "live_run", required=True),
        c.number("number", required=True),
        c.text("kind", required=True),
        c.moment("at", required=True),
        c.number("cue_id"),
        c.number("seconds"),
        c.text("text"),
    )
    c.table("rehearsal", c.text("of", required=True), c.moment("made", required=True))


def _switch(name: str, *, on: bool = False) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.true() if on else sa.false())


def _number(name: str, usual: int) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, server_default=str(usual))


def _word(name: str, usual: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=usual)
