"""The picture: all that the checks look at, read at once, frozen and indexed.

A picture is never changed. After an edit `patch_picture` reads only what was touched; while a session is dragged
`with_moved` gives the picture as it would be. Both share with the old picture whatever stayed the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Conference, Room
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.conflicts.persons import Face, Person, is_present, person_of
from hlom_desktop.conflicts.placed import Placed, Span, place_all, put_in, span_of, take_out
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.delegations.model import Delegate, Delegation
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.documents.model import Document
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.interpretation.model import Assignment
from hlom_desktop.interpretation.values import AssignmentRow
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import RoadmapItemRow
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.side_events.values import ProposalRow
from hlom_desktop.speakers.model import Inscription, Role, Sitting, SpeakersList
from hlom_desktop.speakers.values import InscriptionRow, RoleRow, SittingRow, SpeakersListRow
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
    roles: Mapping[int, RoleRow] = field(default_factory=_nothing)
    delegations: Mapping[int, DelegationRow] = field(default_factory=_nothing)
    delegates: Mapping[int, DelegateRow] = field(default_factory=_nothing)
    lists: Mapping[int, SpeakersListRow] = field(default_factory=_nothing)
    sittings: Mapping[int, SittingRow] = field(default_factory=_nothing)
    inscriptions: Mapping[int, InscriptionRow] = field(default_factory=_nothing)
    consultations: Mapping[int, ConsultationRow] = field(default_factory=_nothing)
    items: Mapping[int, RoadmapItemRow] = field(default_factory=_nothing)
    proposals: Mapping[int, ProposalRow] = field(default_factory=_nothing)
    documents: Mapping[int, DocumentRow] = field(default_factory=_nothing)
    assignments: Mapping[int, AssignmentRow] = field(default_factory=_nothing)

    @cached_property
    def spans(self) -> Mapping[int, Span]:
        """When each session takes place, in UTC; without the cancelled and those that have no hour."""
        found = ((row_id, span_of(session)) for row_id, session in self.sessions.items())
        return {row_id: span for row_id, span in found if span is not None}

    @cached_property
    def placed(self) -> Placed:
        """What takes place in each room on each day, by its start."""
        return place_all(self.sessions, self.spans)

    @cached_property
    def roles_of(self) -> Mapping[int, tuple[RoleRow, ...]]:
        """The roles of each session."""
        return _grouped(self.roles, lambda role: role.session_id)

    @cached_property
    def people(self) -> Mapping[int, Person]:
        """Who has each role that takes a person's time."""
        return {row_id: person_of(role, self.delegates) for row_id, role in self.roles.items() if is_present(role)}

    @cached_property
    def faces(self) -> Mapping[Face, tuple[int, ...]]:
        """The roles in which a person can be recognized by each face."""
        found: dict[Face, list[int]] = {}
        for row_id, person in self.people.items():
            for face in person.faces():
                found.setdefault(face, []).append(row_id)
        return {face: tuple(roles) for face, roles in found.items()}

    @cached_property
    def sittings_of(self) -> Mapping[int, tuple[SittingRow, ...]]:
        """The sittings that are held in each session."""
        return _grouped(self.sittings, lambda sitting: sitting.session_id)

    @cached_property
    def inscriptions_of(self) -> Mapping[int, tuple[InscriptionRow, ...]]:
        """Who is inscribed for each sitting and has not withdrawn; 0 for those without a sitting."""
        standing = {row_id: row for row_id, row in self.inscriptions.items() if not row.withdrawn}
        return _grouped(standing, lambda inscription: inscription.sitting_id or 0)

    def in_room(self, room_id: int) -> tuple[SessionRow, ...]:
        """What takes place in a room on all its days, by its start."""
        spans = sorted({span for place, found in self.placed.items() if place[0] == room_id for span in found})
        return tuple(self.sessions[span.session] for span in spans)

    def with_moved(self, session_id: int, hours: Hours | None, room_id: int | None) -> Picture:
        """The picture as it would be with one session at these hours in this room; all else is shared."""
        moved = replace(self.sessions[session_id], hours=hours, room_id=room_id)
        return self.with_sessions({session_id: moved})

    def with_sessions(self, changed: Mapping[int, SessionRow | None]) -> Picture:
        """The picture with these sessions as they are now; None for one that is gone."""
        sessions, spans, placed = dict(self.sessions), dict(self.spans), dict(self.placed)
        for row_id, row in changed.items():
            old = sessions.pop(row_id, None)
            if old is not None:
                take_out(placed, old.room_id, spans.pop(row_id, None))
            if row is None:
                continue
            sessions[row_id] = row
            span = span_of(row)
            if span is not None:
                spans[row_id] = span
                put_in(placed, row.room_id, span)
        found = self.with_rows(sessions=sessions)
        found.__dict__.update(spans=spans, placed=placed)
        return found

    def with_rows(self, **changed: object) -> Picture:
        """The picture with other rows; an index is made anew only if it was made of what changed."""
        found = replace(self, **changed)  # type: ignore[arg-type]
        for index, sources in _MADE_OF.items():
            if index in self.__dict__ and not sources & changed.keys():
                found.__dict__[index] = self.__dict__[index]
        return found


