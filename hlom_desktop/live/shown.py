"""What a live screen shows of a room's day, read together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.interpretation.values import AssignmentRow, InterpretationRuleRow, TeamRow
from hlom_desktop.live.played import Played
from hlom_desktop.live.rules_replay import replay
from hlom_desktop.live.values import LiveRunRow, PressRow
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.values import InscriptionRow, RoleRow
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow


@dataclass(frozen=True)
class Cast:
    """Who and what stands behind the cues of a conference."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...] = ()
    sessions: tuple[SessionRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    inscriptions: tuple[InscriptionRow, ...] = ()
    delegations: tuple[DelegationRow, ...] = ()
    debates: tuple[Debate, ...] = ()
    recordings: tuple[RecordingRow, ...] = ()
    teams: tuple[TeamRow, ...] = ()
    assignments: tuple[AssignmentRow, ...] = ()
    rules: tuple[InterpretationRuleRow, ...] = ()
    hybrid: HybridRuleRow = field(default_factory=HybridRuleRow)

    @property
    def zone(self) -> str:
        """The zone on whose clock cues run: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"

    @cached_property
    def session_by_id(self) -> Mapping[int, SessionRow]:
        """The sessions by id."""
        return {one.ref.id: one for one in self.sessions}

    @cached_property
    def _speakers(self) -> tuple[Mapping[int, RoleRow], Mapping[int, InscriptionRow]]:
        return {one.ref.id: one for one in self.roles}, {one.ref.id: one for one in self.inscriptions}

    @cached_property
    def delegation_by_id(self) -> Mapping[int, DelegationRow]:
        """The delegations by id."""
        return {one.ref.id: one for one in self.delegations}

    def speaker(self, cue: CueRow) -> RoleRow | InscriptionRow | None:
        """Who speaks in a cue, where it was made from a list or a role."""
        roles, inscriptions = self._speakers
        if cue.inscription_id is not None:
            return inscriptions.get(cue.inscription_id)
        return None if cue.role_id is None else roles.get(cue.role_id)

    def recording(self, cue: CueRow) -> RecordingRow | None:
        """The recording that can be played for a cue: the last that was received, else the last that is due."""
        if cue.inscription_id is not None:
            found = [one for one in self.recordings if one.inscription_id == cue.inscription_id]
        else:
            found = [one for one in self.recordings if one.role_id == cue.role_id and cue.role_id is not None]
        return max(found, key=lambda one: (one.received is not None, one.ref.id), default=None)


@dataclass(frozen=True)
class LiveRoom:
    """A room's day: its cues, its run (None while it is not live yet) with the presses, and who is behind them."""

    day: date
    room_id: int
    run: LiveRunRow | None
    cues: tuple[CueRow, ...]
    presses: tuple[PressRow, ...]
    cast: Cast

    @cached_property
    def played(self) -> Played:
        """What the day has come to, by its log."""
        return replay(self.cues, self.run, self.presses, self.zone)

    @property
    def conference(self) -> ConferenceRow:
        """The conference."""
        return self.cast.conference

    @property
    def zone(self) -> str:
        """The zone on whose clock cues run."""
        return self.cast.zone

    @property
    def rooms(self) -> tuple[RoomRow, ...]:
        """The conference's rooms."""
        return self.cast.rooms

    @property
    def room(self) -> RoomRow | None:
        """This room."""
        return next((one for one in self.rooms if one.ref.id == self.room_id), None)

    @property
    def sessions(self) -> tuple[SessionRow, ...]:
        """The conference's sessions."""
        return self.cast.sessions

    @property
    def debates(self) -> tuple[Debate, ...]:
        """The lists of speakers with all that orders them."""
        return self.cast.debates

    @property
    def roles(self) -> tuple[RoleRow, ...]:
        """The roles of all sessions."""
        return self.cast.roles

    @property
    def inscriptions(self) -> tuple[InscriptionRow, ...]:
        """All inscriptions on lists."""
        return self.cast.inscriptions

    @property
    def delegations(self) -> tuple[DelegationRow, ...]:
        """The delegations."""
        return self.cast.delegations


@dataclass(frozen=True)
class LiveDay:
    """A day of a conference: the rooms that have cues or are live, those that have only sessions (`bare`, by id), and
    the days that have anything.
    """

    day: date
    rooms: tuple[LiveRoom, ...]
    days: tuple[date, ...]
    cast: Cast
    bare: tuple[int, ...] = ()

    def room(self, room_id: int | None) -> LiveRoom | None:
        """The room of this id, where it has anything that day."""
        return next((one for one in self.rooms if one.room_id == room_id), None)
