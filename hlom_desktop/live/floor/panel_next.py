"""The next three, in columns: number, hour, name, function, from where, in which language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, draw_runs, draw_text, runs_width
from hlom_desktop.desk.screen import MARGIN

HEIGHT, GAP = 98, 9


@dataclass(frozen=True)
class Coming:
    """One of the next: `eyebrow` “Next · 15”, the expected hour, name, function, pieces on the connection."""

    inscription_id: int
    eyebrow: str
    hour: str
    name: str
    who: str
    where: tuple[Run, ...] = ()
    language: str = ""

    @property
    def said(self) -> str:
        """All of it in one line."""
        where = "".join(run.text for run in self.where)
        return ", ".join(part for part in (self.eyebrow, self.name, self.hour, self.who, where, self.language) if part)


class NextBlock(QWidget):
    """Three columns with hairlines between; a press chooses the speaker in the list."""

    chosen = Signal(int)
    """The inscription of who was pressed."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, name
        self.shown: tuple[Coming, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is."""
        return QSize(600, HEIGHT)

    def show_next(self, coming: tuple[Coming, ...]) -> None:
        """Show others."""
        if coming != self.shown:
            self.shown = coming
            self.setAccessibleName(". ".join([self._name, *(one.said for one in coming)]))
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the one under the pointer."""
        at = int((event.position().x() - MARGIN) / self._column())
        if event.button() == Qt.MouseButton.LeftButton and 0 <= at < len(self.shown):
            self.chosen.emit(self.shown[at].inscription_id)

    def _column(self) -> float:
        return max(1.0, (self.width() - 2 * MARGIN + GAP) / 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each in its column."""
        painter, wide = QPainter(self), self._column()
        for at, one in enumerate(self.shown):
            left = MARGIN + at * wide
            if at:
                painter.fillRect(QRectF(left - 1, 10, 1, HEIGHT - 24), self._look.color("rule"))
            inner = QRectF(left + (GAP if at else 0), 0, wide - 2 * GAP if at else wide - GAP, HEIGHT)
            self._draw(painter, inner, one)

    def _draw(self, painter: QPainter, area: QRectF, one: Coming) -> None:
        look = self._look

        def row(top: float, height: float, right: float = 0) -> QRectF:
            return QRectF(area.left(), top, area.width() - right, height)

        hour = look.width(one.hour, 12, True)
        draw_text(painter, look, row(9, 16), one.hour, 12, bold=True, right=True)
        draw_text(painter, look, row(9, 16, hour + 6), one.eyebrow, 12, token="ink2")
        px = 18 if look.width(one.name, 18, True) <= area.width() else 15
        draw_text(painter, look, row(26, 22), one.name, px, bold=True)
        draw_text(painter, look, row(48, 16), one.who, 12)
        language = look.width(one.language, 12)
        draw_text(painter, look, row(68, 16), one.language, 12, token="ink2", right=True)
        draw_runs(painter, look, row(68, 16, language + 6), one.where, 12)
        self._tip_if_cut(area, one)

    def _tip_if_cut(self, area: QRectF, one: Coming) -> None:
        cut = runs_width(self._look, one.where, 12) > area.width() or self._look.width(one.who, 12) > area.width()
        cut = cut or self._look.width(one.name, 15, True) > area.width()
        if cut:
            self.setToolTip("\n".join(each.said for each in self.shown))
