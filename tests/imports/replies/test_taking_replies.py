"""A folder of replies into the store, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hlom_desktop.conference.queries import NoSuchConference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.replies.refused import NoReplies
from hlom_desktop.imports.replies.said import outcome_lines
from hlom_desktop.imports.replies.taking import import_replies
from hlom_desktop.invitations.edits import ToGive, give
from hlom_desktop.invitations.queries import replies
from hlom_desktop.invitations.values import Answer, Method
from hlom_desktop.schema import METADATA
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

from .shapes import OUTLOOK, TEXT_PART, UID, google_mail, mail, mbox, part, reply

NOW = datetime(2021, 12, 2, 9, tzinfo=UTC)


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """A conference in which two missions were given the third version of a session, one of them also the fourth."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    found.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    given = [("mission.ke@example.org", 3), ("mission.kz@example.org", 3), ("mission.kz@example.org", 4)]
    plain = {"language": "en", "summary": "Opening", "starts": None, "ends": None, "delegate_ids": (1,)}
    for mailbox, sequence in given:
        stamp = NOW - timedelta(days=9 - sequence)
        found.do(give, 1, [ToGive(7, mailbox, UID, Method.REQUEST, sequence, "f", stamp, **plain)])  # type: ignore
    yield found
    found.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four replies, of which one is newer than another, and other things."""
    found = tmp_path / "replies"
    found.mkdir()
    (found / "1.ics").write_bytes(OUTLOOK)
    (found / "2.eml").write_bytes(google_mail(reply("mission.kz@example.org", "TENTATIVE")))
    inbox = mbox(mail(TEXT_PART), mail(part(reply(answer="DECLINED", stamp="20211201T110000Z"))))
    stranger = reply("x@example.org").replace(b"Opening", b"Lunch of x@example.org")
    (found / "Inbox").write_bytes(inbox + mbox(mail(part(stranger)), mail(part(reply().replace(b"REPLY", b"COUNTER")))))
    return found


def test_tried_and_taken(store: Workspace, folder: Path) -> None:
    tried = import_replies(store, "hlom", folder, NOW, dry_run=True)
    assert store.read(replies, 1) == ()
    taken = import_replies(store, "hlom", folder, NOW)
    assert tried == taken
    kept = {(row.mailbox, row.answer, row.sequence, row.comment) for row in store.read(replies, 1)}
    assert kept == {
        ("mission.ke@example.org", Answer.DECLINED, 3, None),
        ("mission.kz@example.org", Answer.TENTATIVE, 3, None),
    }
    again = import_replies(store, "hlom", folder, NOW)
    assert again.taken == ()
    assert {reason.value: number for reason, number in again.reasons().items()} == {
        "unknown_mailbox": 1, "stale": 1, "known": 2, "other_time": 1,
    }  # fmt: skip


def test_said_without_an_address(store: Workspace, folder: Path) -> None:
    outcome = import_replies(store, "hlom", folder, NOW, dry_run=True)
    assert outcome_lines(outcome, Words("en"), dry_run=True) == (
        "2 replies would be taken in.",
        "Perhaps: 1",
        "Declined: 1",
        "1 of them answers an old version.",
        "1 message held no calendar file.",
        "Proposes another time\tInbox, message 4\tOpening",
        "Older than the answer that is kept\t1.ics\tAccepted: Opening",
        "Comes from a mailbox that was not invited to this\tInbox, message 3\tLunch of …",
    )
    assert outcome_lines(outcome, Words("en"))[0] == "2 replies were taken in."


def test_as_json(store: Workspace, folder: Path) -> None:
    found = import_replies(store, "hlom", folder, NOW).as_json()
    assert "@example.org" not in json.dumps(found)
    assert found == {
        "taken": 2,
        "answers": {"accepted": 0, "tentative": 1, "declined": 1, "delegated": 0},
        "old_version": 1,
        "without_calendar": 1,
        "left_out": {"unknown_mailbox": 1, "stale": 1, "other_time": 1},
        "replies": [
            {"file": "2.eml", "message": None, "summary": "Opening", "uid": UID, "answer": "tentative", "sequence": 3}
            | {"stamp": "2021-12-01T10:00:00+00:00", "old_version": True},
            {"file": "Inbox", "message": 2, "summary": "Opening", "uid": UID, "answer": "declined", "sequence": 3}
            | {"stamp": "2021-12-01T11:00:00+00:00", "old_version": False},
        ],
        "others": [
            {"file": "Inbox", "message": 4, "summary": "Opening", "reason": "other_time"},
            {"file": "1.ics", "message": None, "summary": "Accepted: Opening", "reason": "stale"},
            {"file": "Inbox", "message": 3, "summary": "Lunch of …", "reason": "unknown_mailbox"},
        ],
    }


def test_nothing_is_half_done(store: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    with pytest.raises(NoReplies):
        import_replies(store, "hlom", tmp_path / "a.png", NOW)
    with pytest.raises(NoSuchConference):
        import_replies(store, "none", tmp_path / "a.png", NOW)
    assert store.read(replies, 1) == ()
