"""The roadmap: the document's table word for word, moved dates, two years, and what its calendar may hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.model import DateStep
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.appointment import Days, Status
from hlom_desktop.exports.paper.tree import Paper, Row, Table, plain
from hlom_desktop.exports.roadmap_calendar import compose_roadmap_calendar
from hlom_desktop.exports.roadmap_gathering import gather_roadmap
from hlom_desktop.exports.roadmap_paper import compose_roadmap
from hlom_desktop.exports.typst_paper import pages_png
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import ItemKind, ItemStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)

# Rows of the table in the secretariat's document of 14 January 2021, dashes folded.
HLOM_TABLE = [
    ["January-December", "Regional, thematic, stakeholder-specific stocktaking"],
    ["27 January", "Consultation on the HLOM and orientations for the GCR indicator report"],
    ["May", "Request for updates on progress through the pledges dashboard"],
    ["23 June", "Informal briefing on preliminary outcomes of stocktaking to date"],
    ["October", "Request for updates on progress through the pledges dashboard"],
    ["27 October", "Consultation on the modalities and programme for the HLOM"],
    ["November", "Issuance of the background paper for the HLOM"],
    ["14-15 December", "High-Level Officials Meeting at the CICG in Geneva"],
]


@pytest.fixture
def hlom(store_path: Path) -> Iterator[Workspace]:
    """The template of the HLOM, as its document states it."""
    opened = Workspace(store_path, clock=lambda: NOW)
    opened.do(new_from_template, "hlom-2021", "hlom-2021", NOW)
    yield opened
    opened.close()


def _cells(table: Table) -> list[list[str]]:
    rows = [row for row in table.rows if isinstance(row, Row)]
    return [[plain(cell.lines[0].runs) for cell in row.cells] for row in rows]


def test_the_documents_table_word_for_word(hlom: Workspace) -> None:
    paper = compose_roadmap(hlom.read(gather_roadmap, "hlom-2021"), "en", NOW).paper
    first = next(block for block in paper.blocks if isinstance(block, Table))
    assert [column.label for column in first.columns] == ["Tentative dates", "Topic"]
    assert [[date.replace("–", "-"), topic] for date, topic in _cells(first)] == HLOM_TABLE


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_roadmap(
    hlom: Workspace, language: str, told: Callable[[Paper], str], compare: Callable[[str, str], None]
) -> None:
    made = compose_roadmap(hlom.read(gather_roadmap, "hlom-2021"), language, NOW)  # type: ignore[arg-type]
    assert made.remarks == ()
    compare(f"roadmap.{language}.txt", told(made.paper))


def test_each_language_is_one_page(hlom: Workspace) -> None:
    facts = hlom.read(gather_roadmap, "hlom-2021")
    for language in LANGUAGES:
        assert len(pages_png(compose_roadmap(facts, language, NOW).paper, ppi=20)) == 1


def _item(db: Db, own: int, title: str, dates: str | None, status: ItemStatus, was: str | None = None) -> None:
    whens = [parse_when(text, "en", year=None, sessions=load_un_sessions()) if text else None for text in (was, dates)]
    item = add(
        db, RoadmapItem, conference_id=own, kind=ItemKind.MEETING, title=Wording.from_texts(en=title),
        dates=whens[1], status=status, uid=f"{title}@small",
    )  # fmt: skip
    kinds = (StepKind.STATED, StepKind.MOVED) if was else (StepKind.STATED,)
    for kind, when in zip(kinds, whens if was else whens[1:], strict=True):
        values = {"kind": kind, "dates": when, "at": NOW, "author": "office"}
        add(db, DateStep, conference_id=own, roadmap_item_id=item.id, **values)


def _some_items(db: Db) -> None:
    _item(db, 1, "Hearing", "12 May 2021", ItemStatus.MOVED, was="3 May 2021")
    _item(db, 1, "Draft", "by February 2022", ItemStatus.CONFIRMED)
    _item(db, 1, "Forum", "14 to 16 June 2022", ItemStatus.TENTATIVE)
    _item(db, 1, "Workshop", "20 June 2022", ItemStatus.CANCELLED)
    _item(db, 1, "Visit", None, ItemStatus.TENTATIVE)
    say(db, "Plan")


def test_moved_cancelled_and_two_years(
    workspace: Workspace, key: str, told: Callable[[Paper], str], compare: Callable[[str, str], None]
) -> None:
    workspace.do(_some_items)
    made = compose_roadmap(workspace.read(gather_roadmap, key), "en", NOW)
    compare("roadmap-moved.en.txt", told(made.paper))


def test_a_calendar_has_known_days_only(workspace: Workspace, key: str) -> None:
    workspace.do(_some_items)
    facts = workspace.read(gather_roadmap, key)
    entries, remarks = compose_roadmap_calendar(facts, "en", vague=False)
    assert [(entry.summary, entry.when, entry.status, entry.transparent) for entry in entries] == [
        ("Hearing", Days(date(2021, 5, 12), date(2021, 5, 12)), Status.CONFIRMED, True),
        ("Forum", Days(date(2022, 6, 14), date(2022, 6, 16)), Status.TENTATIVE, True),
    ]
    assert [remark.said(str) for remark in remarks] == [
        "“Draft” has no day yet (by February 2022) and was left out of the calendar.",
        "“Workshop” is cancelled and was left out of the calendar.",
        "“Visit” has no date yet and was left out of the calendar.",
    ]


def _own_items(db: Db) -> None:
    for number in (1, 2):
        values = {"kind": ItemKind.DEADLINE, "status": ItemStatus.TENTATIVE, "uid": f"own-{number}@small"}
        when = parse_when("3 May 2021", "en", year=None, sessions=load_un_sessions())
        title = Wording.from_texts(en="Ask the cashier")
        add(db, RoadmapItem, conference_id=1, title=title, dates=when, in_table=False, **values)
        say(db, "Plan")


def test_what_is_the_secretariats_own_is_left_out(hlom: Workspace) -> None:
    before = hlom.read(gather_roadmap, "hlom-2021")
    hlom.do(_own_items)
    facts = hlom.read(gather_roadmap, "hlom-2021")
    assert (facts.items, facts.left_out) == (before.items, 2)
    told = ["2 items of the secretariat’s own were left out."]
    assert [remark.said(str) for remark in compose_roadmap(facts, "en", NOW).remarks] == told
    entries, remarks = compose_roadmap_calendar(facts, "en", vague=True)
    assert [remark.said(str) for remark in remarks] == told
    assert not any("cashier" in entry.summary for entry in entries)


def test_vague_dates_on_request(hlom: Workspace) -> None:
    facts = hlom.read(gather_roadmap, "hlom-2021")
    entries, remarks = compose_roadmap_calendar(facts, "en", vague=True)
    assert remarks == ()
    assert len(entries) == len(facts.items)
    assert {entry.status for entry in entries} == {Status.TENTATIVE}
    assert [one.summary[-7:] for one in compose_roadmap_calendar(facts, "es", vague=True)[0]][2] == " (mayo)"
    may = next(entry for entry in entries if "May" in entry.summary)
    assert may.summary == "Request for updates on progress through the pledges dashboard (May)"
    assert may.when == Days(date(2021, 5, 1), date(2021, 5, 31))
