"""What a change of mode makes of one session and of one speaker."""

from __future__ import annotations

import string
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from hlom_desktop.conference.values import Mode, RoomRow
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.mode_change.values import Before, Facts, Part, SessionPlan, Settings, SpeakerPlan
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionKind, SessionRow
from hlom_desktop.speakers.rules import connection_after, zone_of
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode

PLACEHOLDERS = frozenset({"number", "day"})
FAR = frozenset({Mode.HYBRID, Mode.VIRTUAL})
"""The modes in which somebody may take part from elsewhere."""


class LinkNotUsable(Refusal):
    """A link that no browser opens, or a pattern with something else in braces."""

    message = N_("A link begins with https:// and holds no space. A pattern of links may hold {number} or {day}.")

    def __init__(self) -> None:
        super().__init__(number="{number}", day="{day}")


def check_link(pattern: str) -> None:
    """A link or a pattern of links, or nothing. Raises `LinkNotUsable`."""
    if not pattern:
        return
    try:
        parts = [part[1:] for part in string.Formatter().parse(pattern) if part[1] is not None]
    except ValueError:
        raise LinkNotUsable from None
    plain = all(name in PLACEHOLDERS and not spec and not turn for name, spec, turn in parts)
    begins = pattern.startswith(("https://", "http://"))
    if not begins or not plain or any(letter.isspace() for letter in pattern):
        raise LinkNotUsable


@dataclass(frozen=True)
class Ways:
    """The wish and all that answers it: `wanted` None gives back what was before the last change."""

    facts: Facts
    wanted: Mode | None
    settings: Settings

    def follows(self, part: Part) -> bool:
        """Whether this part is switched on."""
        return part in self.settings.parts

    @cached_property
    def rooms(self) -> dict[int, RoomRow]:
        """The rooms by id."""
        return {row.ref.id: row for row in self.facts.rooms}

    @cached_property
    def delegates(self) -> dict[int, DelegateRow]:
        """The delegates by id."""
        return {row.ref.id: row for row in self.facts.speaking.delegates}

    @cached_property
    def delegations(self) -> dict[int, DelegationRow]:
        """The delegations by id."""
        return {row.ref.id: row for row in self.facts.speaking.delegations}

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Each session's place in the programme, from 1."""
        return {row.ref.id: at for at, row in enumerate(in_order(self.facts.speaking.sessions), 1)}

    @cached_property
    def online(self) -> RoomRow | None:
        """The room to which virtual sessions go; None where there is none."""
        virtual = [row for row in self.facts.rooms if row.virtual]
        chosen = [row for row in virtual if row.ref.id == self.settings.virtual_room_id]
        return next(iter(chosen or virtual), None)

    def before(self, table: str, row_id: int) -> tuple[Before, ...]:
        """What a row was before earlier changes of mode, the oldest first."""
        return self.facts.before.get((table, row_id), ())

    def is_physical(self, room_id: int | None) -> bool:
        """Whether there is a room of this id, and it is one to walk into."""
        return room_id in self.rooms and not self.rooms[room_id].virtual

    def former(self, table: str, row_id: int, owner: tuple[str, int]) -> str | None:
        """The mode that a row had when its owner last had the wanted one, before the last change where none is
        wanted; None where that is not known.
        """
        held = self.before(table, row_id)
        if self.wanted is None:
            return held[-1].mode if held else None
        left = [one.step for one in self.before(*owner) if one.mode == self.wanted.value]
        return next((one.mode for one in held if left and one.step >= left[-1]), None)


def wanted_of(ways: Ways, table: str, row: Any) -> Mode | None:
    """The mode that a conference, a venue or a session will have."""
    if ways.wanted is not None:
        return ways.wanted
    held = ways.before(table, row.ref.id)
    if not held:
        return row.mode  # type: ignore[no-any-return]
    return Mode(held[-1].mode) if held[-1].mode else None


