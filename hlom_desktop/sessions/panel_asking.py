"""The question before a gesture on several sessions, or on an hour: what it does, what would be found, how far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.sessions.grid.note import NoteLine
from hlom_desktop.words import Words

MOST_LINES = 3


@dataclass(frozen=True)
class Question:
    """What the bar says: the sentence, the button's word, how far (empty where there is nothing to choose), findings.

    `possible` is False where the gesture would be refused; the sentence then says why.
    """

    said: str
    button: str
    measure: str
    lines: tuple[NoteLine, ...] = ()
    possible: bool = True


class AskingBar(Ground):
    """Asks before a gesture. The keyboard goes there: Up and Down say how far, Enter does it, Esc leaves it."""

    answered = Signal()
    """Do it."""
    cancelled = Signal()
    """Leave it."""
    stepped = Signal(int)
    """One step further, or one less."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, "atint", ("top", "bottom"), "accent")
        self._words = words
        self._before: QWidget | None = None
        self.said = Label(look, px=12, wrap=True)
        self.less = Button(look, icon="minus", height=26, name=words("Less"))
        self.measure = Label(look, px=12, bold=True)
        self.more = Button(look, icon="plus", height=26, name=words("More"))
        self.do = Button(look, kind="primary", name=words("Do it"))
        self.cancel = Button(look, words("Cancel"), kind="link")
        self.lines = tuple(RunLabel(look) for _ in range(MOST_LINES + 1))
        self._lay_out()
        self.do.clicked.connect(self._answer)
        self.cancel.clicked.connect(self.leave)
        self.less.clicked.connect(lambda: self.stepped.emit(-1))
        self.more.clicked.connect(lambda: self.stepped.emit(1))
        for keys, act in (
            ("Esc", self.leave),
            ("Up", lambda: self.stepped.emit(-1)),
            ("Down", lambda: self.stepped.emit(1)),
            ("-", lambda: self.stepped.emit(-1)),
            ("+", lambda: self.stepped.emit(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.hide()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN - 4, 7, MARGIN - 4, 7)
        whole.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.said, 1)
        for widget in (self.less, self.measure, self.more, self.do, self.cancel):
            row.addWidget(widget)
        whole.addLayout(row)
        for line in self.lines:
            whole.addWidget(line)

    def ask(self, question: Question) -> None:
        """Ask, or ask the same differently; the keyboard comes here with the first question."""
        anew = self.isHidden()
        if anew:
            self._before = self.window().focusWidget()
        self.said.setText(question.said)
        self.measure.setText(question.measure)
        for widget in (self.less, self.measure, self.more):
            widget.setVisible(bool(question.measure))
        self.do.setText(question.button)
        self.do.setAccessibleName(question.button)
        self.do.updateGeometry()
        self.do.setEnabled(question.possible)
        self._show_lines(question)
        told = ". ".join([question.said, question.measure, *(line.text for line in question.lines)])
        self.setAccessibleName(question.said)
        self.do.setAccessibleDescription(told)
        self.show()
        if anew:
            (self.do if question.possible else self.cancel).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_lines(self, question: Question) -> None:
        shown = [*question.lines[:MOST_LINES]]
        left = len(question.lines) - len(shown)
        if left:
            shown.append(NoteLine("dots-three", "ink2", self._words("and {number} more", number=left)))
        for at, label in enumerate(self.lines):
            label.setVisible(at < len(shown))
            if at < len(shown):
                label.set_runs((Run(icon=shown[at].icon, token=shown[at].token), Run(" " + shown[at].text)))

    def leave(self) -> None:
        """Do nothing."""
        if not self.isHidden():
            self.close_question()
            self.cancelled.emit()

    def close_question(self) -> None:
        """The question is settled: the keyboard goes back to where it was."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused) and self._before is not None:
            self._before.setFocus()  # before it is hidden: else the keyboard would go wherever Tab leads
        self.hide()
        self._before = None

    def _answer(self) -> None:
        self.close_question()
        self.answered.emit()
