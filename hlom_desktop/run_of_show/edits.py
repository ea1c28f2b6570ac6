"""The gestures on cues. Each that moves an hour moves all that follows, in the same gesture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.run_of_show.making import Debates, drafted
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.queries import run_of_show
from hlom_desktop.run_of_show.rules import (
    MIDNIGHT,
    Beat,
    StartOfCue,
    check_seconds,
    exchanged,
    with_beat,
    with_length,
    with_start,
    without_beat,
)
from hlom_desktop.speakers.queries import lists, sittings
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, take

USUAL_START, USUAL_SECONDS = 9 * 60, 180


class CuesThere(Refusal):
    """Cues would be made where there are some already."""

    message = N_("There are cues for this room and day already. Delete them first, or change them by hand.")


class NothingThatDay(Refusal):
    """A room without sessions on that day."""

    message = N_("The programme has no session in this room on that day, so there is nothing to make cues from.")


def add_cue(
    db: Db,
    conference_id: int,
    day: date,
    room_id: int,
    item: Wording,
    *,
    after: Ref | None = None,
    start: int | None = None,
    seconds: int = USUAL_SECONDS,
    **values: Any,
) -> int:
    """A new cue after another, else at the end of the room's day; what follows moves on. Its id.

    `start` counts only for the first cue of a day. Raises `NoName`, `LengthOfCue`, `StartOfCue`.
    """
    needs_text(item)
    check_seconds(seconds)
    sheet = _sheet(db, conference_id, day, room_id)
    at = sheet.index(take(db, Cue, after)) if after is not None else len(sheet) - 1
    first = USUAL_START if start is None else start
    if not sheet and not 0 <= first < MIDNIGHT:
        raise StartOfCue
    beats = with_beat(_beats(sheet), at, seconds) if sheet else (Beat(first, seconds),)
    place = {"conference_id": conference_id, "day": day, "room_id": room_id}
    row = add(db, Cue, **place, start=beats[at + 1].start, seconds=seconds, item=item, position=at + 1, **values)
    _write([*sheet[: at + 1], row, *sheet[at + 1 :]], beats)
    say(db, N_("Add cue “{title}”"), title=item)
    return row.id


def change_cue(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns other than start, length and place. Raises `NoName`."""
    row = change(db, Cue, ref, **values)
    needs_text(row.item)
    say(db, N_("Edit cue “{title}”"), title=row.item)


def set_length(db: Db, ref: Ref, seconds: int) -> None:
    """Give a cue another length; what follows moves, up to the next fixed cue. Raises `LengthOfCue`."""
    row = take(db, Cue, ref)
    sheet = _sheet_of(db, row)
    _write(sheet, with_length(_beats(sheet), sheet.index(row), seconds))
    say(db, N_("Change the length of cue “{title}”"), title=row.item)


def set_start(db: Db, ref: Ref, start: int) -> None:
    """Start a cue at another minute after midnight; what follows moves along. Raises `StartOfCue`."""
    row = take(db, Cue, ref)
    sheet = _sheet_of(db, row)
    _write(sheet, with_start(_beats(sheet), sheet.index(row), start))
    say(db, N_("Move cue “{title}”"), title=row.item)


def toggle_fixed(db: Db, ref: Ref) -> None:
    """Hold a cue at its hour, or let it move with the others again."""
    row = take(db, Cue, ref)
    row.fixed = not row.fixed
    say(db, N_("Fix cue “{title}”") if row.fixed else N_("Let cue “{title}” move"), title=row.item)


def move_cue(db: Db, ref: Ref, by: int) -> None:
    """Let a cue change places with the one above (−1) or below (1); nothing where there is none.

    A section's name stays with the place where the section begins. Raises `FixedInTheWay`.
    """
    row = take(db, Cue, ref)
    sheet = _sheet_of(db, row)
    at = sheet.index(row) - (by < 0)
    if not 0 <= at < len(sheet) - 1:
        return
    beats = exchanged(_beats(sheet), at)
    upper, lower = sheet[at], sheet[at + 1]
    if upper.section is not None and lower.section is None:
        upper.section, lower.section = None, upper.section
    _write([*sheet[:at], lower, upper, *sheet[at + 2 :]], beats)
    say(db, N_("Move cue “{title}”"), title=row.item)


def delete_cue(db: Db, ref: Ref) -> None:
    """Delete a cue; what follows closes up, and the next cue opens its section."""
    row = take(db, Cue, ref)
    sheet = _sheet_of(db, row)
    at = sheet.index(row)
    beats = without_beat(_beats(sheet), at)
    if row.section is not None and at + 1 < len(sheet) and sheet[at + 1].section is None:
        sheet[at + 1].section = row.section
    say(db, N_("Delete cue “{title}”"), title=row.item)
    delete_with(db, row)
    _write([one for one in sheet if one is not row], beats)


def make_cues(db: Db, conference_id: int, day: date, room_id: int) -> int:
    """Make the cues of a room's day from the programme's sessions, roles and lists of speakers; how many.

    Raises `CuesThere`, `NothingThatDay`.
    """
    show = run_of_show(db, conference_id)
    if show.cues_of(day, room_id):
        raise CuesThere
    sessions = show.sessions_of(day, room_id)
    if not sessions:
        raise NothingThatDay
    debates = Debates(lists(db, conference_id), sittings(db, conference_id))
    drafts = drafted(show, debates, sessions)
    place = {"conference_id": conference_id, "day": day, "room_id": room_id}
    for position, draft in enumerate(drafts):
        hours = {"start": draft.start, "seconds": draft.seconds, "position": position}
        add(db, Cue, **place, **hours, item=draft.item, **draft.values)
    room = next(one for one in show.rooms if one.ref.id == room_id)
    say(db, N_("Make the cues of {room}"), room=room.name)
    return len(drafts)


def _sheet(db: Db, conference_id: int, day: date, room_id: int) -> list[Cue]:
    where = {"conference_id": conference_id, "day": day, "room_id": room_id}
    return list(db.scalars(select(Cue).filter_by(**where).order_by(Cue.position, Cue.id)).all())


def _sheet_of(db: Db, row: Cue) -> list[Cue]:
    return _sheet(db, row.conference_id, row.day, row.room_id)


def _beats(sheet: Sequence[Cue]) -> tuple[Beat, ...]:
    return tuple(Beat(one.start, one.seconds, one.fixed, one.absorbs_delay) for one in sheet)


def _write(sheet: Sequence[Cue], beats: Sequence[Beat]) -> None:
    """Give each cue its hour, length and place; those that keep them are not touched."""
    for position, (row, beat) in enumerate(zip(sheet, beats, strict=True)):
        for key, value in (("start", beat.start), ("seconds", beat.seconds), ("position", position)):
            if getattr(row, key) != value:
                setattr(row, key, value)
