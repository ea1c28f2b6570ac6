"""In the card of a document: by which rule it is planned, when it is due, submitted and signed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import Field, LineField, NumberField, ReadField
from hlom_desktop.documents.card.parts import when_field
from hlom_desktop.documents.shown import DocumentLine
from hlom_desktop.documents.table.telling import Telling


class PlanSection(Section):
    """The rule and the days that follow from it; then what was given, submitted and signed.

    The fields of `form` are the document's columns; those of the plan itself are only read.
    """

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        super().__init__(card.look, telling.words("Plan"))
        self._card, self._telling = card, telling
        self.form, self.days = Form(), Form()
        words = telling.words
        self.form.add(ChoiceField(card.look, "rule_id", words("Rule")))
        for key, label in (
            ("meeting", words("Counted from")),
            ("forecast", words("Forecast")),
            ("submit", words("Submission")),
            ("issue", words("Issue")),
        ):
            self.days.add(ReadField(card.look, key, label))
        self.given = Form()
        for field in self._fields():
            self.given.add(field)
        self.form.fields.update(self.given.fields)
        self.given.committed.connect(self.form.committed)
        self.add(self.form)
        self.add(self.days)
        self.add(self.given)

    def _fields(self) -> list[Field]:
        look, words = self._card.look, self._telling.words
        return [
            when_field(look, "slot", words("Slot"), self._telling),
            when_field(look, "submitted", words("Submitted"), self._telling),
            NumberField(look, "words", words("Words"), words),
            when_field(look, "signed", words("Signed"), self._telling),
            LineField(look, "signed_by", words("Signed by"), words),
        ]

    def put_buttons(self, *buttons: Button) -> None:
        """Gestures of one press, under the fields."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.add(holder)

    def show_line(self, line: DocumentLine) -> None:
        """Show the days of a document's plan, and why there are none."""
        plan, words = line.plan, self._telling.words
        self.days.setVisible(line.rule is not None)
        days = {"meeting": plan.meeting, "forecast": plan.forecast, "submit": plan.submit, "issue": plan.issue}
        for key, due in days.items():
            field = self.days.fields[key]
            field.set_value(self._telling.day(due))
            field.setVisible(due is not None)
        if line.rule is None:
            self.form.fields["rule_id"].say(words("Choose a rule to plan it backwards from its meeting."))
        elif plan.meeting is None:
            self.form.fields["rule_id"].say(words("No day of its meeting is known yet."), "warn")
        elif plan.meeting.uncertain:
            said = words("The day of its meeting is not certain: counted from the first that is possible.")
            self.form.fields["rule_id"].say(said, "warn")
        if line.row.slot is not None and line.rule is not None:
            self.form.fields["slot"].say(words("The slot given goes before that of the rule."))
        if line.state.over:
            over = words.plural("over by {number} word", "over by {number} words", line.state.over)
            self.form.fields["words"].say(over, "warn")
