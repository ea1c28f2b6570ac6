"""The conference's tables: what everything else of it refers to."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.values import CountQualifier, Mode, Source
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.base import Base, Kept, Owned, choice, part_of, refers_to, uid, value


class Sourced:
    """Mixed into what a document stated: the fact's id there, and where it stands."""

    origin: Mapped[str | None]
    sources: Mapped[tuple[Source, ...]] = value(tuple[Source, ...], default=())


class Conference(Sourced, Kept, Base):
    """A conference and all that may be unknown of it yet."""

    __tablename__ = "conference"

    key: Mapped[str] = mapped_column(unique=True)
    uid: Mapped[str] = uid()
    short: Mapped[str]
    title: Mapped[Wording] = value(Wording)
    description: Mapped[Wording | None] = value(Wording)
    dates: Mapped[When | None] = value(When)
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    zone: Mapped[str | None]
    second_zone: Mapped[str | None]
    city: Mapped[Wording | None] = value(Wording)
    mode: Mapped[Mode | None] = choice(Mode)
    mode_note: Mapped[Wording | None] = value(Wording)
    organizer: Mapped[Wording | None] = value(Wording)
    level: Mapped[Wording | None] = value(Wording)
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=("en", "fr", "es"))
    languages_note: Mapped[Wording | None] = value(Wording)
    roadmap_label: Mapped[Wording | None] = value(Wording)
    status: Mapped[str | None]
    ordinal: Mapped[int | None]
    as_of: Mapped[datetime | None]  # stands for "now" in the worked example
    letterhead: Mapped[str | None]  # the organizer's own .docx
    print_version: Mapped[int] = mapped_column(default=1)
    third_zone: Mapped[str | None]
    turnover: Mapped[int | None]


class Venue(Sourced, Owned, Base):
    """A place with rooms, real or virtual; the first by position is the conference's own."""

    __tablename__ = "venue"

    name: Mapped[Wording] = value(Wording)
    city: Mapped[Wording | None] = value(Wording)
    mode: Mapped[Mode | None] = choice(Mode)
    note: Mapped[Wording | None] = value(Wording)
    status: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    opens: Mapped[int | None]
    closes: Mapped[int | None]


class VenueChange(Sourced, Owned, Base):
    """A meeting's place as it was and as it became."""

    __tablename__ = "venue_change"

    consultation_id: Mapped[int | None] = part_of("consultation")
    roadmap_item_id: Mapped[int | None] = part_of("roadmap_item")
    was: Mapped[Wording] = value(Wording)
    became: Mapped[Wording] = value(Wording)
    announced: Mapped[When | None] = value(When)
    note: Mapped[Wording | None] = value(Wording)


class Room(Owned, Base):
    """A room of a venue; the room “Online” is virtual and holds any number."""

    __tablename__ = "room"

    venue_id: Mapped[int | None] = part_of("venue")
    name: Mapped[Wording] = value(Wording)
    number: Mapped[str | None]
    seats: Mapped[int | None]
    virtual: Mapped[bool] = mapped_column(default=False)
    hybrid: Mapped[bool] = mapped_column(default=False)
    opens: Mapped[int | None]
    closes: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)
    out_of_service: Mapped[bool] = mapped_column(default=False)


class _Topic(Sourced, Owned):
    """What objectives, themes and tracks have in common."""

    number: Mapped[int | None]
    title: Mapped[Wording] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class Objective(_Topic, Base):
    """An objective of the Compact that a panel or a contribution serves."""

    __tablename__ = "objective"


class Theme(_Topic, Base):
    """A theme of side events and sessions."""

    __tablename__ = "theme"


class Track(_Topic, Base):
    """A strand of the roadmap that runs beside others."""

    __tablename__ = "track"


class Mandate(Sourced, Owned, Base):
    """The resolution or decision that asks for a meeting or a paper."""

    __tablename__ = "mandate"

    symbol: Mapped[str | None]
    title: Mapped[Wording] = value(Wording)


class Count(Sourced, Owned, Base):
    """A figure with its qualifier and its source."""

    __tablename__ = "count"

    amount: Mapped[int]
    qualifier: Mapped[CountQualifier | None] = choice(CountQualifier)
    unit: Mapped[Wording] = value(Wording)
    as_of: Mapped[When | None] = value(When)
    part_of_id: Mapped[int | None] = refers_to("count")
    currency: Mapped[str | None]
    written_as: Mapped[str | None]
    members: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class DateStep(Owned, Base):
    """One step in the life of a date, independent of undo; it belongs to one of the four."""

    __tablename__ = "date_step"

    roadmap_item_id: Mapped[int | None] = part_of("roadmap_item")
    consultation_id: Mapped[int | None] = part_of("consultation")
    document_id: Mapped[int | None] = part_of("document")
    session_id: Mapped[int | None] = part_of("session")
    kind: Mapped[StepKind] = choice(StepKind)
    dates: Mapped[When | None] = value(When)
    at: Mapped[datetime]
    author: Mapped[str]


class RelatedEvent(Sourced, Owned, Base):
    """Another event that a document names."""

    __tablename__ = "related_event"

    title: Mapped[Wording] = value(Wording)
    dates: Mapped[When | None] = value(When)
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class UnSession(Owned, Base):
    """When a session of a UN body opens and closes, where the organizer corrects the built-in table."""

    __tablename__ = "un_session"

    body: Mapped[str]
    number: Mapped[int]
    opens: Mapped[date]
    closes: Mapped[date]
