"""A change of mode: what it is made from, what follows it, and the plan of it, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.values import ConferenceRow, Mode, RoomRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegateRow
from hlom_desktop.interpretation.presets import UN, Limits
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode, Speaking
from hlom_desktop.storage.ref import Ref


class Extent(StrEnum):
    """How far a change of mode reaches."""

    SESSIONS = "sessions"
    DAY = "day"
    CONFERENCE = "conference"


@dataclass(frozen=True)
class Scope:
    """What changes its mode: the sessions of these ids, those of a day, or the whole conference."""

    extent: Extent
    session_ids: frozenset[int] = frozenset()
    day: date | None = None


class Part(StrEnum):
    """What may follow a session's mode, each by a switch of its own."""

    ROOMS = "rooms"
    LINKS = "links"
    ROLES = "roles"
    TESTS = "tests"
    DELEGATES = "delegates"


PART_LABELS: Mapping[Part, str] = MappingProxyType(
    {
        Part.ROOMS: N_("Rooms"),
        Part.LINKS: N_("Links"),
        Part.ROLES: N_("Where they speak from"),
        Part.TESTS: N_("Connection tests"),
        Part.DELEGATES: N_("Delegates’ own mode"),
    }
)
USUAL_PARTS = frozenset(Part) - {Part.DELEGATES}


@dataclass(frozen=True)
class Settings:
    """What follows the mode, and how.

    `link` is one link for all, or a pattern with `{number}` (the session's place in the programme) or `{day}`; it is
    given only where a link is needed and none is there. Virtual sessions go to the room `virtual_room_id`, None for
    the conference's first virtual one, or to none at all where `without_room`. `note` is the conference's new note on
    its mode, None to leave the one there is. The sessions `left_out` stay as they are.
    """

    parts: frozenset[Part] = USUAL_PARTS
    link: str = ""
    clear_links: bool = False
    virtual_room_id: int | None = None
    without_room: bool = False
    note: Wording | None = None
    left_out: frozenset[int] = frozenset()

    def without_link(self) -> Settings:
        """The same, while no usable link is typed."""
        return replace(self, link="")


@dataclass(frozen=True)
class Before:
    """What a row held before a change of mode made earlier: the step of the history, the mode, and a session's room."""

    step: int
    mode: str | None
    room_id: int | None = None


@dataclass(frozen=True)
class Facts:
    """All that a change of mode is planned from. `before` holds, by table and id, the oldest first."""

    speaking: Speaking
    rooms: tuple[RoomRow, ...]
    venues: tuple[VenueRow, ...]
    limits: Limits = UN
    before: Mapping[tuple[str, int], tuple[Before, ...]] = field(default_factory=lambda: MappingProxyType({}))


class OpenKind(StrEnum):
    """What a change of mode leaves for the organizer to do."""

    ROOM_TO_FIND = "room_to_find"
    ROOM_TAKEN = "room_taken"
    ROOM_NOT_HYBRID = "room_not_hybrid"
    LINK_MISSING = "link_missing"
    ZONE_UNKNOWN = "zone_unknown"
    TOO_LONG = "too_long"


OPEN_LABELS: Mapping[OpenKind, str] = MappingProxyType(
    {
        OpenKind.ROOM_TO_FIND: N_("Room to be found"),
        OpenKind.ROOM_TAKEN: N_("Former room taken"),
        OpenKind.ROOM_NOT_HYBRID: N_("Room without equipment for hybrid sessions"),
        OpenKind.LINK_MISSING: N_("Link missing"),
        OpenKind.ZONE_UNKNOWN: N_("Time zone not known"),
        OpenKind.TOO_LONG: N_("Longer than the interpreters’ limit"),
    }
)


@dataclass(frozen=True)
class Open:
    """One thing that stays open, at a session or, where `who` is given, at a speaker.

    `minutes` and `limit` where it is too long; `other` is the session that has the room.
    """

    kind: OpenKind
    session: SessionRow | None
    who: RoleRow | InscriptionRow | None = None
    minutes: int = 0
    limit: int = 0
    other: SessionRow | None = None


@dataclass(frozen=True)
class RowChange:
    """The columns of one row that get new values."""

    table: str
    ref: Ref
    values: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class SessionPlan:
    """A session of the scope: as it is, and the mode, room and link that it will have."""

    row: SessionRow
    mode: Mode | None
    room_id: int | None
    link: str | None

    @property
    def changed(self) -> bool:
        """Whether anything of the session changes."""
        return (self.mode, self.room_id, self.link) != (self.row.mode, self.row.room_id, self.row.link)


@dataclass(frozen=True)
class SpeakerPlan:
    """A role or an inscription: as it is, and from where, in which zone and with which test it will be.

    `zone` is the row's own column; `there` is the zone that counts where the speaker will be remote, None if unknown.
    """

    row: RoleRow | InscriptionRow
    session_id: int | None
    mode: SpeakerMode
    zone: str | None
    test: ConnectionTest
    there: str | None

    @property
    def changed(self) -> bool:
        """Whether anything of the speaker changes."""
        return (self.mode, self.zone, self.test) != (self.row.mode, self.row.zone, self.row.test)

    @property
    def table(self) -> str:
        """Where its row stands."""
        return "role" if isinstance(self.row, RoleRow) else "inscription"

    def values(self) -> dict[str, Any]:
        """Its columns as they will be; another state of the test has no day yet."""
        values: dict[str, Any] = {"mode": self.mode, "zone": self.zone, "test": self.test}
        return values if self.test is self.row.test else values | {"tested_on": None}


@dataclass(frozen=True)
class ModePlan:
    """A change of mode: each session and speaker of the scope, the delegates, venue and conference that follow.

    `wanted` None gives everything back the mode it had before its last change. `sessions` are in the order of the
    programme, without those that were left out.
    """

    scope: Scope
    wanted: Mode | None
    conference: ConferenceRow
    conference_mode: Mode | None
    note: Wording | None
    venue: VenueRow | None
    venue_mode: Mode | None
    sessions: tuple[SessionPlan, ...]
    speakers: tuple[SpeakerPlan, ...]
    delegates: tuple[tuple[DelegateRow, Mode], ...]
    open: tuple[Open, ...]

    @property
    def changed_sessions(self) -> tuple[SessionPlan, ...]:
        """The sessions of which something changes."""
        return tuple(one for one in self.sessions if one.changed)

    @property
    def tests_due(self) -> int:
        """How many connections are to be tested that needed no test before."""
        return sum(
            one.test is ConnectionTest.MISSING and one.row.test is ConnectionTest.NOT_NEEDED for one in self.speakers
        )

    def changes(self) -> Iterator[RowChange]:
        """Every row that changes, with its new values."""
        yield from _changed("conference", self.conference, mode=self.conference_mode, mode_note=self.note)
        if self.venue is not None:
            yield from _changed("venue", self.venue, mode=self.venue_mode)
        for one in self.sessions:
            yield from _changed("session", one.row, mode=one.mode, room_id=one.room_id, link=one.link)
        for speaker in self.speakers:
            yield from _changed(speaker.table, speaker.row, **speaker.values())
        for delegate, mode in self.delegates:
            yield from _changed("delegate", delegate, mode=mode)


def _changed(table: str, row: Any, **values: Any) -> Iterator[RowChange]:
    new = tuple((name, value) for name, value in values.items() if getattr(row, name) != value)
    if new:
        yield RowChange(table, row.ref, new)
