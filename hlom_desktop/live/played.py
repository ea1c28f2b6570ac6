"""What a room's day has come to: which cue ran when, what is left, and where everything stands at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.values import LiveRunRow
from hlom_desktop.run_of_show.values import CueRow

NOTHING = timedelta()


class CueStatus(StrEnum):
    """How far a cue has come. An absent speaker's cue that stands further down is to come again."""

    TO_COME = "to_come"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"
    ABSENT = "absent"


@dataclass(frozen=True)
class Span:
    """A stretch of time; `end` None while it lasts."""

    start: datetime
    end: datetime | None = None

    def lasted(self, now: datetime) -> timedelta:
        """How long it lasted, up to `now` where it still lasts."""
        return (self.end or now) - self.start


@dataclass(frozen=True)
class Told:
    """That somebody was told at a moment, of a shift of so many seconds against the plan."""

    at: datetime
    seconds: int


@dataclass(frozen=True)
class PlayedCue:
    """What the log says of one cue.

    `spans` are the times when its clock ran; `begun` is when it was opened, None where Back took that away; `ended`
    when it was last left. `added` are the seconds given or taken. With a recording in place of the line, `set_to` is
    its whole length: what had run until then and the recording's. `called` is out of order.
    """

    cue_id: int
    status: CueStatus = CueStatus.TO_COME
    spans: tuple[Span, ...] = ()
    begun: datetime | None = None
    ended: datetime | None = None
    added: int = 0
    set_to: timedelta | None = None
    called: bool = False
    absences: tuple[datetime, ...] = ()

    def elapsed(self, now: datetime) -> timedelta:
        """How long its clock has run."""
        return sum((span.lasted(now) for span in self.spans), NOTHING)


@dataclass(frozen=True)
class PlannedLine:
    """A cue with its plan: `planned` is when it was to start when the room went live, `seconds` its length then;
    `due` when it is to start by the plan as it stands now, `gap` the time planned between the cue above and it.

    `row` is None for a cue that was deleted after it had been live.
    """

    cue_id: int
    item: Wording
    who: Wording | None
    planned: datetime
    seconds: int
    row: CueRow | None
    due: datetime
    gap: timedelta

    @property
    def planned_end(self) -> datetime:
        """When it was to end."""
        return self.planned + timedelta(seconds=self.seconds)

    @property
    def stands(self) -> bool:
        """Whether it has a start of its own, before which it does not begin."""
        return self.row is not None and (self.row.fixed or not self.row.linked)

    @property
    def bends(self) -> bool:
        """Whether its length gives way so that its end can stay."""
        return self.row is not None and (self.row.absorbs_delay or self.row.locks_end)


@dataclass(frozen=True)
class Played:
    """The replay of a log: the plan's lines in the order of the sheet, and what was done with each.

    `gaps` are the times between cues, `holds` those on hold: with the spans of all cues they fill the time since the
    room went live. `run` is None while a room is not live. `told` is when each was told of what, by key. `off` are the
    whole seconds by which the computer's clock is known to be ahead. `before` is the cue to which Back would go.
    """

    run: LiveRunRow | None
    lines: tuple[PlannedLine, ...]
    cues: Mapping[int, PlayedCue]
    current: int | None = None
    held: datetime | None = None
    gaps: tuple[Span, ...] = ()
    holds: tuple[Span, ...] = ()
    told: Mapping[str, Told] = field(default_factory=dict)
    off: int = 0
    last: datetime | None = None
    ended: datetime | None = None
    can_go_back: bool = False
    before: int | None = None

    def played(self, cue_id: int) -> PlayedCue:
        """What the log says of a cue; nothing of one that it does not name."""
        return self.cues.get(cue_id) or PlayedCue(cue_id)

    @property
    def is_live(self) -> bool:
        """Whether the room is live now."""
        return self.run is not None and self.ended is None

    @property
    def has_begun(self) -> bool:
        """Whether a cue has been begun."""
        return any(one.spans for one in self.cues.values())

    def to_come(self) -> tuple[PlannedLine, ...]:
        """The cues still to come, in their order."""
        return tuple(line for line in self.lines if self.status_of(line) is CueStatus.TO_COME)

    def status_of(self, line: PlannedLine) -> CueStatus:
        """How far a cue has come; one that is no longer on the sheet is not to come."""
        status = self.played(line.cue_id).status
        return CueStatus.SKIPPED if line.row is None and status is CueStatus.TO_COME else status

    def next(self) -> PlannedLine | None:
        """The cue to which Next goes: the first in order that is neither done nor skipped."""
        return next((line for line in self.lines if self.status_of(line) is CueStatus.TO_COME), None)
