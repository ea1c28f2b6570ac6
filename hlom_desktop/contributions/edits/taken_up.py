"""The gestures on where a contribution was taken up."""

from __future__ import annotations

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.edits.contributions import contribution_of
from hlom_desktop.contributions.model import Contribution, TakenUp
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, remove, take


class NoPlace(Refusal):
    """Taken up nowhere."""

    message = N_("Say where: a paragraph of a record, an agenda item, a document, or a few words.")


class TakenUpThere(Refusal):
    """The same place twice."""

    message = N_("It stands there already.")


def take_up(
    db: Db,
    contribution: Ref,
    *,
    paragraph_id: int | None = None,
    agenda_item_id: int | None = None,
    document_id: int | None = None,
    note: Wording | None = None,
) -> int:
    """A contribution was taken up in a paragraph, under an agenda item, in a document, or as the note says; the id.

    Raises `NoPlace`, `TakenUpThere`.
    """
    row = take(db, Contribution, contribution)
    place = {"paragraph_id": paragraph_id, "agenda_item_id": agenda_item_id, "document_id": document_id}
    _check_place(place, note)
    same = select(TakenUp.id).filter_by(contribution_id=row.id, **place)
    if any(place.values()) and db.execute(same.limit(1)).first() is not None:
        raise TakenUpThere
    made = add(db, TakenUp, conference_id=row.conference_id, contribution_id=row.id, note=note, **place)
    say(db, N_("“{title}” was taken up"), title=row.title)
    return made.id


def change_taken_up(db: Db, ref: Ref, note: Wording | None) -> None:
    """Say in other words how it was taken up. Raises `NoPlace` where nothing would be left."""
    row = change(db, TakenUp, ref, note=note)
    _check_place({"p": row.paragraph_id, "a": row.agenda_item_id, "d": row.document_id}, note)
    say(db, N_("Edit where “{title}” was taken up"), title=contribution_of(db, row.contribution_id).title)


def no_longer_taken_up(db: Db, ref: Ref) -> None:
    """It was not taken up there after all."""
    row = remove(db, TakenUp, ref)
    say(db, N_("“{title}” is no longer taken up there"), title=contribution_of(db, row.contribution_id).title)


def _check_place(place: dict[str, int | None], note: Wording | None) -> None:
    if not any(place.values()) and (note is None or note.is_empty):
        raise NoPlace
