"""A store with one conference, workbooks put together for a test, and imports of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, add_delegation, add_state
from hlom_desktop.delegations.queries import delegates, delegations
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.values import DelegateRow, DelegationKind, Level
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.workbook.gathering import gather_workbooks
from hlom_desktop.exports.workbook.pieces import workbook_pieces
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.edits import import_rows
from hlom_desktop.imports.importing import import_file, mapping_for, planned
from hlom_desktop.imports.merging.plan import Choices, Plan
from hlom_desktop.imports.outcome import Outcome
from hlom_desktop.imports.workbook import read_grid
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.edits import add_role
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
KEY = "hlom"
NO_CHOICES = Choices()


def said(en: str | None = None, fr: str | None = None, es: str | None = None) -> Wording:
    """A text in up to three languages."""
    return Wording.from_texts(en=en, fr=fr, es=es)


@dataclass
class Stage:
    """A store with the conference 1, and the folder of its spreadsheets."""

    store: Workspace
    folder: Path

    def do(self, edit: Any, *arguments: Any, **values: Any) -> Any:
        """Carry out one gesture; its result."""
        return self.store.do(edit, *arguments, **values).result

    def file(self, *rows: tuple[object, ...], name: str = "list.xlsx") -> Path:
        """A workbook with these rows."""
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(self.folder / name)
        return self.folder / name

    def exported(self, kind: ImportKind, language: Any = "en") -> Path:
        """The program's own workbook of a kind."""
        gathered = self.store.read(gather_workbooks, KEY, (kind,))
        options = Options(folder=self.folder, issued_at=NOW, languages=(language,))
        (piece,) = workbook_pieces(gathered, options, ("xlsx",))
        (path,) = piece.write_into(self.folder, rehearsal=False).files
        return path

    def edited(self, path: Path, changes: dict[tuple[int, str], object]) -> Path:
        """The workbook with cells changed by row, the headings' being 1, and heading; the hidden sheet stays."""
        book = openpyxl.load_workbook(path)
        page = book.worksheets[0]
        columns = {cell.value: cell.column for cell in page[1]}
        for (row, heading), value in changes.items():
            page.cell(row, columns[heading]).value = value
        book.save(path)
        return path

    def plan(self, kind: ImportKind, path: Path, choices: Choices = NO_CHOICES) -> Plan:
        """What the file would do."""
        grid = read_grid(path)
        mapping = self.store.read(mapping_for, 1, grid, kind)
        return self.store.read(planned, 1, grid, mapping, choices, NOW, "en")

    def imported(self, kind: ImportKind, path: Path, *, dry_run: bool = False) -> Outcome:
        """Import as the command line does."""
        return import_file(self.store, KEY, kind, (path,), dry_run, NOW)

    def taken(self, plan: Plan, choices: Choices = NO_CHOICES) -> Any:
        """Import a plan as the window does."""
        return self.do(import_rows, 1, plan, choices)

    def people(self) -> dict[str | None, DelegateRow]:
        """The delegates by name."""
        return {row.name: row for row in self.store.read(delegates, 1)}

    def homes(self) -> dict[int, str]:
        """The English names of delegations by id."""
        return {row.ref.id: wording_of(row).best("en")[0] for row in self.store.read(delegations, 1)}


@pytest.fixture
def stage(store_path: Path, tmp_path: Path) -> Iterator[Stage]:
    """A conference of three days in Geneva, with nobody and nothing in it."""
    assert METADATA.tables
    store = Workspace(store_path, "Tester", clock=lambda: NOW)
    store.do(new_empty, KEY, said("HLOM"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 16), "zone": "Europe/Zurich"}
    store.do(change_conference, store.read(conference, 1).ref, **days)
    yield Stage(store, tmp_path)
    store.close()


@pytest.fixture
def peopled(stage: Stage) -> Stage:
    """With two delegations, three delegates, a session in a room, and a speaker."""
    france = stage.do(add_state, 1, "FR")
    unhcr = stage.do(add_delegation, 1, said("UNHCR", "HCR", "ACNUR"), DelegationKind.UN_ENTITY)
    minister = said("Minister of the Interior", "Ministre de l’intérieur")
    stage.do(add_delegate, france, minister, Level.MINISTER, name="Anne Dupont", email="anne@example.org", is_head=True)
    stage.do(add_delegate, france, said("Adviser"), Level.EXPERT, name="Léa Martin", email="mission@example.org")
    stage.do(add_delegate, unhcr, said("High Commissioner"), Level.SENIOR_OFFICIAL, needs="=1+1")
    room = stage.do(add_room, 1, said("Room XIX"))
    hours = Hours(date(2021, 12, 14), 600, 180, "Europe/Zurich")
    opening = stage.do(
        add_session, 1, said("Opening", "Ouverture"), SessionKind.OPENING, hours=hours, minutes=180, room_id=room
    )
    stage.do(add_role, opening, RoleKind.CHAIR, said("President"), delegation_id=france, minutes=5)
    return stage
