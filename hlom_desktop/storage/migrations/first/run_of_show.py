"""The tables of `run_of_show` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _cue() -> None:
    c.table(
        "cue",
        c.reference("room_id", "room", required=True),
        c.day("day", required=True),
        c.number("start", required=True),
        c.number("seconds", required=True),
        c.flag("fixed", required=True),
        c.text("section"),
        c.text("item", required=True),
        c.text("who"),
        c.text("from_where"),
        c.text("languages"),
        c.text("sound_and_picture"),
        c.text("notes"),
        c.text("who_acts"),
        c.reference("session_id", "session"),
        c.reference("inscription_id", "inscription"),
        c.reference("role_id", "role"),
        c.flag("remote", required=True),
        c.flag("absorbs_delay", required=True),
        c.number("position", required=True),
    )


def create() -> None:
    """Create them."""
    _cue()
