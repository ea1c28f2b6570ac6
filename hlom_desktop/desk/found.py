"""Things that were found, as a list under what is typed: the keyboard stays where one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text
from hlom_desktop.desk.rows import ACCESSIBLE, DISPLAY
from hlom_desktop.words import Words

ROW = 30
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


class FoundView(QListView):
    """What was found, as high as it needs to be; hidden where that is nothing. It never takes the keyboard."""

    def __init__(self, look: LookSource, words: Words, most: int) -> None:
        """`most` rows are seen at once."""
        super().__init__()
        self._most = most
        self._list = FoundList(self)
        self.setAccessibleName(words("Found"))
        self.setModel(self._list)
        self.setItemDelegate(FoundPainter(look, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)

    @property
    def found(self) -> tuple[Found, ...]:
        """What is listed now."""
        return tuple(self._list.found)

    @property
    def high(self) -> int:
        """Pixels that the rows take."""
        return ROW * min(len(self._list.found), self._most)

    def show_found(self, found: Sequence[Found], *, first: bool) -> None:
        """List these; with `first` the first of them is chosen."""
        self._list.show(list(found))
        if first and found:
            self.setCurrentIndex(self._list.index(0))
        self.setVisible(bool(found))
        self.setFixedHeight(self.high)

    def step(self, by: int) -> None:
        """To another, so many below; no further than the first and the last."""
        at = self.currentIndex().row() + by
        self.setCurrentIndex(self._list.index(max(0, min(len(self._list.found) - 1, at))))

    def chosen(self) -> Found | None:
        """The one that is chosen."""
        return self.at(self.currentIndex())

    def at(self, index: QModelIndex) -> Found | None:
        """The one at a place of the list."""
        return self._list.found[index.row()] if index.isValid() else None
