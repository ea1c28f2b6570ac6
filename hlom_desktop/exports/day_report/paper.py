"""The report of a room's day: its figures, how late it ran over the hours, and every cue planned against actual."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.lengths import length_words
from hlom_desktop.exports import marks
from hlom_desktop.exports.day_report.figures import labels_of, minute_words, named_sums, values_of
from hlom_desktop.exports.day_report.gathering import Reported, ReportSheet
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.plots import StepPlot
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Format,
    Heading,
    Item,
    Items,
    Kind,
    Line,
    Note,
    Paper,
    Row,
    Run,
    SectionRow,
    Style,
    Table,
)
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.live.report.drift import Drift, drift_of
from hlom_desktop.live.report.said import clock_words, notes_on, planned_words, signed_words
from hlom_desktop.live.report.values import FATE_LABELS, HAD_THE_FLOOR, OVERRUN_FROM, CueReport, DayReport, Fate
from hlom_desktop.live.shown import LiveRoom

_BESIDE = 4
"""Sessions that stand beside the whole day in one table."""


def compose_day_report(reported: Reported, sheet: ReportSheet, language: Language, options: Options) -> Composed:
    """One room's day in one language."""
    marked = Marked(language)
    words, conference = marked.words, reported.conference
    reports = sheet.reports(options)
    blocks = [
        block
        for run, report in zip(sheet.runs, reports, strict=True)
        for block in _blocks(run, report, marked, alone=len(reports) == 1)
    ]
    day, issued_at = print_day(sheet.day, language), options.issued_at
    live = [marks.words(live_words(sheet.runs[0], reports[0], marked))] if len(reports) == 1 else []
    paper = Paper(
        kind=Kind.DAY_REPORT,
        title=words("Day report: {room}", room=marked.string(sheet.room.name)),
        **masthead(conference, marked, issued_at),
        blocks=tuple(blocks),
        under_title=(marks.words(day), *live),
        beside=day,
        key=marked.key,
        format=Format.A4_LANDSCAPE,
    )
    return Composed(paper, marked.remarks)


def live_words(run: LiveRoom, report: DayReport, marked: Marked) -> str:
    """From when to when the room was live."""
    assert run.run is not None
    first, last = minute_words(run.run.started, run.zone), minute_words(report.at, run.zone)
    if report.is_over:
        return marked.words("Live from {first} to {last}", first=first, last=last)
    return marked.words("Live since {first}; figures up to {last}", first=first, last=last)


def _blocks(run: LiveRoom, report: DayReport, marked: Marked, *, alone: bool) -> Iterator[Block]:
    words = marked.words
    if not alone:
        yield Heading(marks.words(live_words(run, report, marked)), day=False)
    yield from _figures(run, report, marked)
    drift = drift_of(report)
    if drift is not None:
        yield Heading(marks.words(words("Later or earlier than planned")), day=False)
        yield plot_of(drift, run.zone, marked)
    yield Heading(marks.words(words("Cue by cue")), day=False)
    yield _cues(run, report, marked)
    if report.sums.never:
        yield Heading(marks.words(words("Without the floor")), day=False)
        yield Items(tuple(_unheard(one, marked) for one in report.sums.never))
    yield Note(
        marks.words(
            words(
                "Later than planned counts as plus, in minutes and seconds. A cue’s clock runs until the next is "
                "called, so what is planned for turnover stands beside its length. A speaker has overrun from "
                "{seconds} seconds on; a recording in place of a line that dropped is nobody’s overrun. Who was "
                "called out of order, or later, makes the day neither later nor earlier.",
                seconds=OVERRUN_FROM,
            )
        )
    )


def _figures(run: LiveRoom, report: DayReport, marked: Marked) -> Iterator[Table]:
    whole, *sessions = named_sums(run, report, marked)
    for first in range(0, max(1, len(sessions)), _BESIDE):
        shown = (whole, *sessions[first : first + _BESIDE])
        columns = (Column(marked.words("Key figures"), mm=68), *(Column(title) for title, _ in shown))
        values = [values_of(sums, run.zone, marked) for _, sums in shown]
        rows = [
            Row((Cell((marks.line(label, Style.DETAIL),)), *(_value(one[at]) for one in values)))
            for at, label in enumerate(labels_of(marked))
        ]
        yield Table(columns, tuple(rows))


