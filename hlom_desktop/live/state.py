"""Where a room stands at a moment: what is on, for how long, what is expected when, and how late it all is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.played import CueStatus, PlannedLine, Played, PlayedCue
from hlom_desktop.run_of_show.values import CueRow


@dataclass(frozen=True)
class LiveCue:
    """One cue at that moment; all moments in UTC.

    `planned` and `seconds` are of the plan when the room went live, `expected_start` and `expected_end` of a cue that
    is current or to come, `elapsed` what its clock shows, `allotted` what it has: its length with what was added.
    """

    line: PlannedLine
    played: PlayedCue
    status: CueStatus
    elapsed: timedelta
    allotted: timedelta
    expected_start: datetime | None = None
    expected_end: datetime | None = None

    @property
    def cue_id(self) -> int:
        """The cue's id."""
        return self.line.cue_id

    @property
    def row(self) -> CueRow | None:
        """The cue as it stands in the plan; None where it was deleted since."""
        return self.line.row

    @property
    def item(self) -> Wording:
        """What it is called."""
        return self.line.item

    @property
    def who(self) -> Wording | None:
        """Who is on."""
        return self.line.who

    @property
    def planned(self) -> datetime:
        """When it was to start."""
        return self.line.planned

    @property
    def seconds(self) -> int:
        """Its planned length."""
        return self.line.seconds

    @property
    def begun(self) -> datetime | None:
        """When it really started."""
        return self.played.begun

    @property
    def ended(self) -> datetime | None:
        """When it was over."""
        return self.played.ended if self.status is not CueStatus.CURRENT else None

    @property
    def over(self) -> timedelta:
        """By how much its clock is over what it has; negative while some is left."""
        return self.elapsed - self.allotted

    @property
    def shift(self) -> timedelta | None:
        """By how much later than planned it started, or will; negative when earlier, None where nobody knows."""
        start = self.begun or self.expected_start
        return None if start is None else start - self.planned

    @property
    def shows_recording(self) -> bool:
        """Whether a recording is played in place of the line."""
        return self.played.set_to is not None


@dataclass(frozen=True)
class Buffer:
    """A cue to come that absorbs delay: of its planned `seconds`, `absorbed` are taken from it as it stands."""

    cue_id: int
    planned: datetime
    seconds: int
    absorbed: timedelta


@dataclass(frozen=True)
class LiveState:
    """A room at a moment: its cues in the order of the sheet, how late it is now, and how late it will be.

    `drift` is by how much the work that lies before the next cue with an hour of its own (or that absorbs delay) is
    later than planned, so that swaps and calls out of order do not count as delay; `session_drift` and `day_drift`
    are those of the ends of the session and of the day. All are negative when early, None where nothing tells.
    """

    at: datetime
    played: Played
    cues: tuple[LiveCue, ...]
    current: LiveCue | None
    next: LiveCue | None
    drift: timedelta | None
    session_drift: timedelta | None
    day_drift: timedelta | None
    session_id: int | None
    session_end: datetime | None
    buffers: tuple[Buffer, ...]

    @property
    def is_live(self) -> bool:
        """Whether the room is live."""
        return self.played.is_live

    @property
    def held(self) -> datetime | None:
        """Since when the room is on hold."""
        return self.played.held

    def cue(self, cue_id: int | None) -> LiveCue | None:
        """The cue of this id."""
        return next((one for one in self.cues if one.cue_id == cue_id), None)

    def coming(self) -> tuple[LiveCue, ...]:
        """The cues still to come, in their order."""
        return tuple(one for one in self.cues if one.status is CueStatus.TO_COME)
