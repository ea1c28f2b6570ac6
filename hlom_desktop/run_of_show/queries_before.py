"""What rows said before the gesture under way: the history knows, whatever the gesture has done to them since."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import func, select

from hlom_desktop.storage import rawrows
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.steps import history_row


def changed_in(
    db: Db, table: str, ids: Collection[int], columns: Collection[str]
) -> Mapping[int, Mapping[str, Any] | None]:
    """The rows of which one of `columns` changes in the gesture under way, each with what they said before it.

    None stands for a row that is new; one that is deleted is among them.
    """
    kept = Base.metadata.tables[table]
    now = {row_id: rawrows.thawed(kept, text) for row_id, text in rawrows.frozen_rows(db, kept, ids).items()}
    before = {row_id: rawrows.thawed(kept, text) for row_id, text in _newest(db, table, ids).items()}
    found: dict[int, Mapping[str, Any] | None] = {}
    for row_id in ids:
        old, new = before.get(row_id), now.get(row_id)
        if old is None or new is None or any(old[name] != new[name] for name in columns):
            found[row_id] = old
    return found


def _newest(db: Db, table: str, ids: Collection[int]) -> dict[int, str]:
    """The rows as the newest step before this one left them, by id."""
    found: dict[int, str] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), rawrows.CHUNK):
        chunk = wanted[start : start + rawrows.CHUNK]
        newest = select(func.max(history_row.c.id)).where(history_row.c.table == table, history_row.c.row.in_(chunk))
        query = select(history_row.c.row, history_row.c.after).where(
            history_row.c.id.in_(newest.group_by(history_row.c.row)), history_row.c.after.is_not(None)
        )
        found.update((row, after) for row, after in db.connection().execute(query))
    return found
