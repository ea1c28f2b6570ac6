"""The edges of the grid that stay in sight: the rooms' heads above, the hours of up to three zones at the left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.sessions.grid.geometry import Geometry

HEAD, HEAD_OF_DAYS = 39, 59
_OFFICIAL = ((10 * 60, 13 * 60), (15 * 60, 18 * 60))  # the hours of United Nations meetings
_BAR = 3
_FIRST_X = 12
_LEAST_ZONE, _MOST_ZONE = 40, 72


@dataclass(frozen=True)
class ZoneHead:
    """A zone over its column of hours: its city, its distance from UTC, and its hour's words by the venue's minute."""

    city: str
    offset: str


@dataclass(frozen=True)
class RoomHead:
    """A room over its column."""

    name: str
    info: str


def axis_stops(look: LookSource, zones: tuple[ZoneHead, ...]) -> tuple[int, ...]:
    """Where each zone's hours begin, and last where the grid does; as the cities' names need."""
    stops = [_FIRST_X]
    for at, zone in enumerate(zones):
        wide = max(look.width(zone.city, 12, at == 0), look.width(zone.offset, 11))
        stops.append(stops[-1] + max(_LEAST_ZONE, min(_MOST_ZONE, wide)) + 6)
    return (*stops[:-1], stops[-1] + 2) if zones else (_FIRST_X, _FIRST_X + _LEAST_ZONE + 6)


class RoomHeads(QWidget):
    """Room names over their columns, seats under them; with several days, each day over its rooms."""

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heads: tuple[RoomHead, ...] = ()
        self._days: tuple[str, ...] = ()
        self._zones: tuple[ZoneHead, ...] = ()
        self._geometry: Geometry | None = None
        self._stops: tuple[int, ...] = (0, 0)
        self._scrolled = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self.update)

    def show_heads(
        self, geometry: Geometry, heads: tuple[RoomHead, ...], days: tuple[str, ...], zones: tuple[ZoneHead, ...]
    ) -> None:
        """One head a column; `days` are named only where there are several."""
        self._geometry, self._heads, self._days, self._zones = geometry, heads, days, zones
        self._stops = axis_stops(self._look, zones)
        self.update()

    def scroll_to(self, x: int) -> None:
        """Follow the grid sideways."""
        self._scrolled = x
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Zones at the left, then days and rooms."""
        painter, look, geometry = QPainter(self), self._look, self._geometry
        painter.fillRect(self.rect(), look.color("paper"))
        if geometry is None:
            return
        top = self.height() - HEAD
        painter.save()
        axis = self._stops[-1]
        painter.setClipRect(axis, 0, self.width() - axis, self.height())
        painter.translate(axis - self._scrolled, 0)
        for day, said in zip(geometry.days, self._days, strict=False):
            at = next(number for number, column in enumerate(geometry.columns) if column.day == day)
            x = geometry.x_of(at) + 6
            draw_text(painter, look, QRectF(x, 3, 400, 20), said, 13, bold=True)
        for at, head in enumerate(self._heads):
            x, wide = geometry.x_of(at) + 6, geometry.column_width - 10
            draw_text(painter, look, QRectF(x, top + 4, wide, 16), head.name, 12, bold=True)
            draw_text(painter, look, QRectF(x, top + 20, wide, 14), head.info, 11, token="ink3")
            painter.fillRect(QRectF(round(geometry.x_of(at)), top, 1, HEAD), look.color("rule"))
        painter.restore()
        self._paint_zones(painter, top)
        rule(painter, look, 0, self.width(), self.height() - 1)

    def _paint_zones(self, painter: QPainter, top: int) -> None:
        look = self._look
        for at, (zone, x, end) in enumerate(zip(self._zones, self._stops, self._stops[1:], strict=False)):
            token: Token = "ink2" if at else "ink"
            place = QRectF(x, top + 4, end - x - 3, 16)
            draw_text(painter, look, place, zone.city, 12, token=token, bold=not at)
            draw_text(painter, look, place.translated(0, 16), zone.offset, 11, token="ink3")


class HourAxis(QWidget):
    """The venue's hours bold, those of other zones beside them in ink3, official hours as a bar of ink."""

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._geometry: Geometry | None = None
        self._hours: tuple[tuple[int, tuple[str, ...]], ...] = ()
        self._stops: tuple[int, ...] = (0, 0)
        self._scrolled = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self.update)

    def show_hours(
        self, geometry: Geometry, hours: tuple[tuple[int, tuple[str, ...]], ...], stops: tuple[int, ...]
    ) -> None:
        """Each hour: its minute, and how the clock of the venue and of each other zone says it, from `stops` on."""
        self._geometry, self._hours, self._stops = geometry, hours, stops
        self.update()

    def scroll_to(self, y: int) -> None:
        """Follow the grid up and down."""
        self._scrolled = y
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the hours in sight."""
        painter, look, geometry = QPainter(self), self._look, self._geometry
        painter.fillRect(self.rect(), look.color("paper"))
        if geometry is None:
            return
        painter.translate(0, -self._scrolled)
        for minute, said in self._hours:
            y = round(geometry.y_of(minute))
            if self._scrolled - 20 <= y <= self._scrolled + self.height() + 20:
                for at, (text, x, end) in enumerate(zip(said, self._stops, self._stops[1:], strict=False)):
                    place = QRectF(x, y - 7, end - x - 2, 16)
                    draw_text(painter, look, place, text, 12, token="ink3" if at else "ink", bold=not at)
        for start, end in _OFFICIAL:
            top, bottom = round(geometry.y_of(start)), round(geometry.y_of(end))
            painter.fillRect(self.width() - _BAR - 1, top + 1, _BAR, bottom - top, look.color("ink"))
