"""The question before what hangs on a moved item is moved too; nothing has moved yet while it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.roadmap.values import RoadmapItemRow
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Pending:
    """A date that was dropped or typed, and where what hangs on the item would go: dates by id."""

    item: RoadmapItemRow
    when: When
    followers: Mapping[int, When]


class MoveAlong(Ground):
    """Asks whether what hangs on an item moves with it. The keyboard goes there; Esc cancels."""

    answered = Signal(object, bool)
    """The Pending, and whether what hangs on it moves too."""
    cancelled = Signal()
    """Nothing is to move."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, "atint", ("top", "bottom"), "accent")
        self._words = words
        self.pending: Pending | None = None
        self._before: QWidget | None = None
        self.said = Label(look, px=12, wrap=True)
        self.too = Button(look, words.plural("Move it too", "Move them too", 2), kind="primary")
        self.alone = Button(look, words("Only this one"))
        self.cancel = Button(look, words("Cancel"), kind="link")
        self.too.clicked.connect(lambda: self._answer(True))
        self.alone.clicked.connect(lambda: self._answer(False))
        self.cancel.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - 4, 7, MARGIN - 4, 7)
        row.setSpacing(10)
        row.addWidget(self.said, 1)
        for button in (self.too, self.alone, self.cancel):
            row.addWidget(button)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)
        self.hide()

    def ask(self, pending: Pending, title: str) -> None:
        """Ask about a date that was dropped or typed."""
        if self.pending is None:
            self._before = QApplication.focusWidget()
        self.pending = pending
        question = self._words.plural(
            "{number} item hangs on “{title}”.",
            "{number} items hang on “{title}”.",
            len(pending.followers),
            title=title,
        )
        self.said.setText(question)
        self.setAccessibleName(question)
        self.too.setText(self._words.plural("Move it too", "Move them too", len(pending.followers)))
        self.too.setAccessibleName(self.too.text())
        self.too.setAccessibleDescription(question)
        self.show()
        self.too.setFocus()

    def leave(self) -> None:
        """Move nothing."""
        if self.pending is not None:
            self.close_question()
            self.cancelled.emit()

    def close_question(self) -> None:
        """The question is settled: the keyboard goes back to where it was."""
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        self.pending = None
        self.hide()
        if held and self._before is not None:
            self._before.setFocus()
        self._before = None

    def _answer(self, too: bool) -> None:
        pending = self.pending
        self.close_question()
        if pending is not None:
            self.answered.emit(pending, too)
