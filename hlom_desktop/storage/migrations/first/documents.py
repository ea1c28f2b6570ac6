"""The tables of `documents` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _document() -> None:
    c.table(
        "document",
        c.text("uid", required=True, unique=True),
        c.text("symbol"),
        c.text("title", required=True),
        c.text("kind"),
        c.text("author"),
        c.reference("mandate_id", "mandate"),
        c.text("dates"),
        c.text("status"),
        c.text("periodicity"),
        c.text("languages", required=True),
        c.text("note"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def create() -> None:
    """Create them."""
    _document()
