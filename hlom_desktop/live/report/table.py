"""The columns of the cues of a day, planned against actual."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.live.report.said import clock_words, planned_words, signed_words, title_words
from hlom_desktop.live.report.values import FATE_LABELS, HAD_THE_FLOOR, OVERRUN_FROM, CueReport, Fate
from hlom_desktop.words import Words


def report_columns(words: Words, language: Callable[[], str], zone: Callable[[], str]) -> tuple[Column[CueReport], ...]:
    """The table's columns; `language` is that of the contents, `zone` the room's."""

    def ran(row: CueReport) -> str:
        return length_words(row.ran) if row.fate in HAD_THE_FLOOR else ""

    def item(row: CueReport) -> tuple[Run, ...]:
        held = row.fate in HAD_THE_FLOOR
        who = text_in(row.line.who, language())
        name = Run(text_in(row.line.item, language()), "ink" if held else "ink3", held)
        recording = (Run(icon="film-strip", token="ink2"),) if row.recording else ()
        return (*recording, name, *((Run(f" · {who}", "ink2" if held else "ink3"),) if who else ()))

    return (
        Column("number", words("No."), lambda row: str(row.number), sort=lambda row: row.number, align="right",
               width=44, token="ink3"),
        Column("item", words("Cue"), lambda row: title_words(row, language()), stretch=True, runs=item),
        Column("planned", words("Planned"), lambda row: clock_words(row.line.planned, zone()),
               sort=lambda row: row.line.planned, align="right", width=66, token="ink2"),
        Column("actual", words("Actual"), lambda row: clock_words(row.started, zone()) if row.started else "",
               sort=lambda row: row.started, align="right", width=66),
        Column("delay", words("Delay"), lambda row: signed_words(row.delay) if row.started else "",
               sort=lambda row: row.delay, align="right", width=60, token=lambda row: _token(row.delay)),
        Column("length", words("Length"), planned_words,
               sort=lambda row: row.line.seconds, align="right", width=78, token="ink2"),
        Column("ran", words("Took"), ran, sort=lambda row: row.ran, align="right", width=56),
        Column("over", words("Over, under"), lambda row: signed_words(row.over) if row.over is not None else "",
               sort=lambda row: row.over, align="right", width=78, token=lambda row: _token(row.over)),
        Column("fate", words("What became of it"), lambda row: words(FATE_LABELS[row.fate]), width=104,
               token=_fate_token),
    )  # fmt: skip


def _token(seconds: int | None) -> Token:
    return "bad" if seconds is not None and seconds >= OVERRUN_FROM else "ink2"


def _fate_token(row: CueReport) -> Token:
    return "bad" if row.fate is Fate.ABSENT else "ink2" if row.fate in HAD_THE_FLOOR else "ink3"
