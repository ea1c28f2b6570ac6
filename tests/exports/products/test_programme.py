"""The programme's calendar: the very bytes, what is in it and what is left out and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar

from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.sessions.edits import change_session, move_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import Access
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace


def test_the_calendar(
    workspace: Workspace, key: str, options: Callable[..., Options], compare: Callable[[str, bytes], None]
) -> None:
    report = export(workspace.read, PRODUCTS["programme"], key, options(languages=("en",), formats=("ics",)))
    assert [path.name for path in report.files] == ["small-2021-programme.en.ics"]
    compare("programme.en.ics", report.files[0].read_bytes())
    assert [remark.said(str) for remark in report.remarks] == [
        "“Panel on cities” is cancelled and was left out of the calendar.",
        "“Closing” has no hour yet and was left out.",
        "“Call with the regions” was left out: the stated GMT is not the clock of Europe/Zurich that day. "
        "Choose which of the two is meant.",
    ]


def test_one_file_a_language_with_the_same_identities(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    report = export(workspace.read, PRODUCTS["programme"], key, options(formats=("ics",)))
    found = [icalendar.Calendar.from_ical(path.read_bytes()) for path in report.files]
    assert [path.name for path in report.files] == [f"small-2021-programme.{name}.ics" for name in ("en", "fr", "es")]
    summaries = [{str(event["UID"]): str(event["SUMMARY"]) for event in one.walk("VEVENT")} for one in found]
    assert summaries[0].keys() == summaries[1].keys() == summaries[2].keys()
    assert summaries[1] == {
        "session-1@small": "Ouverture",
        "session-2@small": "Débat général\u00a0: première séance",
        "session-4@small": "Énergie propre",
        "session-5@small": "[EN]\u00a0Matching requests with offers",
    }


def test_a_moved_session_is_issued_anew(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    before = _opening(workspace, key, options())
    workspace.do(_move_opening)
    after = _opening(workspace, key, options())
    assert after.start == datetime(2021, 12, 15, 9, 0, tzinfo=ZoneInfo("Europe/Zurich"))
    assert after["UID"] == before["UID"]
    assert after.sequence > before.sequence


def test_a_meeting_by_invitation_keeps_its_link_to_itself(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    assert "URL" in _opening(workspace, key, options())
    workspace.do(_invite)
    opening = _opening(workspace, key, options())
    assert str(opening["DESCRIPTION"]).splitlines()[-1] == "By invitation · Hybrid · Interpretation: " + (
        "English, French and Spanish"
    )
    assert b"meet.example.org" not in opening.to_ical()
    assert {"URL", "CONFERENCE"}.isdisjoint(opening)


def _invite(db: Db) -> None:
    row = sessions(db, 1)[0]
    link = "Join at https://meet.example.org/opening"
    change_session(db, row.ref, access=Access.INVITATION, description=Wording.from_texts(en=f"For heads.\n{link}"))


def _opening(workspace: Workspace, key: str, options: Options) -> Any:
    report = export(workspace.read, PRODUCTS["programme"], key, replace(options, formats=("ics",)))
    events = icalendar.Calendar.from_ical(report.files[0].read_bytes()).walk("VEVENT")
    return next(event for event in events if event["UID"] == "session-1@small")


def _move_opening(db: Db) -> None:
    row = sessions(db, 1)[0]
    assert row.hours is not None
    move_session(db, row.ref, replace(row.hours, day=date(2021, 12, 15), start=540), row.room_id)
