"""The field above a table into which one types to filter it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import box, draw_text, focus_ring


class SearchLine(QLineEdit):
    """A line with an icon before it and, where there is room, a key printed after it."""

    def __init__(self, look: LookSource, icon: str, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon, self._key = look, icon, key
        self.setProperty("bare", True)
        self.setFrame(False)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedHeight(26)
        self._dress()
        look.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._look.font(12))
        self.setTextMargins(28, 0, self._look.width(self._key, 11) + 20 if self._key else 8, 0)
        self.update()

    def sizeHint(self) -> QSize:
        """As in the pictures: wide enough for its hint."""
        key = self._look.width(self._key, 11) + 20 if self._key else 0
        return QSize(max(210, self._look.width(self.placeholderText(), 12) + 48 + key), 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame and icon under Qt's own text."""
        painter, area = QPainter(self), QRectF(self.rect())
        box(painter, self._look, area, "paper", "control", radius=4)
        self._look.draw_icon(painter, QRectF(8, area.center().y() - 7.5, 15, 15), self._icon, "ink2")
        if self._key and not self.text():
            wide = self._look.width(self._key, 11) + 8
            cap = QRectF(area.right() - wide - 8, area.center().y() - 8, wide, 16)
            box(painter, self._look, cap, "paper", "rule2")
            draw_text(painter, self._look, cap.adjusted(4, 0, 0, 0), self._key, 11, token="ink2")
        if self.hasFocus():
            focus_ring(painter, self._look, area)
        painter.end()
        super().paintEvent(event)


class FilterField(SearchLine):
    """Type to filter; Ctrl+F comes here from anywhere in `scope`, Esc empties, Down goes to the table."""

    filtered = Signal(str)
    """What is typed now."""
    left_down = Signal()
    """The user goes on into the table."""

    def __init__(self, look: LookSource, hint: str, scope: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(look, "funnel", hint, parent=parent)
        self.textChanged.connect(self.filtered)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), scope)
        self._shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._shortcut.activated.connect(self.come)

    def come(self) -> None:
        """Take the keyboard, all typed text selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def set_hint(self, hint: str) -> None:
        """Another hint, such as how many items there are."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, Down and Enter leave it for the table."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
