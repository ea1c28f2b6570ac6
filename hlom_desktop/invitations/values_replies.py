"""Replies on their way in: as they stand in a file, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.invitations.values import Answer
from hlom_desktop.refusals import N_


class NotTaken(StrEnum):
    """Why something that came in is not kept as an answer."""

    UNKNOWN_EVENT = "unknown_event"
    UNKNOWN_MAILBOX = "unknown_mailbox"
    STALE = "stale"
    KNOWN = "known"
    IN_FUTURE = "in_future"
    NO_ANSWER = "no_answer"
    UNCLEAR = "unclear"
    ONE_OF_SERIES = "one_of_series"
    OTHER_TIME = "other_time"
    ASKS_AGAIN = "asks_again"
    NO_REPLY = "no_reply"
    UNREADABLE = "unreadable"
    OTHER_KIND = "other_kind"
    TOO_LARGE = "too_large"


NOT_TAKEN_LABELS: Mapping[NotTaken, str] = MappingProxyType(
    {
        NotTaken.UNKNOWN_EVENT: N_("Answers an event that nobody was invited to from here"),
        NotTaken.UNKNOWN_MAILBOX: N_("Comes from a mailbox that was not invited to this"),
        NotTaken.STALE: N_("Older than the answer that is kept"),
        NotTaken.KNOWN: N_("Taken in before"),
        NotTaken.IN_FUTURE: N_("Dated in the future: the sender’s clock is wrong"),
        NotTaken.NO_ANSWER: N_("Says neither yes nor no"),
        NotTaken.UNCLEAR: N_("Does not say clearly who answers what, and when"),
        NotTaken.ONE_OF_SERIES: N_("Answers one date of a series, and no invitation is a series"),
        NotTaken.OTHER_TIME: N_("Proposes another time"),
        NotTaken.ASKS_AGAIN: N_("Asks for the invitation once more"),
        NotTaken.NO_REPLY: N_("A calendar file, but no reply"),
        NotTaken.UNREADABLE: N_("Cannot be read"),
        NotTaken.OTHER_KIND: N_("An Outlook message (.msg); save it as .eml, or save its calendar file"),
        NotTaken.TOO_LARGE: N_("Larger than any reply"),
    }
)


@dataclass(frozen=True)
class IncomingReply:
    """A reply as it stands in a file, before it is known whose it is.

    `mailboxes` are casefolded: who answers first, on whose behalf it was sent last. `message` counts from 1 in a
    mailbox file. `summary` is the event's as the file has it, without addresses.
    """

    uid: str
    mailboxes: tuple[str, ...]
    answer: Answer
    sequence: int
    stamp: datetime
    comment: str | None
    file: str
    message: int | None = None
    summary: str = ""


@dataclass(frozen=True)
class LeftOut:
    """Something that was not taken, by its file, the number of its message there and its summary; never by address."""

    reason: NotTaken
    file: str
    message: int | None = None
    summary: str = ""


@dataclass(frozen=True)
class Incoming:
    """What was found in files: replies, what is none, and how many messages without any calendar were passed over."""

    replies: tuple[IncomingReply, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    without: int = 0


@dataclass(frozen=True)
class TakenReply:
    """A reply that is an answer: of which mailbox to which session, and to which version of the invitation.

    `is_of_old_version` where the mailbox has been given a newer version than the one answered.
    """

    session_id: int
    mailbox: str
    sequence: int
    is_of_old_version: bool
    reply: IncomingReply


@dataclass(frozen=True)
class Outcome:
    """What became of replies that came in; `without` counts messages that held no calendar."""

    taken: tuple[TakenReply, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    without: int = 0

    @property
    def of_old_version(self) -> int:
        """How many of those taken answer an old version."""
        return sum(one.is_of_old_version for one in self.taken)

    def answers(self) -> Mapping[Answer, int]:
        """How often each answer was taken."""
        given = [one.reply.answer for one in self.taken]
        return {answer: given.count(answer) for answer in Answer}

    def reasons(self) -> Mapping[NotTaken, int]:
        """How many were left out, for each reason that occurs."""
        why = [one.reason for one in self.left_out]
        return {reason: why.count(reason) for reason in NotTaken if reason in why}

    def as_json(self) -> dict[str, object]:
        """The same for other programs; without any address, since it may end in a log."""
        return {
            "taken": len(self.taken),
            "answers": {answer.value: number for answer, number in self.answers().items()},
            "old_version": self.of_old_version,
            "without_calendar": self.without,
            "left_out": {reason.value: number for reason, number in self.reasons().items()},
            "replies": [
                _where(one.reply.file, one.reply.message, one.reply.summary)
                | {"uid": one.reply.uid, "answer": one.reply.answer.value, "sequence": one.sequence}
                | {"stamp": one.reply.stamp.isoformat(), "old_version": one.is_of_old_version}
                for one in self.taken
            ],
            "others": [
                _where(one.file, one.message, one.summary) | {"reason": one.reason.value} for one in self.left_out
            ],
        }


def _where(file: str, message: int | None, summary: str) -> dict[str, object]:
    return {"file": file, "message": message, "summary": summary}
