"""Giving out the sheet of a room's day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from hlom_desktop.conference.queries import rooms
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.run_of_show.model import SheetIssue
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.run_of_show.rules_issue import issued
from hlom_desktop.run_of_show.rules_teams import stands_on
from hlom_desktop.run_of_show.values import CueTeam
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import author, leaves_the_house, moment, say
from hlom_desktop.storage.writing import GoneMeanwhile, add


class NothingToIssue(Refusal):
    """A sheet without a cue."""

    message = N_("This sheet has no cue yet, so there is nothing to issue.")


def issue_sheet(db: Db, conference_id: int, room_id: int, day: date, team: CueTeam | None = None) -> int:
    """Give out a room's day as it stands now, to all or to a team, under the next number; that number.

    Undo never takes it back. Raises `NothingToIssue`, `GoneMeanwhile`.
    """
    room = next((one for one in rooms(db, conference_id) if one.ref.id == room_id), None)
    if room is None:
        raise GoneMeanwhile
    sheet = [cue for cue in cues(db, conference_id, day, room_id) if stands_on(cue, team)]
    if not sheet:
        raise NothingToIssue
    place = {"conference_id": conference_id, "room_id": room_id, "day": day}
    number = (db.execute(select(func.max(SheetIssue.number)).filter_by(**place)).scalar() or 0) + 1
    values = {"number": number, "at": moment(db), "author": author(db), "cues": issued(sheet)}
    add(db, SheetIssue, **place, team=team, **values)
    leaves_the_house(db)
    say(db, N_("Issue version {number} of the run of show of {room}"), number=number, room=room.name)
    return number
