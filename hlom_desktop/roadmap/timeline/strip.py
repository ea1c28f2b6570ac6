"""“Its dates”: each step in the life of an item's date, drawn one under the other over the same days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text
from hlom_desktop.roadmap.timeline.bars import Bar, mark_of
from hlom_desktop.roadmap.timeline.forms import MarkForm, bounds_of, form_of
from hlom_desktop.roadmap.timeline.layout import place_alone
from hlom_desktop.roadmap.timeline.scale import Scale
from hlom_desktop.roadmap.timeline.signs import HIGH, draw_sign, sign_of
from hlom_desktop.roadmap.values import ItemStatus

ROW = 20
_LEFT, _GAP = 60, 10


@dataclass(frozen=True)
class Step:
    """One line of the strip: since when, the date, what was said; `now` for the newest."""

    since: str
    when: When | None
    said: str
    status: ItemStatus = ItemStatus.CONFIRMED
    now: bool = False


class DateStrip(QWidget):
    """Draws steps one under the other; the days are those of the widest of them."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps: tuple[Step, ...] = ()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Show other steps."""
        self._steps = steps
        lines = [f"{step.since}: {step.said}" for step in steps]
        self.setAccessibleName(self._name + ": " + "; ".join(lines) if lines else self._name)
        self.setToolTip("\n".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row a step."""
        return QSize(280, ROW * len(self._steps))

    def _scale(self, wide: float) -> Scale | None:
        bounds = [found for step in self._steps if (found := bounds_of(step.when)) is not None]
        if not bounds:
            return None
        first, last = min(one for one, _ in bounds), max(one for _, one in bounds)
        days = (last - first).days + 1
        spare = max(1, days // 12, (14 - days) // 2)
        first = max(date.min + timedelta(days=spare), first) - timedelta(days=spare)
        return Scale(first, wide / (days + 2 * spare))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each step: since when, its date drawn, what was said."""
        painter, look = QPainter(self), self._look
        wide = max(60.0, min(150.0, self.width() * 0.42))
        scale = self._scale(wide)
        for at, step in enumerate(self._steps):
            row = QRectF(0, at * ROW, self.width(), ROW)
            token = "ink" if step.now else "ink2"
            since = QRectF(0, row.top(), _LEFT - 4, ROW)
            draw_text(painter, look, since, step.since, 11, token=token, bold=step.now)  # type: ignore[arg-type]
            if scale is not None:
                self._draw(painter, scale, step, QRectF(_LEFT, row.top(), wide, ROW))
            words = QRectF(_LEFT + wide + _GAP, row.top(), max(0.0, self.width() - _LEFT - wide - _GAP), ROW)
            draw_text(painter, look, words, step.said, 11, token=token, bold=step.now)  # type: ignore[arg-type]

    def _draw(self, painter: QPainter, scale: Scale, step: Step, area: QRectF) -> None:
        form = form_of(step.when)
        bar = Bar(0, 0, step.when, "", "", step.status)
        if form is MarkForm.UNDATED:
            return
        placed = place_alone(mark_of(bar), 0, scale, 0)
        x1, x2 = max(0.0, placed.x1), min(area.width(), placed.x2)
        mark = QRectF(area.left() + x1, area.center().y() - HIGH / 2, max(6.0, x2 - x1), HIGH)
        painter.save()
        painter.setClipRect(area.adjusted(-8, 0, 8, 0))
        draw_sign(painter, self._look, mark, sign_of(bar.status, bar.overdue, placed.mark))
        painter.restore()
