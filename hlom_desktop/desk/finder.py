"""Ctrl+K: a list over the window in which any delegate, session, item or action is found by typing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hlom_desktop.desk.filter_field import SearchLine
from hlom_desktop.desk.found import Found, FoundView
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.folding import all_in, folded, words_of
from hlom_desktop.words import Words

WIDTH, ROWS_SHOWN, MOST_FOUND = 560, 12, 200


def best_first(items: Sequence[tuple[Found, str]], typed: str) -> list[Found]:
    """Those in which each typed word occurs: titles that begin so first, then words that do, then the rest."""
    words = words_of(typed)
    if not words:
        return [item for item, _ in items[:MOST_FOUND]]
    begins_a_word = re.compile(rf"\b{re.escape(words[0])}")
    ranked = []
    for item, text in items:
        if all_in(words, text):
            begins = 0 if text.startswith(words[0]) else 1 if begins_a_word.search(text) else 2
            ranked.append((begins, item))
    ranked.sort(key=lambda pair: pair[0])
    return [item for _, item in ranked[:MOST_FOUND]]


class Finder(Ground):
    """Lies over `window`. Up and Down choose, Enter goes, Esc leaves; nothing is dimmed behind it."""

    chosen = Signal(object)
    """The payload of what the user goes to."""
    typed = Signal(str)
    """What is typed; more items may be set while it is open."""
    closed = Signal()
    """It was left, with or without a choice."""

    def __init__(self, look: LookSource, words: Words, window: QWidget) -> None:
        super().__init__(look, "paper", ("top", "bottom", "left", "right"), "ink", parent=window)
        self._window = window
        self._items: list[tuple[Found, str]] = []
        self._came_from: QWidget | None = None
        self.line: QLineEdit = SearchLine(look, "magnifying-glass", words("Find anything"))
        self.line.setFixedHeight(30)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.view = FoundView(look, words, ROWS_SHOWN)
        self.view.clicked.connect(lambda index: self._go(self.view.at(index)))
        self._nothing = Label(look, words("Nothing is called that."), px=12, token="ink3")
        self._nothing.setContentsMargins(12, 6, 12, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self.line, self.view, self._nothing):
            column.addWidget(widget)
        self.hide()
        window.installEventFilter(self)

    def set_items(self, items: Sequence[Found]) -> None:
        """All that can be found."""
        self._items = [(item, folded(f"{item.title} {item.subtitle} {item.also}")) for item in items]
        if self.isVisible():
            self._search(self.line.text())

    def come(self, typed: str = "") -> None:
        """Open with what was typed already."""
        self._came_from = self._window.focusWidget()
        self.line.setText(typed)
        self._search(typed)
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close, and give the keyboard back where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def found(self) -> tuple[Found, ...]:
        """What is listed now."""
        return self.view.found

    def _search(self, typed: str) -> None:
        found = best_first(self._items, typed)
        self.view.show_found(found, first=True)
        self._nothing.setVisible(not found)
        self.typed.emit(typed)
        self._place()

    def _place(self) -> None:
        """Under the menu row, in the middle of the window."""
        wide = min(WIDTH, self._window.width() - 32)
        high = 16 + 30 + 6 + (self.view.high or 30)
        self.setGeometry((self._window.width() - wide) // 2, 56, wide, high)

    def _go(self, found: Found | None) -> None:
        if found is not None:
            self.leave()
            self.chosen.emit(found.payload)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line, and the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps: dict[int, int] = {
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_PageUp: -ROWS_SHOWN,
                Qt.Key.Key_PageDown: ROWS_SHOWN,
            }
            key = event.key()
            if key in steps:
                self.view.step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.view.chosen())
                return True
            if key == Qt.Key.Key_Escape:
                self.leave()
                return True
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.leave()
        return super().eventFilter(watched, event)
