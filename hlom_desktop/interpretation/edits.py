"""The gestures on teams, booths and sessions' languages; those on who works where are in `edits_assigning`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.model import Room
from hlom_desktop.interpretation.model import Booth, Team
from hlom_desktop.interpretation.rules import check_figures, usable_languages, usable_name
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import PLENARY_KINDS, SessionStatus
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, delete_with, next_position, remove, take

USUAL_SIZE = 6


def add_team(
    db: Db, conference_id: int, name: str, languages: Iterable[str] = ("en", "fr", "es"), size: int = USUAL_SIZE
) -> int:
    """A new team after the others; its id. Raises `NoTeamName`, `LanguageNotUsable`, `OutOfRange`."""
    check_figures(size=size)
    row = add(
        db,
        Team,
        conference_id=conference_id,
        name=usable_name(name),
        languages=usable_languages(languages),
        size=size,
        position=next_position(db, Team, conference_id=conference_id),
    )
    say(db, N_("Add team “{name}”"), name=row.name)
    return row.id


def change_team(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a team. Raises `NoTeamName`, `LanguageNotUsable`, `OutOfRange`."""
    check_figures(**{name: value for name, value in values.items() if name == "size"})
    if "name" in values:
        values["name"] = usable_name(values["name"])
    if "languages" in values:
        values["languages"] = usable_languages(values["languages"])
    row = change(db, Team, ref, **values)
    say(db, N_("Edit team “{name}”"), name=row.name)


def delete_team(db: Db, ref: Ref) -> None:
    """Delete a team and where it works."""
    row = remove(db, Team, ref)
    say(db, N_("Delete team “{name}”"), name=row.name)


def set_booths(db: Db, room: Ref, languages: Iterable[str]) -> None:
    """Give a room one booth for each of these languages and no other; those that stay keep their seats.

    Raises `LanguageNotUsable`.
    """
    row = take(db, Room, room)
    wanted = usable_languages(languages)
    query = select(Booth).where(Booth.room_id == row.id).order_by(Booth.id)
    there: set[str] = set()
    for booth in db.scalars(query).all():
        if booth.language not in wanted or booth.language in there:
            delete_with(db, booth)
        else:
            there.add(booth.language)
    for code in wanted:
        if code not in there:
            add(db, Booth, conference_id=row.conference_id, room_id=row.id, language=code)
    say(db, N_("Set the booths of “{room}”"), room=row.name)


def change_booth(db: Db, ref: Ref, *, seats: int) -> None:
    """Say how many interpreters have a seat in a booth. Raises `OutOfRange`."""
    check_figures(seats=seats)
    row = change(db, Booth, ref, seats=seats)
    room = db.get(Room, row.room_id)
    say(db, N_("Change the seats of a booth of “{room}”"), room=room.name if room is not None else "")


def interpret(db: Db, sessions: Sequence[Ref], languages: Iterable[str]) -> int:
    """Interpret sessions into these languages, or without any no longer; how many. Raises `LanguageNotUsable`."""
    wanted = usable_languages(languages)
    rows = [change(db, Session, ref, interpreted=wanted) for ref in sessions]
    if not rows:
        return 0
    if len(rows) == 1:
        message = N_("Interpret “{title}”") if wanted else N_("Hold “{title}” without interpretation")
        say(db, message, title=rows[0].title)
    elif wanted:
        say(db, N_("Interpret {number} sessions"), number=len(rows))
    else:
        say(db, N_("Hold {number} sessions without interpretation"), number=len(rows))
    return len(rows)


def interpret_plenaries(db: Db, conference_id: int, languages: Iterable[str]) -> int:
    """Interpret every plenary that is held into these languages; how many changed. Raises `LanguageNotUsable`."""
    wanted = usable_languages(languages)
    rows = db.scalars(select(Session).where(Session.conference_id == conference_id)).all()
    found = [
        row
        for row in rows
        if row.kind in PLENARY_KINDS
        and row.status is not SessionStatus.CANCELLED
        and set(row.interpreted) != set(wanted)
    ]
    for row in found:
        row.interpreted = wanted
    say(db, N_("Interpret all plenaries"))
    return len(found)


def there(db: Db, kind: type[Any], row_id: int) -> Any:
    """The row of this id. Raises `GoneMeanwhile`."""
    row = db.get(kind, row_id)
    if row is None:
        raise GoneMeanwhile
    return row
