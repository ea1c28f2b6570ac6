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
    }
)


@dataclass(frozen=True)
class DocumentRow:
    """A paper; most have no symbol. `languages` are those in which it is issued."""

    ref: Ref
    uid: str
    symbol: str | None
    title: Wording
    kind: DocumentKind | None
    author: str | None
    mandate_id: int | None
    dates: When | None
    status: DocumentStatus | None
    periodicity: str | None
    languages: tuple[str, ...]
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]
