"""The gestures on a paragraph's footnotes. Their marks in its text follow them wherever they go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Footnote, RecordParagraph
from hlom_desktop.consultations.references import remarked, rewritten
from hlom_desktop.consultations.rules import check_text
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, take


def add_footnote(db: Db, paragraph: Ref, text: Wording) -> int:
    """A new footnote after the paragraph's others; its mark is put into the text by hand. Its id. Raises `NoText`."""
    check_text(text)
    row = take(db, RecordParagraph, paragraph)
    place = next_position(db, Footnote, paragraph_id=row.id)
    footnote = add(db, Footnote, conference_id=row.conference_id, paragraph_id=row.id, text=text, position=place)
    say(db, N_("Add footnote “{text}”"), text=text)
    return footnote.id


def change_footnote(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a footnote. Raises `NoText`."""
    row = change(db, Footnote, ref, **values)
    check_text(row.text)
    say(db, N_("Edit footnote “{text}”"), text=row.text)


def move_footnote(db: Db, ref: Ref, to: int) -> None:
    """Give a footnote another place among its paragraph's, counted from 0; its mark stays where it stands."""
    row = take(db, Footnote, ref)
    before = in_order(db, Footnote, paragraph_id=row.paragraph_id)
    after = moved(before, row, to)
    put_in_order(after)
    _mark_anew(db, row.paragraph_id, {at: after.index(one) + 1 for at, one in enumerate(before, 1)})
    say(db, N_("Move footnote “{text}”"), text=row.text)


def remove_footnote(db: Db, ref: Ref) -> None:
    """Remove a footnote with its mark."""
    row = take(db, Footnote, ref)
    before = in_order(db, Footnote, paragraph_id=row.paragraph_id)
    after = [one for one in before if one is not row]
    places = {at: after.index(one) + 1 if one is not row else None for at, one in enumerate(before, 1)}
    delete_with(db, row)
    put_in_order(after)
    _mark_anew(db, row.paragraph_id, places)
    say(db, N_("Remove footnote “{text}”"), text=row.text)


def _mark_anew(db: Db, paragraph_id: int, places: Mapping[int, int | None]) -> None:
    paragraph = db.get(RecordParagraph, paragraph_id)
    if paragraph is not None:
        paragraph.text = rewritten(paragraph.text, lambda text: remarked(text, places))
