"""The tables of who takes part."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, Gender, Level, RegionalGroup
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
