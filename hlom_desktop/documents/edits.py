"""The gestures on documents."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.model import Document
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove


def add_document(db: Db, conference_id: int, title: Wording, **values: Any) -> int:
    """A new document; its id."""
    position = next_position(db, Document, conference_id=conference_id)
    row = add(db, Document, conference_id=conference_id, title=title, position=position, **values)
    say(db, N_("Add document “{title}”"), title=title)
    return row.id


def change_document(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a document."""
    row = change(db, Document, ref, **values)
    say(db, N_("Edit document “{title}”"), title=row.title)


def delete_document(db: Db, ref: Ref) -> None:
    """Delete a document."""
    row = remove(db, Document, ref)
    say(db, N_("Delete document “{title}”"), title=row.title)
