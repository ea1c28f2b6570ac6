"""Delegates from other people's spreadsheets: found, compared, added, refused, asked."""

from __future__ import annotations

from typing import Any

import pytest

from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.values import DelegationKind, Gender, Level
from hlom_desktop.delegations.values_nomination import Nomination, SeatInDelegation
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.plan import Choices
from hlom_desktop.storage.history import steps

from .merging_stage import Stage, peopled, stage

__all__ = ["peopled", "stage"]
DELEGATES = ImportKind.DELEGATES
HEADINGS = ("Country", "First name", "Surname", "Position", "Email", "Role", "Status", "Gender")


def rows_of(plan: Any) -> dict[str, list[int]]:
    return {
        name: [row.place.row for row in getattr(plan, name)]
        for name in ("new", "changed", "unchanged", "refused", "asked")
    }


def test_a_messy_list_is_sorted_into_what_it_would_do(peopled: Stage) -> None:
    path = peopled.file(
        ("List of delegates", None),
        (),
        HEADINGS,
        ("France", "Anne", "DUPONT", "Minister of the Interior", "anne@example.org", "Head", "confirmed", "F"),
        ("france", "Léa", "Martin", "Counsellor", None, "Adviser", None, None),
        ("Ivory Coast", "Awa", "Koné", "Ministre des affaires étrangères", "awa@example.org", "HoD", "Approved", "f"),
        ("Korea", "Kim", "Min", "Minister of Justice", None, None, None, None),
        ("Untied Kingdom", "Jo", "Smith", "Deputy Director", "jo at example.org", None, None, None),
        ("ACNUR", None, None, "High Commissioner", None, None, None, None),
        (None, "Nobody", "Here", None, None, None, None, None),
        ("Ivory Coast", "Awa", "KONE", "Minister", None, None, None, None),
        ("Institute of Peace", "Ada", "Lo", "Professor", "a@example.org; b@example.org", "Boss", None, None),
    )
    plan = peopled.plan(DELEGATES, path)
    assert rows_of(plan) == {
        "new": [6],
        "changed": [4, 5],
        "unchanged": [9],
        "refused": [8, 10, 11, 12],
        "asked": [7],
    }
    assert [(one.text, one.candidates) for one in plan.asked] == [("Korea", ("KR", "KP"))]
    assert [[reason.refusal.said(str) for reason in row.reasons] for row in plan.refused] == [
        ["The cell holds something that is no e-mail address. One looks like name@example.org."],
        ["Nothing stands under “Delegation”."],
        ["Row 6 says the same already. Take one of the two out."],
        ["“Boss” is neither head of delegation nor alternate nor adviser nor delegate."],
    ]
    changes = {(row.place.row, one.key): (one.was, one.now) for row in plan.changed for one in row.fields}
    assert changes == {
        (4, "nomination"): (Nomination.NOMINATED, Nomination.APPROVED),
        (4, "gender"): (None, Gender.FEMININE),
        (5, "function.en"): ("Adviser", "Counsellor"),
        (5, "part"): (None, SeatInDelegation.ADVISER),
    }
    assert [record.values["name"] for record in plan.missing] == []


def test_what_was_planned_is_one_gesture(peopled: Stage) -> None:
    path = peopled.file(
        ("Delegation", "Name", "Function", "E-mail", "Type of organization"),
        ("Côte d'Ivoire", "Awa Koné", "Ministre de la justice", "awa@example.org", None),
        ("Peace Institute", "Ada Lo", "Professor", None, "Academia"),
        ("Peace Institute", "Bo Li", "Professor", None, None),
        ("France", "Anne Dupont", "Minister for Europe", None, None),
    )
    before = peopled.people()
    outcome = peopled.imported(DELEGATES, path, dry_run=True)
    assert (dict(outcome.counts), peopled.people()) == (
        {"new": 3, "changed": 1, "unchanged": 0, "missing": 2, "refused": 0, "asked": 0, "conflicts": 0},
        before,
    )
    done = peopled.imported(DELEGATES, path)
    assert (done.added, done.changed, done.refused) == (3, 1, ())
    people, homes = peopled.people(), peopled.homes()
    found = {name: (homes[row.delegation_id], row.function.en, row.level) for name, row in people.items()}
    assert found == {
        "Anne Dupont": ("France", "Minister for Europe", Level.MINISTER),
        "Léa Martin": ("France", "Adviser", Level.EXPERT),
        None: ("UNHCR", "High Commissioner", Level.SENIOR_OFFICIAL),
        "Awa Koné": ("Côte d’Ivoire", "Ministre de la justice", Level.MINISTER),
        "Ada Lo": ("Peace Institute", "Professor", Level.OTHER),
        "Bo Li": ("Peace Institute", "Professor", Level.OTHER),
    }
    step = peopled.store.read(steps)[0]
    assert (step.message, step.arguments) == ("Import delegates from a spreadsheet", {})
    peopled.store.undo()
    assert {name: row.function for name, row in peopled.people().items()} == {
        name: row.function for name, row in before.items()
    }
    assert sorted(peopled.homes().values()) == ["France", "UNHCR"]


