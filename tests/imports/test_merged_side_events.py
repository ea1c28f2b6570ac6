"""Tables of side events with all fields of a proposal; the program's own workbook of them."""

from __future__ import annotations

from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.persons import Person, as_known, persons_named, printed
from hlom_desktop.imports.merging.slots import SlotFinder
from hlom_desktop.imports.values_read.persons import read_persons
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.side_events.edits.speakers import change_proposed_speaker
from hlom_desktop.side_events.queries import slots
from hlom_desktop.side_events.values import SpeakerPart

from .form_stage import FormStage, call_stage, stage
from .merging_stage import said

__all__ = ["call_stage", "stage"]
KIND = ImportKind.SIDE_EVENTS
HEADINGS = (
    *("Title", "Main organizer", "Langues d’interprétation", "Venue or link", "Room preference", "Technical needs"),
    *("Catering", "Accessibility needs", "Web page", "BP number", "Moderated by", "Ponentes", "Preferred slot"),
    *("Not available", "Correspondence language"),
)
ROW = (
    *("Water", "UNHCR", "FR, ES", "https://example.org/zoom", "E-19", "Two screens", "Coffee", "Captions"),
    *("https://example.org", "BP 12", "Ann Lee, Judge (online)", "Bo Ek, Minister of Water, Denmark; Cy Fa (en salle)"),
    *("14/12 13:15; mercredi 15 décembre à 18 h 15; a quiet evening", "15 Dec, 13.15-14.30", "español"),
)


@pytest.fixture
def imported(call_stage: FormStage) -> FormStage:
    """With that table imported."""
    call_stage.imported(call_stage.stage.file(HEADINGS, ROW))
    return call_stage


def test_a_table_brings_every_field(imported: FormStage) -> None:
    (line,) = imported.lines()
    row, first = line.row, imported.slots
    assert (row.interpreted, row.room_id, row.link, row.public_link) == (
        ("fr", "es"),
        imported.room,
        "https://example.org/zoom",
        "https://example.org",
    )
    assert (row.needs, row.catering, row.accessibility, row.charges) == ("Two screens", "Coffee", "Captions", "BP 12")
    assert (line.wished, line.impossible) == ((first[0], first[3]), {first[2]})
    assert (row.preferred, row.contact_language, row.mode, row.place) == ("a quiet evening", "es", Mode.IN_PERSON, None)
    assert [(one.part, one.name, one.function.en, one.remote) for one in line.speakers] == [
        (SpeakerPart.MODERATOR, "Ann Lee", "Judge", True),
        (SpeakerPart.SPEAKER, "Bo Ek", "Minister of Water, Denmark", False),
        (SpeakerPart.SPEAKER, "Cy Fa", None, False),
    ]


def test_the_same_table_again_changes_nothing(imported: FormStage) -> None:
    before = imported.lines()
    outcome = imported.imported(imported.stage.file(HEADINGS, ROW))
    assert {key: count for key, count in outcome.counts.items() if count} == {"unchanged": 1}
    assert imported.lines() == before


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("hidden", [True, False])
def test_its_workbook_comes_back_as_it_went(imported: FormStage, language: str, hidden: bool) -> None:
    bo = imported.lines()[0].speakers[1]
    imported.stage.do(change_proposed_speaker, bo.ref, function=said("Minister; Water", "Ministre", "Ministra"))
    path = imported.stage.exported(KIND, language)
    if not hidden:
        book = openpyxl.load_workbook(path)
        del book[book.sheetnames[1]]
        book.save(path)
    plan = imported.stage.plan(KIND, path)
    assert {key: count for key, count in plan.counts.items() if count} == {"unchanged": 1}


