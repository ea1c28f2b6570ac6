"""Every text of every row gone bad, in each product: carried whole into its files, on their pages, or told."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.model import DateStep
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import (
    AgendaItem,
    Consultation,
    ConsultationDocument,
    Decision,
    Enclosure,
    FollowUp,
    FollowUpOwner,
    Footnote,
    Officer,
    RecordParagraph,
)
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.contributions.model import Call, Contribution, TakenUp
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.documents.model import Document, Statement, StatementVersion
from hlom_desktop.documents.values import StatementStage
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.xlsx_book import CUT, LONGEST_TEXT
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import ItemKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
KEY = "bad"
UNDONE = "consultation record follow-ups documents contributions slips roadmap"
BAD = {
    "one-word": "W" * 10_000,
    "words": "mot " * 2500,
    "arabic": "البنك الدولي (2021)",
    "emoji": "Plan 🌍 👩‍👩‍👧 é",
    "controls": "a\x00b\x07c\x1bd\u202ee\u2066f\ufffegh",
    "quotes": "«“\"'`’”»",
    "lines": "one\ntwo\r\nthree\u2028four",
    "signs": "#let x = 1 *bold* _low_ @ref <label> $m$ \\ // =1+1 {title} %s &amp; <b>",
    "formula": "=1+1",
    "empty": "",
    "blank": " \t ",
}


def _texts(bad: str) -> Wording:
    return Wording(en=bad)


def _when(words: str) -> When:
    return parse_when(words, "en", year=2021, sessions=load_un_sessions())


def _bad_rest(db: Db, own: int, bad: str, meeting: int) -> None:
    said, day = _texts(bad), _when("7 December")
    statement = add(db, Statement, conference_id=own, who=said, consultation_id=meeting, language=bad[:40]).id
    add(
        db, StatementVersion, conference_id=own, statement_id=statement, stage=StatementStage.AS_DELIVERED,
        confidential=False,
    )  # fmt: skip
    brought = add(
        db, Contribution, conference_id=own, kind=ContributionKind.INPUT, title=said, entity=said, note=said
    ).id  # fmt: skip
    add(db, TakenUp, conference_id=own, contribution_id=brought, note=said)
    add(db, Call, conference_id=own, kind=ContributionKind.INPUT, title=said)
    planned = add(db, RoadmapItem, conference_id=own, kind=ItemKind.STOCKTAKING, title=said, dates=day, owner=said).id
    add(
        db, DateStep, conference_id=own, roadmap_item_id=planned, kind=StepKind.STATED, dates=day, at=NOW, author=bad
    )  # fmt: skip


def bad_conference(db: Db, bad: str) -> None:
    """A conference with one row of each sort, all of whose texts are the same bad one."""
    own = new_empty(db, KEY, Wording(en="Meeting"), NOW)
    said = _texts(bad)
    day = _when("7 December")
    meeting = add(
        db, Consultation, conference_id=own, kind=ConsultationKind.BRIEFING, title=said, dates=day, place=said,
        convener=said, audience=said, purpose=said, link=bad, recurrence=said,
    ).id  # fmt: skip
    item = add(db, AgendaItem, conference_id=own, consultation_id=meeting, label=bad[:40], title=said, note=said).id
    document = add(db, Document, conference_id=own, symbol=bad, title=said, author=said, note=said).id
    add(
        db, ConsultationDocument, conference_id=own, consultation_id=meeting, document_id=document, agenda_item_id=item
    )  # fmt: skip
    add(db, Enclosure, conference_id=own, consultation_id=meeting, title=said)
    add(db, Officer, conference_id=own, consultation_id=meeting, function=said, name=bad)
    paragraph = add(
        db, RecordParagraph, conference_id=own, consultation_id=meeting, agenda_item_id=item, text=said,
        kind=ParagraphKind.REQUEST, on_behalf=said, delivered_by=said,
    ).id  # fmt: skip
    add(db, Footnote, conference_id=own, paragraph_id=paragraph, text=said)
    add(db, Decision, conference_id=own, paragraph_id=paragraph, kind=ParagraphKind.REQUEST, text=Wording(en="x" + bad))
    asked = add(
        db, FollowUp, conference_id=own, label=bad[:40], what=said, due_stated=said, mandate=bad,
        consultation_id=meeting, paragraph_id=paragraph,
    ).id  # fmt: skip
    add(db, FollowUpOwner, conference_id=own, follow_up_id=asked, name=said)
    _bad_rest(db, own, bad, meeting)


@pytest.fixture(params=list(BAD))
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Workspace]]:
    """A bad text, and a store that is full of it."""
    text = BAD[request.param]
    opened = Workspace(tmp_path / "bad.hlom", clock=lambda: NOW)
    opened.do(bad_conference, text)
    yield text, opened
    opened.close()


def _run(*command: str | Path) -> str:
    done = subprocess.run(list(map(str, command)), check=True, capture_output=True, encoding="utf-8", errors="replace")
    return done.stdout


def _words_off_the_page(path: Path) -> list[str]:
    off, width, height = [], 0.0, 0.0
    for found in re.finditer(
        r'<page width="([\d.]+)" height="([\d.]+)">|<word (.*?)>(.*?)</word>', _run("pdftotext", "-bbox", path, "-")
    ):
        if found[1]:
            width, height = float(found[1]), float(found[2])
            continue
        box = {key: float(value) for key, value in re.findall(r'(\w+)="([-\d.]+)"', found[3])}
        if box["xMin"] < 0 or box["yMin"] < 0 or box["xMax"] > width or box["yMax"] > height:
            off.append(found[4])
    return off


def _packed(text: str) -> str:
    """Letters, digits and signs alone: neither breaks nor joiners, and no code of what no font draws."""
    return re.sub(r"\[U\+[0-9A-F]+\]|[\s\u00ad\u200b-\u200f\u2060-\u2069]", "", text)


def _letters(text: str) -> set[str]:
    """The words of a text that every file has, in whatever order it is written."""
    return {word for word in re.findall(r"[A-Za-z0-9=*#@$%&<>{}+]+", text) if word}


def _all_of(path: Path) -> str:
    if path.suffix == ".pdf":
        assert _words_off_the_page(path) == []
        return _run("pdftotext", path, "-")
    if path.suffix == ".docx":
        return "".join(docx.Document(str(path)).element.body.itertext())
    return "\n".join(
        str(value)
        for sheet in load_workbook(path)
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    )


@pytest.mark.parametrize("name", UNDONE.split())
def test_bad_texts_are_carried_whole_or_told(
    bad: tuple[str, Workspace], name: str, options: Callable[..., Options]
) -> None:
    text, workspace = bad
    asked = options(languages=("en",), since=date(2021, 1, 1) if name == "slips" else None)
    report = export(workspace.read, PRODUCTS[name], KEY, asked)
    assert {path.suffix[1:] for path in report.files} == set(PRODUCTS[name].formats)
    for path in report.files:
        if path.suffix == ".ics":
            continue
        whole = _all_of(path)
        if len(text) < 1000:
            clean = text if "\x00" not in text else "abcdefgh"
            assert _letters(clean) <= _letters(whole) or _packed(clean) in _packed(whole)
        elif path.suffix == ".xlsx":
            cut = "…" in whole
            assert cut == any(remark.message == CUT for remark in report.remarks)
            assert max(map(len, whole.split("\n"))) <= LONGEST_TEXT
            assert cut or _packed(whole).count(text[:3].strip()) >= _least(text)
        else:
            assert _packed(whole).count(text[:3].strip()) >= _least(text)


def _least(text: str) -> int:
    """How often the first letters of a long text stand at least in a file that has the whole of it once."""
    return 2500 if " " in text else 10_000 // 3


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_bad_texts_in_word_are_printed_on_their_pages(
    bad: tuple[str, Workspace], options: Callable[..., Options]
) -> None:
    text, workspace = bad
    folder = options().folder
    paths = [
        path
        for name in ("documents", "record", "consultation")
        for path in export(workspace.read, PRODUCTS[name], KEY, options(languages=("en",), formats=("docx",))).files
    ]
    _run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
         "--outdir", folder, *paths)  # fmt: skip
    for path in paths:
        printed = path.with_suffix(".pdf")
        assert _words_off_the_page(printed) == []
        assert _packed(_run("pdftotext", printed, "-")).count("Meeting") >= 1
        assert len(text) < 1000 or _packed(_run("pdftotext", printed, "-")).count(text[:3].strip()) >= _least(text)
