"""The figures of any day, against a plain version that asks of each second what it was spent on."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.live.played import CueStatus, Played
from hlom_desktop.live.report.drift import drift_of
from hlom_desktop.live.report.rules import report_of
from hlom_desktop.live.report.values import DayReport, Sums
from hlom_desktop.live.values import PressKind

from .small_day import SPEAKERS, TEN, K, cue, live

HOLD, BETWEEN = 0, -1
KINDS = [K.NEXT, K.NEXT, K.NEXT, K.CALL, K.BACK, K.HOLD, K.RESUME, K.SKIP, K.ABSENT, K.RECORDING]
PRESSES = st.lists(st.tuples(st.integers(0, 90), st.sampled_from(KINDS), st.integers(1, 6)), max_size=14)


@st.composite
def days(draw: st.DrawFn) -> tuple[Played, DayReport]:
    """Six cues, any presses, ended or not."""
    start, cues = 0, []
    for number in range(1, 7):
        seconds = draw(st.integers(0, 60))
        speaker, session = draw(st.sampled_from([None, 31, 32, 35])), draw(st.sampled_from([None, 7]))
        cues.append(cue(number, start, seconds, inscription_id=speaker, session_id=session))
        start += seconds + draw(st.integers(0, 20))
    at = 0
    pressed: list[tuple[int, PressKind, int | None]] = []
    for wait, kind, number in draw(PRESSES):
        at += wait
        pressed.append((at, kind, number))
    if draw(st.booleans()):
        pressed.append((at + 5, K.END, None))
    played = live(cues, *pressed, more=30)
    found = report_of(played, SPEAKERS, TEN + timedelta(seconds=at + 9))
    assert found is not None
    return played, found


def spent(played: Played, until: datetime) -> list[int]:
    """For each second the cue whose clock ran, `HOLD` or `BETWEEN`."""
    found, at = [], TEN
    while at < until:
        kinds = [(BETWEEN, played.gaps), (HOLD, played.holds), *((n, one.spans) for n, one in played.cues.items())]
        found += [own for own, spans in kinds if any(one.start <= at < (one.end or until) for one in spans)]
        at += timedelta(seconds=1)
    return found


@given(days())
def test_every_second_is_counted_once(day: tuple[Played, DayReport]) -> None:
    played, report = day
    ticks = spent(played, report.at)
    assert len(ticks) == int((report.at - TEN).total_seconds())
    assert [one.ran for one in report.cues] == [ticks.count(one.line.cue_id) for one in report.cues]
    assert (report.sums.held, report.sums.between) == (ticks.count(HOLD), ticks.count(BETWEEN))


@given(days())
def test_the_sums_are_those_of_the_table(day: tuple[Played, DayReport]) -> None:
    played, report = day
    ticks = spent(played, report.at)
    statements = spoken = overruns = over = never = 0
    for number in range(1, 7):
        line = next(line for line in played.lines if line.cue_id == number)
        one = played.played(number)
        speaker = None if line.row is None else line.row.inscription_id
        if one.status in (CueStatus.DONE, CueStatus.CURRENT):
            ran, slot = ticks.count(number), line.seconds + _turnover(played, number)
            if speaker in (31, 32):
                statements += 1
                spoken += ran
            if speaker is not None and one.set_to is None and ran >= slot + 5:
                overruns += 1
                over += ran - slot
        elif speaker is not None and not (one.status is CueStatus.TO_COME and played.ended is None):
            never += 1
    sums = report.sums
    assert (sums.statements, sums.spoken, sums.overruns, sums.over_seconds) == (statements, spoken, overruns, over)
    assert len(sums.never) == never


@given(days())
def test_the_sessions_add_up_to_the_day(day: tuple[Played, DayReport]) -> None:
    _, report = day
    for name in ("cues", "done", "skipped", "statements", "spoken", "allowed", "replies", "recordings", "absences",
                 "overruns", "over_seconds"):  # fmt: skip
        assert sum(getattr(one.sums, name) for one in report.sessions) == getattr(report.sums, name)
    for one in report.sessions:
        assert _ordered(one.sums)
    begun = [one.started for one in report.cues if one.started is not None]
    assert [step.at for step in report.steps if step.number is not None] == sorted(begun)


@given(days())
def test_the_drawing_holds_all_its_points(day: tuple[Played, DayReport]) -> None:
    _, report = day
    drift = drift_of(report)
    assert (drift is None) == (not report.steps)
    if drift is not None:
        corners = drift.corners()
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in corners)
        assert [x for x, _ in corners] == sorted(x for x, _ in corners)
        assert corners[-1][0] == 1.0 or drift.first == drift.last
        assert all(0 <= drift.down(mark) <= 1 for mark in drift.lines())
        assert len(drift.lines()) <= 5
        hours = drift.hours("Asia/Kathmandu")
        assert all(drift.first <= at <= drift.last and at.second == 0 for at in hours)
        assert len(hours) <= 10


def _turnover(played: Played, number: int) -> int:
    """The time on the sheet between a cue and the next of its session."""
    rows = {line.cue_id: line.row for line in played.lines}
    row, after = rows[number], rows.get(number + 1)
    if row is None or after is None or after.session_id != row.session_id:
        return 0
    return after.start - row.start - row.seconds


def _ordered(sums: Sums) -> bool:
    return sums.started is None or sums.ended is None or sums.started <= sums.ended
