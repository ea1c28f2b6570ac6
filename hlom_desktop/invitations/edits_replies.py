"""Replies taken in: appended to those that are kept, never written over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from hlom_desktop.invitations.model import Given, Reply
from hlom_desktop.invitations.rules_replies import sort_out
from hlom_desktop.invitations.values import GivenRow, ReplyRow
from hlom_desktop.invitations.values_replies import Incoming, Outcome
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.rawrows import CHUNK
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.recording import moment, say

R = TypeVar("R")


def weigh_replies(db: Db, conference_id: int, incoming: Incoming, now: datetime) -> Outcome:
    """What taking these replies would do; writes nothing."""
    uids = sorted({one.uid for one in incoming.replies})
    given = _of_events(db, GivenRow, Given, conference_id, uids)
    kept = _of_events(db, ReplyRow, Reply, conference_id, uids)
    return sort_out(given, kept, incoming, now)


def _of_events(db: Db, row: type[R], kind: Any, conference_id: int, uids: Sequence[str]) -> list[R]:
    """The rows of these events alone: the ledger of a whole conference is long, a folder of replies is not."""
    found: list[R] = []
    for start in range(0, len(uids), CHUNK):
        is_asked = kind.__table__.c.uid.in_(uids[start : start + CHUNK])
        found += read_rows(db, row, kind, is_asked, conference_id=conference_id)
    return found


def take_replies(db: Db, conference_id: int, incoming: Incoming) -> Outcome:
    """Keep the replies that are answers, in one gesture.

    Undo takes them out of the store again, as after a wrong file: the file is still there to be read once more.
    """
    outcome = weigh_replies(db, conference_id, incoming, moment(db))
    for one in outcome.taken:
        reply = one.reply
        values = {"uid": reply.uid, "session_id": one.session_id, "mailbox": one.mailbox, "answer": reply.answer}
        values |= {"sequence": one.sequence, "stamp": reply.stamp, "comment": reply.comment}
        db.add(Reply(conference_id=conference_id, received=moment(db), **values))
    say(db, N_("Take in replies to invitations: {number}"), number=len(outcome.taken))
    return outcome
