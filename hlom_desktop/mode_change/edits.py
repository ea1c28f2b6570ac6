"""The gesture: a change of mode as it was planned, all of it or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.model import Conference, Room, Venue
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegate
from hlom_desktop.mode_change.gestures import ONE, SEVERAL
from hlom_desktop.mode_change.values import Extent, ModePlan, RowChange
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.model import Session
from hlom_desktop.speakers.edits_attempts import attempts_follow
from hlom_desktop.speakers.model import Inscription, Role
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.rawrows import CHUNK
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import change, take

KINDS: Mapping[str, Any] = MappingProxyType(
    {
        "conference": Conference,
        "venue": Venue,
        "session": Session,
        "role": Role,
        "inscription": Inscription,
        "delegate": Delegate,
    }
)


class NothingChanges(Refusal):
    """A change of mode after which everything would be as it is."""

    message = N_("Nothing would change. Choose another mode, or another part of the programme.")


class RoomGone(Refusal):
    """A room of the plan was deleted after it had been made."""

    message = N_("A room of this plan was deleted meanwhile; nothing was changed. Look at the plan again.")


def change_mode(db: Db, conference_id: int, plan: ModePlan) -> int:
    """Carry out a change of mode as it was planned; how many sessions changed.

    Every row that the plan was made from, of the sessions and speakers in its scope, is taken as it was read: where
    somebody else has written or deleted one since, nothing is done. Raises `NothingChanges`, `RoomGone`,
    `ChangedMeanwhile`, `GoneMeanwhile`.
    """
    changes = tuple(plan.changes())
    if not changes:
        raise NothingChanges
    _need_rooms(db, conference_id, plan)
    read = [("session", one.row.ref) for one in plan.sessions]
    read += [(one.table, one.row.ref) for one in plan.speakers]
    held = _loaded(db, [*read, *((one.table, one.ref) for one in changes)])
    for table, ref in read:
        take(db, KINDS[table], ref)
    for one in changes:
        _carry_out(db, one)
    del held
    _say(db, plan)
    return len(plan.changed_sessions)


def _carry_out(db: Db, one: RowChange) -> None:
    row = change(db, KINDS[one.table], one.ref, **dict(one.values))
    if isinstance(row, Role | Inscription) and {"mode", "test"} & dict(one.values).keys():
        attempts_follow(db, row)


def _need_rooms(db: Db, conference_id: int, plan: ModePlan) -> None:
    wanted = {one.room_id for one in plan.sessions if one.room_id != one.row.room_id} - {None}
    query = select(Room.id).where(Room.conference_id == conference_id)
    if not wanted <= set(db.scalars(query).all()):
        raise RoomGone


def _loaded(db: Db, refs: Iterable[tuple[str, Ref]]) -> list[Any]:
    """The rows, read together rather than one by one; the list keeps them at hand."""
    ids: dict[str, set[int]] = {}
    for table, ref in refs:
        ids.setdefault(table, set()).add(ref.id)
    found: list[Any] = []
    for table, wanted in ids.items():
        kind, rows = KINDS[table], sorted(wanted)
        for start in range(0, len(rows), CHUNK):
            found += db.scalars(select(kind).where(kind.id.in_(rows[start : start + CHUNK]))).all()
    return found


def _say(db: Db, plan: ModePlan) -> None:
    extent = plan.scope.extent
    if extent is Extent.CONFERENCE:
        say(db, ONE[plan.wanted], title=plan.conference.title)
    elif extent is Extent.DAY and plan.scope.day is not None:
        day = plan.scope.day
        said = Wording.from_texts(**{language: print_day(day, language) for language in LANGUAGES})
        say(db, ONE[plan.wanted], title=said)
    elif len(plan.changed_sessions) == 1 or len(plan.sessions) == 1:
        chosen = (*plan.changed_sessions, *plan.sessions)[0]
        say(db, ONE[plan.wanted], title=chosen.row.title)
    else:
        say(db, SEVERAL[plan.wanted], number=len(plan.changed_sessions))
