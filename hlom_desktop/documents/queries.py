"""What is read of the documents."""

from __future__ import annotations

from hlom_desktop.documents import model, values
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def documents(db: Db, conference_id: int) -> tuple[values.DocumentRow, ...]:
    """Every document of the conference."""
    order = [model.Document.__table__.c.position]
    return read_rows(db, values.DocumentRow, model.Document, conference_id=conference_id, order=order)
