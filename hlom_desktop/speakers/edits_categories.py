"""The gestures on a list's categories of precedence, and on the groups for which statements are made."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.edits import said_of
from hlom_desktop.speakers.model import Inscription, PrecedenceCategory, SpeakersList, SpokenFor
from hlom_desktop.speakers.rules import check_limit
from hlom_desktop.speakers.rules_categories import USUAL
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, remove, take


class CategoryWithoutTitle(Refusal):
    """A category without a title in any language."""

    message = N_("A category needs a title in one language at least.")


def add_category(db: Db, speakers: Ref, title: Wording, **values: Any) -> int:
    """A new category, last on the ladder of its list; its id. Raises `CategoryWithoutTitle`, `LimitNotUsable`."""
    home = take(db, SpeakersList, speakers)
    position = next_position(db, PrecedenceCategory, speakers_list_id=home.id)
    row = _put(db, home, title=title, position=position, **values)
    _check(row)
    say(db, N_("Add category “{title}”"), title=title)
    return row.id


def change_category(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a category. Raises `CategoryWithoutTitle`, `LimitNotUsable`."""
    row = change(db, PrecedenceCategory, ref, **values)
    _check(row)
    say(db, N_("Edit category “{title}”"), title=row.title)


def move_category(db: Db, ref: Ref, to: int) -> None:
    """Put a category at this place of the ladder, from 0; beyond an end, at that end."""
    row = take(db, PrecedenceCategory, ref)
    put_in_order(moved(in_order(db, PrecedenceCategory, speakers_list_id=row.speakers_list_id), row, to))
    say(db, N_("Move category “{title}”"), title=row.title)


def delete_category(db: Db, ref: Ref) -> None:
    """Delete a category; its speakers stand in the next that fits them."""
    row = remove(db, PrecedenceCategory, ref)
    others = in_order(db, PrecedenceCategory, speakers_list_id=row.speakers_list_id)
    put_in_order([one for one in others if one is not row])
    say(db, N_("Delete category “{title}”"), title=row.title)


def take_usual_categories(db: Db, speakers: Ref) -> None:
    """The usual ladder of a general debate in place of the list's categories."""
    home = take(db, SpeakersList, speakers)
    for row in in_order(db, PrecedenceCategory, speakers_list_id=home.id):
        delete_with(db, row)
    for position, one in enumerate(USUAL):
        _put(db, home, title=one.title, levels=one.levels, kinds=one.kinds, groups=one.groups, position=position)
    say(db, N_("Usual categories for “{title}”"), title=home.title)


def set_members(db: Db, inscription: Ref, delegation_ids: Collection[int]) -> None:
    """Say which delegations belong to the group for which a statement is made, beside those of a regional group."""
    row = take(db, Inscription, inscription)
    there = {one.delegation_id: one for one in db.scalars(select(SpokenFor).filter_by(inscription_id=row.id))}
    for delegation_id in sorted(set(delegation_ids) - set(there)):
        values = {"conference_id": row.conference_id, "inscription_id": row.id}
        add(db, SpokenFor, delegation_id=delegation_id, **values)
    for delegation_id in set(there) - set(delegation_ids):
        delete_with(db, there[delegation_id])
    say(db, N_("Members of the group for which “{title}” speaks"), title=said_of(db, row))


def _put(db: Db, home: SpeakersList, **values: Any) -> PrecedenceCategory:
    return add(db, PrecedenceCategory, conference_id=home.conference_id, speakers_list_id=home.id, **values)


def _check(row: PrecedenceCategory) -> None:
    if row.title.is_empty:
        raise CategoryWithoutTitle
    check_limit(row.minutes)
