"""An import from its file to its outcome, as the command line asks for it and the window shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.imports import queries
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.edits import import_rows
from hlom_desktop.imports.forms.reading import read_files
from hlom_desktop.imports.forms.refused import IsSideEventForm
from hlom_desktop.imports.headers import NoHeadings, kept_mapping, mapping_at, proposed_mapping
from hlom_desktop.imports.merging.exported import exported_in
from hlom_desktop.imports.merging.plan import Choices, Plan
from hlom_desktop.imports.merging.planning import make_plan
from hlom_desktop.imports.outcome import Outcome
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from hlom_desktop.imports.column_mapping import ColumnMapping
    from hlom_desktop.imports.grid import Grid
    from hlom_desktop.refusals import Refusal
    from hlom_desktop.storage.base import Db
    from hlom_desktop.storage.workspace import Workspace


def mapping_for(db: Db, conference_id: int, grid: Grid, kind: ImportKind) -> ColumnMapping:
    """The columns of a file: as mapped by hand for the same headings, else as proposed. Raises `NoHeadings`."""
    return kept_mapping(grid, queries.kept_mappings(db, conference_id, kind)) or proposed_mapping(grid, kind)


def likely_kind(grid: Grid) -> ImportKind:
    """What a file seems to hold: as our own workbook says, else that of whose columns most are there."""
    if grid.forms:
        return ImportKind.SIDE_EVENTS
    own = exported_in(grid)
    if own is not None:
        return own.kind
    best, most = ImportKind.DELEGATES, (False, 0)
    for kind in ImportKind:
        try:
            mapping = proposed_mapping(grid, kind)
        except NoHeadings:
            continue
        rank = (not mapping.missing, len(mapping.columns) - len(mapping.guessed))
        if rank > most:
            best, most = kind, rank
    return best


def planned(
    db: Db, conference_id: int, grid: Grid, mapping: ColumnMapping, choices: Choices, now: datetime, language: str
) -> Plan:
    """The plan of an import, against what is there at this moment. Raises `NoSuchConference`, `NoSuchRow`."""
    known = queries.known(db, conference_id, mapping.kind)
    today = now.astimezone(zone_named(known.zone)).date()
    return make_plan(known, grid, mapping, choices, today=today, language=language)


def import_file(
    workspace: Workspace,
    key: str,
    kind: ImportKind,
    paths: Sequence[Path],
    dry_run: bool,
    now: datetime,
    language: str = "en",
) -> Outcome:
    """Import a table, or several forms, into the conference of that key, in one gesture; a `dry_run` only says what
    would be done.

    Rows that wait for an answer are left out, and in conflicts ours is kept. Raises `NoSuchConference`, `FileRefused`,
    `NoHeadings`.
    """
    conference_id = workspace.read(conference_by_key, key).ref.id
    grid = read_files(paths)
    if grid.forms and kind is not ImportKind.SIDE_EVENTS:
        raise IsSideEventForm(file=grid.file)
    mapping = workspace.read(mapping_for, conference_id, grid, kind)
    choices = Choices()
    plan = workspace.read(planned, conference_id, grid, mapping, choices, now, language)
    words = Words(language)
    remarks = (*(one.said(words) for one in grid.remarks), *(one.said(words) for one in plan.notes))
    if dry_run or not (plan.new or any(row.accepted(choices) for row in plan.changed)):
        return Outcome(grid.file, plan, dry_run, refused=plan.refused, remarks=remarks, counts=plan.counts)
    done = workspace.do(import_rows, conference_id, plan, choices).result
    refused = (*plan.refused, *done.refused)
    counts = {**plan.counts, "refused": len(refused)}
    return Outcome(grid.file, plan, dry_run, done.added, done.changed, refused, remarks, counts)


@dataclass(frozen=True)
class Opened:
    """A file with the columns that were found in it; `refused` where they must be chosen by hand."""

    grid: Grid
    mapping: ColumnMapping
    proposed: ColumnMapping | None
    refused: Refusal | None = None


def opened(db: Db, conference_id: int, grid: Grid, kind: ImportKind) -> Opened:
    """A file as its import begins. Without headings that are known, its first row is taken for them."""
    try:
        proposed = proposed_mapping(grid, kind)
    except NoHeadings as refusal:
        sheet = next((one for one in grid.sheets if not one.hidden), grid.sheets[0])
        kept = kept_mapping(grid, queries.kept_mappings(db, conference_id, kind))
        first = mapping_at(grid, kind, sheet.name, sheet.rows[0].number)
        return Opened(grid, kept or first, None, refusal if kept is None else None)
    return Opened(grid, mapping_for(db, conference_id, grid, kind), proposed)