def test_an_ambiguous_state_is_asked_once_and_answered_for_all(stage: Stage) -> None:
    path = stage.file(("Country", "Name"), ("Korea", "Kim Min"), ("korea", "Lee Jun"), ("France", "Anne Dupont"))
    assert rows_of(stage.plan(DELEGATES, path))["asked"] == [2, 3]
    choices = Choices(states={"Korea": "KR"}, left_out=frozenset((4,)))
    plan = stage.plan(DELEGATES, path, choices)
    assert (rows_of(plan)["asked"], rows_of(plan)["new"]) == ([], [2, 3, 4])
    stage.taken(plan, choices)
    assert set(stage.people()) == {"Kim Min", "Lee Jun"}
    assert list(stage.homes().values()) == ["Republic of Korea"]


def test_who_has_no_name_fills_the_places_of_the_unnamed(stage: Stage) -> None:
    path = stage.file(("Country", "Function"), ("France", "Adviser"), ("France", "Adviser"), ("France", "Minister"))
    assert stage.imported(DELEGATES, path).added == 3
    again = stage.imported(DELEGATES, path)
    assert dict(again.counts)["unchanged"] == 3
    named = stage.file(("Country", "Name", "Function"), ("France", "Ada Lo", "Minister"))
    assert stage.imported(DELEGATES, named).changed == 1
    assert [row.function.en for name, row in stage.people().items() if name == "Ada Lo"] == ["Minister"]


def test_a_shared_mailbox_makes_nobody_somebody_else(peopled: Stage) -> None:
    path = peopled.file(
        ("Country", "Name", "E-mail"),
        ("France", "Paul Petit", "mission@example.org"),
        ("France", "Jean Grand", "Mission@example.org"),
    )
    assert rows_of(peopled.plan(DELEGATES, path))["new"] == [2, 3]


def test_no_address_is_told(peopled: Stage) -> None:
    path = peopled.file(
        ("Delegation", "Name", "E-mail"),
        ("France", "Anne Dupont", "new@example.org"),
        ("France", "x@example.org", "x@@example"),
        ("y@example.org", "Ada Lo", "ada@example.org"),
    )
    outcome = peopled.imported(DELEGATES, path)
    told = [reason.refusal.said(str) for row in outcome.refused for reason in row.reasons]
    assert told == [
        "The cell holds something that is no e-mail address. One looks like name@example.org.",
        "The cell holds an e-mail address where a delegation is expected.",
    ]
    assert "new@example.org" not in str(outcome.as_json())
    assert all("@" not in str(step) for step in peopled.store.read(steps))


@pytest.mark.parametrize("language", ["fr", "es"])
def test_headings_say_the_language_of_plain_texts(stage: Stage, language: str) -> None:
    headings = {"fr": ("Délégation", "Nom", "Fonction"), "es": ("Delegación", "Nombre", "Cargo")}[language]
    text = {"fr": "Ministre de la justice", "es": "Ministra de Justicia"}[language]
    stage.imported(DELEGATES, stage.file(headings, ("Suisse", "Ada Lo", text)))
    row = stage.people()["Ada Lo"]
    assert (row.function.in_language(language), row.function.source, row.level) == (text, language, Level.MINISTER)  # type: ignore[arg-type]


def test_delegations_of_no_state_are_of_the_kind_that_is_stated(stage: Stage) -> None:
    path = stage.file(
        ("Organization", "Name", "Participant type", "Region"),
        ("City of Bern", "Ada Lo", "Local authority", None),
        ("Mystery", "Bo Li", None, None),
    )
    stage.imported(DELEGATES, path)
    found = {row.name.en: row.kind for row in stage.store.read(delegations, 1)}
    assert found == {"City of Bern": DelegationKind.LOCAL_AUTHORITY, "Mystery": DelegationKind.OTHER}
