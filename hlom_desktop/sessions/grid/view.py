"""The grid: rooms across, hours down, blocks in their places; it paints only what is in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.grid.blocks import Block, neighbour
from hlom_desktop.sessions.grid.carrying import Carried, Grip
from hlom_desktop.sessions.grid.geometry import Area, Geometry, hour_height
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.keyboard import pressed
from hlom_desktop.sessions.grid.pointer import Pointer
from hlom_desktop.sessions.grid.rulers import (
    HEAD,
    HEAD_OF_DAYS,
    HourAxis,
    RoomHeads,
    axis_widths,
)
from hlom_desktop.sessions.grid.sheets import Sheet
from hlom_desktop.sessions.grid.surface import Surface
from hlom_desktop.sessions.rules import Slot

_ZOOMS = (0.75, 1.0, 1.25, 1.6, 2.0, 2.5, 3.2)
_FINE_HOUR = 150  # from this height of an hour on, a block moves by five minutes


class SessionGrid(QAbstractScrollArea):
    """Shows a `Sheet`; what is held is in the `hand`, which the pointer and the keys move."""

    picked = Signal(object)
    """The id of the session chosen, None for none."""
    opened = Signal(int)
    """Enter or a double click: into the card of this session."""
    place_wanted = Signal(object)
    """A double click where nothing stands: the Slot of a new session."""
    dragged = Signal(QPoint)
    """What is held was moved to this point of the screen."""
    released = Signal()
    """The button was let go."""
    day_wanted = Signal(int)
    """The next day, or the one before."""
    away_wanted = Signal(int)
    """This session should be cancelled or deleted."""
    out_wanted = Signal(int)
    """This session should leave the grid."""

    def __init__(self, look: LookSource, hand: Hand, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.hand = look, hand
        self._sheet = Sheet((), (), (), (), (), (), 525, 1185)
        self._selected: int | None = None
        self._zoom = _ZOOMS.index(1.0)
        self.surface = Surface(look, hand)
        self.pointer = Pointer(self.surface, hand)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.heads = RoomHeads(look, self)
        self.axis = HourAxis(look, self)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.axis.scroll_to)
        self.horizontalScrollBar().valueChanged.connect(self.heads.scroll_to)
        hand.changed.connect(self._hand_changed)
        look.changed.connect(self.viewport().update)

    # What the board asks

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other days, or the same anew; the choice stays where it is still shown."""
        self._sheet = sheet
        tall = HEAD_OF_DAYS if len(sheet.days) > 1 else HEAD
        self.setViewportMargins(axis_widths(self._look, sheet.zones)[1], tall, 0, 0)
        self._measure()
        self._describe()

    @property
    def step(self) -> int:
        """By how many minutes a block moves: five where the hours are drawn large, else fifteen."""
        return 5 if self.surface.geometry.hour >= _FINE_HOUR else 15

    def selected(self) -> int | None:
        """The session chosen."""
        return self._selected

    def select(self, session_id: int | None, *, scroll: bool = True) -> None:
        """Choose a session without a signal, and bring it into sight."""
        self._selected = session_id
        self.surface.selected = session_id
        block = self._block(session_id)
        if block is not None and scroll:
            self._show_area(self.surface.area_of(block))
        self._describe()
        self.viewport().update()

    def carried_to(self, carried: Carried, point: QPoint, *, fine: bool = False) -> Carried:
        """What is held when the pointer is at `point` of the screen; `fine` moves by five minutes."""
        at = self._content(QPointF(self.viewport().mapFromGlobal(point)))
        return self.pointer.carried_to(carried, at, 5 if fine else self.step)

    def roll(self, point: QPoint) -> bool:
        """Scroll a little where the point is near the upper or lower edge; whether it did."""
        y, bar = self.viewport().mapFromGlobal(point).y(), self.verticalScrollBar()
        before = bar.value()
        if y < 24:
            bar.setValue(before - 12)
        elif y > self.viewport().height() - 24:
            bar.setValue(before + 12)
        return bar.value() != before

    def held_rect(self) -> QRect:
        """Where what is held is drawn, in the grid's own pixels."""
        area = self.surface.ghost_area()
        if area is None:
            return QRect()
        corner = self._viewport_point(area)
        return QRect(self.viewport().mapTo(self, corner), QRectF(0, 0, area.width, area.height).toRect().size())

    # Sizes and places

    def _measure(self) -> None:
        sheet, view = self._sheet, self.viewport().size()
        hour = hour_height(view.height(), sheet.first, sheet.last, _ZOOMS[self._zoom])
        geometry = Geometry(sheet.columns, sheet.first, sheet.last, float(view.width()), hour)
        self.surface.show_blocks(geometry, sheet.blocks)
        self.hand.field = replace(
            self.hand.field, columns=sheet.columns, first=sheet.first, last=sheet.last, step=self.step
        )
        self.heads.show_heads(geometry, sheet.heads, sheet.days, sheet.zones)
        self.axis.show_hours(geometry, sheet.hours, axis_widths(self._look, sheet.zones)[0])
        for bar, whole, shown in (
            (self.verticalScrollBar(), geometry.height, view.height()),
            (self.horizontalScrollBar(), geometry.whole_width, view.width()),
        ):
            bar.setRange(0, max(0, round(whole) - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(24)
        margins = self.viewportMargins()
        self.heads.setGeometry(0, 0, self.width(), margins.top())
        self.axis.setGeometry(0, margins.top(), margins.left(), view.height())
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _content(self, point: QPointF) -> QPointF:
        return point + QPointF(self._offset())

    def _viewport_point(self, area: Area) -> QPoint:
        return QPoint(round(area.x), round(area.y)) - self._offset()

    def _show_area(self, area: Area | None) -> None:
        if area is None:
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        for bar, start, end in ((down, area.y, area.bottom), (across, area.x, area.right)):
            if start < bar.value() + 6:
                bar.setValue(round(start) - 12)
            elif end > bar.value() + bar.pageStep() - 6:
                bar.setValue(min(round(start) - 12, round(end) + 12 - bar.pageStep()))

    def _block(self, session_id: int | None) -> Block | None:
        return next((block for block in self._sheet.blocks if block.session_id == session_id), None)

    # What the keys ask

    def go_beside(self, across: int, down: int) -> None:
        """Choose the neighbour."""
        start = -1 if self._selected is None else self._selected
        found = neighbour(self._sheet.blocks, self._sheet.columns, start, across, down)
        if found != -1:
            self.select(found)
            self.picked.emit(found)

    def enter_card(self) -> None:
        """Into the card of the session chosen."""
        if self._selected is not None:
            self.opened.emit(self._selected)

    def zoom_by(self, steps: int) -> None:
        """Higher or lower hours; the hour in the middle stays there."""
        middle = self.viewport().height() / 2
        minute = self.surface.geometry.minute_at(self.verticalScrollBar().value() + middle)
        self._zoom = max(0, min(len(_ZOOMS) - 1, self._zoom + steps))
        self._measure()
        self.verticalScrollBar().setValue(round(self.surface.geometry.y_of(minute) - middle))

    def go_day(self, by: int) -> None:
        """Another day."""
        self.day_wanted.emit(by)

    def take_away(self) -> None:
        """Cancel or delete the session chosen."""
        if self._selected is not None:
            self.away_wanted.emit(self._selected)

    def unplace(self) -> None:
        """Take the session chosen out of the grid."""
        if self._selected is not None:
            self.out_wanted.emit(self._selected)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of LOOK; those that are not the grid's go on."""
        if not pressed(self, self.hand, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; from here it may be dragged."""
        if event.button() != Qt.MouseButton.LeftButton or self.hand.is_holding:
            return
        block = self.pointer.press(self._content(event.position()))
        if block is not None:
            self.select(block.session_id, scroll=False)
            self.picked.emit(block.session_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift, then move; the pointer says where an edge can be drawn."""
        at = self._content(event.position())
        if self.pointer.is_down:
            if self.pointer.move(at):
                self.dragged.emit(event.globalPosition().toPoint())
            return
        block = self.surface.block_at(at)
        edge = block is not None and self.pointer.grip_at(at, block) is not Grip.WHOLE
        self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton and self.pointer.release():
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into the card, or a new session where nothing stands."""
        self.pointer.release()
        at = self._content(event.position())
        block = self.surface.block_at(at)
        if block is not None:
            self.opened.emit(block.session_id)
            return
        geometry = self.surface.geometry
        if geometry.columns:
            column = geometry.columns[geometry.column_at(at.x())]
            start = int(geometry.minute_at(at.y()) // 15 * 15)
            self.place_wanted.emit(Slot(column.day, start, start, column.room_id))

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole title of an elided block as its tool tip."""
        if event.type() == QEvent.Type.ToolTip:
            place: Any = event
            block = self.surface.block_at(self._content(QPointF(place.pos())))
            self.viewport().setToolTip("" if block is None else block.said)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a block to stand on."""
        super().focusInEvent(event)
        if self._block(self._selected) is None:
            self.go_beside(0, 0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What keys held stays where it stood."""
        super().focusOutEvent(event)
        if self.hand.is_holding and self.hand.by_keys and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hand.leave()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rooms share the new width."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Pictures of blocks are only put elsewhere."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is in sight."""
        self.surface.paint(self.viewport(), event.rect(), self._offset(), self.hasFocus())

    def _hand_changed(self) -> None:
        if self.hand.is_holding and self.hand.by_keys:
            self._show_area(self.surface.ghost_area())
        self.viewport().update()

    def _describe(self) -> None:
        """Say the chosen block to a screen reader."""
        block = self._block(self._selected)
        self.setAccessibleDescription("" if block is None else block.said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
