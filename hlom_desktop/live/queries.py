"""What is read of live days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from hlom_desktop.interpretation import queries as interpretation_queries
from hlom_desktop.live import model, values
from hlom_desktop.live.shown import Cast, LiveDay, LiveRoom
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.queries import cues, run_of_show
from hlom_desktop.run_of_show.shown import RunOfShow
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.speakers import model as speakers_model
from hlom_desktop.speakers import values_ready
from hlom_desktop.speakers.queries import debates
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def live_runs(
    db: Db, conference_id: int, day: date | None = None, room_id: int | None = None
) -> tuple[values.LiveRunRow, ...]:
    """The runs of a conference, of one day, of one room; the oldest first."""
    where: dict[str, Any] = {"conference_id": conference_id}
    where |= {"day": day} if day is not None else {}
    where |= {"room_id": room_id} if room_id is not None else {}
    return read_rows(db, values.LiveRunRow, model.LiveRun, **where)


def presses(db: Db, runs: Iterable[int]) -> tuple[values.PressRow, ...]:
    """The presses of these runs, each run's in their order."""
    table = model.Press.__table__
    order = [table.c.live_run_id, table.c.number]
    return read_rows(db, values.PressRow, model.Press, table.c.live_run_id.in_(list(runs)), order=order)


def cast_of(db: Db, conference_id: int, show: RunOfShow | None = None) -> Cast:
    """Who and what stands behind the cues of a conference; `show` where it was read already.

    Raises `NoSuchConference`.
    """
    show = show or run_of_show(db, conference_id)
    rules = read_rows(db, values_ready.HybridRuleRow, speakers_model.HybridRule, conference_id=conference_id)
    return Cast(
        conference=show.conference,
        rooms=show.rooms,
        sessions=show.sessions,
        roles=show.roles,
        inscriptions=show.inscriptions,
        delegations=show.delegations,
        debates=debates(db, conference_id),
        recordings=read_rows(db, values_ready.RecordingRow, speakers_model.Recording, conference_id=conference_id),
        teams=interpretation_queries.teams(db, conference_id),
        assignments=interpretation_queries.assignments(db, conference_id),
        rules=interpretation_queries.interpretation_rules(db, conference_id),
        hybrid=rules[0] if rules else values_ready.HybridRuleRow(),
    )


def live_room(db: Db, conference_id: int, day: date, room_id: int) -> LiveRoom:
    """A room's day with its newest run, None while there is none. Raises `NoSuchConference`."""
    runs = live_runs(db, conference_id, day, room_id)
    found = cues(db, conference_id, day, room_id)
    return _room(day, room_id, found, runs, presses(db, [one.ref.id for one in runs[-1:]]), cast_of(db, conference_id))


def live_rooms(db: Db, conference_id: int, day: date) -> tuple[LiveRoom, ...]:
    """The rooms that have cues or are live on a day, in the order of the rooms; as many queries as for one."""
    return live_day(db, conference_id, day).rooms


def live_day(db: Db, conference_id: int, day: date) -> LiveDay:
    """A day with all its rooms. Raises `NoSuchConference`."""
    return _day(db, conference_id, day, run_of_show(db, conference_id))


def _day(db: Db, conference_id: int, day: date, show: RunOfShow) -> LiveDay:
    cast = cast_of(db, conference_id, show)
    runs, pressed = _newest(db, conference_id, day)
    busy = {one.room_id for one in show.cues if one.day == day} | {one.room_id for one in runs}
    rooms = tuple(
        _room(day, room.ref.id, show.cues_of(day, room.ref.id), runs, pressed, cast)
        for room in cast.rooms
        if room.ref.id in busy
    )
    return LiveDay(day, rooms, _days(db, conference_id), cast)


def live_again(db: Db, conference_id: int, day: LiveDay) -> LiveDay:
    """The same day after something was pressed: only its runs and their logs are read."""
    runs, pressed = _newest(db, conference_id, day.day)
    rooms = (_room(day.day, one.room_id, one.cues, runs, pressed, one.cast) for one in day.rooms)
    return replace(day, rooms=tuple(rooms))


def _newest(db: Db, conference_id: int, day: date) -> tuple[tuple[values.LiveRunRow, ...], tuple[values.PressRow, ...]]:
    """The runs of a day, and the presses of each room's newest."""
    runs = live_runs(db, conference_id, day)
    newest = {one.room_id: one.ref.id for one in runs}
    return runs, presses(db, newest.values())


def _room(
    day: date,
    room_id: int,
    sheet: tuple[CueRow, ...],
    runs: tuple[values.LiveRunRow, ...],
    pressed: tuple[values.PressRow, ...],
    cast: Cast,
) -> LiveRoom:
    run = next((one for one in reversed(runs) if one.room_id == room_id), None)
    own = () if run is None else tuple(one for one in pressed if one.live_run_id == run.ref.id)
    return LiveRoom(day, room_id, run, sheet, own, cast)


def _days(db: Db, conference_id: int) -> tuple[date, ...]:
    """The days that have cues or were live."""
    found: set[date] = set()
    for table in (Cue.__table__, model.LiveRun.__table__):
        query = select(table.c.day).where(table.c.conference_id == conference_id).distinct()
        found |= set(db.connection().execute(query).scalars())
    return tuple(sorted(found))


def live_screen(db: Db, conference_id: int, day: date | None, today: date, cue_id: int | None = None) -> LiveDay | None:
    """The day that the live screen shows: that of a cue wanted, else `day`, else today or the next that has cues.

    None where no room has anything on any day. Raises `NoSuchConference`.
    """
    show = run_of_show(db, conference_id)
    days = tuple(one for one in show.days if show.rooms_of(one))
    if not days:
        return None
    wanted = next((cue.day for cue in show.cues if cue.ref.id == cue_id), day)
    if wanted not in days:
        filled = [one for one in days if any(cue.day == one for cue in show.cues)]
        wanted = next(one for one in (*(one for one in filled if one >= today), *filled, *days))
    found = _day(db, conference_id, wanted, show)
    there = {one.room_id for one in found.rooms}
    bare = tuple(one.ref.id for one in show.rooms_of(wanted) if one.ref.id not in there)
    return replace(found, days=days, bare=bare)
