"""The tables of invitations."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level, RegionalGroup
from hlom_desktop.invitations.values import Answer, AttendanceBy, LetterKind, MailState, Method
from hlom_desktop.storage.base import Base, Owned, choice, part_of, value


class Attendance(Owned, Base):
    """A rule of who attends a session."""

    __tablename__ = "attendance"

    session_id: Mapped[int] = part_of("session")
    by: Mapped[AttendanceBy] = choice(AttendanceBy)
    excludes: Mapped[bool] = mapped_column(default=False)
    delegate_id: Mapped[int | None] = part_of("delegate")
    delegation_id: Mapped[int | None] = part_of("delegation")
    stakeholder_group_id: Mapped[int | None] = part_of("stakeholder_group")
    workstream_id: Mapped[int | None] = part_of("workstream")
    audience_id: Mapped[int | None] = part_of("audience")
    level: Mapped[Level | None] = choice(Level)
    region: Mapped[RegionalGroup | None] = choice(RegionalGroup)


class InvitationIssue(Owned, Base):
    """Invitations made at one moment."""

    __tablename__ = "invitation_issue"

    number: Mapped[int]
    at: Mapped[datetime]
    author: Mapped[str]
    released: Mapped[datetime | None]


class Given(Owned, Base):
    """What a mailbox was given of a session; never changed. Sessions are plain numbers: the ledger outlives them."""

    __tablename__ = "given"

    issue_id: Mapped[int] = part_of("invitation_issue")
    session_id: Mapped[int]
    mailbox: Mapped[str]
    uid: Mapped[str]
    method: Mapped[Method] = choice(Method)
    sequence: Mapped[int]
    fingerprint: Mapped[str]
    stamp: Mapped[datetime]
    language: Mapped[str]
    summary: Mapped[str]
    starts: Mapped[datetime | None]
    ends: Mapped[datetime | None]
    delegate_ids: Mapped[tuple[int, ...]] = value(tuple[int, ...], default=())


class Reply(Owned, Base):
    """An answer to an invitation; never changed."""

    __tablename__ = "reply"

    uid: Mapped[str]
    session_id: Mapped[int]
    mailbox: Mapped[str]
    answer: Mapped[Answer] = choice(Answer)
    sequence: Mapped[int]
    stamp: Mapped[datetime]
    comment: Mapped[str | None]
    received: Mapped[datetime]


class Letter(Owned, Base):
    """The text of a message as the secretariat words it."""

    __tablename__ = "letter"

    kind: Mapped[LetterKind] = choice(LetterKind)
    subject: Mapped[Wording] = value(Wording)
    body: Mapped[Wording] = value(Wording)


class MailAccount(Owned, Base):
    """From where mail is sent; without its password."""

    __tablename__ = "mail_account"

    host: Mapped[str]
    port: Mapped[int] = mapped_column(default=587)
    encryption: Mapped[str] = mapped_column(default="starttls")
    user: Mapped[str | None]
    sender: Mapped[str]
    address: Mapped[str]
    per_minute: Mapped[int] = mapped_column(default=30)


class Mail(Owned, Base):
    """A message of an issue to a mailbox, and what became of it."""

    __tablename__ = "mail"

    issue_id: Mapped[int] = part_of("invitation_issue")
    mailbox: Mapped[str]
    given_id: Mapped[int | None] = part_of("given")
    message_id: Mapped[str]
    state: Mapped[MailState] = choice(MailState, default=MailState.WAITING)
    at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
