"""What the room's view of a list of speakers reads."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.contributions.queries import contributions
from hlom_desktop.live.floor.shown import OnFloor, SittingToChoose, first_to_show, sittings_of
from hlom_desktop.live.queries import cast_of, live_runs, presses
from hlom_desktop.live.shown import Cast, LiveRoom
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.storage.base import Db


def on_floor(db: Db, conference_id: int, sitting_id: int | None, now: datetime) -> OnFloor:
    """A sitting with its room's day: the one of this id, else the one that is on or comes next at `now`.

    As many queries however long the list is. Raises `NoSuchConference`.
    """
    cast = cast_of(db, conference_id)
    sittings = sittings_of(cast)
    chosen = next((one for one in sittings if one.sitting.ref.id == sitting_id), None)
    if chosen is None:
        live = frozenset((run.day, run.room_id) for run in live_runs(db, conference_id) if run.ended is None)
        first = first_to_show(sittings, live, now.astimezone(zone_named(cast.zone)))
        chosen = next((one for one in sittings if one.sitting.ref.id == first), None)
    return OnFloor(cast, chosen, _room(db, conference_id, cast, chosen), contributions(db, conference_id))


def _room(db: Db, conference_id: int, cast: Cast, chosen: SittingToChoose | None) -> LiveRoom | None:
    if chosen is None or chosen.slot is None or chosen.slot.room_id is None:
        return None
    day, room_id = chosen.slot.day, chosen.slot.room_id
    runs = live_runs(db, conference_id, day, room_id)
    sheet = cues(db, conference_id, day, room_id)
    return LiveRoom(
        day, room_id, runs[-1] if runs else None, sheet, presses(db, [one.ref.id for one in runs[-1:]]), cast
    )
