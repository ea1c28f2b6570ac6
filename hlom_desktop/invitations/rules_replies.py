"""Whose replies count: matched on UID and mailbox, then SEQUENCE, then DTSTAMP (RFC 5546, 2.1.5).

The order in which replies come in does not matter: of the same replies, the same answer stands at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from hlom_desktop.invitations.rules_ledger import held
from hlom_desktop.invitations.values import Answer, GivenRow, ReplyRow
from hlom_desktop.invitations.values_replies import Incoming, IncomingReply, LeftOut, NotTaken, Outcome, TakenReply

Event = tuple[str, str]
"""An event as one mailbox has it: the UID, and the mailbox casefolded."""

CLOCKS_DIFFER = timedelta(days=1)
"""How far ahead a sender's clock may be, zones set wrongly included."""

_AT_ONE_MOMENT = (Answer.ACCEPTED, Answer.DELEGATED, Answer.TENTATIVE, Answer.DECLINED)
"""Of two answers with one SEQUENCE and DTSTAMP the later one here counts: nobody is counted on who may not come."""

Rank = tuple[int, datetime, int]


class _Ranked(Protocol):
    @property
    def sequence(self) -> int: ...
    @property
    def stamp(self) -> datetime: ...
    @property
    def answer(self) -> Answer: ...


@dataclass(frozen=True)
class Answered:
    """What a mailbox answers to a session; `is_present` where it answers the version that it was last given."""

    reply: ReplyRow
    is_present: bool


@dataclass(frozen=True)
class ReplyCounts:
    """The answers to a session; `of_old_version` of them answer an old version; `waiting` mailboxes are silent."""

    answers: Mapping[Answer, int]
    of_old_version: int
    waiting: int


def rank(reply: _Ranked) -> Rank:
    """What of two replies of one mailbox to one event counts: the greater one."""
    return reply.sequence, reply.stamp, _AT_ONE_MOMENT.index(reply.answer)


def newest(replies: Iterable[ReplyRow]) -> Mapping[Event, ReplyRow]:
    """The reply that counts, by UID and mailbox."""
    found: dict[Event, ReplyRow] = {}
    for one in replies:
        event = one.uid, one.mailbox.casefold()
        if event not in found or rank(one) > rank(found[event]):
            found[event] = one
    return found


def answer_of(given: Iterable[GivenRow], replies: Iterable[ReplyRow]) -> Mapping[tuple[int, str], Answered]:
    """What each mailbox that is still invited answers, by session and casefolded mailbox; who is silent is missing."""
    kept = newest(replies)
    found = {}
    for row in held(given).values():
        mailbox = row.mailbox.casefold()
        reply = kept.get((row.uid, mailbox))
        if reply is not None:
            found[row.session_id, mailbox] = Answered(reply, reply.sequence >= row.sequence)
    return found


def counts(given: Sequence[GivenRow], replies: Iterable[ReplyRow]) -> Mapping[int, ReplyCounts]:
    """The answers by session, for every session to which a mailbox is invited."""
    answered = answer_of(given, replies)
    asked: dict[int, list[str]] = {}
    for row in held(given).values():
        asked.setdefault(row.session_id, []).append(row.mailbox.casefold())
    found = {}
    for session_id, mailboxes in asked.items():
        came = [answered[session_id, one] for one in mailboxes if (session_id, one) in answered]
        given_answers = [one.reply.answer for one in came]
        by_answer = {answer: given_answers.count(answer) for answer in Answer}
        old = sum(not one.is_present for one in came)
        found[session_id] = ReplyCounts(by_answer, old, len(mailboxes) - len(came))
    return found


def sort_out(given: Iterable[GivenRow], kept: Iterable[ReplyRow], incoming: Incoming, now: datetime) -> Outcome:
    """Which of the replies that came in are answers, and why the others are not. `now` shows which clocks are wrong."""
    ledger: dict[Event, list[GivenRow]] = {}
    for row in given:
        ledger.setdefault((row.uid, row.mailbox.casefold()), []).append(row)
    uids = {uid for uid, _ in ledger}
    before = {event: rank(one) for event, one in newest(kept).items()}
    best: dict[Event, TakenReply] = {}
    left: list[LeftOut] = []
    for reply in incoming.replies:
        event = _event_of(reply, ledger)
        if event is None:
            left.append(_left(reply, NotTaken.UNKNOWN_MAILBOX if reply.uid in uids else NotTaken.UNKNOWN_EVENT))
        elif reply.stamp > now + CLOCKS_DIFFER:
            left.append(_left(reply, NotTaken.IN_FUTURE))
        else:
            loser = _contend(event, _taken(reply, ledger[event]), before, best)
            left += [] if loser is None else [loser]
    taken = tuple(sorted(best.values(), key=lambda one: (one.reply.file, one.reply.message or 0, one.session_id)))
    return Outcome(taken, (*incoming.left_out, *left), incoming.without)


def _contend(
    event: Event, one: TakenReply, before: Mapping[Event, Rank], best: dict[Event, TakenReply]
) -> LeftOut | None:
    """Put a reply in its place if it counts more than what is there; who loses, as left out."""
    mine, kept, rival = _rank_taken(one), before.get(event), best.get(event)
    if kept is not None and mine <= kept:
        return _left(one.reply, NotTaken.KNOWN if mine == kept else NotTaken.STALE)
    if rival is None:
        best[event] = one
        return None
    if mine <= _rank_taken(rival):
        return _left(one.reply, NotTaken.KNOWN if mine == _rank_taken(rival) else NotTaken.STALE)
    best[event] = one
    return _left(rival.reply, NotTaken.STALE)


def _rank_taken(one: TakenReply) -> Rank:
    return one.sequence, one.reply.stamp, _AT_ONE_MOMENT.index(one.reply.answer)


def _event_of(reply: IncomingReply, ledger: Mapping[Event, object]) -> Event | None:
    named = ((reply.uid, mailbox) for mailbox in reply.mailboxes)
    return next((event for event in named if event in ledger), None)


def _taken(reply: IncomingReply, given: Sequence[GivenRow]) -> TakenReply:
    last = max(given, key=lambda row: (row.sequence, row.ref.id))
    sequence = _version_answered(reply, given)
    return TakenReply(last.session_id, last.mailbox, sequence, sequence < last.sequence, reply)


def _version_answered(reply: IncomingReply, given: Sequence[GivenRow]) -> int:
    """The SEQUENCE of the reply; a number that was never given becomes that of the version the mailbox had then.

    Otherwise one reply with a number made up would be newer than every true one after it.
    """
    known = [row.sequence for row in given]
    if reply.sequence <= max(known):
        return reply.sequence
    return max((row.sequence for row in given if row.stamp <= reply.stamp), default=min(known))


def _left(reply: IncomingReply, reason: NotTaken) -> LeftOut:
    return LeftOut(reason, reply.file, reply.message, reply.summary)
