"""The gestures on audiences: the publics for whom sessions are held."""

from __future__ import annotations

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Audience
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, take


def add_audience(db: Db, conference_id: int, title: Wording) -> int:
    """A new audience after the others; its id. Raises `NoName`."""
    needs_text(title)
    position = next_position(db, Audience, conference_id=conference_id)
    row = add(db, Audience, conference_id=conference_id, title=title, position=position)
    say(db, N_("Add audience “{title}”"), title=title)
    return row.id


def change_audience(db: Db, ref: Ref, *, title: Wording) -> None:
    """Name an audience anew. Raises `NoName`."""
    needs_text(title)
    row = change(db, Audience, ref, title=title)
    say(db, N_("Edit audience “{title}”"), title=row.title)


def move_audience(db: Db, ref: Ref, to: int) -> None:
    """Give an audience another place among the others, counted from 0."""
    row = take(db, Audience, ref)
    put_in_order(moved(in_order(db, Audience, conference_id=row.conference_id), row, to))
    say(db, N_("Move audience “{title}”"), title=row.title)


def delete_audience(db: Db, ref: Ref) -> None:
    """Delete an audience; sessions held for it stay, for nobody in particular."""
    row = take(db, Audience, ref)
    others = [one for one in in_order(db, Audience, conference_id=row.conference_id) if one is not row]
    delete_with(db, row)
    put_in_order(others)
    say(db, N_("Delete audience “{title}”"), title=row.title)
