"""The timeline as one works in it: choose, drag and pan with the pointer or the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.said import lengthened, shifted, snap_of
from hlom_desktop.roadmap.timeline.bars import Bar, mark_of, short_date
from hlom_desktop.roadmap.timeline.layout import place_alone
from hlom_desktop.roadmap.timeline.scene import AXIS
from hlom_desktop.roadmap.timeline.surface import Surface
from hlom_desktop.words import Words

_SNAP_DAYS = {"day": 1, "bounds": 1, "month": 31, "quarter": 92, "year": 366}


class TimelineView(Surface):
    """A surface that is worked on.

    Arrows go to the neighbour; Space picks a mark up, arrows move it, Shift and arrows lengthen it, Enter drops it.
    """

    picked = Signal(int)
    """An item was chosen."""
    opened = Signal(int)
    """Enter or a double click: into its card."""
    restated = Signal(int, object)
    """An item was dropped at another date: its id and the new When. One gesture."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent)
        self._pressed: QPointF | None = None
        self._grabbed: int | None = None
        self._panned_from = 0.0
        self._carried: tuple[int, int] | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a mark is held, by pointer or keyboard."""
        return self.scene.dragged is not None

    # Dragging

    def _draft(self, key: int, days: int, longer: int = 0) -> None:
        """Show an item at the date that a drag by so many days would state."""
        bar, at = self.scene.chart.bar(key), self.scene.placed(key)
        if bar is None or at is None or bar.when is None:
            return
        try:
            when = lengthened(shifted(bar.when, days), longer)
        except (OverflowError, ValueError):  # beyond the calendar's ends
            return
        language, words = self.scene.language, self.words
        said = replace(bar, when=when, date=short_date(when, language, words))  # type: ignore[arg-type]
        placed = place_alone(mark_of(said, at.mark.label_width), at.row, self.scene.scale)
        self.scene = replace(self.scene, dragged=(said, placed))
        self.setAccessibleDescription(said.label)
        self.viewport().update()

    def leave_drag(self) -> None:
        """Put what is held back where it was."""
        self._grabbed, self._carried, self._pressed = None, None, None
        self.scene = replace(self.scene, dragged=None)
        self.viewport().unsetCursor()
        self.viewport().update()

    def drop(self) -> None:
        """State the date at which the mark is held."""
        dragged = self.scene.dragged
        bar = self.scene.chart.bar(dragged[0].key) if dragged else None
        self.leave_drag()
        if dragged is not None and bar is not None and dragged[0].when != bar.when:
            self.restated.emit(bar.key, dragged[0].when)

    def _can_move(self, key: int | None) -> bool:
        bar = self.scene.chart.bar(key)
        return bar is not None and bar.when is not None and snap_of(bar.when) is not None

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed, or get ready to pan."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.leave_drag()
        self._pressed, self._panned_from = event.position(), self.scene.x
        self._grabbed = self.scene.key_at(event.position())
        if self._grabbed is not None:
            self.pick(self._grabbed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a mark to another date, or the days under the pointer."""
        if self._pressed is None:
            over = self.scene.key_at(event.position())
            shape = Qt.CursorShape.PointingHandCursor if over is not None else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        moved = event.position() - self._pressed
        if self.scene.dragged is None and moved.manhattanLength() < QApplication.startDragDistance():
            return
        if self._grabbed is None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scroll_to(self._panned_from - moved.x())
        elif self._can_move(self._grabbed):
            days = moved.x() + self.scene.x - self._panned_from
            self._draft(self._grabbed, round(days / self.scene.scale.per_day))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged."""
        if self.scene.dragged is not None and self._carried is None:
            self.drop()
        self._pressed, self._grabbed = None, None
        self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into the card."""
        key = self.scene.key_at(event.position())
        if key is not None:
            self.opened.emit(key)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole title and date of what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What is said of what lies at a point; of all items of a column."""
        for one in self.scene.layout.bins:
            if self.scene.bin_area(one).adjusted(-2, -4, 2, 4).contains(point) and point.y() > AXIS:
                bars = [self.scene.chart.bar(key) for key in one.keys]
                return "\n".join(bar.label for bar in bars if bar is not None)
        bar = self.scene.chart.bar(self.scene.key_at(point))
        return bar.tip if bar else ""

    # Keyboard

    def pick(self, key: int) -> None:
        """Choose an item by the user's doing."""
        if key != self.scene.selected:
            self.select(key)
            self.picked.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the timeline; what it does not know goes on to the screen."""
        taken = self._carry(event) if self._carried is not None else self._go(event)
        if not taken:
            event.ignore()

    def _carry(self, event: QKeyEvent) -> bool:
        """Keys while a mark is picked up: arrows by a step of its precision, Enter drops, Esc leaves it."""
        key, selected, carried = event.key(), self.scene.selected, self._carried
        bar = self.scene.chart.bar(selected)
        if selected is None or carried is None or bar is None or bar.when is None:
            return False
        if key == Qt.Key.Key_Escape:
            self.leave_drag()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.drop()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = (1 if key == Qt.Key.Key_Right else -1) * _SNAP_DAYS[snap_of(bar.when) or "day"]
            longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._carried = (carried[0], carried[1] + by) if longer else (carried[0] + by, carried[1])
            self._draft(selected, *self._carried)
        return True

    def _go(self, event: QKeyEvent) -> bool:
        """Keys while nothing is held."""
        key, selected = event.key(), self.scene.selected
        page = self.scene.right - self.scene.left
        if key == Qt.Key.Key_Escape and self.scene.dragged is not None:
            self.leave_drag()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._to_neighbour(Qt.Key(key))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.scroll_by(page if key == Qt.Key.Key_PageDown else -page)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-2 if key == Qt.Key.Key_Minus else 2)
        elif key == Qt.Key.Key_T and self.scene.today is not None:
            self.show_day(self.scene.today)
        elif key == Qt.Key.Key_Space and selected is not None and self._can_move(selected):
            self._carried = (0, 0)
            self._draft(selected, 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected is not None:
            self.opened.emit(selected)
        else:
            return False
        return True

    def _to_neighbour(self, key: Qt.Key) -> None:
        """The next item in time, or the nearest one of the lane or row above or below."""
        areas = {bar.key: area for bar in self.scene.chart.bars if (area := self.scene.area_of(bar.key)) is not None}
        order: list[Bar] = sorted(
            (bar for bar in self.scene.chart.bars if bar.key in areas),
            key=lambda bar: (areas[bar.key].center().x(), areas[bar.key].center().y()),
        )
        keys = [bar.key for bar in order]
        if not keys:
            return
        selected = self.scene.selected
        if selected is None or selected not in keys:
            self.pick(keys[0])
            return
        here = areas[selected].center()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            at = keys.index(selected) + (1 if key == Qt.Key.Key_Right else -1)
            self.pick(keys[min(max(at, 0), len(keys) - 1)])
            return
        sign = 1 if key == Qt.Key.Key_Down else -1
        beyond = [one for one in keys if (areas[one].center().y() - here.y()) * sign > 1]
        if beyond:
            nearest = min(abs(areas[one].center().y() - here.y()) for one in beyond)
            row = [one for one in beyond if abs(abs(areas[one].center().y() - here.y()) - nearest) < 1]
            self.pick(min(row, key=lambda one: abs(areas[one].center().x() - here.x())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is held is put back when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if self._carried is not None:
            self.leave_drag()
        self.viewport().update()

    def days_seen(self) -> timedelta:
        """How long a time the window shows."""
        return timedelta(days=(self.scene.right - self.scene.left) / self.scene.scale.per_day)
