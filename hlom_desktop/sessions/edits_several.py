"""The gestures on the programme that touch more than one session, or make two of one; each is one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from hlom_desktop.conference.hours import Hours
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.edits import cancel_session, copied, delete_session, keep_day, move_session, unplace_session
from hlom_desktop.sessions.model import Service, Session
from hlom_desktop.sessions.rules_gestures import continued, halves, placed, shifted, swapped
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, take


class Move(NamedTuple):
    """A session, and where it is to stand."""

    ref: Ref
    hours: Hours
    room_id: int | None


def move_sessions(db: Db, moves: Sequence[Move]) -> None:
    """Place several sessions. Raises `LengthNotUsable`."""
    say(db, N_("Move {number} sessions"), number=len(moves))
    for one in moves:
        move_session(db, one.ref, one.hours, one.room_id)


def unplace_sessions(db: Db, refs: Sequence[Ref]) -> None:
    """Take several sessions out of the grid; their lengths stay."""
    say(db, N_("Take {number} sessions out of the grid"), number=len(refs))
    for ref in refs:
        unplace_session(db, ref)


def take_away_sessions(db: Db, cancelled: Sequence[Ref], deleted: Sequence[Ref]) -> None:
    """Cancel some sessions and delete others."""
    say(db, N_("Cancel or delete {number} sessions"), number=len(cancelled) + len(deleted))
    for ref in cancelled:
        cancel_session(db, ref)
    for ref in deleted:
        delete_session(db, ref)


def swap_sessions(db: Db, one: Ref, other: Ref) -> None:
    """Exchange hours and rooms of two sessions; each keeps its own length. Raises `NoPlaceYet`."""
    first, second = take(db, Session, one), take(db, Session, other)
    was = placed(first.title, first.hours), placed(second.title, second.hours)
    first.hours, second.hours = swapped(*was)
    first.room_id, second.room_id = second.room_id, first.room_id
    keep_day(db, first, was[0])
    keep_day(db, second, was[1])
    say(db, N_("Swap “{title}” and “{other}”"), title=first.title, other=second.title)


def push_sessions(db: Db, refs: Sequence[Ref], by: int) -> None:
    """Move sessions `by` minutes later on their day, or earlier; the first is the one that the others follow.

    Raises `NoPlaceYet`, `PastMidnight`; nothing is moved then.
    """
    rows = [take(db, Session, ref) for ref in refs]
    for row, hours in [(row, shifted(row.title, row.hours, by)) for row in rows]:
        row.hours = hours
    if by < 0:
        message = N_("Bring “{title}” and what follows {minutes} minutes forward")
    else:
        message = N_("Push “{title}” and what follows by {minutes} minutes")
    say(db, message, title=rows[0].title, minutes=abs(by))


def split_session(db: Db, ref: Ref, after: int) -> int:
    """Make two sessions of one, `after` so many minutes of it; the id of the second.

    The second is marked as continued in each language, needs the same services, and is a run of no meeting; people,
    documents and parts stay with the first. Raises `NoPlaceYet`, `NothingToSplit`.
    """
    row = take(db, Session, ref)
    first, second = halves(row.title, row.hours, after)
    row.hours, row.minutes = first, first.minutes
    place = {"title": continued(row.title), "hours": second, "minutes": second.minutes}
    part = copied(db, row, frozenset({"repeat_id"}), **place)
    for one in db.scalars(select(Service).where(Service.session_id == row.id)).all():
        kept = {"kind": one.kind, "provider": one.provider, "booked": one.booked, "note": one.note}
        add(db, Service, conference_id=row.conference_id, session_id=part.id, **kept)
    say(db, N_("Split session “{title}”"), title=row.title)
    return part.id
