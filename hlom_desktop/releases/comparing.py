"""What differs between two programmes, session by session: what a change note tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.hours import Hours, local_hours
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.sessions.rules import is_public
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.values import RoleRow, SpeakerStatus


class ChangeKind(StrEnum):
    """How a session differs, in the order in which it is told."""

    NEW = "new"
    REINSTATED = "reinstated"
    MOVED = "moved"
    LENGTH = "length"
    ROOM = "room"
    CANCELLED = "cancelled"
    GONE = "gone"
    MODE = "mode"
    RENAMED = "renamed"
    ACCESS = "access"
    LANGUAGES = "languages"
    SPEAKERS = "speakers"


CHANGE_LABELS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.NEW: N_("New in the programme"),
        ChangeKind.REINSTATED: N_("Held after all"),
        ChangeKind.MOVED: N_("Rescheduled"),
        ChangeKind.LENGTH: N_("Longer or shorter"),
        ChangeKind.ROOM: N_("In another room"),
        ChangeKind.CANCELLED: N_("Will not take place"),
        ChangeKind.GONE: N_("No longer in the programme"),
        ChangeKind.MODE: N_("Held in another way"),
        ChangeKind.RENAMED: N_("Under another title"),
        ChangeKind.ACCESS: N_("With other access"),
        ChangeKind.LANGUAGES: N_("In other languages"),
        ChangeKind.SPEAKERS: N_("With other speakers"),
    }
)
_ORDER = {kind: at for at, kind in enumerate(ChangeKind)}


@dataclass(frozen=True)
class Change:
    """One way in which one session differs; `before` is None for a new one, `after` for one that is gone.

    `languages` are those in which it has another title.
    """

    kind: ChangeKind
    uid: str
    before: SessionRow | None
    after: SessionRow | None
    languages: tuple[Language, ...] = ()

    @property
    def session(self) -> SessionRow:
        """The session as it is now, or as it was last."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change is of a session")
        return found


def public_facts(facts: ProgrammeFacts) -> ProgrammeFacts:
    """The programme without its closed sessions: to the public one that becomes closed is gone, one that opens new."""
    return replace(facts, sessions=tuple(session for session in facts.sessions if is_public(session)))


def compare(before: ProgrammeFacts, after: ProgrammeFacts) -> tuple[Change, ...]:
    """All differences between two programmes of one conference, in the order of its days; () where there are none.

    A cancelled session stays out of it until it is held after all; one that was never on paper but cancelled too.
    """
    old, new = ({row.uid: row for row in facts.sessions} for facts in (before, after))
    sides = _Side(before), _Side(after)
    found: list[Change] = []
    for uid in {**old, **new}:
        found += _changes(uid, old.get(uid), new.get(uid), sides)
    return tuple(sorted(found, key=_place(after.conference.zone)))


