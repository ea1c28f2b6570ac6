"""The columns of the tables of contributions, calls and requests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hlom_desktop.conference.when.values import When
from hlom_desktop.contributions.lines import CallLine, RequestLine
from hlom_desktop.contributions.rules.calls import CallState
from hlom_desktop.contributions.said import Names, makers_said
from hlom_desktop.contributions.table.marks import MATCH_ICONS, STAGE_ICONS
from hlom_desktop.contributions.values import (
    CONTRIBUTION_LABELS,
    CONTRIBUTION_STAGE_LABELS,
    MATCH_LABELS,
    ContributionRow,
)
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.words import Words

Rename = Callable[[Any, str], None]
Known = Callable[[], Names]


def dated(telling: Telling, key: str, title: str, of: Callable[[Any], When | None], width: int = 108) -> Column[Any]:
    """A column for a day in few words, sorted by where it begins; the whole is its tip."""

    def order(row: Any) -> date | None:
        when = of(row)
        return None if when is None else when.start or when.end

    return Column(
        key, title, lambda row: telling.day(of(row)), sort=order, tip=lambda row: telling.when(of(row)), width=width
    )


def who_column(telling: Telling, known: Known, of: Callable[[Any], ContributionRow], width: int) -> Column[Any]:
    """Who makes a contribution, with partners."""
    language: Any = telling.language

    def who(row: Any) -> str:
        return makers_said(of(row), known(), language())

    return Column("who", telling.words("Who"), who, sort=lambda row: sort_key(who(row), language()), tip=who,
                  width=width)  # fmt: skip


def contribution_columns(telling: Telling, known: Known, rename: Rename) -> tuple[Column[ContributionRow], ...]:
    """Kind, title, who, objective, stage, when asked, reminded and received, which call it answers."""
    words, text = telling.words, telling.text
    return (
        Column("kind", words("Kind"), lambda row: words(CONTRIBUTION_LABELS[row.kind]), width=130, token="ink2"),
        Column(
            "title",
            words("Contribution"),
            lambda row: text(row.title),
            runs=lambda row: wording_runs(row.title, telling.language(), bold=True),
            tip=lambda row: text(row.title),
            stretch=True,
            edit=rename,
        ),
        who_column(telling, known, lambda row: row, 124),
        Column(
            "objective",
            words("Objective"),
            lambda row: text(known().objectives.get(row.objective_id or 0)),
            tip=lambda row: text(known().objectives.get(row.objective_id or 0)),
            width=140,
        ),
        Column(
            "stage",
            words("Stage"),
            lambda row: words(CONTRIBUTION_STAGE_LABELS[row.stage]) if row.stage else "",
            icon=lambda row: STAGE_ICONS[row.stage] if row.stage else None,
            width=106,
        ),
        dated(telling, "asked", words("Asked"), lambda row: row.asked),
        dated(telling, "reminded", words("Reminded"), lambda row: row.reminded),
        dated(telling, "received", words("Received"), lambda row: row.received),
        Column("call", words("Answer to"), lambda row: text(known().calls.get(row.call_id or 0)), width=140),
    )


def call_columns(telling: Telling, rename: Rename) -> tuple[Column[CallLine], ...]:
    """Title, kind, when issued, until when, how many answered."""
    words, text = telling.words, telling.text

    def left_runs(line: CallLine) -> tuple[Run, ...]:
        late = line.state.overdue
        mark = (Run(icon="warning-octagon-fill", token="bad"),) if late else ()
        return (*mark, Run(days_said(line.state, words), "bad" if late else "ink2"))

    return (
        Column(
            "title",
            words("Call"),
            lambda line: text(line.row.title),
            runs=lambda line: wording_runs(line.row.title, telling.language(), bold=True),
            stretch=True,
            edit=rename,
        ),
        Column("kind", words("Kind"), lambda line: words(CONTRIBUTION_LABELS[line.row.kind]), width=116, token="ink2"),
        dated(telling, "issued", words("Issued"), lambda line: line.row.issued),
        dated(telling, "deadline", words("Deadline"), lambda line: line.row.deadline, 144),
        Column(
            "left",
            "",
            lambda line: days_said(line.state, words),
            sort=lambda line: line.state.days,
            runs=left_runs,
            width=128,
        ),
        Column(
            "answered",
            words("Answered"),
            lambda line: _answered(line.state, words),
            sort=lambda line: len(line.state.answered) or None,
            align="right",
            width=84,
        ),
    )


def days_said(state: CallState, words: Words) -> str:
    """How long there is until a call's last day, or for how long it is over."""
    if state.days is None:
        return ""
    if state.days >= 0:
        return words.plural("{number} day left", "{number} days left", state.days)
    return words.plural("{number} day over", "{number} days over", -state.days)


def _answered(state: CallState, words: Words) -> str:
    if not state.addressed:
        return str(len(state.unasked) or "")
    return words("{number} of {all}", number=len(state.answered), all=len(state.addressed))


def request_columns(telling: Telling, known: Known, rename: Rename) -> tuple[Column[RequestLine], ...]:
    """Title, who asks, for what, how far its match has come, how many offers may meet it."""
    words, text = telling.words, telling.text
    return (
        Column(
            "title",
            words("Request for support"),
            lambda line: text(line.row.title),
            runs=lambda line: wording_runs(line.row.title, telling.language(), bold=True),
            stretch=True,
            edit=rename,
        ),
        who_column(telling, known, lambda line: line.row, 140),
        Column(
            "objective",
            words("Objective"),
            lambda line: text(known().objectives.get(line.row.objective_id or 0)),
            width=150,
        ),
        Column(
            "match",
            words("Match"),
            lambda line: words(MATCH_LABELS[line.furthest]) if line.furthest else "",
            icon=lambda line: MATCH_ICONS[line.furthest] if line.furthest else None,
            width=104,
        ),
        Column(
            "proposals",
            words("Offers"),
            lambda line: str(len(line.proposals) or ""),
            sort=lambda line: len(line.proposals) or None,
            tip=lambda line: words("Offers that may meet it"),
            align="right",
            width=60,
        ),
    )
