"""The tray along the foot of the grid: sessions without an hour, to be dragged into it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.filter_field import FilterField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring, rule
from hlom_desktop.folding import folded
from hlom_desktop.sessions.grid.blocks import Block
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.painting import State, draw_block

HEIGHT = 84
_BLOCK_HEIGHT = 62
_TOP = 10
_GAP = 8
_LEAST, _MOST = 148, 176
_FROM = 6
_LEAST_LEFT = 108  # room for the filter


class Tray(QWidget):
    """One row of blocks that scrolls sideways; arrows go along it, Space takes one up into the grid."""

    picked = Signal(object)
    """The id of the session chosen."""
    opened = Signal(int)
    """Into the card of this session."""
    taken = Signal(int)
    """Space: this session is to be carried by keys."""
    dragged = Signal(int, QPoint)
    """This session is dragged, the pointer at this point of the screen."""
    released = Signal()
    """The button was let go."""
    away_wanted = Signal(int)
    """This session should be cancelled or deleted."""
    menu_wanted = Signal(object, QPoint)
    """None, and the point of the screen: a menu for the session chosen."""

    def __init__(self, look: LookSource, hand: Hand, title: str, hint: str, scope: QWidget) -> None:
        super().__init__(scope)
        self._look, self._hand, self._title = look, hand, title
        self._waiting: tuple[Block, ...] = ()
        self._blocks: tuple[Block, ...] = ()
        self._info, self._empty = "", ""
        self._left = 108
        self._scrolled = 0
        self._selected: int | None = None
        self._press: tuple[QPointF, int] | None = None
        self._dragging = False
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.filter = FilterField(look, hint, scope, self)
        self.filter.setAccessibleName(f"{title}: {hint}")
        self.filter.filtered.connect(self._filter)
        self.filter.left_down.connect(self._enter)
        look.changed.connect(self.update)
        hand.changed.connect(self.update)

    def show_blocks(self, blocks: tuple[Block, ...], info: str, empty: str, left: int) -> None:
        """The sessions without an hour; `info` says how many, `empty` what the tray is for, `left` is the axis."""
        self._waiting, self._info, self._empty, self._left = blocks, info, empty, max(_LEAST_LEFT, left)
        self.filter.setGeometry(12, _TOP + 36, self._left - 20, 26)
        self.filter.setVisible(bool(blocks) or bool(self.filter.text()))
        self._filter()

    def _filter(self) -> None:
        """Only what holds every word typed."""
        wanted = folded(self.filter.text()).split()
        self._blocks = tuple(one for one in self._waiting if all(word in folded(one.said) for word in wanted))
        self._scroll_to(self._scrolled)
        self._describe()

    def _enter(self) -> None:
        """From the filter to the first that is left."""
        if self._blocks:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go(0 if self._chosen() is None else self._place(self._selected) or 0)

    def select(self, session_id: int | None) -> None:
        """Choose a session without a signal."""
        self._selected = session_id
        at = self._place(session_id)
        if at is not None:
            area = self._area(at)
            if area.left() < self._left:
                self._scroll_to(self._scrolled - round(self._left - area.left()))
            elif area.right() > self.width() - _GAP:
                self._scroll_to(self._scrolled + round(area.right() - self.width()) + _GAP)
        self._describe()

    def _describe(self) -> None:
        block = self._chosen()
        self.setAccessibleDescription(self._info if block is None else block.said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _chosen(self) -> Block | None:
        at = self._place(self._selected)
        return None if at is None else self._blocks[at]

    def _place(self, session_id: int | None) -> int | None:
        return next((at for at, block in enumerate(self._blocks) if block.session_id == session_id), None)

    def _wide(self) -> float:
        room = self.width() - self._left - _GAP * len(self._blocks)
        return max(_LEAST, min(_MOST, room / max(1, len(self._blocks))))

    def _area(self, at: int) -> QRectF:
        wide = self._wide()
        return QRectF(round(self._left + at * (wide + _GAP) - self._scrolled), _TOP, round(wide), _BLOCK_HEIGHT)

    def _scroll_to(self, x: int) -> None:
        whole = len(self._blocks) * (self._wide() + _GAP)
        self._scrolled = max(0, min(x, round(whole - (self.width() - self._left))))
        self.update()

    def _block_at(self, point: QPointF) -> Block | None:
        if point.x() < self._left:
            return None
        return next((one for at, one in enumerate(self._blocks) if self._area(at).contains(point)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, blocks, the black rule above; a ring where what is held would be let go."""
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.color("sunk"))
        rule(painter, look, 0, self.width(), 0, token="strong")
        draw_text(painter, look, QRectF(16, 9, self._left - 20, 16), self._title, 12, bold=True)
        draw_text(painter, look, QRectF(16, 25, self._left - 18, 14), self._info, 11, token="ink3")
        painter.setClipRect(self._left - 2, 1, self.width() - self._left + 2, HEIGHT)
        if not self._blocks:
            place = QRectF(self._left, _TOP, self.width() - self._left - 8, 20)
            draw_text(painter, look, place, "" if self._waiting else self._empty, 12, token="ink3")
        for at, block in enumerate(self._blocks):
            area = self._area(at)
            if area.right() > self._left and area.left() < self.width():
                draw_block(painter, look, area, block, self._state(block))
                self._paint_note(painter, area, block)
                if self.hasFocus() and block.session_id == self._selected:
                    focus_ring(painter, look, area.adjusted(-3, -3, 3, 3))
        painter.setClipping(False)
        carried = self._hand.carried
        if carried is not None and carried.leaves and carried.is_elsewhere and not self._hand.settling:
            painter.setPen(QPen(look.color("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(2, 3, self.width() - 4, HEIGHT - 5))

    def _paint_note(self, painter: QPainter, area: QRectF, block: Block) -> None:
        if self._look.width(block.title, 12) <= area.width() - 14:
            place = QRectF(area.left() + 6, area.bottom() - 22, area.width() - 12, 14)
            draw_text(painter, self._look, place, block.note, 11, token="ink3")

    def _state(self, block: Block) -> State:
        carried = self._hand.carried
        if carried is not None and carried.session_id == block.session_id:
            return State.LIFTED
        return State.SELECTED if block.session_id == self._selected else State.REST

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; from here it may be dragged."""
        block = self._block_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and block is not None:
            self.select(block.session_id)
            self.picked.emit(block.session_id)
            self._press = (event.position(), block.session_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._press is not None:
            where, session_id = self._press
            self._dragging |= (event.position() - where).manhattanLength() >= _FROM
            if self._dragging:
                self.dragged.emit(session_id, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._press = None
        if self._dragging:
            self._dragging = False
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into the card."""
        block = self._block_at(event.position())
        if block is not None:
            self.opened.emit(block.session_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for the session under the pointer, or for the one chosen where a key asks for it."""
        by_key, point = event.reason() == QContextMenuEvent.Reason.Keyboard, event.globalPos()
        block = self._chosen() if by_key else self._block_at(QPointF(event.pos()))
        if block is None:
            return
        if by_key:
            at = self._blocks.index(block)
            point = self.mapToGlobal(self._area(at).center().toPoint())
        self.select(block.session_id)
        self.picked.emit(block.session_id)
        self.menu_wanted.emit(None, point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Along the tray."""
        turned = event.angleDelta()
        self._scroll_to(self._scrolled - (turned.x() or turned.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Blocks share the new width."""
        super().resizeEvent(event)
        self._scroll_to(self._scrolled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a block to stand on."""
        super().focusInEvent(event)
        if self._chosen() is None and self._blocks:
            self._go(0)

    def _go(self, at: int) -> None:
        if self._blocks:
            block = self._blocks[max(0, min(len(self._blocks) - 1, at))]
            self.select(block.session_id)
            self.picked.emit(block.session_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows along the tray, Space into the hand, Enter into the card, Del cancels or deletes."""
        at = self._place(self._selected)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(0 if at is None else at + (1 if event.key() == Qt.Key.Key_Right else -1))
        elif at is None or event.modifiers():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.taken.emit(self._blocks[at].session_id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._blocks[at].session_id)
        elif event.key() == Qt.Key.Key_Delete:
            self.away_wanted.emit(self._blocks[at].session_id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The whole title as the tool tip."""
        if event.type() == QEvent.Type.ToolTip:
            point = self.mapFromGlobal(self.cursor().pos())
            block = self._block_at(QPointF(point))
            self.setToolTip("" if block is None else block.said)
        return super().event(event)
