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
from hlom_desktop.sessions.values import Access
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
    WORKSHOP = "workshop"
    REGIONAL_MEETING = "regional_meeting"


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
        ConsultationKind.WORKSHOP: N_("Workshop"),
        ConsultationKind.REGIONAL_MEETING: N_("Regional meeting"),
    }
)


class OfficerRole(StrEnum):
    """What an officer does at a meeting, in the order in which they are listed."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    CONVENER = "convener"
    CO_CONVENER = "co_convener"
    FACILITATOR = "facilitator"
    CO_FACILITATOR = "co_facilitator"
    RAPPORTEUR = "rapporteur"
    SECRETARY = "secretary"
    SPEAKER = "speaker"


OFFICER_LABELS: Mapping[OfficerRole, str] = MappingProxyType(
    {
        OfficerRole.CHAIR: N_("Chair"),
        OfficerRole.CO_CHAIR: N_("Co-chair"),
        OfficerRole.CONVENER: N_("Convener"),
        OfficerRole.CO_CONVENER: N_("Co-convener"),
        OfficerRole.FACILITATOR: N_("Facilitator"),
        OfficerRole.CO_FACILITATOR: N_("Co-facilitator"),
        OfficerRole.RAPPORTEUR: N_("Rapporteur"),
        OfficerRole.SECRETARY: N_("Secretary"),
        OfficerRole.SPEAKER: N_("Speaker"),
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
    """A preparatory meeting: `dates` as precisely as stated, `hours` once its day and hour are known.

    `minutes` is the length planned, from which the runs of a repeated meeting are proposed.
    """

    ref: Ref
    uid: str
    kind: ConsultationKind
    number: int | None
    title: Wording
    dates: When | None
    hours: Hours | None
    mode: Mode | None
    place: Wording | None
    convener: Wording | None
    audience: Wording | None
    purpose: Wording | None
    link: str | None
    languages: tuple[str, ...]
    access: Access
    minutes: int | None
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
    """A document before a consultation, and the agenda item for which it is."""

    ref: Ref
    consultation_id: int
    document_id: int
    agenda_item_id: int | None


@dataclass(frozen=True)
class EnclosureRow:
    """What goes along with a meeting's invitation: a document, or a form or map that is none."""

    ref: Ref
    consultation_id: int
    title: Wording
    document_id: int | None
    position: int


@dataclass(frozen=True)
class InviteeRow:
    """A delegation or a group of stakeholders invited to a meeting."""

    ref: Ref
    consultation_id: int
    delegation_id: int | None
    stakeholder_group_id: int | None


@dataclass(frozen=True)
class OfficerRow:
    """Who chairs, convenes or speaks, by function; grammatical gender where the document shows it.

    `term` is for how long, or since when. Without a meeting it is an officer of the whole conference.
    """

    ref: Ref
    consultation_id: int | None
    role: OfficerRole | None
    term: When | None
    personal_capacity: bool
    function: Wording
    name: str | None
    gender: Gender | None
    position: int
    sources: tuple[Source, ...]


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
