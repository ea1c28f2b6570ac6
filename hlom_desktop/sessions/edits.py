"""The gestures on the programme."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_life import keep_change
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.rules import check_count, needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.edits_parts import copy_parts
from hlom_desktop.sessions.model import Session, SessionDocument
from hlom_desktop.sessions.rules import check_minutes
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.storage.base import Db, Ref, new_uid
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


def add_session(db: Db, conference_id: int, title: Wording, kind: SessionKind, **values: Any) -> int:
    """A new session, placed where `hours` and `room_id` are given; its id. Raises `NoName`."""
    needs_text(title)
    position = next_position(db, Session, conference_id=conference_id)
    row = add(db, Session, conference_id=conference_id, title=title, kind=kind, position=position, **values)
    say(db, N_("Add session “{title}”"), title=title)
    return row.id


def change_session(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a session. Raises `NoName`, `LengthNotUsable`, `NotANumber`."""
    if "title" in values:
        needs_text(values["title"])
    check_minutes(values.get("minutes"))
    check_count(values.get("expected"))
    row = change(db, Session, ref, **values)
    say(db, N_("Edit session “{title}”"), title=row.title)


def move_session(db: Db, ref: Ref, hours: Hours, room_id: int | None) -> None:
    """Place a session at an hour and in a room. Raises `LengthNotUsable`."""
    check_minutes(hours.minutes)
    was = take(db, Session, ref).hours
    row = change(db, Session, ref, hours=hours, minutes=hours.minutes, room_id=room_id)
    keep_day(db, row, was)
    say(db, N_("Move session “{title}”"), title=row.title)


def resize_session(db: Db, ref: Ref, hours: Hours) -> None:
    """Give a session another start or end, in its place. Raises `LengthNotUsable`."""
    check_minutes(hours.minutes)
    was = take(db, Session, ref).hours
    row = change(db, Session, ref, hours=hours, minutes=hours.minutes)
    keep_day(db, row, was)
    say(db, N_("Change the length of “{title}”"), title=row.title)


def unplace_session(db: Db, ref: Ref) -> None:
    """Take a session out of the grid; its length stays."""
    row = take(db, Session, ref)
    row.minutes = row.hours.minutes if row.hours else row.minutes
    was, row.hours = row.hours, None
    row.room_id = None
    keep_day(db, row, was)
    say(db, N_("Take “{title}” out of the grid"), title=row.title)


def keep_day(db: Db, row: Session, was: Hours | None) -> None:
    """Keep a step in the life of its date where a session is on another day; its hour alone is no date."""
    days = [stated_day(hours.day) if hours else None for hours in (was, row.hours)]
    keep_change(db, row, days[0], days[1])


def copied(db: Db, row: Session, skipped: frozenset[str] = frozenset(), **values: Any) -> Session:
    """A new session with the columns of another but for its identity, those `skipped` and those given; the last."""
    own = skipped | {"id", "version", "uid", "position", "origin"} | values.keys()
    columns = Session.__table__.columns.keys()
    kept = {name: getattr(row, name) for name in columns if name not in own}
    position = next_position(db, Session, conference_id=row.conference_id)
    return add(db, Session, **kept, **values, uid=new_uid(), position=position)


def copy_session(db: Db, ref: Ref) -> int:
    """A copy without hour, so that it clashes with nothing; its id."""
    row = take(db, Session, ref)
    copy = copied(db, row, frozenset({"hours"}), minutes=row.hours.minutes if row.hours else row.minutes)
    copy_parts(db, row.id, copy)
    say(db, N_("Copy session “{title}”"), title=row.title)
    return copy.id


def duplicate_session(db: Db, ref: Ref) -> int:
    """A copy at the same hour and in the same room, with its documents, to be moved on from there; its id."""
    row = take(db, Session, ref)
    return _copy_with_documents(db, row)


def copy_session_to(db: Db, ref: Ref, hours: Hours, room_id: int | None) -> int:
    """A copy at another hour or in another room, with its documents; its id. Raises `LengthNotUsable`."""
    check_minutes(hours.minutes)
    row = take(db, Session, ref)
    return _copy_with_documents(db, row, hours=hours, minutes=hours.minutes, room_id=room_id)


def _copy_with_documents(db: Db, row: Session, **place: Any) -> int:
    copy = copied(db, row, **place)
    before = select(SessionDocument.document_id).where(SessionDocument.session_id == row.id)
    for document_id in db.scalars(before).all():
        add(db, SessionDocument, conference_id=row.conference_id, session_id=copy.id, document_id=document_id)
    copy_parts(db, row.id, copy)
    say(db, N_("Copy session “{title}”"), title=row.title)
    return copy.id


def cancel_session(db: Db, ref: Ref) -> None:
    """Cancel a session; it stays, struck, so that nobody wonders where it went."""
    row = change(db, Session, ref, status=SessionStatus.CANCELLED)
    say(db, N_("Cancel session “{title}”"), title=row.title)


def delete_session(db: Db, ref: Ref) -> None:
    """Delete a session with its roles and cues' references."""
    row = remove(db, Session, ref)
    say(db, N_("Delete session “{title}”"), title=row.title)


def attach_document(db: Db, session: Ref, document_id: int) -> None:
    """Put a document before a session."""
    row = take(db, Session, session)
    add(db, SessionDocument, conference_id=row.conference_id, session_id=row.id, document_id=document_id)
    say(db, N_("Attach a document to “{title}”"), title=row.title)


def detach_document(db: Db, attached: Ref) -> None:
    """Take a document away from before a session."""
    row = remove(db, SessionDocument, attached)
    session = db.get(Session, row.session_id)
    say(db, N_("Take a document away from “{title}”"), title=session.title if session else "")
