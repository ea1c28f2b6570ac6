"""The part of the card that is about the list itself: its title, its days, its limits, its sittings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_texts import RowTexts, Writing
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.speakers.card_parts import day_field
from hlom_desktop.speakers.card_role import session_word
from hlom_desktop.speakers.lines import Lines
from hlom_desktop.speakers.rules import LONGEST_LIMIT, LONGEST_TURNOVER
from hlom_desktop.speakers.values import SittingRow, SpeakersListRow

COLUMNS = ("opens", "closes", "minutes", "group_minutes", "turnover")


class ListPart(Section):
    """A list of speakers, edited in place; its sittings are sessions of the programme."""

    sitting_wanted = Signal(int)
    """This session is to hear the list."""
    sitting_dropped = Signal(object)
    """The list is no longer heard in this sitting, a row."""
    list_wanted = Signal()
    """One more list of speakers."""
    list_dropped = Signal()
    """This list is to be deleted."""

    def __init__(self, context: Context, telling: Telling, write: Writing) -> None:
        look = context.look
        super().__init__(look, telling.words("The list and its limits"), rule="strong")
        self._look, self.telling, self.words = look, telling, telling.words
        self.lines: Lines | None = None
        self.texts = RowTexts(context, [("title", self.words("Title"))], write, table="speakers_list")
        self.add(self.texts)
        self.form = self._fields()
        self.form.committed.connect(lambda key, value: write(**{key: value}))
        self.add(self.form)
        column: Column[SittingRow] = Column("session", "", self._session, stretch=True)
        self.sittings = ListSection(look, self.words("Sittings"), (column,))
        self.add(self.sittings)
        self.more = ChoiceField(look, "session_id", self.words("Add a sitting"), hint=self.words("choose a session"))
        self.more.committed.connect(self._chosen)
        self.add(self.more)
        drop = Button(look, self.words("Take out this sitting"), height=26)
        drop.clicked.connect(self._drop)
        self.add(button_row(drop))
        new = Button(look, self.words("New list"), "plus", height=26)
        new.clicked.connect(self.list_wanted)
        delete = Button(look, self.words("Delete this list"), height=26)
        delete.clicked.connect(self.list_dropped)
        self.add(button_row(new, delete))
        self._drop_button = drop

    def _fields(self) -> Form:
        words, look, form = self.words, self._look, Form()
        minutes: dict[str, Any] = {"unit": "min", "least": 1, "most": LONGEST_LIMIT}
        form.add(NumberField(look, "minutes", words("Each"), words, **minutes))
        form.add(NumberField(look, "group_minutes", words("For a group"), words, **minutes))
        form.add(NumberField(look, "turnover", words("Turnover"), words, unit="s", most=LONGEST_TURNOVER))
        for key, label in (("opens", words("Opens")), ("closes", words("Closes"))):
            form.add(day_field(look, key, label, words, self.telling.language, self._year))
        return form

    def _year(self) -> int | None:
        first = self.lines.found.conference.first_day if self.lines is not None else None
        return first.year if first is not None else None

    def _session(self, sitting: SittingRow) -> str:
        session = self.lines.sessions.get(sitting.session_id) if self.lines is not None else None
        return session_word(session, self.telling.language()) if session is not None else ""

    def show_list(self, speakers: SpeakersListRow, lines: Lines) -> None:
        """Show a list with its sittings."""
        self.lines = lines
        self.texts.show_row(speakers)
        self.form.set_values({key: getattr(speakers, key) for key in COLUMNS})
        sittings = [one for one in lines.found.sittings if one.speakers_list_id == speakers.ref.id]
        self.sittings.show_rows(sittings)
        self._drop_button.setVisible(bool(sittings))
        heard = {one.session_id for one in sittings}
        language = self.telling.language()
        others = [
            (row_id, session_word(one, language)) for row_id, one in lines.sessions.items() if row_id not in heard
        ]
        self.more.set_value(None)
        self.more.set_choices(others)

    def _chosen(self, key: str, session_id: object) -> None:
        if isinstance(session_id, int):
            self.sitting_wanted.emit(session_id)

    def _drop(self) -> None:
        sitting = self.sittings.view.current()
        if sitting is not None:
            self.sitting_dropped.emit(sitting)
