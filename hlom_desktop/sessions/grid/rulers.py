"""The edges of the grid that stay in sight: the rooms' heads above, the hours of two zones at the left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
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


def axis_widths(look: LookSource, zones: tuple[ZoneHead, ...]) -> tuple[int, int]:
    """Where the second zone begins, and how wide the hours are in all; as the cities' names need."""
    wide = [max(_LEAST_ZONE, min(_MOST_ZONE, look.width(zone.city, 12, at == 0))) for at, zone in enumerate(zones)]
    second = _FIRST_X + (wide[0] if wide else _LEAST_ZONE) + 6
    return second, second + (wide[1] + 8 if len(wide) > 1 else 6)


class RoomHeads(QWidget):
    """Room names over their columns, seats under them; with several days, each day over its rooms."""

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heads: tuple[RoomHead, ...] = ()
        self._days: tuple[str, ...] = ()
        self._zones: tuple[ZoneHead, ...] = ()
        self._geometry: Geometry | None = None
        self._second, self._axis = 0, 0
        self._scrolled = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self.update)

    def show_heads(
        self, geometry: Geometry, heads: tuple[RoomHead, ...], days: tuple[str, ...], zones: tuple[ZoneHead, ...]
    ) -> None:
        """One head a column; `days` are named only where there are several."""
        self._geometry, self._heads, self._days, self._zones = geometry, heads, days, zones
        self._second, self._axis = axis_widths(self._look, zones)
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
        painter.setClipRect(self._axis, 0, self.width() - self._axis, self.height())
        painter.translate(self._axis - self._scrolled, 0)
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
        widths = (self._second - _FIRST_X - 2, self._axis - self._second - 2)
        for x, wide, zone, second in zip((_FIRST_X, self._second), widths, self._zones, (False, True), strict=False):
            token = "ink2" if second else "ink"
            place = QRectF(x, top + 4, wide, 16)
            draw_text(painter, look, place, zone.city, 12, token=token, bold=not second)  # type: ignore[arg-type]
            draw_text(painter, look, place.translated(0, 16), zone.offset, 11, token="ink3")


class HourAxis(QWidget):
    """The venue's hours bold, the second zone's beside them in ink3, official hours as a bar of ink."""

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._geometry: Geometry | None = None
        self._hours: tuple[tuple[int, str, str], ...] = ()
        self._scrolled, self._second = 0, 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self.update)

    def show_hours(self, geometry: Geometry, hours: tuple[tuple[int, str, str], ...], second: int) -> None:
        """Each hour: its minute, how the venue's clock says it, how the second zone's does, from x `second` on."""
        self._geometry, self._hours, self._second = geometry, hours, second
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
        for minute, venue, second in self._hours:
            y = round(geometry.y_of(minute))
            if self._scrolled - 20 <= y <= self._scrolled + self.height() + 20:
                place = QRectF(_FIRST_X, y - 7, self.width() - _FIRST_X - 8, 16)
                draw_text(painter, look, place, venue, 12, bold=True)
                draw_text(painter, look, place.adjusted(self._second - _FIRST_X, 0, 0, 0), second, 12, token="ink3")
        for start, end in _OFFICIAL:
            top, bottom = round(geometry.y_of(start)), round(geometry.y_of(end))
            painter.fillRect(self.width() - _BAR - 1, top + 1, _BAR, bottom - top, look.color("ink"))
