"""The timeline's window on its days: how far it is scrolled and zoomed, and what is chosen in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.timeline.bars import Chart
from hlom_desktop.roadmap.timeline.layout import Layout, lay_out
from hlom_desktop.roadmap.timeline.marks import Marks
from hlom_desktop.roadmap.timeline.months import short_day
from hlom_desktop.roadmap.timeline.painter import LABEL_PX, LATE_ICON, paint
from hlom_desktop.roadmap.timeline.rows import WIDEST_LABEL, Room
from hlom_desktop.roadmap.timeline.scale import DAYS_SEEN, LEAST, MOST, Scale, Zoom
from hlom_desktop.roadmap.timeline.scene import AXIS, NAMES, Scene
from hlom_desktop.words import Words

NOTCH, STEP = 1.2, 60
"""How much wider days are by a notch of the wheel, and how many pixels it pans."""
_MEASURED = 400
"""Marks up to which each label is measured; of more, widths are taken from the number of letters."""
_LETTER, _DATE = 6.2, 70.0
_FURTHEST = 2.0e9  # what a scroll bar can count to


class Surface(QAbstractScrollArea):
    """Shows a chart. It scrolls from a year before the first date to a year after the last, today among them."""

    zoomed = Signal(str)
    """The named zoom that the window is nearest to now: decade, year, quarter, month, week or day."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.words = look, words
        self.scene = Scene()
        self._span = (date(2000, 1, 1), date(2000, 12, 31))
        self.opening: Zoom = "year"
        """How much the first chart is shown of."""
        self._placed_once = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words("Timeline"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._lay_out)

    # What screens ask

    def show_chart(self, chart: Chart, today: date, language: Language) -> None:
        """Show another chart; the window stays on the days it shows, the first one begins with its year."""
        self.scene = replace(self.scene, chart=chart, today=today, language=language, dragged=None)
        if self._placed_once or not chart.items:
            self._lay_out()
        elif self.room() > 1:
            self.show_all()

    def show_all(self) -> None:
        """A year, or what else is to be opened with: that of today where it holds items, else that of the first."""
        marks, today = self.scene.chart.marks, self.scene.today
        numbers = [*marks.firsts, *marks.lasts]
        first = today.replace(month=1, day=1) if today is not None else date(2000, 1, 1)
        begins, ends = first.toordinal(), first.replace(month=12, day=31).toordinal()
        if marks.span is not None and not any(begins <= number <= ends for number in numbers):
            first = date.fromordinal(marks.span[0]).replace(month=1, day=1)
        self._placed_once = True
        self.zoom_to(self.opening, first)

    def zoom_to(self, zoom: Zoom, start: date | None = None) -> None:
        """Show about a decade, year, … or day, from `start`, else around what is chosen, today, or the middle."""
        middle = self._centre()
        self._scale_to(self.room() / DAYS_SEEN[zoom])
        self._lay_out()
        first = start or date.fromordinal(max(1, middle.toordinal() - int(DAYS_SEEN[zoom] / 2)))
        self.scroll_to(ceil(self.scene.scale.x_of(first)))
        self.zoomed.emit(self.scene.scale.nearest_zoom(self.room()))

    def zoom_onto(self, first: int, last: int) -> None:
        """Show the days of these numbers, with a little before and after, no longer binned."""
        days = last - first + 1
        self._scale_to(max(self.room() * 0.7 / days, self.scene.scale.per_day * 2, 1.5))
        self._lay_out()
        middle = self.scene.scale.x_at(first) + days * self.scene.scale.per_day / 2
        self.scroll_to(middle - self.room() / 2)
        self.zoomed.emit(self.scene.scale.nearest_zoom(self.room()))

    def zoom_by(self, notches: float, at: float | None = None) -> None:
        """Zoom so that the day at the window's x stays where it is."""
        at = (self.scene.left + self.scene.right) / 2 if at is None else at
        scale = self.scene.scale
        place = scale.number + (at - self.scene.left + self.scene.x) / scale.per_day
        self._scale_to(scale.per_day * NOTCH**notches)
        self._lay_out()
        self.scroll_to((place - self.scene.scale.number) * self.scene.scale.per_day - (at - self.scene.left))
        self.zoomed.emit(self.scene.scale.nearest_zoom(self.room()))

    def _scale_to(self, per_day: float) -> None:
        days = (self._span[1] - self._span[0]).days + 1
        within = max(LEAST, min(per_day, MOST, _FURTHEST / days))
        self.scene = replace(self.scene, scale=replace(self.scene.scale, per_day=within))

    def _centre(self) -> date:
        """The day on which a zoom closes in: of what is chosen, else today, where it is in sight; else the middle."""
        scene, placed = self.scene, self.scene.placed(self.scene.selected)
        places = [scene.mark_area(placed).center().x()] if placed is not None else []
        places += [scene.to_x(scene.scale.middle_of(scene.today))] if scene.today is not None else []
        seen = [x for x in places if scene.left <= x <= scene.right]
        return scene.day_at(seen[0] if seen else (scene.left + scene.right) / 2)

    def scroll_to(self, x: float) -> None:
        """Show the days from x on."""
        self.horizontalScrollBar().setValue(max(0, min(round(x), self.horizontalScrollBar().maximum())))
        self._scrolled()

    def scroll_by(self, pixels: float) -> None:
        """Show earlier or later days."""
        self.scroll_to(self.horizontalScrollBar().value() + pixels)

    def show_day(self, day: date) -> None:
        """Bring a day to the middle of the window."""
        self.scroll_to(self.scene.scale.middle_of(day) - self.room() / 2)

    def select(self, key: int | None) -> None:
        """Mark an item as chosen, and show where it is."""
        self.scene = replace(self.scene, selected=key)
        bar = self.scene.chart.bar(key)
        self.setAccessibleDescription(bar.label if bar else "")
        if key is not None:
            self._bring_into_sight(key)
        self.viewport().update()

    # Sizes and scrolling

    def room(self) -> float:
        """How many pixels of days are seen."""
        return max(1.0, self.scene.right - self.scene.left)

    def _label_width(self, at: int) -> float:
        """Pixels of a mark's label; of ten thousand, a fair guess."""
        chart = self.scene.chart
        if len(chart.items) > _MEASURED:
            return _DATE + _LETTER * len(chart.items[at].title.best(self.scene.language)[0])
        bar = chart.bar_at(at)
        wide = min(WIDEST_LABEL - LATE_ICON, self.look.width(bar.label, LABEL_PX, True) + 2)
        return wide + (LATE_ICON if bar.overdue else 0)

    def _lay_out(self) -> None:
        chart, size, was = self.scene.chart, self.viewport().size(), self.scene.scale
        self._span = _span_of(chart.marks, self.scene.today)
        scale = Scale(self._span[0], was.per_day)
        before = self.scene.x / scale.per_day + was.number - scale.number
        lines = [self._lines(name) for name in chart.lanes]
        room = Room(max(scale.end_of(self._span[1]), self.room()), self._year_ends(scale))
        layout = lay_out(chart.marks, lines, scale, room, self._label_width)
        self.scene = replace(
            self.scene, layout=layout, scale=scale, width=float(size.width()), height=float(size.height())
        )
        self._set_bars(layout, scale)
        self.scroll_to(before * scale.per_day)
        self.updateGeometry()

    def _year_ends(self, scale: Scale) -> tuple[float, ...]:
        """Where labels had better not cross into the next year: while the window shows about one."""
        if scale.per_day * 365 > self.room() * 1.2 or scale.per_day * 365 < self.room() * 0.4:
            return ()
        return tuple(scale.x_of(date(year, 1, 1)) for year in range(self._span[0].year, self._span[1].year + 1))

    def _lines(self, name: str) -> int:
        room = QRectF(0, 0, NAMES - 22, 400)
        flags = int(Qt.TextFlag.TextWordWrap)
        metrics = self.look.metrics(12)
        return max(1, round(metrics.boundingRect(room.toRect(), flags, name).height() / metrics.lineSpacing()))

    def _set_bars(self, layout: Layout, scale: Scale) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(scale.end_of(self._span[1]) - self.room())))
        across.setPageStep(round(self.room()))
        across.setSingleStep(STEP)
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
        dated = scene.placed(key) is not None or scene.layout.bin_holding(key) is not None
        if dated and (area.right() < scene.left + 20 or area.left() > scene.right - 20):
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

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew at the other place."""
        self._scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider window shows the same days wider."""
        old = self.room()
        super().resizeEvent(event)
        size = self.viewport().size()
        self.scene = replace(self.scene, width=float(size.width()), height=float(size.height()))
        if not self._placed_once:
            if self.scene.chart.items:
                self.show_all()
            return
        if event.size() == event.oldSize():
            return
        place, factor = self.scene.x / self.scene.scale.per_day, self.room() / old
        self._scale_to(self.scene.scale.per_day * factor)
        self._lay_out()
        self.scroll_to(place * self.scene.scale.per_day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen."""
        painter, today = QPainter(self.viewport()), self.scene.today
        flag = self.words("Today {day}", day=short_day(today, self.scene.language)) if today else ""
        paint(painter, self.look, replace(self.scene, focused=self.hasFocus()), self.words("No date"), flag)
        if self.hasFocus():
            painter.fillRect(QRectF(0, 0, self.scene.width, 2), self.look.color("accent"))


def _span_of(marks: Marks, today: date | None) -> tuple[date, date]:
    """Whole years from a year before the first day, so that one may drag further, to a year after the last."""
    days = [date.fromordinal(number) for number in marks.span or ()]
    days += [today] if today is not None and (not days or abs((today - days[0]).days) < 3660) else []
    if not days:
        return date(2000, 1, 1), date(2000, 12, 31)
    return date(max(1, min(days).year - 1), 1, 1), date(min(9998, max(days).year + 1), 12, 31)
