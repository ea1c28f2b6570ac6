"""What is expected from now on, in one pass over what is still to come.

A cue with an hour of its own (fixed, or not linked) begins then, or later where it is pushed; every other begins when
the one above ends, plus the gap that was planned between them. A cue that absorbs delay or locks its end keeps its
end and gives up its length for it, down to nothing. Nothing ends before now, so that hold keeps pushing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from hlom_desktop.live.played import NOTHING, CueStatus, PlannedLine, Played, PlayedCue
from hlom_desktop.live.state import Buffer, LiveCue, LiveState


def state_at(played: Played, now: datetime) -> LiveState:
    """Where a room stands at a moment of its show time. Before it is live all is as planned."""
    now = now if played.last is None else max(now, played.last)
    at = now if played.ended is None else played.ended
    cues = tuple(_expected(played, at))
    current = next((one for one in cues if one.status is CueStatus.CURRENT), None)
    coming = [one for one in cues if one.status is CueStatus.TO_COME]
    session_id = _session_of(current, coming, cues)
    session = [one for one in cues if one.row is not None and one.row.session_id == session_id]
    return LiveState(
        at=now,
        played=played,
        cues=cues,
        current=current,
        next=coming[0] if coming and played.is_live else None,
        drift=_drift(played, cues, current, coming, at) if played.is_live else None,
        session_drift=None if session_id is None or played.run is None else _late(session),
        day_drift=None if played.run is None else _late(cues),
        session_id=session_id,
        session_end=max((end for one in session if (end := _end(one)) is not None), default=None),
        buffers=tuple(_buffers(coming)),
    )


def _expected(played: Played, now: datetime) -> Iterator[LiveCue]:
    """Each cue with what is expected of it; `clock` is when the next one can begin."""
    clock = _clock(played, now)
    waiting = not played.has_begun
    for line in played.lines:
        one, status = played.played(line.cue_id), played.status_of(line)
        elapsed, allotted = one.elapsed(now), _allotted(line, one)
        if status is not CueStatus.TO_COME:
            end = clock if status is CueStatus.CURRENT else None
            yield LiveCue(line, one, status, elapsed, allotted, one.begun if end else None, end)
        elif played.run is None:
            yield LiveCue(line, one, status, elapsed, allotted, line.due, line.due + allotted)
        elif played.ended is not None:
            yield LiveCue(line, one, status, elapsed, allotted)
        else:
            stands = line.stands or waiting
            start = max(clock, line.due) if stands else clock + line.gap
            waiting = False
            clock = _end_of(line, one, start, max(NOTHING, allotted - elapsed))
            yield LiveCue(line, one, status, elapsed, clock - start if line.bends else allotted, start, clock)


def _clock(played: Played, now: datetime) -> datetime:
    """When the current cue will end; now where there is none."""
    line = next((one for one in played.lines if one.cue_id == played.current), None)
    if line is None:
        return now
    one = played.played(line.cue_id)
    return now + max(NOTHING, _allotted(line, one) - one.elapsed(now))


def _end_of(line: PlannedLine, one: PlayedCue, start: datetime, left: timedelta) -> datetime:
    if line.bends and one.set_to is None:
        return max(start, _kept_end(line, one))
    return start + left


def _kept_end(line: PlannedLine, one: PlayedCue) -> datetime:
    """The end that a cue keeps whose length gives way."""
    seconds = line.row.seconds if line.row is not None else line.seconds
    return line.due + timedelta(seconds=seconds + one.added)


def _allotted(line: PlannedLine, one: PlayedCue) -> timedelta:
    """What a cue has: its recording's length, or its own as the plan now has it, with what was added."""
    added = timedelta(seconds=one.added)
    if one.set_to is not None:
        return max(NOTHING, one.set_to + added)
    if line.bends and one.begun is not None:
        return max(NOTHING, _kept_end(line, one) - one.begun)
    seconds = line.row.seconds if line.row is not None else line.seconds
    return max(NOTHING, timedelta(seconds=seconds) + added)


def _end(one: LiveCue) -> datetime | None:
    return one.expected_end or one.ended


def _late(cues: Iterable[LiveCue]) -> timedelta | None:
    """By how much later than planned the last of these cues is over, really or as expected."""
    ends = [end for one in cues if (end := _end(one)) is not None]
    planned = [one.line.planned_end for one in cues]
    return max(ends) - max(planned) if ends else None


def _drift(
    played: Played, cues: tuple[LiveCue, ...], current: LiveCue | None, coming: list[LiveCue], now: datetime
) -> timedelta | None:
    """By how much the work before the next cue that stands or bends is later than planned."""
    reached = current.expected_end if current is not None else None
    for one in coming:
        if one.line.stands or one.line.bends or not played.has_begun:
            before = [other.line.planned_end for other in cues if other.planned < one.planned]
            if reached is None or not before:
                return max(NOTHING, now - one.planned)
            return reached - max(before)
        reached = one.expected_end
    return _late(cues)


def _session_of(current: LiveCue | None, coming: list[LiveCue], cues: tuple[LiveCue, ...]) -> int | None:
    """The session that is on: of the current cue, else of the next, else of the last that was on."""
    done = sorted((one for one in cues if one.begun is not None), key=lambda one: one.begun or one.planned)
    order = [*([current] if current else []), *coming[:1], *reversed(done)]
    return next((one.row.session_id for one in order if one.row is not None and one.row.session_id is not None), None)


def _buffers(coming: Iterable[LiveCue]) -> Iterator[Buffer]:
    for one in coming:
        if one.row is not None and one.row.absorbs_delay and one.expected_end and one.expected_start:
            left = one.expected_end - one.expected_start
            absorbed = max(NOTHING, timedelta(seconds=one.row.seconds) - left)
            yield Buffer(one.cue_id, one.planned, one.row.seconds, absorbed)
