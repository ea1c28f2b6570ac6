"""The gestures on the exhibition's stands."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.model import Stand
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove


def add_stand(db: Db, conference_id: int, title: Wording, **values: Any) -> int:
    """A new stand after the others; its id. Raises `NoName`."""
    needs_text(title)
    position = next_position(db, Stand, conference_id=conference_id)
    row = add(db, Stand, conference_id=conference_id, title=title, position=position, **values)
    say(db, N_("Add stand “{title}”"), title=title)
    return row.id


def change_stand(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a stand. Raises `NoName`."""
    row = change(db, Stand, ref, **values)
    needs_text(row.title)
    say(db, N_("Edit stand “{title}”"), title=row.title)


def delete_stand(db: Db, ref: Ref) -> None:
    """Take a stand out of the exhibition."""
    row = remove(db, Stand, ref)
    say(db, N_("Delete stand “{title}”"), title=row.title)
