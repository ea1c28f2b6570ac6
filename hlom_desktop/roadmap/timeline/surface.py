"""The timeline's window on its days: how far it is scrolled and zoomed, and what is chosen in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.timeline.bars import Chart, mark_of
from hlom_desktop.roadmap.timeline.layout import Layout, Mark, lay_out
from hlom_desktop.roadmap.timeline.months import short_day
from hlom_desktop.roadmap.timeline.painter import LABEL_PX, LATE_ICON, paint
from hlom_desktop.roadmap.timeline.scale import DAYS_SEEN, Scale, Zoom
from hlom_desktop.roadmap.timeline.scene import AXIS, NAMES, Scene
from hlom_desktop.words import Words

WIDEST_LABEL = 340
_NOTCH, _STEP = 1.2, 60


class Surface(QAbstractScrollArea):
    """Shows a chart. It scrolls from a month before the first date to a month after the last, today among them."""

    zoomed = Signal(str)
    """The named zoom that the window is nearest to now: year, quarter or month."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.words = look, words
        self.scene = Scene()
        self._marks: tuple[Mark, ...] = ()
        self._span = (date(2000, 1, 1), date(2000, 12, 31))
        self._placed_once = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words("Timeline"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._lay_out)

    # What screens ask

    def show_chart(self, chart: Chart, today: date, language: str) -> None:
        """Show another chart; the window stays on the days it shows, the first one begins with its year."""
        self.scene = replace(self.scene, chart=chart, today=today, language=language, dragged=None)
        self._lay_out()
        if not self._placed_once and chart.bars and self._room() > 0:
            self.show_all()

    def show_all(self) -> None:
        """A year in the window: that of today where it holds items, else that of the first item."""
        days = [day for mark in self._marks for day in (mark.first, mark.last) if day is not None]
        today = self.scene.today
        if not days:
            start = (today or date.today()).replace(month=1, day=1)
        elif today is not None and any(day.year == today.year for day in days):
            start = today.replace(month=1, day=1)
        else:
            start = min(days).replace(month=1, day=1)
        self._placed_once = True
        self.zoom_to("year", start)

    def zoom_to(self, zoom: Zoom, start: date | None = None) -> None:
        """Show about a year, a quarter or a month, from `start`, else around what is chosen, today, or the middle."""
        per_day = self._room() / DAYS_SEEN[zoom]
        middle = self._centre()
        self.scene = replace(self.scene, scale=replace(self.scene.scale, per_day=max(per_day, 0.02)))
        self._lay_out()
        first = start or middle - timedelta(days=int(DAYS_SEEN[zoom] / 2))
        self.scroll_to(ceil(self.scene.scale.x_of(first)))

    def _centre(self) -> date:
        """The day on which a zoom closes in: of what is chosen, else today, where it is in sight; else the middle."""
        scene, placed = self.scene, self.scene.placed(self.scene.selected)
        places = [scene.mark_area(placed).center().x()] if placed is not None else []
        places += [scene.to_x(scene.scale.middle_of(scene.today))] if scene.today is not None else []
        seen = [x for x in places if scene.left <= x <= scene.right]
        return scene.day_at(seen[0] if seen else (scene.left + scene.right) / 2)

    def zoom_by(self, notches: float, at: float | None = None) -> None:
        """Zoom so that the day at the window's x stays where it is."""
        at = (self.scene.left + self.scene.right) / 2 if at is None else at
        place = (at - self.scene.left + self.scene.x) / self.scene.scale.per_day
        self.scene = replace(self.scene, scale=self.scene.scale.zoomed(_NOTCH**notches))
        self._lay_out()
        self.scroll_to(place * self.scene.scale.per_day - (at - self.scene.left))
        self.zoomed.emit(self.scene.scale.nearest_zoom(self._room()))

    def scroll_to(self, x: float) -> None:
        """Show the days from x on."""
        self.horizontalScrollBar().setValue(round(x))
        self._scrolled()

    def scroll_by(self, pixels: float) -> None:
        """Show earlier or later days."""
        self.scroll_to(self.horizontalScrollBar().value() + pixels)

    def show_day(self, day: date) -> None:
        """Bring a day to the middle of the window."""
        self.scroll_to(self.scene.scale.middle_of(day) - self._room() / 2)

    def select(self, key: int | None) -> None:
        """Mark an item as chosen, and show where it is."""
        self.scene = replace(self.scene, selected=key)
        bar = self.scene.chart.bar(key)
        self.setAccessibleDescription(bar.label if bar else "")
        if key is not None:
            self._bring_into_sight(key)
        self.viewport().update()

    # Sizes and scrolling

    def _room(self) -> float:
        return max(1.0, self.scene.right - self.scene.left)

    def _measure(self, words: str, overdue: bool) -> float:
        return min(WIDEST_LABEL, self.look.width(words, LABEL_PX, True) + 2) + (LATE_ICON if overdue else 0)

    def _lay_out(self) -> None:
        chart, size = self.scene.chart, self.viewport().size()
        marks = tuple(mark_of(bar, self._measure(bar.label, bar.overdue)) for bar in chart.bars)
        self._marks = marks
        self._span = _span_of(marks, self.scene.today)
        scale = Scale(self._span[0], self.scene.scale.per_day)
        before = self.scene.x / self.scene.scale.per_day + (self.scene.scale.origin - self._span[0]).days
        lines = [self._lines(name) for name in chart.lanes]
        layout = lay_out(marks, lines, scale, max(scale.end_of(self._span[1]), self._room()), self._year_ends(scale))
        self.scene = replace(
            self.scene, layout=layout, scale=scale, width=float(size.width()), height=float(size.height())
        )
        self._set_bars(layout, scale)
        self.horizontalScrollBar().setValue(round(before * scale.per_day))
        self._scrolled()
        self.updateGeometry()

    def _year_ends(self, scale: Scale) -> tuple[float, ...]:
        """Where labels had better not cross into the next year: while the window shows about one."""
        if scale.per_day * 365 > self._room() * 1.2 or scale.per_day * 365 < self._room() * 0.4:
            return ()
        return tuple(scale.x_of(date(year, 1, 1)) for year in range(self._span[0].year, self._span[1].year + 1))

    def _lines(self, name: str) -> int:
        room = QRectF(0, 0, NAMES - 22, 400)
        flags = int(Qt.TextFlag.TextWordWrap)
        metrics = self.look.metrics(12)
        return max(1, round(metrics.boundingRect(room.toRect(), flags, name).height() / metrics.lineSpacing()))

    def _set_bars(self, layout: Layout, scale: Scale) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(scale.end_of(self._span[1]) - self._room())))
        across.setPageStep(round(self._room()))
        across.setSingleStep(_STEP)
        down.setRange(0, max(0, round(layout.height + AXIS - self.viewport().height())))
        down.setPageStep(max(1, round(self.viewport().height() - AXIS)))
        down.setSingleStep(25)

    def _scrolled(self) -> None:
        x, y = float(self.horizontalScrollBar().value()), float(self.verticalScrollBar().value())
        self.scene = replace(self.scene, x=x, y=y)
        self.viewport().update()

    def _bring_into_sight(self, key: int) -> None:
        area, scene = self.scene.area_of(key), self.scene
        if area is None:
            return
        if scene.placed(key) is not None and (area.right() < scene.left + 20 or area.left() > scene.right - 20):
            self.scroll_by(area.center().x() - (scene.left + scene.right) / 2)
        if area.top() < AXIS:
            self.verticalScrollBar().setValue(round(scene.y + area.top() - AXIS - 6))
        elif area.bottom() > scene.height:
            self.verticalScrollBar().setValue(round(scene.y + area.bottom() - scene.height + 6))
        self._scrolled()

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        return QSize(600, round(self.scene.layout.height + AXIS) + 2)

    def minimumSizeHint(self) -> QSize:
        """Axis and three rows."""
        return QSize(320, 104)

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew at the other place."""
        self._scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider window shows the same days wider."""
        old = self._room()
        super().resizeEvent(event)
        size = self.viewport().size()
        self.scene = replace(self.scene, width=float(size.width()), height=float(size.height()))
        if not self._placed_once:
            self._lay_out()
            if self.scene.chart.bars:
                self.show_all()
            return
        place, factor = self.scene.x / self.scene.scale.per_day, self._room() / old
        self.scene = replace(self.scene, scale=self.scene.scale.zoomed(factor))
        self._lay_out()
        self.scroll_to(place * self.scene.scale.per_day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the pointer; Shift, or a wheel that turns sideways, pans."""
        turned, sideways = event.angleDelta(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(turned.y() / 120, event.position().x())
        elif turned.x() or sideways or not self.verticalScrollBar().maximum():
            self.scroll_by(-(turned.x() or turned.y()) * _STEP / 120)
        else:
            self.verticalScrollBar().setValue(round(self.scene.y - turned.y() * 50 / 120))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen."""
        painter, today = QPainter(self.viewport()), self.scene.today
        flag = self.words("Today {day}", day=short_day(today, self.scene.language)) if today else ""
        paint(painter, self.look, replace(self.scene, focused=self.hasFocus()), self.words("No date"), flag)
        if self.hasFocus():
            painter.fillRect(QRectF(0, 0, self.scene.width, 2), self.look.color("accent"))


def _span_of(marks: tuple[Mark, ...], today: date | None) -> tuple[date, date]:
    """Whole years from a year before the first day, so that one may drag further, to a year after the last."""
    days = [day for mark in marks for day in (mark.first, mark.last, *(mark.was or ())) if day is not None]
    days += [today] if today is not None and (not days or abs((today - days[0]).days) < 3660) else []
    if not days:
        return date(2000, 1, 1), date(2000, 12, 31)
    return date(max(1, min(days).year - 1), 1, 1), date(min(9998, max(days).year + 1), 12, 31)
