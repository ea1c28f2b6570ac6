"""Writes rows of contributions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hlom_desktop.contributions.edits.contributions import add_contribution, change_contribution, set_partners
from hlom_desktop.contributions.model import Contribution
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.imports.edits_rows import RowWriter, changed_columns, filled, stated_columns
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.storage.base import Ref

_COLUMNS = {
    **{"title": "title", "objective": "objective_id", "stage": "stage", "asked": "asked"},
    **{"reminded": "reminded", "received": "received", "call": "call_id"},
}
_WORDINGS = ("entity", "note")


class ContributionWriter(RowWriter):
    """Pledges, reviews, inputs and other contributions, with those who make them together."""

    def add(self, values: Mapping[str, Any]) -> None:
        """A new contribution."""
        stated = stated_columns(values, _COLUMNS) | {key: filled(values.get(key)) for key in _WORDINGS}
        home = self.delegation_id(values.get("delegation"))
        kind = values.get("kind") or ContributionKind.PLEDGE
        title = stated.pop("title")
        row_id = add_contribution(self.db, self.conference_id, title, kind, delegation_id=home, **stated)
        if values.get("partners"):
            self._set_partners(row_id, values["partners"])

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns; other partners."""
        changed = changed_columns(record, values, _COLUMNS | {"kind": "kind"})
        for key in _WORDINGS:
            if values.get(key) != record.values.get(key):
                changed[key] = filled(values.get(key))
        if values["delegation"] != record.values["delegation"]:
            changed["delegation_id"] = self.delegation_id(values["delegation"])
        if changed:
            change_contribution(self.db, record.ref, **changed)
        if values["partners"] != record.values["partners"]:
            self._set_partners(record.ref.id, values["partners"] or ())

    def _set_partners(self, row_id: int, bodies: tuple[Any, ...]) -> None:
        row = self.db.get(Contribution, row_id)
        ids = [found for body in bodies if (found := self.delegation_id(body)) is not None]
        set_partners(self.db, Ref(row_id, row.version if row is not None else 0), ids)