_MADE_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "spans": frozenset({"sessions"}),
        "placed": frozenset({"sessions"}),
        "roles_of": frozenset({"roles"}),
        "people": frozenset({"roles", "delegates"}),
        "faces": frozenset({"roles", "delegates"}),
        "sittings_of": frozenset({"sittings"}),
        "inscriptions_of": frozenset({"inscriptions"}),
    }
)


def _grouped(rows: Mapping[int, Any], key: Callable[[Any], int]) -> dict[int, tuple[Any, ...]]:
    groups: dict[int, list[Any]] = {}
    for row in rows.values():
        groups.setdefault(key(row), []).append(row)
    return {group: tuple(found) for group, found in groups.items()}


class _Part(NamedTuple):
    """A table of the picture: its field there, its frozen row, its mapped class."""

    field: str
    row: type[Any]
    kind: type[Any]


_PARTS = (
    _Part("sessions", SessionRow, Session),
    _Part("rooms", RoomRow, Room),
    _Part("roles", RoleRow, Role),
    _Part("delegations", DelegationRow, Delegation),
    _Part("delegates", DelegateRow, Delegate),
    _Part("lists", SpeakersListRow, SpeakersList),
    _Part("sittings", SittingRow, Sitting),
    _Part("inscriptions", InscriptionRow, Inscription),
    _Part("consultations", ConsultationRow, Consultation),
    _Part("items", RoadmapItemRow, RoadmapItem),
    _Part("proposals", ProposalRow, Proposal),
    _Part("documents", DocumentRow, Document),
    _Part("assignments", AssignmentRow, Assignment),
)


def gather_picture(db: Db, conference_id: int, now: datetime) -> Picture:
    """The picture of a conference: one query a table, however much is in it.

    `now` is the hour the checks go by: the caller's choice between the clock and the conference's own `as_of`. Raises
    `GoneMeanwhile`.
    """
    conference = _read_conference(db, conference_id)
    parts = {part.field: _read(db, part, conference_id) for part in _PARTS}
    return Picture(conference, now, **parts)


def patch_picture(db: Db, picture: Picture, change: Change, now: datetime) -> Picture:
    """The picture at `now`, after a change: only what was touched is read again, only what is made of it made anew.

    Raises `GoneMeanwhile` when the change deleted the conference.
    """
    home = picture.conference.ref.id
    changed: dict[str, object] = {} if now == picture.now else {"now": now}
    if change.touches("conference"):
        changed["conference"] = _read_conference(db, home)
    sessions: dict[int, SessionRow | None] = {}
    for part in _PARTS:
        table = part.kind.__tablename__
        if table not in change.rows:
            continue
        ids = change.rows[table]
        if ids is None:
            changed[part.field] = _read(db, part, home)
            continue
        fresh = _read(db, part, home, ids)
        if part.field == "sessions":
            sessions = {row_id: fresh.get(row_id) for row_id in ids}
        else:
            kept = {row_id: row for row_id, row in getattr(picture, part.field).items() if row_id not in ids}
            changed[part.field] = kept | fresh
    found = picture.with_rows(**changed) if changed else picture
    return found.with_sessions(sessions) if sessions else found


def _read(db: Db, part: _Part, conference_id: int, ids: frozenset[int] | None = None) -> dict[int, Any]:
    conditions = [] if ids is None else [part.kind.__table__.c.id.in_(sorted(ids))]
    rows = read_rows(db, part.row, part.kind, *conditions, conference_id=conference_id)
    return {row.ref.id: row for row in rows}


def _read_conference(db: Db, conference_id: int) -> ConferenceRow:
    found = read_rows(db, ConferenceRow, Conference, id=conference_id)
    if not found:
        raise GoneMeanwhile
    return found[0]
