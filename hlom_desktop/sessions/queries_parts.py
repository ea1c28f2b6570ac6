"""What is read of the parts of sessions: their sub-items, the services they need, the booths of their rooms."""

from __future__ import annotations

from hlom_desktop.sessions import model, values
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_columns, read_rows


def sub_items(db: Db, conference_id: int) -> tuple[values.SubItemRow, ...]:
    """The parts of all sessions, in their order."""
    order = [model.SubItem.__table__.c.position]
    return read_rows(db, values.SubItemRow, model.SubItem, conference_id=conference_id, order=order)


def services(db: Db, conference_id: int) -> tuple[values.ServiceRow, ...]:
    """The accessibility services that sessions need."""
    return read_rows(db, values.ServiceRow, model.Service, conference_id=conference_id)


def booths(db: Db, conference_id: int) -> tuple[values.RoomBooth, ...]:
    """The booths of the rooms; they are interpretation's, which lies above and says with them what stands there."""
    found = read_columns(db, "booth", ("room_id", "language"), conference_id)
    return tuple(values.RoomBooth(row.room_id, row.language) for row in found)
