"""The tables of `speakers` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _inscription() -> None:
    c.table(
        "inscription",
        c.reference("speakers_list_id", "speakers_list", required=True),
        c.reference("sitting_id", "sitting"),
        c.reference("delegation_id", "delegation"),
        c.text("function", required=True),
        c.text("gender"),
        c.text("level", required=True),
        c.text("on_behalf"),
        c.moment("inscribed", required=True),
        c.text("mode", required=True),
        c.text("language"),
        c.number("minutes"),
        c.text("zone"),
        c.text("city"),
        c.text("test", required=True),
        c.day("tested_on"),
        c.flag("withdrawn", required=True),
        c.number("position"),
    )


def _role() -> None:
    c.table(
        "role",
        c.reference("session_id", "session", required=True),
        c.text("kind", required=True),
        c.text("name"),
        c.text("function", required=True),
        c.text("gender"),
        c.reference("delegation_id", "delegation"),
        c.reference("delegate_id", "delegate"),
        c.text("mode", required=True),
        c.text("language"),
        c.number("minutes"),
        c.text("status", required=True),
        c.text("zone"),
        c.text("city"),
        c.text("test", required=True),
        c.day("tested_on"),
        c.text("tested_by"),
        c.text("note"),
        c.number("position", required=True),
    )


def _sitting() -> None:
    c.table(
        "sitting",
        c.reference("speakers_list_id", "speakers_list", required=True),
        c.reference("session_id", "session", required=True),
        c.number("position", required=True),
    )


def _speakers_list() -> None:
    c.table(
        "speakers_list",
        c.text("title", required=True),
        c.day("opens"),
        c.day("closes"),
        c.number("minutes", required=True),
        c.number("group_minutes", required=True),
        c.number("turnover", required=True),
        c.number("position", required=True),
    )


def create() -> None:
    """Create them."""
    _inscription()
    _role()
    _sitting()
    _speakers_list()
