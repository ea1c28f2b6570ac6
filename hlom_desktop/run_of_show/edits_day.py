"""The cues of a room's day as an edit takes them from the store, and puts their hours and places back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.rules_cascade import Beat
from hlom_desktop.storage.base import Db


def cues_of(db: Db, conference_id: int, day: date, room_id: int) -> list[Cue]:
    """The rows of a room's day in their order."""
    where = {"conference_id": conference_id, "day": day, "room_id": room_id}
    return list(db.scalars(select(Cue).filter_by(**where).order_by(Cue.position, Cue.id)).all())


def cues_around(db: Db, row: Cue) -> list[Cue]:
    """The rows of the day in which a cue stands, itself among them."""
    return cues_of(db, row.conference_id, row.day, row.room_id)


def beat_of(row: Cue) -> Beat:
    """A row as far as its hours go."""
    return Beat(row.start, row.seconds, row.fixed, row.absorbs_delay, row.linked, row.locks_end)


def beats_of(rows: Sequence[Cue]) -> tuple[Beat, ...]:
    """The rows as far as their hours go."""
    return tuple(map(beat_of, rows))


def put_hours(rows: Sequence[Cue], beats: Sequence[Beat]) -> None:
    """Give each row its hour, length and place; those that keep them are not touched."""
    for position, (row, beat) in enumerate(zip(rows, beats, strict=True)):
        _put(row, start=beat.start, seconds=beat.seconds, position=position)


def put_anchors(rows: Sequence[Cue], beats: Sequence[Beat]) -> None:
    """Say of each row whether it stands at its hour."""
    for row, beat in zip(rows, beats, strict=True):
        _put(row, fixed=beat.fixed, linked=beat.linked)


def _put(row: Cue, **values: int) -> None:
    for key, value in values.items():
        if getattr(row, key) != value:
            setattr(row, key, value)


def hand_on_section(rows: Sequence[Cue], at: int) -> None:
    """A cue leaves its place: the one after it opens the section that it opened, unless that opens its own."""
    row = rows[at]
    if row.section is not None and at + 1 < len(rows) and rows[at + 1].section is None:
        row.section, rows[at + 1].section = None, row.section
