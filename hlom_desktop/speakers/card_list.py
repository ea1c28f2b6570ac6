"""The part of the card that is about the list itself: its title, its days, its limits, its rules."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_texts import RowTexts, Writing
from hlom_desktop.delegations.card_parts import button_row, day_field, label_choices
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.lines import Lines
from hlom_desktop.speakers.rules import LONGEST_LIMIT, LONGEST_TURNOVER
from hlom_desktop.speakers.values_list import ABSENT_LABELS

COLUMNS = (
    "opens",
    "closes",
    "by_category",
    "minutes",
    "group_minutes",
    "turnover",
    "warning",
    "reply_minutes",
    "second_reply_minutes",
    "level_keeps_place",
    "absent_goes",
)


class ListPart(Section):
    """A list of speakers, edited in place."""

    list_wanted = Signal()
    """One more list of speakers."""
    list_dropped = Signal()
    """This list is to be deleted."""

    def __init__(self, context: Context, telling: Telling, write: Writing) -> None:
        look = context.look
        super().__init__(look, telling.words("The list and its limits"), rule="strong")
        self._look, self.telling, self.words = look, telling, telling.words
        self._year: int | None = None
        self.texts = RowTexts(context, [("title", self.words("Title"))], write, table="speakers_list")
        self.add(self.texts)
        self.form = Form()
        self._add_limits(self.form)
        self._add_rules(self.form)
        self.form.committed.connect(lambda key, value: write(**{key: value}))
        self.add(self.form)
        new = Button(look, self.words("New list"), "plus", height=26)
        new.clicked.connect(self.list_wanted)
        delete = Button(look, self.words("Delete this list"), height=26)
        delete.clicked.connect(self.list_dropped)
        self.add(button_row(new, delete))

    def _add_limits(self, form: Form) -> None:
        words, look = self.words, self._look
        for key, label in (("opens", words("Opens")), ("closes", words("Closes"))):
            form.add(day_field(look, key, label, words, self.telling.language, lambda: self._year))
        ways = [(False, words("one for all")), (True, words("by category"))]
        form.add(ChoiceField(look, "by_category", words("Limits"), ways))
        minutes: dict[str, Any] = {"unit": "min", "least": 1, "most": LONGEST_LIMIT}
        form.add(NumberField(look, "minutes", words("Each"), words, **minutes))
        form.add(NumberField(look, "group_minutes", words("For a group"), words, **minutes))
        form.add(NumberField(look, "reply_minutes", words("First reply"), words, **minutes))
        form.add(NumberField(look, "second_reply_minutes", words("Second reply"), words, **minutes))
        form.add(NumberField(look, "turnover", words("Turnover"), words, unit="s", most=LONGEST_TURNOVER))
        form.add(NumberField(look, "warning", words("Warning before the end"), words, unit="s", most=LONGEST_TURNOVER))

    def _add_rules(self, form: Form) -> None:
        words, look = self.words, self._look
        kept = [(True, words("keeps the place")), (False, words("loses the place"))]
        form.add(ChoiceField(look, "level_keeps_place", words("Who changes level"), kept))
        form.add(ChoiceField(look, "absent_goes", words("Who is absent"), label_choices(ABSENT_LABELS, words)))

    def show_list(self, debate: Debate, lines: Lines) -> None:
        """Show the list of a debate."""
        first = lines.found.conference.first_day
        self._year = first.year if first is not None else None
        self.texts.show_row(debate.speakers)
        self.form.set_values({key: getattr(debate.speakers, key) for key in COLUMNS})
