"""The tables of who takes part."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, Gender, Level, RegionalGroup
from hlom_desktop.delegations.values_nomination import Nomination, NoteKind, SeatInDelegation
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class StakeholderGroup(Sourced, Owned, Base):
    """A group of stakeholders, perhaps inside another."""

    __tablename__ = "stakeholder_group"

    title: Mapped[Wording] = value(Wording)
    parent_id: Mapped[int | None] = refers_to("stakeholder_group")
    role: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class Audience(Owned, Base):
    """A public for whom sessions are held, such as the mayors or the youth delegates."""

    __tablename__ = "audience"

    title: Mapped[Wording] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class Delegation(Owned, Base):
    """A State, an organization or another body that takes part."""

    __tablename__ = "delegation"

    uid: Mapped[str] = uid()
    kind: Mapped[DelegationKind] = choice(DelegationKind)
    alpha2: Mapped[str | None]
    name: Mapped[Wording] = value(Wording)
    region: Mapped[RegionalGroup | None] = choice(RegionalGroup)
    stakeholder_group_id: Mapped[int | None] = refers_to("stakeholder_group")
    zone: Mapped[str | None]
    language: Mapped[str | None]
    note: Mapped[str | None]
    mailbox: Mapped[str | None]
    liaison_name: Mapped[str | None]
    liaison_email: Mapped[str | None]


class Delegate(Owned, Base):
    """A person of a delegation."""

    __tablename__ = "delegate"

    uid: Mapped[str] = uid()
    delegation_id: Mapped[int] = part_of("delegation")
    name: Mapped[str | None]
    function: Mapped[Wording] = value(Wording)
    level: Mapped[Level] = choice(Level)
    gender: Mapped[Gender | None] = choice(Gender)
    language: Mapped[str] = mapped_column(default="en")
    mode: Mapped[Mode] = choice(Mode, default=Mode.IN_PERSON)
    email: Mapped[str | None]
    zone: Mapped[str | None]
    is_head: Mapped[bool] = mapped_column(default=False)
    needs: Mapped[str | None]
    title: Mapped[str | None]
    seat: Mapped[SeatInDelegation | None] = choice(SeatInDelegation)
    nomination: Mapped[Nomination] = choice(Nomination, default=Nomination.NOMINATED)
    interests: Mapped[str | None]


class DelegateAudience(Owned, Base):
    """That a delegate belongs to a public for whom sessions are held."""

    __tablename__ = "delegate_audience"

    delegate_id: Mapped[int] = part_of("delegate")
    audience_id: Mapped[int] = part_of("audience")


class NoteVerbale(Owned, Base):
    """A note by which missions are invited to name their delegates, or reminded."""

    __tablename__ = "note_verbale"

    number: Mapped[str | None]
    kind: Mapped[NoteKind] = choice(NoteKind, default=NoteKind.INVITATION)
    sent: Mapped[date | None]
    reply_by: Mapped[date | None]
    text: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class NoteAddressee(Owned, Base):
    """A delegation to which a note went, and its answer."""

    __tablename__ = "note_addressee"

    note_verbale_id: Mapped[int] = part_of("note_verbale")
    delegation_id: Mapped[int] = part_of("delegation")
    replied: Mapped[date | None]
    reply_number: Mapped[str | None]
