"""The tables of `roadmap` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _date_step() -> None:
    c.table(
        "date_step",
        c.reference("roadmap_item_id", "roadmap_item", required=True),
        c.text("kind", required=True),
        c.text("dates"),
        c.moment("at", required=True),
        c.text("author", required=True),
    )


def _dependency() -> None:
    c.table(
        "dependency",
        c.reference("item_id", "roadmap_item", required=True),
        c.reference("on_id", "roadmap_item", required=True),
        c.text("kind", required=True),
        c.number("lag", required=True),
    )


def _roadmap_item() -> None:
    c.table(
        "roadmap_item",
        c.text("uid", required=True, unique=True),
        c.text("kind", required=True),
        c.text("kind_stated"),
        c.text("title", required=True),
        c.text("note"),
        c.text("dates"),
        c.text("status", required=True),
        c.flag("in_table", required=True),
        c.reference("track_id", "track"),
        c.reference("parent_id", "roadmap_item"),
        c.text("owner"),
        c.text("people"),
        c.text("place"),
        c.text("result"),
        c.reference("consultation_id", "consultation"),
        c.reference("document_id", "document"),
        c.reference("session_id", "session"),
        c.text("same_as"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def create() -> None:
    """Create them."""
    _date_step()
    _dependency()
    _roadmap_item()
