"""The tables of `interpretation` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _assignment() -> None:
    c.table(
        "assignment",
        c.reference("session_id", "session", required=True),
        c.reference("team_id", "team", required=True),
    )


def _booth() -> None:
    c.table(
        "booth",
        c.reference("room_id", "room", required=True),
        c.text("language", required=True),
        c.number("seats", required=True),
    )


def _team() -> None:
    c.table(
        "team",
        c.text("name", required=True),
        c.text("languages", required=True),
        c.number("size", required=True),
        c.number("position", required=True),
    )


def create() -> None:
    """Create them."""
    _assignment()
    _booth()
    _team()
