"""Ctrl+K: a list over the window in which any delegate, session, item or action is found by typing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hlom_desktop.desk.filter_field import SearchLine
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text
from hlom_desktop.desk.rows import ACCESSIBLE, DISPLAY
from hlom_desktop.folding import all_in, folded, words_of
from hlom_desktop.words import Words

WIDTH, ROW, ROWS_SHOWN, MOST_FOUND = 560, 30, 12, 200
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can be gone to: its icon, title, what it is, and what the caller knows it by.

    `also` is searched but not shown: other languages, symbols.
    """

    icon: str
    title: str
    subtitle: str
    payload: Any
    also: str = ""


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


class FoundList(QAbstractListModel):
    """What was found, as a Qt list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        """Show other things."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many were found."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> Any:
        """Title; for screen readers also what it is."""
        if not index.isValid():
            return None
        item = self.found[index.row()]
        if role == DISPLAY:
            return item.title
        return f"{item.title}, {item.subtitle}" if role == ACCESSIBLE else None


class FoundPainter(QStyledItemDelegate):
    """Icon, title, and at the right in grey what it is."""

    def __init__(self, look: LookSource, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """30 px high."""
        return QSize(200, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one thing found."""
        view: Any = option
        model: Any = index.model()
        item: Found = model.found[index.row()]
        area, look = QRectF(view.rect), self._look
        if view.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("atint"))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        look.draw_icon(painter, QRectF(area.left() + 12, area.center().y() - 8, 16, 16), item.icon)
        room = area.adjusted(38, 0, -12, 0)
        wide = min(look.width(item.subtitle, 12), int(room.width() * 0.45))
        draw_text(painter, look, room.adjusted(0, 0, -wide - 12, 0), item.title, 13)
        place = QRectF(room.right() - wide, area.top(), wide, area.height())
        draw_text(painter, look, place, item.subtitle, 12, token="ink3")


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
        self._list = FoundList(self)
        self.view = QListView()
        self.view.setAccessibleName(words("Found"))
        self.view.setModel(self._list)
        self.view.setItemDelegate(FoundPainter(look, self))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.clicked.connect(lambda index: self._go(index.row()))
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
        return tuple(self._list.found)

    def _search(self, typed: str) -> None:
        self._list.show(best_first(self._items, typed))
        found = len(self._list.found)
        if found:
            self.view.setCurrentIndex(self._list.index(0))
        self.view.setVisible(found > 0)
        self._nothing.setVisible(found == 0)
        self.view.setFixedHeight(ROW * min(found, ROWS_SHOWN))
        self.typed.emit(typed)
        self._place()

    def _place(self) -> None:
        """Under the menu row, in the middle of the window."""
        wide = min(WIDTH, self._window.width() - 32)
        shown = min(len(self._list.found), ROWS_SHOWN)
        high = 16 + 30 + 6 + (ROW * shown if shown else 30)
        self.setGeometry((self._window.width() - wide) // 2, 56, wide, high)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._list.found):
            payload = self._list.found[at].payload
            self.leave()
            self.chosen.emit(payload)

    def _step(self, by: int) -> None:
        at = self.view.currentIndex().row() + by
        index = self._list.index(max(0, min(len(self._list.found) - 1, at)))
        self.view.setCurrentIndex(index)

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
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.view.currentIndex().row())
                return True
            if key == Qt.Key.Key_Escape:
                self.leave()
                return True
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.leave()
        return super().eventFilter(watched, event)
