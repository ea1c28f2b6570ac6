"""The picture: all that the checks look at, read at once, frozen and indexed.

A picture is never changed. After an edit `patch_picture` reads only what was touched; while sessions are dragged
`with_moved` and `with_sessions` give the picture as it would be. Both share with the old picture whatever stayed the
same, and change its indexes only where a row was exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow, VenueRow
from hlom_desktop.conflicts.grouped import GROUPINGS, grouped
from hlom_desktop.conflicts.indexes import Exchanged, kept_current
from hlom_desktop.conflicts.parts import PARTS, read_part
from hlom_desktop.conflicts.persons import Face, Person, is_present, person_of
from hlom_desktop.conflicts.placed import Placed, Resource, Span, lines, put_in, resources_of, span_of
from hlom_desktop.conflicts.values import AcceptedFindingRow
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.delegations.values import AudienceRow, DelegateRow, DelegationRow
from hlom_desktop.documents.values import DocumentIssueRow, DocumentRow, DocumentRuleRow
from hlom_desktop.findings import Key
from hlom_desktop.interpretation.presets import Limits, limits_in_force
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, InterpretationRuleRow, TeamRow
from hlom_desktop.roadmap.values import RoadmapItemRow
from hlom_desktop.sessions.values import ServiceRow, SessionDocumentRow, SessionRow, SubItemRow
from hlom_desktop.side_events.values import ProposalRow
from hlom_desktop.speakers.debate import Debate, debates_from
from hlom_desktop.speakers.values import InscriptionRow, RoleRow
from hlom_desktop.speakers.values_list import CategoryRow, SittingRow, SpeakersListRow, SpokenForRow
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.history import Change
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.writing import GoneMeanwhile


def _nothing() -> Mapping[int, Any]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Picture:
    """A conference as the checks see it at `now`: rows by id, and what is found in them quickly."""

    conference: ConferenceRow
    now: datetime
    sessions: Mapping[int, SessionRow] = field(default_factory=_nothing)
    rooms: Mapping[int, RoomRow] = field(default_factory=_nothing)
    venues: Mapping[int, VenueRow] = field(default_factory=_nothing)
    themes: Mapping[int, TopicRow] = field(default_factory=_nothing)
    audiences: Mapping[int, AudienceRow] = field(default_factory=_nothing)
    roles: Mapping[int, RoleRow] = field(default_factory=_nothing)
    delegations: Mapping[int, DelegationRow] = field(default_factory=_nothing)
    delegates: Mapping[int, DelegateRow] = field(default_factory=_nothing)
    lists: Mapping[int, SpeakersListRow] = field(default_factory=_nothing)
    sittings: Mapping[int, SittingRow] = field(default_factory=_nothing)
    inscriptions: Mapping[int, InscriptionRow] = field(default_factory=_nothing)
    categories: Mapping[int, CategoryRow] = field(default_factory=_nothing)
    spoken_for: Mapping[int, SpokenForRow] = field(default_factory=_nothing)
    recordings: Mapping[int, RecordingRow] = field(default_factory=_nothing)
    hybrid_rules: Mapping[int, HybridRuleRow] = field(default_factory=_nothing)
    consultations: Mapping[int, ConsultationRow] = field(default_factory=_nothing)
    items: Mapping[int, RoadmapItemRow] = field(default_factory=_nothing)
    proposals: Mapping[int, ProposalRow] = field(default_factory=_nothing)
    documents: Mapping[int, DocumentRow] = field(default_factory=_nothing)
    document_rules: Mapping[int, DocumentRuleRow] = field(default_factory=_nothing)
    issues: Mapping[int, DocumentIssueRow] = field(default_factory=_nothing)
    attached: Mapping[int, SessionDocumentRow] = field(default_factory=_nothing)
    sub_items: Mapping[int, SubItemRow] = field(default_factory=_nothing)
    services: Mapping[int, ServiceRow] = field(default_factory=_nothing)
    booths: Mapping[int, BoothRow] = field(default_factory=_nothing)
    teams: Mapping[int, TeamRow] = field(default_factory=_nothing)
    assignments: Mapping[int, AssignmentRow] = field(default_factory=_nothing)
    interpretation_rules: Mapping[int, InterpretationRuleRow] = field(default_factory=_nothing)
    accepted: Mapping[int, AcceptedFindingRow] = field(default_factory=_nothing)

    @cached_property
    def spans(self) -> Mapping[int, Span]:
        """When each session takes place, in UTC; without the cancelled and those that have no hour."""
        found = ((row_id, span_of(session)) for row_id, session in self.sessions.items())
        return {row_id: span for row_id, span in found if span is not None}

    @cached_property
    def placed(self) -> Placed:
        """What takes place in each room, with each team, on each theme, …, on each day, by its start."""
        found: Placed = {}
        for span in sorted(self.spans.values()):  # in order, so that each is put in at the end
            put_in(found, self.resources_of(span.session), span)
        return found

    @cached_property
    def people(self) -> Mapping[int, Person]:
        """Who has each role that takes a person's time."""
        return {row_id: person_of(role, self.delegates) for row_id, role in self.roles.items() if is_present(role)}

    @cached_property
    def faces(self) -> Mapping[Face, tuple[int, ...]]:
        """The roles in which a person can be recognized by each face."""
        found: dict[Face, list[int]] = {}
        for row_id in sorted(self.people):
            for face in self.people[row_id].faces():
                found.setdefault(face, []).append(row_id)
        return {face: tuple(roles) for face, roles in found.items()}

    @cached_property
    def reasons(self) -> Mapping[Key, str]:
        """Why each finding that was accepted may stand."""
        return {row.key: row.reason for row in self.accepted.values()}

    @cached_property
    def limits(self) -> Limits:
        """How long and how often a team works here."""
        return limits_in_force(self.interpretation_rules.values())

    @cached_property
    def roles_of(self) -> Mapping[int, tuple[RoleRow, ...]]:
        """The roles of each session."""
        return grouped(self.roles, GROUPINGS["roles_of"])

    @cached_property
    def sittings_of(self) -> Mapping[int, tuple[SittingRow, ...]]:
        """The sittings that are held in each session."""
        return grouped(self.sittings, GROUPINGS["sittings_of"])

    @cached_property
    def inscriptions_of(self) -> Mapping[int, tuple[InscriptionRow, ...]]:
        """Who is inscribed for each sitting and has not withdrawn; 0 for those without a sitting."""
        return grouped(self.inscriptions, GROUPINGS["inscriptions_of"])

    @cached_property
    def debates(self) -> Mapping[int, Debate]:
        """The debates by their list's id."""
        made = debates_from(
            self.lists.values(),
            self.categories.values(),
            self.sittings.values(),
            self.inscriptions.values(),
            self.spoken_for.values(),
            delegations=self.delegations,
            sessions=self.sessions,
            roles=tuple(sorted(self.roles.values(), key=lambda row: (row.session_id, row.position, row.ref.id))),
            zone=self.conference.zone or "UTC",
        )
        return {debate.speakers.ref.id: debate for debate in made}

    @cached_property
    def recordings_of(self) -> Mapping[tuple[int | None, int | None], tuple[RecordingRow, ...]]:
        """The recordings of each speaker, by the id of their role or else of their inscription."""
        return grouped(self.recordings, GROUPINGS["recordings_of"])

    @cached_property
    def assignments_of(self) -> Mapping[int, tuple[AssignmentRow, ...]]:
        """Which teams work each session."""
        return grouped(self.assignments, GROUPINGS["assignments_of"])

    @cached_property
    def services_of(self) -> Mapping[int, tuple[ServiceRow, ...]]:
        """The services that each session needs."""
        return grouped(self.services, GROUPINGS["services_of"])

    @cached_property
    def sub_items_of(self) -> Mapping[int, tuple[SubItemRow, ...]]:
        """The parts of each session."""
        return grouped(self.sub_items, GROUPINGS["sub_items_of"])

    @cached_property
    def papers_of(self) -> Mapping[int, tuple[SessionDocumentRow, ...]]:
        """The documents before each session."""
        return grouped(self.attached, GROUPINGS["papers_of"])

    @cached_property
    def booths_of(self) -> Mapping[int, tuple[BoothRow, ...]]:
        """The booths of each room."""
        return grouped(self.booths, GROUPINGS["booths_of"])

    @cached_property
    def issues_of(self) -> Mapping[int, tuple[DocumentIssueRow, ...]]:
        """In what languages each document was issued."""
        return grouped(self.issues, GROUPINGS["issues_of"])

    @cached_property
    def runs_of(self) -> Mapping[int, tuple[SessionRow, ...]]:
        """The runs of each meeting that is given several times."""
        return grouped(self.sessions, GROUPINGS["runs_of"])

    def resources_of(self, session_id: int) -> tuple[Resource, ...]:
        """What a session takes up: its teams, its room, its theme, its audience."""
        teams = (row.team_id for row in self.assignments_of.get(session_id, ()))
        return resources_of(self.sessions[session_id], teams)

    def teams_of(self, session_id: int) -> tuple[int, ...]:
        """The teams that work a session, each once."""
        found = (row.team_id for row in self.assignments_of.get(session_id, ()))
        return tuple(team for team in dict.fromkeys(found) if team in self.teams)

    def in_room(self, room_id: int) -> tuple[SessionRow, ...]:
        """What takes place in a room on all its days, by its start."""
        line = lines(self.placed, "room").get(("room", room_id), ())
        return tuple(self.sessions[span.session] for span in line)

    def with_moved(self, session_id: int, hours: Hours | None, room_id: int | None) -> Picture:
        """The picture as it would be with one session at these hours in this room; all else is shared."""
        moved = replace(self.sessions[session_id], hours=hours, room_id=room_id)
        return self.with_sessions({session_id: moved})

    def with_sessions(self, changed: Mapping[int, SessionRow | None]) -> Picture:
        """The picture with these sessions as they are now; None for one that is gone."""
        return self.with_rows({"sessions": changed})

    def with_rows(self, fresh: Mapping[str, Mapping[int, Any]], **changed: object) -> Picture:
        """The picture with rows of some parts exchanged, each for what it is now, None for one that is gone; and with
        other parts as a whole. Every index that was made is kept current.
        """
        exchanged: dict[str, Exchanged] = {}
        for part, rows in fresh.items():
            held = dict(getattr(self, part))
            exchanged[part] = tuple((held.pop(row_id, None), row) for row_id, row in rows.items())
            held.update((row_id, row) for row_id, row in rows.items() if row is not None)
            changed[part] = held
        found = replace(self, **changed)  # type: ignore[arg-type]
        found.__dict__.update(kept_current(self, found, exchanged, changed.keys()))
        return found


