"""The part of the card on a list's sittings: the sessions that hear it, and what of them is not for its speakers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.rows import Column
from hlom_desktop.speakers.card_part import Part
from hlom_desktop.speakers.card_role import session_word
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.lines import Lines
from hlom_desktop.speakers.rules import LONGEST_LIMIT
from hlom_desktop.speakers.rules_turns import available_of, lead_of, reserve_of
from hlom_desktop.speakers.values_list import SittingRow


class SittingsPart(Part):
    """The sittings of a list, each with the time that it has for speakers."""

    sitting_wanted = Signal(int)
    """This session is to hear the list."""
    sitting_dropped = Signal(object)
    """The list is no longer heard in this sitting, a row."""
    sitting_changed = Signal(object, str, object)
    """A sitting, a row, is to have this value in this column."""

    def __init__(self, look: LookSource, telling: Telling) -> None:
        super().__init__()
        self.telling, self.words = telling, telling.words
        self.debate: Debate | None = None
        words = self.words
        column: Column[SittingRow] = Column("session", "", self._session, stretch=True)
        time: Column[SittingRow] = Column("time", "", self._time, align="right", token="ink2", width=64)
        self.list = ListSection(look, words("Sittings"), (column, time))
        self.list.view.picked.connect(self._picked)
        self.add(self.list)
        self.form = Form()
        minutes: dict[str, Any] = {"unit": "min", "most": LONGEST_LIMIT}
        self.form.add(NumberField(look, "lead", words("Before the first speaker"), words, hint=" ", **minutes))
        self.form.add(NumberField(look, "reserve", words("Kept free at the end"), words, hint=" ", **minutes))
        self.form.committed.connect(self._changed)
        self.add(self.form)
        self._drop = Button(look, words("Take out this sitting"), height=26)
        self._drop.clicked.connect(self._dropped)
        self._buttons = button_row(self._drop)
        self.add(self._buttons)
        self.more = ChoiceField(look, "session_id", words("Add a sitting"), hint=words("choose a session"))
        self.more.committed.connect(self._chosen)
        self.add(self.more)

    def _session(self, sitting: SittingRow) -> str:
        session = self.debate.session_of(sitting) if self.debate is not None else None
        return session_word(session, self.telling.language()) if session is not None else ""

    def _time(self, sitting: SittingRow) -> str:
        available = available_of(self.debate, sitting) if self.debate is not None else None
        return "" if available is None else length_words(available)

    def show_debate(self, debate: Debate, lines: Lines) -> None:
        """Show the sittings of a list; the first is chosen where none was."""
        chosen = self.list.view.current()
        self.debate = debate
        self.list.show_rows(debate.sittings)
        if debate.sittings and not (chosen is not None and self.list.view.select_key(chosen.ref.id)):
            self.list.view.select_key(debate.sittings[0].ref.id)
        self._picked(self.list.view.current())
        heard, language = {one.session_id for one in debate.sittings}, self.telling.language()
        others = [
            (row_id, session_word(one, language)) for row_id, one in lines.sessions.items() if row_id not in heard
        ]
        self.more.set_value(None)
        self.more.set_choices(others)

    def _picked(self, sitting: SittingRow | None) -> None:
        """Show what of a sitting is kept; where nothing is stated, the usual minutes stand in the empty field."""
        for widget in (self.form, self._buttons):
            widget.setVisible(sitting is not None)
        if sitting is None or self.debate is None:
            return
        self.form.set_values({"lead": sitting.lead, "reserve": sitting.reserve})
        usual = {"lead": lead_of(self.debate, sitting), "reserve": reserve_of(self.debate, sitting)}
        for key, seconds in usual.items():
            field: Any = self.form.fields[key]
            field.line.setPlaceholderText(self.words("{minutes} min as usual", minutes=seconds // 60))

    def _changed(self, key: str, value: object) -> None:
        sitting = self.list.view.current()
        if sitting is not None:
            self.sitting_changed.emit(sitting, key, value)

    def _chosen(self, key: str, session_id: object) -> None:
        if isinstance(session_id, int):
            self.sitting_wanted.emit(session_id)

    def _dropped(self) -> None:
        sitting = self.list.view.current()
        if sitting is not None:
            self.sitting_dropped.emit(sitting)
