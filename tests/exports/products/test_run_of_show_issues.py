"""Sheets that were given out: what changed since, for which team, for whose escort, and which pages to print again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Note, Paper, Row, SectionRow, Table, plain
from hlom_desktop.exports.run_of_show_gathering import NeverIssued, NoSuchVersion, gather_run_of_show, sheets_of
from hlom_desktop.exports.run_of_show_leaves import with_changed_pages
from hlom_desktop.exports.run_of_show_pieces import run_of_show_pieces
from hlom_desktop.exports.run_of_show_sheet import compose_run_of_show
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.exports.typst_paper import row_pages
from hlom_desktop.run_of_show.edits import add_cue, change_cue, delete_cue
from hlom_desktop.run_of_show.edits_issue import issue_sheet
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.run_of_show.values import CueTeam
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace

DAY = date(2021, 12, 14)
ITEMS = ("Doors", "Gavel", "Film", "Kenya", "Peru", "Chad")
TEAMS = {"Film": (CueTeam.VIDEO,), "Kenya": (CueTeam.INTERPRETERS, CueTeam.VIDEO), "Doors": (CueTeam.PROTOCOL,)}


def _said(en: str) -> Wording:
    return Wording.from_texts(en=en, fr=f"{en} (fr)", es=f"{en} (es)")


def _plan(db: Db, times: int = 1) -> None:
    for number in range(times):
        for item in ITEMS:
            texts: dict[str, Any] = {"who": _said(f"Minister of {item}")} if item in ("Kenya", "Peru", "Chad") else {}
            texts |= {"section": _said("Debate")} if item == "Film" and not number else {}
            add_cue(db, 1, DAY, 1, _said(item), start=36000, teams=TEAMS.get(item, ()), **texts)
    say(db, "Plan cues")


@pytest.fixture
def planned(workspace: Workspace, key: str) -> Workspace:
    workspace.do(_plan)
    return workspace


def paper_of(workspace: Workspace, key: str, options: Options) -> Paper:
    show = workspace.read(gather_run_of_show, key)
    (sheet,) = sheets_of(show, options)
    return compose_run_of_show(show, sheet, "en", options.issued_at).paper


def rows_of(paper: Paper) -> list[tuple[str, str, bool]]:
    """Number, item and whether a bar stands at it."""
    table = next(block for block in paper.blocks if isinstance(block, Table))
    rows = [row for row in table.rows if isinstance(row, Row)]
    return [(plain(row.cells[0].lines[0].runs), plain(row.cells[3].lines[0].runs), row.changed) for row in rows]


def head_of(paper: Paper) -> tuple[str, str, str]:
    assert paper.sheet is not None
    return plain(paper.sheet.words), paper.sheet.changed, paper.sheet.version


def cue(workspace: Workspace, item: str) -> Any:
    return next(one.ref for one in workspace.read(cues, 1) if one.item.en == item)


def test_what_changed_since_the_last_issue_is_told(
    planned: Workspace, key: str, options: Callable[..., Options]
) -> None:
    assert head_of(paper_of(planned, key, options()))[1:] == ("", "Draft")
    assert planned.do(issue_sheet, 1, 1, DAY).result == 1
    version = head_of(paper_of(planned, key, options()))
    assert version[1] == ""
    assert version[2].startswith("Version 1, ")
    planned.do(change_cue, cue(planned, "Film"), notes=_said("Roll"))
    planned.do(delete_cue, cue(planned, "Peru"))
    paper = paper_of(planned, key, options())
    assert head_of(paper)[1:] == ("2 rows changed since version 1", "Draft")
    assert [row for row in rows_of(paper) if row[2]] == [("3", "Film", True), ("5", "Chad", True)]
    assert [plain(block.text) for block in paper.blocks if isinstance(block, Note)] == [
        "Taken out since version 1: Peru (10:12)."
    ]
    assert planned.do(issue_sheet, 1, 1, DAY, CueTeam.VIDEO).result == 2
    assert head_of(paper_of(planned, key, options()))[1:] == ("2 rows changed since version 1", "Draft")
    assert planned.do(issue_sheet, 1, 1, DAY).result == 3
    paper = paper_of(planned, key, options())
    assert head_of(paper)[1] == "2 rows changed since version 1"
    assert head_of(paper)[2].startswith("Version 3, ")
    assert head_of(paper_of(planned, key, options(since_issue=3)))[1] == "Nothing changed since version 3"
    with pytest.raises(NoSuchVersion, match="1; 3"):
        paper_of(planned, key, options(since_issue=9))
    undo = planned.undoable()
    assert undo is not None
    assert undo.message == "Delete cue “{title}”"


def test_without_an_issue_there_is_nothing_to_compare_with(
    planned: Workspace, key: str, options: Callable[..., Options]
) -> None:
    with pytest.raises(NeverIssued):
        paper_of(planned, key, options(since_issue=1))


def test_a_team_has_its_own_rows_under_their_numbers(
    planned: Workspace, key: str, options: Callable[..., Options]
) -> None:
    planned.do(issue_sheet, 1, 1, DAY)
    planned.do(change_cue, cue(planned, "Kenya"), languages="FR")
    planned.do(change_cue, cue(planned, "Doors"), languages="FR")
    paper = paper_of(planned, key, options(role=CueTeam.INTERPRETERS))
    assert rows_of(paper) == [
        ("2", "Gavel", False), ("4", "Kenya", True), ("5", "Peru", False), ("6", "Chad", False)
    ]  # fmt: skip
    assert head_of(paper)[0].endswith("SM 2021 · Interpreters: 4 of 6 rows")
    assert head_of(paper)[1] == "1 row changed since version 1"


def test_an_escort_has_the_speaker_and_the_two_before(
    planned: Workspace, key: str, options: Callable[..., Options]
) -> None:
    asked = options(subject="minister of peru", formats=("pdf",), languages=("en",))
    paper = paper_of(planned, key, asked)
    assert [row[:2] for row in rows_of(paper)] == [("3", "Film"), ("4", "Kenya"), ("5", "Peru")]
    assert head_of(paper)[0].endswith("Escort of Minister of Peru: 3 of 6 rows")
    pieces = run_of_show_pieces(planned.read(gather_run_of_show, key), asked, ("pdf",))
    assert [piece.name for piece in pieces] == [
        "small-2021-run-of-show-2021-12-14-plenary-hall-escort-minister-of-peru.en.pdf"
    ]
    with pytest.raises(UnknownSubject):
        paper_of(planned, key, options(subject="Nobody"))


def test_only_changed_pages_are_printed_again_under_their_numbers(
    workspace: Workspace, key: str, options: Callable[..., Options], tmp_path: Path
) -> None:
    workspace.do(_plan, 8)
    workspace.do(issue_sheet, 1, 1, DAY)
    asked = options(changed_only=True, languages=("en",))
    pieces = run_of_show_pieces(workspace.read(gather_run_of_show, key), asked, ("pdf",))
    report = pieces[0].write(tmp_path / pieces[0].name)
    assert len(report.files) == 1  # nothing to compare the first version with: all of it
    last = workspace.read(cues, 1)[-1]
    workspace.do(change_cue, last.ref, notes=_said("Last"))
    whole = paper_of(workspace, key, asked)
    pages = row_pages(whole)
    assert (len(pages), sorted(set(pages)), list(pages)) == (48, list(range(1, max(pages) + 1)), sorted(pages))
    changed = with_changed_pages(whole)
    assert changed is not None
    (table,) = (block for block in changed.blocks if isinstance(block, Table))
    assert table.leaf == (max(pages), max(pages))
    assert isinstance(table.rows[0], SectionRow)
    assert len(table.rows) == 1 + pages.count(max(pages))
    pieces = run_of_show_pieces(workspace.read(gather_run_of_show, key), asked, ("pdf",))
    assert pieces[0].write(tmp_path / "changed.pdf").files == (tmp_path / "changed.pdf",)
    assert set(row_pages(changed)) == {max(pages)}
    workspace.do(change_cue, last.ref, notes=None)
    pieces = run_of_show_pieces(workspace.read(gather_run_of_show, key), options(changed_only=True, since_issue=1,
                                languages=("en",)), ("pdf",))  # fmt: skip
    report = pieces[0].write(tmp_path / "none.pdf")
    assert (report.files, [one.said(str) for one in report.remarks]) == (
        (), ["“none.pdf”: nothing changed since the last issue, so no page has to be printed again."]
    )  # fmt: skip
