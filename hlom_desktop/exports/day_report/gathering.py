"""What the day reports are made of: one sheet for each room and day that was live, with every run of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.queries import conference_by_key, rooms
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import checked_day
from hlom_desktop.exports.programme_gathering import by, room_called
from hlom_desktop.live.report.queries import live_days
from hlom_desktop.live.report.rules import report_of
from hlom_desktop.live.report.values import DayReport
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.rules import days_of
from hlom_desktop.storage.base import Db

NEVER_LIVE = N_("No room was live yet, so there is no day report to print.")


class NeverLive(Refusal):
    """A room's or a day's report of a conference in which nothing was live."""

    message = NEVER_LIVE


class NotLiveThere(Refusal):
    """A room and a day that were not live, in a conference in which others were."""

    message = N_("That was not live. There are reports of: {places}.")


@dataclass(frozen=True)
class Reported:
    """All that was live in a conference, and the days on which it could have been."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    days: tuple[date, ...]
    runs: tuple[LiveRoom, ...]


@dataclass(frozen=True)
class ReportSheet:
    """A room's day: its runs, the oldest first; mostly there is one."""

    room: RoomRow
    day: date
    runs: tuple[LiveRoom, ...]

    def reports(self, options: Options) -> tuple[DayReport, ...]:
        """What each run came to, or has come to by the moment of the export."""
        found = []
        for run in self.runs:
            speakers = {one.ref.id: one for one in run.inscriptions}
            found.append(report_of(run.played, speakers, options.issued_at))
        return tuple(one for one in found if one is not None)


def gather_day_report(db: Db, key: str) -> Reported:
    """Every run. Raises `NoSuchConference`."""
    conference = conference_by_key(db, key)
    own = conference.ref.id
    runs = live_days(db, own)
    days = {*days_of(conference, sessions(db, own)), *(one.day for one in runs)}
    return Reported(conference, rooms(db, own), tuple(sorted(days)), runs)


def sheets_of(reported: Reported, options: Options) -> tuple[ReportSheet, ...]:
    """The sheets asked for, by day and room; none where nothing in particular is asked for and nothing was live.

    Raises `NeverLive`, `NotLiveThere`, `UnknownRoom`, `DayOutside`.
    """
    room = None if options.room is None else room_called(options.room, reported.rooms)
    if options.day is not None:
        checked_day(options.day, reported.days)
    found = _all_sheets(reported)
    if not found and (room is not None or options.day is not None):
        raise NeverLive
    wanted = tuple(
        sheet
        for sheet in found
        if (room is None or sheet.room.ref.id == room.ref.id) and (options.day is None or sheet.day == options.day)
    )
    if found and not wanted:
        raise NotLiveThere(places=_places(found))
    return wanted


def _all_sheets(reported: Reported) -> tuple[ReportSheet, ...]:
    return tuple(
        ReportSheet(room, day, runs)
        for day in sorted({one.day for one in reported.runs})
        for room in reported.rooms
        if (runs := tuple(one for one in reported.runs if one.day == day and one.room_id == room.ref.id))
    )


def _places(sheets: tuple[ReportSheet, ...]) -> str:
    """“Plenary (2021-12-14, 2021-12-15); Room 2 (2021-12-14)”."""
    days = by(sheets, lambda sheet: sheet.room.name.best("en")[0])
    return "; ".join(f"{room} ({', '.join(sheet.day.isoformat() for sheet in held)})" for room, held in days.items())
