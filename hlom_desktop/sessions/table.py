"""The programme as a list: one row a session, edited in its cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import language_marks, text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.conference.when.sessions import UnSessions, load_un_sessions
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_, NotUnderstood
from hlom_desktop.sessions.day_words import read_when, short_day, span_words
from hlom_desktop.sessions.grid.blocks import room_name
from hlom_desktop.sessions.rules import length, slot_of
from hlom_desktop.sessions.values import (
    ACCESS_LABELS,
    KIND_LABELS,
    STATUS_LABELS,
    Programme,
    SessionRow,
    SessionStatus,
)
from hlom_desktop.words import Words

T = TypeVar("T")
Change = Callable[[SessionRow, Mapping[str, Any]], None]
"""Carries out an edit: the session, and the new values of its columns."""


class NoneOfThese(NotUnderstood):
    """A word that is none of a column's."""

    message = N_("“{text}” is none of these: {choices}.")


@dataclass(frozen=True)
class Cells:
    """What the columns need beside a row: the programme and the language of now, and who carries out an edit."""

    words: Words
    programme: Callable[[], Programme]
    language: Callable[[], Language]
    change: Change
    table: UnSessions

    def columns(self) -> list[Column[SessionRow]]:
        """Day, hours, room, title, kind, mode, access, languages, texts, status."""
        words = self.words
        return [
            Column("day", words("Day"), self._day, sort=self._order, bold=True, token=self._token),
            Column("hours", words("Hours"), self._hours, sort=self._order, token=self._token, edit=self._edit_hours),
            Column("room", words("Room"), self._room, token=self._token, edit=self._edit_room),
            Column("title", words("Title"), self._title, width=260, runs=self._title_runs, edit=self._edit_title),
            self._choice("kind", words("Kind"), KIND_LABELS),
            self._choice("mode", words("Mode"), MODE_LABELS),
            self._choice("access", words("Access"), ACCESS_LABELS),
            Column("languages", words("Languages"), self._languages, token="ink2"),
            Column("texts", words("Texts"), self._texts, runs=self._text_runs),
            self._choice("status", words("Status"), STATUS_LABELS),
        ]

    def _choice(self, key: str, title: str, labels: Mapping[Any, str]) -> Column[SessionRow]:
        def text(row: SessionRow) -> str:
            value = getattr(row, key)
            return "" if value is None else self.words(labels[value])

        def edit(row: SessionRow, typed: str) -> None:
            self.change(row, {key: chosen(typed, {value: self.words(said) for value, said in labels.items()})})

        return Column(key, title, text, token=self._token, edit=edit)

    def _token(self, row: SessionRow) -> Token:
        return "ink3" if row.status is SessionStatus.CANCELLED else "ink"

    def _order(self, row: SessionRow) -> Any:
        slot = slot_of(row, self.programme().zone)
        return None if slot is None else (slot.day, slot.start, row.position)

    def _day(self, row: SessionRow) -> str:
        slot = slot_of(row, self.programme().zone)
        return "" if slot is None else short_day(slot.day, self.language(), weekday=True)

    def _hours(self, row: SessionRow) -> str:
        slot = slot_of(row, self.programme().zone)
        if slot is None:
            return self.words("{minutes} min", minutes=length(row))
        return span_words(slot.start, slot.end, self.language())

    def _room(self, row: SessionRow) -> str:
        return "" if row.room_id is None else room_name(self.programme(), row.room_id, self.words, self.language())

    def _title(self, row: SessionRow) -> str:
        return text_in(row.title, self.language())

    def _title_runs(self, row: SessionRow) -> tuple[Run, ...]:
        gone = row.status is SessionStatus.CANCELLED
        said = Run(self._title(row), "ink3" if gone else "ink", struck=gone)
        return (Run(icon="circle-dashed", token="warn"), said) if self.language() in row.title.missing() else (said,)

    def _languages(self, row: SessionRow) -> str:
        return " ".join(code.upper() for code in row.interpreted or row.spoken)

    def _texts(self, row: SessionRow) -> str:
        said = {"missing": self.words("missing"), "stale": self.words("older")}
        return " ".join(f"{code} {said[mark]}" if mark in said else code for code, mark in language_marks(row.title))

    def _text_runs(self, row: SessionRow) -> tuple[Run, ...]:
        icons = {"missing": "circle-dashed", "stale": "clock-counter-clockwise"}
        return tuple(
            Run(f"{code}  ", "warn" if mark in icons else "ink2", icon=icons.get(mark, ""))
            for code, mark in language_marks(row.title)
        )

    def _edit_title(self, row: SessionRow, typed: str) -> None:
        self.change(row, {"title": with_text(row.title, self.language(), typed)})

    def _edit_room(self, row: SessionRow, typed: str) -> None:
        programme, words, language = self.programme(), self.words, self.language()
        rooms = {room.ref.id: room_name(programme, room.ref.id, words, language) for room in programme.rooms}
        self.change(row, {"room_id": chosen(typed, rooms) if typed.strip() else None})

    def _edit_hours(self, row: SessionRow, typed: str) -> None:
        programme = self.programme()
        first = programme.conference.first_day
        year = first.year if first is not None else None
        hours = read_when(
            typed,
            self.language(),
            before=row.hours,
            zone=programme.zone,
            minutes=length(row),
            year=year,
            table=self.table,
        )
        self.change(row, {"hours": hours, "minutes": hours.minutes})


def cells(words: Words, programme: Callable[[], Programme], language: Callable[[], Language], change: Change) -> Cells:
    """The list's cells, with the program's table of UN sessions for dates that name one."""
    return Cells(words, programme, language, change, load_un_sessions())


def chosen(typed: str, labels: Mapping[T, str]) -> T:
    """The key whose word begins as was typed. Raises `NoneOfThese` where none does, or several do."""
    start = folded(typed.strip())
    exact = [key for key, label in labels.items() if folded(label) == start]
    found = exact or [key for key, label in labels.items() if start and folded(label).startswith(start)]
    if len(found) != 1:
        raise NoneOfThese(text=typed, choices=", ".join(labels.values()))
    return found[0]
