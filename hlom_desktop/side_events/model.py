"""The tables of side events and the exhibition."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
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


class Sponsor(Owned, Base):
    """Who organizes or co-sponsors a side event."""

    __tablename__ = "sponsor"

    proposal_id: Mapped[int] = part_of("proposal")
    role: Mapped[SponsorRole] = choice(SponsorRole, default=SponsorRole.ORGANIZER)
    delegation_id: Mapped[int | None] = refers_to("delegation")
    name: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


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
