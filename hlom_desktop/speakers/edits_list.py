"""The gestures on lists of speakers: inscribe, withdraw, order, swap, move to another sitting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers import queries
from hlom_desktop.speakers.edits import checked, said_of, with_test
from hlom_desktop.speakers.model import Inscription, Sitting, SpeakersList
from hlom_desktop.speakers.rules import connection_after, hand_positions, in_order
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, remove, take


class AlreadyInscribed(Refusal):
    """A delegation that already speaks on this list in its own name, or for the same group."""

    message = N_("This delegation is already on the list. Change its inscription, or withdraw it first.")


class NotOnTheList(Refusal):
    """A speaker who has withdrawn has no place to move to."""

    message = N_("Whoever has withdrawn has no place on the list. Put the delegation back first.")


class OtherList(Refusal):
    """A sitting of another list."""

    message = N_("This sitting belongs to another list of speakers. Choose one of this list.")


def inscribe(
    db: Db,
    list_id: int,
    delegation_id: int | None,
    function: Wording,
    level: Level,
    inscribed: datetime,
    **values: Any,
) -> int:
    """Put a delegation on a list at the time of its inscription; the inscription's id.

    Raises `AlreadyInscribed`, `OtherList`, `LimitNotUsable`, `UnknownZone`, `GoneMeanwhile`.
    """
    home = db.get(SpeakersList, list_id)
    if home is None:
        raise GoneMeanwhile
    values = checked(values)
    values.setdefault("test", connection_after(values.get("mode", SpeakerMode.IN_ROOM), ConnectionTest.NOT_NEEDED))
    values |= {"conference_id": home.conference_id, "speakers_list_id": list_id, "delegation_id": delegation_id}
    row = add(db, Inscription, function=function, level=level, inscribed=inscribed, **values)
    _settle(db, row)
    say(db, N_("Inscribe “{title}” on the list of speakers"), title=said_of(db, row))
    return row.id


def change_inscription(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of an inscription; with another mode, the test is due or falls away. Raises as `inscribe`."""
    row = take(db, Inscription, ref)
    change(db, Inscription, ref, **checked(with_test(row, values)))
    _settle(db, row)
    say(db, N_("Edit the inscription of “{title}”"), title=said_of(db, row))


def withdraw(db: Db, ref: Ref) -> None:
    """A delegation withdraws; it stays in the list's record, without a place."""
    row = change(db, Inscription, ref, withdrawn=True, position=None)
    say(db, N_("Withdraw “{title}” from the list of speakers"), title=said_of(db, row))


def put_back(db: Db, ref: Ref) -> None:
    """A delegation that had withdrawn speaks after all, where the rule puts it. Raises `AlreadyInscribed`."""
    row = change(db, Inscription, ref, withdrawn=False)
    _settle(db, row)
    say(db, N_("Put “{title}” back on the list of speakers"), title=said_of(db, row))


def delete_inscription(db: Db, ref: Ref) -> None:
    """Delete an inscription that was a mistake."""
    row = take(db, Inscription, ref)
    title = said_of(db, row)
    remove(db, Inscription, ref)
    say(db, N_("Delete the inscription of “{title}”"), title=title)


def move_to_sitting(db: Db, refs: Sequence[Ref], sitting_id: int | None) -> None:
    """Have speakers heard in another sitting, or in none yet; the rule gives them their places there.

    Raises `OtherList`.
    """
    rows = [change(db, Inscription, ref, sitting_id=sitting_id, position=None) for ref in refs]
    for row in rows:
        _settle(db, row)
    if len(rows) == 1:
        say(db, N_("Move “{title}” to another sitting"), title=said_of(db, rows[0]))
    else:
        say(db, N_("Move {number} speakers to another sitting"), number=len(rows))


def move_by(db: Db, ref: Ref, steps: int) -> None:
    """Move a speaker by hand: −1 is one place up; the ends of the sitting stop it. Raises `NotOnTheList`."""
    row = take(db, Inscription, ref)
    ordered = _ordered(db, row)
    ids = [one.ref.id for one in ordered]
    at = ids.index(row.id)
    to = min(max(at + steps, 0), len(ids) - 1)
    if to == at:
        return
    ids.insert(to, ids.pop(at))
    _place(db, hand_positions(ordered, ids, {row.id}))
    say(db, N_("Move “{title}” on the list of speakers"), title=said_of(db, row))


def place_by_rule(db: Db, ref: Ref) -> None:
    """A speaker moved by hand goes back to where precedence and inscription put it."""
    row = change(db, Inscription, ref, position=None)
    say(db, N_("Put “{title}” where precedence puts it"), title=said_of(db, row))


def swap(db: Db, one: Ref, other: Ref) -> None:
    """Two delegations exchange their places, in one sitting or between two. Raises `NotOnTheList`, `OtherList`."""
    first, second = take(db, Inscription, one), take(db, Inscription, other)
    if first.speakers_list_id != second.speakers_list_id:
        raise OtherList
    if first.id == second.id:
        return
    orders = {row.sitting_id: _ordered(db, row) for row in (first, second)}
    places = {first.id: second.id, second.id: first.id}
    positions: dict[int, int] = {}
    for ordered in orders.values():
        ids = [places.get(row.ref.id, row.ref.id) for row in ordered]
        positions |= hand_positions(ordered, ids, places)
    first.sitting_id, second.sitting_id = second.sitting_id, first.sitting_id
    _place(db, positions)
    say(db, N_("Swap “{title}” and “{other}”"), title=said_of(db, first), other=said_of(db, second))


def _ordered(db: Db, row: Inscription) -> tuple[InscriptionRow, ...]:
    """The speakers of the row's sitting in their order. Raises `NotOnTheList`."""
    if row.withdrawn:
        raise NotOnTheList
    rows = queries.inscriptions(db, row.conference_id)
    same = (row.speakers_list_id, row.sitting_id)
    return in_order(one for one in rows if (one.speakers_list_id, one.sitting_id) == same)


def _place(db: Db, positions: dict[int, int]) -> None:
    for row_id, position in positions.items():
        row = db.get(Inscription, row_id)
        if row is not None:
            row.position = position


def _settle(db: Db, row: Inscription) -> None:
    """The sitting is one of the list's, and a delegation stands once on it for itself, once for each group."""
    db.flush()
    sitting = db.get(Sitting, row.sitting_id) if row.sitting_id is not None else None
    if sitting is not None and sitting.speakers_list_id != row.speakers_list_id:
        raise OtherList
    if row.delegation_id is None or row.withdrawn:
        return
    for other in queries.inscriptions(db, row.conference_id):
        same = (other.speakers_list_id, other.delegation_id) == (row.speakers_list_id, row.delegation_id)
        if same and other.ref.id != row.id and not other.withdrawn and other.on_behalf == row.on_behalf:
            raise AlreadyInscribed
