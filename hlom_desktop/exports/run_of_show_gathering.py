"""What the run-of-show sheets are made of: one sheet for each room and day that has cues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hlom_desktop.conference.hours import Hours, local_hours
from hlom_desktop.conference.queries import conference_by_key, rooms
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.states import capital_zone
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import checked_day
from hlom_desktop.exports.programme_gathering import by, room_called
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.speakers.queries import inscriptions, roles
from hlom_desktop.speakers.rules import is_night
from hlom_desktop.speakers.values import InscriptionRow, RoleRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows

NO_CUES = N_("No cue is planned yet, so there is no run of show to print.")


class NoCues(Refusal):
    """A room or a day of a run of show of which not one cue is planned."""

    message = NO_CUES


class NoCuesThere(Refusal):
    """A room and a day without cues, in a conference that has some."""

    message = N_("No cue is planned there. There are cues for: {places}.")


@dataclass(frozen=True)
class LocalHour:
    """What a remote speaker's own clock shows at the cue's start; `days` is 1 on the next day, −1 on the one before."""

    city: Wording | None
    zone: str
    minute: int
    days: int

    @property
    def is_night(self) -> bool:
        """Before seven in the morning or from ten in the evening on."""
        return is_night(self.minute)


@dataclass(frozen=True)
class Sheet:
    """One room's cues of one day, in the order of their hours."""

    room: RoomRow
    day: date
    cues: tuple[CueRow, ...]


@dataclass(frozen=True)
class RunOfShow:
    """All cues of a conference, and who is behind the remote ones."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    cues: tuple[CueRow, ...]
    roles: tuple[RoleRow, ...]
    inscriptions: tuple[InscriptionRow, ...]
    delegations: tuple[DelegationRow, ...]

    def local_hour(self, cue: CueRow) -> LocalHour | None:
        """The hour at the speaker's own place; None where that place, or the conference's zone, is unknown."""
        speaker = self._speaker(cue)
        zone = None if speaker is None else speaker.zone or self._delegation_zone(speaker.delegation_id)
        if zone is None or speaker is None or self.conference.zone is None:
            return None
        days, minute = divmod(cue.start, 24 * 60)
        here = Hours(cue.day + timedelta(days=days), minute, max(1, cue.seconds // 60), self.conference.zone)
        there = local_hours(here, zone)
        return None if there is None else LocalHour(speaker.city, zone, there.start, (there.day - here.day).days)

    def _speaker(self, cue: CueRow) -> RoleRow | InscriptionRow | None:
        for rows, wanted in ((self.inscriptions, cue.inscription_id), (self.roles, cue.role_id)):
            for row in rows:
                if row.ref.id == wanted:
                    return row
        return None

    def _delegation_zone(self, delegation_id: int | None) -> str | None:
        row = next((row for row in self.delegations if row.ref.id == delegation_id), None)
        if row is None:
            return None
        return row.zone or (capital_zone(row.alpha2) if row.alpha2 else None)


def gather_run_of_show(db: Db, key: str) -> RunOfShow:
    """All cues. Raises `NoSuchConference`."""
    conference = conference_by_key(db, key)
    own = conference.ref.id
    return RunOfShow(
        conference=conference,
        rooms=rooms(db, own),
        cues=read_rows(db, CueRow, Cue, conference_id=own),
        roles=roles(db, own),
        inscriptions=inscriptions(db, own),
        delegations=delegations(db, own),
    )


def sheets_of(show: RunOfShow, options: Options) -> tuple[Sheet, ...]:
    """The sheets asked for, by day and room; none where nothing in particular is asked for and no cue is planned.

    Raises `NoCues`, `NoCuesThere`, `UnknownRoom`, `DayOutside`.
    """
    room = None if options.room is None else room_called(options.room, show.rooms)
    days = {cue.day for cue in show.cues} | set(_conference_days(show.conference))
    if options.day is not None:
        checked_day(options.day, tuple(sorted(days)))
    found = _all_sheets(show)
    if not found:
        if room is None and options.day is None:
            return ()
        raise NoCues
    wanted = tuple(
        sheet
        for sheet in found
        if (room is None or sheet.room.ref.id == room.ref.id) and (options.day is None or sheet.day == options.day)
    )
    if not wanted:
        raise NoCuesThere(places=_places(found))
    return wanted


def _places(sheets: tuple[Sheet, ...]) -> str:
    """“Plenary (2021-12-14, 2021-12-15); Room 2 (2021-12-14)”."""
    days = by(sheets, lambda sheet: sheet.room.name.best("en")[0])
    return "; ".join(f"{room} ({', '.join(sheet.day.isoformat() for sheet in held)})" for room, held in days.items())


def _conference_days(conference: ConferenceRow) -> tuple[date, ...]:
    first, last = conference.first_day, conference.last_day or conference.first_day
    if first is None or last is None:
        return ()
    return tuple(first + timedelta(days=number) for number in range(min((last - first).days, 60) + 1))


def _all_sheets(show: RunOfShow) -> tuple[Sheet, ...]:
    found = []
    for day in sorted({cue.day for cue in show.cues}):
        for room in show.rooms:
            cues = [cue for cue in show.cues if cue.day == day and cue.room_id == room.ref.id]
            if cues:
                found.append(Sheet(room, day, tuple(sorted(cues, key=lambda cue: (cue.start, cue.position)))))
    return tuple(found)


def cue_end(cue: CueRow) -> int:
    """The minute after midnight at which a cue is over; a begun minute counts whole."""
    return cue.start + -(-cue.seconds // 60)


def sections_of(sheet: Sheet) -> tuple[tuple[CueRow, ...], ...]:
    """The cues in their sections: each begins with a cue that names it."""
    found: list[list[CueRow]] = []
    for cue in sheet.cues:
        named = cue.section is not None and not cue.section.is_empty
        if named or not found:
            found.append([])
        found[-1].append(cue)
    return tuple(tuple(cues) for cues in found)


def at_minute(day: date, minute: int) -> datetime:
    """The wall clock's reading, for a spreadsheet's cell."""
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
