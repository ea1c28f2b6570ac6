"""The decision on a proposal in its card: approve or decline at a press, and the rules that speak against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.side_events.rules import STEP_LABELS, open_steps
from hlom_desktop.side_events.rules_call import Breach
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said_review import reason_of
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.words import Words


def ask_reason(card: QScrollArea, reasons: QWidget, language: Language) -> None:
    """Take the keyboard to the reason in a card, in the language that is read."""
    cell = reasons.findChildren(Paragraph)[LANGUAGES.index(language)]
    card.ensureWidgetVisible(cell)
    cell.setFocus(Qt.FocusReason.OtherFocusReason)


class Steps(QWidget):
    """“Approve” and “Decline”, as far as they are open."""

    taken = Signal(object)
    """The status to which one wants to go."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        self.buttons: dict[ProposalStatus, Button] = {}
        for status, icon in ((ProposalStatus.APPROVED, "check"), (ProposalStatus.DECLINED, "x")):
            button = Button(look, words(STEP_LABELS[status]), icon, height=26)
            button.clicked.connect(lambda _=False, one=status: self.taken.emit(one))
            self.buttons[status] = button
            row.addWidget(button)
        row.addStretch(1)

    def show_line(self, one: Judged) -> None:
        """Offer what is open for a side event; one that has its place is taken out of it first."""
        steps, status = open_steps(one.line), one.row.status
        for step, button in self.buttons.items():
            button.setVisible(step in steps and status is not ProposalStatus.SCHEDULED)
        self.setVisible(any(not button.isHidden() for button in self.buttons.values()))


class RulesSection(Section):
    """Each rule of the call that a proposal does not meet, in words; declining for it gives its organizers these."""

    declined = Signal(object)
    """The reason, in three languages."""

    def __init__(self, look: LookSource, words: Words, language: Callable[[], Language]) -> None:
        super().__init__(look, words("Rules of the call"), " ")
        self._look, self._words, self._language = look, words, language
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.buttons: list[Button] = []

    def show_line(self, one: Judged, *, called: bool) -> None:
        """Show the rules that are not met; `called`: whether there are rules at all."""
        _empty(self._rows)
        self.buttons = []
        self.setVisible(called)
        found, words = one.breaches, self._words
        self.set_info("" if found else words("all met"))
        can = ProposalStatus.DECLINED in open_steps(one.line)
        for breach in found:
            self._rows.addWidget(self._sentence(breach))
            if can:
                self._add_button(words("Decline for this reason"), (breach,))
        if can and len(found) > 1:
            self._add_button(words("Decline for all these reasons"), found)

    def _sentence(self, breach: Breach) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 2, 0, 0)
        line.setSpacing(5)
        mark = RunLabel(self._look, (Run(icon="warning-fill", token="warn"),))
        mark.setFixedWidth(14)
        mark.setAccessibleName(self._words("Remark"))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(self._look, text_in(breach.sentence, self._language()), wrap=True), 1)
        return holder

    def _add_button(self, text: str, breaches: Sequence[Breach]) -> None:
        reason: Wording = reason_of(breaches)
        button = Button(self._look, text, kind="link")
        button.clicked.connect(lambda: self.declined.emit(reason))
        self.buttons.append(button)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(19, 0, 0, 2)
        line.addWidget(button)
        line.addStretch(1)
        self._rows.addWidget(holder)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
