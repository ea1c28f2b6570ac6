"""The figures of a live day, from its replayed log alone: each can be checked by hand against the table of cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from hlom_desktop.live.played import CueStatus, PlannedLine, Played, Span
from hlom_desktop.live.report.values import (
    BREAK,
    HAD_THE_FLOOR,
    CueReport,
    DayReport,
    Fate,
    Floor,
    SessionReport,
    Step,
    Sums,
    seconds_of,
)
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow

_REACHED = HAD_THE_FLOOR | {Fate.ABSENT}
_UNHEARD = frozenset({Fate.SKIPPED, Fate.ABSENT, Fate.NOT_REACHED})


def report_of(played: Played, inscriptions: Mapping[int, InscriptionRow], now: datetime) -> DayReport | None:
    """What a room's day came to, or has come to by `now`, the computer's clock; None of one that was never live."""
    if played.run is None:
        return None
    shown = now - timedelta(seconds=played.off)
    at = played.ended or max(shown, played.last or played.run.started)
    below = (*played.lines[1:], None)
    cues = tuple(
        replace(_cue(played, line, number, inscriptions, at), turnover=_turnover(line, after))
        for number, (line, after) in enumerate(zip(played.lines, below, strict=True), start=1)
    )
    cues = _without_breaks(cues)
    ids = dict.fromkeys(None if one.line.row is None else one.line.row.session_id for one in cues)
    return DayReport(
        at=at,
        cues=cues,
        sums=_sums(cues, played, at, whole=True),
        sessions=tuple(SessionReport(own, _sums(_of_session(cues, own), played, at)) for own in ids),
        steps=_steps(cues, played),
        is_over=played.ended is not None,
    )


def _of_session(cues: Iterable[CueReport], session_id: int | None) -> tuple[CueReport, ...]:
    return tuple(one for one in cues if (None if one.line.row is None else one.line.row.session_id) == session_id)


def _cue(
    played: Played, line: PlannedLine, number: int, inscriptions: Mapping[int, InscriptionRow], at: datetime
) -> CueReport:
    one, fate = played.played(line.cue_id), _fate(played, line)
    had = fate in HAD_THE_FLOOR
    return CueReport(
        number=number,
        line=line,
        fate=fate,
        floor=_floor(line, inscriptions, absent=bool(one.absences)),
        started=one.begun if had else None,
        ended=one.spans[-1].end if fate is Fate.HELD and one.spans else None,
        ran=seconds_of(one.elapsed(at)),
        added=one.added,
        recording=had and one.set_to is not None,
        called=one.called,
        absences=len(one.absences),
    )


def _without_breaks(cues: tuple[CueReport, ...]) -> tuple[CueReport, ...]:
    """The last cue before a break is over when it was planned to be, or has had its length: its clock ran on only
    because the next was called after the break.
    """
    begun = sorted((one for one in cues if one.started is not None), key=lambda one: (one.started, one.number))
    rested: dict[int, CueReport] = {}
    for one, after in pairwise(begun):
        if one.started is None or one.ended is None or not _is_break(one.line, after.line):
            continue
        over = max(one.line.planned_end, one.started + timedelta(seconds=one.line.seconds))
        rest = min(one.ran, max(0, seconds_of(one.ended - over)))
        ended = one.ended - timedelta(seconds=rest)
        rested[one.number] = replace(one, ended=ended, ran=one.ran - rest, rest=rest)
    return tuple(rested.get(one.number, one) for one in cues)


def _is_break(line: PlannedLine, after: PlannedLine) -> bool:
    sessions = (line.row and line.row.session_id, after.row and after.row.session_id)
    return sessions[0] != sessions[1] and seconds_of(after.planned - line.planned_end) >= BREAK


def _turnover(line: PlannedLine, after: PlannedLine | None) -> int:
    """The seconds planned until the next cue of the session, where that begins when this one is over."""
    if line.row is None or after is None or after.row is None or after.stands:
        return 0
    return seconds_of(after.gap) if after.row.session_id == line.row.session_id else 0


def _fate(played: Played, line: PlannedLine) -> Fate:
    match played.played(line.cue_id).status:
        case CueStatus.DONE:
            return Fate.HELD
        case CueStatus.CURRENT:
            return Fate.ON
        case CueStatus.ABSENT:
            return Fate.ABSENT
        case _ if line.row is None:
            return Fate.REMOVED
        case CueStatus.SKIPPED:
            return Fate.SKIPPED
    return Fate.TO_COME if played.is_live else Fate.NOT_REACHED


def _floor(line: PlannedLine, inscriptions: Mapping[int, InscriptionRow], *, absent: bool) -> Floor | None:
    """Who is marked absent stood on a list, even where the cue is gone since."""
    row = line.row
    if row is None or (row.inscription_id is None and row.role_id is None):
        return Floor.LIST if row is None and absent else None
    if row.inscription_id is None:
        return Floor.ROLE
    speaker = inscriptions.get(row.inscription_id)
    replies = speaker is not None and speaker.kind is InscriptionKind.REPLY
    return Floor.REPLY if replies else Floor.LIST


def _sums(cues: Sequence[CueReport], played: Played, at: datetime, *, whole: bool = False) -> Sums:
    held = [one for one in cues if one.fate in HAD_THE_FLOOR]
    heard = [one for one in held if one.floor is Floor.LIST]
    reached = [one for one in cues if one.fate in _REACHED]
    over = [one for one in cues if one.overrun]
    started = min((one.started for one in held if one.started is not None), default=None)
    ended = _ended(cues, played)
    return Sums(
        planned_start=min((one.line.planned for one in reached or cues), default=None),
        planned_end=max((one.line.planned_end for one in cues), default=None),
        started=started,
        ended=ended,
        cues=len(cues),
        done=len(held),
        skipped=sum(one.fate is Fate.SKIPPED for one in cues),
        statements=len(heard),
        spoken=sum(one.ran for one in heard),
        allowed=sum(one.line.seconds + one.turnover for one in heard),
        replies=sum(one.floor is Floor.REPLY for one in held),
        recordings=sum(one.recording for one in held),
        absences=sum(one.absences for one in cues),
        overruns=len(over),
        over_seconds=sum(one.overrun for one in over),
        longest=max(over, key=lambda one: one.overrun, default=None),
        never=tuple(one for one in cues if one.floor is not None and one.fate in _UNHEARD),
        held=_within(played.holds, None if whole else (started, ended), at),
        between=_within(played.gaps, None if whole else (started, ended), at),
        breaks=sum(one.rest for one in cues),
    )


def _ended(cues: Sequence[CueReport], played: Played) -> datetime | None:
    """When the last of these cues was over; None while one of them is on or still to come."""
    if any(one.fate in (Fate.ON, Fate.TO_COME) for one in cues):
        return None
    ends = [one.ended or played.played(one.line.cue_id).ended for one in cues]
    return max((end for end in ends if end is not None), default=None)


def _within(spans: Iterable[Span], hours: tuple[datetime | None, datetime | None] | None, at: datetime) -> int:
    """The seconds of these stretches that lie within those hours; all of them where there are none."""
    if hours is None:
        return seconds_of(sum((span.lasted(at) for span in spans), timedelta()))
    first, last = hours
    if first is None:
        return 0
    parts = (min(span.end or at, last or at) - max(span.start, first) for span in spans)
    return seconds_of(sum((part for part in parts if part > timedelta()), timedelta()))


def _steps(cues: Sequence[CueReport], played: Played) -> tuple[Step, ...]:
    """How late the room was whenever a cue began: the third to begin against the third planned hour of those held.

    So whoever is called out of order or moved to the end makes the day neither later nor earlier; whoever does not
    speak at all gives time back.
    """
    begun = sorted((one for one in cues if one.started is not None), key=lambda one: (one.started, one.number))
    hours = sorted(one.line.planned for one in begun)
    steps = [
        Step(one.started, seconds_of(one.started - hour), one.number)
        for one, hour in zip(begun, hours, strict=True)
        if one.started is not None
    ]
    ended = _ended(cues, played)
    if ended is not None and cues:
        steps.append(Step(ended, seconds_of(ended - max(one.line.planned_end for one in cues)), None))
    return tuple(steps)
