"""The paper of figures: a whole one, its bars in words, its workbook, answers to invitations, and what is left out."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.values import Gender, Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.exports.figures.answers import AnswerPart, answers_of
from hlom_desktop.exports.figures.gathering import gather_figures
from hlom_desktop.exports.figures.paper import compose_figures
from hlom_desktop.exports.figures.parts import count_tables, statement
from hlom_desktop.exports.figures.pieces import NOTHING_TO_COUNT, figure_pieces
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.plots import BarPlot
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.report import Report
from hlom_desktop.invitations.values import Answer, GivenRow, Method, ReplyRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

MOMENT = datetime(2021, 12, 10, 8, tzinfo=UTC)
FORMATS = ("pdf", "docx", "xlsx")
ADDRESS = "mission@example.org"


def _people(db: Db) -> None:
    """Kenya and Switzerland with a minister each and Kenya with an adviser; one withdrawn; Denmark with nobody."""
    minister = Wording.from_texts(en="Minister", fr="Ministre", es="Ministra")
    kenya, switzerland = (edits.add_state(db, 1, code) for code in ("KE", "CH"))
    usual = {"email": ADDRESS, "nomination": Nomination.APPROVED}
    edits.add_delegate(db, kenya, minister, Level.MINISTER, name="A. Mwangi", gender=Gender.FEMININE, **usual)
    edits.add_delegate(db, kenya, Wording.from_texts(en="Adviser"), Level.EXPERT, language="fr", **usual)
    edits.add_delegate(db, switzerland, minister, Level.MINISTER)
    edits.add_delegate(db, switzerland, minister, Level.MINISTER, nomination=Nomination.WITHDRAWN)


@pytest.fixture
def peopled(workspace: Workspace) -> Workspace:
    """The small conference with some who take part."""
    workspace.do(_people)
    return workspace


def _write(workspace: Workspace, key: str, options: Options, *, rehearsal: bool = False) -> Report:
    report = Report()
    for piece in figure_pieces(workspace.read(gather_figures, key), options, FORMATS):
        report += piece.write_into(options.folder, rehearsal=rehearsal)
    return report


def test_a_whole_paper(
    peopled: Workspace,
    key: str,
    options: Callable[..., Options],
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    paper = compose_figures(peopled.read(gather_figures, key), "en", options()).paper
    plots = [block for block in paper.blocks if isinstance(block, BarPlot)]
    compare("figures.en.txt", told(replace(paper, blocks=tuple(one for one in paper.blocks if one not in plots))))
    assert [plot.alt for plot in plots] == [
        "Bars. Delegations represented, by kind: Member State: 2.",
        "Bars. Member States represented, by highest level: Minister: 2.",
        "Bars. Member States represented, by regional group: African States: 1; Western European and other States: 1.",
        "Bars. Delegates by mode: In person: 3.",
        "Bars. Delegates by language: English: 2; French: 1.",
        "Bars. Delegates by gender: Women: 1; Not stated: 2.",
        "Bars. Delegates by state of their nomination: Nominated: 1; Approved: 2; Withdrawn: 1.",
    ]
    assert [bar.is_known for bar in plots[5].bars] == [True, False]


def test_the_same_in_every_language(peopled: Workspace, key: str, options: Callable[..., Options]) -> None:
    gathered = peopled.read(gather_figures, key)
    papers = [compose_figures(gathered, language, options()).paper for language in ("en", "fr", "es")]
    shapes = [[type(block).__name__ for block in paper.blocks] for paper in papers]
    assert shapes == [["Heading", "Items", *["Heading", "BarPlot", "Table"] * 7, "Note", "Note"]] * 3
    tables = [count_tables(gathered, Words(language)) for language in ("en", "fr", "es")]
    numbers = [[[line.numbers for line in table.lines] for table in one] for one in tables]
    assert numbers == [numbers[0]] * 3


def test_the_files_and_what_they_say_aloud(peopled: Workspace, key: str, options: Callable[..., Options]) -> None:
    pdf, docx, xlsx = _write(peopled, key, options(languages=("en",))).files
    assert [path.name for path in (pdf, docx, xlsx)] == [f"{key}-figures.en.{one}" for one in FORMATS]
    structure = subprocess.run(["pdfinfo", "-struct-text", pdf], check=True, capture_output=True, text=True).stdout
    assert structure.count("Figure") >= 7
    assert not subprocess.run(
        ["pdfimages", "-list", pdf], check=True, capture_output=True, text=True
    ).stdout.splitlines()[2:]
    with zipfile.ZipFile(docx) as parts:
        assert parts.read("word/document.xml").decode().count('descr="Bars. ') == 7
    assert ADDRESS not in _text(docx) + _text(xlsx)


def _text(path: Path) -> str:
    with zipfile.ZipFile(path) as parts:
        return "".join(
            parts.read(name).decode("utf-8", "replace") for name in parts.namelist() if name.endswith(".xml")
        )


def test_the_workbook_has_figures_charts_and_names(
    peopled: Workspace, key: str, options: Callable[..., Options]
) -> None:
    book = openpyxl.load_workbook(_write(peopled, key, options(languages=("en",))).files[2])
    assert book.sheetnames == ["Figures", "Delegations", "Delegates"]
    figures = [row[:3] for row in book["Figures"].iter_rows(values_only=True)]
    at = figures.index(("By level", "Member States, by their highest", "Delegates"))
    assert figures[at + 1 : at + 4] == [("Minister", 2, 2), ("Expert", 0, 1), ("Total", 2, 3)]
    assert len(book["Figures"]._charts) == 7
    delegations = [row for row in book["Delegations"].iter_rows(values_only=True) if row[1] == "Member State"]
    assert delegations == [
        ("Denmark", "Member State", None, 0, None, None),
        ("Kenya", "Member State", "African States", 2, "Minister", None),
        ("Switzerland", "Member State", "Western European and other States", 1, "Minister", None),
    ]
    people = [(row[0], *row[3:]) for row in book["Delegates"].iter_rows(values_only=True) if row[1] == "Member State"]
    assert people == [
        ("Kenya", "A. Mwangi", "Minister", "Minister", "In person", "English", "Woman", "Approved"),
        ("Kenya", None, "Adviser", "Expert", "In person", "French", None, "Approved"),
        ("Switzerland", None, "Minister", "Minister", "In person", "English", None, "Nominated"),
        ("Switzerland", None, "Minister", "Minister", "In person", "English", None, "Withdrawn"),
    ]


def test_nobody_to_count(workspace: Workspace, options: Callable[..., Options]) -> None:
    workspace.do(new_empty, "empty", Wording.from_texts(en="Empty"), MOMENT)
    report = _write(workspace, "empty", options())
    assert (report.files, [remark.message for remark in report.remarks]) == ((), [NOTHING_TO_COUNT])


def test_a_rehearsals_figures_say_so(peopled: Workspace, key: str, options: Callable[..., Options]) -> None:
    files = _write(peopled, key, options(languages=("en",)), rehearsal=True).files
    assert [path.name.startswith("rehearsal-") for path in files] == [True] * 3
    text = subprocess.run(["pdftotext", files[0], "-"], check=True, capture_output=True, text=True).stdout
    assert all("REHEARSAL · NOT FOR USE" in page for page in text.split("\f")[:-1])


# --- answers ------------------------------------------------------------------------------------------------


def _given(row_id: int, session: int, mailbox: str, sequence: int, method: Method) -> GivenRow:
    return GivenRow(
        Ref(row_id, 1), 1, session, mailbox, f"session-{session}", method, sequence, "print", MOMENT, "en", "Opening",
        None, None, (10 * session + len(mailbox),),
    )  # fmt: skip


def _reply(row_id: int, session: int, mailbox: str, sequence: int, minute: int, answer: Answer) -> ReplyRow:
    moment = MOMENT + timedelta(minutes=minute)
    return ReplyRow(Ref(row_id, 1), f"session-{session}", session, mailbox, answer, sequence, moment, None, moment)


_SESSIONS, _BOXES = st.integers(1, 3), st.sampled_from(("a@x.org", "bb@x.org"))


@given(
    st.lists(st.tuples(_SESSIONS, _BOXES, st.sampled_from(Method)), max_size=8),
    st.lists(st.tuples(_SESSIONS, _BOXES, st.integers(0, 3), st.sampled_from(Answer)), max_size=8),
)
def test_answers_are_what_counting_gives(
    told: list[tuple[int, str, Method]], came: list[tuple[int, str, int, Answer]]
) -> None:
    given_rows = [_given(at, session, box, at, method) for at, (session, box, method) in enumerate(told)]
    replies = [_reply(at, *who, at, answer) for at, (*who, answer) in enumerate(came)]  # type: ignore[arg-type]
    expected: dict[Answer | None, list[GivenRow]] = {}
    old = dict.fromkeys((*Answer, None), 0)
    for session in (1, 2, 3):
        for box in ("a@x.org", "bb@x.org"):
            mine = [row for row in given_rows if (row.session_id, row.mailbox) == (session, box)]
            if not mine or mine[-1].method is Method.CANCEL:
                continue
            own = sorted(
                (one.sequence, one.stamp, one.ref.id)
                for one in replies
                if (one.session_id, one.mailbox) == (session, box)
            )
            answer = replies[own[-1][2]].answer if own else None
            expected.setdefault(answer, []).append(mine[-1])
            old[answer] += bool(own) and own[-1][0] < mine[-1].sequence
    parts = answers_of(given_rows, replies)
    assert {part.answer: part.number for part in parts} == {answer: len(rows) for answer, rows in expected.items()}
    assert {part.answer: part.old for part in parts} == {answer: old[answer] for answer in expected}
    people = {
        answer: tuple(sorted({one for row in rows for one in row.delegate_ids})) for answer, rows in expected.items()
    }
    assert {part.answer: part.delegate_ids for part in parts} == people


def test_answers_stand_in_the_paper(peopled: Workspace, key: str) -> None:
    parts = (AnswerPart(Answer.ACCEPTED, 1200, 3, (1, 2)), AnswerPart(None, 40, 0, (3,)))
    gathered = replace(peopled.read(gather_figures, key), answers=parts)
    table = count_tables(gathered, Words("en"))[-1]
    assert [(line.label, line.numbers) for line in table.lines] == [("Accepted", (1200, 3)), ("No answer yet", (40, 0))]
    said = "Invitations: 1240; accepted 1200, perhaps 0, declined 0, without an answer 40."
    assert statement(gathered, Words("en"))[-1] == said.replace("1240", "1,240").replace("1200", "1,200")
