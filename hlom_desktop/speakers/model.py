"""The tables of speakers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Gender, Level
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, value


class Role(Owned, Base):
    """A person, or only a function, in a session."""

    __tablename__ = "role"

    session_id: Mapped[int] = part_of("session")
    kind: Mapped[RoleKind] = choice(RoleKind)
    name: Mapped[str | None]
    function: Mapped[Wording] = value(Wording)
    gender: Mapped[Gender | None] = choice(Gender)
    delegation_id: Mapped[int | None] = refers_to("delegation")
    delegate_id: Mapped[int | None] = refers_to("delegate")
    mode: Mapped[SpeakerMode] = choice(SpeakerMode, default=SpeakerMode.IN_ROOM)
    language: Mapped[str | None]
    minutes: Mapped[int | None]
    status: Mapped[SpeakerStatus] = choice(SpeakerStatus, default=SpeakerStatus.PROPOSED)
    zone: Mapped[str | None]
    city: Mapped[Wording | None] = value(Wording)
    test: Mapped[ConnectionTest] = choice(ConnectionTest, default=ConnectionTest.NOT_NEEDED)
    tested_on: Mapped[date | None]
    tested_by: Mapped[str | None]
    note: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    arrives: Mapped[datetime | None]
    leaves: Mapped[datetime | None]


class SpeakersList(Owned, Base):
    """The list of speakers of a debate."""

    __tablename__ = "speakers_list"

    title: Mapped[Wording] = value(Wording)
    opens: Mapped[date | None]
    closes: Mapped[date | None]
    minutes: Mapped[int] = mapped_column(default=3)
    group_minutes: Mapped[int] = mapped_column(default=5)
    turnover: Mapped[int] = mapped_column(default=30)
    position: Mapped[int] = mapped_column(default=0)


class Sitting(Owned, Base):
    """A session in which a part of the list is heard."""

    __tablename__ = "sitting"

    speakers_list_id: Mapped[int] = part_of("speakers_list")
    session_id: Mapped[int] = part_of("session")
    position: Mapped[int] = mapped_column(default=0)


class Inscription(Owned, Base):
    """A delegation on a list of speakers."""

    __tablename__ = "inscription"

    speakers_list_id: Mapped[int] = part_of("speakers_list")
    sitting_id: Mapped[int | None] = refers_to("sitting")
    delegation_id: Mapped[int | None] = refers_to("delegation")
    function: Mapped[Wording] = value(Wording)
    gender: Mapped[Gender | None] = choice(Gender)
    level: Mapped[Level] = choice(Level)
    on_behalf: Mapped[Wording | None] = value(Wording)
    inscribed: Mapped[datetime]
    mode: Mapped[SpeakerMode] = choice(SpeakerMode, default=SpeakerMode.IN_ROOM)
    language: Mapped[str | None]
    minutes: Mapped[int | None]
    zone: Mapped[str | None]
    city: Mapped[Wording | None] = value(Wording)
    test: Mapped[ConnectionTest] = choice(ConnectionTest, default=ConnectionTest.NOT_NEEDED)
    tested_on: Mapped[date | None]
    withdrawn: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int | None]
