"""Forms for side events: given out in three languages, every cell filled in, read in again and compared whole."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.imports.merging.slot_words import slot_text
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart, SponsorRole
from hlom_desktop.storage.history import steps
from hlom_desktop.words import Words

from .form_stage import ZONE, FormStage, call_stage, cells_of, fill, stage

__all__ = ["call_stage", "stage"]
CONCEPT = "Data on displaced people, “shared”;\nin two paragraphs: =1+1"


def whole_answers(form: FormStage, language: Language) -> dict[str, object]:
    """An answer in every cell, chosen from the lists in the form's language."""
    words = Words(language)
    slots = [slot_text(one, language, ZONE) for one in form.stage.store.read(_slots, 1)]
    return {
        "title": "=Données: data; datos",
        "theme": {"en": "Data", "fr": "Données", "es": "Datos"}[language],
        "concept": CONCEPT,
        "format": "Fishbowl",
        "mode": words("Hybrid"),
        "minutes": 60,
        "expected": 80,
        **{f"languages.{code}": words("Yes" if code in ("en", "es") else "No") for code in LANGUAGE_LABELS},
        **{f"interpreted.{code}": words("Yes") if code in ("fr", "ar") else None for code in LANGUAGE_LABELS},
        "organizers": [state_name("DK", language), {"en": "UNHCR", "fr": "HCR", "es": "ACNUR"}[language]],
        "co_sponsors": [state_name("KR", language), "Academic network, Geneva", "Association X", "B", "C", "D"],
        "contact": "Ada Lo",
        "contact_email": "ada@example.org",
        "contact_language": words("French"),
        "charges": "BP 0012",
        "moderator.name": "Lee, Ann",
        "moderator.function": "Judge; High Court (Seoul)",
        "moderator.remote": words("Yes"),
        "speakers.name": ["Bo Ek", "Cy Fa", None, "Di Go", "Ed Ho", "Fay Ito"],
        "speakers.function": ["Minister, Denmark", None, None, "Mayor", "Poet", "Nurse"],
        "speakers.remote": [None, words("Yes"), None, words("No"), None, None],
        "slots": [slots[2], slots[0], slots[3]],
        "not_slots": [slots[1]],
        "preferred": "Never before noon",
        "room": {"en": "Room XIX", "fr": "Salle XIX", "es": "Sala XIX"}[language],
        "link": "https://example.org/join",
        "needs": "Two screens",
        "catering": "Coffee for 80",
        "accessibility": "Captioning",
        "public_link": "https://example.org",
        "received": date(2021, 10, 4),
    }


def _slots(db: Any, conference_id: int) -> Any:
    from hlom_desktop.side_events.queries import slots

    return slots(db, conference_id)


def in_one(language: Language, text: str) -> Wording:
    return Wording().with_text(language, text)


def compared(line: ProposalLine, language: Language) -> dict[str, object]:
    """All of a proposal but what every new one gets: names of sponsors, people, wishes beside its columns."""
    row = asdict(line.row)
    for key in ("ref", "uid", "origin", "sources", "session_id", "merged_into_id", "place", "dates", "reason"):
        row.pop(key)
    for key in ("consultation_id", "pinned", "decided"):
        row.pop(key)
    names = [
        (one.row.role, one.delegation.alpha2 or one.delegation.name.en if one.delegation else one.row.name)
        for one in line.sponsors
    ]
    people = [(one.part, one.name, one.function, one.remote) for one in line.speakers]
    row |= {"title": line.row.title, "concept": line.row.concept, "languages": line.row.languages}
    return {**row, "sponsors": names, "people": sorted(people, key=str), "wished": line.wished, "not": line.impossible}


