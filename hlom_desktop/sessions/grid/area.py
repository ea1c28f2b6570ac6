"""The scrolled paper under the grid: its size, its zoom, its edges that stay in sight."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.grid.geometry import Area, Geometry, fitting_hour, hour_height
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.rulers import HEAD, HEAD_OF_DAYS, HourAxis, RoomHeads, axis_stops
from hlom_desktop.sessions.grid.sheets import Sheet
from hlom_desktop.sessions.grid.surface import Surface

_ZOOMS = (0.75, 1.0, 1.25, 1.6, 2.0, 2.5, 3.2)
_FINE_HOUR = 150  # from this height of an hour on, a block moves by five minutes
COARSE, FINE, FINEST = 15, 5, 1
"""Minutes of a snap: usual, fine, and with Alt held."""


class GridArea(QAbstractScrollArea):
    """Shows a `Sheet` on paper that scrolls both ways. Its zoom and snap stay as long as the window."""

    def __init__(self, look: LookSource, hand: Hand, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.hand = look, hand
        self._sheet = Sheet((), (), (), (), (), (), 525, 1185)
        self._zoom = 1.0
        self._fits = False
        self._snap: int | None = None
        self.surface = Surface(look, hand)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.heads = RoomHeads(look, self)
        self.axis = HourAxis(look, self)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.axis.scroll_to)
        self.horizontalScrollBar().valueChanged.connect(self.heads.scroll_to)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other days, or the same anew."""
        self._sheet = sheet
        tall = HEAD_OF_DAYS if sheet.days else HEAD
        self.setViewportMargins(axis_stops(self._look, sheet.zones)[-1], tall, 0, 0)
        self._measure()

    @property
    def step(self) -> int:
        """By how many minutes a block moves: as chosen, else five where the hours are drawn large and fifteen else."""
        if self._snap is not None:
            return self._snap
        return FINE if self.surface.geometry.hour >= _FINE_HOUR else COARSE

    def turn_snap(self) -> None:
        """From fifteen minutes to five, or back; from now on whatever the zoom is."""
        self._snap = COARSE if self.step == FINE else FINE
        self._measure()

    def zoom_by(self, steps: int, y: float | None = None) -> None:
        """Higher or lower hours; the hour at `y` of the view stays there, without it the one in the middle."""
        beyond = [zoom for zoom in _ZOOMS if (zoom - self._zoom) * steps > 1e-6]
        levels = beyond if steps > 0 else beyond[::-1]
        if not levels and not self._fits:
            return
        at = self.viewport().height() / 2 if y is None else y
        minute = self.surface.geometry.minute_at(self.verticalScrollBar().value() + at)
        self._zoom = levels[min(abs(steps), len(levels)) - 1] if levels else self._zoom
        self._fits = False
        self._measure()
        self.verticalScrollBar().setValue(round(self.surface.geometry.y_of(minute) - at))

    def fit(self) -> None:
        """All hours in sight at once, until the next zoom; once more, as at first."""
        self._fits, self._zoom = not self._fits, 1.0
        self._measure()

    def roll(self, point: QPoint) -> bool:
        """Scroll a little where the point is near an edge; whether it did."""
        at, down, across = self.viewport().mapFromGlobal(point), self.verticalScrollBar(), self.horizontalScrollBar()
        before = (down.value(), across.value())
        down.setValue(down.value() + _roll(at.y(), self.viewport().height()))
        if 0 <= at.y() <= self.viewport().height():
            across.setValue(across.value() + _roll(at.x(), self.viewport().width()))
        return (down.value(), across.value()) != before

    def held_rect(self) -> QRect:
        """Where what is held is drawn, in the grid's own pixels; empty where it is on no day shown."""
        area = self.surface.ghost_area()
        return QRect() if area is None else self.rect_of(area)

    def rect_of(self, area: Area) -> QRect:
        """Where an area of the paper is, in the grid's own pixels."""
        corner = QPoint(round(area.x), round(area.y)) - self._offset()
        return QRect(self.viewport().mapTo(self, corner), QRectF(0, 0, area.width, area.height).toRect().size())

    def _measure(self) -> None:
        sheet, view = self._sheet, self.viewport().size()
        hour = hour_height(view.height(), sheet.first, sheet.last, self._zoom)
        if self._fits:
            hour = fitting_hour(view.height(), sheet.first, sheet.last)
        geometry = Geometry(sheet.columns, sheet.first, sheet.last, float(view.width()), hour)
        self.surface.show_blocks(geometry, sheet.blocks)
        self.hand.field = replace(
            self.hand.field, columns=sheet.columns, first=sheet.first, last=sheet.last, step=self.step
        )
        self.heads.show_heads(geometry, sheet.heads, sheet.days, sheet.zones)
        self.axis.show_hours(geometry, sheet.hours, axis_stops(self._look, sheet.zones))
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

    def _show_area(self, area: Area | None) -> None:
        if area is None:
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        for bar, start, end in ((down, area.y, area.bottom), (across, area.x, area.right)):
            if start < bar.value() + 6:
                bar.setValue(round(start) - 12)
            elif end > bar.value() + bar.pageStep() - 6:
                bar.setValue(min(round(start) - 12, round(end) + 12 - bar.pageStep()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the pointer."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1, event.position().y())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rooms share the new width."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Pictures of blocks are only put elsewhere."""
        self.viewport().update()


def _roll(at: int, most: int) -> int:
    return -12 if at < 24 else 12 if at > most - 24 else 0
