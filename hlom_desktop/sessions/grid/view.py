"""The grid: rooms or days across, hours down, blocks in their places; it paints only what is in sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.grid.area import FINEST, GridArea
from hlom_desktop.sessions.grid.blocks import Block, neighbour
from hlom_desktop.sessions.grid.carrying import Carried, Grip
from hlom_desktop.sessions.grid.choosing import Chosen
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.keyboard import Asked, pressed
from hlom_desktop.sessions.grid.pointer import Pointer
from hlom_desktop.sessions.grid.sheets import Sheet

_CONTROL = Qt.KeyboardModifier.ControlModifier


class SessionGrid(GridArea):
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
    page_wanted = Signal(int)
    """The next day or room, or the one before."""
    carry_wanted = Signal(int)
    """What is held is to go to the next day or room, or to the one before."""
    asked = Signal(object)
    """Asked: a gesture on what is chosen."""
    menu_wanted = Signal(object, QPoint)
    """A menu at this point of the screen, for what is chosen where the Slot is None, else for this empty place."""

    def __init__(self, look: LookSource, hand: Hand, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, hand, name, parent)
        self._chosen = Chosen()
        self.pointer = Pointer(self.surface, hand)
        hand.changed.connect(self._hand_changed)
        look.changed.connect(self.viewport().update)

    # What the board asks

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other days, or the same anew; the choice stays where it is still shown."""
        super().show_sheet(sheet)
        self._choose(self._chosen.among(frozenset(block.session_id for block in sheet.blocks)))

    def selected(self) -> int | None:
        """The session on which the keyboard stands."""
        return self._chosen.current

    def chosen(self) -> tuple[int, ...]:
        """All sessions chosen."""
        return self._chosen.all

    def select(self, session_id: int | None, *, scroll: bool = True) -> None:
        """Choose a session without a signal, and bring it into sight; several stay chosen where it is one of them."""
        kept = session_id in self._chosen.all
        self._choose(self._chosen.going_to(session_id) if kept else self._chosen.alone(session_id))
        block = self._block(session_id)
        if block is not None and scroll:
            self._show_area(self.surface.area_of(block))

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.surface.selected, self.surface.marked = chosen.current, frozenset(chosen.marked)
        self._describe()
        self.viewport().update()

    def _pick(self, chosen: Chosen) -> None:
        """Choose by the user's doing."""
        self._choose(chosen)
        self.picked.emit(chosen.current)

    def carried_to(self, carried: Carried, point: QPoint, *, fine: bool = False) -> Carried:
        """What is held when the pointer is at `point` of the screen; `fine` moves by single minutes."""
        at = self._content(QPointF(self.viewport().mapFromGlobal(point)))
        return self.pointer.carried_to(carried, at, FINEST if fine else self.step)

    def _block(self, session_id: int | None) -> Block | None:
        return next((block for block in self._sheet.blocks if block.session_id == session_id), None)

    # What the keys ask

    def go_beside(self, across: int, down: int) -> None:
        """Choose the neighbour; what is marked stays marked."""
        current = self._chosen.current
        found = neighbour(self._sheet.blocks, self._sheet.columns, -1 if current is None else current, across, down)
        if found != -1:
            self._pick(self._chosen.going_to(found))
            block = self._block(found)
            self._show_area(None if block is None else self.surface.area_of(block))

    def enter_card(self) -> None:
        """Into the card of the session chosen."""
        if self._chosen.current is not None:
            self.opened.emit(self._chosen.current)

    def mark(self) -> None:
        """Mark the session on which the keyboard stands, or no longer."""
        self._choose(self._chosen.marking())

    def unmark(self) -> bool:
        """Only one is chosen again; whether there were several."""
        several = bool(self._chosen.marked)
        if several:
            self._choose(self._chosen.alone(self._chosen.current))
        return several

    def go_page(self, by: int) -> None:
        """Another day, or another room."""
        self.page_wanted.emit(by)

    def carry_page(self, by: int) -> None:
        """What is held to another day, or to another room."""
        self.carry_wanted.emit(by)

    def ask(self, gesture: Asked) -> None:
        """A gesture on what is chosen."""
        if self._chosen.current is not None:
            self.asked.emit(gesture)

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
        if block is not None and not event.modifiers() & _CONTROL:
            several = block.session_id in self._chosen.all
            self._pick(self._chosen.going_to(block.session_id) if several else self._chosen.alone(block.session_id))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift, then move; the pointer says where an edge can be drawn."""
        at = self._content(event.position())
        if self.pointer.is_down:
            if self.pointer.move(at, self._chosen.all, copies=bool(event.modifiers() & _CONTROL)):
                self.dragged.emit(event.globalPosition().toPoint())
            return
        block = self.surface.block_at(at)
        edge = block is not None and self.pointer.grip_at(at, block) is not Grip.WHOLE
        self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go. A click that became no drag chooses: with Ctrl one more or less, without it only this one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked = self.pointer.clicked
        if clicked is not None and event.modifiers() & _CONTROL:
            self._pick(self._chosen.with_turned(clicked))
        elif clicked is not None and self._chosen.marked:
            self._pick(self._chosen.alone(clicked))
        if self.pointer.release():
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into the card, or a new session where nothing stands."""
        self.pointer.release()
        at = self._content(event.position())
        block, slot = self.surface.block_at(at), self.surface.empty_slot(at)
        if block is not None:
            self.opened.emit(block.session_id)
        elif slot is not None:
            self.place_wanted.emit(slot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for what is under the pointer, or for what is chosen where a key asks for it."""
        if self.hand.is_holding:
            return
        block = self._block(self._chosen.current)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            area = None if block is None else self.surface.area_of(block)
            if area is not None:
                self._show_area(area)
                self.menu_wanted.emit(None, self.mapToGlobal(self.rect_of(area).center()))
            return
        at = self._content(QPointF(self.viewport().mapFromGlobal(event.globalPos())))
        block = self.surface.block_at(at)
        if block is not None and block.session_id not in self._chosen.all:
            self._pick(self._chosen.alone(block.session_id))
        self.menu_wanted.emit(None if block is not None else self.surface.empty_slot(at), event.globalPos())

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
        if self._block(self._chosen.current) is None:
            self.go_beside(0, 0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What keys held stays where it stood."""
        super().focusOutEvent(event)
        if self.hand.is_holding and self.hand.by_keys and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hand.leave()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is in sight."""
        self.surface.paint(self.viewport(), event.rect(), self._offset(), self.hasFocus())

    def _hand_changed(self) -> None:
        if self.hand.is_holding and self.hand.by_keys:
            self._show_area(self.surface.ghost_area())
        self.viewport().update()

    def _describe(self) -> None:
        """Say the chosen block to a screen reader, and how many are marked."""
        block = self._block(self._chosen.current)
        said = "" if block is None else block.said
        if block is not None and len(self._chosen.all) > 1:
            said = self.surface.say_several(said, len(self._chosen.all))
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
