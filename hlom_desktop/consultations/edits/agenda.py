"""The gestures on a meeting's agenda. Labels that run on, such as (a), (b), (c), run on after every gesture."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.places import in_order, moved, put_in_order
from hlom_desktop.consultations.model import AgendaItem, Consultation
from hlom_desktop.consultations.rules import check_parent, check_text, next_label, relabelled
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, take


def add_agenda_item(
    db: Db, meeting: Ref, title: Wording, *, label: str | None = None, parent_id: int | None = None, **values: Any
) -> int:
    """A new item after the others, with the next label where none is given; its id. Raises `NoText`."""
    check_text(title)
    row = take(db, Consultation, meeting)
    items = in_order(db, AgendaItem, consultation_id=row.id)
    if label is None:
        label = next_label([item.label for item in items if item.parent_id == parent_id])
    place = {"label": label, "position": len(items), "parent_id": parent_id}
    owner = {"conference_id": row.conference_id, "consultation_id": row.id}
    put_in_order(items)
    item = add(db, AgendaItem, **owner, **place, title=title, **values)
    say(db, N_("Add item “{item}” to the agenda of “{title}”"), item=title, title=row.title)
    return item.id


def change_agenda_item(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an item. Raises `NoText`, `HangsOnItself`."""
    row = change(db, AgendaItem, ref, **values)
    check_text(row.title)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    check_parent(row.id, {item.id: item.parent_id for item in items})
    say(db, N_("Edit agenda item “{title}”"), title=row.title)


def move_agenda_item(db: Db, ref: Ref, to: int) -> None:
    """Give an item another place among those beside it, counted from 0."""
    row = take(db, AgendaItem, ref)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    beside = [item for item in items if item.parent_id == row.parent_id]
    labels = relabelled([item.label for item in beside])
    after = moved(beside, row, to)
    _label(after, labels)
    others = [item for item in items if item.parent_id != row.parent_id]
    put_in_order([*after, *others])
    say(db, N_("Move agenda item “{title}”"), title=row.title)


def remove_agenda_item(db: Db, ref: Ref) -> None:
    """Take an item off the agenda; its paragraphs stay in the record, its sub-items become items."""
    row = take(db, AgendaItem, ref)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    beside = [item for item in items if item.parent_id == row.parent_id]
    labels = relabelled([item.label for item in beside])
    delete_with(db, row)
    _label([item for item in beside if item is not row], labels)
    put_in_order([item for item in items if item is not row])
    say(db, N_("Remove agenda item “{title}”"), title=row.title)


def _label(items: list[AgendaItem], labels: tuple[str, ...] | None) -> None:
    for item, label in zip(items, labels or (), strict=False):
        if item.label != label:
            item.label = label
