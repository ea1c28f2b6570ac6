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
from hlom_desktop.speakers.rules import Sum, There, Turn, expected, sum_of, there, turns, zone_of
from hlom_desktop.speakers.values import InscriptionRow, RoleRow, SittingRow, SpeakersListRow, Speaking
from hlom_desktop.storage.ref import Ref

Scope = tuple[Literal["list", "sitting", "waiting"], int]
"""What of the lists is shown: a whole list, one sitting, or those of a list that have no sitting yet."""


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

    `turn` is None for those who withdrew.
    """

    ref: Ref
    row: InscriptionRow
    speakers: SpeakersListRow
    sitting: SittingRow | None
    session: SessionRow | None
    home: Wording | None
    turn: Turn | None
    expected: datetime | None
    there: There | None


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

    def speakers(self, scope: Scope) -> tuple[SpeakerLine, ...]:
        """The speakers of `scope` by sitting and in their order, then those without one, then who withdrew."""
        return tuple(line for speakers, sitting in self.sittings(scope) for line in self._sitting(speakers, sitting))

    def sittings(self, scope: Scope) -> Iterator[tuple[SpeakersListRow, SittingRow | None]]:
        """Each list and sitting of `scope`; None for those who have none yet."""
        what, row_id = scope
        for speakers in self.found.lists:
            of_list = [one for one in self.found.sittings if one.speakers_list_id == speakers.ref.id]
            for sitting in of_list:
                if scope in (("list", speakers.ref.id), ("sitting", sitting.ref.id)):
                    yield speakers, sitting
            if what != "sitting" and row_id == speakers.ref.id:
                yield speakers, None

    def of_sitting(self, speakers: SpeakersListRow, sitting: SittingRow | None) -> tuple[InscriptionRow, ...]:
        """Who is inscribed for a sitting, or for none yet, those who withdrew too."""
        place = sitting.ref.id if sitting else None
        rows = self.found.inscriptions
        return tuple(one for one in rows if (one.speakers_list_id, one.sitting_id) == (speakers.ref.id, place))

    def minutes(self, sitting: SittingRow | None) -> int | None:
        """How long a sitting lasts; None where nobody knows."""
        session = self.sessions.get(sitting.session_id) if sitting else None
        if session is None:
            return None
        return session.hours.minutes if session.hours is not None else session.minutes

    def sum_of(self, speakers: SpeakersListRow, sitting: SittingRow) -> Sum:
        """The sum of a sitting."""
        return sum_of(speakers, self.of_sitting(speakers, sitting), self.minutes(sitting))

    def next_sitting(self, sitting: SittingRow) -> SittingRow | None:
        """The sitting of the same list after this one."""
        same = [one for one in self.found.sittings if one.speakers_list_id == sitting.speakers_list_id]
        at = [one.ref.id for one in same].index(sitting.ref.id) + 1
        return same[at] if at < len(same) else None

    def _sitting(self, speakers: SpeakersListRow, sitting: SittingRow | None) -> Iterator[SpeakerLine]:
        rows = self.of_sitting(speakers, sitting)
        session = self.sessions.get(sitting.session_id) if sitting else None
        for turn in turns(speakers, rows, self.minutes(sitting)):
            yield self._speaker(turn.inscription, speakers, sitting, session, turn)
        for row in rows:
            if row.withdrawn:
                yield self._speaker(row, speakers, sitting, session, None)

    def _speaker(
        self,
        row: InscriptionRow,
        speakers: SpeakersListRow,
        sitting: SittingRow | None,
        session: SessionRow | None,
        turn: Turn | None,
    ) -> SpeakerLine:
        home = self.delegations.get(row.delegation_id or 0)
        moment = expected(session.hours, turn.starts) if session is not None and turn is not None else None
        return SpeakerLine(
            ref=row.ref,
            row=row,
            speakers=speakers,
            sitting=sitting,
            session=session,
            home=wording_of(home) if home else None,
            turn=turn,
            expected=None if moment is None else moment.astimezone(zone_named(self.found.zone)),
            there=_there(moment, zone_of(row, None, home)),
        )


def _there(moment: datetime | None, zone: str | None) -> There | None:
    """The hour there; none where the zone that was written is none."""
    try:
        return there(moment, zone)
    except UnknownZone:
        return None