def expected(form: FormStage, language: Language) -> dict[str, object]:
    """What those answers are."""
    organizer, sponsor = SponsorRole.ORGANIZER, SponsorRole.CO_SPONSOR
    speaker, first = SpeakerPart.SPEAKER, form.slots

    def person(name: str, function: str, remote: bool = False) -> Any:
        return (speaker, name, in_one(language, function) if function else Wording(), remote)

    people = [
        (SpeakerPart.MODERATOR, "Lee, Ann", in_one(language, "Judge; High Court (Seoul)"), True),
        person("Bo Ek", "Minister, Denmark"),
        person("Cy Fa", "", True),
        *(person("Di Go", "Mayor"), person("Ed Ho", "Poet"), person("Fay Ito", "Nurse")),
    ]
    return {
        "number": 1,
        "title": in_one(language, "=Données: data; datos"),
        "concept": in_one(language, CONCEPT),
        "theme_id": form.theme,
        **{"format": "Fishbowl", "mode": Mode.HYBRID, "languages": ("en", "es"), "interpreted": ("fr", "ar")},
        **{"expected": 80, "minutes": 60, "needs": "Two screens", "preferred": "Never before noon"},
        **{"contact": "Ada Lo", "contact_email": "ada@example.org", "contact_language": "fr", "charges": "BP 0012"},
        **{"received": date(2021, 10, 4), "status": ProposalStatus.SUBMITTED, "room_id": form.room},
        **{"link": "https://example.org/join", "public_link": "https://example.org", "catering": "Coffee for 80"},
        "accessibility": "Captioning",
        "sponsors": [
            *((organizer, "DK"), (organizer, "UNHCR"), (sponsor, "KR")),
            *(
                (sponsor, in_one(language, name))
                for name in ("Academic network, Geneva", "Association X", "B", "C", "D")
            ),
        ],
        "people": sorted(people, key=str),
        "wished": (first[2], first[0], first[3]),
        "not": frozenset((first[1],)),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_of_a_form_comes_back(call_stage: FormStage, language: Language) -> None:
    answers = whole_answers(call_stage, language)
    path = call_stage.filled(language, answers)
    assert set(cells_of(path)) == set(answers)
    before = len(call_stage.stage.store.read(steps))
    outcome = call_stage.imported(path)
    assert (outcome.file, outcome.added, call_stage.told(outcome)) == ("form.xlsx", 1, [])
    (line,) = call_stage.lines()
    assert compared(line, language) == expected(call_stage, language)
    assert len(call_stage.stage.store.read(steps)) == before + 1
    again = call_stage.imported(path)
    assert {key: count for key, count in again.counts.items() if count} == {"unchanged": 1}
    assert call_stage.lines() == (line,)
    call_stage.stage.store.undo()
    assert call_stage.lines() == ()


SOFFICE = os.environ.get("HLOM_SOFFICE") or shutil.which("soffice")


def saved_anew(path: Path, folder: Path) -> Path | None:
    """The workbook as LibreOffice saves it; None where it cannot, as without its Calc."""
    assert SOFFICE is not None
    out = folder / "saved"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = (SOFFICE, "--headless", profile, "--convert-to", "xlsx", "--outdir", str(out), str(path))
    subprocess.run(command, check=False, capture_output=True, timeout=180)
    return out / path.name if (out / path.name).exists() else None


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_saved_by_another_program_comes_back(call_stage: FormStage, language: Language) -> None:
    path = call_stage.filled(language, whole_answers(call_stage, language))
    saved = saved_anew(path, call_stage.stage.folder)
    if saved is None:
        pytest.skip("needs LibreOffice Calc")
    assert call_stage.told(call_stage.imported(saved)) == []
    (line,) = call_stage.lines()
    assert compared(line, language) == expected(call_stage, language)


def test_a_form_is_received_on_the_day_that_it_is_at_the_conference(call_stage: FormStage) -> None:
    filled = call_stage.filled("en", {"title": "Clean water", "organizers": ["Alliance"]})
    call_stage.imported(filled, now=datetime(2021, 12, 1, 23, 30, tzinfo=UTC))
    assert [line.row.received for line in call_stage.lines()] == [date(2021, 12, 2)]  # half past midnight in Geneva


def test_forms_in_three_languages_at_once_and_a_folder_of_them(call_stage: FormStage) -> None:
    folder = call_stage.stage.folder / "forms"
    folder.mkdir()
    titles: dict[Language, str] = {"en": "Clean water", "fr": "Eau propre", "es": "Agua limpia"}
    for language, title in titles.items():
        filled = call_stage.filled(language, {"title": title, "organizers": ["Alliance " + title]}, f"{language}.xlsx")
        shutil.move(filled, folder)
    (folder / "~$en.xlsx").write_bytes(b"locked by the other program")
    outcome = call_stage.imported(folder)
    assert (outcome.file, outcome.added, call_stage.told(outcome)) == ("en.xlsx (+2)", 3, [])
    lines = call_stage.lines()
    assert [line.row.title for line in lines] == [in_one(one, titles[one]) for one in sorted(titles)]
    names = [line.sponsors[0].row.name for line in lines]
    assert names == [in_one(one, "Alliance " + titles[one]) for one in sorted(titles)]
    assert {(line.row.received, line.row.status) for line in lines} == {(date(2021, 12, 1), ProposalStatus.SUBMITTED)}


def test_a_corrected_form_changes_what_is_there(call_stage: FormStage) -> None:
    path = call_stage.filled("fr", whole_answers(call_stage, "fr"))
    call_stage.imported(path)
    (line,) = call_stage.lines()
    call_stage.stage.do(
        change_proposal, line.ref, title=line.row.title.with_text("en", "Data"), received=date(2021, 10, 5)
    )
    path = fill(path, {"expected": 120, "received": None, "speakers.function": ["Ministre"], "slots": [None]})
    outcome = call_stage.imported(path)
    assert (outcome.added, outcome.changed) == (0, 1)
    (now,) = call_stage.lines()
    assert (now.row.expected, now.row.received, now.row.title.en) == (120, date(2021, 10, 5), "Data")
    assert now.wished == (call_stage.slots[0], call_stage.slots[3])
    bo = next(one for one in now.speakers if one.name == "Bo Ek")
    assert (bo.function, bo.ref.id) == (
        in_one("fr", "Ministre"),
        next(o.ref.id for o in line.speakers if o.name == "Bo Ek"),
    )
    assert [one.ref for one in now.sponsors] == [one.ref for one in line.sponsors]


def test_the_same_form_twice_makes_one_proposal(call_stage: FormStage) -> None:
    first = call_stage.filled("en", {"title": "Water", "organizers": ["UNHCR"]}, "a.xlsx")
    second = Path(shutil.copy(first, first.with_name("b.xlsx")))
    outcome = call_stage.imported(first, second)
    assert call_stage.told(outcome) == ["“b.xlsx”: “a.xlsx” proposes the same already. Take one of the two out."]
    assert len(call_stage.lines()) == 1
    assert call_stage.imported(second).counts["unchanged"] == 1
    assert len(call_stage.lines()) == 1


def test_another_organizer_may_propose_under_the_same_title(call_stage: FormStage) -> None:
    call_stage.imported(call_stage.filled("en", {"title": "Water", "organizers": ["UNHCR"], "minutes": 30}))
    call_stage.imported(call_stage.filled("en", {"title": "Water", "organizers": ["Denmark"], "minutes": 60}))
    assert [line.row.minutes for line in call_stage.lines()] == [30, 60]


def test_dates_stored_as_moments_and_numbers_as_text_are_read(call_stage: FormStage) -> None:
    answers = {"title": "T", "received": datetime(2021, 10, 6), "minutes": "60", "expected": "about 80"}
    outcome = call_stage.imported(call_stage.filled("en", answers))
    cell = cells_of(call_stage.stage.folder / "form.xlsx")["expected"][0]
    assert call_stage.told(outcome) == [f"“form.xlsx”, cell {cell}: “about 80” is not a whole number."]
    call_stage.imported(call_stage.filled("en", answers | {"expected": " 80 "}))
    (line,) = call_stage.lines()
    assert (line.row.received, line.row.minutes, line.row.expected) == (date(2021, 10, 6), 60, 80)


def test_the_form_is_locked_but_for_its_answers(call_stage: FormStage) -> None:
    path = call_stage.form("es")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    open_cells = {cell for cells in cells_of(path).values() for cell in cells}
    unlocked = {one.coordinate for line in page.iter_rows() for one in line if not one.protection.locked}
    merged = {one.coordinate for area in page.merged_cells.ranges for line in page[area.coord] for one in line}
    assert page.protection.sheet
    assert page.protection.password is None
    assert open_cells <= unlocked <= open_cells | merged
    assert [(sheet.title, sheet.sheet_state) for sheet in book.worksheets[1:]] == [
        ("HLOM lists", "hidden"),
        ("HLOM form", "hidden"),
    ]
