"""The tables of `sessions` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _repeat_group() -> None:
    c.table(
        "repeat_group",
        c.text("title", required=True),
        c.number("runs"),
        c.text("note"),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _session() -> None:
    c.table(
        "session",
        c.text("uid", required=True, unique=True),
        c.text("title", required=True),
        c.text("description"),
        c.text("kind", required=True),
        c.reference("objective_id", "objective"),
        c.reference("theme_id", "theme"),
        c.text("mode"),
        c.text("hours"),
        c.number("minutes"),
        c.reference("room_id", "room"),
        c.text("access", required=True),
        c.text("spoken", required=True),
        c.text("interpreted", required=True),
        c.reference("repeat_id", "repeat_group"),
        c.text("link"),
        c.number("expected"),
        c.text("status", required=True),
        c.text("organizers"),
        c.text("note"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _session_document() -> None:
    c.table(
        "session_document",
        c.reference("session_id", "session", required=True),
        c.reference("document_id", "document", required=True),
    )


def create() -> None:
    """Create them."""
    _repeat_group()
    _session()
    _session_document()
