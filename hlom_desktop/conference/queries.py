"""What is read of conferences and of what all parts of one refer to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference import model, values
from hlom_desktop.conference.life import DateStepRow
from hlom_desktop.conference.when.sessions import UnSession, UnSessions, load_un_sessions
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.history import row_history
from hlom_desktop.storage.reading import read_rows


class NoSuchConference(Refusal):
    """No conference with this key in the store."""

    message = N_("There is no conference “{key}” in this store. “hlom list” shows those that are.")


def conferences(db: Db) -> tuple[values.ConferenceRow, ...]:
    """Every conference of the store, by key."""
    return read_rows(db, values.ConferenceRow, model.Conference, order=[model.Conference.__table__.c.key])


def conference(db: Db, conference_id: int) -> values.ConferenceRow:
    """One conference. Raises `NoSuchConference`."""
    found = read_rows(db, values.ConferenceRow, model.Conference, id=conference_id)
    if not found:
        raise NoSuchConference(key=conference_id)
    return found[0]


def conference_by_key(db: Db, key: str) -> values.ConferenceRow:
    """The conference with this key. Raises `NoSuchConference`."""
    found = read_rows(db, values.ConferenceRow, model.Conference, key=key)
    if not found:
        raise NoSuchConference(key=key)
    return found[0]


def rooms(db: Db, conference_id: int) -> tuple[values.RoomRow, ...]:
    """The rooms in the order of the grid."""
    order = [model.Room.__table__.c.position]
    return read_rows(db, values.RoomRow, model.Room, conference_id=conference_id, order=order)


def venues(db: Db, conference_id: int) -> tuple[values.VenueRow, ...]:
    """The venues, the conference's own first."""
    order = [model.Venue.__table__.c.position]
    return read_rows(db, values.VenueRow, model.Venue, conference_id=conference_id, order=order)


def venue_changes(db: Db, conference_id: int) -> tuple[values.VenueChangeRow, ...]:
    """Meetings whose place changed."""
    return read_rows(db, values.VenueChangeRow, model.VenueChange, conference_id=conference_id)


def objectives(db: Db, conference_id: int) -> tuple[values.TopicRow, ...]:
    """The objectives, by number."""
    return _topics(db, model.Objective, conference_id)


def themes(db: Db, conference_id: int) -> tuple[values.TopicRow, ...]:
    """The themes."""
    return _topics(db, model.Theme, conference_id)


def tracks(db: Db, conference_id: int) -> tuple[values.TopicRow, ...]:
    """The tracks of the roadmap."""
    return _topics(db, model.Track, conference_id)


def _topics(db: Db, kind: type[model._Topic], conference_id: int) -> tuple[values.TopicRow, ...]:
    order = [kind.__table__.c.position]  # type: ignore[attr-defined]
    return read_rows(db, values.TopicRow, kind, conference_id=conference_id, order=order)


def mandates(db: Db, conference_id: int) -> tuple[values.MandateRow, ...]:
    """The resolutions and decisions that ask for meetings and papers."""
    return read_rows(db, values.MandateRow, model.Mandate, conference_id=conference_id)


def counts(db: Db, conference_id: int) -> tuple[values.CountRow, ...]:
    """The figures as they were stated."""
    order = [model.Count.__table__.c.position]
    return read_rows(db, values.CountRow, model.Count, conference_id=conference_id, order=order)


def related_events(db: Db, conference_id: int) -> tuple[values.RelatedEventRow, ...]:
    """Other events that the documents name."""
    order = [model.RelatedEvent.__table__.c.position]
    return read_rows(db, values.RelatedEventRow, model.RelatedEvent, conference_id=conference_id, order=order)


def un_sessions(db: Db, conference_id: int) -> UnSessions:
    """The sessions of the General Assembly: the program's table, with the organizer's corrections."""
    table = load_un_sessions()
    rows = model.UnSession.__table__
    query = select(rows.c.number, rows.c.opens, rows.c.closes).where(rows.c.conference_id == conference_id)
    for number, opens, closes in db.connection().execute(query):
        table = table.with_session(UnSession(number, opens, closes))
    return table


def earlier_rows(db: Db, table: str, row_id: int) -> tuple[Mapping[str, Any], ...]:
    """What a row held before each step that touched it, newest first, as plain values."""
    return tuple(before for _, before in row_history(db, table, row_id))


def date_steps(db: Db, conference_id: int) -> tuple[DateStepRow, ...]:
    """Every step in the life of the conference's dates, the oldest first."""
    order = [model.DateStep.__table__.c.at]
    return read_rows(db, DateStepRow, model.DateStep, conference_id=conference_id, order=order)
