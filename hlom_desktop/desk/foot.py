"""The foot: what needs attention at the left, who else is here and the last change at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring
from hlom_desktop.desk.tokens import Token

HEIGHT = 28


@dataclass(frozen=True, slots=True)
class FootItem:
    """A remark of the foot: its words, the icon before (or, `trailing`, after) them, and a tool tip.

    Without a `key` it only tells; with one, pressing it goes there.
    """

    word: str
    key: str = ""
    icon: str = ""
    token: Token = "ink2"
    bold: bool = False
    trailing: bool = False
    tip: str = ""


class FootMark(PaintedButton):
    """One remark of the foot."""

    def __init__(self, look: LookSource, item: FootItem) -> None:
        super().__init__(look, item.word)
        self.item = item
        self.setAccessibleName(f"{item.word}. {item.tip}" if item.tip else item.word)
        self.setToolTip(item.tip)
        if not item.key:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setEnabled(False)

    def sizeHint(self) -> QSize:
        """As wide as icon and words."""
        icon = 19 if self.item.icon else 0
        return QSize(self.look.width(self.item.word, 12, self.item.bold) + icon + 12, HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        """The words may be elided in a narrow window."""
        return QSize(min(64, self.sizeHint().width()), HEIGHT - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and words."""
        painter, area, item = QPainter(self), QRectF(self.rect()), self.item
        if self.over and item.key:
            painter.fillRect(area, self.look.color("hover"))
        inner = area.adjusted(6, 0, -6, 0)
        if item.icon:
            x = inner.right() - 13 if item.trailing else inner.left()
            place = QRectF(x, area.center().y() - 7, 14, 14)
            self.look.draw_icon(painter, place, item.icon, item.token)
            inner = inner.adjusted(0 if item.trailing else 19, 0, -19 if item.trailing else 0, 0)
        draw_text(painter, self.look, inner, item.word, 12, token=item.token, bold=item.bold)
        if self.marked():
            focus_ring(painter, self.look, area)


class Foot(Ground):
    """28 px under everything. The last change stays until the next one."""

    pressed = Signal(str)
    """The key of the remark that the user wants to go to."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "desk", ("top",), parent=parent)
        self._foot_look = look
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 1, 8, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self._left = 0

    def set_left(self, items: Sequence[FootItem]) -> None:
        """What needs attention: clashes, remarks, texts to translate."""
        self._replace(0, self._left, items)
        self._left = len(items)

    def set_right(self, items: Sequence[FootItem]) -> None:
        """Who else is here, and the last change with its undo arrow."""
        self._replace(self._left + 1, self._row.count() - self._left - 1, items)

    def _replace(self, start: int, count: int, items: Sequence[FootItem]) -> None:
        for _ in range(count):
            taken = self._row.takeAt(start)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, item in enumerate(items):
            mark = FootMark(self._foot_look, item)
            mark.clicked.connect(lambda _=False, key=item.key: self.pressed.emit(key))
            self._row.insertWidget(start + at, mark)

    def marks(self) -> tuple[FootMark, ...]:
        """What the foot says now, from left to right."""
        widgets = (self._row.itemAt(at) for at in range(self._row.count()))
        found = (item.widget() for item in widgets if item is not None)
        return tuple(mark for mark in found if isinstance(mark, FootMark))

    def take_keyboard(self) -> None:
        """F6: the keyboard to the first remark that leads somewhere."""
        for mark in self.marks():
            if mark.item.key:
                mark.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
