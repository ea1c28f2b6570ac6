"""The tables of speakers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, Gender, Level, RegionalGroup
from hlom_desktop.speakers.values import ConnectionTest, InscriptionKind, RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.speakers.values_issue import IssuedTurn
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, value


class Connected:
    """Mixed into who may speak from elsewhere: how they are reached, and what is ready."""

    platform: Mapped[str | None]
    display_name: Mapped[str | None]
    backup_phone: Mapped[str | None]
    technician: Mapped[str | None]
    link_sent: Mapped[date | None]
    checked: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    statement_id: Mapped[int | None] = refers_to("statement")


class Role(Connected, Owned, Base):
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
    by_category: Mapped[bool] = mapped_column(default=False)
    warning: Mapped[int] = mapped_column(default=30)
    level_keeps_place: Mapped[bool] = mapped_column(default=True)
    absent_goes: Mapped[AbsentGoes] = choice(AbsentGoes, default=AbsentGoes.END_OF_CATEGORY)
    reply_minutes: Mapped[int] = mapped_column(default=10)
    second_reply_minutes: Mapped[int] = mapped_column(default=5)


class PrecedenceCategory(Owned, Base):
    """A step of a list's precedence: who is in it, and the minutes they have where limits go by category."""

    __tablename__ = "precedence_category"

    speakers_list_id: Mapped[int] = part_of("speakers_list")
    title: Mapped[Wording] = value(Wording)
    groups: Mapped[bool] = mapped_column(default=False)
    levels: Mapped[tuple[Level, ...]] = value(tuple[Level, ...], default=())
    kinds: Mapped[tuple[DelegationKind, ...]] = value(tuple[DelegationKind, ...], default=())
    minutes: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)


class Sitting(Owned, Base):
    """A session in which a part of the list is heard."""

    __tablename__ = "sitting"

    speakers_list_id: Mapped[int] = part_of("speakers_list")
    session_id: Mapped[int] = part_of("session")
    position: Mapped[int] = mapped_column(default=0)
    lead: Mapped[int | None]
    reserve: Mapped[int | None]


class Inscription(Connected, Owned, Base):
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
    kind: Mapped[InscriptionKind] = choice(InscriptionKind, default=InscriptionKind.STATEMENT)
    name: Mapped[str | None]
    delegate_id: Mapped[int | None] = refers_to("delegate")
    for_region: Mapped[RegionalGroup | None] = choice(RegionalGroup)
    category_id: Mapped[int | None] = refers_to("precedence_category")
    ranked_as: Mapped[Level | None] = choice(Level)
    ranked_from: Mapped[datetime | None]
    wanted_day: Mapped[date | None]
    wanted_from: Mapped[int | None]
    wanted_until: Mapped[int | None]
    arrives: Mapped[datetime | None]
    leaves: Mapped[datetime | None]
    time_permitting: Mapped[bool] = mapped_column(default=False)
    waiting: Mapped[bool] = mapped_column(default=False)
    absent: Mapped[bool] = mapped_column(default=False)
    tested_by: Mapped[str | None]
    note: Mapped[str | None]


class SpokenFor(Owned, Base):
    """A delegation that belongs to the group for which a statement is made."""

    __tablename__ = "spoken_for"

    inscription_id: Mapped[int] = part_of("inscription")
    delegation_id: Mapped[int] = part_of("delegation")


class TestSlot(Owned, Base):
    """A test of a speaker's connection: booked, and what came of it."""

    __tablename__ = "test_slot"

    role_id: Mapped[int | None] = part_of("role")
    inscription_id: Mapped[int | None] = part_of("inscription")
    starts: Mapped[datetime]
    minutes: Mapped[int]
    by: Mapped[str | None]
    result: Mapped[ConnectionTest] = choice(ConnectionTest, default=ConnectionTest.BOOKED)
    note: Mapped[str | None]


class Recording(Owned, Base):
    """The recording of a statement, as what is shown or as what is shown if the line drops."""

    __tablename__ = "recording"

    role_id: Mapped[int | None] = part_of("role")
    inscription_id: Mapped[int | None] = part_of("inscription")
    due: Mapped[date | None]
    received: Mapped[date | None]
    seconds: Mapped[int | None]
    language: Mapped[str | None]
    captions: Mapped[str | None]
    mark: Mapped[str | None]
    note: Mapped[str | None]


class HybridRule(Owned, Base):
    """When connections are tested and recordings are due; one of a conference, its usual values where it has none."""

    __tablename__ = "hybrid_rule"

    test_minutes: Mapped[int] = mapped_column(default=15)
    desk_opens: Mapped[int] = mapped_column(default=540)
    desk_closes: Mapped[int] = mapped_column(default=1080)
    at_once: Mapped[int] = mapped_column(default=2)
    days_before: Mapped[int] = mapped_column(default=1)
    there_from: Mapped[int] = mapped_column(default=480)
    there_until: Mapped[int] = mapped_column(default=1200)
    recording_days: Mapped[int] = mapped_column(default=5)
    waiting_minutes: Mapped[int] = mapped_column(default=15)


class ScriptText(Owned, Base):
    """A block of the chair's script as the secretariat words it, in place of the usual one."""

    __tablename__ = "script_text"

    block: Mapped[str]
    text: Mapped[Wording] = value(Wording)


class ListIssue(Owned, Base):
    """A list of speakers as it was given out: number, moment, and each turn as it then stood."""

    __tablename__ = "list_issue"

    speakers_list_id: Mapped[int] = part_of("speakers_list")
    number: Mapped[int]
    at: Mapped[datetime]
    author: Mapped[str]
    turns: Mapped[tuple[IssuedTurn, ...]] = value(tuple[IssuedTurn, ...])
