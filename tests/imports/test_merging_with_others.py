"""Others who write while an import is looked at; the two heads of a delegation; many rows at once."""

from __future__ import annotations

from hlom_desktop.delegations.edits import add_state, change_delegate
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.workspace import Workspace

from .merging_stage import NOW, Stage, peopled, stage

__all__ = ["peopled", "stage"]
DELEGATES = ImportKind.DELEGATES


def test_what_another_wrote_meanwhile_stays_and_the_rest_is_taken(peopled: Stage) -> None:
    path = peopled.file(
        ("Country", "Name", "Function"),
        ("France", "Anne Dupont", "Minister for Europe"),
        ("France", "Léa Martin", "Counsellor"),
    )
    plan = peopled.plan(DELEGATES, path)
    other = Workspace(peopled.store.path, "Bea", clock=lambda: NOW)
    other.do(change_delegate, peopled.people()["Anne Dupont"].ref, needs="A ramp")
    other.close()
    done = peopled.taken(plan)
    assert (done.changed, [row.place.row for row in done.refused]) == (1, [2])
    assert done.refused[0].reasons[0].refusal.arguments == {"author": "Bea"}
    people = peopled.people()
    found = (people["Anne Dupont"].function.en, people["Anne Dupont"].needs, people["Léa Martin"].function.en)
    assert found == ("Minister of the Interior", "A ramp", "Counsellor")


def test_a_state_that_another_added_meanwhile_is_not_added_twice(stage: Stage) -> None:
    plan = stage.plan(DELEGATES, stage.file(("Country", "Name"), ("Suisse", "Ada Lo"), ("France", "Bo Li")))
    stage.do(add_state, 1, "CH")
    assert stage.taken(plan).added == 2
    assert sorted(stage.homes().values()) == ["France", "Switzerland"]


def test_a_delegation_has_the_first_head_that_the_file_names(stage: Stage) -> None:
    path = stage.file(
        ("Country", "Name", "Head of delegation"),
        ("France", "Ada Lo", "yes"),
        ("France", "Bo Li", "yes"),
        ("Suisse", "Cy Ma", "no"),
    )
    stage.imported(DELEGATES, path)
    heads = {name: row.is_head for name, row in stage.people().items()}
    assert heads == {"Ada Lo": True, "Bo Li": False, "Cy Ma": False}
    assert stage.imported(DELEGATES, path).counts["unchanged"] == 3


def test_eight_hundred_rows_are_one_step_and_undone_in_one(stage: Stage) -> None:
    rows = [("France" if number % 2 else "Suisse", f"Given{number} Family{number}") for number in range(800)]
    path = stage.file(("Country", "Name"), *rows)
    number = len(stage.store.read(steps))
    assert stage.imported(DELEGATES, path).added == 800
    assert len(stage.store.read(steps)) == number + 1
    assert stage.imported(DELEGATES, path).counts["unchanged"] == 800
    stage.store.undo()
    assert (stage.people(), stage.homes()) == ({}, {})
