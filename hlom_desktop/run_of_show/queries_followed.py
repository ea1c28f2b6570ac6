"""What the run of show has to follow: which sessions have cues, and what touched rows have to do with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.rawrows import CHUNK


def has_any_cue(db: Db) -> bool:
    """Whether the store holds a cue at all."""
    return db.execute(select(Cue.id).limit(1)).first() is not None


def values_of(db: Db, table: str, column: str, ids: Iterable[int]) -> set[Any]:
    """What a column says in the rows with these ids."""
    return values_where(db, table, "id", ids, column)


def values_where(db: Db, table: str, column: str, wanted: Iterable[int], asked: str = "id") -> set[Any]:
    """What one column says in the rows of which another is among the wanted."""
    rows, found, values = Base.metadata.tables[table].c, set(), sorted(wanted)
    for start in range(0, len(values), CHUNK):
        query = select(rows[asked]).where(rows[column].in_(values[start : start + CHUNK]))
        found |= set(db.connection().scalars(query))
    return found


def with_cues(db: Db, sessions: Iterable[int]) -> dict[int, set[int]]:
    """Those of the sessions that have cues, by conference."""
    found: dict[int, set[int]] = {}
    wanted = sorted(sessions)
    for start in range(0, len(wanted), CHUNK):
        query = select(Cue.conference_id, Cue.session_id).where(Cue.session_id.in_(wanted[start : start + CHUNK]))
        for conference_id, session_id in db.execute(query.distinct()):
            found.setdefault(conference_id, set()).add(session_id or 0)
    return found


def sheets_of(db: Db, sessions: Iterable[int]) -> set[tuple[date, int]]:
    """The days and rooms in which cues of these sessions stand."""
    query = select(Cue.day, Cue.room_id).where(Cue.session_id.in_(sorted(sessions))).distinct()
    return {(day, room_id) for day, room_id in db.execute(query)}
