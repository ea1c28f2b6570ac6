"""Forms filled with nonsense, rearranged, of another conference, or mixed with other files: told in plain sentences."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.forms.reading import read_files
from hlom_desktop.imports.importing import import_file, likely_kind
from hlom_desktop.imports.refused import FileRefused
from hlom_desktop.storage.history import steps
from hlom_desktop.words import Words

from .form_stage import FormStage, call_stage, cells_of, fill, stage
from .merging_stage import KEY, NOW

__all__ = ["call_stage", "stage"]

NONSENSE = [
    ("title", None, "Nothing stands under “Title”."),
    ("theme", "Astrology", "“Astrology” is not there yet under “Theme”. Add it first, or correct the cell."),
    ("mode", "by pigeon", "“by pigeon” is none of the values known here: In person, Hybrid, Virtual."),
    (
        "minutes",
        "a while",
        "“a while” is no length of time. Type minutes, such as 90, or hours and minutes, such as 1:30.",
    ),
    ("minutes", 2000, "A side event lasts between 1 minute and 24 hours."),
    ("expected", "many", "“many” is not a whole number."),
    ("expected", -3, "“-3” is not a number that can stand here."),
    ("languages.fr", "perhaps", "“perhaps” is neither yes nor no."),
    ("organizers", ["UNHCR", "me@example.org"], "The cell holds an e-mail address where a delegation is expected."),
    ("co_sponsors", [None, "#N/A"], None),
    ("contact_email", "ada at example", "The cell holds something that is no e-mail address. One looks like"),
    ("contact_language", "Klingon", "“Klingon” is none of the values known here: English, French, Spanish,"),
    ("speakers.function", [None, "Minister"], "“Minister” stands there without a name. Type the name beside it."),
    ("speakers.remote", [None, None, "maybe"], "“maybe” is neither yes nor no."),
    ("speakers.name", ["12", "+"], "“12” names nobody. Type the name, then a comma and the function."),
    ("not_slots", ["never"], "“never” is none of the slots of the call. Choose one of them, or empty the cell."),
    ("room", "Room 404", "“Room 404” is not there yet under “Room wished”. Add it first, or correct the cell."),
    ("received", "soon", "“soon”"),
    ("received", "99/99/2021", "“99/99/2021”"),
]


@pytest.mark.parametrize(("key", "value", "sentence"), NONSENSE)
def test_nonsense_is_told_with_its_cell_and_nothing_is_written(
    call_stage: FormStage, key: str, value: object, sentence: str | None
) -> None:
    path = call_stage.filled("en", {"title": "Water", "organizers": ["Denmark"]} | {key: value})
    before = len(call_stage.stage.store.read(steps))
    outcome = call_stage.imported(path)
    told = call_stage.told(outcome)
    if sentence is None:  # a text like any other
        assert told == []
        return
    filled = [value] if not isinstance(value, list) else value
    at = next(at for at, one in enumerate(filled) if one not in (None, "UNHCR")) if any(filled) else 0
    cell = cells_of(path)[key][at]
    if key == "speakers.function":
        cell = cells_of(path)["speakers.name"][at]
    assert len(told) == 1
    assert told[0].startswith(f"“form.xlsx”, cell {cell}: {sentence}")
    assert "example" not in told[0].replace("name@example.org", "")
    assert (call_stage.lines(), len(call_stage.stage.store.read(steps))) == ((), before)


def test_cells_in_error_are_told(call_stage: FormStage) -> None:
    path = call_stage.form("en")
    book, cells = openpyxl.load_workbook(path), cells_of(path)
    page = book.worksheets[0]
    page[cells["title"][0]] = "Water"
    for key in ("minutes", "co_sponsors", "speakers.name"):
        page[cells[key][1 if len(cells[key]) > 1 else 0]].value = "#N/A"
        page[cells[key][1 if len(cells[key]) > 1 else 0]].data_type = "e"
    book.save(path)
    wrong = {cells["minutes"][0], cells["co_sponsors"][1], cells["speakers.name"][1]}
    told = call_stage.told(call_stage.imported(path))
    sentence = "The cell shows #N/A: its formula could not be computed."
    assert set(told) == {f"“form.xlsx”, cell {cell}: {sentence}" for cell in wrong}


def test_an_empty_form_is_told_beside_those_that_are_taken(call_stage: FormStage) -> None:
    empty = call_stage.form("fr", "empty.xlsx")
    alone = call_stage.filled("fr", {"co_sponsors": ["Denmark"]}, "alone.xlsx")
    good = call_stage.filled("es", {"title": "Agua"}, "good.xlsx")
    outcome = call_stage.imported(empty, good, alone)
    cell = cells_of(empty)["title"][0]
    assert sorted(call_stage.told(outcome)) == [
        f"“{name}.xlsx”, cell {cell}: Nothing stands under “Title”." for name in ("alone", "empty")
    ]
    french = [sentence for row in outcome.as_json("fr")["refused"] for sentence in row["reasons"]]
    assert any(sentence.startswith("«\u00a0empty.xlsx\u00a0», cellule ") for sentence in french)
    assert [line.row.title.es for line in call_stage.lines()] == ["Agua"]


def test_a_slot_both_wished_and_excluded(call_stage: FormStage) -> None:
    slot = "14/12 13:15"
    path = call_stage.filled("en", {"title": "Water", "slots": [slot], "not_slots": [slot]})
    (told,) = call_stage.told(call_stage.imported(path))
    assert told.endswith("A slot stands there both as wished for and as not possible. Take it out of one of the two.")


def test_a_form_of_another_conference(call_stage: FormStage) -> None:
    path = call_stage.filled("en", {"title": "Water"})
    book = openpyxl.load_workbook(path)
    book["HLOM form"]["C1"] = "imrf-2022"
    book.save(path)
    sentence = "This form was made for another conference (“imrf-2022”). Ask for it on the form of this one."
    assert call_stage.told(call_stage.imported(path)) == [f"“form.xlsx”: {sentence}"]
    assert call_stage.lines() == ()


def changed(path: Path, sheet: str, cell: str, value: object) -> Path:
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        ("B1", 2, "“form.xlsx” is a form of a later version of the program. Import it with that one."),
        ("D1", "tlh", "“form.xlsx” is a form whose rows were moved or changed."),
        ("E1", "Elsewhere", "“form.xlsx” is a form whose rows were moved or changed."),
        ("A2", "status", "“form.xlsx” is a form whose rows were moved or changed."),
        ("B3", "ZZZ99999", "“form.xlsx” is a form whose rows were moved or changed."),
        ("D4", "Another label", "“form.xlsx” is a form whose rows were moved or changed."),
    ],
)
def test_a_form_that_was_tampered_with_is_refused_whole(
    call_stage: FormStage, cell: str, value: object, said: str
) -> None:
    path = changed(call_stage.filled("en", {"title": "Water"}), "HLOM form", cell, value)
    with pytest.raises(FileRefused) as refused:
        call_stage.imported(path)
    assert refused.value.said(str).startswith(said)


def test_moved_rows_are_noticed(call_stage: FormStage) -> None:
    path = call_stage.filled("en", {"title": "Water"})
    book = openpyxl.load_workbook(path)
    book.worksheets[0].insert_rows(12)
    book.save(path)
    with pytest.raises(FileRefused):
        call_stage.imported(path)


def test_forms_and_other_files_together(call_stage: FormStage) -> None:
    form = call_stage.filled("en", {"title": "Water"})
    table = call_stage.stage.file(("Title", "Organizers"), ("Bread", "Denmark"))
    folder = call_stage.stage.folder / "nothing"
    folder.mkdir()
    for paths, said in (
        ((form, table), "“list.xlsx” is no form for a side event. Import tables one at a time."),
        ((folder,), "“nothing” is a folder without a workbook (.xlsx) in it."),
    ):
        with pytest.raises(FileRefused) as refused:
            read_files(paths)
        assert refused.value.said(str).startswith(said)
    with pytest.raises(FileRefused) as refused:
        import_file(call_stage.stage.store, KEY, ImportKind.DELEGATES, (form,), False, NOW)
    assert refused.value.said(str) == "“form.xlsx” is a form for a side event. Import it as side events."
    assert likely_kind(read_files((form,))) is ImportKind.SIDE_EVENTS


def test_long_texts_and_every_script_come_back(call_stage: FormStage) -> None:
    texts = ["الوصول إلى البيانات", "难民数据", "Ελληνικά 👩‍🚀", "a\tb", "x" * 10_000]
    for at, text in enumerate(texts):
        call_stage.imported(call_stage.filled("en", {"title": f"T{at}", "concept": text, "needs": text}))
    assert [(line.row.concept.en, line.row.needs) for line in call_stage.lines() if line.row.concept] == [
        (text, text) for text in texts
    ]


def test_the_form_is_the_same_for_the_same_store(call_stage: FormStage) -> None:
    first = call_stage.form("fr", "a.xlsx").read_bytes()
    assert call_stage.form("fr", "b.xlsx").read_bytes() == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_says_the_rules_of_the_call(call_stage: FormStage, language: Language) -> None:
    page = openpyxl.load_workbook(call_stage.form(language)).worksheets[0]
    head = [str(row[0].value) for row in page.iter_rows(max_row=9)]
    words = Words(language)
    closes = print_day(date(2021, 11, 12), language, weekday=False)
    assert head[:5] == [
        "HLOM",
        words("Proposal for a side event"),
        words("Proposals are received until {day}.", day=closes),
        words("A side event lasts at most {most} minutes.", most=75),
        words("Languages of the side events: {languages}.", languages=_named(words)),
    ]
    assert head[5] == words("A side event needs a State among its organizers or sponsors.")
    checks = {str(one.sqref): one for one in page.data_validations.dataValidation}
    minutes = checks[cells_of(call_stage.stage.folder / "form.xlsx")["minutes"][0]]
    assert (minutes.type, minutes.formula1, minutes.formula2) == ("whole", "1", "75")
    assert minutes.error == words("Type a whole number from {least} to {most}.", least=1, most=75)
    assert all(len(one.errorTitle or "") <= 32 and len(one.error or "") <= 225 for one in checks.values())


def _named(words: Words) -> str:
    named = ", ".join((words("English"), words("French")))
    return named if words.language == "en" else named.lower()


def test_a_form_without_lists_or_call(stage: object, call_stage: FormStage) -> None:
    assert "slots" in cells_of(call_stage.form("en"))
    copied = shutil.copy(call_stage.form("en"), call_stage.stage.folder / "copy.xlsx")
    assert call_stage.told(call_stage.imported(fill(Path(copied), {"title": "Water", "slots": ["some evening"]}))) == []
    (line,) = call_stage.lines()
    assert (line.row.preferred, line.wished) == ("some evening", ())
