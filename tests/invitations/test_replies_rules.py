"""Whose replies count, whatever the order in which they come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.invitations.rules_replies import Answered, ReplyCounts, answer_of, counts, newest, sort_out
from hlom_desktop.invitations.values import Answer, GivenRow, Method, ReplyRow
from hlom_desktop.invitations.values_replies import Incoming, IncomingReply, LeftOut, NotTaken
from hlom_desktop.storage.ref import Ref

TEN = datetime(2021, 12, 1, 10, tzinfo=UTC)
KE, KZ = "ke@example.org", "kz@example.org"
YES, PERHAPS, NO, ON = Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED, Answer.DELEGATED


def told(number: int, session_id: int, mailbox: str, sequence: int, method: Method = Method.REQUEST) -> GivenRow:
    """A row of the ledger, given `number` hours after nine."""
    at = TEN + timedelta(hours=number - 1)
    plain = {"fingerprint": "f", "language": "en", "summary": "Opening", "starts": None, "ends": None}
    return GivenRow(Ref(number, 1), 1, session_id, mailbox, f"u{session_id}", method, sequence, stamp=at, **plain,
                    delegate_ids=(1,))  # fmt: skip


def came(answer: Answer, sequence: int, after: int, mailbox: str = KE, uid: str = "u1", **more: str) -> IncomingReply:
    """A reply dated `after` hours after ten."""
    others = (more["sent_by"],) if "sent_by" in more else ()
    return IncomingReply(uid, (mailbox, *others), answer, sequence, TEN + timedelta(hours=after), None, "r.ics")


def kept(number: int, answer: Answer, sequence: int, after: int, mailbox: str = KE, session_id: int = 1) -> ReplyRow:
    """A reply in the store."""
    stamp = TEN + timedelta(hours=after)
    return ReplyRow(Ref(number, 1), f"u{session_id}", session_id, mailbox, answer, sequence, stamp, None, TEN)


LEDGER = (told(0, 1, KE, 3), told(1, 1, "KZ@Example.org", 3), told(2, 1, KE, 5), told(3, 2, KE, 1))
NOW = TEN + timedelta(hours=9)


@pytest.mark.parametrize(
    ("replies", "wanted"),
    [
        ([kept(1, YES, 3, 0), kept(2, NO, 3, 1)], NO),
        ([kept(1, YES, 3, 2), kept(2, NO, 3, 1)], YES),
        ([kept(1, YES, 5, 0), kept(2, NO, 3, 9)], YES),
        ([kept(1, NO, 5, 0), kept(2, YES, 5, 0)], NO),
        ([kept(1, YES, 5, 0, KE.upper()), kept(2, ON, 5, 0)], ON),
    ],
)
def test_the_newest(replies: list[ReplyRow], wanted: Answer) -> None:
    assert {event: one.answer for event, one in newest(replies).items()} == {("u1", KE): wanted}
    assert newest(reversed(replies)) == newest(replies)


def test_the_answers_of_those_invited() -> None:
    replies = (kept(1, YES, 3, 0), kept(2, NO, 3, 1, KZ), kept(3, YES, 1, 1, session_id=2))
    ledger = (*LEDGER, told(4, 2, KE, 2, Method.CANCEL))
    assert answer_of(ledger, replies) == {
        (1, KE): Answered(replies[0], is_present=False),
        (1, KZ): Answered(replies[1], is_present=True),
    }


def test_counted() -> None:
    replies = (kept(1, YES, 3, 0), kept(2, YES, 3, 1, KZ))
    none = dict.fromkeys(Answer, 0)
    assert counts(LEDGER, replies) == {1: ReplyCounts({**none, YES: 2}, 1, 0), 2: ReplyCounts(none, 0, 1)}


@pytest.mark.parametrize(
    ("reply", "wanted"),
    [
        (came(YES, 5, 3), (1, KE, 5, False)),
        (came(YES, 3, 3), (1, KE, 3, True)),
        (came(YES, 0, 3), (1, KE, 0, True)),
        (came(YES, 3, 3, KZ), (1, "KZ@Example.org", 3, False)),
        (came(YES, 3, 3, "a@example.org", sent_by=KZ), (1, "KZ@Example.org", 3, False)),
        (came(YES, 99, 3), (1, KE, 5, False)),
        (came(YES, 99, 0), (1, KE, 3, True)),
        (came(YES, 99, -9), (1, KE, 3, True)),
    ],
)
def test_taken(reply: IncomingReply, wanted: tuple[int, str, int, bool]) -> None:
    (one,) = sort_out(LEDGER, (), Incoming((reply,)), NOW).taken
    assert (one.session_id, one.mailbox, one.sequence, one.is_of_old_version) == wanted


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (came(YES, 5, 3, uid="u9"), NotTaken.UNKNOWN_EVENT),
        (came(YES, 5, 3, uid="U1"), NotTaken.UNKNOWN_EVENT),
        (came(YES, 5, 3, "x@example.org"), NotTaken.UNKNOWN_MAILBOX),
        (came(YES, 1, 3, KZ, uid="u2"), NotTaken.UNKNOWN_MAILBOX),
        (came(YES, 5, 34), NotTaken.IN_FUTURE),
        (came(YES, 3, 1), NotTaken.STALE),
        (came(NO, 3, 8), NotTaken.STALE),
        (came(NO, 5, 1), NotTaken.STALE),
        (came(YES, 5, 2), NotTaken.KNOWN),
    ],
)
def test_left_out(reply: IncomingReply, reason: NotTaken) -> None:
    before = Incoming((reply,), (LeftOut(NotTaken.NO_REPLY, "a.ics"),), 4)
    found = sort_out(LEDGER, (kept(1, YES, 5, 2),), before, NOW)
    assert (found.taken, found.without) == ((), 4)
    assert found.left_out == (LeftOut(NotTaken.NO_REPLY, "a.ics"), LeftOut(reason, "r.ics"))
    assert found.reasons() == {reason: 1, NotTaken.NO_REPLY: 1}


INCOMING = st.builds(
    came,
    st.sampled_from(Answer),
    st.integers(0, 7),
    st.integers(-2, 4),
    st.sampled_from([KE, KZ, "x@example.org"]),
    st.sampled_from(["u1", "u2", "u3"]),
)


def stored(replies: Sequence[IncomingReply], ends: Sequence[int]) -> list[ReplyRow]:
    """What is kept after replies came in by batches that end at these places."""
    rows: list[ReplyRow] = []
    for start, end in zip([0, *ends], [*ends, len(replies)], strict=True):
        for one in sort_out(LEDGER, rows, Incoming(tuple(replies[start:end])), NOW).taken:
            reply, ref = one.reply, Ref(len(rows) + 1, 1)
            row = (ref, reply.uid, one.session_id, one.mailbox, reply.answer, one.sequence, reply.stamp, None, NOW)
            rows.append(ReplyRow(*row))
    return rows


def slow(replies: Sequence[IncomingReply]) -> dict[tuple[int, str], tuple[Answer, int, datetime]]:
    """The answers, by comparing each reply with every other and every row of the ledger."""
    found = {}
    for row in LEDGER:
        mine = [one for one in replies if one.uid == row.uid and one.mailboxes[0] == row.mailbox.lower()]
        rows = [one for one in LEDGER if one.uid == row.uid and one.mailbox.lower() == row.mailbox.lower()]
        versions = []
        for one in mine:
            then = [other.sequence for other in rows if other.stamp <= one.stamp] or [rows[0].sequence]
            sequence = one.sequence if one.sequence <= rows[-1].sequence else max(then)
            versions.append((sequence, one.stamp, [YES, ON, PERHAPS, NO].index(one.answer), one.answer))
        if versions:
            best = sorted(versions)[-1]
            found[row.session_id, row.mailbox.lower()] = (best[3], best[0], best[1])
    return found


@given(st.lists(INCOMING, max_size=12), st.data())
def test_any_order_ends_in_the_same_answers(replies: list[IncomingReply], data: st.DataObject) -> None:
    cuts = st.lists(st.integers(0, len(replies)), max_size=4).map(sorted)
    shuffled = data.draw(st.permutations(replies))
    wanted = slow(replies)
    for order in (replies, [*shuffled, *replies]):
        rows = stored(order, data.draw(cuts))
        found = answer_of(LEDGER, rows)
        assert {key: (one.reply.answer, one.reply.sequence, one.reply.stamp) for key, one in found.items()} == wanted
        present = {key: row.sequence for row in LEDGER for key in [(row.session_id, row.mailbox.lower())]}
        assert {key: one.is_present for key, one in found.items()} == {
            key: sequence >= present[key] for key, (_, sequence, _) in wanted.items()
        }


@given(st.lists(INCOMING, max_size=12))
def test_nothing_is_lost_and_nothing_is_taken_twice(replies: list[IncomingReply]) -> None:
    outcome = sort_out(LEDGER, (), Incoming(tuple(replies)), NOW)
    assert len(outcome.taken) + len(outcome.left_out) == len(replies)
    assert sum(outcome.answers().values()) == len(outcome.taken)
    again = sort_out(LEDGER, stored(replies, []), Incoming(tuple(replies)), NOW)
    assert again.taken == ()
