"""Registers made by edits: what the reference files do not show."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import icalendar
import pytest
from openpyxl import load_workbook

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation, FollowUp, FollowUpOwner
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.documents.model import Statement, StatementVersion
from hlom_desktop.documents.values import StatementStage
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.registers.follow_ups import compose_follow_ups, gather_follow_ups
from hlom_desktop.exports.registers.register import paper_of
from hlom_desktop.exports.registers.slips import USUAL
from hlom_desktop.roadmap.edits import add_item
from hlom_desktop.roadmap.edits_dates import restate_date
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import ItemKind
from hlom_desktop.sessions.values import Access
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

Asked = Callable[..., Options]
NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)


def said(en: str) -> Wording:
    """A text that is the same in all languages, so that nothing is marked."""
    return Wording.from_texts(en=en, fr=en, es=en)


def when(words: str) -> When:
    return parse_when(words, "en", year=2021, sessions=load_un_sessions())


def follow_ups(db: Db, key: str) -> None:
    own = conference_by_key(db, key).ref.id
    closed = add(
        db, Consultation, conference_id=own, kind=ConsultationKind.BRIEFING, title=said("Bureau"), access=Access.CLOSED
    )
    rows: tuple[tuple[str, dict[str, Any], tuple[str, ...]], ...] = (
        ("Write", {"due": when("by end September")}, ("Kenya", "Norway")),
        ("Choose", {"alternatives": True, "due_stated": said("in due course")}, ("Kenya", "Norway", "Peru")),
        ("Think", {}, ()),
        ("Whisper", {"consultation_id": closed.id}, ("Kenya",)),
    )
    for position, (what, values, owners) in enumerate(rows):
        row = add(db, FollowUp, conference_id=own, what=said(what), position=position, uid=f"{what}@small", **values)
        for place, owner in enumerate(owners):
            add(db, FollowUpOwner, conference_id=own, follow_up_id=row.id, name=said(owner), position=place)
    say(db, "Add follow-ups")


@pytest.fixture
def asked_for(workspace: Workspace, key: str) -> Workspace:
    """A store with follow-ups: of two owners, of one of three, of nobody, and of a closed meeting."""
    workspace.do(follow_ups, key)
    return workspace


def _rows(workspace: Workspace, key: str, told: Callable[[Paper], str], today: date) -> list[str]:
    facts, marked = workspace.read(gather_follow_ups, key), Marked("en")
    paper = paper_of(compose_follow_ups(facts, marked, today), facts.conference, marked, NOW).paper
    return [line.strip() for line in told(paper).splitlines() if line.startswith("  ")]


def test_owners_and_days_of_follow_ups(asked_for: Workspace, key: str, told: Callable[[Paper], str]) -> None:
    assert _rows(asked_for, key, told, date(2021, 9, 30)) == [
        "section {b Bureau}",
        "entry=– | entry=Whisper | entry=Kenya | detail=not stated | entry=Open",
        "section {b Not from a meeting}",
        "entry=– | entry=Write | entry=Kenya / entry=Norway | entry=By the end of September | entry=Open",
        "entry=– | entry=Choose | entry=Kenya {i or} Norway {i or} Peru | entry=In due course | entry=Open",
        "entry=– | entry=Think | detail=no owner | detail=not stated | entry=Open",
    ]


@pytest.mark.parametrize(
    ("today", "late"),
    [(date(2021, 9, 30), ""), (date(2021, 10, 1), "overdue 1 day"), (date(2021, 10, 3), "overdue 3 days")],
)
def test_by_end_september_is_overdue_on_the_first_of_october(
    asked_for: Workspace, key: str, told: Callable[[Paper], str], today: date, late: str
) -> None:
    (row,) = (row for row in _rows(asked_for, key, told, today) if "Write" in row)
    assert row.endswith(f"entry=Open / detail={{b {late}}}" if late else "entry=Open")


@pytest.mark.parametrize(
    ("subject", "kept", "remarks"),
    [
        (None, {"Write", "Choose", "Think"}, 1),
        ("kenya", {"Write", "Choose"}, 1),
        ("bureau", {"Whisper"}, 0),
        ("peru", {"Choose"}, 0),
    ],
)
def test_what_a_closed_meeting_asked_for_stays_in_the_house(
    asked_for: Workspace, key: str, options: Asked, subject: str | None, kept: set[str], remarks: int
) -> None:
    asked = options(languages=("en",), formats=("xlsx",), subject=subject)
    report = export(asked_for.read, PRODUCTS["follow-ups"], key, asked)
    whole = _all_of(report.files[0])
    assert {one for one in ("Write", "Choose", "Think", "Whisper") if one in whole} == kept
    assert len(report.remarks) == remarks


def test_reminders_ring_at_nine_a_week_and_a_day_before(asked_for: Workspace, key: str, options: Asked) -> None:
    report = export(asked_for.read, PRODUCTS["reminders"], key, options(languages=("en",)))
    assert [path.name for path in report.files] == [
        "small-2021-reminders-kenya.en.ics",
        "small-2021-reminders-norway.en.ics",
    ]
    calendar = icalendar.Calendar.from_ical(report.files[0].read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("DTSTART") == date(2021, 9, 30)
    assert str(event["DESCRIPTION"]) == "Due: by the end of September"
    rings = [(datetime(2021, 9, 30) + alarm.decoded("TRIGGER")).isoformat() for alarm in event.walk("VALARM")]
    assert rings == ["2021-09-23T09:00:00", "2021-09-29T09:00:00"]


def test_reminders_where_nothing_is_due(workspace: Workspace, key: str, options: Asked) -> None:
    report = export(workspace.read, PRODUCTS["reminders"], key, options())
    assert report.files == ()
    assert [remark.said(str) for remark in report.remarks] == [
        "Nothing that is still open has a last day, so there is nothing to remind of."
    ]


def _all_of(path: Path) -> str:
    if path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, encoding="utf-8")
        return done.stdout
    if path.suffix == ".docx":
        return "".join(docx.Document(str(path)).element.body.itertext())
    sheets = load_workbook(path)
    return "\n".join(
        str(value) for sheet in sheets for row in sheet.iter_rows(values_only=True) for value in row if value
    )


def statements(db: Db, key: str) -> None:
    own = conference_by_key(db, key).ref.id
    versions = (("Kenya", ((True, 111), (False, 222))), ("Peru", ((True, 333),)))
    for who, found in versions:
        row = add(db, Statement, conference_id=own, who=said(who), language="en")
        for position, (confidential, words) in enumerate(found):
            add(
                db, StatementVersion, conference_id=own, statement_id=row.id, position=position, words=words,
                confidential=confidential, link=f"https://example.org/{words}",
                stage=StatementStage.RECEIVED if confidential else StatementStage.AS_DELIVERED,
            )  # fmt: skip
    say(db, "Add statements")


def test_confidential_versions_of_statements_are_in_no_paper(workspace: Workspace, key: str, options: Asked) -> None:
    workspace.do(statements, key)
    report = export(workspace.read, PRODUCTS["documents"], key, options(languages=("en",)))
    assert {path.suffix for path in report.files} == {".pdf", ".docx", ".xlsx"}
    for path in report.files:
        whole = _all_of(path)
        assert {said: said in whole for said in ("Kenya", "222", "Peru", "111", "333", "Received")} == {
            "Kenya": True, "222": True, "Peru": False, "111": False, "333": False, "Received": False,
        }  # fmt: skip


def test_slips_look_back_four_weeks_where_no_day_is_given(workspace: Workspace, key: str, options: Asked) -> None:
    def plan(db: Db) -> None:
        own = conference_by_key(db, key).ref.id
        add_item(db, own, ItemKind.DEADLINE, said("Call"), dates=when("7 May"))

    def move(db: Db) -> None:
        (row,) = db.query(RoadmapItem).all()
        restate_date(db, Ref(row.id, row.version), when("11 May"))

    workspace.do(plan)
    workspace.do(move)
    found = {}
    for days, issued in ((0, NOW), (28, NOW + USUAL)):
        asked = Options(options().folder, issued, ("en",), ("xlsx",))
        whole = _all_of(export(workspace.read, PRODUCTS["slips"], key, asked).files[0])
        found[days] = [line for line in whole.splitlines() if "May" in line or "moved" in line or "Nothing" in line]
    assert found == {
        0: ["What moved since 12 November 2021", "7 May", "11 May"],
        28: ["What moved since 10 December 2021", "Nothing has moved since 10 December 2021."],
    }
