"""Who attends what, what each was told, in which version, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level, RegionalGroup
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class AttendanceBy(StrEnum):
    """By what a rule says who attends a session."""

    EVERYBODY = "everybody"
    HEADS = "heads"
    PERSON = "person"
    DELEGATION = "delegation"
    LEVEL = "level"
    REGION = "region"
    STAKEHOLDER_GROUP = "stakeholder_group"
    WORKSTREAM = "workstream"
    AUDIENCE = "audience"


ATTENDANCE_LABELS: Mapping[AttendanceBy, str] = MappingProxyType(
    {
        AttendanceBy.EVERYBODY: N_("All delegates"),
        AttendanceBy.HEADS: N_("All heads of delegation"),
        AttendanceBy.PERSON: N_("One delegate"),
        AttendanceBy.DELEGATION: N_("A delegation"),
        AttendanceBy.LEVEL: N_("A level and those above it"),
        AttendanceBy.REGION: N_("A regional group"),
        AttendanceBy.STAKEHOLDER_GROUP: N_("A stakeholder group"),
        AttendanceBy.WORKSTREAM: N_("Those interested in a workstream"),
        AttendanceBy.AUDIENCE: N_("An audience"),
    }
)


@dataclass(frozen=True)
class AttendanceRow:
    """A rule of who attends a session; one that `excludes` takes people out again, whatever else brings them in."""

    ref: Ref
    session_id: int
    by: AttendanceBy
    excludes: bool
    delegate_id: int | None
    delegation_id: int | None
    stakeholder_group_id: int | None
    workstream_id: int | None
    audience_id: int | None
    level: Level | None
    region: RegionalGroup | None


class Method(StrEnum):
    """What a message about a session asks of a calendar (RFC 5546)."""

    REQUEST = "request"
    CANCEL = "cancel"


@dataclass(frozen=True)
class IssueRow:
    """Invitations made at one moment, by number; `released` when they were released for sending."""

    ref: Ref
    number: int
    at: datetime
    author: str
    released: datetime | None


@dataclass(frozen=True)
class GivenRow:
    """What a mailbox was given of a session: the ledger, append-only.

    `uid` names the event, `sequence` and `fingerprint` its version; `delegate_ids` are the delegates of the mailbox who
    attend. The session is a plain number, because the ledger outlives it; `summary`, `starts`, `ends` are as told.
    """

    ref: Ref
    issue_id: int
    session_id: int
    mailbox: str
    uid: str
    method: Method
    sequence: int
    fingerprint: str
    stamp: datetime
    language: str
    summary: str
    starts: datetime | None
    ends: datetime | None
    delegate_ids: tuple[int, ...]


class Answer(StrEnum):
    """What a mailbox answered."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    DELEGATED = "delegated"


ANSWER_LABELS: Mapping[Answer, str] = MappingProxyType(
    {
        Answer.ACCEPTED: N_("Accepted"),
        Answer.TENTATIVE: N_("Perhaps"),
        Answer.DECLINED: N_("Declined"),
        Answer.DELEGATED: N_("Sent on"),
    }
)


@dataclass(frozen=True)
class ReplyRow:
    """An answer to an invitation, as it came: by UID, SEQUENCE and DTSTAMP."""

    ref: Ref
    uid: str
    session_id: int
    mailbox: str
    answer: Answer
    sequence: int
    stamp: datetime
    comment: str | None
    received: datetime


class LetterKind(StrEnum):
    """For what a message is written."""

    INVITATION = "invitation"
    UPDATE = "update"
    CANCELLATION = "cancellation"


LETTER_LABELS: Mapping[LetterKind, str] = MappingProxyType(
    {
        LetterKind.INVITATION: N_("Invitation"),
        LetterKind.UPDATE: N_("Change"),
        LetterKind.CANCELLATION: N_("Cancellation"),
    }
)


@dataclass(frozen=True)
class LetterRow:
    """The text of a message as the secretariat words it, in place of the usual one."""

    ref: Ref
    kind: LetterKind
    subject: Wording
    body: Wording


@dataclass(frozen=True)
class MailAccountRow:
    """From where mail is sent; the password stands in the system's keyring alone."""

    ref: Ref
    host: str
    port: int
    encryption: str
    user: str | None
    sender: str
    address: str
    per_minute: int


class MailState(StrEnum):
    """How far a message has come."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


MAIL_LABELS: Mapping[MailState, str] = MappingProxyType(
    {
        MailState.WAITING: N_("To be sent"),
        MailState.SENDING: N_("Being sent"),
        MailState.SENT: N_("Sent"),
        MailState.FAILED: N_("Not sent"),
    }
)


@dataclass(frozen=True)
class MailRow:
    """A message of an issue to a mailbox, and what became of it; `problem` never names an address."""

    ref: Ref
    issue_id: int
    mailbox: str
    given_id: int | None
    message_id: str
    state: MailState
    at: datetime | None
    attempts: int
    problem: str | None
