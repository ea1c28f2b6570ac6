"""A sitting of a list of speakers as the room has it at a moment: who spoke, who speaks, who comes when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.live.floor.watch import Stopwatch
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.state import LiveCue, LiveState
from hlom_desktop.run_of_show import usual
from hlom_desktop.sessions.values import SessionKind, SessionRow
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules import There, expected, there, zone_of
from hlom_desktop.speakers.rules_turns import Turn, limit_of
from hlom_desktop.speakers.values import InscriptionRow
from hlom_desktop.speakers.values_list import SittingRow
from hlom_desktop.speakers.values_ready import RecordingRow
from hlom_desktop.storage.ref import Ref

ENDS = (usual.SUSPENSION, usual.CLOSURE)
"""Cues with which a meeting rises."""


class Stand(StrEnum):
    """How far a speaker of the list has come."""

    TO_COME = "to_come"
    SPEAKING = "speaking"
    SPOKE = "spoke"
    ABSENT = "absent"
    SKIPPED = "skipped"
    WITHDRAWN = "withdrawn"


STANDS = {
    CueStatus.TO_COME: Stand.TO_COME,
    CueStatus.CURRENT: Stand.SPEAKING,
    CueStatus.DONE: Stand.SPOKE,
    CueStatus.ABSENT: Stand.ABSENT,
    CueStatus.SKIPPED: Stand.SKIPPED,
}


@dataclass(frozen=True)
class FloorLine:
    """A speaker of the sitting. `turn` is None for those who have no place (withdrawn, off the list as absent).

    `seconds` is what they have or had, `spoke` how long they have spoken, `expected` on the conference's clock,
    `there` the hour where a remote speaker is then. `cue_id` is None while the list has no cues. `fits` says whether
    the sitting lasts long enough, as it is going now.
    """

    ref: Ref
    row: InscriptionRow
    home: Wording
    turn: Turn | None
    stand: Stand
    seconds: int
    spoke: int = 0
    expected: datetime | None = None
    there: There | None = None
    cue_id: int | None = None
    recording: RecordingRow | None = None
    swapped_with: int | None = None
    fits: bool = True

    @property
    def number(self) -> int | None:
        """The place on the list, from 1."""
        return self.turn.number if self.turn is not None else None

    @property
    def is_done(self) -> bool:
        """Whether there is nothing more to come of them."""
        return self.stand in (Stand.SPOKE, Stand.WITHDRAWN, Stand.SKIPPED, Stand.ABSENT)


@dataclass(frozen=True)
class Floor:
    """A sitting at the moment `state.at`; all that the room's view, the card and the room's screen show.

    `turns` are those of the sitting, which do not change with the hour.
    """

    debate: Debate
    sitting: SittingRow
    turns: tuple[Turn, ...]
    state: LiveState
    recordings: tuple[RecordingRow, ...] = ()

    @property
    def session(self) -> SessionRow | None:
        """The session in which the list is heard."""
        return self.debate.session_of(self.sitting)

    @property
    def is_live(self) -> bool:
        """Whether the room is live."""
        return self.state.is_live

    @cached_property
    def lines(self) -> tuple[FloorLine, ...]:
        """The speakers in the order of the list, then those who have no place on it."""
        return tuple(self._lines())

    @cached_property
    def cues(self) -> dict[int, LiveCue]:
        """The cues of the speakers by the ids of their inscriptions."""
        rows = ((one.row, one) for one in self.state.cues)
        return {row.inscription_id: one for row, one in rows if row is not None and row.inscription_id is not None}

    @property
    def speaking(self) -> FloorLine | None:
        """Who speaks now."""
        return next((one for one in self.lines if one.stand is Stand.SPEAKING), None)

    @property
    def current(self) -> LiveCue | None:
        """What is on now: a statement, or what comes between, such as the chair's opening."""
        return self.state.current

    @cached_property
    def following(self) -> tuple[FloorLine, ...]:
        """Who is still to speak, in the order in which Next calls them; who has no cue in the room comes last."""
        waiting = {one.ref.id: one for one in self.lines if one.stand is Stand.TO_COME and one.turn is not None}
        called = [one.row.inscription_id for one in self.state.coming() if one.row is not None]
        first = tuple(waiting.pop(one) for one in called if one in waiting)
        return (*first, *waiting.values())

    def line_of(self, inscription_id: int | None) -> FloorLine | None:
        """The speaker of this inscription."""
        return next((one for one in self.lines if one.ref.id == inscription_id), None)

    @property
    def next_line(self) -> FloorLine | None:
        """The speaker to whom Next goes; None where it goes to something else."""
        row = self.state.next.row if self.state.next is not None else None
        return None if row is None else self.line_of(row.inscription_id)

    @property
    def places(self) -> int:
        """How many have a place on the list."""
        return sum(one.turn is not None for one in self.lines)

    @property
    def is_suspended(self) -> bool:
        """Whether the meeting has risen: what is on now is its suspension, its closure or a break."""
        row = self.current.row if self.current is not None else None
        if row is None or row.inscription_id is not None:
            return False
        session = self.debate.sessions.get(row.session_id or 0)
        is_break = session is not None and session.kind is SessionKind.BREAK
        return is_break or row.item in ENDS or (row.made is not None and row.made.item in ENDS)

    @property
    def has_risen(self) -> bool:
        """Whether the room's day is over."""
        return self.state.played.ended is not None

    def watch(self) -> Stopwatch | None:
        """The clock of what is on; None where nothing is, or where the meeting has risen."""
        one = self.current
        if one is None or self.is_suspended:
            return None
        warning = self.debate.speakers.warning if self.speaking is not None else 0
        allotted, elapsed = max(1, int(one.allotted.total_seconds())), int(one.elapsed.total_seconds())
        return Stopwatch(allotted, elapsed, warning, held=self.state.held is not None)

    # How lines are made

    def _lines(self) -> Iterator[FloorLine]:
        numbers = {turn.inscription.ref.id: turn.number for turn in self.turns}
        recordings = {one.inscription_id: one for one in self.recordings if one.inscription_id is not None}
        for turn in self.turns:
            other = numbers.get(turn.why.swapped_with or 0)
            yield self._line(turn.inscription, turn, recordings.get(turn.inscription.ref.id), other)
        for row in self.debate.by_sitting.get(self.sitting.ref.id, ()):
            if row.ref.id not in numbers and not row.waiting:
                yield self._line(row, None, recordings.get(row.ref.id), None)

    def _line(
        self, row: InscriptionRow, turn: Turn | None, recording: RecordingRow | None, swapped_with: int | None
    ) -> FloorLine:
        cue = self.cues.get(row.ref.id)
        home = self.debate.delegations.get(row.delegation_id or 0)
        moment = _whole_minute(self._expected(turn, cue))
        stand = STANDS[cue.status] if cue is not None else Stand.TO_COME
        if turn is None and stand is not Stand.SPOKE:
            stand = Stand.WITHDRAWN if row.withdrawn else Stand.ABSENT
        seconds = 60 * (turn.minutes if turn is not None else limit_of(self.debate, row))
        try:
            local = there(moment, zone_of(row, None, home))
        except UnknownZone:
            local = None
        return FloorLine(
            ref=row.ref,
            row=row,
            home=wording_of(home) if home is not None else row.function,
            turn=turn,
            stand=stand,
            seconds=seconds if cue is None else int(cue.allotted.total_seconds()),
            spoke=0 if cue is None else int(cue.elapsed.total_seconds()),
            expected=None if moment is None else moment.astimezone(zone_named(self.debate.zone)),
            there=local,
            cue_id=None if cue is None else cue.cue_id,
            recording=recording,
            swapped_with=swapped_with,
        )

    def _expected(self, turn: Turn | None, cue: LiveCue | None) -> datetime | None:
        """When a speaker began or will: really, else as the room expects it, else as the list has it."""
        if cue is not None and (cue.begun or cue.expected_start):
            return cue.begun or cue.expected_start
        session = self.session
        if turn is None or session is None:
            return None
        return expected(session.hours, turn.starts)


def _whole_minute(moment: datetime | None) -> datetime | None:
    """As a clock without seconds shows it."""
    return None if moment is None else moment.replace(second=0, microsecond=0)
