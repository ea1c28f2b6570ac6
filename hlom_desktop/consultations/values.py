"""Preparatory meetings: what was on the agenda, what was said, what was decided, who follows it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode, Source
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Gender
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class ConsultationKind(StrEnum):
    """What sort of preparatory meeting it is."""

    CONSULTATION = "consultation"
    BRIEFING = "briefing"
    THEMATIC_SESSION = "thematic_session"
    HEARING = "hearing"
    WORKING_GROUP = "working_group"
    ANNUAL_MEETING = "annual_meeting"
    PREPARATORY_MEETING = "preparatory_meeting"
    GLOBAL_MEETING = "global_meeting"
    WORKSTREAM_MEETING = "workstream_meeting"
    CONFERENCE = "conference"


CONSULTATION_LABELS: Mapping[ConsultationKind, str] = MappingProxyType(
    {
        ConsultationKind.CONSULTATION: N_("Consultation"),
        ConsultationKind.BRIEFING: N_("Informal briefing"),
        ConsultationKind.THEMATIC_SESSION: N_("Thematic session"),
        ConsultationKind.HEARING: N_("Hearing"),
        ConsultationKind.WORKING_GROUP: N_("Working group"),
        ConsultationKind.ANNUAL_MEETING: N_("Annual meeting"),
        ConsultationKind.PREPARATORY_MEETING: N_("Preparatory meeting"),
        ConsultationKind.GLOBAL_MEETING: N_("Global meeting"),
        ConsultationKind.WORKSTREAM_MEETING: N_("Workstream meeting"),
        ConsultationKind.CONFERENCE: N_("Conference"),
    }
)


class ParagraphKind(StrEnum):
    """What a paragraph of a record holds. A supported proposal is not a decision."""

    NARRATIVE = "narrative"
    GROUP_STATEMENT = "group_statement"
    REQUEST = "request"
    DECISION = "decision"
    UNDERTAKING = "undertaking"
    SUPPORTED_PROPOSAL = "supported_proposal"


PARAGRAPH_LABELS: Mapping[ParagraphKind, str] = MappingProxyType(
    {
        ParagraphKind.NARRATIVE: N_("Narrative"),
        ParagraphKind.GROUP_STATEMENT: N_("Group statement"),
        ParagraphKind.REQUEST: N_("Request"),
        ParagraphKind.DECISION: N_("Decision"),
        ParagraphKind.UNDERTAKING: N_("Undertaking"),
        ParagraphKind.SUPPORTED_PROPOSAL: N_("Supported, no decision"),
    }
)


class FollowUpStatus(StrEnum):
    """How far a follow-up has come."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


FOLLOW_UP_LABELS: Mapping[FollowUpStatus, str] = MappingProxyType(
    {
        FollowUpStatus.OPEN: N_("Open"),
        FollowUpStatus.UNDER_WAY: N_("Under way"),
        FollowUpStatus.DONE: N_("Done"),
        FollowUpStatus.DROPPED: N_("Dropped"),
    }
)


class ConsultationStatus(StrEnum):
    """How firm a consultation is, or whether it was held."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    HELD = "held"
    CANCELLED = "cancelled"


CONSULTATION_STATUS_LABELS: Mapping[ConsultationStatus, str] = MappingProxyType(
    {
        ConsultationStatus.TENTATIVE: N_("Tentative"),
        ConsultationStatus.CONFIRMED: N_("Confirmed"),
        ConsultationStatus.HELD: N_("Held"),
        ConsultationStatus.CANCELLED: N_("Cancelled"),
    }
)


@dataclass(frozen=True)
class ConsultationRow:
    """A preparatory meeting: `dates` as precisely as stated, `hours` once its day and hour are known."""

    ref: Ref
    uid: str
    kind: ConsultationKind
    number: int | None
    title: Wording
    dates: When | None
    hours: Hours | None
    mode: Mode | None
    place: Wording | None
    convener: str | None
    audience: Wording | None
    purpose: Wording | None
    link: str | None
    languages: tuple[str, ...]
    status: ConsultationStatus
    recurrence: Wording | None
    repeat_id: int | None
    workstream_id: int | None
    parent_id: int | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class AgendaItemRow:
    """An item of a meeting's agenda, lettered or numbered; sub-items have a parent."""

    ref: Ref
    consultation_id: int
    parent_id: int | None
    label: str
    title: Wording
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class ConsultationDocumentRow:
    """A document before a consultation."""

    ref: Ref
    consultation_id: int
    document_id: int


@dataclass(frozen=True)
class OfficerRow:
    """Who chairs, convenes or speaks, by function; grammatical gender where the document shows it."""

    ref: Ref
    consultation_id: int | None
    function: Wording
    name: str | None
    gender: Gender | None
    position: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class FloorStatementRow:
    """An intervention: who took the floor, and what it was about."""

    ref: Ref
    consultation_id: int
    paragraph_id: int | None
    who: Wording
    gist: Wording
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class RecordParagraphRow:
    """A numbered paragraph of a record; its number is its place among the meeting's paragraphs."""

    ref: Ref
    consultation_id: int
    agenda_item_id: int | None
    kind: ParagraphKind
    text: Wording
    on_behalf: Wording | None
    delivered_by: Wording | None
    position: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class DecisionRow:
    """What a paragraph decides, requests or undertakes."""

    ref: Ref
    paragraph_id: int
    kind: ParagraphKind
    text: Wording
    position: int


@dataclass(frozen=True)
class FollowUpRow:
    """What somebody is to do: owners may be several, alternatives, or none; a due date as vague as it is."""

    ref: Ref
    uid: str
    label: str | None
    what: Wording
    due: When | None
    due_stated: Wording | None
    status: FollowUpStatus
    alternatives: bool
    mandate: str | None
    consultation_id: int | None
    decision_id: int | None
    paragraph_id: int | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class FollowUpOwnerRow:
    """One owner of a follow-up."""

    ref: Ref
    follow_up_id: int
    name: Wording
    delegation_id: int | None
    position: int


@dataclass(frozen=True)
class WorkstreamRow:
    """A strand between plenary meetings."""

    ref: Ref
    number: int | None
    title: Wording
    lead: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class InterestRow:
    """A delegation's or a group's interest in a workstream."""

    ref: Ref
    workstream_id: int
    delegation_id: int | None
    stakeholder_group_id: int | None
