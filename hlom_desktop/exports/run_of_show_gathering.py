"""What the run-of-show sheets are made of: one sheet for each room and day that has cues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from hlom_desktop.conference.hours import local_hours
from hlom_desktop.conference.queries import conference_by_key, rooms
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.states import capital_zone
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import checked_day
from hlom_desktop.exports.programme_gathering import by, room_called
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.run_of_show.queries import cues, sheet_issues
from hlom_desktop.run_of_show.rules import end_of, hours_of
from hlom_desktop.run_of_show.rules_issue import Standing, issues_of, standing_of
from hlom_desktop.run_of_show.rules_teams import stands_on
from hlom_desktop.run_of_show.values import CueRow, CueTeam, SheetIssueRow
from hlom_desktop.speakers.queries import inscriptions, roles
from hlom_desktop.speakers.rules import is_night
from hlom_desktop.speakers.values import InscriptionRow, RoleRow
from hlom_desktop.storage.base import Db

ESCORT_BEFORE = 2
"""Rows before a statement that its escort follows: by then the speaker is called from the seat."""
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


class NoSuchVersion(Refusal):
    """A number under which a sheet was never given out."""

    message = N_("No sheet of a run of show was issued as version {number}. The versions are: {known}.")


class NeverIssued(Refusal):
    """A sheet that was never given out, asked to be compared with what was."""

    message = N_("No run of show has been issued yet, so nothing can be compared with version {number}.")


@dataclass(frozen=True)
class Sheet:
    """One room's cues of one day in their order. `rows` are those printed, with their numbers on the whole sheet.

    `team` or `escorted` say for whom rows are left out; `standing` what changed since which issue.
    """

    room: RoomRow
    day: date
    cues: tuple[CueRow, ...]
    standing: Standing = field(default_factory=lambda: Standing(None, None))
    team: CueTeam | None = None
    escorted: CueRow | None = None

    @cached_property
    def rows(self) -> tuple[tuple[int, CueRow], ...]:
        """The cues that are printed, each with its number."""
        numbered = tuple(enumerate(self.cues, start=1))
        if self.escorted is not None:
            spoken = [number for number, cue in numbered if same_speaker(cue, self.escorted)]
            near = {number - before for number in spoken for before in range(ESCORT_BEFORE + 1)}
            return tuple(pair for pair in numbered if pair[0] in near)
        return tuple(pair for pair in numbered if stands_on(pair[1], self.team))

    @property
    def is_whole(self) -> bool:
        """Whether no row is left out on purpose."""
        return self.team is None and self.escorted is None


@dataclass(frozen=True)
class RunOfShow:
    """All cues of a conference, and who is behind the remote ones."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    cues: tuple[CueRow, ...]
    roles: tuple[RoleRow, ...]
    inscriptions: tuple[InscriptionRow, ...]
    delegations: tuple[DelegationRow, ...]
    issues: tuple[SheetIssueRow, ...] = ()

    def local_hour(self, cue: CueRow) -> LocalHour | None:
        """The hour at the speaker's own place; None where that place, or the conference's zone, is unknown."""
        speaker = self._speaker(cue)
        zone = None if speaker is None else speaker.zone or self._delegation_zone(speaker.delegation_id)
        if zone is None or speaker is None or self.conference.zone is None:
            return None
        here = hours_of(cue.day, cue, self.conference.zone)
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
        cues=cues(db, own),
        roles=roles(db, own),
        inscriptions=inscriptions(db, own),
        delegations=delegations(db, own),
        issues=sheet_issues(db, own),
    )


def sheets_of(show: RunOfShow, options: Options) -> tuple[Sheet, ...]:
    """The sheets asked for, by day and room; none where nothing in particular is asked for and no cue is planned.

    Raises `NoCues`, `NoCuesThere`, `UnknownRoom`, `DayOutside`, `UnknownSubject`, `NoSuchVersion`, `NeverIssued`.
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
    wanted = tuple(replace(sheet, team=options.role) for sheet in wanted)
    if options.subject is not None and options.subject.strip():
        wanted = _escorted(wanted, options.subject)
    return _compared(show, tuple(sheet for sheet in wanted if sheet.rows), options.since_issue)


def _escorted(sheets: tuple[Sheet, ...], subject: str) -> tuple[Sheet, ...]:
    """A sheet for each speaker whose delegation, name or function `subject` names, in each room and day."""
    spoken = [(sheet, cue) for sheet in sheets for cue in sheet.cues if speaker_key(cue) is not None]
    found = chosen(subject, spoken, lambda pair: names_of(pair[1].item, pair[1].who))
    made = {(sheet.day, sheet.room.ref.id, speaker_key(cue)): (sheet, cue) for sheet, cue in reversed(found)}
    return tuple(replace(sheet, team=None, escorted=cue) for sheet, cue in reversed(made.values()))


def speaker_key(cue: CueRow) -> tuple[str, object] | None:
    """Who has the floor in a cue; None where nobody is called."""
    if cue.inscription_id is not None:
        return "inscription", cue.inscription_id
    if cue.role_id is not None:
        return "role", cue.role_id
    return None if cue.who is None or cue.who.is_empty else ("who", cue.who)


def same_speaker(cue: CueRow, other: CueRow) -> bool:
    """Whether the same speaker has the floor in both."""
    return speaker_key(cue) is not None and speaker_key(cue) == speaker_key(other)


def _compared(show: RunOfShow, sheets: tuple[Sheet, ...], since: int | None) -> tuple[Sheet, ...]:
    """Each sheet with what changed since an issue: that of the number asked for, else the last."""
    made, known = [], set()
    for sheet in sheets:
        given_out = issues_of(show.issues, sheet.day, sheet.room.ref.id, sheet.team)
        known |= {one.number for one in given_out}
        asked = next((one for one in given_out if one.number == since), None)
        if since is None or asked is not None:
            standing = standing_of(given_out, sheet.cues, sheet.team, asked)
            made.append(replace(sheet, standing=standing))
    if since is not None and not made:
        if not known:
            raise NeverIssued(number=since)
        raise NoSuchVersion(number=since, known="; ".join(map(str, sorted(known))))
    return tuple(made)


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
                found.append(Sheet(room, day, tuple(cues)))
    return tuple(found)


def minutes_of(cues: Sequence[CueRow]) -> tuple[int, int]:
    """From which minute after midnight these cues run, and for how many: a begun minute counts whole."""
    start = min(cue.start for cue in cues) // 60
    return start, max(-(-end_of(cue) // 60) for cue in cues) - start


def at_second(day: date, second: int) -> datetime:
    """The wall clock's reading, for a spreadsheet's cell."""
    return datetime(day.year, day.month, day.day) + timedelta(seconds=second)
