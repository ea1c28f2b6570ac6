"""The day itself: what was pressed, when, in which room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref

NOT_FOR_USE = N_("REHEARSAL · NOT FOR USE")
"""What stands on every page that a rehearsal makes, and over its window."""


class PressKind(StrEnum):
    """What somebody at the desk did."""

    NEXT = "next"
    BACK = "back"
    HOLD = "hold"
    RESUME = "resume"
    ADD = "add"
    SKIP = "skip"
    UNSKIP = "unskip"
    CALL = "call"
    ABSENT = "absent"
    RECORDING = "recording"
    TOLD = "told"
    CLOCK = "clock"
    END = "end"


@dataclass(frozen=True)
class PlannedCue:
    """A cue as it stood when the room went live: `start` in seconds after midnight, `seconds` its length."""

    cue_id: int
    start: int
    seconds: int
    item: Wording
    who: Wording | None = None


@dataclass(frozen=True)
class LiveRunRow:
    """A room's day that is or was live, with its plan of the moment when it began."""

    ref: Ref
    room_id: int
    day: date
    started: datetime
    ended: datetime | None
    baseline: tuple[PlannedCue, ...]


@dataclass(frozen=True)
class PressRow:
    """One press, in the order of `number`, at the show's own time in UTC.

    `cue_id` is the cue that it is about, kept although the cue be deleted; `seconds` what is added or taken,
    how far the computer's clock was found to be ahead, or the shift against the plan that was told; `text` who was
    told.
    """

    ref: Ref
    live_run_id: int
    number: int
    kind: PressKind
    at: datetime
    cue_id: int | None
    seconds: int | None
    text: str | None


@dataclass(frozen=True)
class RehearsalRow:
    """Says that a store is a copy to rehearse with: of which store, made when."""

    ref: Ref
    of: str
    made: datetime
