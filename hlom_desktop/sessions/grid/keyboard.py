"""The keys of the grid: to the neighbour, pick up, move, resize, drop; nothing needs a pointer."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hlom_desktop.sessions.grid.carrying import Grip, lengthened, stepped
from hlom_desktop.sessions.grid.hand import Hand

_ARROWS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Grid(Protocol):
    """What the keys ask of the grid."""

    def selected(self) -> int | None:
        """The session chosen."""

    def go_beside(self, across: int, down: int) -> None:
        """Choose the neighbour."""

    def enter_card(self) -> None:
        """Into the card of the session chosen."""

    def zoom_by(self, steps: int) -> None:
        """Higher or lower hours."""

    def go_day(self, by: int) -> None:
        """Another day."""

    def take_away(self) -> None:
        """Cancel or delete the session chosen."""

    def unplace(self) -> None:
        """Take the session chosen out of the grid."""


def pressed(grid: Grid, hand: Hand, event: QKeyEvent) -> bool:
    """Carry out a key; False where it is none of the grid's."""
    if hand.is_holding:
        return _while_holding(hand, event)
    key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal):
        grid.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)
        return True
    if not plain:
        return False
    if key in _ARROWS:
        grid.go_beside(*_ARROWS[key])
    elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        grid.go_day(1 if key == Qt.Key.Key_PageDown else -1)
    elif key in (Qt.Key.Key_Space, *_ENTER, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return _on_selected(grid, hand, key)
    else:
        return False
    return True


def _on_selected(grid: Grid, hand: Hand, key: int) -> bool:
    selected = grid.selected()
    if selected is None:
        return False
    if key == Qt.Key.Key_Space:
        return hand.lift(selected, by_keys=True)
    if key in _ENTER:
        grid.enter_card()
    elif key == Qt.Key.Key_Delete:
        grid.take_away()
    else:
        grid.unplace()
    return True


def _while_holding(hand: Hand, event: QKeyEvent) -> bool:
    """A session is in the hand: everything but these keys is left alone, so that nothing happens by accident."""
    key, carried, ground = event.key(), hand.carried, hand.field
    if carried is None:
        return False
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if key in _ARROWS:
        across, down = _ARROWS[key]
        if shift:
            hand.hold(lengthened(carried, down * ground.step))
        elif carried.grip is Grip.WHOLE:
            hand.by_keys = True
            hand.hold(stepped(carried, ground.columns, across, down * ground.step))
    elif key == Qt.Key.Key_F and carried.grip is Grip.WHOLE:
        hand.go_free()
    elif key in _ENTER or key == Qt.Key.Key_Space:
        hand.drop()
    elif key == Qt.Key.Key_Escape:
        hand.leave()
    return True
