"""The columns of the lists in the card of readiness: tests, recordings, versions of the statement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.documents.values import STAGE_LABELS, StatementVersionRow
from hlom_desktop.speakers.table import connection_runs, hour
from hlom_desktop.speakers.table_ready import day_words, moment_words
from hlom_desktop.speakers.values import TEST_LABELS
from hlom_desktop.speakers.values_ready import RecordingRow, TestSlotRow


def test_columns(
    telling: Telling, here: Callable[[datetime], datetime], there: Callable[[datetime], datetime | None]
) -> tuple[Column[TestSlotRow], ...]:
    """When, the hour there, what came of it, by whom."""
    words, language = telling.words, telling.language

    def result(row: TestSlotRow) -> tuple[Run, ...]:
        return connection_runs(row.result, telling)

    return (
        Column("starts", words("When"), lambda row: moment_words(here(row.starts), language()), width=98),
        Column("there", words("There"), lambda row: hour(there(row.starts), language()), width=48),
        Column("result", "", lambda row: words(TEST_LABELS[row.result]), runs=result, stretch=True),
        Column("by", words("By"), lambda row: row.by or "", token="ink2", width=76),
    )


def recording_columns(telling: Telling, is_late: Callable[[RecordingRow], bool]) -> tuple[Column[RecordingRow], ...]:
    """Mark, due, received, length, language."""
    words = telling.words

    def due(row: RecordingRow) -> Token:
        return "bad" if is_late(row) else "ink3" if row.received else "ink"

    return (
        Column("mark", "", lambda row: row.mark or "–", bold=True, width=34),
        Column("due", words("Due"), lambda row: day_words(row.due, telling), token=due, width=76),
        Column("received", words("Received"), lambda row: day_words(row.received, telling), stretch=True),
        Column(
            "seconds",
            words("Length"),
            lambda row: "" if row.seconds is None else length_words(row.seconds),
            align="right",
            width=68,
        ),
        Column("language", "", lambda row: (row.language or "").upper(), token="ink2", width=30),
    )


def version_columns(telling: Telling) -> tuple[Column[StatementVersionRow], ...]:
    """What the version is for, when it came, how long it is."""
    words = telling.words
    return (
        Column("stage", "", lambda row: words(STAGE_LABELS[row.stage]), stretch=True),
        Column("received", "", lambda row: telling.day(row.received), token="ink2", width=96),
        Column("words", "", lambda row: words("{number} w.", number=row.words) if row.words else "", align="right"),
    )
