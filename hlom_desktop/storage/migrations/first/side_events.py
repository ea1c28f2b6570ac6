"""The tables of `side_events` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _proposal() -> None:
    c.table(
        "proposal",
        c.text("uid", required=True, unique=True),
        c.number("number", required=True),
        c.text("title", required=True),
        c.text("concept"),
        c.reference("theme_id", "theme"),
        c.text("format"),
        c.text("mode", required=True),
        c.text("languages", required=True),
        c.number("expected"),
        c.number("minutes"),
        c.text("needs"),
        c.text("preferred"),
        c.text("contact"),
        c.text("contact_email"),
        c.day("received"),
        c.text("status", required=True),
        c.text("reason"),
        c.reference("session_id", "session"),
        c.reference("merged_into_id", "proposal"),
        c.text("place"),
        c.text("dates"),
        c.reference("consultation_id", "consultation"),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _sponsor() -> None:
    c.table(
        "sponsor",
        c.reference("proposal_id", "proposal", required=True),
        c.text("role", required=True),
        c.reference("delegation_id", "delegation"),
        c.text("name"),
        c.number("position", required=True),
    )


def _stand() -> None:
    c.table(
        "stand",
        c.text("title", required=True),
        c.text("organization"),
        c.text("theme"),
        c.flag("virtual", required=True),
        c.text("languages", required=True),
        c.text("link"),
        c.text("contact"),
        c.text("place"),
        c.text("status"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def create() -> None:
    """Create them."""
    _proposal()
    _sponsor()
    _stand()
