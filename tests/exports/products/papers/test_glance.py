"""The programme at a glance: whole grids in three languages, pages of rooms, blocks that hold their words."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.glance import compose_glance
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.forms import DayGrid, cells_of
from hlom_desktop.exports.paper.tree import Paper, plain
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.typst_paper import measured
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_grid(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: str,
    pages_told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    programme = workspace.read(programme_wanted, key)
    made = compose_glance(programme, language, options().issued_at)  # type: ignore[arg-type]
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    compare(f"glance.{language}.txt", pages_told(made.paper) + remarks)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_block_holds_its_words(
    worked: Workspace, options: Callable[..., Options], language: str, sheet: str
) -> None:
    programme = worked.read(programme_wanted, "worked")
    paper = compose_glance(programme, language, options().issued_at, sheet).paper  # type: ignore[arg-type]
    found = measured(paper)
    assert len(found) == sum(len(page.blocks) for page in paper.blocks if isinstance(page, DayGrid)) > 40
    assert [block for block in found if block["taken"] > block["room"] + 0.01] == []


def test_all_days_are_on_the_same_scale(worked: Workspace, options: Callable[..., Options]) -> None:
    pages = _pages(worked, options, "worked")
    scales = {(page.rows, page.row_mm, page.hours[0].local, page.hours[-1].local) for page in pages if page.columns}
    assert len(scales) == 1 < len(pages)


def test_the_cells_fill_the_table(worked: Workspace, options: Callable[..., Options]) -> None:
    for page in _pages(worked, options, "worked"):
        for column in range(len(page.columns)):
            cells = sorted((one.row, one.rows) for one in cells_of(page) if one.column == column)
            assert cells[0][0] == 0
            assert all(row + rows == after for (row, rows), (after, _) in pairwise(cells))
            assert sum(cells[-1]) == page.rows


def _pages(workspace: Workspace, options: Callable[..., Options], key: str) -> list[DayGrid]:
    paper = compose_glance(workspace.read(programme_wanted, key), "en", options().issued_at).paper
    assert all(block["taken"] <= block["room"] + 0.01 for block in measured(paper))
    return [page for page in paper.blocks if isinstance(page, DayGrid)]


def _hours(start: int, minutes: int) -> Hours:
    return Hours(date(2021, 12, 15), start, minutes, "Europe/Zurich")


def _session(db: Db, own: int, title: str, hours: Hours, room: int | None = None) -> None:
    uid = f"{title}@glance".replace(" ", "-")
    add_session(db, own, Wording(en=title), SessionKind.PANEL, uid=uid, hours=hours, room_id=room)


def twelve_rooms(db: Db, key: str) -> None:
    """Twelve more rooms, each used on the second day."""
    own = conference_by_key(db, key).ref.id
    for number in range(12):
        room = add_room(db, own, Wording(en=f"Hall {number}"), number=f"H{number}")
        _session(db, own, f"Meeting {number}", _hours(600, 60), room)


def test_more_than_eight_rooms_go_on_another_page_with_the_hours(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    workspace.do(twelve_rooms, key)
    pages = [page for page in _pages(workspace, options, key) if "Wednesday" in plain(page.day)]
    assert [len(page.columns) for page in pages] == [7, 7]
    assert pages[0].hours == pages[1].hours
    assert [plain(column.name) for page in pages for column in page.columns][2:] == [f"Hall {n}" for n in range(12)]


def _twenty(db: Db, key: str) -> None:
    own = conference_by_key(db, key).ref.id
    for number in range(20):
        _session(db, own, f"Parallel {number}", _hours(600, 60))


def test_twenty_at_once_without_a_room_stand_side_by_side(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    workspace.do(_twenty, key)
    pages = [page for page in _pages(workspace, options, key) if "Wednesday" in plain(page.day)]
    assert [len(page.blocks) for page in pages] == [6, 8, 6]
    assert {plain(column.name) for column in pages[-1].columns} == {"Room to be decided"}


def _late_and_short(db: Db, key: str) -> None:
    own = conference_by_key(db, key).ref.id
    for title, start, minutes in (("Early", 0, 5), ("Next", 5, 5), ("Third", 10, 50), ("Night", 1380, 150)):
        _session(db, own, title, _hours(start, minutes), None)


def test_a_session_past_midnight_and_short_ones_in_a_row(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    workspace.do(_late_and_short, key)
    page = _pages(workspace, options, key)[-1]
    low = page.blocks[0].rows
    assert [(block.column, block.row) for block in page.blocks][:3] == [(2, 0), (2, low), (2, 2 * low)]
    assert plain(page.blocks[-1].lines[0].runs).startswith("23:00–01:30")
    assert page.blocks[-1].row + page.blocks[-1].rows == page.rows == 102
    assert [hour.local for hour in page.hours][-2:] == ["24:00", "01:00"]


def test_a_day_without_session_says_so(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    assert [page.empty for page in _pages(workspace, options, key)] == ["", "No session on this day"]


def test_a_release_has_its_revision_instead_of_draft(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    programme = replace(workspace.read(programme_wanted, key), revision=2)
    paper = compose_glance(programme, "fr", options().issued_at).paper
    assert (paper.draft, paper.version) == ("", "Rev.2")


def test_the_word_document(
    workspace: Workspace, key: str, options: Callable[..., Options], written: Callable[..., Report]
) -> None:
    report = written(workspace, "glance", key, options(languages=("en",)), ("docx",))
    assert [path.name for path in report.files] == ["small-2021-glance.en.docx"]
    document = docx.Document(str(report.files[0]))
    section = document.sections[0]
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (420, 297)  # type: ignore[operator]
    rows = document.tables[0].rows
    assert [cell.text for cell in rows[0].cells][:6] == ["Geneva", "UTC", "Plenary Hall\n", "", "Room 2\n", ""]
    assert [cell.text for cell in rows[1].cells][:3] == ["10:00", "09:00", "10:00–10:30\tEN FR ES\nOpening"]
    assert rows[2].cells[2]._tc is rows[1].cells[2]._tc
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"] == [  # type: ignore[union-attr]
        "Tuesday, 14 December 2021\tConference Centre, Geneva",
        "Wednesday, 15 December 2021\tConference Centre, Geneva",
    ]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("product", ["glance", "glance-a4"])
def test_a_day_is_one_page_in_word_too(
    worked: Workspace, options: Callable[..., Options], product: str, written: Callable[..., Report]
) -> None:
    folder = options().folder
    pdf, word = written(worked, product, "worked", options(languages=("es",))).files
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder / "word"), str(word)]
    subprocess.run(command, check=True, capture_output=True)
    assert _page_count(folder / "word" / pdf.name) == _page_count(pdf)


def _page_count(path: Path) -> str:
    told = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, encoding="utf-8").stdout
    return next(line for line in told.splitlines() if line.startswith("Pages:"))
