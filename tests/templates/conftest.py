"""A workspace on a store of its own, and what of a conference is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from hlom_desktop import schema
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A seat at a new store, whose clock stands still."""
    opened = Workspace(store_path, "Programme desk", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def rows_of() -> Callable[[Db, int], Rows]:
    """Reads all rows of a conference, by table."""

    def read(db: Db, conference_id: int) -> Rows:
        found: Rows = {}
        for name, table in schema.METADATA.tables.items():
            if name.startswith("history"):
                continue
            owner = table.c.get("conference_id", table.c.id)
            query = select(table).where(owner == conference_id).order_by(table.c.id)
            rows = [dict(row) for row in db.connection().execute(query).mappings()]
            if rows:
                found[name] = rows
        return found

    return read
