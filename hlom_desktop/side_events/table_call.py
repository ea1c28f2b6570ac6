"""The columns of the call's slots."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.rows import Column
from hlom_desktop.sessions.day_words import when_words
from hlom_desktop.side_events.rules_slots import SlotLine
from hlom_desktop.words import Words


def slot_columns(
    words: Words, language: Callable[[], Language], retime: Callable[[SlotLine, str], None]
) -> list[Column[SlotLine]]:
    """Hours, edited in place, and what is said of them; nothing is written where the number is nought."""

    def number(key: str, title: str) -> Column[SlotLine]:
        return Column(
            key,
            title,
            lambda line: str(getattr(line, key) or ""),
            sort=lambda line: getattr(line, key),
            align="right",
            width=110,
        )

    return [
        Column(
            "hours",
            words("Hours"),
            lambda line: when_words(line.row.hours, language()),
            sort=lambda line: (line.row.hours.day, line.row.hours.start),
            bold=True,
            stretch=True,
            edit=retime,
        ),
        number("first", words("First choice")),
        number("wished", words("Wished for")),
        number("impossible", words("Impossible")),
        number("placed", words("Placed")),
    ]
