"""The part of a note's card for those to whom it goes: choosing them, and their answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.delegations.lines import AddresseeLine
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_notes import PutDay, addressee_columns
from hlom_desktop.delegations.values import DELEGATION_LABELS, REGION_LABELS
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.flow import Flow
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.storage.ref import Ref

_CHOICE = 165
"""Pixels of a choice: two stand beside each other in a card."""


class Addressees(Section):
    """Chooses missions by kind, region and silence; lists them with their answers, which are typed in their cells."""

    addressed = Signal(object, object, bool)
    """All missions of a kind and a region, None for any; whether only those without a reply."""
    replied = Signal(object)
    """These have replied today."""
    taken_off = Signal(object)
    """These are addressees no longer."""
    opened = Signal(int)
    """The delegation that the user wants to see."""

    def __init__(
        self, look: LookSource, telling: Telling, this_year: Callable[[], int], put_day: PutDay, put_number: PutDay
    ) -> None:
        words = telling.words
        super().__init__(look, words("Addressees"), " ")
        self.look, self.words = look, words
        self._lines: tuple[AddresseeLine, ...] = ()
        self.add(self._choosing())
        states = [("all", words("All addressees")), ("silent", words("Not replied")), ("replied", words("Replied"))]
        self.which = Segmented(look, words("Which addressees"), states, "all", pad=8, height=24)
        self.which.chosen.connect(lambda _: self._show())
        columns = addressee_columns(telling, this_year, put_day, put_number)
        self.table: RowTable[AddresseeLine] = RowTable(columns, key=lambda line: line.ref.id, parent=self)
        self.view: RowView[AddresseeLine] = RowView(look, self.table, words("Addressees"), compact=True)
        self.view.opened.connect(lambda line: self.opened.emit(line.row.delegation_id))
        self.today = Button(look, words("Replied today"), "check", height=26)
        self.today.clicked.connect(lambda: self._of_selected(self.replied))
        self.off = Button(look, words("Take off"), "x", height=26)
        self.off.clicked.connect(lambda: self._of_selected(self.taken_off))
        delete = QShortcut(QKeySequence("Del"), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._of_selected(self.taken_off))
        self.answers = QWidget()
        column = QVBoxLayout(self.answers)
        column.setContentsMargins(0, 6, 0, 4)
        column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(button_row(self.today, self.off))
        self.add(self.answers)
        self.add(self.view)

    def _choosing(self) -> QWidget:
        words, look = self.words, self.look
        self.kind = Choice(look, words("Kind of delegation"))
        self.kind.addItem(words("All kinds"), None)
        for kind, label in DELEGATION_LABELS.items():
            self.kind.addItem(words(label), kind)
        self.region = Choice(look, words("Region"))
        self.region.addItem(words("All regions"), None)
        for region, label in REGION_LABELS.items():
            self.region.addItem(words(label), region)
        self.silence = Choice(look, words("With or without a reply"))
        self.silence.addItem(words("With or without a reply"), False)
        self.silence.addItem(words("Only those who have not replied"), True)
        self.go = Button(look, words("Address"), "plus", height=28)
        self.go.clicked.connect(self._address)
        holder = QWidget()
        flow = Flow(holder, (0, 4, 0, 0), 8)
        for choice in (self.kind, self.region, self.silence):
            choice.setMaximumWidth(_CHOICE)
        for widget in (self.kind, self.region, self.silence, self.go):
            flow.addWidget(widget)
        return holder

    def _address(self) -> None:
        chosen: tuple[Any, ...] = (self.kind.currentData(), self.region.currentData(), self.silence.currentData())
        self.addressed.emit(*chosen)

    def _of_selected(self, signal: Any) -> None:
        refs: list[Ref] = [line.ref for line in self.view.selected()]
        if refs:
            signal.emit(refs)

    def show_lines(self, lines: Sequence[AddresseeLine], *, sent: date | None) -> None:
        """Show those to whom a note goes; answers are kept only once it was sent."""
        self._lines = tuple(lines)
        silent = sum(line.answer is None for line in lines)
        if sent is None or not lines:
            self.set_info(str(len(lines)))
        else:
            said = self.words("{replied} of {number} replied", replied=len(lines) - silent, number=len(lines))
            self.set_info(said)
        self.today.setVisible(sent is not None)
        self.answers.setVisible(bool(lines))
        self._show()

    def _show(self) -> None:
        which = self.which.value()
        shown = [line for line in self._lines if which == "all" or (line.answer is None) == (which == "silent")]
        self.table.replace_rows(shown)
        self.view.setVisible(bool(shown))
