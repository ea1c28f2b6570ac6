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
    """A side event as proposed; once placed it is a session of the programme too.

    `room_id` is the room wished for, `interpreted` the languages into which interpretation is asked, `charges` the
    account that pays for what costs; `pinned`: a new placement leaves it where it is; `decided` is the day of the last
    decision on it.
    """

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
    interpreted: tuple[str, ...] = ()
    room_id: int | None = None
    link: str | None = None
    public_link: str | None = None
    catering: str | None = None
    accessibility: str | None = None
    charges: str | None = None
    contact_language: str | None = None
    pinned: bool = False
    decided: date | None = None


@dataclass(frozen=True)
class SponsorRow:
    """Who organizes or co-sponsors a side event: a delegation, or a name."""

    ref: Ref
    proposal_id: int
    role: SponsorRole
    delegation_id: int | None
    name: Wording | None
    position: int


class SpeakerPart(StrEnum):
    """What a person does in a side event."""

    MODERATOR = "moderator"
    SPEAKER = "speaker"


SPEAKER_PART_LABELS: Mapping[SpeakerPart, str] = MappingProxyType(
    {SpeakerPart.MODERATOR: N_("Moderator"), SpeakerPart.SPEAKER: N_("Speaker")}
)


@dataclass(frozen=True)
class ProposedSpeakerRow:
    """A person named in a proposal; once it is placed, `role_id` is their role in its session."""

    ref: Ref
    proposal_id: int
    part: SpeakerPart
    name: str
    function: Wording
    delegation_id: int | None
    remote: bool
    role_id: int | None
    position: int


@dataclass(frozen=True)
class StandRow:
    """A stand of the exhibition, virtual or real; `material` is the day on which what is shown there was received."""

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
    theme_id: int | None = None
    contact_email: str | None = None
    material: date | None = None
