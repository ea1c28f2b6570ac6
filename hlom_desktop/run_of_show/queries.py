"""What is read of the run of show."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.run_of_show import model, values
from hlom_desktop.run_of_show.shown import RunOfShow
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.speakers.queries import inscriptions, roles
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def cues(db: Db, conference_id: int, day: date | None = None, room_id: int | None = None) -> tuple[values.CueRow, ...]:
    """The cues in their order: of all rooms and days, or of one day, of one room."""
    table = model.Cue.__table__
    where: dict[str, Any] = {"conference_id": conference_id}
    where |= {"day": day} if day is not None else {}
    where |= {"room_id": room_id} if room_id is not None else {}
    order = [table.c.day, table.c.room_id, table.c.position]
    return read_rows(db, values.CueRow, model.Cue, order=order, **where)


def sheet_issues(db: Db, conference_id: int) -> tuple[values.SheetIssueRow, ...]:
    """The sheets that were given out, each room's and day's by number."""
    table = model.SheetIssue.__table__
    order = [table.c.day, table.c.room_id, table.c.number]
    return read_rows(db, values.SheetIssueRow, model.SheetIssue, conference_id=conference_id, order=order)


def run_of_show(db: Db, conference_id: int) -> RunOfShow:
    """All that the screen shows: eight queries. Raises `NoSuchConference`."""
    return RunOfShow(
        conference=conference_queries.conference(db, conference_id),
        rooms=conference_queries.rooms(db, conference_id),
        cues=cues(db, conference_id),
        sessions=sessions(db, conference_id),
        roles=roles(db, conference_id),
        inscriptions=inscriptions(db, conference_id),
        delegations=delegations(db, conference_id),
        issues=sheet_issues(db, conference_id),
    )


def has_cue(db: Db, conference_id: int, cue_id: int) -> bool:
    """Whether the conference has a cue of this id."""
    return bool(read_rows(db, values.CueRow, model.Cue, conference_id=conference_id, id=cue_id))


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which of the screen's views a row of this id stands: a cue on its sheet."""
    return "sheet" if has_cue(db, conference_id, row_id) else None


def nothing_counted(_: Db, __: int) -> int | None:
    """The rail has no figure for the run of show: cues are many, and none of them waits for anybody."""
    return None
