"""Writes rows of sessions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hlom_desktop.conference.rules import check_count
from hlom_desktop.imports.edits_rows import RowWriter, changed_columns, filled, stated_columns
from hlom_desktop.imports.merging.checks import hours_of
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.sessions.edits import add_session, change_session, move_session, unplace_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Ref

_SESSION = {
    **{"title": "title", "mode": "mode", "access": "access", "theme": "theme_id", "objective": "objective_id"},
    **{"expected": "expected", "capacity": "capacity", "audience": "audience_id", "status": "status"},
    **{"link": "link", "kind": "kind"},
}
_WORDINGS = ("description", "organizers", "note")
_LANGUAGES = ("spoken", "interpreted")


class SessionWriter(RowWriter):
    """Sessions, placed where they have a day and an hour."""

    def add(self, values: Mapping[str, Any]) -> None:
        """A new session."""
        stated = stated_columns(values, _SESSION | {one: one for one in _LANGUAGES})
        stated |= {key: filled(values.get(key)) for key in _WORDINGS}
        title, kind = stated.pop("title"), stated.pop("kind", SessionKind.OTHER)
        hours = hours_of(values, self.known.zone)
        minutes = hours.minutes if hours is not None else values.get("minutes")
        room = values.get("room")
        check_count(values.get("expected"))
        add_session(self.db, self.conference_id, title, kind, hours=hours, minutes=minutes, room_id=room, **stated)

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns, another place on the grid."""
        changed = changed_columns(record, values, _SESSION)
        for key in _WORDINGS:
            if values.get(key) != record.values.get(key):
                changed[key] = filled(values.get(key))
        for key in _LANGUAGES:
            if values[key] != record.values[key]:
                changed[key] = values[key] or ()
        hours = hours_of(values, self.known.zone)
        moved = hours != record.values["hours"]
        if not moved and values["room"] != record.values["room"]:
            changed["room_id"] = values["room"]
        if hours is None and values.get("minutes") != record.values.get("minutes"):
            changed["minutes"] = values.get("minutes")
        if moved and hours is not None:
            move_session(self.db, record.ref, hours, values["room"])
        elif moved:
            unplace_session(self.db, record.ref)
        if changed:
            change_session(self.db, self._ref(record), **changed)

    def _ref(self, record: Record) -> Ref:
        row = self.db.get(Session, record.ref.id)
        return Ref(row.id, row.version) if row is not None else record.ref
