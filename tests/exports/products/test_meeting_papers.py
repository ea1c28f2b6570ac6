"""Notes, calendar and records of meetings made by edits: what the reference files do not show."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.record import insert_paragraph
from hlom_desktop.consultations.model import AgendaItem, Consultation, Footnote, RecordParagraph
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.meetings.gathering import gather_meetings
from hlom_desktop.exports.meetings.note import compose_note
from hlom_desktop.exports.meetings.record import compose_record
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.report import Report
from hlom_desktop.sessions.model import RepeatGroup
from hlom_desktop.sessions.values import Access
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

Told = Callable[[Paper], str]
Asked = Callable[..., Options]


def said(en: str) -> Wording:
    """A text that is the same in all languages, so that nothing is marked."""
    return Wording.from_texts(en=en, fr=en, es=en)


def hours(day: int, start: int, minutes: int = 120, month: int = 12, label: str | None = None, **more: Any) -> Hours:
    return Hours(date(2021, month, day), start, minutes, "Europe/Zurich", label=label, **more)


def meeting(db: Db, own: int, title: str, position: int, **values: Any) -> int:
    usual = {"kind": ConsultationKind.BRIEFING, "status": ConsultationStatus.CONFIRMED, "uid": f"{position}@small"}
    row = add(db, Consultation, conference_id=own, title=said(title), position=position, **(usual | values))
    say(db, "Add a meeting")
    return int(row.id)


def meetings(db: Db, key: str) -> int:
    own = conference_by_key(db, key).ref.id
    runs = int(add(db, RepeatGroup, conference_id=own, title=said("Twice"), runs=2).id)
    public = meeting(
        db, own, "Public", 0, hours=hours(7, 900), link="https://meet.example.org/public", place=said("Room XIX")
    )
    add(db, AgendaItem, conference_id=own, consultation_id=public, label="(a)", title=said("Programme"))
    meeting(
        db, own, "By invitation", 1, hours=hours(8, 900), link="https://meet.example.org/for-some",
        access=Access.INVITATION,
    )  # fmt: skip
    meeting(db, own, "Behind doors", 2, hours=hours(9, 900), access=Access.CLOSED)
    meeting(db, own, "Called off", 3, hours=hours(10, 900), status=ConsultationStatus.CANCELLED)
    meeting(db, own, "Unclear", 4, hours=hours(15, 660, month=9, label="CET"))
    meeting(db, own, "Twice", 5, hours=hours(2, 480, 90), repeat_id=runs)
    meeting(db, own, "Twice", 6, hours=hours(2, 1020, 90), repeat_id=runs)
    dates = parse_when("in October", "en", year=2021, sessions=load_un_sessions())
    meeting(db, own, "Vague", 7, dates=dates)
    return own


@pytest.fixture
def held(workspace: Workspace, key: str) -> Workspace:
    """A store with meetings of every sort."""
    workspace.do(meetings, key)
    return workspace


def _told(report: Report) -> list[str]:
    return [remark.said(str) for remark in report.remarks]


def _events(path: Path) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found: dict[str, Any] = {}
    for event in calendar.walk("VEVENT"):
        found.setdefault(str(event["SUMMARY"]), []).append(event)
    return found


def test_the_calendar_has_the_hours_of_the_venue_and_keeps_secrets(held: Workspace, key: str, options: Asked) -> None:
    report = export(held.read, PRODUCTS["consultation"], key, options(languages=("en",), formats=("ics",)))
    events = _events(report.files[0])
    assert {title: len(same) for title, same in events.items()} == {"Public": 1, "By invitation": 1, "Twice": 2}
    public = events["Public"][0]
    assert public["DTSTART"].params["TZID"] == "Europe/Zurich"
    assert public.decoded("DTSTART").isoformat() == "2021-12-07T15:00:00+01:00"
    assert public.decoded("DTEND").isoformat() == "2021-12-07T17:00:00+01:00"
    assert (str(public["URL"]), str(public["LOCATION"])) == ("https://meet.example.org/public", "Room XIX")
    assert str(public["DESCRIPTION"]) == "Agenda items\n(a) Programme\nhttps://meet.example.org/public"
    assert b"for-some" not in report.files[0].read_bytes()
    assert b"Behind doors" not in report.files[0].read_bytes()
    assert _told(report) == [
        "“Behind doors” is closed and was left out. Ask for it by its name to have its paper.",
        "“Called off” is cancelled and was left out.",
        "“Vague” has no day yet (in October) and was left out of the calendar.",
        "“Unclear”: the stated CET is not the clock of Europe/Zurich that day. Choose which of the two is meant.",
    ]


def test_vague_meetings_on_request(held: Workspace, key: str, options: Asked) -> None:
    asked = options(languages=("en",), formats=("ics",), vague=True, subject="vague")
    event = _events(export(held.read, PRODUCTS["consultation"], key, asked).files[0])["Vague (October)"][0]
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2021, 10, 1), date(2021, 11, 1))
    assert (str(event["TRANSP"]), str(event["STATUS"])) == ("TRANSPARENT", "TENTATIVE")


@pytest.mark.parametrize(("choice", "starts"), [("label", "12:00:00+02:00"), ("zone", "11:00:00+02:00")])
def test_an_hour_that_was_chosen_has_its_place(
    workspace: Workspace, key: str, options: Asked, choice: str, starts: str
) -> None:
    def one(db: Db) -> None:
        own = conference_by_key(db, key).ref.id
        meeting(db, own, "Chosen", 0, hours=hours(15, 660, month=9, label="CET", choice=choice))

    workspace.do(one)
    report = export(workspace.read, PRODUCTS["consultation"], key, options(languages=("en",), formats=("ics",)))
    event = _events(report.files[0])["Chosen"][0]
    assert event.decoded("DTSTART").isoformat() == f"2021-09-15T{starts}"
    assert report.remarks == ()


def test_a_closed_meeting_has_its_paper_when_it_is_named(held: Workspace, key: str, options: Asked) -> None:
    asked = options(languages=("en",), formats=("pdf", "ics"), subject="behind doors")
    report = export(held.read, PRODUCTS["consultation"], key, asked)
    assert [path.name for path in report.files] == [
        "small-2021-consultation-behind-doors.en.ics",
        "small-2021-consultation-behind-doors.en.pdf",
    ]


def test_repeated_runs_are_one_paper_with_all_their_hours(held: Workspace, key: str, told: Told) -> None:
    shown = held.read(gather_meetings, key)
    run = next(one for one in shown.meetings if one.title.en == "Twice")
    paper = told(compose_note(shown, run, Marked("en"), datetime.fromisoformat("2021-12-10T08:00Z")).paper)
    assert [line for line in paper.splitlines() if line.startswith("fact")] == [
        "fact When: hour=Thursday, 2 December 2021, 8 to 9.30 a.m. (Geneva time)"
        " / hour=Thursday, 2 December 2021, 5 to 6.30 p.m. (Geneva time)"
        " / detail=The meeting is given 2 times. Please attend one of them.",
        "fact UTC: entry=2 December 2021, 07:00–08:30 UTC / entry=2 December 2021, 16:00–17:30 UTC",
    ]


def test_runs_are_printed_once(held: Workspace, key: str, options: Asked) -> None:
    report = export(held.read, PRODUCTS["consultation"], key, options(languages=("en",), formats=("pdf",)))
    assert sorted(path.name for path in report.files) == [
        "small-2021-consultation-by-invitation.en.pdf",
        "small-2021-consultation-public.en.pdf",
        "small-2021-consultation-twice.en.pdf",
        "small-2021-consultation-unclear.en.pdf",
        "small-2021-consultation-vague.en.pdf",
    ]


def recorded(db: Db, key: str, access: Access = Access.OPEN) -> Ref:
    """A record of three paragraphs, the last of which refers to the first, with a footnote in the second."""
    own = conference_by_key(db, key).ref.id
    held = meeting(db, own, "Recorded", 0, access=access)
    first = add(db, RecordParagraph, conference_id=own, consultation_id=held, kind=ParagraphKind.NARRATIVE,
                text=said("It met."), position=0)  # fmt: skip
    second = add(db, RecordParagraph, conference_id=own, consultation_id=held, kind=ParagraphKind.NARRATIVE,
                 text=said("It heard[1] much."), position=1)  # fmt: skip
    add(db, Footnote, conference_id=own, paragraph_id=second.id, text=said("Loudly."))
    add(db, RecordParagraph, conference_id=own, consultation_id=held, kind=ParagraphKind.DECISION,
        text=said(f"It closed what paragraph [¶#{first.id}] opened."), position=2)  # fmt: skip
    return Ref(held, db.get_one(Consultation, held).version)


def _record(workspace: Workspace, key: str, told: Told) -> list[str]:
    shown = workspace.read(gather_meetings, key)
    paper = compose_record(shown, shown.meetings[0], "en", datetime.fromisoformat("2021-12-10T08:00Z")).paper
    return [line for line in told(paper).splitlines() if re.match(r"\d+\. ", line)]


def test_references_and_footnotes_follow_what_is_put_before_them(workspace: Workspace, key: str, told: Told) -> None:
    held: Ref = workspace.do(recorded, key).result
    before = _record(workspace, key, told)
    assert before == [
        "1. It met.",
        "2. It heard(note: Loudly.) much.",
        "3. [Decision] It closed what paragraph 1->p1 opened.",
    ]
    workspace.do(lambda db: insert_paragraph(db, held, said("It was opened."), at=0))
    assert _record(workspace, key, told) == [
        "1. It was opened.",
        "2. It met.",
        "3. It heard(note: Loudly.) much.",
        "4. [Decision] It closed what paragraph 2->p2 opened.",
    ]


def test_the_record_of_a_closed_meeting_stays_in_the_house(workspace: Workspace, key: str, options: Asked) -> None:
    workspace.do(recorded, key, Access.CLOSED)
    report = export(workspace.read, PRODUCTS["record"], key, options())
    assert report.files == ()
    assert _told(report) == ["“Recorded” is closed and was left out. Ask for it by its name to have its paper."]
    named = export(workspace.read, PRODUCTS["record"], key, options(formats=("pdf",), subject="recorded"))
    assert len(named.files) == 3
