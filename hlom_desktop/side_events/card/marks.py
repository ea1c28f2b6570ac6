"""The grid of marks: criteria down, reviewers across; digits give a mark, arrows and Enter go on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.side_events.values_review import CriterionRow, ReviewerRow
from hlom_desktop.words import Words

ABREAST = 5
"""So many reviewers stand beside each other in the narrowest card; more stand under them."""
_WIDE = 40
_INSET = 8  # of the figures in a field
_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
}


class MarkField(QLineEdit):
    """One mark. Enter, an arrow or leaving commits what was typed, Esc restores it."""

    typed = Signal(str)
    """What was typed, only where it is new."""
    went = Signal(int, int)
    """By how many columns and rows the keyboard wants to go on."""

    def __init__(self, look: LookSource, name: str) -> None:
        super().__init__()
        self._look, self._value = look, ""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(_WIDE, 24)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self.commit)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(12))

    def show_mark(self, value: int | None) -> None:
        """Show a mark; what is being typed stays."""
        self._value = "" if value is None else str(value)
        if not (self.hasFocus() and self.isModified()):
            self.restore()

    def restore(self) -> None:
        """Back to the mark that holds."""
        self.setText(self._value)
        self.setModified(False)

    def commit(self) -> None:
        """Send out what was typed."""
        if self.isModified():
            self.setModified(False)
            if self.text().strip() != self._value:
                self.typed.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows leave the field at its ends."""
        key, at = Qt.Key(event.key()), self.cursorPosition()
        whole = self.hasSelectedText() or not self.text()
        across = -1 if key == Qt.Key.Key_Left else 1
        at_end = at == (0 if across < 0 else len(self.text()))
        if key in _STEPS:
            self.commit()
            self.went.emit(*_STEPS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and (whole or at_end):
            self.commit()
            self.went.emit(across, 0)
        elif key == Qt.Key.Key_Escape and self.isModified():
            self.restore()
        else:
            super().keyPressEvent(event)


class MarkGrid(QWidget):
    """The marks of one proposal."""

    given = Signal(object, object, str)
    """A reviewer, a criterion, and what was typed for them."""

    def __init__(self, look: LookSource, words: Words, named: Callable[[CriterionRow], str]) -> None:
        super().__init__()
        self._look, self._words, self._named = look, words, named
        self._built: object = None
        self._criteria: tuple[CriterionRow, ...] = ()
        self._reviewers: tuple[ReviewerRow, ...] = ()
        self.fields: dict[tuple[int, int], MarkField] = {}
        self.means: dict[int, Label] = {}
        self._holder = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._holder)

    def show_marks(
        self,
        criteria: Sequence[CriterionRow],
        reviewers: Sequence[ReviewerRow],
        marks: Mapping[tuple[int, int], int],
        barred: Collection[int],
        means: Mapping[int, str],
    ) -> None:
        """Show marks by reviewer and criterion; those `barred` give none. `means` by reviewer."""
        self._criteria, self._reviewers = tuple(criteria), tuple(reviewers)
        now = (self._criteria, self._reviewers, [self._named(one) for one in criteria])
        if now != self._built:
            self._built = now
            self._build()
        for (reviewer_id, criterion_id), field in self.fields.items():
            field.setEnabled(reviewer_id not in barred)
            field.show_mark(marks.get((reviewer_id, criterion_id)))
        for reviewer_id, label in self.means.items():
            label.setText("–" if reviewer_id in barred else means.get(reviewer_id, ""))

    def restore(self) -> None:
        """Back to the marks that hold."""
        for field in self.fields.values():
            field.restore()

    def _build(self) -> None:
        self._holder.hide()
        self._holder.deleteLater()
        self._holder, self.fields, self.means = QWidget(), {}, {}
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for first in range(0, len(self._reviewers), ABREAST):
            block = QWidget()
            self._fill(block, first)
            column.addWidget(block)
        self._column.addWidget(self._holder)
        self._holder.show()

    def _fill(self, block: QWidget, first: int) -> None:
        """The grid of a few reviewers, headed by their numbers."""
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        count = len(self._criteria)
        for row, criterion in enumerate(self._criteria, start=1):
            grid.addWidget(Label(self._look, self._label(criterion), wrap=True), row, 0)
        grid.addWidget(Label(self._look, self._words("Mean"), px=11, token="ink3"), count + 1, 0)
        for at, reviewer in enumerate(self._reviewers[first : first + ABREAST], start=1):
            head = Label(self._look, str(first + at), px=11, token="ink3")
            head.setToolTip(reviewer.name)
            head.setFixedWidth(_WIDE)
            head.setContentsMargins(0, 0, _INSET, 0)
            head.setAlignment(right)
            grid.addWidget(head, 0, at, right)
            for row, criterion in enumerate(self._criteria, start=1):
                grid.addWidget(self._field(reviewer, criterion), row, at)
            mean = self.means[reviewer.ref.id] = Label(self._look, bold=True)
            mean.setFixedWidth(_WIDE)
            mean.setContentsMargins(0, 0, _INSET, 0)
            mean.setAlignment(right)
            grid.addWidget(mean, count + 1, at, right)

    def _label(self, criterion: CriterionRow) -> str:
        """“Relevance, 0–10, ×2”: a weight of one is not said."""
        said = f"{self._named(criterion)}, 0–{criterion.most}"
        return f"{said}, ×{criterion.weight}" if criterion.weight > 1 else said

    def _field(self, reviewer: ReviewerRow, criterion: CriterionRow) -> MarkField:
        field = MarkField(self._look, f"{self._named(criterion)}, {reviewer.name}")
        key = (reviewer.ref.id, criterion.ref.id)
        field.typed.connect(lambda text: self.given.emit(reviewer, criterion, text))
        field.went.connect(lambda across, down: self._go(key, across, down))
        self.fields[key] = field
        return field

    def _go(self, key: tuple[int, int], across: int, down: int) -> None:
        """The keyboard to the next field that takes a mark."""
        people, what = [one.ref.id for one in self._reviewers], [one.ref.id for one in self._criteria]
        column, row = people.index(key[0]) + across, what.index(key[1]) + down
        while 0 <= column < len(people) and 0 <= row < len(what):
            field = self.fields[people[column], what[row]]
            if field.isEnabled():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                field.selectAll()
                return
            column, row = column + across, row + down
