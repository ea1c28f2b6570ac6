"""The gesture of an import: everything that a plan says, by the edits of each concept, as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegation, add_state
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.edits_contributions import ContributionWriter
from hlom_desktop.imports.edits_people import DelegateWriter, SpeakerWriter
from hlom_desktop.imports.edits_programme import SessionWriter
from hlom_desktop.imports.edits_rows import RowWriter
from hlom_desktop.imports.edits_side_events import ProposalWriter
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.known import language_of
from hlom_desktop.imports.merging.plan import Choices, Plan, Reason, RefusedRow
from hlom_desktop.imports.merging.record import merged
from hlom_desktop.imports.model import KeptMapping
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add

if TYPE_CHECKING:
    from hlom_desktop.imports.column_mapping import ColumnMapping

_WRITERS: Mapping[ImportKind, type[RowWriter]] = MappingProxyType(
    {
        ImportKind.DELEGATES: DelegateWriter,
        ImportKind.SPEAKERS: SpeakerWriter,
        ImportKind.SESSIONS: SessionWriter,
        ImportKind.SIDE_EVENTS: ProposalWriter,
        ImportKind.CONTRIBUTIONS: ContributionWriter,
    }
)
_SAID: Mapping[ImportKind, str] = MappingProxyType(
    {
        ImportKind.DELEGATES: N_("Import delegates from a spreadsheet"),
        ImportKind.SPEAKERS: N_("Import speakers from a spreadsheet"),
        ImportKind.SESSIONS: N_("Import sessions from a spreadsheet"),
        ImportKind.SIDE_EVENTS: N_("Import side events from a spreadsheet"),
        ImportKind.CONTRIBUTIONS: N_("Import contributions from a spreadsheet"),
    }
)


@dataclass(frozen=True)
class Imported:
    """How many rows were added and changed, and those that were refused while they were written."""

    added: int
    changed: int
    refused: tuple[RefusedRow, ...]


def import_rows(db: Db, conference_id: int, plan: Plan, choices: Choices) -> Imported:
    """Write what a plan says, but for the rows left out, as one gesture.

    Of a row that an edit refuses nothing is written; the others are. Rows that wait for an answer, and conflicts in
    which the file's side was not chosen, are passed over.
    """
    say(db, _SAID[plan.kind])
    new = [row for row in plan.new if row.place.row not in choices.left_out]
    changed = [row for row in plan.changed if row.place.row not in choices.left_out and row.accepted(choices)]
    wanted = {one for row in new for one in _bodies(row.values)}
    wanted |= {one for row in changed for one in _bodies({c.key: c.now for c in row.accepted(choices)})}
    made = _made(db, conference_id, plan, wanted)
    writer = _WRITERS[plan.kind](db, conference_id, plan.known, made, language_of(plan.language))
    refused: list[RefusedRow] = []
    for row in new:
        try:
            with db.begin_nested():
                writer.language = language_of(row.language or plan.language)
                writer.add(row.values)
        except Refusal as refusal:
            refused.append(RefusedRow(row.place, (Reason(refusal),), row.file))
    added = len(new) - len(refused)
    for other in changed:
        accepted = other.accepted(choices)
        try:
            with db.begin_nested():
                values = merged(other.record.values, accepted)
                writer.language = language_of(other.language or plan.language)
                writer.change(other.record, values)
        except Refusal as refusal:
            refused.append(RefusedRow(other.place, (Reason(refusal),), other.file))
    if choices.keep is not None:
        _keep_mapping(db, conference_id, choices.keep)
    return Imported(added, len(new) + len(changed) - added - len(refused), tuple(refused))


def _bodies(values: Mapping[str, object]) -> list[Body]:
    several = (value if isinstance(value, tuple) else (value,) for value in values.values())
    return [one for values in several for one in values if isinstance(one, Body) and one.id is None]


def _made(db: Db, conference_id: int, plan: Plan, wanted: set[Body]) -> Mapping[Body, int]:
    """The delegations that rows to be written name and that are not there yet."""
    found: dict[Body, int] = {}
    language = language_of(plan.language)
    for one in plan.delegations:
        if one.body not in wanted:
            continue
        if one.body.alpha2 is not None:
            there = select(Delegation.id).filter_by(conference_id=conference_id, alpha2=one.body.alpha2)
            found[one.body] = db.scalars(there).first() or add_state(db, conference_id, one.body.alpha2)
        else:
            name = Wording().with_text(language, one.body.name)
            kind = one.kind or DelegationKind.OTHER
            found[one.body] = add_delegation(db, conference_id, name, kind, region=one.region)
    return found


def _keep_mapping(db: Db, conference_id: int, mapping: ColumnMapping) -> None:
    """Keep how columns were mapped, for the next table with these headings."""
    where = {"conference_id": conference_id, "kind": mapping.kind.value, "fingerprint": mapping.fingerprint}
    row = db.scalars(select(KeptMapping).filter_by(**where)).first()
    if row is None:
        add(db, KeptMapping, **where, mapping=mapping.to_json())
    else:
        row.mapping = mapping.to_json()
