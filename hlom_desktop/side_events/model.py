"""The tables of side events and the exhibition."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart, SponsorRole
from hlom_desktop.side_events.values_call import Backing
from hlom_desktop.side_events.values_review import DecisionKind
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class Proposal(Sourced, Owned, Base):
    """A side event as proposed."""

    __tablename__ = "proposal"

    uid: Mapped[str] = uid()
    number: Mapped[int]
    title: Mapped[Wording] = value(Wording)
    concept: Mapped[Wording | None] = value(Wording)
    theme_id: Mapped[int | None] = refers_to("theme")
    format: Mapped[str | None]
    mode: Mapped[Mode] = choice(Mode, default=Mode.IN_PERSON)
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=("en",))
    expected: Mapped[int | None]
    minutes: Mapped[int | None]
    needs: Mapped[str | None]
    preferred: Mapped[str | None]
    contact: Mapped[str | None]
    contact_email: Mapped[str | None]
    received: Mapped[date | None]
    status: Mapped[ProposalStatus] = choice(ProposalStatus, default=ProposalStatus.DRAFT)
    reason: Mapped[Wording | None] = value(Wording)
    session_id: Mapped[int | None] = refers_to("session")
    merged_into_id: Mapped[int | None] = refers_to("proposal")
    place: Mapped[Wording | None] = value(Wording)
    dates: Mapped[When | None] = value(When)
    consultation_id: Mapped[int | None] = refers_to("consultation")  # the meeting beside which it is held
    interpreted: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    room_id: Mapped[int | None] = refers_to("room")
    link: Mapped[str | None]
    public_link: Mapped[str | None]
    catering: Mapped[str | None]
    accessibility: Mapped[str | None]
    charges: Mapped[str | None]
    contact_language: Mapped[str | None]
    pinned: Mapped[bool] = mapped_column(default=False)
    decided: Mapped[date | None]


class Sponsor(Owned, Base):
    """Who organizes or co-sponsors a side event."""

    __tablename__ = "sponsor"

    proposal_id: Mapped[int] = part_of("proposal")
    role: Mapped[SponsorRole] = choice(SponsorRole, default=SponsorRole.ORGANIZER)
    delegation_id: Mapped[int | None] = refers_to("delegation")
    name: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class ProposedSpeaker(Owned, Base):
    """A person named in a proposal."""

    __tablename__ = "proposed_speaker"

    proposal_id: Mapped[int] = part_of("proposal")
    part: Mapped[SpeakerPart] = choice(SpeakerPart, default=SpeakerPart.SPEAKER)
    name: Mapped[str]
    function: Mapped[Wording] = value(Wording, default=Wording())
    delegation_id: Mapped[int | None] = refers_to("delegation")
    remote: Mapped[bool] = mapped_column(default=False)
    role_id: Mapped[int | None] = refers_to("role")
    position: Mapped[int] = mapped_column(default=0)


class SideEventCall(Owned, Base):
    """The rules of a conference's call for side events."""

    __tablename__ = "side_event_call"

    opens: Mapped[date | None]
    closes: Mapped[date | None]
    per_organizer: Mapped[int | None]
    backing: Mapped[Backing] = choice(Backing, default=Backing.ANYBODY)
    least_minutes: Mapped[int | None]
    most_minutes: Mapped[int | None]
    parallel: Mapped[int | None]
    total: Mapped[int | None]
    official_free: Mapped[bool] = mapped_column(default=True)
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    note: Mapped[Wording | None] = value(Wording)


class SideEventSlot(Owned, Base):
    """Hours in which side events may be held."""

    __tablename__ = "side_event_slot"

    hours: Mapped[Hours] = value(Hours)


class SlotWish(Owned, Base):
    """What a proposal says of a slot."""

    __tablename__ = "slot_wish"

    proposal_id: Mapped[int] = part_of("proposal")
    slot_id: Mapped[int] = part_of("side_event_slot")
    possible: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class Criterion(Owned, Base):
    """What proposals are judged by."""

    __tablename__ = "criterion"

    name: Mapped[Wording] = value(Wording)
    weight: Mapped[int] = mapped_column(default=1)
    most: Mapped[int] = mapped_column(default=10)
    position: Mapped[int] = mapped_column(default=0)


class Reviewer(Owned, Base):
    """Who judges proposals."""

    __tablename__ = "reviewer"

    name: Mapped[str]
    delegation_id: Mapped[int | None] = refers_to("delegation")
    position: Mapped[int] = mapped_column(default=0)


class Review(Owned, Base):
    """What a reviewer says of a proposal."""

    __tablename__ = "review"

    proposal_id: Mapped[int] = part_of("proposal")
    reviewer_id: Mapped[int] = part_of("reviewer")
    remark: Mapped[str | None]
    conflict: Mapped[str | None]


class Mark(Owned, Base):
    """The mark of a review for a criterion."""

    __tablename__ = "mark"

    review_id: Mapped[int] = part_of("review")
    criterion_id: Mapped[int] = part_of("criterion")
    value: Mapped[int]


class DecisionLetter(Owned, Base):
    """A letter on the decision that went out."""

    __tablename__ = "decision_letter"

    proposal_id: Mapped[int] = part_of("proposal")
    kind: Mapped[DecisionKind] = choice(DecisionKind)
    at: Mapped[datetime]
    told: Mapped[str]


class Stand(Sourced, Owned, Base):
    """A stand of the exhibition, virtual or real."""

    __tablename__ = "stand"

    title: Mapped[Wording] = value(Wording)
    organization: Mapped[Wording | None] = value(Wording)
    theme: Mapped[Wording | None] = value(Wording)
    virtual: Mapped[bool] = mapped_column(default=True)
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    link: Mapped[str | None]
    contact: Mapped[str | None]
    place: Mapped[Wording | None] = value(Wording)
    status: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    theme_id: Mapped[int | None] = refers_to("theme")
    contact_email: Mapped[str | None]
    material: Mapped[date | None]
