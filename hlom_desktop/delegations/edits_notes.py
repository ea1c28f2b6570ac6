"""The gestures on notes verbales: to whom they go, when they went, what was answered, who is reminded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from hlom_desktop.conference.edits_order import in_order, put_in_order
from hlom_desktop.delegations.model import Delegation, NoteAddressee, NoteVerbale
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.queries_nomination import addressees, notes
from hlom_desktop.delegations.rules_nomination import Notes, addressed_by
from hlom_desktop.delegations.values import DelegationKind, RegionalGroup
from hlom_desktop.delegations.values_nomination import NoteKind
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, delete_with, next_position, remove, take


class NobodyAddressed(Refusal):
    """A note that goes to nobody."""

    message = N_("The note goes to nobody yet. Choose its addressees first.")


class NotSentYet(Refusal):
    """An answer to a note that is a draft, or a reminder of it."""

    message = N_("The note has not been sent yet. Say first on which day it was.")


class ReplyBeforeNote(Refusal):
    """An answer, or the day by which one is asked, before the note itself."""

    message = N_("The reply cannot be before the note was sent. Change one of the two days.")


class EveryoneReplied(Refusal):
    """A reminder where nobody is silent."""

    message = N_("Everyone has replied: there is nobody to remind.")


def add_note(db: Db, conference_id: int, kind: NoteKind = NoteKind.INVITATION, **values: Any) -> int:
    """A new note, a draft until it is sent, after the others; its id. Raises `ReplyBeforeNote`."""
    position = next_position(db, NoteVerbale, conference_id=conference_id)
    row = add(db, NoteVerbale, conference_id=conference_id, kind=kind, position=position, **_checked(values))
    _check_days(db, row)
    say(db, N_("Add a note verbale"))
    return row.id


def change_note(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a note: number, kind, the day it was sent, the day by which a reply is asked, its text.

    Raises `ReplyBeforeNote`, `NobodyAddressed`.
    """
    row = change(db, NoteVerbale, ref, **_checked(values))
    _check_days(db, row)
    say(db, N_("Edit a note verbale"))


def delete_note(db: Db, ref: Ref) -> None:
    """Delete a note with its addressees and their answers."""
    row = remove(db, NoteVerbale, ref)
    put_in_order(in_order(db, NoteVerbale, conference_id=row.conference_id))
    say(db, N_("Delete a note verbale"))


def send_note(db: Db, ref: Ref, day: date) -> None:
    """A note went out on a day. Raises `NobodyAddressed`, `ReplyBeforeNote`."""
    row = change(db, NoteVerbale, ref, sent=day)
    _check_days(db, row)
    say(db, N_("Send a note verbale"))


def address(db: Db, ref: Ref, delegation_ids: Iterable[int]) -> int:
    """Send a note to these delegations too; how many were not among its addressees. Raises `GoneMeanwhile`."""
    row = take(db, NoteVerbale, ref)
    there = {one.delegation_id for one in _addressees(db, row)}
    new = [one for one in dict.fromkeys(delegation_ids) if one not in there]
    for delegation_id in new:
        if db.get(Delegation, delegation_id) is None:
            raise GoneMeanwhile
        values = {"conference_id": row.conference_id, "note_verbale_id": row.id, "delegation_id": delegation_id}
        db.add(NoteAddressee(**values))
    db.flush()
    if new:
        say(db, N_("Address a note verbale to {number} missions"), number=len(new))
    return len(new)


def address_to(
    db: Db,
    ref: Ref,
    kind: DelegationKind | None = None,
    region: RegionalGroup | None = None,
    *,
    silent_only: bool = False,
) -> int:
    """Send a note to all missions of a kind and a region, or those of them without a reply; how many are new.

    Raises `GoneMeanwhile`, and `NobodyAddressed` where there is no such mission.
    """
    row = take(db, NoteVerbale, ref)
    db.flush()
    own = row.conference_id
    silent = frozenset(Notes(notes(db, own), addressees(db, own)).silences()) if silent_only else None
    found = addressed_by(delegations(db, own), kind, region, silent)
    if not found:
        raise NobodyAddressed
    return address(db, ref, [one.ref.id for one in found])


def take_off(db: Db, refs: Iterable[Ref]) -> int:
    """Take delegations off the addressees of a note, with their answers; how many."""
    rows = [take(db, NoteAddressee, ref) for ref in refs]
    for row in rows:
        delete_with(db, row)
    if rows:
        say(db, N_("Take {number} missions off a note verbale"), number=len(rows))
    return len(rows)


def record_reply(db: Db, refs: Sequence[Ref], day: date | None, number: str | None = None) -> None:
    """Delegations answered on a day, by a note with a number; without a day their answers are taken back.

    Raises `NotSentYet`, `ReplyBeforeNote`.
    """
    for ref in refs:
        row = take(db, NoteAddressee, ref)
        note = db.get_one(NoteVerbale, row.note_verbale_id)
        if day is not None and note.sent is None:
            raise NotSentYet
        row.replied = day
        row.reply_number = (number or "").strip() or None if day is not None else None
        _check_reply(note, row)
    if len(refs) == 1:
        title = db.get_one(Delegation, db.get_one(NoteAddressee, refs[0].id).delegation_id).name
        said = N_("Record the reply of “{title}”") if day is not None else N_("Take back the reply of “{title}”")
        say(db, said, title=title)
    elif refs:
        said = N_("Record {number} replies") if day is not None else N_("Take back {number} replies")
        say(db, said, number=len(refs))


def remind(db: Db, ref: Ref, **values: Any) -> int:
    """A new note to the addressees of one who have not replied: a reminder, still a draft; its id.

    Raises `NotSentYet`, `EveryoneReplied`.
    """
    row = take(db, NoteVerbale, ref)
    if row.sent is None:
        raise NotSentYet
    db.flush()
    own = row.conference_id
    found = Notes(notes(db, own), addressees(db, own))
    note = next(one for one in found.rows if one.ref.id == row.id)
    silent = found.silent(note)
    if not silent:
        raise EveryoneReplied
    say(db, N_("Remind {number} missions that have not replied"), number=len(silent))
    made = add_note(db, own, NoteKind.REMINDER, **values)
    address(db, Ref(made, db.get_one(NoteVerbale, made).version), [one.delegation_id for one in silent])
    return made


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    """The values as they may be written: empty texts as none."""
    if "number" in values:
        values = values | {"number": (values["number"] or "").strip() or None}
    if values.get("text") is not None and values["text"].is_empty:
        values = values | {"text": None}
    return values


def _check_days(db: Db, row: NoteVerbale) -> None:
    """A note that was sent went to somebody, and nothing is asked or answered before it."""
    if row.sent is None:
        return
    to = _addressees(db, row)
    if not to:
        raise NobodyAddressed
    if row.reply_by is not None and row.reply_by < row.sent:
        raise ReplyBeforeNote
    for one in to:
        _check_reply(row, one)


def _check_reply(note: NoteVerbale, row: NoteAddressee) -> None:
    if row.replied is not None and note.sent is not None and row.replied < note.sent:
        raise ReplyBeforeNote


def _addressees(db: Db, row: NoteVerbale) -> list[NoteAddressee]:
    db.flush()
    return list(db.query(NoteAddressee).filter_by(note_verbale_id=row.id).order_by(NoteAddressee.id))
