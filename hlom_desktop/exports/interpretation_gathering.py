"""What the request to the interpretation service is made of: frozen rows, of the living programme or of a release.

Of a closed session only hours, room and languages are kept: what is not here cannot leave the house.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import checked_day
from hlom_desktop.exports.programme_gathering import shown_hours
from hlom_desktop.exports.subjects import chosen
from hlom_desktop.interpretation.presets import Limits, limits_in_force
from hlom_desktop.interpretation.rules import interpreters_needed, is_remote, is_work
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, TeamRow
from hlom_desktop.interpretation.workload import Work, work_of
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.releases.queries import facts_wanted
from hlom_desktop.sessions.rules import in_order, is_public
from hlom_desktop.sessions.values import ServiceRow, SessionDocumentRow, SessionKind, SessionRow
from hlom_desktop.speakers.values import RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class Request:
    """The interpreted sessions and all that interpreters are told of them; `revision` is that of a release."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    sessions: tuple[SessionRow, ...]
    roles: tuple[RoleRow, ...]
    documents: tuple[DocumentRow, ...]
    session_documents: tuple[SessionDocumentRow, ...]
    services: tuple[ServiceRow, ...]
    booths: tuple[BoothRow, ...]
    teams: tuple[TeamRow, ...]
    assignments: tuple[AssignmentRow, ...]
    limits: Limits
    revision: int | None = None

    @cached_property
    def hours(self) -> Mapping[int, Hours]:
        """The hours of each session that has any, by the conference's clock."""
        found = ((one.ref.id, shown_hours(one, self.conference)) for one in self.sessions)
        return {row_id: hours for row_id, hours in found if hours is not None}

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which something is interpreted."""
        return tuple(sorted({hours.day for hours in self.hours.values()}))

    def on(self, day: date | None) -> tuple[SessionRow, ...]:
        """What is interpreted on a day, by its hours; for None what has no hour yet."""
        days = {row_id: hours.day for row_id, hours in self.hours.items()}
        return tuple(one for one in self.sessions if days.get(one.ref.id) == day)

    def teams_of(self, session: SessionRow) -> tuple[TeamRow, ...]:
        """The teams that work a session."""
        held = {row.team_id for row in self.assignments if row.session_id == session.ref.id}
        return tuple(team for team in self.teams if team.ref.id in held)

    def works_of(self, team: TeamRow, day: date) -> tuple[Work, ...]:
        """What a team works on a day."""
        return self._works(tuple(one for one in self.on(day) if team in self.teams_of(one)))

    def remote_speakers(self, session: SessionRow) -> int:
        """How many of a session's roles are heard from elsewhere."""
        return sum(
            role.session_id == session.ref.id
            and role.mode is SpeakerMode.REMOTE
            and role.status is not SpeakerStatus.DECLINED
            for role in self.roles
        )

    def most_at_once(self, day: date) -> int:
        """The most interpreters that are needed at one moment of a day."""
        works = self._works(self.on(day))
        needed = {one.ref.id: interpreters_needed(one.interpreted, self.limits) for one in self.on(day)}
        return max(
            (sum(needed[one.session] for one in works if one.start <= at.start < one.end) for at in works), default=0
        )

    def _works(self, sessions: tuple[SessionRow, ...]) -> tuple[Work, ...]:
        zone = self.conference.zone or "UTC"
        found = (work_of(one, zone, remote=is_remote(one, self.roles)) for one in sessions)
        return tuple(work for work in found if work is not None)


def gather_interpretation(db: Db, key: str, release: int | None = None) -> Request:
    """All that interpreters are asked for, of a release where one is wanted. Raises `NoSuchConference`,
    `NoSuchRelease`, `ReleaseIsNewer`.
    """
    return replace(request_of(facts_wanted(db, key, release)), revision=release)


def request_of(facts: ProgrammeFacts) -> Request:
    """What of a programme interpreters are asked for."""
    asked = tuple(one for one in facts.sessions if is_work(one))
    told = {one.ref.id for one in asked if is_public(one)}
    attached = tuple(row for row in facts.session_documents if row.session_id in told)
    papers = {row.document_id for row in attached}
    return Request(
        conference=facts.conference,
        rooms=facts.rooms,
        sessions=in_order(tuple(one if is_public(one) else _reserved(one) for one in asked)),
        roles=tuple(row for row in facts.roles if row.session_id in told),
        documents=tuple(row for row in facts.documents if row.ref.id in papers),
        session_documents=attached,
        services=tuple(row for row in facts.services if row.session_id in told),
        booths=facts.booths,
        teams=facts.teams,
        assignments=facts.assignments,
        limits=limits_in_force(facts.interpretation_rules),
    )


def _reserved(session: SessionRow) -> SessionRow:
    """A closed session without anything that would say what it is."""
    return replace(
        session,
        title=Wording(),
        description=None,
        kind=SessionKind.OTHER,
        objective_id=None,
        theme_id=None,
        mode=None,
        link=None,
        organizers=None,
        note=None,
        origin=None,
        sources=(),
        stream_link=None,
    )


def narrowed_request(request: Request, options: Options) -> Request:
    """Only the day and the team that were asked for. Raises `DayOutside`, `UnknownSubject` and their like."""
    if options.day is not None:
        day = checked_day(options.day, request.days)
        request = replace(request, sessions=request.on(day))
    if options.subject is not None and options.subject.strip():
        teams = chosen(options.subject, request.teams, lambda team: (team.name,))
        ids = {team.ref.id for team in teams}
        held = {row.session_id for row in request.assignments if row.team_id in ids}
        kept = tuple(one for one in request.sessions if one.ref.id in held)
        request = replace(request, teams=teams, sessions=kept)
    return request
