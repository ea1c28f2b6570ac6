"""What an import did, told to people and to other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from hlom_desktop.delegations.states import state_name
from hlom_desktop.imports.columns.fields import ImportKind, ValueKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.merging.cells import said
from hlom_desktop.imports.merging.comparing import label_key
from hlom_desktop.imports.merging.plan import Plan, RefusedRow
from hlom_desktop.imports.merging.record import FieldChange, Record
from hlom_desktop.imports.merging.titles import title_of
from hlom_desktop.words import Words

ADDRESSES = frozenset((ValueKind.EMAIL, ValueKind.EMAILS))


@dataclass(frozen=True)
class Outcome:
    """What an import did, or with `dry_run` would do. `refused` are those of the plan and of its writing."""

    file: str
    plan: Plan
    dry_run: bool
    added: int = 0
    changed: int = 0
    refused: tuple[RefusedRow, ...] = ()
    remarks: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """Counts and rows as plain values; addresses are not among them."""
        plan, words = self.plan, Words(language)
        return {
            "file": self.file,
            "kind": plan.kind.value,
            "sheet": plan.mapping.sheet,
            "dry_run": self.dry_run,
            "added": self.added,
            "written": self.changed,
            "counts": dict(self.counts),
            "new": [{"row": row.place.row, **_fields(plan, row.fields, language)} for row in plan.new],
            "changed": [
                {"row": row.place.row, **_named(plan, row.record, language), **_fields(plan, row.fields, language)}
                for row in plan.changed
            ],
            "missing": [_named(plan, record, language) for record in plan.missing],
            "refused": [{"row": row.place.row, "reasons": list(row.told(words))} for row in self.refused],
            "asked": [
                {
                    "row": row.place.row,
                    "text": row.text,
                    "states": list(row.candidates),
                    "names": _states(row.candidates, language),
                }
                for row in plan.asked
            ],
            "delegations": [said(plan.known, "delegation", one.body, language) for one in plan.delegations],
            "remarks": list(self.remarks),
        }


def _states(candidates: tuple[str, ...], language: str) -> dict[str, str]:
    """Names by code, the likeliest first."""
    return {alpha2: state_name(alpha2, language) for alpha2 in candidates}


def _named(plan: Plan, record: Record, language: str) -> dict[str, Any]:
    return {"key": record.key, "title": title_of(plan.known, record.values, language)}


def _fields(plan: Plan, changes: tuple[FieldChange, ...], language: str) -> dict[str, Any]:
    return {"fields": [_field(plan, change, language) for change in changes]}


def _field(plan: Plan, change: FieldChange, language: str) -> dict[str, Any]:
    """One change; of an address only that there is one."""
    found: dict[str, Any] = {"field": change.key}
    if not is_address(plan.kind, change.key):
        found |= {
            "was": said(plan.known, change.key, change.was, language),
            "is": said(plan.known, change.key, change.now, language),
        }
    return found | ({"conflict": True} if change.conflict else {})


def is_address(kind: ImportKind, key: str) -> bool:
    """Whether a column holds addresses."""
    return COLUMN_TABLES[kind].field(label_key(kind, key)).values in ADDRESSES
