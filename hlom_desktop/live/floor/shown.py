"""What the room's view of a list of speakers is made from: a sitting, its room's day, and what was announced in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.contributions.values import ContributionRow
from hlom_desktop.live.floor.floor import Floor
from hlom_desktop.live.played import Played
from hlom_desktop.live.rules import replay, state_at
from hlom_desktop.live.shown import Cast, LiveRoom
from hlom_desktop.live.values import LiveRunRow
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import Turn, turns_of
from hlom_desktop.speakers.values_list import SittingRow


@dataclass(frozen=True)
class SittingToChoose:
    """A sitting with its list and its place on the conference's clock, None while it has no hour."""

    debate: Debate
    sitting: SittingRow
    slot: Slot | None


@dataclass(frozen=True)
class OnFloor:
    """All that was read. `room` is None while the chosen sitting has no hour or no room; without lists all is."""

    cast: Cast
    chosen: SittingToChoose | None
    room: LiveRoom | None
    contributions: tuple[ContributionRow, ...] = ()

    @cached_property
    def sittings(self) -> tuple[SittingToChoose, ...]:
        """All sittings of all lists, in their order."""
        return sittings_of(self.cast)

    @property
    def run(self) -> LiveRunRow | None:
        """The room's newest run."""
        return self.room.run if self.room is not None else None

    @property
    def place(self) -> RoomRow | None:
        """The room of the sitting."""
        return self.room.room if self.room is not None else None

    @cached_property
    def played(self) -> Played:
        """What the room's day has come to."""
        return self.room.played if self.room is not None else replay((), None, (), self.cast.zone)

    @cached_property
    def _turns(self) -> tuple[Turn, ...]:
        assert self.chosen is not None
        return turns_of(self.chosen.debate, self.chosen.sitting)

    def floor_at(self, moment: datetime) -> Floor | None:
        """The sitting at a moment of show time; None where there is no list."""
        if self.chosen is None:
            return None
        state = state_at(self.played, moment)
        return Floor(self.chosen.debate, self.chosen.sitting, self._turns, state, self.cast.recordings)

    def announced_by(self, delegation_id: int | None) -> tuple[ContributionRow, ...]:
        """What a delegation has undertaken that was received on the day of the sitting, the newest first."""
        day = self.room.day if self.room is not None else None
        return tuple(
            one
            for one in reversed(self.contributions)
            if delegation_id is not None
            and one.delegation_id == delegation_id
            and one.received is not None
            and one.received.start == day
        )


def sittings_of(cast: Cast) -> tuple[SittingToChoose, ...]:
    """The sittings of all lists of a conference."""
    found = []
    for debate in cast.debates:
        for sitting in debate.sittings:
            session = debate.sessions.get(sitting.session_id)
            if session is not None:
                found.append(SittingToChoose(debate, sitting, slot_of(session, cast.zone)))
    return tuple(found)


def first_to_show(
    sittings: tuple[SittingToChoose, ...], live: frozenset[tuple[object, int]], now: datetime
) -> int | None:
    """The id of the sitting to show first, at `now` on the conference's clock.

    It is the first that is not over in a room that is live (by day and room), else the first not over, else the last.
    """
    placed = [one for one in sittings if one.slot is not None]
    for one in placed:
        if one.slot is not None and (one.slot.day, one.slot.room_id) in live and not _is_over(one.slot, now):
            return one.sitting.ref.id
    for one in placed:
        if one.slot is not None and not _is_over(one.slot, now):
            return one.sitting.ref.id
    return (placed or list(sittings))[-1].sitting.ref.id if sittings else None


def _is_over(slot: Slot, now: datetime) -> bool:
    minute = 60 * now.hour + now.minute + 1440 * (now.date() - slot.day).days
    return minute >= slot.end
