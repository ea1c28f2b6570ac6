"""The card of a delegate."""

from __future__ import annotations

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.card_parts import (
    button_row,
    delegation_choices,
    label_choices,
    language_choices,
    zone_field,
)
from hlom_desktop.delegations.lines import DelegateLine
from hlom_desktop.delegations.rules import usable_address
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import GENDER_LABELS, LEVEL_LABELS, DelegateRow, Participants
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context


class DelegateCard(RowCard[DelegateRow]):
    """Function in three languages, the person, and how they are forgotten."""

    forgotten = Signal()
    """The user means it: this person is to be forgotten."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits.change_delegate, table="delegate", title="function")
        self.telling = telling
        self.add_texts([("function", self.words("Function"))])
        self.form = self._fields()
        self.take_form(self.form)
        self.add(self.form)
        self.add(self._forgetting())

    def _fields(self) -> Form:
        words, look, form = self.words, self.look, Form()
        self.home = ChoiceField(look, "delegation_id", words("Delegation"))
        form.add(self.home)
        form.add(LineField(look, "name", words("Name"), words, hint=words("not known")))
        form.add(ChoiceField(look, "level", words("Level"), label_choices(LEVEL_LABELS, words)))
        yes_no = [(True, words("Head of the delegation")), (False, words("Member of the delegation"))]
        form.add(ChoiceField(look, "is_head", words("Place"), yes_no))
        form.add(ChoiceField(look, "gender", words("Gender"), label_choices(GENDER_LABELS, words, words("not known"))))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words)))
        form.add(ChoiceField(look, "mode", words("Mode"), label_choices(MODE_LABELS, words)))
        hint = words("name@example.org")
        self.address = LineField(look, "email", words("E-mail"), words, hint=hint, parse=usable_address)
        form.add(self.address)
        form.add(zone_field(look, words))
        form.add(ParagraphField(look, "needs", words("Needs"), hint=words("access, diet, support person")))
        return form

    def _forgetting(self) -> Section:
        """Two presses, for nothing brings it back."""
        look, words = self.look, self.words
        section = Section(look, words("Forget this person"))
        self._ask = Button(look, words("Forget…"), "eraser", height=26, name=words("Forget this person…"))
        self._sure = Label(look, token="bad", wrap=True)
        self._sure.setText(
            words(
                "Name, e-mail and needs are taken out here and in the whole history. Nothing brings them back, "
                "not even undo. Backups made before still hold them."
            )
        )
        self.forget = Button(look, words("Forget for ever"), height=26)
        self._keep = Button(look, words("Keep"), height=26, name=words("Keep this person"))
        self._ask.clicked.connect(lambda: self._sure_of_it(True))
        self._keep.clicked.connect(lambda: self._sure_of_it(False))
        self.forget.clicked.connect(self._forget)
        section.add(self._sure)
        section.add(button_row(self._ask, self.forget, self._keep))
        self._sure_of_it(False)
        return section

    def _sure_of_it(self, asked: bool) -> None:
        self._ask.setVisible(not asked)
        for widget in (self._sure, self.forget, self._keep):
            widget.setVisible(asked)
        if asked:
            self._keep.setFocus()

    def _forget(self) -> None:
        self._sure_of_it(False)
        self.forgotten.emit()

    def show_line(self, line: DelegateLine | None, found: Participants) -> None:
        """Show a delegate; nothing to edit where there is none."""
        self.show_parts(line.row if line is not None else None)
        self._sure_of_it(False)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self.set_head(text_in(line.home, language), text_in(row.function, language), self._badges(line))
        self.home.set_choices(delegation_choices(found.delegations, language, "")[1:])
        self.show_fields(row)
        self.address.say(self.words("Several delegates share this mailbox.") if line.shared else "")

    def _badges(self, line: DelegateLine) -> tuple[Badge, ...]:
        found = [Badge(self.words(LEVEL_LABELS[line.row.level]), "medal")]
        if line.row.is_head:
            found.append(Badge(self.words("head"), "flag"))
        if line.shared:
            found.append(Badge(self.words("shared mailbox"), "users-three"))
        return tuple(found)
