"""Replies taken into the store: kept beside those before, in one gesture, the same whatever the order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.invitations.edits import ToGive, give
from hlom_desktop.invitations.edits_replies import take_replies, weigh_replies
from hlom_desktop.invitations.queries import given, replies
from hlom_desktop.invitations.rules_replies import answer_of
from hlom_desktop.invitations.values import Answer, Method
from hlom_desktop.invitations.values_replies import Incoming, IncomingReply, NotTaken
from hlom_desktop.schema import METADATA
from hlom_desktop.storage import history
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 2, 9, tzinfo=UTC)
TEN = datetime(2021, 12, 1, 10, tzinfo=UTC)
KE = "ke@example.org"


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """Two conferences; in the first, Kenya's mission was given two versions of a session, in the second one."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    for key in ("hlom", "other"):
        found.do(new_empty, key, Wording.from_texts(en=key), NOW)
    for conference_id, sequence in ((1, 3), (1, 4), (2, 8)):
        found.do(give, conference_id, [_told(sequence)])
    yield found
    found.close()


def _told(sequence: int) -> ToGive:
    plain = {"language": "en", "summary": "Opening", "starts": None, "ends": None, "delegate_ids": (1,)}
    stamp = TEN - timedelta(hours=9 - sequence)
    return ToGive(7, KE, "u7", Method.REQUEST, sequence, f"f{sequence}", stamp, **plain)  # type: ignore[arg-type]


def _came(answer: Answer, sequence: int, minutes: int, uid: str = "u7") -> IncomingReply:
    stamp = TEN + timedelta(minutes=minutes)
    return IncomingReply(uid, (KE,), answer, sequence, stamp, "With regret", "r.ics", minutes)


def test_taken_once_and_told_in_the_history(store: Workspace) -> None:
    came = Incoming((_came(Answer.ACCEPTED, 3, 1), _came(Answer.DECLINED, 4, 2), _came(Answer.DECLINED, 4, 2, "u9")))
    outcome = store.do(take_replies, 1, came).result
    (row,) = store.read(replies, 1)
    assert (row.uid, row.session_id, row.mailbox, row.answer, row.sequence) == ("u7", 7, KE, Answer.DECLINED, 4)
    assert (row.stamp, row.comment, row.received) == (TEN + timedelta(minutes=2), "With regret", NOW)
    assert [one.reason for one in outcome.left_out] == [NotTaken.STALE, NotTaken.UNKNOWN_EVENT]
    assert store.read(replies, 2) == ()
    step = store.read(history.steps, 1)[0]
    assert (step.message, dict(step.arguments)) == ("Take in replies to invitations: {number}", {"number": 1})
    done = store.do(take_replies, 1, came)
    assert (done.change, done.result.taken) == (None, ())
    assert store.read(replies, 1) == (row,)


def test_a_newer_one_stands_beside_the_older(store: Workspace) -> None:
    store.do(take_replies, 1, Incoming((_came(Answer.TENTATIVE, 3, 1),)))
    store.do(take_replies, 1, Incoming((_came(Answer.ACCEPTED, 4, 5),)))
    store.do(take_replies, 1, Incoming((_came(Answer.DECLINED, 4, 3),)))
    kept = store.read(replies, 1)
    assert [row.answer for row in kept] == [Answer.TENTATIVE, Answer.ACCEPTED]
    (answered,) = answer_of(store.read(given, 1), kept).values()
    assert (answered.reply, answered.is_present) == (kept[1], True)


def test_undo_takes_a_wrong_file_out_and_the_file_comes_in_again(store: Workspace) -> None:
    came = Incoming((_came(Answer.TENTATIVE, 3, 1),))
    store.do(take_replies, 1, came)
    store.undo()
    assert store.read(replies, 1) == ()
    assert len(store.do(take_replies, 1, came).result.taken) == 1
    assert [row.answer for row in store.read(replies, 1)] == [Answer.TENTATIVE]


def test_weighing_writes_nothing(store: Workspace) -> None:
    came = Incoming((_came(Answer.TENTATIVE, 3, 1),))
    (one,) = store.read(weigh_replies, 1, came, NOW).taken
    assert (one.sequence, one.is_of_old_version) == (3, True)
    assert store.read(replies, 1) == ()


def test_more_events_than_a_query_takes(store: Workspace) -> None:
    others = (_came(Answer.ACCEPTED, 4, 1, f"a{number}") for number in range(1_200))
    came = Incoming((*others, _came(Answer.ACCEPTED, 4, 2)))
    assert len(store.read(weigh_replies, 1, came, NOW).taken) == 1
