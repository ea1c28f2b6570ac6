"""The columns of documents: as a list of papers, and as a plan by what is due next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hlom_desktop.conference.rules import NotANumber
from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.documents.shown import DocumentLine
from hlom_desktop.documents.table.marks import (
    issued_runs,
    issued_text,
    meetings_said,
    standing_runs,
    standing_text,
    text_languages,
    text_runs,
    wording_runs,
)
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import DOCUMENT_LABELS, DOCUMENT_STATUS_LABELS

Set = Callable[[DocumentLine, str, Any], None]
"""Carries out that a column of a document is set."""


def document_columns(telling: Telling, put: Set) -> tuple[Column[DocumentLine], ...]:
    """Symbol, title, kind, author, date, status, languages that are out, texts."""
    words = telling.words
    return (
        _symbol_column(telling, put),
        _title_column(telling, put),
        Column(
            "kind",
            words("Kind"),
            lambda line: words(DOCUMENT_LABELS[line.row.kind]) if line.row.kind else "",
            token="ink2",
            width=140,
        ),
        Column("author", words("Author"), lambda line: telling.text(line.row.author), token="ink2", width=140),
        Column(
            "dates",
            words("Date"),
            lambda line: telling.when(line.row.dates),
            sort=lambda line: sort_key(line.row.dates) if line.row.dates else None,
            width=118,
            edit=lambda line, typed: put(line, "dates", telling.read_when(typed)),
        ),
        Column(
            "status",
            words("Status"),
            lambda line: words(DOCUMENT_STATUS_LABELS[line.row.status]) if line.row.status else "",
            token="ink2",
        ),
        Column("languages", words("Issued in"), issued_text, runs=issued_runs, width=80),
        Column(
            "texts",
            words("Texts"),
            lambda line: text_languages(line.row.title),
            runs=lambda line: text_runs(line.row.title),
        ),
    )


def _symbol_column(telling: Telling, put: Set) -> Column[DocumentLine]:
    return Column(
        "symbol",
        telling.words("Symbol"),
        lambda line: line.row.symbol or "",
        bold=True,
        width=124,
        icon=lambda line: None if line.usual else ("warning-fill", "warn"),
        tip=lambda line: symbol_tip(line, telling),
        edit=lambda line, typed: put(line, "symbol", typed),
    )


def symbol_tip(line: DocumentLine, telling: Telling) -> str:
    """The whole symbol, and what is odd about it."""
    if line.usual:
        return line.row.symbol or ""
    return telling.words("“{symbol}” is not written as the United Nations writes symbols.", symbol=line.row.symbol)


def _title_column(telling: Telling, put: Set) -> Column[DocumentLine]:
    def retitle(line: DocumentLine, typed: str) -> None:
        put(line, "title", line.row.title.with_text(telling.reads(), typed))

    return Column(
        "title",
        telling.words("Title"),
        lambda line: telling.text(line.row.title),
        stretch=True,
        runs=lambda line: wording_runs(line.row.title, telling.reads()),
        edit=retitle,
    )


def plan_columns(telling: Telling, put: Set) -> tuple[Column[DocumentLine], ...]:
    """What is due next and how it stands, the document, for which meeting, submission, words, languages."""
    words = telling.words
    return (
        Column(
            "due",
            words("Next due"),
            lambda line: telling.day(line.state.due),
            sort=lambda line: line.state.due,
            bold=True,
            token=_due_token,
            width=118,
        ),
        Column(
            "state",
            words("State"),
            lambda line: standing_text(line, words),
            runs=lambda line: standing_runs(line, words),
            width=148,
            stretch=True,
        ),
        _named_column(telling),
        Column("for", words("For"), lambda line: meetings_said(line, telling), token="ink2", width=92, stretch=True),
        _submission_column(telling, put),
        _words_column(telling, put),
        Column("languages", words("Issued in"), issued_text, runs=issued_runs, width=80),
    )


def _due_token(line: DocumentLine) -> Token:
    late = line.state.late
    return "ink" if late is None else "warn" if late.doubtful else "bad"


def _named_column(telling: Telling) -> Column[DocumentLine]:
    def runs(line: DocumentLine) -> tuple[Run, ...]:
        before = (Run(f"{line.row.symbol} ", bold=True),) if line.row.symbol else ()
        return wording_runs(line.row.title, telling.reads(), *before)

    return Column(
        "title",
        telling.words("Document"),
        lambda line: " ".join(filter(None, (line.row.symbol, telling.text(line.row.title)))),
        width=120,
        stretch=True,
        runs=runs,
    )


def _submission_column(telling: Telling, put: Set) -> Column[DocumentLine]:
    """When it was submitted; until then its slot, grey where only the rule says it."""

    def said(line: DocumentLine) -> str:
        if line.row.submitted is not None or line.row.slot is not None:
            return telling.short(line.row.submitted or line.row.slot)
        return telling.day(line.plan.submit)

    def runs(line: DocumentLine) -> tuple[Run, ...]:
        if line.row.submitted is not None:
            return (Run(icon="check", token="ink2"), Run(said(line)))
        return (Run(said(line), "ink" if line.row.slot is not None else "ink3"),)

    return Column(
        "submission",
        telling.words("Submission"),
        said,
        sort=lambda line: sort_key(line.row.submitted) if line.row.submitted else _slot_order(line),
        runs=runs,
        tip=lambda line: _submission_tip(line, telling),
        width=110,
        edit=lambda line, typed: put(line, "submitted", telling.read_when(typed)),
    )


def _slot_order(line: DocumentLine) -> Any:
    return None if line.plan.submit is None else (line.plan.submit.day, line.plan.submit.day, "")


def _submission_tip(line: DocumentLine, telling: Telling) -> str:
    words = telling.words
    if line.row.submitted is not None:
        return words("Submitted: {date}", date=telling.when(line.row.submitted))
    if line.row.slot is not None:
        return words("Slot given: {date}", date=telling.when(line.row.slot))
    return words("By the rule: {date}", date=telling.day(line.plan.submit)) if line.plan.submit else ""


def _words_column(telling: Telling, put: Set) -> Column[DocumentLine]:
    """Its words of those that its rule allows."""

    def said(line: DocumentLine) -> str:
        limit = line.rule.words if line.rule else None
        if line.row.words is None:
            return ""
        if limit is None:
            return telling.amount(line.row.words)
        return f"{telling.amount(line.row.words)}\u00a0/\u00a0{telling.amount(limit)}"

    def read(line: DocumentLine, typed: str) -> None:
        put(line, "words", read_figure(typed.split("/", maxsplit=1)[0]))

    return Column(
        "words",
        telling.words("Words"),
        said,
        sort=lambda line: line.row.words,
        align="right",
        token=lambda line: "warn" if line.state.over else "ink",
        bold=lambda line: bool(line.state.over),
        width=98,
        edit=read,
    )


def read_figure(typed: str) -> int | None:
    """A figure with or without marks between its thousands; None for nothing. Raises `NotANumber`."""
    text = "".join(sign for sign in typed if not sign.isspace() and sign not in ",.\u202f\u00a0")
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()):
        raise NotANumber(text=typed[:40])
    return int(text)