def by_session(changes: Iterable[Change]) -> tuple[tuple[Change, ...], ...]:
    """The changes of each session together, in their order: the first says best what happened."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.uid, []).append(change)
    return tuple(tuple(sorted(told, key=lambda one: _ORDER[one.kind])) for told in found.values())


def hours_in(session: SessionRow, zone: str | None) -> Hours | None:
    """The session's hours by the conference's clock; as stated while the moment is unknown."""
    hours = session.hours
    if hours is None or zone is None or (hours.zone == zone and hours.choice != "label"):
        return hours
    return local_hours(hours, zone) or hours


def speakers_of(session: SessionRow, roles: Iterable[RoleRow]) -> tuple[RoleRow, ...]:
    """Who takes part, without those who declined."""
    own = (row for row in roles if row.session_id == session.ref.id and row.status is not SpeakerStatus.DECLINED)
    return tuple(sorted(own, key=lambda row: row.position))


@dataclass(frozen=True)
class Comparison:
    """Two programmes of one conference and how they differ."""

    before: ProgrammeFacts
    after: ProgrammeFacts
    changes: tuple[Change, ...]

    @classmethod
    def of(cls, before: ProgrammeFacts, after: ProgrammeFacts) -> Comparison:
        """The two with what differs between them."""
        return cls(before, after, compare(before, after))

    @property
    def sessions(self) -> int:
        """How many sessions differ."""
        return len({change.uid for change in self.changes})

    def public(self) -> Comparison:
        """The two as the public knows them."""
        return Comparison.of(public_facts(self.before), public_facts(self.after))


class _Side:
    """One of the two programmes, asked session by session."""

    def __init__(self, facts: ProgrammeFacts) -> None:
        self.zone = facts.conference.zone
        self._rooms = {row.ref.id: row for row in facts.rooms}
        self._roles: dict[int, list[RoleRow]] = {}
        for role in facts.roles:
            self._roles.setdefault(role.session_id, []).append(role)

    def start(self, session: SessionRow) -> tuple[date, int, str | None] | None:
        """Day and hour by the conference's clock; the zone is told where the moment is not known on that clock."""
        hours = hours_in(session, self.zone)
        return None if hours is None else (hours.day, hours.start, None if hours.zone == self.zone else hours.zone)

    def room(self, session: SessionRow) -> tuple[object, ...] | None:
        """What people look for, so that a room is the same however its row came to be."""
        room: RoomRow | None = self._rooms.get(session.room_id or 0)
        return None if room is None else (room.number, room.name.best(room.name.source))

    def people(self, session: SessionRow) -> frozenset[tuple[object, ...]]:
        own = speakers_of(session, self._roles.get(session.ref.id, ()))
        return frozenset((row.kind, row.name, _texts(row.function), row.delegation_id, row.mode) for row in own)


def _texts(wording: Wording) -> tuple[str | None, ...]:
    return tuple(wording.in_language(language) for language in LANGUAGES)


def _changes(
    uid: str, before: SessionRow | None, after: SessionRow | None, sides: tuple[_Side, _Side]
) -> Iterable[Change]:
    was, held = _is_held(before), _is_held(after)
    if before is None or after is None:
        if was or held:
            yield Change(ChangeKind.NEW if before is None else ChangeKind.GONE, uid, before, after)
        return
    if not held:
        if was:
            yield Change(ChangeKind.CANCELLED, uid, before, after)
        return
    if not was:
        yield Change(ChangeKind.REINSTATED, uid, before, after)
    for kind, told in _ASKED.items():
        old, new = told(before, sides[0]), told(after, sides[1])
        if old != new and not (kind is ChangeKind.LENGTH and None in (old, new)):
            yield Change(kind, uid, before, after)
    renamed = renamed_in(before.title, after.title)
    if renamed:
        yield Change(ChangeKind.RENAMED, uid, before, after, renamed)


def _is_held(session: SessionRow | None) -> bool:
    return session is not None and session.status is not SessionStatus.CANCELLED


def renamed_in(before: Wording, after: Wording) -> tuple[Language, ...]:
    """The languages whose readers see another title; one that is translated meanwhile is not another."""
    found = []
    for language in LANGUAGES:
        (old, old_in), (new, new_in) = before.best(language), after.best(language)
        if old != new and old_in == new_in:
            found.append(language)
    return tuple(found)


_ASKED: Mapping[ChangeKind, Callable[[SessionRow, _Side], Any]] = MappingProxyType(
    {
        ChangeKind.MOVED: lambda session, side: side.start(session),
        ChangeKind.LENGTH: lambda session, _: None if session.hours is None else session.hours.minutes,
        ChangeKind.ROOM: lambda session, side: side.room(session),
        ChangeKind.MODE: lambda session, _: session.mode,
        ChangeKind.ACCESS: lambda session, _: session.access,
        ChangeKind.LANGUAGES: lambda session, _: (frozenset(session.spoken), frozenset(session.interpreted)),
        ChangeKind.SPEAKERS: lambda session, side: side.people(session),
    }
)


def _place(zone: str | None) -> Callable[[Change], tuple[object, ...]]:
    """By day and hour, sessions without hours last; a session's changes in the order of their kinds."""

    def key(change: Change) -> tuple[object, ...]:
        hours = hours_in(change.session, zone)
        at = (date.max, 0) if hours is None else (hours.day, hours.start)
        return (*at, change.session.position, change.uid, _ORDER[change.kind])

    return key
