"""The tables of the programme."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.values import Access, ServiceKind, SessionKind, SessionStatus
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class RepeatGroup(Sourced, Owned, Base):
    """Runs of one meeting that is given more than once."""

    __tablename__ = "repeat_group"

    title: Mapped[Wording] = value(Wording)
    runs: Mapped[int | None]
    note: Mapped[Wording | None] = value(Wording)


class Session(Sourced, Owned, Base):
    """A slot of the programme."""

    __tablename__ = "session"

    uid: Mapped[str] = uid()
    title: Mapped[Wording] = value(Wording)
    description: Mapped[Wording | None] = value(Wording)
    kind: Mapped[SessionKind] = choice(SessionKind)
    objective_id: Mapped[int | None] = refers_to("objective")
    theme_id: Mapped[int | None] = refers_to("theme")
    mode: Mapped[Mode | None] = choice(Mode)
    hours: Mapped[Hours | None] = value(Hours)
    minutes: Mapped[int | None]
    room_id: Mapped[int | None] = refers_to("room")
    access: Mapped[Access] = choice(Access, default=Access.OPEN)
    spoken: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    interpreted: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    repeat_id: Mapped[int | None] = refers_to("repeat_group")
    link: Mapped[str | None]
    expected: Mapped[int | None]
    status: Mapped[SessionStatus] = choice(SessionStatus, default=SessionStatus.PROPOSED)
    organizers: Mapped[Wording | None] = value(Wording)
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)
    capacity: Mapped[int | None]
    audience_id: Mapped[int | None] = refers_to("audience")
    streaming: Mapped[bool] = mapped_column(default=False)
    stream_link: Mapped[str | None]


class SubItem(Owned, Base):
    """A part of a session with its own minutes, such as one of the statements of an opening."""

    __tablename__ = "sub_item"

    session_id: Mapped[int] = part_of("session")
    title: Mapped[Wording] = value(Wording)
    minutes: Mapped[int | None]
    role_id: Mapped[int | None] = refers_to("role")
    position: Mapped[int] = mapped_column(default=0)


class Service(Owned, Base):
    """An accessibility service that a session needs; `booked` is the day on which it was."""

    __tablename__ = "service"

    session_id: Mapped[int] = part_of("session")
    kind: Mapped[ServiceKind] = choice(ServiceKind)
    provider: Mapped[str | None]
    booked: Mapped[date | None]
    note: Mapped[str | None]


class SessionDocument(Owned, Base):
    """A document before a session."""

    __tablename__ = "session_document"

    session_id: Mapped[int] = part_of("session")
    document_id: Mapped[int] = part_of("document")
