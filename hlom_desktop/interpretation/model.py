"""The tables of interpretation."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

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
