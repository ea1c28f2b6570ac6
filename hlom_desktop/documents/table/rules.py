"""The columns of the rules by which documents are planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hlom_desktop.desk.rows import Column
from hlom_desktop.documents.table.documents import read_figure
from hlom_desktop.documents.table.marks import text_languages, text_runs, wording_runs
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import DocumentRuleRow
from hlom_desktop.refusals import N_

WEEKS: tuple[tuple[str, str], ...] = (
    ("forecast_weeks", N_("Forecast")),
    ("submit_weeks", N_("Submission")),
    ("process_weeks", N_("Processing")),
    ("issue_weeks", N_("Issue")),
)


def rule_columns(
    telling: Telling, put: Callable[[DocumentRuleRow, str, Any], None], used: Callable[[], Mapping[int, int]]
) -> tuple[Column[DocumentRuleRow], ...]:
    """Title, the weeks before the meeting, words, and by how many documents it is `used`."""
    words = telling.words
    return (
        _title_column(telling, put),
        *(_figure_column(key, words(label), telling, put) for key, label in WEEKS),
        _figure_column("words", words("Words"), telling, put),
        Column(
            "used",
            words("Documents"),
            lambda row: str(used().get(row.ref.id, "")),
            sort=lambda row: used().get(row.ref.id, 0),
            align="right",
            token="ink2",
        ),
        Column(
            "texts",
            words("Texts"),
            lambda row: text_languages(row.title),
            runs=lambda row: text_runs(row.title),
        ),
    )


def _title_column(telling: Telling, put: Callable[[DocumentRuleRow, str, Any], None]) -> Column[DocumentRuleRow]:
    return Column(
        "title",
        telling.words("Rule"),
        lambda row: telling.text(row.title),
        stretch=True,
        runs=lambda row: wording_runs(row.title, telling.reads()),
        edit=lambda row, typed: put(row, "title", row.title.with_text(telling.reads(), typed)),
    )


def _figure_column(
    key: str, title: str, telling: Telling, put: Callable[[DocumentRuleRow, str, Any], None]
) -> Column[DocumentRuleRow]:
    return Column(
        key,
        title,
        lambda row: telling.amount(getattr(row, key)),
        sort=lambda row: getattr(row, key),
        align="right",
        width=84,
        edit=lambda row, typed: put(row, key, read_figure(typed)),
    )
