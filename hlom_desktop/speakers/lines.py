"""What the two tables of the screen show of each row: the row with its session, its delegation and its hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.sessions.rules import in_order as sessions_in_order
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.debate import Debate, debates_of
from hlom_desktop.speakers.rules import There, expected, there, zone_of
from hlom_desktop.speakers.rules_order import is_heard
from hlom_desktop.speakers.rules_turns import Turn, limit_of, turns_of
from hlom_desktop.speakers.values import InscriptionRow, RoleRow, Speaking
from hlom_desktop.speakers.values_list import SittingRow, SpeakersListRow
from hlom_desktop.storage.ref import Ref

Scope = tuple[Literal["list", "turns", "sitting", "nowhere", "waiting", "off"], int]
"""What of the lists is shown, with the id of a list or, for `sitting`, of a sitting: all who are inscribed; all who
have a turn; those of one sitting; those without one; who waits for a place; who withdrew or was taken off as absent.
"""


@dataclass(frozen=True)
class RoleLine:
    """A role: its session, its delegation's name, who it is, and the session's start where they are."""

    ref: Ref
    row: RoleRow
    session: SessionRow
    home: Wording | None
    name: str
    function: Wording
    there: There | None


@dataclass(frozen=True)
class SpeakerLine:
    """An inscription: its turn in its sitting, expected when (on the conference's clock) and what hour it is there.

    `turn` is None for those who withdrew, wait or were taken off; `limit` is in minutes.
    """

    ref: Ref
    row: InscriptionRow
    debate: Debate
    limit: int
    sitting: SittingRow | None
    session: SessionRow | None
    home: Wording | None
    turn: Turn | None
    expected: datetime | None
    there: There | None

    @property
    def speakers(self) -> SpeakersListRow:
        """The list on which it is."""
        return self.debate.speakers


@dataclass(frozen=True)
class Lines:
    """The rows of both tables, out of all that was read."""

    found: Speaking

    @cached_property
    def sessions(self) -> Mapping[int, SessionRow]:
        """The sessions by id, in the order of the programme."""
        return {one.ref.id: one for one in sessions_in_order(self.found.sessions)}

    @cached_property
    def delegations(self) -> Mapping[int, DelegationRow]:
        """The delegations by id."""
        return {one.ref.id: one for one in self.found.delegations}

    @cached_property
    def delegates(self) -> Mapping[int, DelegateRow]:
        """The delegates by id."""
        return {one.ref.id: one for one in self.found.delegates}

    def roles(self) -> tuple[RoleLine, ...]:
        """The roles in the order of the programme, within a session in their own."""
        places = {row_id: at for at, row_id in enumerate(self.sessions)}
        rows = [one for one in self.found.roles if one.session_id in places]
        return tuple(self._role(one) for one in sorted(rows, key=lambda one: (places[one.session_id], one.position)))

    def _role(self, row: RoleRow) -> RoleLine:
        session = self.sessions[row.session_id]
        delegate = self.delegates.get(row.delegate_id or 0)
        home = self.delegations.get(row.delegation_id or (delegate.delegation_id if delegate else 0))
        function = delegate.function if delegate and row.function.is_empty else row.function
        return RoleLine(
            ref=row.ref,
            row=row,
            session=session,
            home=wording_of(home) if home else None,
            name=row.name or (delegate.name if delegate else None) or "",
            function=function,
            there=_there(expected(session.hours, 0), zone_of(row, delegate, home)),
        )

    @cached_property
    def debates(self) -> Mapping[int, Debate]:
        """The debates by the id of their list, in the lists' order."""
        return {one.speakers.ref.id: one for one in debates_of(self.found)}

    def debate_of(self, scope: Scope) -> Debate | None:
        """The debate of what is shown."""
        what, row_id = scope
        if what != "sitting":
            return self.debates.get(row_id)
        return next((one for one in self.debates.values() if one.sitting(row_id) is not None), None)

    def speakers(self, scope: Scope) -> tuple[SpeakerLine, ...]:
        """The speakers of `scope`: by sitting and in their order, then those without one, who waits, who is off."""
        debate = self.debate_of(scope)
        return () if debate is None else tuple(self._in_scope(debate, *scope))

    def _in_scope(self, debate: Debate, what: str, row_id: int) -> Iterator[SpeakerLine]:
        if what == "sitting":
            yield from self._turns(debate, debate.sitting(row_id))
        if what in ("list", "turns"):
            for sitting in debate.sittings:
                yield from self._turns(debate, sitting)
        if what in ("list", "turns", "nowhere"):
            yield from self._turns(debate, None)
        if what in ("list", "waiting"):
            yield from (self._line(debate, one, None) for one in waiting_of(debate))
        if what in ("list", "off"):
            yield from (self._line(debate, one, None) for one in off_of(debate))

    def _turns(self, debate: Debate, sitting: SittingRow | None) -> Iterator[SpeakerLine]:
        return (self._line(debate, turn.inscription, turn) for turn in turns_of(debate, sitting))

    def _line(self, debate: Debate, row: InscriptionRow, turn: Turn | None) -> SpeakerLine:
        home, delegate = self.delegations.get(row.delegation_id or 0), self.delegates.get(row.delegate_id or 0)
        sitting = debate.sitting(row.sitting_id)
        session = debate.session_of(sitting)
        moment = expected(session.hours, turn.starts) if session is not None and turn is not None else None
        return SpeakerLine(
            ref=row.ref,
            row=row,
            debate=debate,
            limit=turn.minutes if turn is not None else limit_of(debate, row),
            sitting=sitting,
            session=session,
            home=wording_of(home) if home else None,
            turn=turn,
            expected=None if moment is None else moment.astimezone(zone_named(self.found.zone)),
            there=_there(moment, zone_of(row, delegate, home)),
        )


def waiting_of(debate: Debate) -> tuple[InscriptionRow, ...]:
    """Who waits for a place on the list, in the order of inscription."""
    return tuple(one for one in debate.inscriptions if one.waiting and not one.withdrawn)


def off_of(debate: Debate) -> tuple[InscriptionRow, ...]:
    """Who withdrew, or was taken off the list as absent, in the order of inscription."""
    return tuple(one for one in debate.inscriptions if one.withdrawn or (not one.waiting and not is_heard(debate, one)))


def next_sitting(debate: Debate, sitting: SittingRow) -> SittingRow | None:
    """The sitting of the same list after this one."""
    at = [one.ref.id for one in debate.sittings].index(sitting.ref.id) + 1
    return debate.sittings[at] if at < len(debate.sittings) else None


def _there(moment: datetime | None, zone: str | None) -> There | None:
    """The hour there; none where the zone that was written is none."""
    try:
        return there(moment, zone)
    except UnknownZone:
        return None
