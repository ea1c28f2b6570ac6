"""The report of a room's day as a workbook: its cues and its steps with seconds to count with, and its figures."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.exports.day_report.figures import labels_of, named_sums, values_of
from hlom_desktop.exports.day_report.gathering import Reported, ReportSheet
from hlom_desktop.exports.day_report.paper import live_words
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper_words import printed_on_sheet
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.xlsx_sheet import CellValue, Sheet, SheetColumn, SheetRow
from hlom_desktop.live.report.said import notes_on
from hlom_desktop.live.report.values import FATE_LABELS, HAD_THE_FLOOR, CueReport, DayReport
from hlom_desktop.live.shown import LiveRoom

_HOUR = "hh:mm:ss"


def write_book_piece(
    reported: Reported,
    sheet: ReportSheet,
    language: Language,
    options: Options,
    path: Path,
    *,
    rehearsal: bool = False,
) -> Report:
    """Write one room's day as a workbook."""
    from hlom_desktop.exports.xlsx_book import write_workbook

    pages, remarks = compose_book(reported, sheet, language, options)
    title = f"{pages[0].title} · {reported.conference.short}"
    return Report((), remarks) + write_workbook(
        pages, path, title=title, language=language, stamp=options.issued_at, rehearsal=rehearsal
    )


def compose_book(
    reported: Reported, sheet: ReportSheet, language: Language, options: Options
) -> tuple[tuple[Sheet, ...], tuple[Remark, ...]]:
    """Three sheets for each run: figures, cues, steps; and what the report says of them."""
    marked = Marked(language)
    pages = tuple(
        _page(reported, sheet, options, marked, (name, columns, rows, live_words(run, report, marked)))
        for run, report in zip(sheet.runs, sheet.reports(options), strict=True)
        for name, columns, rows in (
            _figures(run, report, marked),
            _cues(run, report, marked),
            _steps(run, report, marked),
        )
    )
    return pages, marked.remarks


_Part = tuple[str, tuple[SheetColumn, ...], tuple[SheetRow, ...]]


def _page(
    reported: Reported,
    sheet: ReportSheet,
    options: Options,
    marked: Marked,
    part: tuple[str, tuple[SheetColumn, ...], tuple[SheetRow, ...], str],
) -> Sheet:
    words = marked.words
    name, columns, rows, live = part
    room, day = marked.string(sheet.room.name), print_day(sheet.day, marked.language)
    return Sheet(
        name=name,
        title=words("Day report: {room} · {day}", room=room, day=day),
        head=(f"{reported.conference.short} · {live}",),
        columns=columns,
        rows=rows,
        page_words=words("Page {page} of {pages}"),
        printed=printed_on_sheet(options.issued_at, reported.conference, marked.language),
        header=f"{room} · {day}",
    )


def _figures(run: LiveRoom, report: DayReport, marked: Marked) -> _Part:
    shown = named_sums(run, report, marked)
    columns = (SheetColumn(marked.words("Key figures"), 36.0), *(SheetColumn(title, 28.0) for title, _ in shown))
    values = [values_of(sums, run.zone, marked) for _, sums in shown]
    rows = tuple(SheetRow((label, *(_number(one[at]) for one in values))) for at, label in enumerate(labels_of(marked)))
    return marked.words("Key figures"), columns, rows


def _number(said: str) -> CellValue:
    return int(said) if said.isdecimal() else said


def _cues(run: LiveRoom, report: DayReport, marked: Marked) -> _Part:
    words = marked.words
    columns = (
        SheetColumn(words("No."), 6.0),
        SheetColumn(words("Session"), 28.0),
        SheetColumn(words("Cue"), 34.0),
        SheetColumn(words("Who"), 30.0),
        SheetColumn(words("Planned"), 10.0, number_format=_HOUR),
        SheetColumn(words("Started"), 10.0, number_format=_HOUR),
        SheetColumn(words("Ended"), 10.0, number_format=_HOUR),
        SheetColumn(words("Delay (s)"), 10.0),
        SheetColumn(words("Length (s)"), 10.0),
        SheetColumn(words("Turnover (s)"), 12.0),
        SheetColumn(words("Took (s)"), 10.0),
        SheetColumn(words("Over, under (s)"), 12.0),
        SheetColumn(words("What became of it"), 18.0),
        SheetColumn(words("Notes"), 30.0),
    )
    titles = {one.ref.id: one.title for one in run.sessions}
    rows = []
    for cue in report.cues:
        session = titles.get(cue.line.row.session_id or 0) if cue.line.row is not None else None
        rows.append(SheetRow(_cue(cue, run.zone, marked, marked.string(session) or None)))
    return words("Cues"), columns, tuple(rows)


def _cue(cue: CueReport, zone: str, marked: Marked, session: str | None) -> tuple[CellValue, ...]:
    return (
        cue.number,
        session,
        marked.string(cue.line.item),
        marked.string(cue.line.who) or None,
        _clock(cue.line.planned, zone),
        _clock(cue.started, zone),
        _clock(cue.ended, zone),
        cue.delay,
        cue.line.seconds,
        cue.turnover,
        cue.ran if cue.fate in HAD_THE_FLOOR else None,
        cue.over,
        marked.words(FATE_LABELS[cue.fate]),
        "; ".join(notes_on(cue, marked.words)) or None,
    )


def _steps(run: LiveRoom, report: DayReport, marked: Marked) -> _Part:
    words = marked.words
    columns = (
        SheetColumn(words("Hour"), 12.0, number_format=_HOUR),
        SheetColumn(words("Later than planned (s)"), 22.0),
        SheetColumn(words("Cue"), 34.0),
    )
    names = {one.number: marked.string(one.line.item) for one in report.cues}
    rows = tuple(
        SheetRow((_clock(step.at, run.zone), step.delay, names.get(step.number or 0))) for step in report.steps
    )
    return words("Later or earlier"), columns, rows


def _clock(moment: datetime | None, zone: str) -> time | None:
    return None if moment is None else moment.astimezone(zone_named(zone)).time().replace(microsecond=0)
