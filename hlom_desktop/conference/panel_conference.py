"""The conference itself: its names, days, zones, place and languages in the card, its key facts beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hlom_desktop.conference.card import date_field
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.edits import LONGEST_TURNOVER, change_conference
from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.hours_typed import read_day
from hlom_desktop.conference.panel_facts import Fact, facts_of
from hlom_desktop.conference.panel_setting import LANGUAGE_NAMES, SettingView
from hlom_desktop.conference.panel_zones import ZoneField
from hlom_desktop.conference.queries_setting import Setting
from hlom_desktop.conference.values import MODE_LABELS, ConferenceRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField
from hlom_desktop.desk.fields import LineField, MinutesField, NumberField, ReadField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token


class ConferenceView(SettingView[Fact]):
    """The key facts, which the card edits; there is nothing to filter, to add or to choose among them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = ConferenceCard(context, self.un_sessions, self.year)
        columns: list[Column[Fact]] = [
            Column("label", "", lambda fact: fact.label, token="ink2", width=132),
            Column("value", "", lambda fact: fact.value or NOTHING, token=_token, stretch=True),
        ]
        self.set_up(words("Conference"), words("Conference"), columns, card)
        self.filter.hide()

    def rows_of(self, shown: Setting) -> Sequence[Fact]:
        """The facts."""
        return facts_of(shown, self.words, self.reading)

    def retell(self) -> None:
        """The facts in the other language."""
        if self.setting is not None:
            self.show_rows(self.rows_of(self.setting))

    def show_in_card(self, row: Fact | None) -> None:
        """The conference, whatever fact is chosen."""
        del row
        assert isinstance(self.card, ConferenceCard)
        conference = self.setting.conference if self.setting is not None else None
        self.card.show_values(conference, self.words("Conference"))
        self.card.show_arrows(False)


def _token(fact: Fact) -> Token:
    return "ink" if fact.value else "ink3"


class ConferenceCard(RowCard[ConferenceRow]):
    """Everything that is known of the conference, each column a field."""

    def __init__(self, context: Context, sessions: Callable[[], UnSessions], year: Callable[[], int | None]) -> None:
        super().__init__(context, change_conference, table="conference", wordings=frozenset({"organizer"}))
        self._sessions, self._year = sessions, year
        words = self.words
        self.add_texts([("title", words("Title")), ("description", words("Description"))])
        self._add_days()
        self._add_place()
        for key, label in (
            ("city", words("City")),
            ("level", words("Level")),
            ("mode_note", words("Note on the mode")),
            ("languages_note", words("Note on the languages")),
            ("roadmap_label", words("Name of the roadmap")),
        ):
            self.add_texts([(key, label)], label)
        self._add_papers()
        self.add_sources()

    def _add_days(self) -> None:
        look, words = self.look, self.words
        stated = date_field(look, "dates", words("Dates"), words, language=lambda: self.language, year=self._year)
        self.add_form(
            [
                LineField(look, "short", words("Short name"), words),
                stated,
                self._day_field("first_day", words("First day")),
                self._day_field("last_day", words("Last day")),
                ZoneField(look, "zone", words("Time zone"), words),
                ZoneField(look, "second_zone", words("Second zone"), words),
                ZoneField(look, "third_zone", words("Third zone"), words),
                NumberField(look, "ordinal", words("Number"), words, most=1000),
            ]
        )

    def _add_place(self) -> None:
        look, words = self.look, self.words
        modes = [(None, words("Not decided")), *((mode, words(label)) for mode, label in MODE_LABELS.items())]
        self.add_form(
            [
                ChoiceField(look, "mode", words("Mode"), modes),
                CheckSetField(look, "languages", words("Languages"), LANGUAGE_NAMES),
                LineField(look, "organizer", words("Organizer"), words),
                LineField(look, "status", words("Status"), words),
                MinutesField(
                    look,
                    "turnover",
                    words("Between sessions"),
                    words,
                    unit=words("min"),
                    most=LONGEST_TURNOVER,
                    hint=words("minutes that a room needs"),
                ),
            ],
            words("How it is held"),
        )

    def _add_papers(self) -> None:
        look, words = self.look, self.words
        section = self.add_form(
            [
                NumberField(look, "print_version", words("Print version"), words, least=1, most=9999),
                LineField(look, "letterhead", words("Letterhead"), words, hint=words("A Word file of your own")),
                ReadField(look, "key", words("Key"), token="ink2"),
            ],
            words("Papers"),
        )
        choose = Button(look, words("Choose a letterhead"), kind="link")
        choose.clicked.connect(self.choose_letterhead)
        section.add(choose)
        section.body.setAlignment(choose, Qt.AlignmentFlag.AlignLeft)

    def _day_field(self, key: str, label: str) -> LineField:
        def parse(typed: str) -> date | None:
            return read_day(typed, self.language, self._sessions(), self._year())

        def show(day: date) -> str:
            return print_day(day, self.language, weekday=False)

        return LineField(self.look, key, label, self.words, parse=parse, show=show)

    def choose_letterhead(self) -> None:
        """Ask for the Word file in which letters are written."""
        words = self.words
        chosen, _ = QFileDialog.getOpenFileName(self, words("Choose a letterhead"), "", words("Word files (*.docx)"))
        if chosen:
            self.change("letterhead", chosen)

    def commit(self, key: str, value: Any) -> None:
        """A print version is never unknown."""
        if key == "print_version" and value is None:
            self.fields[key].set_value(self.row.print_version if self.row is not None else 1)
            return
        super().commit(key, "" if key == "short" and not value else value)

    def change(self, key: str, value: Any) -> None:
        """Set one column; the short name is a text even where it is empty."""
        super().change(key, value or "" if key == "short" else value)
