"""Side events from proposal to slot, and the exhibition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import Mode, Source
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class ProposalStatus(StrEnum):
    """How far a proposal has come."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    UNDER_REVIEW = "under_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    MERGED = "merged"
    DECLINED = "declined"
    CANCELLED = "cancelled"


PROPOSAL_LABELS: Mapping[ProposalStatus, str] = MappingProxyType(
    {
        ProposalStatus.DRAFT: N_("Draft"),
        ProposalStatus.SUBMITTED: N_("Submitted"),
        ProposalStatus.UNDER_REVIEW: N_("Under review"),
        ProposalStatus.APPROVED: N_("Approved"),
        ProposalStatus.SCHEDULED: N_("Scheduled"),
        ProposalStatus.MERGED: N_("Merged"),
        ProposalStatus.DECLINED: N_("Declined"),
        ProposalStatus.CANCELLED: N_("Cancelled"),
    }
)


class SponsorRole(StrEnum):
    """How a delegation stands behind a side event."""

    ORGANIZER = "organizer"
    CO_SPONSOR = "co_sponsor"


@dataclass(frozen=True)
class ProposalRow:
    """A side event as proposed; once placed it is a session of the programme too."""

    ref: Ref
    uid: str
    number: int
    title: Wording
    concept: Wording | None
    theme_id: int | None
    format: str | None
    mode: Mode
    languages: tuple[str, ...]
    expected: int | None
    minutes: int | None
    needs: str | None
    preferred: str | None
    contact: str | None
    contact_email: str | None
    received: date | None
    status: ProposalStatus
    reason: Wording | None
    session_id: int | None
    merged_into_id: int | None
    place: Wording | None
    dates: When | None
    origin: str | None
    sources: tuple[Source, ...]
    consultation_id: int | None = None


@dataclass(frozen=True)
class SponsorRow:
    """Who organizes or co-sponsors a side event: a delegation, or a name."""

    ref: Ref
    proposal_id: int
    role: SponsorRole
    delegation_id: int | None
    name: Wording | None
    position: int


@dataclass(frozen=True)
class StandRow:
    """A stand of the exhibition, virtual or real."""

    ref: Ref
    title: Wording
    organization: Wording | None
    theme: Wording | None
    virtual: bool
    languages: tuple[str, ...]
    link: str | None
    contact: str | None
    place: Wording | None
    status: str | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]
