"""Going about on the timeline: wheel, pinch, and the keys that pan, zoom and lead from item to item."""

from __future__ import annotations

from datetime import date
from math import log
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.timeline.neighbours import Way, neighbour
from hlom_desktop.roadmap.timeline.surface import NOTCH, STEP, Surface
from hlom_desktop.words import Words

_WAYS: dict[int, Way] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class RoamingSurface(Surface):
    """A surface to go about on."""

    picked = Signal(int)
    """An item was chosen."""
    opened = Signal(int)
    """Enter or a double click: into its card."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def pick(self, key: int) -> None:
        """Choose an item by the user's doing."""
        if key != self.scene.selected:
            self.select(key)
            self.picked.emit(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the pointer; Shift, or a wheel that turns sideways, pans."""
        turned, sideways = event.angleDelta(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(turned.y() / 120, event.position().x())
        elif turned.x() or sideways or not self.verticalScrollBar().maximum():
            self.scroll_by(-(turned.x() or turned.y()) * STEP / 120)
        else:
            self.verticalScrollBar().setValue(round(self.scene.y - turned.y() * 50 / 120))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers, on a screen or a pad, zoom at their middle."""
        if event.type() == QEvent.Type.NativeGesture:
            native = cast("QNativeGestureEvent", event)
            if native.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._pinched(1 + native.value(), native.position().x())
                return True
        if event.type() == QEvent.Type.Gesture:
            pinch = cast("QGestureEvent", event).gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinched(pinch.scaleFactor(), self.viewport().mapFromGlobal(pinch.centerPoint()).x())
                return True
        return super().viewportEvent(event)

    def _pinched(self, factor: float, x: float) -> None:
        if factor > 0 and factor != 1:
            self.zoom_by(log(factor) / log(NOTCH), x)

    def roam(self, event: QKeyEvent) -> bool:
        """Take a key that pans, zooms or leads to a neighbour; False for any other."""
        key, page = event.key(), self.room()
        if key in _WAYS and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier:
            found = neighbour(self.scene, _WAYS[key])
            if found is not None:
                self.pick(found)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.scroll_by(page if key == Qt.Key.Key_PageDown else -page)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-2 if key == Qt.Key.Key_Minus else 2, self._chosen_x())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_end(last=key == Qt.Key.Key_End)
        elif key == Qt.Key.Key_T and self.scene.today is not None:
            self.show_day(self.scene.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.scene.selected is not None:
            self.opened.emit(self.scene.selected)
        else:
            return False
        return True

    def _chosen_x(self) -> float | None:
        """The window's x of what is chosen, where it is in sight."""
        area = self.scene.area_of(self.scene.selected) if self.scene.selected is not None else None
        x = area.center().x() if area is not None else None
        return x if x is not None and self.scene.left <= x <= self.scene.right else None

    def _to_end(self, *, last: bool) -> None:
        """The first day of all to the window's left, or the last one to its right."""
        span, scale = self.scene.chart.marks.span, self.scene.scale
        if span is None:
            return
        self.scroll_to(scale.end_of(date.fromordinal(span[1])) - self.room() + 24 if last else scale.x_at(span[0]) - 24)
