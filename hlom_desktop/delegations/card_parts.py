"""Parts that several cards share: choices of delegations, languages and zones, lists."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.hours_typed import read_day
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.delegations.rules import in_alphabet, name_in, usable_zone
from hlom_desktop.delegations.states import sort_key, state_name, states
from hlom_desktop.delegations.values import LANGUAGE_LABELS, DelegationRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.flow import Flow
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.words import Words

Row = TypeVar("Row")
Choices = list[tuple[Any, str]]


def label_choices(labels: Mapping[Any, str], words: Words, none: str = "") -> Choices:
    """The choices of an enum in its own order, with `none` before them for nothing."""
    first: Choices = [(None, none)] if none else []
    return first + [(key, words(label)) for key, label in labels.items()]


def language_choices(words: Words, none: str = "") -> Choices:
    """The languages that delegations speak."""
    return label_choices(LANGUAGE_LABELS, words, none)


def delegation_choices(delegations: Iterable[DelegationRow], language: str, none: str) -> Choices:
    """The delegations in the alphabet of `language`, after `none`."""
    ordered = in_alphabet(delegations, language)  # type: ignore[arg-type]
    return [(None, none), *((one.ref.id, name_in(one, language)) for one in ordered)]  # type: ignore[arg-type]


def state_choices(language: str, none: str) -> Choices:
    """The 195 States in the alphabet of `language`, after `none`."""
    named = [(one.alpha2, state_name(one.alpha2, language)) for one in states()]
    return [(None, none), *sorted(named, key=lambda pair: sort_key(pair[1], language))]


def zone_field(look: LookSource, words: Words) -> LineField:
    """A field for an IANA zone."""
    hint = words("such as Europe/Zurich")
    return LineField(look, "zone", words("Time zone"), words, hint=hint, parse=usable_zone)


def day_field(
    look: LookSource, key: str, label: str, words: Words, language: Callable[[], Any], year: Callable[[], int | None]
) -> LineField:
    """A field for one day, typed as one would: `27 Jan`, `14 décembre 2021`, `2021-12-14`."""
    table = load_un_sessions()

    def parse(typed: str) -> date | None:
        return read_day(typed, language(), table, year())

    def show(day: date) -> str:
        return print_day(day, language(), weekday=False)

    return LineField(look, key, label, words, hint=words("such as 14 Dec"), parse=parse, show=show)


class ListSection(Section):
    """A list of rows in a card, with its number at the right; opening one goes to it."""

    def __init__(
        self,
        look: LookSource,
        title: str,
        columns: Sequence[Column[Any]],
        *,
        key: Callable[[Any], Hashable] = lambda row: row.ref.id,
    ) -> None:
        super().__init__(look, title, " ")
        self.table: RowTable[Any] = RowTable(columns, key=key, parent=self)
        self.view: RowView[Any] = RowView(look, self.table, title, compact=True, many=False)
        self.add(self.view)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the list goes where there are none."""
        self.table.replace_rows(())
        self.table.replace_rows(rows)
        self.view.setVisible(bool(rows))
        self.set_info(str(len(rows)))


def button_row(*buttons: Button) -> QWidget:
    """Buttons beside each other, at the left, in as many rows as they need."""
    holder = QWidget()
    line = Flow(holder, (0, 4, 0, 0), 8)
    for button in buttons:
        line.addWidget(button)
    return holder
