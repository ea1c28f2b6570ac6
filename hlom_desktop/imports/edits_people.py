"""Writes rows of delegates and of speakers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, change_delegate
from hlom_desktop.delegations.edits_nomination import set_audiences
from hlom_desktop.delegations.model import Delegate
from hlom_desktop.delegations.values import Level
from hlom_desktop.imports.edits_rows import RowWriter, changed_columns, filled, stated_columns
from hlom_desktop.imports.merging.matching import name_key
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.invitations.edits import add_rule, delete_rule
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.speakers.edits import add_role, change_role
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.base import Ref

_DELEGATE = {
    **{"name": "name", "courtesy": "title", "part": "seat", "is_head": "is_head", "gender": "gender"},
    **{"language": "language", "mode": "mode", "email": "email", "zone": "zone", "needs": "needs"},
    **{"interests": "interests", "nomination": "nomination"},
}
_ROLE = {
    **{"name": "name", "gender": "gender", "mode": "mode", "language": "language", "minutes": "minutes"},
    **{"status": "status", "zone": "zone", "arrives": "arrives", "leaves": "leaves", "note": "note"},
}


class DelegateWriter(RowWriter):
    """Delegates with their audiences and the sessions that they attend."""

    def add(self, values: Mapping[str, Any]) -> None:
        """A new delegate."""
        home = self.delegation_id(values["delegation"]) or 0
        stated = stated_columns(values, _DELEGATE)
        function = filled(values.get("function")) or Wording()
        row_id = add_delegate(self.db, home, function, values.get("level") or Level.OTHER, **stated)
        self._belongs(row_id, values.get("audiences") or ())
        for session_id in values.get("attends") or ():
            add_rule(self.db, session_id, AttendanceBy.PERSON, row_id)

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns, audiences, sessions."""
        changed = changed_columns(record, values, _DELEGATE | {"level": "level"})
        if values["function"] != record.values["function"]:
            changed["function"] = filled(values["function"]) or Wording()
        if values["delegation"] != record.values["delegation"]:
            changed["delegation_id"] = self.delegation_id(values["delegation"])
        if changed:
            change_delegate(self.db, record.ref, **changed)
        if values["audiences"] != record.values["audiences"]:
            set_audiences(self.db, record.ref, values["audiences"])
        self._attends(record, values["attends"])

    def _belongs(self, row_id: int, audiences: tuple[int, ...]) -> None:
        row = self.db.get(Delegate, row_id)
        if audiences and row is not None:
            set_audiences(self.db, Ref(row.id, row.version), audiences)

    def _attends(self, record: Record, session_ids: tuple[int, ...]) -> None:
        """Sessions that the delegate attends by name; what other rules say stays."""
        before = record.values["attends"]
        for rule in self.known.attendance:
            own = rule.by is AttendanceBy.PERSON and rule.delegate_id == record.ref.id and not rule.excludes
            if own and rule.session_id not in session_ids:
                delete_rule(self.db, rule.ref)
        for session_id in session_ids:
            if session_id not in (before if isinstance(before, tuple) else ()):
                add_rule(self.db, session_id, AttendanceBy.PERSON, record.ref.id)


class SpeakerWriter(RowWriter):
    """Roles in sessions; one that bears the name of a delegate of the delegation is that delegate's."""

    def add(self, values: Mapping[str, Any]) -> None:
        """A new role after the others of its session."""
        home = self.delegation_id(values.get("delegation"))
        stated = stated_columns(values, _ROLE) | {"delegation_id": home, "city": filled(values.get("city"))}
        stated["delegate_id"] = self._delegate_of(home, values.get("name"))
        kind, function = values.get("kind") or RoleKind.SPEAKER, filled(values.get("function")) or Wording()
        add_role(self.db, values["session"], kind, function, **stated)

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns; with another name or delegation, perhaps another delegate's."""
        changed = changed_columns(record, values, _ROLE | {"kind": "kind", "session": "session_id"})
        if values["function"] != record.values["function"]:
            changed["function"] = filled(values["function"]) or Wording()
        if values["city"] != record.values["city"]:
            changed["city"] = filled(values["city"])
        if values["position"] != record.values["position"]:
            changed["position"] = max(0, values["position"] - 1)
        if values["delegation"] != record.values["delegation"]:
            changed["delegation_id"] = self.delegation_id(values["delegation"])
        if {"name", "delegation_id"} & changed.keys():
            home = self.delegation_id(values["delegation"])
            changed["delegate_id"] = self._delegate_of(home, values["name"])
        if changed:
            change_role(self.db, record.ref, **changed)

    def _delegate_of(self, home: int | None, name: str | None) -> int | None:
        """The delegate of that name in the delegation, if there is one."""
        if home is None or not name:
            return None
        wanted = name_key(name)
        found = [
            row.ref.id
            for row in self.known.delegates
            if row.delegation_id == home and row.name and name_key(row.name) == wanted
        ]
        return found[0] if len(found) == 1 else None
