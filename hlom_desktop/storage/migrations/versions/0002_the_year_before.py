"""The year before: documents planned backwards, calls and matches, invitations to meetings, the life of every date."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hlom_desktop.storage.migrations.first import columns as c
from hlom_desktop.storage.migrations.revising import add_columns, reword_column

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STAGES = {"planned": "planned", "under way": "under_way", "fulfilled": "fulfilled"}


def upgrade() -> None:
    """New tables first, then the columns that lead to them, then what is held otherwise than before."""
    _documents()
    _statements()
    _calls()
    _contributions()
    _meetings()
    _dates()
    for table, name in (
        ("conference", "organizer"),
        ("consultation", "convener"),
        ("document", "author"),
        ("document", "periodicity"),
    ):
        reword_column(table, name, _in_english)


def _documents() -> None:
    c.table(
        "document_rule",
        c.text("title", required=True),
        c.number("forecast_weeks"),
        c.number("submit_weeks", required=True),
        c.number("process_weeks"),
        c.number("issue_weeks", required=True),
        c.number("words"),
        c.number("position", required=True),
    )
    c.table(
        "document_issue",
        c.reference("document_id", "document", required=True),
        c.text("language", required=True),
        c.text("issued"),
        c.text("link"),
    )
    add_columns(
        "document",
        _switch("personal_capacity"),
        c.text("slot"),
        c.text("submitted"),
        c.number("words"),
        c.text("signed"),
        c.text("signed_by"),
        c.reference("rule_id", "document_rule"),
        personal_capacity=False,
    )


def _statements() -> None:
    c.table(
        "statement",
        c.text("uid", required=True, unique=True),
        c.text("who", required=True),
        c.reference("delegation_id", "delegation"),
        c.reference("consultation_id", "consultation"),
        c.reference("session_id", "session"),
        c.text("language"),
        c.text("note"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )
    c.table(
        "statement_version",
        c.reference("statement_id", "statement", required=True),
        c.text("stage", required=True),
        c.text("received"),
        c.flag("confidential", required=True),
        c.number("words"),
        c.text("link"),
        c.number("position", required=True),
    )


def _calls() -> None:
    c.table(
        "call",
        c.text("uid", required=True, unique=True),
        c.text("kind", required=True),
        c.text("title", required=True),
        c.text("text"),
        c.text("issued"),
        c.text("deadline"),
        c.text("link"),
        c.reference("consultation_id", "consultation"),
        c.reference("workstream_id", "workstream"),
        c.reference("roadmap_item_id", "roadmap_item"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )
    c.table(
        "addressee",
        c.reference("call_id", "call", required=True),
        c.reference("delegation_id", "delegation", required=True),
        c.text("reminded"),
    )


def _contributions() -> None:
    c.table(
        "partner",
        c.reference("contribution_id", "contribution", required=True),
        c.reference("delegation_id", "delegation", required=True),
    )
    c.table(
        "taken_up",
        c.reference("contribution_id", "contribution", required=True),
        c.reference("paragraph_id", "record_paragraph"),
        c.reference("agenda_item_id", "agenda_item"),
        c.reference("document_id", "document"),
        c.text("note"),
    )
    c.table(
        "match",
        c.reference("request_id", "contribution", required=True),
        c.reference("offer_id", "contribution", required=True),
        c.text("state", required=True),
        c.text("since"),
        c.text("note"),
    )
    add_columns(
        "contribution",
        c.text("entity"),
        c.reference("call_id", "call"),
        c.reference("about_id", "contribution"),
    )
    reword_column("contribution", "stage", _STAGES.get)


def _meetings() -> None:
    c.table(
        "enclosure",
        c.reference("consultation_id", "consultation", required=True),
        c.text("title", required=True),
        c.reference("document_id", "document"),
        c.number("position", required=True),
    )
    c.table(
        "invitee",
        c.reference("consultation_id", "consultation", required=True),
        c.reference("delegation_id", "delegation"),
        c.reference("stakeholder_group_id", "stakeholder_group"),
    )
    c.table(
        "footnote",
        c.reference("paragraph_id", "record_paragraph", required=True),
        c.text("text", required=True),
        c.number("position", required=True),
    )
    add_columns("consultation", _word("access", "open"), c.number("minutes"), access="open")
    add_columns("consultation_document", c.reference("agenda_item_id", "agenda_item"))
    columns = (c.text("role"), c.text("term"), _switch("personal_capacity"))
    add_columns("officer", *columns, personal_capacity=False)
    asked = (_word("state", "spoken"), c.reference("delegation_id", "delegation"))
    add_columns("floor_statement", *asked, state="spoken")


def _dates() -> None:
    c.table("apart", c.reference("item_id", "roadmap_item", required=True), c.text("other", required=True))
    add_columns("dependency", _word("unit", "days"), unit="days")
    owners = (c.reference(f"{target}_id", target) for target in ("consultation", "document", "session"))
    add_columns("date_step", *owners, optional="roadmap_item_id")


def _word(name: str, usual: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=usual)


def _switch(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _in_english(text: str) -> dict[str, Any]:
    """A name kept in one language, as the text in three languages that it is now."""
    return {"en": text, "source": "en"}
