"""How late a room ran and will run, as steps: what was in one line, what is expected dashed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.live.rules_line import DriftLine
from hlom_desktop.live.said import hour_of, whole_minutes
from hlom_desktop.words import Words

HEIGHT, TOP, BASE, LEFT = 108, 8.0, 76.0, 4.0
STEPS = (5, 10, 20, 30, 60, 120, 240, 480)
Points = Sequence[tuple[datetime, timedelta]]


class DriftPlot(QWidget):
    """The line of one room; minutes over upwards from the base line, early ones under it."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.words = look, words
        self._line: DriftLine | None = None
        self._zone = "UTC"
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the card."""
        return QSize(280, HEIGHT)

    def show_line(self, line: DriftLine | None, zone: str) -> None:
        """Show this line, its hours on the clock of `zone`."""
        if (line, zone) == (self._line, self._zone):
            return
        self._line, self._zone = line, zone
        if line is not None:
            said = [
                self.words("{hour}: {minutes} min", hour=hour_of(at, zone), minutes=whole_minutes(drift))
                for at, drift in (*line.past, *line.expected)
            ]
            self.setAccessibleName("; ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line of reference with its figure, base line, both lines, the dot of now, hours."""
        line = self._line
        if line is None:
            return
        painter, look = QPainter(self), self._look
        most = max(abs(whole_minutes(drift)) for _, drift in (*line.past, *line.expected))
        reference = next((step for step in STEPS if 2 * step > most), STEPS[-1])
        under = min(0, *(whole_minutes(drift) for _, drift in (*line.past, *line.expected)))
        scale = (BASE - TOP) / max(1.4 * reference, most - under)
        base = BASE + under * scale
        y = round(base - reference * scale)
        rule(painter, look, 0, self.width(), y)
        figure = QRectF(0, y - 15, 40, 14)
        draw_text(painter, look, figure, str(reference), 11, token="ink3")
        rule(painter, look, 0, self.width(), round(base), token="strong")
        past = self._steps(line, line.past, base, scale)
        self._draw(painter, past, Qt.PenStyle.SolidLine)
        start = [line.past[-1]] if line.expected else []
        self._draw(painter, self._steps(line, [*start, *line.expected], base, scale, line.ends), Qt.PenStyle.DotLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color("bad"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(past[-1], 3.5, 3.5)
        self._hours(painter, line)

    def _x(self, line: DriftLine, moment: datetime) -> float:
        whole = max(1.0, (line.ends - line.starts).total_seconds())
        return LEFT + (self.width() - 2 * LEFT) * (moment - line.starts).total_seconds() / whole

    def _steps(
        self, line: DriftLine, points: Points, base: float, scale: float, until: datetime | None = None
    ) -> list[QPointF]:
        found: list[QPointF] = []
        for at, drift in points:
            here = QPointF(self._x(line, at), base - drift.total_seconds() / 60 * scale)
            if found:
                found.append(QPointF(here.x(), found[-1].y()))
            found.append(here)
        if until is not None and found:
            found.append(QPointF(self._x(line, until), found[-1].y()))
        return found

    def _draw(self, painter: QPainter, points: list[QPointF], style: Qt.PenStyle) -> None:
        pen = QPen(self._look.color("bad"), 2 if style is Qt.PenStyle.SolidLine else 1.5, style)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawPolyline(points)

    def _hours(self, painter: QPainter, line: DriftLine) -> None:
        look, now = self._look, line.past[-1][0]
        ends, word = hour_of(line.ends, self._zone), self.words("now")
        place = QRectF(0, HEIGHT - 18, self.width(), 16)
        draw_text(painter, look, place, hour_of(line.starts, self._zone), 11, token="ink2")
        draw_text(painter, look, place, ends, 11, token="ink2", right=True)
        x = self._x(line, now) - look.width(word, 11) / 2
        room = (look.width(ends, 11) + 10, self.width() - look.width(ends, 11) - look.width(word, 11) - 10)
        if line.expected and room[0] <= x <= room[1]:
            draw_text(painter, look, place.translated(x, 0), word, 11, token="ink2")