def _value(said: str) -> Cell:
    return Cell((marks.line(said, Style.ENTRY),))


def plot_of(drift: Drift, zone: str, marked: Marked) -> StepPlot:
    """The drawing, and what it shows in words; every figure of it stands in the table of cues too."""
    first, last = drift.steps[0], drift.steps[-1]
    most = max(drift.steps, key=lambda step: step.delay)
    least = min(drift.steps, key=lambda step: step.delay)
    alt = marked.words(
        "A line of steps: how much later than planned the room was from hour to hour. {start} at the start, at most "
        "{most} at {most_hour}, at least {least} at {least_hour}, {end} at the end.",
        start=signed_words(first.delay),
        most=signed_words(most.delay),
        most_hour=minute_words(most.at, zone),
        least=signed_words(least.delay),
        least_hour=minute_words(least.at, zone),
        end=signed_words(last.delay),
    )
    return StepPlot(
        alt=alt,
        corners=drift.corners(),
        base=(drift.down(0), marked.words("plan")),
        lines=tuple((drift.down(mark), signed_words(mark)) for mark in drift.lines()),
        hours=tuple((drift.across(at), minute_words(at, zone)) for at in drift.hours(zone)),
        told=tuple((drift.across(one.at), drift.down(one.delay), signed_words(one.delay)) for one in drift.told()),
    )


def _cues(run: LiveRoom, report: DayReport, marked: Marked) -> Table:
    words = marked.words
    columns = (
        Column(words("No."), mm=9, right=True),
        Column(words("Planned"), mm=18, right=True),
        Column(words("Actual"), mm=18, right=True),
        Column(words("Delay"), mm=17, right=True),
        Column(words("What and who")),
        Column(words("Length"), mm=22, right=True),
        Column(words("Took"), mm=16, right=True),
        Column(words("Over, under"), mm=20, right=True),
        Column(words("What became of it"), mm=52),
    )
    titles = {one.ref.id: one.title for one in run.sessions}
    rows: list[Row | SectionRow] = []
    for session_id, cues in groupby(report.cues, lambda one: one.line.row.session_id if one.line.row else None):
        title = marked.text(titles.get(session_id), bold=True) if session_id is not None else ()
        if title:
            rows.append(SectionRow(title))
        rows += [_cue(one, run.zone, marked) for one in cues]
    return Table(columns, tuple(rows))


def _cue(cue: CueReport, zone: str, marked: Marked) -> Row:
    had = cue.fate in HAD_THE_FLOOR
    who = (marked.line(cue.line.who, Style.DETAIL),) if cue.line.who is not None and not cue.line.who.is_empty else ()
    fate = marked.words(FATE_LABELS[cue.fate])
    tags = (Line((marks.tag(fate),), Style.DETAIL),) if cue.fate is Fate.ABSENT else (marks.line(fate, Style.DETAIL),)
    return Row(
        (
            _small(str(cue.number)),
            _small(clock_words(cue.line.planned, zone)),
            _small(clock_words(cue.started, zone), bold=True),
            _small(signed_words(cue.delay)),
            Cell((marked.line(cue.line.item, bold=had), *who)),
            _small(planned_words(cue)),
            _small(length_words(cue.ran) if had else "–"),
            _small(signed_words(cue.over), bold=bool(cue.overrun)),
            Cell((*tags, *(marks.line(note, Style.DETAIL) for note in notes_on(cue, marked.words)))),
        )
    )


def _small(said: str, *, bold: bool = False) -> Cell:
    return Cell((marks.line(said, Style.DETAIL, bold=bold),))


def _unheard(cue: CueReport, marked: Marked) -> Item:
    who = marked.text(cue.line.who)
    name = (*marked.text(cue.line.item, bold=True), *((Run(", "), *who) if who else ()))
    return Item("–", (Line(name), marks.line(marked.words(FATE_LABELS[cue.fate]), Style.DETAIL)))
