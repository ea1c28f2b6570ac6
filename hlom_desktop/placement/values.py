"""What placing side events asks: frozen values without the store. Times are minutes of UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.ref import Ref

Organizer = int | str
"""A delegation's id, else a name as stated, folded."""


@dataclass(frozen=True)
class Busy:
    """A time that something of the programme takes, from `start` to just before `end`."""

    start: int
    end: int
    title: Wording

    def overlaps(self, start: int, end: int) -> bool:
        """Whether both last at some moment; touching ends do not overlap."""
        return self.start < end and start < self.end


@dataclass(frozen=True)
class Slot:
    """Hours in which side events may be held. `only` is the one side event whose own hours they are, which were set by
    hand outside all slots; `past` says that they have begun.
    """

    id: int
    start: int
    end: int
    hours: Hours
    past: bool = False
    only: int | None = None

    def overlaps(self, other: Slot) -> bool:
        """Whether both last at some moment."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Space:
    """A room: its seats, None where unknown; `booths` by language; the slots in which it is `shut`; what takes it.

    A virtual one holds any number at once.
    """

    id: int
    name: Wording
    seats: int | None = None
    hybrid: bool = False
    virtual: bool = False
    booths: frozenset[str] = frozenset()
    shut: frozenset[int] = frozenset()
    taken: tuple[Busy, ...] = ()
    out_of_service: bool = False


@dataclass(frozen=True)
class Crew:
    """A team of interpreters, and when it works elsewhere."""

    id: int
    name: str
    languages: frozenset[str]
    taken: tuple[Busy, ...] = ()


@dataclass(frozen=True)
class Spot:
    """A slot and a room; the room is None only where a side event stands without one."""

    slot: int
    room: int | None


class Held(StrEnum):
    """Why a side event stays where it is, whatever else would be better."""

    PINNED = "pinned"
    PUBLISHED = "published"
    BEGUN = "begun"


@dataclass(frozen=True)
class Event:
    """A side event to be placed, or placed.

    `organizers` and `persons` cannot be in two places at once; `busy` is when the programme has its persons elsewhere.
    `theme` and `audience` (the delegations behind it) are better apart from their like. `wished` slots come first
    choice first. `teams` can interpret it, None where it needs none; `score` is out of ten. `now` is where it stands
    and `team` who interprets it there; `session` is its session as read.
    """

    ref: Ref
    uid: str
    title: Wording
    minutes: int | None = None
    expected: int | None = None
    mode: Mode = Mode.IN_PERSON
    languages: tuple[str, ...] = ()
    teams: frozenset[int] | None = None
    organizers: frozenset[Organizer] = frozenset()
    persons: frozenset[str] = frozenset()
    busy: tuple[Busy, ...] = ()
    theme: int | None = None
    audience: frozenset[int] = frozenset()
    wished: tuple[int, ...] = ()
    impossible: frozenset[int] = frozenset()
    room: int | None = None
    score: int = 0
    now: Spot | None = None
    team: int | None = None
    held: Held | None = None
    session: Ref | None = None

    @property
    def id(self) -> int:
        """The proposal's id."""
        return self.ref.id

    @property
    def stands(self) -> bool:
        """It has a room and hours, and may be moved."""
        return self.held is None and self.now is not None and self.now.room is not None


@dataclass(frozen=True)
class Question:
    """All that is known before side events are placed.

    `official` is when plenaries and panels sit, None where side events may be held beside them; `beside` is when side
    events take place that no proposal stands for. `parallel` at most at once and `total` in all, None without limit.
    """

    events: tuple[Event, ...]
    slots: tuple[Slot, ...]
    spaces: tuple[Space, ...]
    crews: tuple[Crew, ...] = ()
    official: tuple[Busy, ...] | None = None
    beside: tuple[Busy, ...] = ()
    parallel: int | None = None
    total: int | None = None

    @cached_property
    def event(self) -> Mapping[int, Event]:
        """The side events by id."""
        return {one.id: one for one in self.events}

    @cached_property
    def slot(self) -> Mapping[int, Slot]:
        """The slots by id."""
        return {one.id: one for one in self.slots}

    @cached_property
    def space(self) -> Mapping[int, Space]:
        """The rooms by id."""
        return {one.id: one for one in self.spaces}

    @cached_property
    def crew(self) -> Mapping[int, Crew]:
        """The teams by id."""
        return {one.id: one for one in self.crews}

    @cached_property
    def movable(self) -> tuple[Event, ...]:
        """Those that are given a place."""
        return tuple(one for one in self.events if one.held is None)

    @cached_property
    def moments(self) -> tuple[frozenset[int], ...]:
        """The largest sets of slots that last at one moment: of slots that do not overlap, each by itself."""
        found: list[frozenset[int]] = []
        for one in self.slots:
            found.append(frozenset(other.id for other in self.slots if other.start <= one.start < other.end))
        return tuple(dict.fromkeys(one for one in found if not any(one < other for other in found)))

    @cached_property
    def meeting(self) -> Mapping[int, frozenset[int]]:
        """The slots that overlap each, itself among them."""
        return {one.id: frozenset(other.id for other in self.slots if one.overlaps(other)) for one in self.slots}


@dataclass(frozen=True)
class Place:
    """Where a side event is put, and the team that interprets it there."""

    spot: Spot
    team: int | None = None


Places = Mapping[int, Place]
"""Where side events are, by id; those that are held among them."""
