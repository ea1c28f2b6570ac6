"""What a live day came to, planned against actual: its cues, its sums, and how late it ran hour by hour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.live.played import PlannedLine
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class Fate(StrEnum):
    """What became of a cue; `REMOVED` was taken off the sheet before its turn came."""

    HELD = "held"
    ON = "on"
    TO_COME = "to_come"
    SKIPPED = "skipped"
    ABSENT = "absent"
    NOT_REACHED = "not_reached"
    REMOVED = "removed"


FATE_LABELS: Mapping[Fate, str] = MappingProxyType(
    {
        Fate.HELD: N_("Took place"),
        Fate.ON: N_("On now"),
        Fate.TO_COME: N_("To come"),
        Fate.SKIPPED: N_("Skipped"),
        Fate.ABSENT: N_("Absent"),
        Fate.NOT_REACHED: N_("Not reached"),
        Fate.REMOVED: N_("Taken off the sheet"),
    }
)
OVERRUN_FROM = 5
"""Seconds over from which a speaker has overrun: a press follows the last word only so closely."""

BREAK = 600
"""Seconds planned between two sessions from which they are a break."""

HAD_THE_FLOOR = frozenset({Fate.HELD, Fate.ON})


class Floor(StrEnum):
    """By what right somebody speaks in a cue: by the list, in reply, or in a role of the session."""

    LIST = "list"
    REPLY = "reply"
    ROLE = "role"


def seconds_of(time: timedelta) -> int:
    """Whole seconds: presses are not noted more finely than they are made."""
    return round(time.total_seconds())


@dataclass(frozen=True)
class CueReport:
    """One cue: `ran` are the seconds that its clock ran, `added` those given or taken on the day.

    A cue's clock runs until the next is called, so `turnover`, the seconds planned between the two, are its own too.

    `started` and `ended` in UTC, None of a cue that was not held. `recording` says that one was played in place of the
    line, `absences` how often who was called was not there. `rest` are the seconds of a planned break after it, during
    which nobody pressed anything: they are not the cue's.
    """

    number: int
    line: PlannedLine
    fate: Fate
    floor: Floor | None = None
    started: datetime | None = None
    ended: datetime | None = None
    turnover: int = 0
    ran: int = 0
    added: int = 0
    recording: bool = False
    called: bool = False
    absences: int = 0
    rest: int = 0

    @property
    def ref(self) -> Ref:
        """The cue's own; of one that was deleted, its number alone."""
        return self.line.row.ref if self.line.row is not None else Ref(self.line.cue_id, 0)

    @property
    def delay(self) -> int | None:
        """Seconds by which it started later than planned; negative when earlier."""
        return None if self.started is None else seconds_of(self.started - self.line.planned)

    @property
    def over(self) -> int | None:
        """Seconds by which it ran longer than planned, turnover and all; None of a cue that was not held."""
        return self.ran - self.line.seconds - self.turnover if self.fate in HAD_THE_FLOOR else None

    @property
    def overrun(self) -> int:
        """Seconds that a speaker took beyond what was planned, from five on. A line that dropped is nobody's."""
        over = self.over or 0
        return over if self.floor is not None and not self.recording and over >= OVERRUN_FROM else 0


@dataclass(frozen=True)
class Sums:
    """The figures of a room's day or of one session.

    It was to start at `planned_start`, with the first cue that was reached (with any, before one was), and to end with
    the last on the sheet.
    `statements` are those of the list of speakers that were heard, `spoken` their seconds and `allowed` the seconds
    planned for them, both with the turnover. `never` are the speakers on the sheet who did not get the floor. `held`,
    `between` and `breaks` are the seconds on hold, between cues, and in the planned breaks between sessions.
    """

    planned_start: datetime | None
    planned_end: datetime | None
    started: datetime | None
    ended: datetime | None
    cues: int = 0
    done: int = 0
    skipped: int = 0
    statements: int = 0
    spoken: int = 0
    allowed: int = 0
    replies: int = 0
    recordings: int = 0
    absences: int = 0
    overruns: int = 0
    over_seconds: int = 0
    longest: CueReport | None = None
    never: tuple[CueReport, ...] = ()
    held: int = 0
    between: int = 0
    breaks: int = 0

    @property
    def start_delay(self) -> int | None:
        """Seconds by which it began late; negative when early, None where it has not begun."""
        if self.started is None or self.planned_start is None:
            return None
        return seconds_of(self.started - self.planned_start)

    @property
    def end_delay(self) -> int | None:
        """Seconds by which it ended late; negative when early, None while it is not over."""
        if self.ended is None or self.planned_end is None:
            return None
        return seconds_of(self.ended - self.planned_end)

    @property
    def mean(self) -> int | None:
        """Seconds of a statement on average; None without one."""
        return round(self.spoken / self.statements) if self.statements else None

    @property
    def mean_allowed(self) -> int | None:
        """Seconds planned for a statement on average."""
        return round(self.allowed / self.statements) if self.statements else None


@dataclass(frozen=True)
class Step:
    """From `at` on the room was `delay` seconds later than planned; `number` is the cue that began then, None at the
    end of the day.
    """

    at: datetime
    delay: int
    number: int | None


@dataclass(frozen=True)
class SessionReport:
    """One session of a room's day; `session_id` None for the cues that belong to none."""

    session_id: int | None
    sums: Sums


@dataclass(frozen=True)
class DayReport:
    """A room's day that is or was live; `at` is the moment to which the figures go."""

    at: datetime
    cues: tuple[CueReport, ...]
    sums: Sums
    sessions: tuple[SessionReport, ...]
    steps: tuple[Step, ...]
    is_over: bool
