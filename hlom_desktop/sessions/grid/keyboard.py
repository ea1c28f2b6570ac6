"""The keys of the grid: to the neighbour, pick up, move, resize, drop; nothing needs a pointer."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
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
_PAGES = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


_MARKS = Qt.KeyboardModifier.ControlModifier


class Asked(StrEnum):
    """A gesture on the sessions chosen."""

    SPLIT = "split"
    SWAP = "swap"
    PUSH = "push"
    COPY = "copy"
    OUT = "out"
    AWAY = "away"
    MODE = "mode"


GESTURES = MappingProxyType(
    {
        int(Qt.Key.Key_S): Asked.SPLIT,
        int(Qt.Key.Key_X): Asked.SWAP,
        int(Qt.Key.Key_P): Asked.PUSH,
        int(Qt.Key.Key_M): Asked.MODE,
        int(Qt.Key.Key_Backspace): Asked.OUT,
        int(Qt.Key.Key_Delete): Asked.AWAY,
    }
)
"""Keys that ask for a gesture while nothing is held."""


class Grid(Protocol):
    """What the keys ask of the grid."""

    def selected(self) -> int | None:
        """The session chosen."""

    def go_beside(self, across: int, down: int) -> None:
        """Choose the neighbour."""

    def enter_card(self) -> None:
        """Into the card of the session chosen."""

    def chosen(self) -> tuple[int, ...]:
        """All sessions chosen."""

    def mark(self) -> None:
        """Mark the session on which the keyboard stands, or no longer."""

    def unmark(self) -> bool:
        """Only one is chosen again; whether there were several."""

    def zoom_by(self, steps: int) -> None:
        """Higher or lower hours."""

    def fit(self) -> None:
        """All hours in sight at once."""

    def turn_snap(self) -> None:
        """From fifteen minutes to five, or back."""

    def go_page(self, by: int) -> None:
        """Another day, or another room."""

    def carry_page(self, by: int) -> None:
        """What is held to another day, or to another room."""

    def ask(self, gesture: Asked) -> None:
        """A gesture on what is chosen."""


def pressed(grid: Grid, hand: Hand, event: QKeyEvent) -> bool:
    """Carry out a key; False where it is none of the grid's."""
    if hand.is_holding:
        return _while_holding(grid, hand, event)
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal):
        grid.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)
        return True
    if key == Qt.Key.Key_Space and modifiers == _MARKS:
        grid.mark()
        return True
    return not modifiers and _plain(grid, hand, key)


def _plain(grid: Grid, hand: Hand, key: int) -> bool:
    """A key without Ctrl, Alt or Shift."""
    if key in _ARROWS:
        grid.go_beside(*_ARROWS[key])
    elif key in _PAGES:
        grid.go_page(_PAGES[key])
    elif key == Qt.Key.Key_0:
        grid.fit()
    elif key == Qt.Key.Key_5:
        grid.turn_snap()
    elif key == Qt.Key.Key_Escape:
        return grid.unmark()
    else:
        return _on_selected(grid, hand, key)
    return True


def _on_selected(grid: Grid, hand: Hand, key: int) -> bool:
    selected = grid.selected()
    if selected is None:
        return False
    if key == Qt.Key.Key_Space:
        return hand.lift(selected, by_keys=True, others=grid.chosen())
    if key in _ENTER:
        grid.enter_card()
    elif key in GESTURES:
        grid.ask(GESTURES[key])
    else:
        return False
    return True


def _while_holding(grid: Grid, hand: Hand, event: QKeyEvent) -> bool:
    """A session is in the hand: everything but these keys is left alone, so that nothing happens by accident."""
    key, carried, ground = event.key(), hand.carried, hand.field
    if carried is None:
        return False
    if key in _ARROWS:
        across, down = _ARROWS[key]
        step = 1 if event.modifiers() & Qt.KeyboardModifier.AltModifier else ground.step
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if not carried.others:
                hand.hold(lengthened(carried, down * step))
        elif carried.grip is Grip.WHOLE:
            hand.by_keys = True
            hand.hold(stepped(carried, ground.columns, across, down * step))
    elif key in _PAGES and carried.grip is Grip.WHOLE:
        grid.carry_page(_PAGES[key])
    elif key == Qt.Key.Key_C and carried.can_copy:
        hand.hold(replace(carried, copies=not carried.copies))
    elif key == Qt.Key.Key_F and carried.grip is Grip.WHOLE:
        hand.go_free()
    elif key in _ENTER or key == Qt.Key.Key_Space:
        hand.drop()
    elif key == Qt.Key.Key_Escape:
        hand.leave()
    return True
