"""Loads a template's facts into the store as a conference of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time

from hlom_desktop.conference.model import Conference
from hlom_desktop.storage.base import Db
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.loader_meetings import put_meetings
from hlom_desktop.templates.loader_programme import put_documents, put_sessions, put_side_events
from hlom_desktop.templates.loader_records import put_records
from hlom_desktop.templates.loader_roadmap import put_calls, put_roadmap, state_dates
from hlom_desktop.templates.loader_setting import add_conference, put_setting
from hlom_desktop.templates.shelf import Shelf


def load(db: Db, facts: Facts, key: str, uid: Callable[[str], str], now: datetime) -> tuple[Conference, Shelf]:
    """The conference and the shelf of its rows; all of it is written but the last rows put.

    Dates were stated on the day of the template's document, at its noon in UTC, or `now` where that is earlier.
    """
    conference = add_conference(facts, uid("conference"), key)
    db.add(conference)
    db.flush()
    shelf = Shelf(db, conference.id, uid)
    put_setting(facts, shelf)
    put_documents(facts, shelf)
    put_meetings(facts, shelf)
    put_sessions(facts, shelf)
    put_side_events(facts, shelf)
    put_roadmap(facts, shelf)
    put_records(facts, shelf)
    put_calls(facts, shelf)
    author = conference.organizer.best("en")[0] if conference.organizer else conference.short
    state_dates(shelf, min(datetime.combine(facts.today, time(12), UTC), now), author)
    shelf.flush()
    return conference, shelf
