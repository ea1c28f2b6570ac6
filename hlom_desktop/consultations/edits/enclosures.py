"""The gestures on what goes along with a meeting's invitation: documents, and forms or maps that are none."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation, Enclosure
from hlom_desktop.consultations.rules import check_text
from hlom_desktop.documents.model import Document
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, take


def add_enclosure(db: Db, meeting: Ref, title: Wording | None = None, *, document_id: int | None = None) -> int:
    """Enclose something after what is enclosed already; a document brings its title along. Its id. Raises `NoText`."""
    row = take(db, Consultation, meeting)
    document = db.get(Document, document_id) if document_id is not None else None
    said = title or (document.title if document is not None else None)
    check_text(said)
    owner = {"conference_id": row.conference_id, "consultation_id": row.id, "document_id": document_id}
    enclosure = add(db, Enclosure, **owner, title=said, position=next_position(db, Enclosure, consultation_id=row.id))
    say(db, N_("Enclose “{enclosure}” with the invitation to “{title}”"), enclosure=enclosure.title, title=row.title)
    return enclosure.id


def change_enclosure(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an enclosure. Raises `NoText`."""
    row = change(db, Enclosure, ref, **values)
    check_text(row.title)
    say(db, N_("Edit enclosure “{title}”"), title=row.title)


def move_enclosure(db: Db, ref: Ref, to: int) -> None:
    """Give an enclosure another place among those of its invitation, counted from 0."""
    row = take(db, Enclosure, ref)
    put_in_order(moved(in_order(db, Enclosure, consultation_id=row.consultation_id), row, to))
    say(db, N_("Move enclosure “{title}”"), title=row.title)


def remove_enclosure(db: Db, ref: Ref) -> None:
    """Enclose something no more; a document stays."""
    row = take(db, Enclosure, ref)
    others = [one for one in in_order(db, Enclosure, consultation_id=row.consultation_id) if one is not row]
    delete_with(db, row)
    put_in_order(others)
    say(db, N_("Remove enclosure “{title}”"), title=row.title)
