"""The tables of documents, the rules by which they are planned, and statements."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.values import DocumentKind, DocumentStatus, StatementStage
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class Document(Sourced, Owned, Base):
    """A paper for or of the conference."""

    __tablename__ = "document"

    uid: Mapped[str] = uid()
    symbol: Mapped[str | None]
    title: Mapped[Wording] = value(Wording)
    kind: Mapped[DocumentKind | None] = choice(DocumentKind)
    author: Mapped[Wording | None] = value(Wording)
    personal_capacity: Mapped[bool] = mapped_column(default=False)
    mandate_id: Mapped[int | None] = refers_to("mandate")
    dates: Mapped[When | None] = value(When)
    status: Mapped[DocumentStatus | None] = choice(DocumentStatus)
    periodicity: Mapped[Wording | None] = value(Wording)
    rule_id: Mapped[int | None] = refers_to("document_rule")
    slot: Mapped[When | None] = value(When)
    submitted: Mapped[When | None] = value(When)
    words: Mapped[int | None]
    signed: Mapped[When | None] = value(When)
    signed_by: Mapped[str | None]
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class DocumentIssue(Owned, Base):
    """A document in one language: when it was issued, where it can be had."""

    __tablename__ = "document_issue"

    document_id: Mapped[int] = part_of("document")
    language: Mapped[str]
    issued: Mapped[When | None] = value(When)
    link: Mapped[str | None]


class DocumentRule(Owned, Base):
    """How many weeks before its meeting a document is forecast, submitted and issued, and how long it may be."""

    __tablename__ = "document_rule"

    title: Mapped[Wording] = value(Wording)
    forecast_weeks: Mapped[int | None]
    submit_weeks: Mapped[int]
    process_weeks: Mapped[int | None]
    issue_weeks: Mapped[int]
    words: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)


class Statement(Sourced, Owned, Base):
    """What somebody says at a meeting, as a text with versions."""

    __tablename__ = "statement"

    uid: Mapped[str] = uid()
    who: Mapped[Wording] = value(Wording)
    delegation_id: Mapped[int | None] = refers_to("delegation")
    consultation_id: Mapped[int | None] = refers_to("consultation")
    session_id: Mapped[int | None] = refers_to("session")
    language: Mapped[str | None]
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class StatementVersion(Owned, Base):
    """One version of a statement: as received, for the booths, for the public, as delivered."""

    __tablename__ = "statement_version"

    statement_id: Mapped[int] = part_of("statement")
    stage: Mapped[StatementStage] = choice(StatementStage)
    received: Mapped[When | None] = value(When)
    confidential: Mapped[bool] = mapped_column(default=True)
    words: Mapped[int | None]
    link: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
