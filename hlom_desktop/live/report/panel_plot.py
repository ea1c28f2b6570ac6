"""How late the room was, drawn: a line of steps over the day, its figures beside it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring, rule
from hlom_desktop.live.report.drift import Drift
from hlom_desktop.live.report.said import clock_words, signed_words
from hlom_desktop.live.report.values import DayReport, Step

HEIGHT, FOOT, LEFT, RIGHT = 140, 22, 44, 48


class DriftPlot(QWidget):
    """Planned against actual: above the black line the room was late, below it early.

    Arrows go from step to step; Enter, or a click, chooses the cue that began there.
    """

    opened = Signal(int)
    """The number of the cue that the user wants."""

    def __init__(self, look: LookSource, name: str, planned: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._planned = look, planned
        self._drift: Drift | None = None
        self._zone, self._at = "UTC", 0
        self._tips: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_drift(self, drift: Drift | None, report: DayReport | None, zone: str, titles: dict[int, str]) -> None:
        """Draw a day; `titles` are the cues' by number."""
        self._drift, self._zone, self._at = drift, zone, 0
        steps = report.steps if report is not None else ()
        self._tips = tuple(self._tip(step, titles) for step in steps)
        self.setAccessibleDescription("; ".join(self._tips))
        self.setToolTip("")
        self.update()

    def _tip(self, step: Step, titles: dict[int, str]) -> str:
        said = (clock_words(step.at, self._zone), signed_words(step.delay), titles.get(step.number or 0, ""))
        return " · ".join(filter(None, said))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Thin lines at round minutes, the line of the plan, the steps, their figures, the hours."""
        painter, drift = QPainter(self), self._drift
        if drift is not None:
            area = QRectF(LEFT, 8, self.width() - LEFT - RIGHT, HEIGHT - FOOT - 8)
            self._draw_ground(painter, drift, area)
            self._draw_steps(painter, drift, area)
            self._draw_figures(painter, drift, area)
        if self.hasFocus():
            focus_ring(painter, self._look, QRectF(self.rect()))

    def _draw_ground(self, painter: QPainter, drift: Drift, area: QRectF) -> None:
        look, base = self._look, _at(area, 0, drift.down(0)).y()
        for mark in drift.lines():
            y = round(_at(area, 0, drift.down(mark)).y())
            if abs(y - base) > 12:
                rule(painter, look, area.left(), area.right(), y)
                draw_text(
                    painter, look, QRectF(0, y - 8, LEFT - 6, 16), signed_words(mark), 11, token="ink3", right=True
                )
        draw_text(painter, look, QRectF(0, base - 8, LEFT - 6, 16), self._planned, 11, token="ink2", right=True)
        rule(painter, look, area.left(), area.right(), round(base), token="strong")
        free = 0.0
        for moment in drift.hours(self._zone):
            words = _hour(moment, self._zone)
            wide, x = look.width(words, 11), _at(area, drift.across(moment), 0).x()
            left = min(max(area.left(), x - wide / 2), self.width() - wide - 2)
            if left > free:
                painter.fillRect(QRectF(round(x), area.bottom() + 1, 1, 4), look.color("control"))
                draw_text(painter, look, QRectF(left, area.bottom() + 5, wide + 2, 16), words, 11, token="ink2")
                free = left + wide + 10

    def _draw_steps(self, painter: QPainter, drift: Drift, area: QRectF) -> None:
        corners = [_at(area, x, y) for x, y in drift.corners()]
        base = _at(area, 0, drift.down(0)).y()
        shape = QPolygonF([QPointF(corners[0].x(), base), *corners, QPointF(corners[-1].x(), base)])
        painter.save()
        for token, part in (
            ("badt", QRectF(0, 0, self.width(), base)),
            ("okt", QRectF(0, base + 1, self.width(), 999)),
        ):
            painter.setClipRect(part)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color(token))  # type: ignore[arg-type]
            painter.drawPolygon(shape)
        painter.restore()
        painter.setPen(QPen(self._look.color("ink"), 2))
        painter.drawPolyline(QPolygonF(corners))

    def _draw_figures(self, painter: QPainter, drift: Drift, area: QRectF) -> None:
        look = self._look
        told = [*drift.told(), *([drift.steps[self._at]] if self.hasFocus() else [])]
        for step in dict.fromkeys(told):
            words, place = signed_words(step.delay), _at(area, drift.across(step.at), drift.down(step.delay))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            chosen = self.hasFocus() and step is drift.steps[self._at]
            painter.setBrush(look.color("accent" if chosen else "ink"))
            painter.drawEllipse(place, 3.5, 3.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            wide = look.width(words, 12, True)
            last = step is drift.steps[-1]
            x = place.x() + 7 if last else min(max(area.left(), place.x() - wide / 2), area.right() - wide)
            above = place.y() - 8 if last else place.y() - 20 if step.delay >= 0 else place.y() + 5
            token = "bad" if step.delay > 0 else "ok" if step.delay < 0 else "ink"
            draw_text(painter, look, QRectF(x, max(0, above), wide + 2, 16), words, 12, bold=True, token=token)  # type: ignore[arg-type]

    def _go(self, at: int) -> None:
        self._at = max(0, min(len(self._tips) - 1, at))
        if self._tips:
            self.setToolTip(self._tips[self._at])
        self.update()

    def _open(self) -> None:
        if self._drift is not None and (number := self._drift.steps[self._at].number) is not None:
            self.opened.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(self._at + (1 if event.key() == Qt.Key.Key_Right else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The step under the pointer."""
        if self._drift is None:
            return
        part = (event.position().x() - LEFT) / max(1, self.width() - LEFT - RIGHT)
        steps = self._drift.steps
        before = [at for at, step in enumerate(steps) if self._drift.across(step.at) <= part]
        self._go(before[-1] if before else 0)
        self._open()


def _at(area: QRectF, across: float, down: float) -> QPointF:
    return QPointF(area.left() + across * area.width(), area.top() + down * area.height())


def _hour(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(zone_named(zone)):%H:%M}"
