"""In a paragraph's card: a follow-up out of what it asks, with who does it and by when, in one gesture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.card import date_field, with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.consultations.edits import record
from hlom_desktop.consultations.rules import owners_read
from hlom_desktop.consultations.values_record import DecisionRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.fields import LineField


class FollowMaker(QWidget):
    """Owners (“A, B” or “A or B”, or nobody), a due date as vague as it is, and the button that makes it.

    It is made of the lettered part that is chosen, else of the whole paragraph.
    """

    def __init__(
        self,
        card: EditedCard[Any],
        year: Callable[[], int | None],
        part: Callable[[], DecisionRow | None],
    ) -> None:
        super().__init__()
        words = card.words
        self._card, self._part = card, part
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        form = Form()
        self.who = LineField(card.look, "who", words("Who"), words, hint=words("A, B or C; or nobody"))
        self.due = date_field(
            card.look,
            "due",
            words("Due"),
            words,
            language=lambda: card.language,
            year=year,
            today=lambda: card.context.now().date(),
        )
        form.add(self.who)
        form.add(self.due)
        column.addWidget(form)
        self.button = Button(card.look, words("Make a follow-up"), "check-square", height=26)
        self.button.clicked.connect(self._make)
        column.addWidget(self.button)

    def _make(self) -> None:
        """What cannot be read as a date is said under its field, and nothing is made."""
        self.who.commit()
        self.due.commit()
        if self._card.row is None or (self.due.line.text().strip() and self.due.value() is None):
            return
        names, alternatives = owners_read(self.who.value() or "")
        owners = [with_text(None, self._card.language, name) for name in names]
        due = self.due.value()
        for field in (self.who, self.due):
            field.set_value(None)
        part = self._part()
        self._card.carry_out(
            record.record_decision,
            self._card.row.ref,
            part=None if part is None else part.ref,
            owners=owners,
            alternatives=alternatives,
            due=due,
        )
