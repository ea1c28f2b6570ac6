"""The gestures on a meeting's floor list: who shows the plate, who has spoken, who withdraws."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation, FloorStatement
from hlom_desktop.consultations.rules import AskedAlready, check_text
from hlom_desktop.consultations.values_record import FloorState
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, next_position, take


def ask_for_floor(db: Db, meeting: Ref, asked: Sequence[tuple[Wording, int | None]]) -> tuple[int, ...]:
    """Put these on the floor list in their order, each by name and, where it is one, by delegation; their ids.

    Raises `NoText`, and `AskedAlready` for one who is waiting.
    """
    row = take(db, Consultation, meeting)
    place = next_position(db, FloorStatement, consultation_id=row.id)
    waiting = db.execute(
        select(FloorStatement.who, FloorStatement.delegation_id).where(
            FloorStatement.consultation_id == row.id, FloorStatement.state == FloorState.WAITING
        )
    ).all()
    there = {_who(one.who, one.delegation_id) for one in waiting}
    made: list[int] = []
    for who, delegation_id in asked:
        check_text(who)
        if _who(who, delegation_id) in there:
            raise AskedAlready(who=who.best("en")[0])
        there.add(_who(who, delegation_id))
        owner = {"conference_id": row.conference_id, "consultation_id": row.id, "delegation_id": delegation_id}
        values = {"who": who, "gist": Wording(), "state": FloorState.WAITING, "position": place + len(made)}
        made.append(add(db, FloorStatement, **owner, **values).id)
    if len(made) == 1:
        say(db, N_("Put “{who}” on the floor list"), who=asked[0][0])
    else:
        say(db, N_("Put {count} on the floor list of “{title}”"), count=len(made), title=row.title)
    return tuple(made)


def _who(who: Wording, delegation_id: int | None) -> object:
    return (who.en, who.fr, who.es) if delegation_id is None else delegation_id


def move_on_floor(db: Db, ref: Ref, to: int) -> None:
    """Give one another place among those in the same state, counted from 0."""
    row = take(db, FloorStatement, ref)
    whole = in_order(db, FloorStatement, consultation_id=row.consultation_id)
    alike = moved([one for one in whole if one.state is row.state], row, to)
    again = iter(alike)
    put_in_order([next(again) if one.state is row.state else one for one in whole])
    say(db, N_("Move “{who}” on the floor list"), who=row.who)


def mark_spoken(db: Db, ref: Ref) -> None:
    """One has had the floor: after those who spoke before."""
    row = take(db, FloorStatement, ref)
    _stand_after(db, row, FloorState.SPOKEN)
    say(db, N_("“{who}” has spoken"), who=row.who)


def withdraw(db: Db, ref: Ref) -> None:
    """One no longer wants the floor; the place is kept, struck."""
    row = take(db, FloorStatement, ref)
    row.state = FloorState.WITHDRAWN
    say(db, N_("“{who}” withdraws from the floor list"), who=row.who)


def reopen(db: Db, ref: Ref) -> None:
    """One is waiting again, where the list was left."""
    row = take(db, FloorStatement, ref)
    row.state = FloorState.WAITING
    say(db, N_("“{who}” is waiting for the floor again"), who=row.who)


def _stand_after(db: Db, row: FloorStatement, state: FloorState) -> None:
    """Take a state, and the place after the last who has it; before all others where nobody has."""
    others = [one for one in in_order(db, FloorStatement, consultation_id=row.consultation_id) if one is not row]
    places = [at for at, one in enumerate(others) if one.state is state]
    row.state = state
    put_in_order(moved([*others, row], row, places[-1] + 1 if places else 0))
