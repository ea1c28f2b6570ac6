"""The cues of a live room as a table shows them: full minutes, so that a row changes only when it reads otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.said import hour_of, span_words, whole_minutes
from hlom_desktop.live.state import LiveCue, LiveState
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class LiveLine:
    """One row. `number` is None for a cue that is no longer on the sheet; `minutes` over or under, None unknown."""

    ref: Ref
    number: int | None
    status: CueStatus
    planned: str
    expected: str
    actual: str
    length: str
    item: Wording
    who: Wording | None
    place: Wording | None
    minutes: int | None
    marks: tuple[str, ...] = ()

    @property
    def is_past(self) -> bool:
        """Whether it is over, or will not be."""
        return self.status in (CueStatus.DONE, CueStatus.SKIPPED, CueStatus.ABSENT)


def lines_of(state: LiveState, zone: str) -> tuple[LiveLine, ...]:
    """The rows of a room, in the order of its sheet."""
    found, number = [], 0
    for cue in state.cues:
        number += cue.row is not None
        found.append(_line(cue, number if cue.row is not None else None, zone, live=state.played.run is not None))
    return tuple(found)


def _line(cue: LiveCue, number: int | None, zone: str, *, live: bool) -> LiveLine:
    row, shift = cue.row, cue.shift if live else None
    coming = live and cue.status is CueStatus.TO_COME
    length = cue.allotted if cue.played.added or cue.shows_recording else None
    return LiveLine(
        ref=row.ref if row is not None else Ref(cue.cue_id, 0),
        number=number,
        status=cue.status,
        planned=hour_of(cue.planned, zone),
        expected=hour_of(cue.expected_start, zone) if coming else "",
        actual=hour_of(cue.begun, zone),
        length=span_words(length if length is not None else _planned_length(cue)),
        item=cue.item,
        who=cue.who,
        place=row.from_where if row is not None else None,
        minutes=None if shift is None else whole_minutes(shift),
        marks=_marks(cue),
    )


def _planned_length(cue: LiveCue) -> timedelta:
    return timedelta(seconds=cue.row.seconds if cue.row is not None else cue.seconds)


def _marks(cue: LiveCue) -> tuple[str, ...]:
    """Icons of what a cue is: fixed, absorbing, remote, recorded; played from a recording instead of its line."""
    row = cue.row
    if row is None:
        return ()
    recorded = row.recorded or cue.shows_recording
    found = (
        (cue.status is CueStatus.CURRENT, "play-fill"),
        (row.fixed, "push-pin-fill"),
        (row.absorbs_delay, "arrows-left-right"),
        (row.remote and not cue.shows_recording, "monitor"),
        (recorded, "film-strip"),
    )
    return tuple(icon for there, icon in found if there)
