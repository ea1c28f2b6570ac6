"""What is read for the report of live days."""

from __future__ import annotations

from hlom_desktop.live.queries import cast_of, live_runs, presses
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.storage.base import Db


def live_days(db: Db, conference_id: int) -> tuple[LiveRoom, ...]:
    """Every run of a conference with its log, by day, room and hour; as many queries for one as for many.

    Raises `NoSuchConference`.
    """
    cast = cast_of(db, conference_id)
    runs = live_runs(db, conference_id)
    pressed = presses(db, [one.ref.id for one in runs])
    sheet = cues(db, conference_id)
    places = {room.ref.id: place for place, room in enumerate(cast.rooms)}
    return tuple(
        LiveRoom(
            day=run.day,
            room_id=run.room_id,
            run=run,
            cues=tuple(one for one in sheet if one.day == run.day and one.room_id == run.room_id),
            presses=tuple(one for one in pressed if one.live_run_id == run.ref.id),
            cast=cast,
        )
        for run in sorted(runs, key=lambda run: (run.day, places[run.room_id], run.started))
    )
