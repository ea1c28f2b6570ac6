"""The gestures on a conference, its venues and rooms."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.model import Conference, Room, UnSession, Venue
from hlom_desktop.conference.rules import check_count, check_days, check_open
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove

LONGEST_TURNOVER = 24 * 60
"""Minutes that a room may need between two sessions."""


class NoShortName(Refusal):
    """A conference without the name by which lists and papers call it."""

    message = N_("A conference needs a short name, such as HLOM 2021.")


class NoLanguage(Refusal):
    """A conference without a working language."""

    message = N_("A conference has at least one language.")


def change_conference(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of the conference.

    Raises `DaysReversed`, `UnknownZone`, `NoShortName`, `NoLanguage`, `NotANumber`.
    """
    for zone in (values.get("zone"), values.get("second_zone"), values.get("third_zone")):
        if zone is not None:
            zone_named(zone)
    check_count(values.get("print_version"))
    check_count(values.get("turnover"), LONGEST_TURNOVER)
    row = change(db, Conference, ref, **values)
    if not row.short:
        raise NoShortName
    if not row.languages:
        raise NoLanguage
    check_days(row.first_day, row.last_day)
    say(db, N_("Edit conference “{title}”"), title=row.title)


def go_by_clock(db: Db, ref: Ref) -> None:
    """Let the conference go by the clock from now on, not by the hour that an example stands at."""
    row = change(db, Conference, ref, as_of=None)
    say(db, N_("Go by today’s date in “{title}”"), title=row.title)


def delete_conference(db: Db, ref: Ref) -> None:
    """Delete a conference with all that belongs to it."""
    row = remove(db, Conference, ref)
    say(db, N_("Delete conference “{title}”"), title=row.title)


def add_room(db: Db, conference_id: int, name: Wording, **values: Any) -> int:
    """A new room after the others; its id."""
    check_count(values.get("seats"))
    position = next_position(db, Room, conference_id=conference_id)
    row = add(db, Room, conference_id=conference_id, name=name, position=position, **values)
    say(db, N_("Add room “{title}”"), title=name)
    return row.id


def change_room(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a room. Raises `NotANumber`, `ClosesBeforeOpening`."""
    check_count(values.get("seats"))
    row = change(db, Room, ref, **values)
    check_open(row.opens, row.closes)
    say(db, N_("Edit room “{title}”"), title=row.name)


def delete_room(db: Db, ref: Ref) -> None:
    """Take a room out; its sessions stay, without a room."""
    row = remove(db, Room, ref)
    say(db, N_("Delete room “{title}”"), title=row.name)


def change_venue(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a venue. Raises `ClosesBeforeOpening`."""
    row = change(db, Venue, ref, **values)
    check_open(row.opens, row.closes)
    say(db, N_("Edit venue “{title}”"), title=row.name)


def correct_un_session(db: Db, conference_id: int, body: str, number: int, opens: Any, closes: Any) -> None:
    """Correct when a session of a UN body opens and closes. Raises `DaysReversed`."""
    check_days(opens, closes)
    where = {"conference_id": conference_id, "body": body, "number": number}
    row = db.scalars(select(UnSession).filter_by(**where)).first()
    if row is None:
        add(db, UnSession, **where, opens=opens, closes=closes)
    else:
        row.opens, row.closes = opens, closes
    say(db, N_("Correct session {number} of the {body}"), number=number, body=body)
