"""Delegates from nomination to approval, notes verbales, who attends what, invitations and their ledger, mail."""

from __future__ import annotations

import sqlalchemy as sa

from hlom_desktop.storage.migrations.first import columns as c
from hlom_desktop.storage.migrations.revising import add_columns

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Delegates who are there already are approved: they were told of the meeting before there was a cycle."""
    add_columns("delegation", c.text("mailbox"), c.text("liaison_name"), c.text("liaison_email"))
    approved = sa.Column("nomination", sa.Text(), nullable=False, server_default="approved")
    texts = (c.text("title"), c.text("seat"), c.text("interests"))
    add_columns("delegate", *texts, approved, nomination="approved")
    c.table(
        "delegate_audience",
        c.reference("delegate_id", "delegate", required=True),
        c.reference("audience_id", "audience", required=True),
    )
    _notes()
    _attendance()
    _ledger()
    _mail()
    c.table(
        "kept_mapping",
        c.text("kind", required=True),
        c.text("fingerprint", required=True),
        c.text("mapping", required=True),
    )


def _notes() -> None:
    c.table(
        "note_verbale",
        c.text("number"),
        c.text("kind", required=True),
        c.day("sent"),
        c.day("reply_by"),
        c.text("text"),
        c.number("position", required=True),
    )
    c.table(
        "note_addressee",
        c.reference("note_verbale_id", "note_verbale", required=True),
        c.reference("delegation_id", "delegation", required=True),
        c.day("replied"),
        c.text("reply_number"),
    )


def _attendance() -> None:
    targets = ("delegate", "delegation", "stakeholder_group", "workstream", "audience")
    c.table(
        "attendance",
        c.reference("session_id", "session", required=True),
        c.text("by", required=True),
        c.flag("excludes", required=True),
        *(c.reference(f"{name}_id", name) for name in targets),
        c.text("level"),
        c.text("region"),
    )


def _ledger() -> None:
    c.table(
        "invitation_issue",
        c.number("number", required=True),
        c.moment("at", required=True),
        c.text("author", required=True),
        c.moment("released"),
    )
    c.table(
        "given",
        c.reference("issue_id", "invitation_issue", required=True),
        c.number("session_id", required=True),
        *(c.text(name, required=True) for name in ("mailbox", "uid", "method")),
        c.number("sequence", required=True),
        c.text("fingerprint", required=True),
        c.moment("stamp", required=True),
        *(c.text(name, required=True) for name in ("language", "summary")),
        c.moment("starts"),
        c.moment("ends"),
        c.text("delegate_ids", required=True),
    )
    c.table(
        "reply",
        c.text("uid", required=True),
        c.number("session_id", required=True),
        c.text("mailbox", required=True),
        c.text("answer", required=True),
        c.number("sequence", required=True),
        c.moment("stamp", required=True),
        c.text("comment"),
        c.moment("received", required=True),
    )


def _mail() -> None:
    c.table(
        "letter",
        c.text("kind", required=True),
        c.text("subject", required=True),
        c.text("body", required=True),
    )
    c.table(
        "mail_account",
        c.text("host", required=True),
        c.number("port", required=True),
        c.text("encryption", required=True),
        c.text("user"),
        c.text("sender", required=True),
        c.text("address", required=True),
        c.number("per_minute", required=True),
    )
    c.table(
        "mail",
        c.reference("issue_id", "invitation_issue", required=True),
        c.text("mailbox", required=True),
        c.reference("given_id", "given"),
        c.text("message_id", required=True),
        c.text("state", required=True),
        c.moment("at"),
        c.number("attempts", required=True),
        c.text("problem"),
    )
