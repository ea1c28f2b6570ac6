"""The columns of the table of notes verbales and of the list of those to whom one goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.when.printing import print_when
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.delegations.lines import AddresseeLine, NoteLine
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values_nomination import NOTE_LABELS
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token

PutDay = Callable[[AddresseeLine, str], None]


def day_text(day: date | None, telling: Telling) -> str:
    """A day in a cell; nothing where there is none."""
    return "" if day is None else print_day(day, telling.language(), weekday=False)  # type: ignore[arg-type]


def near_day(day: date | None, telling: Telling, this_year: int) -> str:
    """A day in a narrow cell, with its year only where that is another one."""
    if day is None or day.year != this_year:
        return day_text(day, telling)
    language: Any = telling.language()
    return print_when(When("", language, Form.DAY, first=day, last=day, start=day, end=day), language, year=False)


def note_columns(
    telling: Telling, today: Callable[[], date], renumber: Callable[[NoteLine, str], None]
) -> tuple[Column[NoteLine], ...]:
    """Number, what it is for, sent, reply asked by, to how many, who has replied and who has not."""
    words = telling.words

    def sent(line: NoteLine) -> str:
        return words("Draft") if line.row.sent is None else near_day(line.row.sent, telling, today().year)

    def overdue(line: NoteLine) -> Token:
        by = line.row.reply_by
        return "bad" if by is not None and by < today() and line.row.sent and line.count.silent else "ink"

    return (
        Column("number", words("Number"), lambda line: line.row.number or "", width=110, bold=True, edit=renumber),
        Column("kind", words("For"), lambda line: words(NOTE_LABELS[line.row.kind]), stretch=True),
        Column(
            "sent",
            words("Sent"),
            sent,
            sort=lambda line: line.row.sent or date.max,
            token=lambda line: "ink" if line.row.sent else "ink3",
            width=126,
        ),
        Column(
            "reply_by",
            words("Reply by"),
            lambda line: near_day(line.row.reply_by, telling, today().year),
            sort=lambda line: line.row.reply_by,
            token=overdue,
            width=126,
        ),
        *_counted(telling),
    )


def _counted(telling: Telling) -> tuple[Column[NoteLine], ...]:
    def figure(key: str, title: str, count: Callable[[NoteLine], int]) -> Column[NoteLine]:
        return Column(key, title, lambda line: str(count(line) or ""), sort=count, align="right", width=84)

    words = telling.words
    return (
        figure("addressed", words("Addressed"), lambda line: line.count.addressed),
        figure("replied", words("Replies"), lambda line: line.count.replied),
        figure("silent", words("Not replied"), lambda line: line.count.silent if line.row.sent else 0),
    )


def addressee_columns(
    telling: Telling, this_year: Callable[[], int], put_day: PutDay, put_number: PutDay
) -> tuple[Column[AddresseeLine], ...]:
    """Whom, when they replied, under which number."""
    words = telling.words

    def replied(line: AddresseeLine) -> str:
        if line.answer is None:
            return words("not replied")
        return near_day(line.answer.replied, telling, this_year())

    def number(line: AddresseeLine) -> str:
        return (line.answer.reply_number or "") if line.answer is not None else ""

    return (
        Column(
            "delegation",
            words("Delegation"),
            lambda line: telling.text(line.home),
            sort=lambda line: sort_key(telling.text(line.home), telling.language()),
            stretch=True,
        ),
        Column(
            "replied",
            words("Reply"),
            replied,
            sort=lambda line: line.answer.replied if line.answer is not None else None,
            token=lambda line: "ink" if line.answer is not None else "ink3",
            width=112,
            edit=put_day,
        ),
        Column("reply_number", words("Its number"), number, width=92, edit=put_number),
    )
