"""What the conference's own screen shows, read together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference import queries, values
from hlom_desktop.conference.model import UnSession
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.reading import read_rows


@dataclass(frozen=True)
class UnSessionRow:
    """What the organizer said of a session of a UN body."""

    ref: Ref
    body: str
    number: int
    opens: date
    closes: date


@dataclass(frozen=True)
class UnSessionLine:
    """A session of a UN body as it holds here; its `ref` has the session's number for id."""

    ref: Ref
    body: str
    number: int
    opens: date
    closes: date
    corrected: bool


@dataclass(frozen=True)
class Setting:
    """The conference with its venues, rooms, topics, UN sessions and stated figures."""

    conference: values.ConferenceRow
    venues: tuple[values.VenueRow, ...]
    rooms: tuple[values.RoomRow, ...]
    objectives: tuple[values.TopicRow, ...]
    themes: tuple[values.TopicRow, ...]
    tracks: tuple[values.TopicRow, ...]
    counts: tuple[values.CountRow, ...]
    sessions: tuple[UnSessionLine, ...]

    def venue(self, venue_id: int | None) -> values.VenueRow | None:
        """The venue of this id."""
        return next((venue for venue in self.venues if venue.ref.id == venue_id), None)


def setting(db: Db, conference_id: int) -> Setting:
    """All of it. Raises `NoSuchConference`."""
    return Setting(
        conference=queries.conference(db, conference_id),
        venues=queries.venues(db, conference_id),
        rooms=queries.rooms(db, conference_id),
        objectives=queries.objectives(db, conference_id),
        themes=queries.themes(db, conference_id),
        tracks=queries.tracks(db, conference_id),
        counts=queries.counts(db, conference_id),
        sessions=_session_lines(db, conference_id),
    )


def _session_lines(db: Db, conference_id: int) -> tuple[UnSessionLine, ...]:
    table = load_un_sessions()
    lines = {
        one.number: UnSessionLine(Ref(one.number, 0), table.body, one.number, one.start, one.end, False)
        for one in table.rows
    }
    for row in read_rows(db, UnSessionRow, UnSession, conference_id=conference_id, body=table.body):
        ref = Ref(row.number, row.ref.version)
        lines[row.number] = UnSessionLine(ref, row.body, row.number, row.opens, row.closes, True)
    return tuple(lines[number] for number in sorted(lines))
