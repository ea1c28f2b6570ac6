"""Drafts: files that open as messages still to be sent, and the workbook from which letters are merged."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest

from hlom_desktop.delegations.edits import change_delegation
from hlom_desktop.delivery.drafts import NoSuchIssue, NothingGiven, drafts
from hlom_desktop.live.rehearsal import RehearsalSendsNothing, mark_as_rehearsal
from hlom_desktop.sessions.edits import cancel_session


def message(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=default)  # type: ignore[arg-type,return-value]


def made(house: Any, **values: Any) -> tuple[Path, Any]:
    report = drafts(house.workspace, "small", house.folder, **values)
    return report.files[0].parent, report


def test_a_draft_for_each_event_and_one_for_all(house: Any) -> None:
    house.account(587)
    home = house.seen().inviting.delegations[0]
    house.do(change_delegation, home.ref, liaison_name="N. N.", liaison_email="liaison@ke.example")
    house.give()
    folder, report = made(house)
    assert (folder.name, report.remarks) == ("small-drafts-1", ())
    kenya = next(one for one in folder.iterdir() if one.name.startswith("KE-") and one.is_dir())
    assert sorted(one.name for one in kenya.iterdir()) == [
        "2021-12-14-1000-opening-invitation.eml",
        "2021-12-14-1100-panel-1-invitation.eml",
        "all-sessions.eml",
        "small-invitations.en.ics",
    ]
    one = message(kenya / "2021-12-14-1100-panel-1-invitation.eml")
    assert (one["X-Unsent"], one["To"], one["Subject"]) == ("1", "mission@ke.example", "Invitation: Panel 1")
    assert one.get_body(("calendar",))["Content-Type"].params["method"] == "REQUEST"  # type: ignore[union-attr]
    whole = message(kenya / "all-sessions.eml")
    assert (whole["Subject"], whole.get_body(("calendar",))) == ("Invitation: 2 sessions", None)
    attached = next(whole.iter_attachments())
    calendar = icalendar.Calendar.from_ical(attached.get_content())
    assert (calendar["METHOD"], len(calendar.events)) == ("PUBLISH", 2)
    assert (kenya / "small-invitations.en.ics").read_bytes().decode() == attached.get_content()
    liaison = message(folder / "KE-liaison.eml")
    assert (liaison["To"], liaison.get_body(("calendar",))) == ("liaison@ke.example", None)
    assert "ATTENDEE" not in next(liaison.iter_attachments()).get_content()
    assert not any("@" in one.name for one in folder.rglob("*"))


def test_the_workbook_has_its_labels_in_the_first_row(house: Any) -> None:
    house.give()
    folder, report = made(house)
    assert [one.message[:26] for one in report.remarks] == ["No mail account is set up,"]
    page = openpyxl.load_workbook(folder / "letters.xlsx").active
    rows = list(page.iter_rows(values_only=True))
    assert rows[0] == ("Mailbox", "Language", "Function", "Delegation", "Subject", "Text", "Attachment")
    france, kenya = rows[1:]
    assert (*france[:2], *france[2:4]) == ("martin@fr.example", "fr", "Minister (fr)", "France")
    assert (*kenya[:2], *kenya[2:4]) == ("mission@ke.example", "en", "Kenya", "Kenya")
    assert all((folder / row[6]).exists() for row in rows[1:])


def test_what_changed_since_is_left_out_and_an_older_issue_can_be_asked_for(house: Any) -> None:
    house.give()
    house.do(cancel_session, house.session("Panel 1").ref)
    folder, report = made(house)
    assert [(one.arguments.get("number"), one.arguments.get("reason")) for one in report.remarks[1:]] == [
        (1, "The session was changed after this issue was made. Make a new issue.")
    ]
    house.give()
    folder, report = made(house, number=2)
    names = sorted(one.name for one in folder.rglob("*.eml"))
    assert names == ["2021-12-14-1100-panel-1-cancellation.eml", "all-sessions.eml"]
    cancelled = message(next(folder.rglob("*cancellation.eml")))
    assert cancelled.get_body(("calendar",))["Content-Type"].params["method"] == "CANCEL"  # type: ignore[union-attr]
    assert "14 December 2021" in cancelled.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    with pytest.raises(NoSuchIssue):
        made(house, number=9)


def test_nothing_is_made_of_nothing_nor_in_a_rehearsal_nor_by_half(house: Any) -> None:
    with pytest.raises(NothingGiven):
        made(house)
    house.give()
    before = sorted(house.folder.iterdir())
    assert drafts(house.workspace, "small", house.folder, cancelled=lambda: True).files == ()
    house.do(mark_as_rehearsal, house.own, "store")
    with pytest.raises(RehearsalSendsNothing):
        made(house)
    assert sorted(house.folder.iterdir()) == before
