"""Rows of a table that the pointer takes to another place: a line shows where, Esc leaves them as they were."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView

_LINE = 2


class RowDragging(QObject):
    """Watches a view whose rows stand as they were given, neither filtered nor sorted."""

    moved = Signal(object, int)
    """A row, and its new place from 0; only where it is another one."""

    def __init__(self, look: LookSource, view: RowView[Any]) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._held: int | None = None
        self._line = _DropLine(look, view.viewport())
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press, move, release; a movement that carries a row selects nothing."""
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._leave()
        if not isinstance(event, QMouseEvent) or watched is not self._view.viewport():
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._pressed = event.position().toPoint()
            case QEvent.Type.MouseMove if event.buttons() & Qt.MouseButton.LeftButton:
                return self._carry(event.position().toPoint())
            case QEvent.Type.MouseButtonRelease:
                self._drop(event.position().toPoint())
        return False

    def _carry(self, at: QPoint) -> bool:
        if self._pressed is None:
            return False
        far = (at - self._pressed).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
        if self._held is None and far:
            row = self._view.rowAt(self._pressed.y())
            self._held = row if row >= 0 else None
        if self._held is not None:
            self._line.show_at(self._edge(self._gap(at)))
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return self._held is not None

    def _gap(self, at: QPoint) -> int:
        """Before which row it would stand; the number of rows for the end."""
        view = self._view
        row = view.rowAt(at.y())
        if row < 0:
            return 0 if at.y() < 0 else view.table.rowCount()
        return row + (at.y() > view.rowViewportPosition(row) + view.rowHeight(row) // 2)

    def _edge(self, gap: int) -> int:
        last = gap >= self._view.table.rowCount()
        row = gap - 1 if last else gap
        return self._view.rowViewportPosition(row) + (self._view.rowHeight(row) if last else 0)

    def _drop(self, at: QPoint) -> None:
        held, gap = self._held, self._gap(at)
        self._leave()
        if held is None:
            return
        to = gap - (gap > held)
        if to != held:
            self.moved.emit(self._view.table.row_at(held), to)

    def _leave(self) -> bool:
        """Nothing is carried any more; whether something was."""
        carried = self._held is not None
        self._pressed = self._held = None
        self._line.hide()
        self._view.viewport().unsetCursor()
        return carried


class _DropLine(QWidget):
    """Where the row would stand."""

    def __init__(self, look: LookSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int) -> None:
        """Across the whole width, at this height."""
        parent = self.parentWidget()
        assert parent is not None
        top = max(0, min(y - _LINE // 2, parent.height() - _LINE))
        self.setGeometry(0, top, parent.width(), _LINE)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), self._look.color("accent"))
