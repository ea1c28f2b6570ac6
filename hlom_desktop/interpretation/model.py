"""The tables of interpretation."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.base import Base, Owned, part_of, value


class Team(Owned, Base):
    """Interpreters who work together."""

    __tablename__ = "team"

    name: Mapped[str]
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    size: Mapped[int] = mapped_column(default=6)
    position: Mapped[int] = mapped_column(default=0)


class Booth(Owned, Base):
    """A booth of a room."""

    __tablename__ = "booth"

    room_id: Mapped[int] = part_of("room")
    language: Mapped[str]
    seats: Mapped[int] = mapped_column(default=2)


class Assignment(Owned, Base):
    """A team at a session."""

    __tablename__ = "assignment"

    session_id: Mapped[int] = part_of("session")
    team_id: Mapped[int] = part_of("team")
    pinned: Mapped[bool] = mapped_column(default=False)


class InterpretationRule(Owned, Base):
    """How long and how often a team of interpreters works; the one in force is what the checks go by."""

    __tablename__ = "interpretation_rule"

    title: Mapped[Wording] = value(Wording)
    sitting_minutes: Mapped[int]
    remote_minutes: Mapped[int]
    sittings_a_day: Mapped[int]
    rest_minutes: Mapped[int]
    per_booth: Mapped[int] = mapped_column(default=2)
    sittings_a_week: Mapped[int | None]
    in_force: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
