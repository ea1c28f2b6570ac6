"""What the screen of the run of show shows: the cues of all rooms and days, and who is behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.run_of_show.rules import hours_of
from hlom_desktop.run_of_show.rules_issue import Standing, issues_of, standing_of
from hlom_desktop.run_of_show.values import CueRow, SheetIssueRow
from hlom_desktop.sessions.rules import Slot, days_of, slot_of
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.rules import There, there, zone_of
from hlom_desktop.speakers.values import InscriptionRow, RoleRow


@dataclass(frozen=True)
class Placed:
    """A session at its place on the room's clock."""

    session: SessionRow
    slot: Slot


@dataclass(frozen=True)
class RunOfShow:
    """The cues in their order, with the programme and those who speak."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    cues: tuple[CueRow, ...]
    sessions: tuple[SessionRow, ...]
    roles: tuple[RoleRow, ...]
    inscriptions: tuple[InscriptionRow, ...]
    delegations: tuple[DelegationRow, ...]
    issues: tuple[SheetIssueRow, ...] = ()

    @property
    def zone(self) -> str:
        """The zone on whose clock cues run: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The sessions that will be held, where they stand on that clock, by hour."""
        held = (one for one in self.sessions if one.status is not SessionStatus.CANCELLED)
        found = ((one, slot_of(one, self.zone)) for one in held)
        return tuple(
            sorted(
                (Placed(one, slot) for one, slot in found if slot is not None),
                key=lambda one: (one.slot.day, one.slot.start, one.session.position),
            )
        )

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days of the conference, of its sessions and of its cues."""
        return tuple(sorted({*days_of(self.conference, self.sessions), *(cue.day for cue in self.cues)}))

    def cues_of(self, day: date | None, room_id: int | None) -> tuple[CueRow, ...]:
        """The cues of a room's day in their order."""
        return tuple(cue for cue in self.cues if cue.day == day and cue.room_id == room_id)

    def sessions_of(self, day: date | None, room_id: int | None) -> tuple[Placed, ...]:
        """The sessions of a room's day, by hour."""
        return tuple(one for one in self.placed if one.slot.day == day and one.slot.room_id == room_id)

    def standing_of(self, day: date | None, room_id: int | None) -> Standing:
        """Whether the sheet of a room's day is out as it stands, and what changed since the last that is."""
        return standing_of(issues_of(self.issues, day, room_id, None), self.cues_of(day, room_id), None)

    def rooms_of(self, day: date | None) -> tuple[RoomRow, ...]:
        """The rooms that have cues or sessions on a day."""
        busy = {cue.room_id for cue in self.cues if cue.day == day}
        busy |= {one.slot.room_id for one in self.placed if one.slot.day == day and one.slot.room_id is not None}
        return tuple(room for room in self.rooms if room.ref.id in busy)

    def there(self, cue: CueRow) -> tuple[There, Wording | None] | None:
        """What a remote speaker's clock shows when the cue starts, and the city; None where nobody knows."""
        speaker = self._speaker(cue)
        if not cue.remote or speaker is None:
            return None
        home = next((one for one in self.delegations if one.ref.id == speaker.delegation_id), None)
        try:
            found = there(hours_of(cue.day, cue, self.zone).start_utc(), zone_of(speaker, None, home))
        except UnknownZone:
            return None
        return None if found is None else (found, speaker.city)

    def _speaker(self, cue: CueRow) -> RoleRow | InscriptionRow | None:
        if cue.inscription_id is not None:
            return next((one for one in self.inscriptions if one.ref.id == cue.inscription_id), None)
        return next((one for one in self.roles if one.ref.id == cue.role_id), None)