def session_plan(ways: Ways, row: SessionRow) -> SessionPlan:
    """A session's mode, and its room and link where they follow."""
    mode = wanted_of(ways, "session", row)
    room = _room(ways, row, mode) if ways.follows(Part.ROOMS) and row.hours is not None else row.room_id
    link = _link(ways, row, mode) if ways.follows(Part.LINKS) else row.link
    return SessionPlan(row, mode, room, link)


def _room(ways: Ways, row: SessionRow, mode: Mode | None) -> int | None:
    """Virtual: the room online, else none where that is wished. Otherwise a room to walk into: its own, or its former.

    Where nothing better is known a session stays where it is.
    """
    held = ways.before("session", row.ref.id)
    if ways.wanted is None and held and (held[-1].room_id is None or held[-1].room_id in ways.rooms):
        return held[-1].room_id
    if mode is Mode.VIRTUAL:
        if ways.settings.without_room:
            return None
        is_there = row.room_id in ways.rooms and ways.rooms[row.room_id].virtual
        return row.room_id if is_there or ways.online is None else ways.online.ref.id
    if mode is None or ways.is_physical(row.room_id):
        return row.room_id
    return next((one.room_id for one in reversed(held) if ways.is_physical(one.room_id)), row.room_id)


def needs_link(row: SessionRow, mode: Mode | None) -> bool:
    """Whether somebody must be able to follow a session of this mode from elsewhere; breaks nobody follows."""
    return mode in FAR and row.kind is not SessionKind.BREAK


def _link(ways: Ways, row: SessionRow, mode: Mode | None) -> str | None:
    pattern = ways.settings.link
    if needs_link(row, mode) and not row.link and pattern:
        day = row.hours.day.isoformat() if row.hours is not None else ""
        return pattern.format(number=ways.numbers[row.ref.id], day=day)
    return None if mode is Mode.IN_PERSON and ways.settings.clear_links else row.link


def speaker_plan(ways: Ways, row: RoleRow | InscriptionRow, session: SessionPlan | None) -> SpeakerPlan:
    """From where somebody will speak, with the zone that is known of them and the test that is due."""
    mode = _speaks_from(ways, row, session) if ways.follows(Part.ROLES) else row.mode
    delegate = ways.delegates.get(row.delegate_id or 0) if isinstance(row, RoleRow) else None
    home = ways.delegations.get(row.delegation_id or (delegate.delegation_id if delegate else 0))
    there = zone_of(replace(row, mode=mode), delegate, home) if mode is SpeakerMode.REMOTE else None
    new = mode is SpeakerMode.REMOTE and row.mode is not SpeakerMode.REMOTE
    test = row.test
    untested = mode is SpeakerMode.REMOTE and test is ConnectionTest.NOT_NEEDED
    if ways.follows(Part.TESTS) and (mode is not row.mode or untested):
        test = connection_after(mode, test)
    return SpeakerPlan(
        row=row,
        session_id=session.row.ref.id if session is not None else None,
        mode=mode,
        zone=row.zone or there if new else row.zone,
        test=test,
        there=there,
    )


def _speaks_from(ways: Ways, row: RoleRow | InscriptionRow, session: SessionPlan | None) -> SpeakerMode:
    """In a virtual session nobody is in the room, in one in person nobody is remote; a recording stays one.

    In a hybrid session all are where they were when it last was hybrid, as far as that is known.
    """
    if row.mode is SpeakerMode.RECORDED:
        return row.mode
    conference = ways.facts.speaking.conference
    mode = session.mode if session is not None else wanted_of(ways, "conference", conference)
    was = session.row.mode if session is not None else conference.mode
    if ways.wanted is None or (mode is Mode.HYBRID and was is not Mode.HYBRID):
        owner = ("session", session.row.ref.id) if session is not None else ("conference", conference.ref.id)
        table = "role" if isinstance(row, RoleRow) else "inscription"
        known = ways.former(table, row.ref.id, owner)
        return SpeakerMode(known) if known is not None else row.mode
    if mode is Mode.VIRTUAL:
        return SpeakerMode.REMOTE
    return SpeakerMode.IN_ROOM if mode is Mode.IN_PERSON else row.mode
