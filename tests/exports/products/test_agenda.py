"""The agenda: whole papers in three languages, of one day, of one room; nothing closed in any of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest

from hlom_desktop.exports.agenda import compose_agenda
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Heading, Paper, plain
from hlom_desktop.exports.pieces import DayOutside, UnknownRoom
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.programme_gathering import narrowed_programme, programme_wanted
from hlom_desktop.refusals import Refusal
from hlom_desktop.storage.workspace import Workspace


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_agenda(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: str,
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    programme = workspace.read(programme_wanted, key)
    made = compose_agenda(programme, language, options().issued_at)  # type: ignore[arg-type]
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    compare(f"agenda.{language}.txt", told(made.paper) + remarks)


def test_one_day_and_one_room(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    wanted = options(day=date(2021, 12, 14), room="salle 2")
    programme = narrowed_programme(workspace.read(programme_wanted, key), wanted)
    paper = compose_agenda(programme, "en", wanted.issued_at).paper
    assert [plain(block.text) for block in paper.blocks if isinstance(block, Heading)] == ["Tuesday, 14 December 2021"]
    assert [plain(line) for line in paper.under_title] == ["Conference Centre, Geneva", "Room 2"]
    assert [session.title.en for session in programme.sessions] == [
        "Clean energy",
        "Matching requests with offers",
        "Panel on cities",
    ]


@pytest.mark.parametrize(
    ("asked", "refusal", "sentence"),
    [
        ({"room": "9"}, UnknownRoom, "There is no room “9”. The rooms are: Plenary Hall; Room 2."),
        (
            {"day": date(2021, 12, 16)},
            DayOutside,
            "2021-12-16 is not a day of the conference. Its days are: 2021-12-14; 2021-12-15.",
        ),
    ],
)
def test_what_is_not_there_is_refused(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    asked: dict[str, object],
    refusal: type[Refusal],
    sentence: str,
) -> None:
    with pytest.raises(refusal) as caught:
        export(workspace.read, PRODUCTS["agenda"], key, options(**asked))
    assert str(caught.value) == sentence


def test_no_trace_of_a_closed_session(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    for name in ("agenda", "programme"):
        report = export(workspace.read, PRODUCTS[name], key, options())
        said = " ".join(remark.said(str) for remark in report.remarks)
        for path in report.files:
            data = path.read_bytes()
            if path.suffix == ".docx":
                with zipfile.ZipFile(path) as parts:
                    data = b"".join(parts.read(part) for part in parts.namelist())
            for word in ("Undisclosed", "caché", "oculta"):
                assert word.encode() not in data
                assert word not in said + path.name


def test_the_word_document(workspace: Workspace, key: str, options: Callable[..., Options], tmp_path: Path) -> None:
    letterhead = tmp_path / "letterhead.docx"
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "The house’s own head"
    made.save(str(letterhead))
    workspace.do(_set_letterhead, key, str(letterhead))
    report = export(workspace.read, PRODUCTS["agenda"], key, options(languages=("en",), formats=("docx",)))
    assert [path.name for path in report.files] == ["small-2021-agenda.en.docx"]
    document = docx.Document(str(report.files[0]))
    assert document.sections[0].header.paragraphs[0].text == "The house’s own head"
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows][:3] == [
        ["Hours", "Session", "Room"],
        [
            "10:00\n– 10:30",
            "Opening\nChair: the High Commissioner\nPanellists: Minister, Colombia; Mayor\n"
            "Document: SM/2021/1, Background paper",
            "Plenary Hall",
        ],
        ["10:30\n– 13:00", "General debate: first sitting\nThree minutes; five for a group.", "Plenary Hall"],
    ]


def _set_letterhead(db: object, key: str, path: str) -> None:
    from hlom_desktop.conference.edits import change_conference
    from hlom_desktop.conference.queries import conference_by_key

    change_conference(db, conference_by_key(db, key).ref, letterhead=path)  # type: ignore[arg-type]
