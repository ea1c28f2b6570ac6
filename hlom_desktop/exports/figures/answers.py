"""How the invitations that stand were answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hlom_desktop.invitations.rules_ledger import held
from hlom_desktop.invitations.rules_replies import answer_of
from hlom_desktop.invitations.values import Answer, GivenRow, ReplyRow


@dataclass(frozen=True)
class AnswerPart:
    """The invitations with one answer, None where there is none yet: how many, and the delegates they are for.

    `old` of them answer a version older than the one given last.
    """

    answer: Answer | None
    number: int
    old: int
    delegate_ids: tuple[int, ...]


def answers_of(given: Sequence[GivenRow], replies: Sequence[ReplyRow]) -> tuple[AnswerPart, ...]:
    """One part for each answer that was given, in the order of the answers, those without an answer last.

    What counts is an event in a mailbox, not a delegate: six delegates of a mission's mailbox have one invitation to
    a session and one answer. What was cancelled is not counted.
    """
    answered = answer_of(given, replies)
    found: dict[Answer | None, list[tuple[GivenRow, bool]]] = {}
    for row in held(given).values():
        reply = answered.get((row.session_id, row.mailbox.casefold()))
        answer = None if reply is None else reply.reply.answer
        found.setdefault(answer, []).append((row, reply is not None and not reply.is_present))
    order: tuple[Answer | None, ...] = (*Answer, None)
    return tuple(_part(answer, found[answer]) for answer in order if answer in found)


def _part(answer: Answer | None, rows: list[tuple[GivenRow, bool]]) -> AnswerPart:
    people = {one for row, _ in rows for one in row.delegate_ids}
    return AnswerPart(answer, len(rows), sum(old for _, old in rows), tuple(sorted(people)))
