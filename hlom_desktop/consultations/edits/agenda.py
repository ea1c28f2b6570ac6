"""The gestures on a meeting's agenda. Labels that run on, such as (a), (b), (c), run on after every gesture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.agenda_order import in_tree, next_label, relabelled
from hlom_desktop.consultations.model import AgendaItem, Consultation
from hlom_desktop.consultations.rules import check_parent, check_text
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, take


def add_agenda_item(
    db: Db, meeting: Ref, title: Wording, *, label: str | None = None, parent_id: int | None = None, **values: Any
) -> int:
    """A new item after the others, or after the others of its parent, with the next label where none is given; its id.

    Raises `NoText`.
    """
    check_text(title)
    row = take(db, Consultation, meeting)
    items = in_order(db, AgendaItem, consultation_id=row.id)
    if label is None:
        above = next((item.label for item in items if item.id == parent_id), "")
        label = next_label([item.label for item in items if item.parent_id == parent_id], above)
    place = {"label": label, "position": len(items), "parent_id": parent_id}
    owner = {"conference_id": row.conference_id, "consultation_id": row.id}
    item = add(db, AgendaItem, **owner, **place, title=title, **values)
    _settle([*items, item])
    say(db, N_("Add item “{item}” to the agenda of “{title}”"), item=title, title=row.title)
    return item.id


def change_agenda_item(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an item; another parent takes it among its own. Raises `NoText`, `HangsOnItself`."""
    row = change(db, AgendaItem, ref, **values)
    check_text(row.title)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    check_parent(row.id, {item.id: item.parent_id for item in items})
    _settle(items)
    say(db, N_("Edit agenda item “{title}”"), title=row.title)


def move_agenda_item(db: Db, ref: Ref, to: int) -> None:
    """Give an item, with its sub-items, another place among those beside it, counted from 0."""
    row = take(db, AgendaItem, ref)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    beside = _beside(items, row.parent_id)
    labels = relabelled([item.label for item in beside])
    after = moved(beside, row, to)
    _label(after, labels)
    _settle([*after, *(item for item in items if item not in beside)])
    say(db, N_("Move agenda item “{title}”"), title=row.title)


def indent_agenda_item(db: Db, ref: Ref) -> None:
    """Make an item the last sub-item of the one before it; nothing where none is before it."""
    row = take(db, AgendaItem, ref)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    beside = _beside(items, row.parent_id)
    at = beside.index(row)
    say(db, N_("Make “{title}” a sub-item"), title=row.title)
    if at == 0:
        return
    labels = relabelled([item.label for item in beside])
    above = beside[at - 1]
    parts = _beside(items, above.id)
    if row.label:
        row.label = next_label([part.label for part in parts], above.label)
    row.parent_id = above.id
    _label([item for item in beside if item is not row], labels)
    others = [item for item in items if item is not row]
    _settle([*others, row])


def outdent_agenda_item(db: Db, ref: Ref) -> None:
    """Make a sub-item an item of its own, after the one it was a part of; nothing where it is one already."""
    row = take(db, AgendaItem, ref)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    above = next((item for item in items if item.id == row.parent_id), None)
    say(db, N_("Make “{title}” an item of its own"), title=row.title)
    if above is None:
        return
    parts, beside = _beside(items, above.id), _beside(items, above.parent_id)
    labels = relabelled([part.label for part in parts])
    running = relabelled([item.label for item in beside], len(beside) + 1)
    row.parent_id = above.parent_id
    at = beside.index(above) + 1
    after = [*beside[:at], row, *beside[at:]]
    _label([part for part in parts if part is not row], labels)
    _label(after, running)
    _settle([*after, *(item for item in items if item not in after)])


def remove_agenda_item(db: Db, ref: Ref) -> None:
    """Take an item off the agenda; its paragraphs stay in the record, its sub-items take its place."""
    row = take(db, AgendaItem, ref)
    items = in_order(db, AgendaItem, consultation_id=row.consultation_id)
    beside, parts = _beside(items, row.parent_id), _beside(items, row.id)
    at, count = beside.index(row), len(beside) - 1 + len(parts)
    labels = relabelled([item.label for item in beside], count)
    for part in parts:
        part.parent_id = row.parent_id
    after = [*beside[:at], *parts, *beside[at + 1 :]]
    delete_with(db, row)
    _label(after, labels)
    _settle([*after, *(item for item in items if item is not row and item not in after)])
    say(db, N_("Remove agenda item “{title}”"), title=row.title)


def _beside(items: Sequence[AgendaItem], parent_id: int | None) -> list[AgendaItem]:
    return [item for item in items if item.parent_id == parent_id]


def _settle(items: Sequence[AgendaItem]) -> None:
    """Each item before its own sub-items, those beside each other as they are given."""
    by_id = {item.id: item for item in items}
    put_in_order([by_id[one] for one, _ in in_tree([(item.id, item.parent_id) for item in items])])


def _label(items: Sequence[AgendaItem], labels: tuple[str, ...] | None) -> None:
    for item, label in zip(items, labels or (), strict=False):
        if item.label != label:
            item.label = label
