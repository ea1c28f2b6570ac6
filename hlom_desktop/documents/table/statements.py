"""The columns of statements, and of the versions of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.documents.rules.statements import is_confidential
from hlom_desktop.documents.shown import StatementLine
from hlom_desktop.documents.table.documents import read_figure
from hlom_desktop.documents.table.marks import text_languages, text_runs, wording_runs
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import STAGE_LABELS, StatementVersionRow

Put = Callable[[StatementLine, str, Any], None]


def statement_columns(telling: Telling, put: Put) -> tuple[Column[StatementLine], ...]:
    """Who, at which meeting, language, how far its text has come, what the public may see, texts."""
    words = telling.words
    return (
        Column(
            "who",
            words("Who"),
            lambda line: telling.text(line.row.who),
            stretch=True,
            runs=lambda line: wording_runs(line.row.who, telling.reads()),
            edit=lambda line, typed: put(line, "who", line.row.who.with_text(telling.reads(), typed)),
        ),
        Column(
            "meeting",
            words("Meeting"),
            lambda line: telling.text(line.meeting.title) if line.meeting else "",
            token="ink2",
            width=190,
        ),
        Column("language", words("Language"), lambda line: (line.row.language or "").upper(), width=72),
        Column("stage", words("Last version"), lambda line: last_stage(line, telling), width=104),
        Column(
            "public",
            words("For the public"),
            lambda line: public_said(line, telling),
            runs=lambda line: public_runs(line, telling),
            width=132,
        ),
        Column(
            "texts",
            words("Texts"),
            lambda line: text_languages(line.row.who),
            runs=lambda line: text_runs(line.row.who),
        ),
    )


def last_stage(line: StatementLine, telling: Telling) -> str:
    """What the last version is for."""
    return telling.words(STAGE_LABELS[line.versions[-1].stage]) if line.versions else ""


def public_said(line: StatementLine, telling: Telling) -> str:
    """Which version public papers give; that all are confidential; nothing where there is no text."""
    if line.public is not None:
        return telling.words(STAGE_LABELS[line.public.stage])
    return telling.words("confidential") if line.versions else ""


def public_runs(line: StatementLine, telling: Telling) -> tuple[Run, ...]:
    """The same, with a lock where nothing may go out."""
    said = Run(public_said(line, telling))
    return (Run(icon="lock-simple-fill", token="ink2"), said) if line.versions and line.public is None else (said,)


def version_columns(
    telling: Telling,
    versions: Callable[[], Sequence[StatementVersionRow]],
    put: Callable[[StatementVersionRow, str, Any], None],
) -> tuple[Column[StatementVersionRow], ...]:
    """Stage, when it came, words, and a lock on what stays confidential. `versions` are all of the statement."""
    words = telling.words

    def secret(row: StatementVersionRow) -> bool:
        return is_confidential(row, versions())

    return (
        Column("stage", words("Version"), lambda row: words(STAGE_LABELS[row.stage]), stretch=True),
        Column(
            "received",
            words("Date"),
            lambda row: telling.short(row.received),
            sort=lambda row: sort_key(row.received) if row.received else None,
            width=102,
            edit=lambda row, typed: put(row, "received", telling.read_when(typed)),
        ),
        Column(
            "words",
            words("Words"),
            lambda row: telling.amount(row.words),
            align="right",
            width=66,
            edit=lambda row, typed: put(row, "words", read_figure(typed)),
        ),
        Column(
            "seen",
            words("For"),
            lambda row: words("confidential") if secret(row) else words("public"),
            icon=lambda row: ("lock-simple-fill", "ink2") if secret(row) else None,
            token=lambda row: "ink2" if secret(row) else "ink",
        ),
    )
