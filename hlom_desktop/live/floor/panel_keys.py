"""Keys of a live screen that go before those of the menus, wherever in the screen or its card the keyboard is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_SIGNS = (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal)  # Shift may be needed to write them
_PLAIN = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.ShiftModifier
)


def combination(event: QKeyEvent) -> QKeyCombination:
    """The key of an event with its modifiers, alike on every keyboard."""
    key = Qt.Key(event.key())
    held = event.modifiers() & _PLAIN
    if key in _SIGNS:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination(held, key)


class LiveKeys(QObject):
    """Listens in widgets: a key that nobody in them has used does its act, once however long it is held."""

    def __init__(self, acts: Mapping[QKeyCombination, Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._acts = {one.toCombined(): act for one, act in acts.items()}

    def listen_in(self, *widgets: QWidget) -> None:
        """From now on, in these and all that is in them."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key from the menus, then act on it."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            act = self._acts.get(combination(event).toCombined())
            if act is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                    act()
                return True
        return super().eventFilter(watched, event)
