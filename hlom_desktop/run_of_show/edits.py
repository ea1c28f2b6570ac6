"""The gestures on cues. Each that moves an hour moves all that follows, in the same gesture."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.run_of_show.edits_day import beat_of, beats_of, cues_around, cues_of, hand_on_section, put_hours
from hlom_desktop.run_of_show.making import drafted
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.queries import run_of_show
from hlom_desktop.run_of_show.rules import MIDNIGHT
from hlom_desktop.run_of_show.rules_cascade import (
    Beat,
    StartOfCue,
    check_seconds,
    freed,
    reordered,
    with_beat,
    with_length,
    with_start,
    without_beat,
)
from hlom_desktop.speakers.queries import debates
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, take

USUAL_START, USUAL_SECONDS = 9 * 3600, 180


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
    sheet = cues_of(db, conference_id, day, room_id)
    at = sheet.index(take(db, Cue, after)) if after is not None else len(sheet) - 1
    first = USUAL_START if start is None else start
    if not sheet and not 0 <= first < MIDNIGHT:
        raise StartOfCue
    beats = with_beat(beats_of(sheet), at, Beat(first, seconds)) if sheet else (Beat(first, seconds),)
    place = {"conference_id": conference_id, "day": day, "room_id": room_id}
    row = add(db, Cue, **place, start=beats[at + 1].start, seconds=seconds, item=item, position=at + 1, **values)
    put_hours([*sheet[: at + 1], row, *sheet[at + 1 :]], beats)
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
    sheet = cues_around(db, row)
    put_hours(sheet, with_length(beats_of(sheet), sheet.index(row), seconds))
    say(db, N_("Change the length of cue “{title}”"), title=row.item)


def set_start(db: Db, ref: Ref, start: int) -> None:
    """Start a cue at another second after midnight; what follows moves along. Raises `StartOfCue`, `AfterItsEnd`."""
    row = take(db, Cue, ref)
    sheet = cues_around(db, row)
    put_hours(sheet, with_start(beats_of(sheet), sheet.index(row), start))
    say(db, N_("Move cue “{title}”"), title=row.item)


def toggle_fixed(db: Db, ref: Ref) -> None:
    """Hold a cue at its hour, or let it move with the others again."""
    row = take(db, Cue, ref)
    row.fixed = not row.fixed
    _settle(db, row)
    say(db, N_("Fix cue “{title}”") if row.fixed else N_("Let cue “{title}” move"), title=row.item)


def set_linked(db: Db, ref: Ref, linked: bool) -> None:
    """Let a cue start when the one above ends, or keep a start of its own."""
    row = take(db, Cue, ref)
    row.linked = linked
    _settle(db, row)
    say(db, N_("Link cue “{title}”") if linked else N_("Unlink cue “{title}”"), title=row.item)


def move_cue(db: Db, ref: Ref, by: int) -> None:
    """Let a cue change places with the one above (−1) or below (1); nothing where there is none.

    Raises what `place_cue` raises.
    """
    row = take(db, Cue, ref)
    sheet = cues_around(db, row)
    if 0 <= sheet.index(row) + by < len(sheet):
        place_cue(db, ref, sheet.index(row) + by)


def place_cue(db: Db, ref: Ref, to: int) -> None:
    """Take a cue to another place of its sheet, counted from 0; those between move up or down.

    A section that it opened begins with the cue after it. Raises `FixedInTheWay`, `NotLinkedInTheWay`.
    """
    row = take(db, Cue, ref)
    sheet = cues_around(db, row)
    at = sheet.index(row)
    order = [place for place in range(len(sheet)) if place != at]
    order.insert(max(0, min(to, len(order))), at)
    beats = reordered(beats_of(sheet), order)
    moved = [sheet[place] for place in order]
    hand_on_section(sheet, at)
    if moved[0] is row and at:
        row.section, sheet[0].section = sheet[0].section, None
    put_hours(moved, beats)
    say(db, N_("Move cue “{title}”"), title=row.item)


def delete_cue(db: Db, ref: Ref) -> None:
    """Delete a cue; what follows closes up, and the next cue opens its section."""
    row = take(db, Cue, ref)
    sheet = cues_around(db, row)
    at = sheet.index(row)
    beats = without_beat(beats_of(sheet), at)
    hand_on_section(sheet, at)
    say(db, N_("Delete cue “{title}”"), title=row.item)
    delete_with(db, row)
    put_hours([one for one in sheet if one is not row], beats)


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
    drafts = drafted(show, debates(db, conference_id), sessions)
    place = {"conference_id": conference_id, "day": day, "room_id": room_id}
    for position, draft in enumerate(drafts):
        hours = {"start": draft.start, "seconds": draft.seconds, "position": position}
        add(db, Cue, **place, **hours, item=draft.item, **draft.values)
    room = next(one for one in show.rooms if one.ref.id == room_id)
    say(db, N_("Make the cues of {room}"), room=room.name)
    return len(drafts)


def _settle(db: Db, row: Cue) -> None:
    """A cue that moves with the others again gives way to the one above it."""
    if not beat_of(row).stands:
        sheet = cues_around(db, row)
        put_hours(sheet, freed(beats_of(sheet), sheet.index(row)))
