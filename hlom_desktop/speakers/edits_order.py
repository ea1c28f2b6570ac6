"""The gestures on the order of a list: to another sitting, up and down by hand, by the rule again, swap, spread."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers import queries
from hlom_desktop.speakers.edits import said_of
from hlom_desktop.speakers.edits_list import OtherList, settle
from hlom_desktop.speakers.model import Inscription, SpeakersList
from hlom_desktop.speakers.rules_hand import are_needless, hand_positions, order_of
from hlom_desktop.speakers.rules_spread import spread
from hlom_desktop.speakers.values import InscriptionRow
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import change, take


class NotOnTheList(Refusal):
    """A speaker who has withdrawn, waits or was taken off as absent has no place to move from."""

    message = N_("Whoever has withdrawn or waits has no place on the list. Put the delegation back first.")


def move_to_sitting(db: Db, refs: Sequence[Ref], sitting_id: int | None) -> None:
    """Have speakers heard in another sitting, or in none yet; the rule gives them their places there.

    Raises `OtherList`.
    """
    rows = [change(db, Inscription, ref, sitting_id=sitting_id, position=None) for ref in refs]
    for row in rows:
        settle(db, row)
    if len(rows) == 1:
        say(db, N_("Move “{title}” to another sitting"), title=said_of(db, rows[0]))
    else:
        say(db, N_("Move {number} speakers to another sitting"), number=len(rows))


def move_by(db: Db, ref: Ref, steps: int) -> None:
    """Move a speaker by hand: −1 is one place up; the ends of the sitting stop it. Raises `NotOnTheList`."""
    row = take(db, Inscription, ref)
    ordered = _ordered(db, row)
    at = [one.ref.id for one in ordered].index(row.id)
    _move(db, row, ordered, min(max(at + steps, 0), len(ordered) - 1))


def move_to(db: Db, ref: Ref, number: int) -> None:
    """Move a speaker by hand to a number of the sitting, from 1; beyond an end, to that end. Raises `NotOnTheList`."""
    row = take(db, Inscription, ref)
    ordered = _ordered(db, row)
    _move(db, row, ordered, min(max(number - 1, 0), len(ordered) - 1))


def _move(db: Db, row: Inscription, ordered: Sequence[InscriptionRow], to: int) -> None:
    """To this index of the sitting; who was absent is called there again."""
    ids = [one.ref.id for one in ordered]
    at = ids.index(row.id)
    if to == at:
        return
    ids.insert(to, ids.pop(at))
    row.absent = False
    _place(db, hand_positions(ordered, ids, {row.id}))
    say(db, N_("Move “{title}” on the list of speakers"), title=said_of(db, row))


def place_by_rule(db: Db, ref: Ref) -> None:
    """A speaker moved by hand goes back to where precedence and inscription put it."""
    row = change(db, Inscription, ref, position=None)
    say(db, N_("Put “{title}” where precedence puts it"), title=said_of(db, row))


def swap(db: Db, one: Ref, other: Ref) -> None:
    """Two delegations exchange their places, in one sitting or between two; done again, all is as it was.

    Raises `NotOnTheList`, `OtherList`.
    """
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
    first.absent = second.absent = False
    _place(db, positions)
    db.flush()
    if are_needless(queries.debate(db, first.conference_id, first.speakers_list_id), places):
        first.position = second.position = None
    say(db, N_("Swap “{title}” and “{other}”"), title=said_of(db, first), other=said_of(db, second))


def spread_list(db: Db, speakers: Ref) -> None:
    """Spread a whole list over its sittings, in its order; who is kept stays. See `rules_spread.spread`."""
    row = take(db, SpeakersList, speakers)
    found = spread(queries.debate(db, row.conference_id, row.id))
    for row_id in found.moved:
        one = db.get(Inscription, row_id)
        if one is not None:
            one.sitting_id, one.position = found.sittings[row_id], None
    say(db, N_("Spread “{title}” over its sittings"), title=row.title)


def _ordered(db: Db, row: Inscription) -> tuple[InscriptionRow, ...]:
    """The speakers of the row's sitting in their order. Raises `NotOnTheList`."""
    ordered = order_of(queries.debate(db, row.conference_id, row.speakers_list_id), row.sitting_id)
    if all(one.ref.id != row.id for one in ordered):
        raise NotOnTheList
    return ordered


def _place(db: Db, positions: dict[int, int]) -> None:
    for row_id, position in positions.items():
        row = db.get(Inscription, row_id)
        if row is not None:
            row.position = position
