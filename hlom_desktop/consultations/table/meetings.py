"""The columns of the table of meetings and of that of workstreams."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.conference.when.printing import as_cell, as_stated
from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.marks import MODE_ICONS, STATUS_ICONS, missing_mark, texts_runs, texts_text
from hlom_desktop.consultations.values import (
    CONSULTATION_LABELS,
    CONSULTATION_STATUS_LABELS,
    ConsultationRow,
    ConsultationStatus,
    WorkstreamRow,
)
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.words import Words

Reads = Callable[[], Language]
"""The language in which contents are read now."""
RunNumbers = Mapping[int, tuple[int, int]]
"""Which run of how many each meeting is, by its id; those given once are not in it."""


def date_text(row: ConsultationRow, language: Language) -> str:
    """A meeting's date as stated; empty where there is none."""
    return as_cell(as_stated(row.dates, language)) if row.dates else ""


def hours_text(row: ConsultationRow, language: Language) -> str:
    """A meeting's hours, with the label they were stated in."""
    if row.hours is None:
        return ""
    said = print_hours(row.hours.start, row.hours.minutes, language)
    return f"{said} {row.hours.label}" if row.hours.label else said


def hours_are_open(row: ConsultationRow) -> bool:
    """Label and clock contradict each other and nothing is chosen yet."""
    return row.hours is not None and row.hours.start_utc() is None


def _date_order(row: ConsultationRow) -> Any:
    return None if row.dates is None else (*sort_key(row.dates), row.hours.start if row.hours else -1)


def _is_past(row: ConsultationRow) -> bool:
    return row.status in (ConsultationStatus.HELD, ConsultationStatus.CANCELLED)


def place_text(row: ConsultationRow, language: Language, words: Words) -> str:
    """Where a meeting is and how it is attended, as far as either is known."""
    mode = words(MODE_LABELS[row.mode]) if row.mode else ""
    place = text_in(row.place, language)
    return words("{place}, {mode}", place=place, mode=mode) if place and mode else place or mode


def _place_runs(row: ConsultationRow, language: Language, words: Words) -> tuple[Run, ...]:
    """The mode's icon before the place, or before its own word where no place is stated."""
    word = Run(text_in(row.place, language) or place_text(row, language, words), "ink2")
    return (word,) if row.mode is None else (Run(icon=MODE_ICONS[row.mode], token="ink2"), word)


def run_text(row: ConsultationRow, runs: RunNumbers, words: Words) -> str:
    """“run 1 of 2” of a meeting that is given several times; empty for the others."""
    if row.ref.id not in runs:
        return ""
    number, count = runs[row.ref.id]
    return words("run {number} of {count}", number=number, count=count)


def title_text(row: ConsultationRow, language: Language, runs: RunNumbers, words: Words) -> str:
    """A meeting's title, and which of its runs it is."""
    return " · ".join(part for part in (text_in(row.title, language), run_text(row, runs, words)) if part)


def _title_runs(row: ConsultationRow, language: Language, run: str) -> tuple[Run, ...]:
    mark = missing_mark(row.title, language)
    struck = row.status is ConsultationStatus.CANCELLED
    token: Token = "ink3" if struck else "ink"
    word = Run(text_in(row.title, language), token, struck=struck)
    said = (word, Run(f"· {run}", "ink2")) if run else (word,)
    return said if mark is None else (Run(icon=mark[0], token=mark[1]), *said)


def meeting_columns(words: Words, reads: Reads, runs: Callable[[], RunNumbers]) -> tuple[Column[ConsultationRow], ...]:
    """Date as stated, hours, title with its run, kind, place with its mode, status, texts."""
    title = Column[ConsultationRow](
        "title",
        words("Title"),
        lambda row: title_text(row, reads(), runs(), words),
        stretch=True,
        runs=lambda row: _title_runs(row, reads(), run_text(row, runs(), words)),
    )
    place = Column[ConsultationRow](
        "place",
        words("Place"),
        lambda row: place_text(row, reads(), words),
        token="ink2",
        width=92,
        runs=lambda row: _place_runs(row, reads(), words),
        tip=lambda row: place_text(row, reads(), words),
    )
    status = Column[ConsultationRow](
        "status",
        words("Status"),
        lambda row: words(CONSULTATION_STATUS_LABELS[row.status]),
        icon=lambda row: STATUS_ICONS[row.status],
        token=lambda row: STATUS_ICONS[row.status][1],
    )
    kind = Column[ConsultationRow](
        "kind", words("Kind"), lambda row: words(CONSULTATION_LABELS[row.kind]), token="ink2", width=88
    )
    texts = Column[ConsultationRow](
        "texts", words("Texts"), lambda row: texts_text(row.title), runs=lambda row: texts_runs(row.title)
    )
    return (*_when_columns(words, reads), title, kind, place, status, texts)


def _when_columns(words: Words, reads: Reads) -> tuple[Column[ConsultationRow], ...]:
    return (
        Column(
            "date",
            words("Date"),
            lambda row: date_text(row, reads()),
            sort=_date_order,
            width=148,
            bold=lambda row: not _is_past(row),
            token=lambda row: "ink3" if _is_past(row) else "ink",
        ),
        Column(
            "hours",
            words("Hours"),
            lambda row: hours_text(row, reads()),
            sort=lambda row: row.hours.start if row.hours else None,
            icon=lambda row: ("warning-fill", "warn") if hours_are_open(row) else None,
        ),
    )


def workstream_columns(words: Words, reads: Reads, shown: Callable[[], Meetings]) -> tuple[Column[WorkstreamRow], ...]:
    """Number, title, lead, how many are interested, how many meetings, texts."""
    return (
        Column(
            "number",
            words("No."),
            lambda row: str(row.number or ""),
            sort=lambda row: row.number,
            align="right",
            width=44,
        ),
        Column(
            "title",
            words("Title"),
            lambda row: text_in(row.title, reads()),
            stretch=True,
            icon=lambda row: missing_mark(row.title, reads()),
        ),
        Column("lead", words("Lead"), lambda row: text_in(row.lead, reads()), token="ink2", width=180),
        Column(
            "interested",
            words("Interested"),
            lambda row: _figure(sum(one.workstream_id == row.ref.id for one in shown().interests)),
            sort=lambda row: sum(one.workstream_id == row.ref.id for one in shown().interests),
            align="right",
            width=84,
        ),
        Column(
            "meetings",
            words("Meetings"),
            lambda row: _figure(sum(one.workstream_id == row.ref.id for one in shown().meetings)),
            sort=lambda row: sum(one.workstream_id == row.ref.id for one in shown().meetings),
            align="right",
            width=84,
        ),
        Column("texts", words("Texts"), lambda row: texts_text(row.title), runs=lambda row: texts_runs(row.title)),
    )


def _figure(number: int) -> str:
    return str(number) if number else ""
