"""The figures of a small day, computed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.report.rules import report_of
from hlom_desktop.live.report.values import DayReport, Fate, Floor
from hlom_desktop.live.rules import replay

from .small_day import SMALL, SPEAKERS, TEN, K, cue, live


def small_day() -> DayReport:
    """A minute late; the role 30 s short; 31 a minute over; 32 absent; the line of 33 drops, its recording is played;
    34 is held for 40 s and stays 20 s under; the reply is 30 s over; the last cue is skipped.
    """
    played = live(
        SMALL,
        (60, K.NEXT, 1),
        (180, K.NEXT, 2),
        (450, K.NEXT, 3),
        (690, K.NEXT, 4),
        (700, K.ABSENT, 4),
        (700, K.NEXT, 5),
        (750, K.RECORDING, 5),
        (930, K.NEXT, 6),
        (1000, K.HOLD, None),
        (1040, K.RESUME, None),
        (1130, K.NEXT, 7),
        (1280, K.SKIP, 8),
        (1280, K.END, None),
    )
    found = report_of(played, SPEAKERS, TEN)
    assert found is not None
    return found


def test_the_cues_of_a_small_day() -> None:
    found = [(one.number, one.fate, one.floor, one.delay, one.over, one.overrun) for one in small_day().cues]
    assert found == [
        (1, Fate.HELD, None, 60, 0, 0),
        (2, Fate.HELD, Floor.ROLE, 60, -30, 0),
        (3, Fate.HELD, Floor.LIST, 30, 60, 60),
        (4, Fate.ABSENT, Floor.LIST, None, None, 0),
        (5, Fate.HELD, Floor.LIST, -80, 50, 0),
        (6, Fate.HELD, Floor.LIST, -30, -20, 0),
        (7, Fate.HELD, Floor.REPLY, -10, 30, 30),
        (8, Fate.SKIPPED, None, None, None, 0),
    ]


def test_the_sums_of_a_small_day() -> None:
    report = small_day()
    sums = report.sums
    assert (sums.start_delay, sums.end_delay) == (60, -40)
    assert (sums.cues, sums.done, sums.skipped, sums.absences) == (8, 6, 1, 1)
    assert (sums.statements, sums.spoken, sums.allowed) == (3, 240 + 230 + 160, 540)
    assert (sums.mean, sums.mean_allowed) == (210, 180)
    assert (sums.replies, sums.recordings) == (1, 1)
    assert (sums.overruns, sums.over_seconds) == (2, 90)
    assert sums.longest is not None
    assert sums.longest.number == 3
    assert [one.number for one in sums.never] == [4]
    assert (sums.held, sums.between) == (40, 60)
    assert report.is_over


def test_the_sessions_of_a_small_day() -> None:
    first, second = small_day().sessions
    assert (first.session_id, second.session_id) == (7, 8)
    found = [
        (one.start_delay, one.end_delay, one.statements, one.overruns, one.held, one.between)
        for one in (first.sums, second.sums)
    ]
    # The first session was to end at 16′00 and did at 15′30; the second began 30 s early and ended 40 s early.
    assert found == [(60, -30, 2, 1, 0, 0), (-30, -40, 1, 1, 40, 0)]


def test_how_late_a_small_day_was() -> None:
    """The absent speaker's three minutes come back, but for the ten seconds of waiting and what was late before."""
    found = [(step.number, (step.at - TEN).seconds, step.delay) for step in small_day().steps]
    assert found == [(1, 60, 60), (2, 180, 60), (3, 450, 30), (5, 700, -80), (6, 930, -30), (7, 1130, -10),
                     (None, 1280, -40)]  # fmt: skip


def test_a_swap_makes_the_day_neither_late_nor_early() -> None:
    cues = [cue(number, 60 * number, 60) for number in range(3)]
    played = live(cues, (0, K.NEXT, 0), (60, K.CALL, 2), (120, K.NEXT, 1), (180, K.END, None))
    report = report_of(played, {}, TEN)
    assert report is not None
    assert [one.delay for one in report.cues] == [0, 60, -60]
    assert [step.delay for step in report.steps] == [0, 0, 0, 0]


def test_a_day_that_goes_on_is_told_up_to_now() -> None:
    played = live(SMALL, (0, K.NEXT, 1), (120, K.NEXT, 2))
    report = report_of(played, SPEAKERS, TEN + timedelta(seconds=520))
    assert report is not None
    assert [one.fate for one in report.cues] == [Fate.HELD, Fate.ON, *[Fate.TO_COME] * 6]
    assert (report.cues[1].ran, report.cues[1].overrun) == (400, 100)
    assert (report.sums.start_delay, report.sums.end_delay, report.is_over) == (0, None, False)
    assert report.sums.never == ()


def test_turnover_is_nobodys_overrun() -> None:
    """Each is on for three minutes and the thirty seconds planned until the next; the second for twenty more."""
    cues = [cue(number, 210 * number, 180, inscription_id=31 + number, session_id=7) for number in range(3)]
    played = live(cues, (0, K.NEXT, 0), (210, K.NEXT, 1), (440, K.NEXT, 2), (620, K.END, None))
    report = report_of(played, SPEAKERS, TEN)
    assert report is not None
    assert [(one.turnover, one.over, one.overrun) for one in report.cues] == [(30, 0, 0), (30, 20, 20), (0, 0, 0)]
    assert (report.sums.mean, report.sums.mean_allowed) == (207, 200)


def test_a_break_belongs_to_no_cue() -> None:
    """Suspended a minute late, and the next session called after the hour planned between them."""
    cues = [cue(1, 0, 600, session_id=7), cue(2, 600, 60, session_id=7), cue(3, 4260, 60, session_id=8)]
    played = live(cues, (0, K.NEXT, 1), (660, K.NEXT, 2), (4290, K.NEXT, 3), (4350, K.END, None))
    report = report_of(played, SPEAKERS, TEN)
    assert report is not None
    assert [(one.ran, one.over, one.rest) for one in report.cues] == [(660, 60, 0), (60, 0, 3570), (60, 0, 0)]
    assert [(one.sums.end_delay, one.sums.breaks) for one in report.sessions] == [(60, 3570), (30, 0)]
    assert report.sums.breaks + sum(one.ran for one in report.cues) == 4350


def test_what_was_never_live_has_no_report() -> None:
    assert report_of(replay(SMALL, None, (), "UTC"), SPEAKERS, TEN) is None


def test_a_cue_deleted_on_the_day_stays_in_the_report() -> None:
    gone = [*SMALL[:3], *(replace(one, notes=Wording.from_texts(en="x")) for one in SMALL[3:4])]
    report = report_of(live(gone, (0, K.NEXT, 1), (60, K.END, None)), SPEAKERS, TEN)
    assert report is not None
    assert [one.fate for one in report.cues] == [Fate.HELD, Fate.NOT_REACHED, Fate.NOT_REACHED, Fate.REMOVED]
    assert [one.number for one in report.sums.never] == [2, 3]
