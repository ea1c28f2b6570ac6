"""The table as printed: 28 px rows between rules, 24 px heads over the black rule, no vertical lines."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from typing import Any, Generic

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QToolTip, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import runs_width
from hlom_desktop.desk.row_copy import as_data
from hlom_desktop.desk.row_painters import GAP, CellPainter, HeadRow
from hlom_desktop.desk.rows import Row, RowTable

_MEASURED = 200  # rows looked at when a column is fitted to its contents
_EXTENDED = QAbstractItemView.SelectionMode.ExtendedSelection
_SINGLE = QAbstractItemView.SelectionMode.SingleSelection


class RowView(QTableView, Generic[Row]):
    """Shows a RowTable. `compact` is a card's list: 24 px rows, as high as its rows, no scroll bar."""

    opened = Signal(object)
    """Enter or a double click on this row: into its card."""
    picked = Signal(object)
    """The current row, by pointer or keyboard; None where there is none."""

    def __init__(
        self,
        look: LookSource,
        table: RowTable[Row],
        name: str,
        *,
        compact: bool = False,
        many: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self.table, self.compact = look, table, compact
        self._kept: tuple[Hashable, frozenset[Hashable], int] | None = None
        self._quiet = False
        self._widths: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolling paints only what is new
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(_EXTENDED if many else _SINGLE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head = HeadRow(look, table, self)
        self._set_heads()
        self.setItemDelegate(CellPainter(look, self))
        self._take_model(table)
        self.doubleClicked.connect(self._double_clicked)
        look.changed.connect(self._dress)
        if compact:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _set_heads(self) -> None:
        """Column heads, and the height of the rows."""
        self.setHorizontalHeader(self._head)
        self._head.sectionClicked.connect(self._sort_by)
        self._head.sectionResized.connect(self._resized_by_hand)
        self._head.setVisible(any(column.title for column in self.table.columns))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(24 if self.compact else 28)
        self.verticalHeader().setMinimumSectionSize(16)

    def _take_model(self, table: RowTable[Row]) -> None:
        """Listen before the view itself does, so that the selection can be kept over a reset."""
        table.modelAboutToBeReset.connect(self._keep)
        self.setModel(table)
        table.modelReset.connect(self._restore)
        table.dataChanged.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self._fit()

    # What screens ask

    def current(self) -> Row | None:
        """The row at which the keyboard is."""
        index = self.currentIndex()
        return self.table.row_at(index.row()) if index.isValid() else None

    def selected(self) -> tuple[Row, ...]:
        """The selected rows in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.table.row_at(at) for at in places)

    def select_key(self, key: Hashable) -> bool:
        """Go to the row of `key` and select it alone; False where it is not shown."""
        index = self.table.index_of(key, max(0, self.currentIndex().column()))
        if index.isValid():
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, alone)  # whatever keys are still held
            self.scrollTo(index)
        return index.isValid()

    def hide_columns(self, keys: Collection[str]) -> None:
        """Leave out the columns of these keys, and only these; what they took the stretched ones get."""
        for at, column in enumerate(self.table.columns):
            self.setColumnHidden(at, column.key in keys)
        self._fit()

    def copy_rows(self) -> None:
        """Put the selected rows, or all where none is, on the clipboard as a table with heads."""
        rows = self.selected() or self.table.shown
        QGuiApplication.clipboard().setMimeData(as_data(self.table.columns, rows))

    # Order, selection and widths

    def _sort_by(self, section: int) -> None:
        """First click up, second down, third as given."""
        head, up, down = self._head, Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        same = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        if same and head.sortIndicatorOrder() == down:
            head.setSortIndicatorShown(False)
            self.table.sort(-1)
            return
        order = down if same else up
        head.setSortIndicatorShown(True)
        head.setSortIndicator(section, order)
        self.table.sort(section, order)

    def _keep(self) -> None:
        current = self.current()
        key = None if current is None else self.table.key_of(current)
        keys = frozenset(self.table.key_of(row) for row in self.selected())
        self._kept = (key, keys, self.verticalScrollBar().value())
        self._quiet = True

    def _restore(self) -> None:
        key, keys, scrolled = self._kept or (None, frozenset(), 0)
        self._kept = None
        for one in keys:
            index = self.table.index_of(one)
            if index.isValid():
                self.selectionModel().select(
                    index, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                )
        current = self.table.index_of(key) if key is not None else QModelIndex()
        if current.isValid():
            self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._quiet = False
        self._fit()
        self.verticalScrollBar().setValue(scrolled)
        if key is not None:
            self.picked.emit(self.current())

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if not self._quiet:
            self.picked.emit(self.table.row_at(now.row()) if now.isValid() else None)

    def _resized_by_hand(self, section: int, old: int, new: int) -> None:
        if not self._quiet and self._head.dragging():
            self._widths[section] = new

    def _wanted(self, at: int) -> int:
        """The width of a column: by hand, as stated, or what its contents need, plus the gap to the next."""
        column = self.table.columns[at]
        if at in self._widths:
            return self._widths[at]
        if column.width:
            return column.width
        widest = self.look.width(column.title, 11) + 16
        for row in self.table.shown[:_MEASURED]:
            widest = max(widest, runs_width(self.look, column.drawn(row), 12))
        return widest + (0 if at == len(self.table.columns) - 1 else GAP)

    def _fit(self) -> None:
        """Give each column its width and the stretched ones what is left."""
        columns = self.table.columns
        widths = [0 if self.isColumnHidden(at) else self._wanted(at) for at in range(len(columns))]
        stretched = [at for at, one in enumerate(columns) if one.stretch and at not in self._widths]
        left = self.viewport().width() - sum(widths)
        if left > 0 or stretched:
            for at in stretched or [len(columns) - 1]:
                widths[at] = max(64, widths[at] + left // max(1, len(stretched)))
        self._quiet = True
        for at, width in enumerate(widths):
            if not self.isColumnHidden(at):
                self.setColumnWidth(at, width)
        self._quiet = False
        if self.compact:
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        head = 0 if self._head.isHidden() else self._head.sizeHint().height()
        return head + self.table.rowCount() * self.verticalHeader().defaultSectionSize()

    def sizeHint(self) -> QSize:
        """A compact list is as high as its rows."""
        return QSize(240, self._height()) if self.compact else super().sizeHint()

    def _dress(self) -> None:
        self._fit()
        self.viewport().update()
        self._head.viewport().update()

    # Events

    def _double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.table.row_at(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to stand on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table.rowCount():
            self.selectionModel().setCurrentIndex(self.table.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies rows as a table."""
        editing = self.state() == QAbstractItemView.State.EditingState
        current = self.current()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing and current is not None:
            self.opened.emit(current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper under the rows: the viewport promises to paint all of itself."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.color("paper"))
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole of an elided cell as its tool tip, unless the column has its own."""
        if event.type() == QEvent.Type.ToolTip:
            place: Any = event
            index = self.indexAt(place.pos())
            if index.isValid() and self.table.columns[index.column()].tip is None:
                self._tell_whole(index, place.globalPos())
                return True
        return super().viewportEvent(event)

    def _tell_whole(self, index: QModelIndex, where: QPoint) -> None:
        column, row = self.table.columns[index.column()], self.table.row_at(index.row())
        elided = runs_width(self.look, column.drawn(row), 12) > self.visualRect(index).width() - GAP + 1
        QToolTip.showText(where, column.text(row) if elided else "", self)
