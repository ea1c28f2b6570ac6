"""The call for side events and its slots, reviews and letters, who speaks there; rooms out of service; stands."""

from __future__ import annotations

import sqlalchemy as sa

from hlom_desktop.storage.migrations.first import columns as c
from hlom_desktop.storage.migrations.revising import add_columns

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Proposals that are there already ask for no interpretation, and none of them is pinned."""
    usable: sa.Column[bool] = sa.Column("out_of_service", sa.Boolean(), nullable=False, server_default=sa.false())
    add_columns("room", usable, out_of_service=False)
    _proposal()
    add_columns("stand", c.reference("theme_id", "theme"), c.text("contact_email"), c.day("material"))
    c.table(
        "proposed_speaker",
        c.reference("proposal_id", "proposal", required=True),
        *(c.text(name, required=True) for name in ("part", "name", "function")),
        c.reference("delegation_id", "delegation"),
        c.flag("remote", required=True),
        c.reference("role_id", "role"),
        c.number("position", required=True),
    )
    _call()
    _review()


def _proposal() -> None:
    interpreted: sa.Column[str] = sa.Column("interpreted", sa.Text(), nullable=False, server_default="[]")
    pinned: sa.Column[bool] = sa.Column("pinned", sa.Boolean(), nullable=False, server_default=sa.false())
    texts = ("link", "public_link", "catering", "accessibility", "charges", "contact_language")
    add_columns(
        "proposal",
        interpreted,
        c.reference("room_id", "room"),
        *(c.text(name) for name in texts),
        pinned,
        c.day("decided"),
        interpreted=[],
        pinned=False,
    )


def _call() -> None:
    c.table(
        "side_event_call",
        c.day("opens"),
        c.day("closes"),
        c.number("per_organizer"),
        c.text("backing", required=True),
        *(c.number(name) for name in ("least_minutes", "most_minutes", "parallel", "total")),
        c.flag("official_free", required=True),
        c.text("languages", required=True),
        c.text("note"),
    )
    c.table("side_event_slot", c.text("hours", required=True))
    c.table(
        "slot_wish",
        c.reference("proposal_id", "proposal", required=True),
        c.reference("slot_id", "side_event_slot", required=True),
        c.flag("possible", required=True),
        c.number("position", required=True),
    )


def _review() -> None:
    c.table(
        "criterion",
        c.text("name", required=True),
        *(c.number(name, required=True) for name in ("weight", "most", "position")),
    )
    c.table(
        "reviewer",
        c.text("name", required=True),
        c.reference("delegation_id", "delegation"),
        c.number("position", required=True),
    )
    c.table(
        "review",
        c.reference("proposal_id", "proposal", required=True),
        c.reference("reviewer_id", "reviewer", required=True),
        c.text("remark"),
        c.text("conflict"),
    )
    c.table(
        "mark",
        c.reference("review_id", "review", required=True),
        c.reference("criterion_id", "criterion", required=True),
        c.number("value", required=True),
    )
    c.table(
        "decision_letter",
        c.reference("proposal_id", "proposal", required=True),
        c.text("kind", required=True),
        c.moment("at", required=True),
        c.text("told", required=True),
    )
