"""Papers with their symbols, languages, due and issued dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import Source
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class DocumentStatus(StrEnum):
    """How far a paper has come."""

    PLANNED = "planned"
    IN_PREPARATION = "in_preparation"
    CIRCULATED = "circulated"
    ISSUED = "issued"
    ADOPTED = "adopted"


DOCUMENT_STATUS_LABELS: Mapping[DocumentStatus, str] = MappingProxyType(
    {
        DocumentStatus.PLANNED: N_("Planned"),
        DocumentStatus.IN_PREPARATION: N_("In preparation"),
        DocumentStatus.CIRCULATED: N_("Circulated"),
        DocumentStatus.ISSUED: N_("Issued"),
        DocumentStatus.ADOPTED: N_("Adopted"),
    }
)


class DocumentKind(StrEnum):
    """What sort of paper it is."""

    DOCUMENT = "document"
    BACKGROUND_PAPER = "background_paper"
    NOTE = "note"
    REPORT = "report"
    EVALUATION = "evaluation"
    RECOMMENDATIONS = "recommendations"
    RESOLUTION = "resolution"
    DECLARATION = "declaration"
    DRAFT = "draft"
    NON_PAPER = "non_paper"
    CONFERENCE_ROOM_PAPER = "conference_room_paper"
    WORKING_PAPER = "working_paper"
    INFORMATION_NOTE = "information_note"
    CONCEPT_NOTE = "concept_note"
    AGENDA = "agenda"
    PROGRAMME = "programme"
    STATEMENT = "statement"
    LETTER = "letter"


DOCUMENT_LABELS: Mapping[DocumentKind, str] = MappingProxyType(
    {
        DocumentKind.DOCUMENT: N_("Document"),
        DocumentKind.BACKGROUND_PAPER: N_("Background paper"),
        DocumentKind.NOTE: N_("Note"),
        DocumentKind.REPORT: N_("Report"),
        DocumentKind.EVALUATION: N_("Evaluation"),
        DocumentKind.RECOMMENDATIONS: N_("Recommendations"),
        DocumentKind.RESOLUTION: N_("Resolution"),
        DocumentKind.DECLARATION: N_("Declaration"),
        DocumentKind.DRAFT: N_("Draft text"),
        DocumentKind.NON_PAPER: N_("Non-paper"),
        DocumentKind.CONFERENCE_ROOM_PAPER: N_("Conference room paper"),
        DocumentKind.WORKING_PAPER: N_("Working paper"),
        DocumentKind.INFORMATION_NOTE: N_("Information note"),
        DocumentKind.CONCEPT_NOTE: N_("Concept note"),
        DocumentKind.AGENDA: N_("Provisional agenda"),
        DocumentKind.PROGRAMME: N_("Programme"),
        DocumentKind.STATEMENT: N_("Statement"),
        DocumentKind.LETTER: N_("Letter"),
    }
)

DOCUMENT_LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "en": N_("English"),
        "fr": N_("French"),
        "es": N_("Spanish"),
        "ar": N_("Arabic"),
        "zh": N_("Chinese"),
        "ru": N_("Russian"),
    }
)
"""The languages in which documents are issued: the official ones of the United Nations."""


class StatementStage(StrEnum):
    """What a version of a statement is for, in the order in which they come."""

    RECEIVED = "received"
    TO_BOOTHS = "to_booths"
    PUBLISHABLE = "publishable"
    AS_DELIVERED = "as_delivered"


STAGE_LABELS: Mapping[StatementStage, str] = MappingProxyType(
    {
        StatementStage.RECEIVED: N_("Received"),
        StatementStage.TO_BOOTHS: N_("To the booths"),
        StatementStage.PUBLISHABLE: N_("Publishable"),
        StatementStage.AS_DELIVERED: N_("As delivered"),
    }
)


@dataclass(frozen=True)
class DocumentIssueRow:
    """A document in one language: when it was issued, where it can be had."""

    ref: Ref
    document_id: int
    language: str
    issued: When | None
    link: str | None


@dataclass(frozen=True)
class DocumentRuleRow:
    """How many weeks before its meeting a document is forecast, submitted and issued, and how many words it may have.

    `process_weeks` is the time for editing and translation between the two.
    """

    ref: Ref
    title: Wording
    forecast_weeks: int | None
    submit_weeks: int
    process_weeks: int | None
    issue_weeks: int
    words: int | None
    position: int


@dataclass(frozen=True)
class StatementRow:
    """What somebody says at a meeting or in a session, as a text with versions."""

    ref: Ref
    uid: str
    who: Wording
    delegation_id: int | None
    consultation_id: int | None
    session_id: int | None
    language: str | None
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class StatementVersionRow:
    """One version of a statement. A confidential one stays out of every public paper."""

    ref: Ref
    statement_id: int
    stage: StatementStage
    received: When | None
    confidential: bool
    words: int | None
    link: str | None
    position: int


@dataclass(frozen=True)
class DocumentRow:
    """A paper; most have no symbol. `languages` are those in which it is to be issued, `dates` when.

    `rule_id` names the rule by which it is planned backwards from its meeting; `slot` is the day given by the
    documents service, which goes before the rule's.
    """

    ref: Ref
    uid: str
    symbol: str | None
    title: Wording
    kind: DocumentKind | None
    author: Wording | None
    personal_capacity: bool
    mandate_id: int | None
    dates: When | None
    status: DocumentStatus | None
    periodicity: Wording | None
    rule_id: int | None
    slot: When | None
    submitted: When | None
    words: int | None
    signed: When | None
    signed_by: str | None
    languages: tuple[str, ...]
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]
