"""The columns of a live room."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.live.lines import LiveLine
from hlom_desktop.live.played import CueStatus
from hlom_desktop.words import Words


class LiveColumns:
    """Makes the columns: number, planned, expected, actual, length, cue and who, from, over or under."""

    def __init__(self, words: Words, language: Callable[[], str]) -> None:
        self._words, self._language = words, language

    def all(self) -> list[Column[LiveLine]]:
        """All of them."""
        words = self._words
        return [
            Column("number", words("No."), _number, _by_number, align="right", token="ink3"),
            Column("planned", words("Planned"), lambda one: one.planned, align="right", token=_ink),
            Column("expected", words("Expected at"), lambda one: one.expected, align="right", bold=True, token=_ink),
            Column("actual", words("Actual"), self._actual, align="right", token=_ink),
            Column("length", words("Length"), lambda one: one.length, align="right", token=_ink),
            Column("item", words("Cue"), self._item, stretch=True, runs=self._item_runs),
            Column("place", words("From"), lambda one: text_in(one.place, self._language()), width=92, token=_grey),
            Column("minutes", words("Over, under"), self._minutes, align="right", token=_over),
        ]

    def _actual(self, line: LiveLine) -> str:
        if line.status is CueStatus.SKIPPED:
            return self._words("skipped")
        return self._words("absent") if line.status is CueStatus.ABSENT else line.actual

    def _minutes(self, line: LiveLine) -> str:
        if line.minutes is None:
            return ""
        sign = "+" if line.minutes > 0 else "−" if line.minutes < 0 else ""
        return self._words("{minutes} min", minutes=f"{sign}{abs(line.minutes)}")

    def _item(self, line: LiveLine) -> str:
        said = [text_in(line.item, self._language()), text_in(line.who, self._language())]
        return " · ".join(one for one in said if one)

    def _item_runs(self, line: LiveLine) -> tuple[Run, ...]:
        language, struck = self._language(), line.status in (CueStatus.SKIPPED, CueStatus.ABSENT)
        past, current = line.is_past, line.status is CueStatus.CURRENT
        runs = [
            Run(icon=icon, token="accent" if icon == "play-fill" else "ink3" if past else "ink2") for icon in line.marks
        ]
        title = Run(text_in(line.item, language), "ink3" if past else "ink", bold=not past, struck=struck)
        runs.append(title)
        who = text_in(line.who, language)
        if who:
            runs.append(Run(f" · {who}", "ink3" if past else "ink" if current else "ink2"))
        return tuple(runs)


def _number(line: LiveLine) -> str:
    return "—" if line.number is None else str(line.number)


def _by_number(line: LiveLine) -> int | None:
    return line.number


def _ink(line: LiveLine) -> Token:
    return "ink3" if line.is_past else "ink"


def _grey(line: LiveLine) -> Token:
    return "ink3" if line.is_past else "ink2"


def _over(line: LiveLine) -> Token:
    return "ink3" if line.is_past else "bad" if line.minutes is not None and line.minutes > 0 else "ink2"
