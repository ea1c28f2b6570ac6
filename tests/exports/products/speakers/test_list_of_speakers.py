"""The list of speakers: whole papers, what changed since a version, the empty list, files that open."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.passages import Spoken
from hlom_desktop.exports.paper.tree import Paper, Row, Table, plain
from hlom_desktop.exports.pieces import DayOutside
from hlom_desktop.exports.speakers.gathering import NeverIssued, NoSuchIssue, gather_list
from hlom_desktop.exports.speakers.list_paper import compose_list
from hlom_desktop.exports.speakers.pieces import list_pieces
from hlom_desktop.exports.speakers.script_paper import compose_script
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import Access
from hlom_desktop.speakers import edits_issue
from hlom_desktop.speakers.edits_sittings import change_list
from hlom_desktop.speakers.model import Inscription, SpeakersList
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

Told = Callable[[Paper], str]


def composed(workspace: Workspace, options: Options, language: Language, **values: Any) -> Any:
    """The paper of the small conference's list."""
    lists = workspace.read(gather_list, "small-2021")
    debate = lists.scripted.debates[0]
    return compose_list(lists, debate, debate.sittings, language, options.issued_at, **values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper(
    changed: Workspace,
    options: Callable[..., Options],
    language: Language,
    spoken_told: Told,
    compare: Callable[[str, str], None],
) -> None:
    made = composed(changed, options(), language)
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    compare(f"list-of-speakers.{language}.txt", spoken_told(made.paper) + remarks)


def test_draft_until_given_out_and_its_version(debate: Workspace, options: Callable[..., Options]) -> None:
    def state() -> tuple[str, str]:
        paper = composed(debate, options(), "en").paper
        return paper.draft, paper.version

    assert state() == ("Draft", "Version 1")
    debate.do(edits_issue.issue_list, Ref(1, 99))
    assert state() == ("", "Version 1")
    debate.do(change_list, Ref(1, 99), turnover=45)
    assert state() == ("Draft", "Version 2")


def test_compared_with_the_issue_that_was_asked_for(changed: Workspace, options: Callable[..., Options]) -> None:
    changed.do(edits_issue.issue_list, Ref(1, 99))
    with_first = composed(changed, options(), "en").paper
    assert (with_first.draft, with_first.version) == ("", "Version 2")
    assert "Withdrawn since version 1: Uganda." in [plain(note) for note in with_first.notes]
    with_itself = composed(changed, options(), "en", since_issue=2).paper
    assert [entry.meaning for entry in with_itself.key if "version" in entry.meaning] == []
    with pytest.raises(NoSuchIssue) as refused:
        composed(changed, options(), "en", since_issue=7)
    assert str(refused.value) == "The list “General debate” was never issued as no. 7. Its issues are: 1; 2."


def test_nothing_to_compare_with(debate: Workspace, options: Callable[..., Options]) -> None:
    with pytest.raises(NeverIssued):
        list_pieces(debate.read(gather_list, "small-2021"), options(since_issue=1), ("pdf",))


def test_an_empty_list_keeps_its_heads(debate: Workspace, options: Callable[..., Options], spoken_told: Told) -> None:
    def clear(db: Db, opens: date | None) -> None:
        for row in db.query(Inscription):
            row.withdrawn = True
        db.get_one(SpeakersList, 1).opens = opens
        say(db, "Clear the list")

    debate.do(clear, date(2021, 12, 12))
    told = spoken_told(composed(debate, options(), "en").paper)
    assert told.count("  section The list opens on 12 December 2021.") == 2
    assert told.count("table No. | Hour | Delegation") == 2
    assert "sum" not in told
    debate.do(clear, None)
    assert "  section Nobody is inscribed yet." in spoken_told(composed(debate, options(), "en").paper)


def test_a_day_has_its_sitting_in_the_title(debate: Workspace, options: Callable[..., Options]) -> None:
    lists = debate.read(gather_list, "small-2021")
    pieces = list_pieces(lists, options(day=date(2021, 12, 15)), ("pdf", "docx"))
    assert [piece.name for piece in pieces][:2] == [
        "small-2021-list-of-speakers-2021-12-15.en.pdf",
        "small-2021-list-of-speakers-2021-12-15.en.docx",
    ]
    debated = lists.scripted.debates[0]
    second = compose_list(lists, debated, debated.sittings[1:], "fr", options().issued_at)
    assert [plain(text).replace("\u00a0", " ") for text in second.paper.under_title] == [
        "Débat général : deuxième séance, Plénière",
        "Mercredi 15 décembre 2021, de 15 heures à 16 heures",
    ]
    with pytest.raises(DayOutside):
        list_pieces(lists, options(day=date(2022, 1, 1)), ("pdf",))


def test_a_closed_sitting_is_left_out_and_told(debate: Workspace, options: Callable[..., Options]) -> None:
    def close(db: Db) -> None:
        row = db.query(Session).filter_by(uid="session-99@small").one()
        row.access = Access.CLOSED
        say(db, "Close a session")

    debate.do(close)
    made = composed(debate, options(), "en")
    assert "second sitting" not in "".join(plain(text) for text in made.paper.under_title) + made.paper.beside
    assert [remark.said(str) for remark in made.remarks if "closed" in remark.said(str)] == [
        "“General debate: second sitting” is closed and was left out. Ask for it by its name to have its paper."
    ]


def test_no_list_is_told(workspace: Workspace, options: Callable[..., Options], tmp_path: Path) -> None:
    (piece,) = list_pieces(workspace.read(gather_list, "small-2021"), options(), ("pdf",))
    report = piece.write(tmp_path / "none.pdf")
    assert (report.files, [one.said(str) for one in report.remarks]) == ((), ["There is no list of speakers yet."])


def test_the_files_open(changed: Workspace, options: Callable[..., Options]) -> None:
    asked = options(languages=("es",))
    for piece in list_pieces(changed.read(gather_list, "small-2021"), asked, ("pdf", "docx")):
        piece.write(asked.folder / piece.name)
    pdf, word = (asked.folder / f"small-2021-list-of-speakers.es.{one}" for one in ("pdf", "docx"))
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    document = docx.Document(str(word))
    in_word = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    for said in ("Marruecos", "Ministro o Ministra", "Anne Joseph", "Kenya"):
        assert said in words
        assert said in in_word


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_and_script_say_the_turns_of_the_worked_example(workspace: Workspace, language: Language) -> None:
    """Numbers, hours, delegations and minutes of both papers are those of the rule."""
    now = Options(Path(), datetime(2021, 12, 10, 8, tzinfo=UTC))
    workspace.do(lambda db: new_from_template(db, "hlom-2021-worked", "worked", now.issued_at))
    lists = workspace.read(gather_list, "worked")
    (debate,) = lists.scripted.debates
    reading = lists.scripted.of(debate, language)
    for sitting in debate.sittings:
        hours = reading.hours(sitting)
        assert hours is not None
        expected = [
            (turn.number, print_hour((hours.start + turn.starts // 60) % 1440, language), turn.minutes)
            for turn in turns_of(debate, sitting)
        ]
        names = [
            name_in(debate.delegations[turn.inscription.delegation_id or 0], language)
            for turn in turns_of(debate, sitting)
        ]
        paper = compose_list(lists, debate, (sitting,), language, now.issued_at, whole=False).paper
        table = next(block for block in paper.blocks if isinstance(block, Table))
        rows = [[plain(cell.lines[0].runs) for cell in row.cells] for row in table.rows if isinstance(row, Row)]
        assert [(int(row[0].split("\u2007")[0].split("\u00a0")[0]), row[1], int(row[-1])) for row in rows] == expected
        assert [row[2] for row in rows] == names
        script = compose_script(lists, debate, sitting, language, now.issued_at).paper
        spoken = [block for block in script.blocks if isinstance(block, Spoken)][1:-1]
        marked = [f"{plain(one.margin[0])}".replace("\u00a0", " ").split(" ") for one in spoken]
        assert [(int(one[1]), block.hour, int(one[3])) for one, block in zip(marked, spoken, strict=True)] == expected
