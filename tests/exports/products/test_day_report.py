"""The day report: a whole paper, its plot in words, its workbook, which sheets are made, and what a rehearsal's say."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.day_report.gathering import NeverLive, NotLiveThere, gather_day_report, sheets_of
from hlom_desktop.exports.day_report.paper import compose_day_report
from hlom_desktop.exports.day_report.pieces import day_report_pieces
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.plots import StepPlot
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.pieces import UnknownRoom
from hlom_desktop.exports.report import Report
from hlom_desktop.live.edits import go_live, press
from hlom_desktop.live.values import PressKind
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

DAY = date(2021, 12, 14)
TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)
FORMATS = ("pdf", "docx", "xlsx")


def _cues(db: Db) -> None:
    titles = {"Gavel": 120, "Film": 240, "Costa Rica": 180, "Closing words": 60}
    start = 36000
    for position, (title, seconds) in enumerate(titles.items()):
        item = Wording.from_texts(en=title, fr=f"{title} (fr)", es=f"{title} (es)")
        session = 1 if position < 2 else 2
        place = {"conference_id": 1, "room_id": 1, "day": DAY, "position": position, "session_id": session}
        add(db, Cue, **place, start=start, seconds=seconds, item=item)
        start += seconds
    say(db, "Plan cues")


@pytest.fixture
def played(workspace: Workspace) -> Workspace:
    """The small conference, its plenary live: a minute late, the film half a minute over, Costa Rica skipped."""
    workspace.do(_cues)
    run = Ref(workspace.do(go_live, 1, DAY, 1, TEN).result, 1)
    for after, kind in ((60, "next"), (180, "next"), (450, "next"), (460, "skip"), (460, "next"), (520, "end")):
        workspace.do(press, run, PressKind(kind), TEN + timedelta(seconds=after))
    return workspace


def _composed(workspace: Workspace, key: str, options: Options, language: str) -> Paper:
    reported = workspace.read(gather_day_report, key)
    (sheet,) = sheets_of(reported, options)
    return compose_day_report(reported, sheet, language, options).paper  # type: ignore[arg-type]


def _write(workspace: Workspace, key: str, options: Options, *, rehearsal: bool = False) -> Report:
    report = Report()
    for piece in day_report_pieces(workspace.read(gather_day_report, key), options, FORMATS):
        report += piece.write_into(options.folder, rehearsal=rehearsal)
    return report


def test_a_whole_report(
    played: Workspace,
    key: str,
    options: Callable[..., Options],
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    paper = _composed(played, key, options(), "en")
    (plot,) = (block for block in paper.blocks if isinstance(block, StepPlot))
    compare("day-report.en.txt", told(replace(paper, blocks=tuple(one for one in paper.blocks if one is not plot))))
    assert plot.alt == (
        "A line of steps: how much later than planned the room was from hour to hour. +1:00 at the start, at most "
        "+1:00 at 10:01, at least −1:20 at 10:07, −1:20 at the end."
    )
    assert [label for _, _, label in plot.told] == ["−1:20"]
    assert plot.corners[0][0] == 0.0
    assert plot.corners[-1][0] == 1.0


def test_the_same_in_every_language(played: Workspace, key: str, options: Callable[..., Options]) -> None:
    papers = [_composed(played, key, options(), language) for language in ("en", "fr", "es")]
    shapes = [[type(block).__name__ for block in paper.blocks] for paper in papers]
    assert shapes == [["Table", "Heading", "StepPlot", "Heading", "Table", "Note"]] * 3
    assert [paper.language for paper in papers] == ["en", "fr", "es"]


def test_the_workbook_counts_in_seconds(played: Workspace, key: str, options: Callable[..., Options]) -> None:
    report = _write(played, key, options(languages=("en",)))
    book = openpyxl.load_workbook(report.files[2])
    assert book.sheetnames == ["Key figures", "Cues", "Later or earlier"]
    rows = list(book["Cues"].iter_rows(min_row=5, values_only=True))
    wanted = [
        (1, time(10, 1), time(10, 3), 60, 120, 0, 120, 0, "Took place"),
        (2, time(10, 3), time(10, 7, 30), 60, 240, 0, 270, 30, "Took place"),
        (3, None, None, None, 180, 0, None, None, "Skipped"),
        (4, time(10, 7, 40), time(10, 8, 40), -80, 60, 0, 60, 0, "Took place"),
    ]
    assert [(row[0], *row[5:13]) for row in rows] == wanted


def test_which_sheets_are_made(played: Workspace, key: str, options: Callable[..., Options]) -> None:
    names = [path.name for path in _write(played, key, options(languages=("fr",), day=DAY, room="1")).files]
    assert names == [f"{key}-day-report-2021-12-14-plenary-hall.fr.{extension}" for extension in FORMATS]
    reported = played.read(gather_day_report, key)
    with pytest.raises(NotLiveThere):
        sheets_of(reported, options(room="2"))
    with pytest.raises(UnknownRoom):
        sheets_of(reported, options(room="9"))


def test_nothing_was_live(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    report = _write(workspace, key, options())
    assert (report.files, len(report.remarks)) == ((), 1)
    with pytest.raises(NeverLive):
        _write(workspace, key, options(day=DAY))


def test_the_plot_is_read_aloud(played: Workspace, key: str, options: Callable[..., Options]) -> None:
    pdf, docx, _ = _write(played, key, options(languages=("en",))).files
    structure = subprocess.run(["pdfinfo", "-struct-text", pdf], check=True, capture_output=True, text=True).stdout
    assert "Figure" in structure
    assert _in_word(docx, "word/document.xml").count('descr="A line of steps') == 1


def _in_word(path: Path, part: str) -> str:
    with zipfile.ZipFile(path) as parts:
        return parts.read(part).decode()


def test_a_rehearsals_report_says_so_on_every_page(
    played: Workspace, key: str, options: Callable[..., Options]
) -> None:
    pdf, docx, xlsx = _write(played, key, options(languages=("en",)), rehearsal=True).files
    assert pdf.name == f"rehearsal-{key}-day-report-2021-12-14-plenary-hall.en.pdf"
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    assert [page.count("REHEARSAL · NOT FOR USE") for page in text.split("\f")[:-1]] == [2, 2]
    with zipfile.ZipFile(docx) as parts:
        running = [name for name in parts.namelist() if re.match(r"word/(header|footer)\d", name)]
    said = {name: "REHEARSAL · NOT FOR USE" in _in_word(docx, name) for name in running}
    assert sum(said.values()) == 3  # the header from page 2 on and both footers; page 1 has it in its masthead
    assert "REHEARSAL · NOT FOR USE" in _in_word(docx, "word/document.xml")
    page = openpyxl.load_workbook(xlsx)["Cues"]
    assert (page.oddHeader.right.text, page.oddFooter.center.text) == ("REHEARSAL · NOT FOR USE",) * 2
    assert page.oddFooter.right.text == "Page &P of &N"
