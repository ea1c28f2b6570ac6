"""The log of a room played again: what each press did, in order. Nothing else is remembered of a live day.

A press says itself to which cue it goes, so that the order of the cues may change afterwards. Presses that make no
sense where they stand (Back before anything, Hold on hold) do nothing: a log is never refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.live.played import CueStatus, PlannedLine, Played, PlayedCue, Span, Told
from hlom_desktop.live.values import LiveRunRow, PlannedCue, PressKind, PressRow
from hlom_desktop.run_of_show.values import CueRow


def replay(cues: Sequence[CueRow], run: LiveRunRow | None, presses: Iterable[PressRow], zone: str) -> Played:
    """What a room's day has come to: its cues in their order, and the presses of its run, in the order of number.

    Without a run nothing has happened yet. Raises `UnknownZone`.
    """
    lines = lines_of(cues, run, zone)
    if run is None:
        return Played(None, lines, {})
    tape = Tape(run, {line.cue_id: line.row.seconds if line.row else line.seconds for line in lines})
    for press in presses:
        tape.press(press)
    return tape.played(lines)


def moment_of(day: date, second: int, zone: str) -> datetime:
    """When a wall clock of `zone` shows so many seconds after the midnight that begins `day`, in UTC."""
    clock = datetime(day.year, day.month, day.day) + timedelta(seconds=second)
    return clock.replace(tzinfo=zone_named(zone)).astimezone(UTC)


def lines_of(cues: Sequence[CueRow], run: LiveRunRow | None, zone: str) -> tuple[PlannedLine, ...]:
    """The cues with their plans; those that were deleted since the room went live stand where they were planned."""
    baseline = {} if run is None else {one.cue_id: one for one in run.baseline}
    found: list[PlannedLine] = []
    above: CueRow | None = None
    for row in cues:
        gap = 0 if above is None else max(0, row.start - above.start - above.seconds)
        due = moment_of(row.day, row.start, zone)
        was = baseline.pop(row.ref.id, None)
        planned = due if was is None or was.start == row.start else moment_of(row.day, was.start, zone)
        seconds = row.seconds if was is None else was.seconds
        gone = timedelta(seconds=gap)
        found.append(PlannedLine(row.ref.id, row.item, row.who, planned, seconds, row, due, gone))
        above = row
    return _with_deleted(found, run, baseline.values(), zone) if run is not None and baseline else tuple(found)


def _with_deleted(
    lines: list[PlannedLine], run: LiveRunRow, gone: Iterable[PlannedCue], zone: str
) -> tuple[PlannedLine, ...]:
    deleted: list[PlannedLine] = []
    for one in sorted(gone, key=lambda one: one.start):
        planned = moment_of(run.day, one.start, zone)
        line = PlannedLine(one.cue_id, one.item, one.who, planned, one.seconds, None, planned, timedelta())
        deleted.append(line)
    found: list[PlannedLine] = []
    for line in lines:
        while deleted and deleted[0].planned < line.planned:
            found.append(deleted.pop(0))
        found.append(line)
    return (*found, *deleted)


@dataclass
class _Track:
    """One cue while the log is played."""

    cue_id: int
    status: CueStatus = CueStatus.TO_COME
    spans: list[Span] = field(default_factory=list)
    begun: datetime | None = None
    ended: datetime | None = None
    added: int = 0
    set_to: timedelta | None = None
    called: bool = False
    absences: tuple[datetime, ...] = ()
    before: list[tuple[CueStatus, datetime | None, datetime | None, bool]] = field(default_factory=list)

    def frozen(self) -> PlayedCue:
        return PlayedCue(
            self.cue_id,
            self.status,
            tuple(self.spans),
            self.begun,
            self.ended,
            self.added,
            self.set_to,
            self.called,
            self.absences,
        )

    def begin(self, at: datetime) -> None:
        """It is opened; what it was until then can be had back."""
        self.before.append((self.status, self.begun, self.ended, self.called))
        self.begun = self.begun or at

    def unbegin(self) -> None:
        """It is what it was before it was opened; its spans stay."""
        if self.before:
            self.status, self.begun, self.ended, self.called = self.before.pop()


class Tape:
    """A log that is played press by press; `lengths` are the planned seconds of the cues by id."""

    def __init__(self, run: LiveRunRow, lengths: Mapping[int, int]) -> None:
        self._run, self._lengths = run, lengths
        self._tracks: dict[int, _Track] = {}
        self._current: _Track | None = None
        self._before: list[_Track] = []
        self._open: list[Span] | None = None
        self._gaps: list[Span] = []
        self._holds: list[Span] = []
        self._told: dict[str, Told] = {}
        self._off = 0
        self._last = run.started
        self._ended: datetime | None = None
        self._reached: int | None = None
        self._turn(self._gaps, run.started)

    def press(self, press: PressRow) -> None:
        """Do what a press did. The log's clock never runs backwards."""
        at = self._last = max(press.at, self._last)
        cue = self._track(press.cue_id)
        match press.kind:
            case PressKind.TOLD if press.text:
                self._told[press.text] = Told(at, press.seconds or 0)
            case PressKind.CLOCK:
                self._off += press.seconds or 0
            case PressKind.BACK:
                self._back(at)
            case _ if self._ended is not None:
                pass
            case PressKind.NEXT:
                self._go(cue, at)
                self._reached = press.cue_id or self._reached
            case PressKind.CALL if cue is not None:
                self._call(cue, at)
            case PressKind.HOLD if self._current is not None and self._open is self._current.spans:
                self._turn(self._holds, at)
            case PressKind.RESUME if self._current is not None and self._open is self._holds:
                self._turn(self._current.spans, at)
            case PressKind.END:
                self._leave(CueStatus.DONE, at)
                self._turn(None, at)
                self._ended = at
            case _:
                self._mark(press, cue or self._current, at)

    def _mark(self, press: PressRow, cue: _Track | None, at: datetime) -> None:
        """What is about one cue: its time, or whether it is held at all."""
        if cue is None:
            return
        match press.kind:
            case PressKind.ADD:
                cue.added += press.seconds or 0
            case PressKind.RECORDING:
                seconds = self._lengths.get(cue.cue_id, 0) if press.seconds is None else press.seconds
                ran = sum((span.lasted(at) for span in cue.spans), timedelta())
                cue.set_to, cue.added = ran + timedelta(seconds=seconds), 0
            case PressKind.SKIP:
                self._drop(cue, CueStatus.SKIPPED, at)
            case PressKind.ABSENT:
                if self._drop(cue, CueStatus.ABSENT, at):
                    cue.absences += (at,)
            case PressKind.UNSKIP if cue.status is CueStatus.SKIPPED:
                cue.status, cue.begun = CueStatus.TO_COME, None

    def _track(self, cue_id: int | None) -> _Track | None:
        return None if cue_id is None else self._tracks.setdefault(cue_id, _Track(cue_id))

    def _turn(self, to: list[Span] | None, at: datetime) -> None:
        """Close the stretch of time that is open, and open one of another kind."""
        if self._open is not None:
            last = self._open.pop()
            if last.start < at or self._open not in (self._gaps, self._holds):
                self._open.append(replace(last, end=at))
        if to is not None:
            to.append(Span(at))
        self._open = to

    def _go(self, cue: _Track | None, at: datetime) -> None:
        """Leave the cue that is current, and open another or none."""
        if cue is self._current:
            return
        self._leave(CueStatus.DONE, at)
        if cue is not None:
            cue.begin(at)
            self._reopen(cue, at)

    def _call(self, cue: _Track, at: datetime) -> None:
        """Open a cue out of order; the first of all is where the room starts."""
        first = not self._before and self._current is None
        if first:
            self._reached = cue.cue_id
        if cue is not self._current:
            self._go(cue, at)
            cue.called = not first

    def _reopen(self, cue: _Track, at: datetime) -> None:
        self._current, cue.status, cue.ended = cue, CueStatus.CURRENT, None
        self._turn(cue.spans, at)

    def _leave(self, status: CueStatus, at: datetime) -> None:
        """Close the clock of the current cue, if there is one; Back finds it again."""
        cue, self._current = self._current, None
        if cue is not None:
            self._before.append(cue)
            cue.status, cue.ended = status, at
            self._turn(self._gaps, at)

    def _back(self, at: datetime) -> None:
        """Reopen the clock before: the one that was left last. What was open is to come again, its spans kept."""
        ended, self._ended = self._ended, None
        if ended is not None:
            self._turn(self._gaps, ended)
        if not self._before:
            return
        if self._current is not None:
            self._current.unbegin()
        last = self._before.pop()
        if last.status is CueStatus.ABSENT:
            last.absences = last.absences[:-1]
        self._reached = last.cue_id
        self._reopen(last, at)

    def _drop(self, cue: _Track, status: CueStatus, at: datetime) -> bool:
        """A cue is skipped, or its speaker is not there; whether that can be."""
        if cue is self._current:
            self._leave(status, at)
        elif cue.status in (CueStatus.TO_COME, CueStatus.ABSENT):
            cue.status = status
        else:
            return False
        return True

    def played(self, lines: tuple[PlannedLine, ...]) -> Played:
        """What the presses so far have come to."""
        cues = {cue_id: track.frozen() for cue_id, track in self._tracks.items()}
        self._call_again(cues, lines)
        held = self._holds[-1].start if self._open is self._holds else None
        return Played(
            run=self._run,
            lines=lines,
            cues=cues,
            current=None if self._current is None else self._current.cue_id,
            held=held,
            gaps=tuple(self._gaps),
            holds=tuple(self._holds),
            told=dict(self._told),
            off=self._off,
            last=self._last,
            ended=self._ended,
            can_go_back=bool(self._before) or self._ended is not None,
            before=self._before[-1].cue_id if self._before else None,
        )

    def _call_again(self, cues: dict[int, PlayedCue], lines: tuple[PlannedLine, ...]) -> None:
        """Who was absent and stands further down than Next has come is to come again."""
        if not any(one.status is CueStatus.ABSENT for one in cues.values()):
            return
        reached = next((at for at, line in enumerate(lines) if line.cue_id == self._reached), -1)
        for line in lines[reached + 1 :]:
            one = cues.get(line.cue_id)
            listed = line.row is not None and line.row.inscription_id is not None
            if listed and one is not None and one.status is CueStatus.ABSENT:
                cues[line.cue_id] = replace(one, status=CueStatus.TO_COME, begun=None)
