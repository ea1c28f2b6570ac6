"""The timeline as one works in it: choose, drag and pan with the pointer or the keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from hlom_desktop.conference.when.printing import print_when
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.timeline.bins import Bin
from hlom_desktop.roadmap.timeline.holding import Grip, HoldingSurface
from hlom_desktop.words import Words

_LISTED = 8
"""Items of a cell that are told by their labels."""
_CURSORS: dict[Grip, Qt.CursorShape] = {
    "body": Qt.CursorShape.PointingHandCursor,
    "first": Qt.CursorShape.SizeHorCursor,
    "last": Qt.CursorShape.SizeHorCursor,
}


class TimelineView(HoldingSurface):
    """A surface that is worked on.

    Arrows go to the neighbour; a press chooses, a drag moves a mark, or widens it by its edge; empty ground pans; a
    click on a cell zooms in onto what it stands for.
    """

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent)
        self._pressed: QPointF | None = None
        self._gripped: tuple[int, Grip] | None = None
        self._panned_from = (0.0, 0.0)
        self._moved = False

    def leave_drag(self) -> None:
        """Put what is held back where it was."""
        self._gripped, self._pressed = None, None
        super().leave_drag()

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed, or get ready to pan."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.leave_drag()
        self._pressed, self._panned_from, self._moved = event.position(), (self.scene.x, self.scene.y), False
        self._gripped = self.grip_at(event.position())
        if self._gripped is not None:
            self.pick(self._gripped[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a mark, or an edge of it, to another date, or the days under the pointer."""
        if self._pressed is None:
            self._point_at(event.position())
            return
        moved = event.position() - self._pressed
        if not self._moved and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._moved = True
        if self._gripped is None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scroll_to(self._panned_from[0] - moved.x())
            self.verticalScrollBar().setValue(round(self._panned_from[1] - moved.y()))
        elif self.can_hold(*self._gripped):
            days = (moved.x() + self.scene.x - self._panned_from[0]) / self.scene.scale.per_day
            key, grip = self._gripped
            self.hold(key, {grip: days})

    def _point_at(self, point: QPointF) -> None:
        gripped = self.grip_at(point)
        shape = _CURSORS[gripped[1]] if gripped is not None else Qt.CursorShape.ArrowCursor
        if gripped is None and self.scene.bin_at(point) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged; a click on a cell zooms in onto it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, shift = self._pressed, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.is_dragging and not self.is_carrying:
            self.drop(with_followers=shift)
        elif pressed is not None and not self._moved:
            cell = self.scene.bin_at(pressed)
            if cell is not None:
                self.zoom_onto(*cell.days)
        self._pressed, self._gripped = None, None
        self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into the card."""
        key = self.scene.key_at(event.position())
        if key is not None:
            self.opened.emit(key)

    # Tips

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole title and date of what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What is said of what lies at a point; of a cell how many it stands for, and the first of them."""
        cell = self.scene.bin_at(point)
        if cell is not None:
            return self._said_of(cell)
        return self.scene.chart.tip(self.scene.key_at(point))

    def _said_of(self, cell: Bin) -> str:
        first, last = date.fromordinal(cell.days[0]), date.fromordinal(cell.days[1])
        form = Form.DAY if first == last else Form.DAY_RANGE
        period = When("", self.scene.language, form, first=first, last=last, year_stated=True)
        dates = print_when(period, self.scene.language)
        words, count = self.words, len(cell.keys)
        said = words.plural(
            "{number} item, {dates}. Click to zoom in.",
            "{number} items, {dates}. Click to zoom in.",
            count,
            dates=dates,
        )
        lines = [said, *(bar.label for key in cell.keys[:_LISTED] if (bar := self.scene.chart.bar(key)) is not None)]
        if count > _LISTED:
            lines.append(words.plural("and {number} more", "and {number} more", count - _LISTED))
        return "\n".join(lines)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the timeline; what it does not know goes on to the screen."""
        if self.is_carrying:
            taken = self.carry(event)
        elif event.key() == Qt.Key.Key_Escape and self.is_dragging:
            self.leave_drag()
            taken = True
        elif event.key() == Qt.Key.Key_Space:
            taken = self.pick_up()
        else:
            taken = self.roam(event)
        if not taken:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is held is put back when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if self.is_carrying:
            self.leave_drag()
        self.viewport().update()
