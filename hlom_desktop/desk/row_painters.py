"""How a table's heads and cells are drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_runs, draw_text, rule
from hlom_desktop.desk.rows import RowTable

GAP = 14
"""Pixels between a column's contents and the next column."""
_SELECTED = QStyle.StateFlag.State_Selected


class CellPainter(QStyledItemDelegate):
    """Draws a cell straight from its column: pieces on one line, the rule under it, the selection's tint."""

    def __init__(self, look: LookSource, view: QTableView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._over = -1
        self._viewport = view.viewport()  # kept: the last events come when the view is already gone
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Follow the pointer, so that the whole row under it is hovered."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Leave) and watched is self._viewport:
            at = self._view.rowAt(event.position().toPoint().y()) if isinstance(event, QMouseEvent) else -1
            if at != self._over:
                self._over = at
                self._view.viewport().update()
        if watched is self._viewport:
            return False  # the base class takes every watched widget for a cell's editor
        return super().eventFilter(watched, event)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, pieces, rule, and the focus over and under the current row."""
        table: Any = index.model()
        column, row = table.columns[index.column()], table.row_at(index.row())
        view: Any = option
        area = QRectF(view.rect)
        look = self._look
        if view.state & _SELECTED:
            painter.fillRect(area, look.color("atint"))
        elif index.row() == self._over:
            painter.fillRect(area, look.color("hover"))
        last = index.column() == len(table.columns) - 1
        inner = area.adjusted(0, 0, 0 if last else -GAP, -1)
        draw_runs(painter, look, inner, column.drawn(row), 12, right=column.align == "right")
        rule(painter, look, area.left(), area.right(), area.bottom() - 1)
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            accent = look.color("accent")
            painter.fillRect(QRectF(area.left(), area.top(), area.width(), 2), accent)
            painter.fillRect(QRectF(area.left(), area.bottom() - 2, area.width(), 2), accent)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line in the cell, named like its column."""
        editor = QLineEdit(parent)
        editor.setProperty("incell", True)
        editor.setFont(self._look.font(12))
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor


class HeadRow(QHeaderView):
    """Column heads: 11 px in ink3, a caret at the sorted one, the black rule under all."""

    def __init__(self, look: LookSource, table: RowTable[Any], view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._look, self._table = look, table
        self._dragged = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setStretchLastSection(False)

    def dragging(self) -> bool:
        """Whether the user is drawing a column's edge."""
        return self._dragged

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The user may draw an edge from now on."""
        self._dragged = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The edge is left."""
        super().mouseReleaseEvent(event)
        self._dragged = False

    def sizeHint(self) -> QSize:
        """24 px high."""
        return QSize(super().sizeHint().width(), 24)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one head."""
        look, column = self._look, self._table.columns[section]
        area = QRectF(rect)
        painter.fillRect(area, look.color("paper"))
        last = section == len(self._table.columns) - 1
        right = column.align == "right"
        inner = area.adjusted(0, 0, 0 if last else -GAP, -1)
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        draw_text(painter, look, inner, column.title, 11, token="ink3", right=right)
        if sorted_here:
            wide = look.width(column.title, 11)
            x = inner.right() - wide - 14 if right else min(inner.left() + wide + 4, inner.right() - 10)
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            box = QRectF(x, inner.center().y() - 5, 10, 10)
            look.draw_icon(painter, box, "caret-down" if up else "caret-up", "ink2")
        rule(painter, look, area.left(), area.right(), area.bottom() - 1, token="strong")

    def paintEvent(self, event: Any) -> None:
        """Heads, then the rule on to the right edge."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        end = self.sectionViewportPosition(self.count() - 1) + self.sectionSize(self.count() - 1)
        rule(painter, self._look, max(0, end), self.width(), self.height() - 1, token="strong")
