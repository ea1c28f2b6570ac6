"""All that the screen of interpretation shows, read together, and what of it is work for interpreters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.interpretation.presets import Limits, limits_in_force
from hlom_desktop.interpretation.rules import is_remote, is_work, ought_to_be_interpreted
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, InterpretationRuleRow, TeamRow
from hlom_desktop.interpretation.workload import Breach, Work, breaches, work_of
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import RoleRow


@dataclass(frozen=True)
class Interpretation:
    """Sessions, who is remote in them, rooms with booths, teams, who works where, and the rules."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    sessions: tuple[SessionRow, ...]
    roles: tuple[RoleRow, ...]
    teams: tuple[TeamRow, ...]
    booths: tuple[BoothRow, ...]
    assignments: tuple[AssignmentRow, ...]
    rules: tuple[InterpretationRuleRow, ...]

    @property
    def zone(self) -> str:
        """The zone whose clock counts: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"

    @property
    def limits(self) -> Limits:
        """The limits that the conference goes by."""
        return limits_in_force(self.rules)

    @cached_property
    def of_session(self) -> Mapping[int, tuple[AssignmentRow, ...]]:
        """The assignments of each session that has any, in the order of the teams."""
        order = {team.ref.id: at for at, team in enumerate(self.teams)}
        found: dict[int, list[AssignmentRow]] = {}
        for row in sorted(self.assignments, key=lambda row: (order.get(row.team_id, len(order)), row.ref.id)):
            found.setdefault(row.session_id, []).append(row)
        return {session: tuple(rows) for session, rows in found.items()}

    @cached_property
    def to_interpret(self) -> tuple[SessionRow, ...]:
        """The sessions that are interpreted, ought to be, or have a team, by day and hour."""
        return in_order(
            tuple(
                one
                for one in self.sessions
                if is_work(one) or ought_to_be_interpreted(one) or one.ref.id in self.of_session
            )
        )

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """Every interpreted session that has an hour, and every other that has a team all the same."""
        asked = (one for one in self.sessions if is_work(one) or one.ref.id in self.of_session)
        found = (work_of(one, self.zone, remote=is_remote(one, self.roles)) for one in asked)
        return tuple(sorted((work for work in found if work is not None), key=Work.order))

    def works_of(self, team_id: int) -> tuple[Work, ...]:
        """What a team works, by its hours."""
        own = {row.session_id for row in self.assignments if row.team_id == team_id}
        return tuple(work for work in self.works if work.session in own)

    def breaches_of(self, team_id: int) -> tuple[Breach, ...]:
        """Where a team's work breaks the rule."""
        return breaches(self.works_of(team_id), self.limits)

    def booths_of(self, room_id: int | None) -> tuple[BoothRow, ...]:
        """The booths of a room."""
        return tuple(booth for booth in self.booths if booth.room_id == room_id)