def gather_picture(db: Db, conference_id: int, now: datetime) -> Picture:
    """The picture of a conference: one query a table, however much is in it.

    `now` is the hour the checks go by: the caller's choice between the clock and the conference's own `as_of`. Raises
    `GoneMeanwhile`.
    """
    conference = _read_conference(db, conference_id)
    parts = {part.field: read_part(db, part, conference_id) for part in PARTS}
    return Picture(conference, now, **parts)


def patch_picture(db: Db, picture: Picture, change: Change, now: datetime) -> Picture:
    """The picture at `now`, after a change: only what was touched is read again, only what is made of it made anew.

    Raises `GoneMeanwhile` when the change deleted the conference.
    """
    home = picture.conference.ref.id
    changed: dict[str, object] = {} if now == picture.now else {"now": now}
    if change.touches("conference"):
        changed["conference"] = _read_conference(db, home)
    fresh: dict[str, Mapping[int, Any]] = {}
    for part in PARTS:
        if part.table not in change.rows:
            continue
        ids = change.rows[part.table]
        if ids is None:
            changed[part.field] = read_part(db, part, home)
        else:
            fresh[part.field] = dict.fromkeys(ids) | read_part(db, part, home, ids)
    return picture.with_rows(fresh, **changed) if fresh or changed else picture


def _read_conference(db: Db, conference_id: int) -> ConferenceRow:
    found = read_rows(db, ConferenceRow, Conference, id=conference_id)
    if not found:
        raise GoneMeanwhile
    return found[0]
