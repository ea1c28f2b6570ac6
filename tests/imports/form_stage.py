"""A conference with a call for side events, its form in each language, and forms filled in cell by cell."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.edits_parts import add_topic
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.topics import TopicKind
from hlom_desktop.delegations.edits import add_delegation, add_state
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.side_event_form.gathering import gather_side_event_form
from hlom_desktop.exports.side_event_form.pieces import form_pieces
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.importing import import_file
from hlom_desktop.imports.outcome import Outcome
from hlom_desktop.side_events.edits.call import add_slot, set_call
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values_call import Backing

from .merging_stage import KEY, NOW, Stage, said, stage

__all__ = ["call_stage", "stage"]
ZONE = "Europe/Zurich"


@dataclass
class FormStage:
    """The stage with a call: two slots a day on two days, a room, two themes, Denmark and UNHCR."""

    stage: Stage
    slots: tuple[int, ...]
    room: int
    theme: int

    def form(self, language: Any, name: str = "form.xlsx") -> Path:
        """The empty form in a language, under a name."""
        gathered = self.stage.store.read(gather_side_event_form, KEY)
        options = Options(folder=self.stage.folder, issued_at=NOW, languages=(language,))
        (piece,) = form_pieces(gathered, options, ("xlsx",))
        (path,) = piece.write_into(self.stage.folder, rehearsal=False).files
        return Path(shutil.copy(path, self.stage.folder / name))

    def filled(self, language: Any, answers: dict[str, object], name: str = "form.xlsx") -> Path:
        """A form with answers by key; a list fills the cells of that key in their order."""
        return fill(self.form(language, name), answers)

    def imported(self, *paths: Path, dry_run: bool = False, now: datetime = NOW) -> Outcome:
        """Import as the command line does."""
        return import_file(self.stage.store, KEY, ImportKind.SIDE_EVENTS, paths, dry_run, now)

    def lines(self) -> tuple[ProposalLine, ...]:
        """The proposals that are there."""
        return self.stage.store.read(side_events, 1).lines

    def told(self, outcome: Outcome) -> list[str]:
        """What is said of the rows that were refused, in English."""
        return [sentence for row in outcome.as_json("en")["refused"] for sentence in row["reasons"]]


def cells_of(path: Path) -> dict[str, list[str]]:
    """The cells of each key, as the form's hidden sheet names them."""
    found: dict[str, list[str]] = {}
    for key, cell, *_ in openpyxl.load_workbook(path)["HLOM form"].iter_rows(min_row=2, values_only=True):
        found.setdefault(str(key), []).append(str(cell))
    return found


def fill(path: Path, answers: dict[str, object]) -> Path:
    """Type answers into the form's first sheet."""
    cells, book = cells_of(path), openpyxl.load_workbook(path)
    for key, value in answers.items():
        for cell, one in zip(cells[key], value if isinstance(value, list) else [value], strict=False):
            book.worksheets[0][cell] = one
            if isinstance(one, str):
                book.worksheets[0][cell].data_type = "s"  # as typed into a cell for text
    book.save(path)
    return path


def hours(day: int, start: int) -> Hours:
    return Hours(date(2021, 12, day), start, 75, ZONE)


@pytest.fixture
def call_stage(stage: Stage) -> FormStage:
    """A call that closes in November, with all that its form offers."""
    stage.do(add_state, 1, "DK")
    stage.do(add_delegation, 1, said("UNHCR", "HCR", "ACNUR"), DelegationKind.UN_ENTITY)
    theme = stage.do(add_topic, 1, TopicKind.THEME, said("Data", "Données", "Datos"))
    stage.do(add_topic, 1, TopicKind.THEME, said("Solutions", "Solutions", "Soluciones"))
    room = stage.do(add_room, 1, said("Room XIX", "Salle XIX", "Sala XIX"), number="E-19")
    slots = tuple(stage.do(add_slot, 1, hours(day, start)) for day in (14, 15) for start in (795, 1095))
    note = said("Similar proposals may be merged.", "Les propositions semblables peuvent être fusionnées.")
    rules = {"closes": date(2021, 11, 12), "most_minutes": 75, "backing": Backing.STATE, "note": note}
    stage.do(set_call, 1, languages=("en", "fr"), **rules)
    return FormStage(stage, slots, room, theme)
