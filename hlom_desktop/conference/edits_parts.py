"""The gestures on what a conference consists of: venues, objectives, themes, tracks, stated figures, UN sessions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.model import Count, Objective, Theme, Track, UnSession, Venue
from hlom_desktop.conference.rules import NotANumber, check_count, needs_text
from hlom_desktop.conference.topics import TopicKind
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, remove

MOST = 10**12


class PartOfItself(Refusal):
    """A figure that would be a part of itself."""

    message = N_("A figure cannot be a part of itself. Choose another one.")


def add_venue(db: Db, conference_id: int, name: Wording, **values: Any) -> int:
    """A new venue after the others; its id. Raises `NoName`."""
    needs_text(name)
    position = next_position(db, Venue, conference_id=conference_id)
    row = add(db, Venue, conference_id=conference_id, name=name, position=position, **values)
    say(db, N_("Add venue “{title}”"), title=name)
    return row.id


def delete_venue(db: Db, ref: Ref) -> None:
    """Take a venue out with its rooms; sessions there stay, without a room."""
    row = remove(db, Venue, ref)
    say(db, N_("Delete venue “{title}”"), title=row.name)


def _table(kind: TopicKind) -> Any:
    match kind:
        case TopicKind.OBJECTIVE:
            return Objective
        case TopicKind.THEME:
            return Theme
    return Track


def add_topic(db: Db, conference_id: int, kind: TopicKind, title: Wording, **values: Any) -> int:
    """A new objective, theme or track after the others; its id. Raises `NoName`, `NotANumber`."""
    needs_text(title)
    check_count(values.get("number"))
    position = next_position(db, _table(kind), conference_id=conference_id)
    row: Any = add(db, _table(kind), conference_id=conference_id, title=title, position=position, **values)
    say(db, N_("Add “{title}”"), title=title)
    return int(row.id)


def change_topic(db: Db, kind: TopicKind, ref: Ref, **values: Any) -> None:
    """Set columns of an objective, theme or track. Raises `NoName`, `NotANumber`."""
    check_count(values.get("number"))
    row: Any = change(db, _table(kind), ref, **values)
    needs_text(row.title)
    say(db, N_("Edit “{title}”"), title=row.title)


def delete_topic(db: Db, kind: TopicKind, ref: Ref) -> None:
    """Take an objective, theme or track out; what was about it stays, without it."""
    row: Any = remove(db, _table(kind), ref)
    say(db, N_("Delete “{title}”"), title=row.title)


def add_count(db: Db, conference_id: int, amount: int, unit: Wording, **values: Any) -> int:
    """A stated figure after the others; its id. Raises `NoName`, `NotANumber`."""
    needs_text(unit)
    check_count(amount, MOST)
    position = next_position(db, Count, conference_id=conference_id)
    row = add(db, Count, conference_id=conference_id, amount=amount, unit=unit, position=position, **values)
    say(db, N_("Add figure “{title}”"), title=unit)
    return row.id


def change_count(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a stated figure. Raises `NoName`, `NotANumber`, `PartOfItself`."""
    row = change(db, Count, ref, **values)
    if row.amount is None:
        raise NotANumber(text="")
    check_count(row.amount, MOST)
    needs_text(row.unit)
    above, seen = row, {row.id}
    while above.part_of_id is not None:
        if above.part_of_id in seen:
            raise PartOfItself
        seen.add(above.part_of_id)
        found = db.get(Count, above.part_of_id)
        if found is None:
            break
        above = found
    say(db, N_("Edit figure “{title}”"), title=row.unit)


def delete_count(db: Db, ref: Ref) -> None:
    """Take a stated figure out; its parts stay."""
    row = remove(db, Count, ref)
    say(db, N_("Delete figure “{title}”"), title=row.unit)


def forget_un_session(db: Db, conference_id: int, body: str, number: int) -> None:
    """Take back what the organizer said of a session of a UN body; the built-in table holds again."""
    where = {"conference_id": conference_id, "body": body, "number": number}
    for row in db.scalars(select(UnSession).filter_by(**where)).all():
        delete_with(db, row)
    say(db, N_("Take back the correction of session {number} of the {body}"), number=number, body=body)
