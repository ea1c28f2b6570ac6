"""The gestures on groups of stakeholders."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import StakeholderGroup
from hlom_desktop.delegations.rules import GroupCircle, stands_inside
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove


class NoTitle(Refusal):
    """A group without a text in any language."""

    message = N_("A title is needed in one language at least.")


def add_group(db: Db, conference_id: int, title: Wording, parent_id: int | None = None, **values: Any) -> int:
    """A new group of stakeholders after the others, inside `parent_id` where one is named; its id."""
    _check_title(title)
    position = next_position(db, StakeholderGroup, conference_id=conference_id)
    values |= {"conference_id": conference_id, "title": title, "parent_id": parent_id, "position": position}
    row = add(db, StakeholderGroup, **values)
    say(db, N_("Add group “{title}”"), title=title)
    return row.id


def change_group(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a group. Raises `NoTitle`, and `GroupCircle` where it would stand inside itself."""
    row = change(db, StakeholderGroup, ref, **values)
    _check_title(row.title)
    query = select(StakeholderGroup.id, StakeholderGroup.parent_id)
    parents = {found.id: found.parent_id for found in db.execute(query.where(StakeholderGroup.id != row.id))}
    if stands_inside(parents, row.id, row.parent_id):
        raise GroupCircle
    say(db, N_("Edit group “{title}”"), title=row.title)


def delete_group(db: Db, ref: Ref) -> None:
    """Delete a group; those inside it and its delegations stay, in no group."""
    row = remove(db, StakeholderGroup, ref)
    say(db, N_("Delete group “{title}”"), title=row.title)


def _check_title(title: Wording) -> None:
    if title.is_empty:
        raise NoTitle
