"""Whoever speaks in a session, by a role or from a list of speakers, with all that makes them ready."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from hlom_desktop.conference.values import RoomRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.documents.values import StatementRow, StatementVersionRow
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.debate import Debate, debates_of
from hlom_desktop.speakers.rules import expected, zone_of
from hlom_desktop.speakers.rules_turns import CHAIRS, turns_of
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode, SpeakerStatus, Speaking
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow, TestSlotRow
from hlom_desktop.storage.ref import Ref

Mine = TypeVar("Mine", TestSlotRow, RecordingRow)
_UNKNOWN = datetime.max.replace(tzinfo=UTC)


class SpeakerKind(StrEnum):
    """Where a speaker is written down."""

    ROLE = "role"
    INSCRIPTION = "inscription"


@dataclass(frozen=True)
class SpeakerRef:
    """A role or an inscription, as a screen had read it."""

    kind: SpeakerKind
    ref: Ref

    @property
    def place(self) -> int:
        """The id in tables where both kinds stand: an inscription's is below nought."""
        return self.ref.id if self.kind is SpeakerKind.ROLE else -self.ref.id


@dataclass(frozen=True)
class SpeakerInSession:
    """A speaker where and when they speak.

    `ref` names the row in tables where both kinds stand. `starts` is when they are expected to speak, a role at its
    session's start, on the conference's clock; None while that is not known. `number` is the place in the order from
    1, None for a chair; `zone` that of a speaker who is not in the room.
    """

    ref: Ref
    speaker: SpeakerRef
    row: RoleRow | InscriptionRow
    session: SessionRow | None
    home: DelegationRow | None
    delegate: DelegateRow | None
    number: int | None
    minutes: int | None
    starts: datetime | None
    zone: str | None
    slots: tuple[TestSlotRow, ...] = ()
    recordings: tuple[RecordingRow, ...] = ()
    statement: StatementRow | None = None
    versions: tuple[StatementVersionRow, ...] = ()

    @property
    def name(self) -> str:
        """The person's name, else nothing."""
        return self.row.name or (self.delegate.name if self.delegate else None) or ""

    @property
    def function(self) -> Wording:
        """The function as it is written here, else as it stands in the delegation."""
        return self.delegate.function if self.delegate and self.row.function.is_empty else self.row.function

    @property
    def day(self) -> date | None:
        """The day on which they speak, on the conference's clock."""
        return self.starts.date() if self.starts is not None else None

    @property
    def booked(self) -> TestSlotRow | None:
        """The next test that is booked."""
        return next((one for one in self.slots if one.result is ConnectionTest.BOOKED), None)

    def there(self, moment: datetime) -> datetime | None:
        """A moment on the clock where the speaker is; None where that is not known."""
        try:
            return moment.astimezone(zone_named(self.zone)) if self.zone else None
        except UnknownZone:
            return None


