"""How late a room ran, as a line over the day: cue by cue so far, and as expected from now on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hlom_desktop.live.state import LiveState


@dataclass(frozen=True)
class DriftLine:
    """Steps of moment and drift: what was, up to now, and what is expected; the drift of a step holds to the next."""

    past: tuple[tuple[datetime, timedelta], ...]
    expected: tuple[tuple[datetime, timedelta], ...]
    starts: datetime
    ends: datetime


def drift_line(state: LiveState) -> DriftLine | None:
    """The drift of a room that is or was live, of its session where one is on; None while nothing has begun.

    Cues called out of order, or put in while live, say nothing about how late a room runs and are left out.
    """
    of_plan = {one.cue_id for one in state.played.run.baseline} if state.played.run is not None else set()
    cues = [one for one in state.cues if one.cue_id in of_plan and not one.played.called]
    session = [one for one in cues if one.row is not None and one.row.session_id == state.session_id]
    cues = session if state.session_id is not None and session else cues
    past = sorted((one.begun, one.begun - one.planned) for one in cues if one.begun is not None)
    if not past:
        return None
    expected = [
        (one.expected_start, one.expected_start - one.planned)
        for one in cues
        if one.begun is None and one.expected_start is not None
    ]
    if state.drift is not None:
        past.append((state.at, state.drift))
    last = max((one.expected_end or one.line.planned_end for one in cues), default=state.at)
    return DriftLine(tuple(past), tuple(expected), min(past[0][0], cues[0].planned), max(last, state.at))
