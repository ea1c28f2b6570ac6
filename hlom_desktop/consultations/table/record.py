"""The columns of the record, of follow-ups, and of the lists that stand in cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.consultations.references import RecordTexts
from hlom_desktop.consultations.rules import days_over, is_open, overdue, owners_said
from hlom_desktop.consultations.shown import FollowUpLine
from hlom_desktop.consultations.table.marks import (
    FOLLOW_UP_ICONS,
    PARAGRAPH_ICONS,
    missing_mark,
    texts_runs,
    texts_text,
)
from hlom_desktop.consultations.table.meetings import Reads
from hlom_desktop.consultations.values_record import (
    FOLLOW_UP_LABELS,
    PARAGRAPH_LABELS,
    ParagraphKind,
    RecordParagraphRow,
)
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.words import Words


def paragraph_columns(
    words: Words,
    reads: Reads,
    texts: Callable[[], RecordTexts],
    labels: Callable[[], Mapping[int, str]],
    made: Callable[[], Mapping[int, int]],
    edit: Callable[[RecordParagraphRow, str], None],
) -> tuple[Column[RecordParagraphRow], ...]:
    """Number, agenda item, text (edited in its cell unless it refers to something), kind, follow-ups, texts.

    `labels` are the agenda items' by id, `made` the follow-ups counted by paragraph.
    """
    return (
        _number_column(words, lambda: texts().numbers),
        Column("item", words("Item"), lambda row: labels().get(row.agenda_item_id or 0, ""), token="ink2", width=44),
        Column(
            "text",
            words("Text"),
            lambda row: texts().said(row, reads()),
            stretch=True,
            icon=lambda row: missing_mark(row.text, reads()),
            edit=edit,
            editable=lambda row: texts().is_plain(row, reads()),
        ),
        _kind_column(words),
        Column(
            "made",
            words("Follow-ups"),
            lambda row: str(made().get(row.ref.id, "")),
            sort=lambda row: made().get(row.ref.id, 0),
            align="right",
            width=80,
        ),
        Column("texts", words("Texts"), lambda row: texts_text(row.text), runs=lambda row: texts_runs(row.text)),
    )


def _number_column(words: Words, numbers: Callable[[], Mapping[int, int]]) -> Column[RecordParagraphRow]:
    return Column(
        "number",
        words("No."),
        lambda row: str(numbers().get(row.ref.id, "")),
        sort=lambda row: numbers().get(row.ref.id, 0),
        align="right",
        width=44,
    )


def _kind_column(words: Words) -> Column[RecordParagraphRow]:
    return Column(
        "kind",
        words("Kind"),
        lambda row: words(PARAGRAPH_LABELS[row.kind]),
        icon=lambda row: (PARAGRAPH_ICONS[row.kind], "ink3" if row.kind is ParagraphKind.NARRATIVE else "ink2"),
        token=lambda row: "ink3" if row.kind is ParagraphKind.NARRATIVE else "ink",
        width=168,
    )


def due_text(line: FollowUpLine, language: Any) -> str:
    """When it is due, as stated; else how the document says it."""
    return as_stated(line.row.due, language) if line.row.due else text_in(line.row.due_stated, language)


def owners_text(line: FollowUpLine, language: str) -> str:
    """Who does it, in the language of the contents; empty where nobody is named."""
    names = [text_in(owner.name, language) for owner in line.owners]
    return owners_said(names, line.row.alternatives, Words(language))


def status_text(line: FollowUpLine, words: Words, today: date) -> str:
    """The status, or by how many days it is over."""
    over = days_over(line.row, today)
    if over:
        return words.plural("overdue {number} day", "overdue {number} days", over)
    return words(FOLLOW_UP_LABELS[line.row.status])


def _what_runs(line: FollowUpLine, language: str) -> tuple[Run, ...]:
    mark = missing_mark(line.row.what, language)
    word = Run(text_in(line.row.what, language), "ink" if is_open(line.row) else "ink3")
    return (word,) if mark is None else (Run(icon=mark[0], token=mark[1]), word)


def _from_text(line: FollowUpLine, language: str, words: Words) -> str:
    if line.meeting is None:
        return ""
    title = text_in(line.meeting.title, language)
    if line.number is None:
        return title
    return words("para. {number} · {title}", number=line.number, title=title)


def follow_up_columns(words: Words, reads: Reads, today: Callable[[], date]) -> tuple[Column[FollowUpLine], ...]:
    """What, owners, due as stated, status or days over, from which meeting and paragraph, texts."""
    return (
        Column("label", words("No."), lambda line: line.row.label or "", token="ink2", width=40),
        Column(
            "what",
            words("What"),
            lambda line: text_in(line.row.what, reads()),
            stretch=True,
            runs=lambda line: _what_runs(line, reads()),
        ),
        Column(
            "owners",
            words("Who"),
            lambda line: owners_text(line, reads()) or words("nobody named"),
            token=lambda line: "ink" if line.owners else "ink3",
            width=108,
        ),
        Column(
            "due",
            words("Due"),
            lambda line: due_text(line, reads()),
            sort=lambda line: sort_key(line.row.due) if line.row.due else None,
            bold=lambda line: line.row.due is not None and is_open(line.row),
            width=132,
        ),
        _status_column(words, today),
        Column("from", words("From"), lambda line: _from_text(line, reads(), words), token="ink2", width=88),
        Column(
            "texts", words("Texts"), lambda line: texts_text(line.row.what), runs=lambda line: texts_runs(line.row.what)
        ),
    )


def _status_column(words: Words, today: Callable[[], date]) -> Column[FollowUpLine]:
    return Column(
        "status",
        words("Status"),
        lambda line: status_text(line, words, today()),
        sort=lambda line: (-days_over(line.row, today()), list(FOLLOW_UP_LABELS).index(line.row.status)),
        icon=lambda line: (
            ("warning-octagon-fill", "bad") if overdue(line.row, today()) else FOLLOW_UP_ICONS[line.row.status]
        ),
        token=lambda line: "bad" if overdue(line.row, today()) else FOLLOW_UP_ICONS[line.row.status][1],
    )