@dataclass(frozen=True)
class Readying:
    """All that is read to see who is ready."""

    floor: Speaking
    venues: tuple[VenueRow, ...]
    rooms: tuple[RoomRow, ...]
    slots: tuple[TestSlotRow, ...]
    recordings: tuple[RecordingRow, ...]
    statements: tuple[StatementRow, ...]
    versions: tuple[StatementVersionRow, ...]
    rule: HybridRuleRow

    @property
    def zone(self) -> str:
        """The zone of the test desk and of all hours here: the conference's, UTC while it has none."""
        return self.floor.zone

    @cached_property
    def debates(self) -> tuple[Debate, ...]:
        """The lists of speakers."""
        return debates_of(self.floor)

    @cached_property
    def speakers(self) -> tuple[SpeakerInSession, ...]:
        """Who speaks, by the hour; those of no hour yet last. Who declined or withdrew is left out, and who would have
        spoken in a session that was cancelled.
        """
        found = [*self._of_roles(), *self._of_lists()]
        return tuple(sorted(found, key=_place_in_time))

    def of(self, place: int) -> SpeakerInSession | None:
        """The speaker of this id among both kinds."""
        return next((one for one in self.speakers if one.ref.id == place), None)

    @cached_property
    def _sessions(self) -> Mapping[int, SessionRow]:
        return {one.ref.id: one for one in in_order(self.floor.sessions)}

    @cached_property
    def _homes(self) -> Mapping[int, DelegationRow]:
        return {one.ref.id: one for one in self.floor.delegations}

    @cached_property
    def _people(self) -> Mapping[int, DelegateRow]:
        return {one.ref.id: one for one in self.floor.delegates}

    @cached_property
    def _slots(self) -> Mapping[int, tuple[TestSlotRow, ...]]:
        return _by_speaker(self.slots)

    @cached_property
    def _recordings(self) -> Mapping[int, tuple[RecordingRow, ...]]:
        return _by_speaker(self.recordings)

    @cached_property
    def _statements(self) -> Mapping[int, StatementRow]:
        return {one.ref.id: one for one in self.statements}

    def _of_roles(self) -> list[SpeakerInSession]:
        standing = [one for one in self.floor.roles if one.status is not SpeakerStatus.DECLINED]
        called: Counter[int] = Counter()
        found = []
        for row in sorted(standing, key=lambda one: (one.session_id, one.position, one.ref.id)):
            session, number = self._sessions.get(row.session_id), None
            if session is not None and session.status is SessionStatus.CANCELLED:
                continue
            if row.kind not in CHAIRS:
                called[row.session_id] += 1
                number = called[row.session_id]
            starts = expected(session.hours, 0) if session is not None else None
            found.append(self._speaker(SpeakerKind.ROLE, row, session, number, row.minutes, starts))
        return found

    def _of_lists(self) -> list[SpeakerInSession]:
        found = []
        for debate in self.debates:
            placed = set()
            for sitting in debate.sittings:
                session = self._sessions.get(sitting.session_id)
                for turn in turns_of(debate, sitting):
                    starts = expected(session.hours, turn.starts) if session is not None else None
                    row, number = turn.inscription, turn.number
                    placed.add(row.ref.id)
                    found.append(self._speaker(SpeakerKind.INSCRIPTION, row, session, number, turn.minutes, starts))
            for row in debate.inscriptions:
                if row.ref.id not in placed and not row.withdrawn:
                    found.append(self._speaker(SpeakerKind.INSCRIPTION, row, None, None, row.minutes, None))
        return found

    def _speaker(
        self,
        kind: SpeakerKind,
        row: RoleRow | InscriptionRow,
        session: SessionRow | None,
        number: int | None,
        minutes: int | None,
        starts: datetime | None,
    ) -> SpeakerInSession:
        delegate = self._people.get(row.delegate_id or 0)
        home = self._homes.get(row.delegation_id or (delegate.delegation_id if delegate else 0))
        speaker = SpeakerRef(kind, row.ref)
        return SpeakerInSession(
            ref=Ref(speaker.place, row.ref.version),
            speaker=speaker,
            row=row,
            session=session,
            home=home,
            delegate=delegate,
            number=number,
            minutes=minutes,
            starts=None if starts is None else starts.astimezone(zone_named(self.zone)),
            zone=zone_of(row, delegate, home) if row.mode is not SpeakerMode.IN_ROOM else None,
            slots=self._slots.get(speaker.place, ()),
            recordings=self._recordings.get(speaker.place, ()),
            statement=self._statements.get(row.statement_id or 0),
            versions=tuple(one for one in self.versions if one.statement_id == row.statement_id),
        )


def place_of(row: TestSlotRow | RecordingRow) -> int:
    """Whose test or recording it is, as `SpeakerRef.place` counts."""
    return row.role_id if row.role_id is not None else -(row.inscription_id or 0)


def _by_speaker(rows: Iterable[Mine]) -> Mapping[int, tuple[Mine, ...]]:
    found: dict[int, list[Mine]] = {}
    for one in rows:
        found.setdefault(place_of(one), []).append(one)
    return {place: tuple(mine) for place, mine in found.items()}


def _place_in_time(one: SpeakerInSession) -> tuple[bool, datetime, bool, int, int]:
    by_list = one.speaker.kind is SpeakerKind.INSCRIPTION
    return one.starts is None, one.starts or _UNKNOWN, by_list, one.number or 0, one.ref.id
