"""The program's own workbooks: given out, edited, and read in again field by field."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, add_state, change_delegate, delete_delegate
from hlom_desktop.delegations.values import Level
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.workbook.gathering import gather_workbooks
from hlom_desktop.exports.workbook.pieces import workbook_pieces
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.importing import import_file
from hlom_desktop.imports.merging.plan import Choices
from hlom_desktop.imports.merging.record import FieldChange
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.speakers.queries import roles
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty, new_from_template

from .merging_stage import NOW, Stage, peopled, stage

__all__ = ["peopled", "stage"]
DELEGATES = ImportKind.DELEGATES


def untouched(plan: Any, number: int) -> None:
    counts = {"new": 0, "changed": 0, "missing": 0, "refused": 0, "asked": 0, "conflicts": 0}
    assert dict(plan.counts) == {**counts, "unchanged": number}


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(("kind", "number"), [(DELEGATES, 3), (ImportKind.SPEAKERS, 1), (ImportKind.SESSIONS, 1)])
def test_what_comes_back_untouched_changes_nothing(
    peopled: Stage, kind: ImportKind, number: int, language: str
) -> None:
    untouched(peopled.plan(kind, peopled.exported(kind, language)), number)


def test_without_the_hidden_sheet_it_still_changes_nothing(peopled: Stage) -> None:
    for kind, number in ((DELEGATES, 3), (ImportKind.SPEAKERS, 1), (ImportKind.SESSIONS, 1)):
        path = peopled.exported(kind, "fr")
        book = openpyxl.load_workbook(path)
        del book[book.sheetnames[1]]
        book.save(path)
        untouched(peopled.plan(kind, path), number)


def test_changes_come_back_field_by_field(peopled: Stage) -> None:
    path = peopled.exported(DELEGATES)
    anne = peopled.people()["Anne Dupont"]
    peopled.edited(
        path,
        {
            (2, "Function (EN)"): "Minister for Europe",
            (2, "Function (FR)"): None,
            (2, "Level"): "Vice-Minister",
            (2, "E-mail"): None,
            (3, "Name"): "Léa Martin-Roy",
        },
    )
    plan = peopled.plan(DELEGATES, path)
    assert [row.fields for row in plan.changed] == [
        (
            FieldChange("function.en", "Minister of the Interior", "Minister for Europe"),
            FieldChange("function.fr", "Ministre de l’intérieur", None),
            FieldChange("level", anne.level, "vice_minister"),
            FieldChange("email", "anne@example.org", None),
        ),
        (FieldChange("name", "Léa Martin", "Léa Martin-Roy"),),
    ]
    assert (len(plan.unchanged), plan.missing, plan.new) == (1, (), ())
    peopled.taken(plan)
    people = peopled.people()
    assert people["Anne Dupont"].function == Wording.from_texts(en="Minister for Europe")
    assert (people["Anne Dupont"].email, "Léa Martin-Roy" in people) == (None, True)
    untouched(peopled.plan(DELEGATES, peopled.exported(DELEGATES)), 3)


def test_where_both_sides_changed_ours_stays_unless_chosen(peopled: Stage) -> None:
    path = peopled.exported(DELEGATES)
    lea = peopled.people()["Léa Martin"]
    peopled.do(change_delegate, lea.ref, needs="A ramp", zone="Europe/Paris")
    peopled.edited(path, {(3, "Needs"): "Sign language", (3, "Time zone"): "Europe/Paris"})
    plan = peopled.plan(DELEGATES, path)
    conflict = FieldChange("needs", "A ramp", "Sign language", conflict=True, exported=None)
    assert [row.fields for row in plan.changed] == [(conflict,)]
    before = peopled.people()
    assert peopled.taken(plan).changed == 0
    assert peopled.people() == before
    peopled.taken(plan, Choices(theirs=frozenset(((3, "needs"),))))
    assert peopled.people()["Léa Martin"].needs == "Sign language"


def test_rows_added_copied_taken_out_and_deleted_here(peopled: Stage) -> None:
    path = peopled.exported(DELEGATES)
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    copied = [cell.value for cell in page[2]]
    page.delete_rows(3)
    page.append(copied)
    page.append([None, "Switzerland", None, "Ada Lo"])
    book.save(path)
    gone = next(row for row in peopled.people().values() if row.name is None)
    peopled.do(delete_delegate, gone.ref)
    plan = peopled.plan(DELEGATES, path)
    assert [record.values["name"] for record in plan.missing] == ["Léa Martin"]
    assert [row.values["name"] for row in plan.new] == ["Ada Lo"]
    assert [(row.place.row, row.reasons[0].refusal.said(str)) for row in plan.refused] == [
        (3, "This was deleted here after the workbook was exported. Empty its key to add it again."),
        (4, "Row 2 has the same key. Empty the key of a row that is to be added."),
    ]
    peopled.taken(plan)
    assert set(peopled.people()) == {"Anne Dupont", "Léa Martin", "Ada Lo"}


def test_a_session_moves_with_its_cells(peopled: Stage) -> None:
    path = peopled.exported(ImportKind.SESSIONS)
    peopled.edited(path, {(2, "Day"): date(2021, 12, 15), (2, "End"): "14:30", (2, "Title (FR)"): "Séance d’ouverture"})
    peopled.taken(peopled.plan(ImportKind.SESSIONS, path))
    (row,) = peopled.store.read(sessions, 1)
    assert row.hours is not None
    assert (row.hours.day, row.hours.start, row.hours.end, row.title.fr) == (
        date(2021, 12, 15),
        600,
        870,
        "Séance d’ouverture",
    )
    peopled.store.undo()
    assert peopled.store.read(sessions, 1)[0].title.fr == "Ouverture"


def test_a_limit_beyond_four_hours_is_refused_and_the_rest_is_taken(peopled: Stage) -> None:
    path = peopled.exported(ImportKind.SPEAKERS)
    peopled.edited(path, {(2, "Minutes"): 500, (2, "City (EN)"): "Bern"})
    plan = peopled.plan(ImportKind.SPEAKERS, path)
    told = [reason.refusal.said(str) for row in plan.refused for reason in row.reasons]
    assert (plan.changed, told) == ((), ["A speaker has between 1 and 240 minutes. Write another number."])
    peopled.edited(path, {(2, "Minutes"): 7})
    peopled.taken(peopled.plan(ImportKind.SPEAKERS, path))
    (row,) = peopled.store.read(roles, 1)
    assert (row.minutes, row.city) == (7, Wording.from_texts(en="Bern"))


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


@settings(max_examples=25)
@given(name=TEXTS, needs=st.none() | TEXTS, english=st.none() | TEXTS, spanish=TEXTS)
def test_any_texts_come_back_as_they_went(
    tmp_path_factory: Any, empty_store: Any, name: str, needs: str | None, english: str | None, spanish: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    found = Stage(Workspace(Path(shutil.copy(empty_store, folder)), "Tester", clock=lambda: NOW), folder)
    try:
        found.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
        home = found.do(add_state, 1, "FR")
        function = Wording.from_texts(en=english, es=spanish)
        found.do(add_delegate, home, function, Level.EXPERT, name=name, needs=needs)
        untouched(found.plan(DELEGATES, found.exported(DELEGATES, "es")), 1)
    finally:
        found.store.close()


@pytest.mark.parametrize("kind", list(ImportKind))
def test_the_worked_example_comes_back_as_it_went(stage: Stage, kind: ImportKind) -> None:
    stage.do(new_from_template, "hlom-2021-worked", "worked", NOW)
    number = len(stage.store.read(steps))
    gathered = stage.store.read(gather_workbooks, "worked", (kind,))
    for piece in workbook_pieces(gathered, Options(folder=stage.folder, issued_at=NOW), ("xlsx",)):
        (path,) = piece.write_into(stage.folder, rehearsal=False).files
        outcome = import_file(stage.store, "worked", kind, (path,), dry_run=False, now=NOW)
        told = {name: count for name, count in outcome.counts.items() if name != "unchanged" and count}
        assert (told, outcome.counts["unchanged"] > 0) == ({}, bool(outcome.plan.unchanged))
    assert len(stage.store.read(steps)) == number
