"""The rows of the screen's tables: sessions, teams, rooms with their booths, rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.interpretation.rules import interpreters_needed
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, TeamRow
from hlom_desktop.interpretation.workload import Breach, Sitting, least_rest, minutes_by_day, sittings_of
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class SessionLine:
    """A session: where it stands by the venue's clock, its room's booths, its teams, what they break by it."""

    session: SessionRow
    slot: Slot | None
    room: RoomRow | None
    booths: tuple[BoothRow, ...]
    assignments: tuple[AssignmentRow, ...]
    teams: tuple[TeamRow, ...]
    needed: int
    breaches: tuple[Breach, ...]

    @property
    def ref(self) -> Ref:
        """The session's."""
        return self.session.ref

    @property
    def pinned(self) -> bool:
        """Whether no proposal may move its teams."""
        return any(row.pinned for row in self.assignments)

    @property
    def without_booth(self) -> frozenset[str]:
        """Languages interpreted for which a room that is no virtual one has no booth."""
        if self.room is None or self.room.virtual:
            return frozenset()
        return frozenset(self.session.interpreted) - {booth.language for booth in self.booths}


def session_lines(shown: Interpretation, sessions: Iterable[SessionRow]) -> tuple[SessionLine, ...]:
    """Sessions as lines, in the order given."""
    rooms = {room.ref.id: room for room in shown.rooms}
    teams = {team.ref.id: team for team in shown.teams}
    broken = [breach for team in shown.teams for breach in shown.breaches_of(team.ref.id)]
    found = []
    for session in sessions:
        held = shown.of_session.get(session.ref.id, ())
        found.append(
            SessionLine(
                session=session,
                slot=slot_of(session, shown.zone),
                room=rooms.get(session.room_id or 0),
                booths=shown.booths_of(session.room_id),
                assignments=held,
                teams=tuple(teams[row.team_id] for row in held if row.team_id in teams),
                needed=interpreters_needed(session.interpreted, shown.limits),
                breaches=tuple(breach for breach in broken if session.ref.id in breach.sessions),
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class TeamLine:
    """A team: how much it works in all and on each day, its shortest rest on a day, and what it breaks."""

    team: TeamRow
    sessions: int
    sittings: tuple[Sitting, ...]
    minutes: int
    by_day: tuple[tuple[date, int], ...]
    rest: int | None
    breaches: tuple[Breach, ...]

    @property
    def ref(self) -> Ref:
        """The team's."""
        return self.team.ref


def team_lines(shown: Interpretation) -> tuple[TeamLine, ...]:
    """The teams in their order."""
    found = []
    for team in shown.teams:
        works = shown.works_of(team.ref.id)
        by_day = minutes_by_day(works)
        found.append(
            TeamLine(
                team=team,
                sessions=len(works),
                sittings=sittings_of(works),
                minutes=sum(by_day.values()),
                by_day=tuple(sorted(by_day.items())),
                rest=least_rest(works),
                breaches=shown.breaches_of(team.ref.id),
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class HoursLine:
    """A row of the hours per team and day: the team, None in the row of sums; minutes of each day; their sum."""

    team: TeamRow | None
    minutes: tuple[int, ...]
    days_over: frozenset[int]

    @property
    def total(self) -> int:
        """Of all days."""
        return sum(self.minutes)


def hours_days(lines: Iterable[TeamLine]) -> tuple[date, ...]:
    """The days on which some team works."""
    return tuple(sorted({day for line in lines for day, _ in line.by_day}))


def hours_lines(lines: tuple[TeamLine, ...]) -> tuple[HoursLine, ...]:
    """Each team's minutes by day, then the sums; `days_over` are the places of days on which a rule is broken."""
    days = hours_days(lines)
    rows = []
    for line in lines:
        minutes = dict(line.by_day)
        broken = {breach.day for breach in line.breaches}
        over = frozenset(at for at, day in enumerate(days) if day in broken)
        rows.append(HoursLine(line.team, tuple(minutes.get(day, 0) for day in days), over))
    sums = tuple(sum(row.minutes[at] for row in rows) for at in range(len(days)))
    return (*rows, HoursLine(None, sums, frozenset()))


@dataclass(frozen=True)
class RoomLine:
    """A room with its booths, and how many interpreted sessions are held in it."""

    room: RoomRow
    booths: tuple[BoothRow, ...]
    sessions: tuple[SessionRow, ...]
    without_booth: frozenset[str]

    @property
    def ref(self) -> Ref:
        """The room's."""
        return self.room.ref


def room_lines(shown: Interpretation) -> tuple[RoomLine, ...]:
    """The rooms in the order of the grid."""
    found = []
    for room in shown.rooms:
        booths = shown.booths_of(room.ref.id)
        held = tuple(one for one in shown.to_interpret if one.room_id == room.ref.id and one.interpreted)
        wanted = {code for one in held for code in one.interpreted}
        missing = frozenset() if room.virtual else frozenset(wanted - {booth.language for booth in booths})
        found.append(RoomLine(room, booths, held, missing))
    return tuple(found)