def test_cells_changed_in_its_workbook(imported: FormStage) -> None:
    before = imported.lines()[0]
    path = imported.stage.exported(KIND)
    changes: dict[tuple[int, str], object] = {
        (2, "Speakers"): "Di Go, Mayor\nBo Ek, Minister of Water, Denmark",
        (2, "Moderator"): None,
        (2, "Slots wished"): "Wednesday, 15 December 2021, 18:15–19:30; Tuesday 14 December, 18:15",
        (2, "Slots not possible"): None,
        (2, "Interpretation"): None,
        (2, "Catering"): None,
        (2, "Room wished"): None,
        (2, "Language of contact"): "French",
    }
    outcome = imported.imported(imported.stage.edited(path, changes))
    assert imported.told(outcome) == []
    (line,) = imported.lines()
    assert [(one.name, one.function.en) for one in line.speakers] == [
        ("Di Go", "Mayor"),
        ("Bo Ek", "Minister of Water, Denmark"),
    ]
    assert line.speakers[1].ref.id == before.speakers[1].ref.id
    assert (line.wished, line.impossible) == ((imported.slots[3], imported.slots[1]), frozenset())
    row = line.row
    assert (row.interpreted, row.catering, row.room_id, row.contact_language) == ((), None, None, "fr")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=20)
PEOPLE = st.builds(Person, TEXTS.filter(str.strip), st.builds(said, TEXTS, TEXTS, TEXTS), st.booleans())


@settings(max_examples=200)
@given(st.lists(PEOPLE, max_size=4), st.sampled_from(("en", "fr", "es")))
def test_people_printed_are_the_same_people(people: list[Person], language: Any) -> None:
    lines = [printed(one, language) for one in people]
    read = read_persons("\n".join(lines))
    if not isinstance(read, tuple) or len(read) != len(people) or len(set(lines)) < len(lines):
        return  # a name of signs alone is refused
    there = tuple(people)
    found = as_known(there, persons_named(read, language), keeps=False)
    assert [printed(one, language) for one in found] == lines
    if len({printed(one, each) for one in people for each in ("en", "fr", "es")}) == 3 * len(people):
        assert found == there


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Tuesday, 14 December 2021, 13:15–14:30", 0),
        ("Tuesday 14 December, 13:15–14:30", 0),
        ("mardi 14 décembre 2021, 13 h 15 – 14 h 30", 0),
        ("Martes 14 de diciembre de 2021, 13.15 a 14.30", 0),
        ("14/12 13:15", 0),
        ("14.12.2021 at 1.15 p.m.", 0),
        ("2021-12-14 18:15", 1),
        ("December 14th, 6.15 p.m.", 1),
        ("Tuesday 18:15", 1),
        ("Wed 15 Dec 13:15-14:30", 2),
        ("15/12/21, 18h15", 3),
        ("mié. 15 dic., 18.15 horas", 3),
        ("14 December", None),
        ("13:15", None),
        ("Monday 14 December, 13:15", None),
        ("14/12/2020 13:15", None),
        ("14 December 2020, 13:15", None),
        ("14/12 13:15-15:00", None),
        ("14/12 13:45", None),
        ("16/12 13:15", None),
        ("Tuesday or Wednesday, 13:15", None),
        ("", None),
        ("()*+?[", None),
    ],
)
def test_slots_as_people_write_them(call_stage: FormStage, text: str, slot: int | None) -> None:
    rows = call_stage.stage.store.read(slots, 1)
    context = ReadingContext("en", load_un_sessions(), 2021, "Europe/Zurich")
    assert SlotFinder(rows, context).find(text) == (None if slot is None else call_stage.slots[slot])


def test_functions_stay_in_the_languages_they_are_in() -> None:
    there = (Person("Ann Lee", said("Judge", "Juge")), Person("Bo", Wording()))
    read = read_persons("ann lee, juge (remote); Bo, Poète; Cy")
    assert isinstance(read, tuple)
    assert as_known(there, persons_named(read, "fr"), keeps=True) == (
        Person("Ann Lee", said("Judge", "Juge"), True),
        Person("Bo", Wording().with_text("fr", "Poète")),
        Person("Cy", Wording()),
    )
