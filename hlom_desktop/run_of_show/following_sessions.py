"""The cues of a session that is moved go with it: to another hour, day or room, and to another end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hlom_desktop.run_of_show.edits_day import cues_of
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.storage.base import Db

SESSION_COLUMNS = ("hours", "room_id")


def move_block(db: Db, home: int, session: SessionRow, before: Mapping[str, Any], zone: str) -> None:
    """Move the cues of a session of the conference `home` from where it stood `before` to where it stands now.

    None moves where it has no place.
    """
    old = slot_of(replace(session, hours=before["hours"], room_id=before["room_id"]), zone)
    new = slot_of(session, zone)
    if old is None or new is None or old.room_id is None or new.room_id is None or old == new:
        return
    there = cues_of(db, home, old.day, old.room_id)
    block = [one for one in there if one.session_id == session.ref.id]
    if not block:
        return
    _move_hours(block, old, new)
    if (old.day, old.room_id) != (new.day, new.room_id):
        _number([one for one in there if one not in block])
    _insert(db, home, new.day, new.room_id, block)


def _move_hours(block: Sequence[Cue], old: Slot, new: Slot) -> None:
    """By as much as the session's start; the closure at its end, where it stands there, with that end."""
    by = 60 * (new.start - old.start)
    for one in block:
        one.start += by
    later = 60 * (new.minutes - old.minutes)
    last = block[-1]
    if later and last.fixed and last.start + last.seconds == 60 * (old.end + new.start - old.start):
        last.start += later
        margin = block[-2] if len(block) > 1 else last
        if margin.absorbs_delay:
            margin.seconds = max(0, margin.seconds + later)


def _insert(db: Db, conference_id: int, day: date, room_id: int, block: Sequence[Cue]) -> None:
    """Put the block before the first cue that starts after it does."""
    others = [one for one in cues_of(db, conference_id, day, room_id) if one not in block]
    at = next((at for at, one in enumerate(others) if one.start >= block[0].start), len(others))
    for one in block:
        one.day, one.room_id = day, room_id
    _number([*others[:at], *block, *others[at:]])


def _number(rows: Sequence[Cue]) -> None:
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position
