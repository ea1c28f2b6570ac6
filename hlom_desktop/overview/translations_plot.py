"""How far the texts are translated: a bar an area and language, with what is missing and what is older."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import box, draw_text, focus_ring
from hlom_desktop.overview.page import Translation

BAR = 50
HEAD = 22


class AreaRow(PaintedButton):
    """One area: its word, then for each language a bar and marks; pressing it goes there."""

    def __init__(self, look: LookSource, word: str, area: Translation, languages: Sequence[str], label: int) -> None:
        super().__init__(look, word)
        self._area, self._languages, self._label = area, tuple(languages), label
        missing, older = sum(area.missing.values()), sum(area.stale.values())
        self.setAccessibleName(f"{word}: {missing}, {older}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """26 px high."""
        return QSize(self._label + 2 * (BAR + 40), 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Word, bars, marks."""
        painter, look, area = QPainter(self), self.look, QRectF(self.rect())
        if self.over:
            painter.fillRect(area, look.color("hover"))
        draw_text(painter, look, QRectF(0, 0, self._label - 6, area.height()), self.text(), 12)
        step = (area.width() - self._label) / max(1, len(self._languages))
        for at, language in enumerate(self._languages):
            self._draw_language(painter, self._label + at * step, step, language)
        if self.marked():
            focus_ring(painter, look, area)

    def _bar(self, step: float) -> float:
        """The bar gives way to two figures with their marks."""
        return max(16.0, min(BAR, step - 64))

    def _draw_language(self, painter: QPainter, left: float, step: float, language: str) -> None:
        look, area = self.look, self._area
        missing, older = area.missing.get(language, 0), area.stale.get(language, 0)
        wide_bar = self._bar(step)
        frame = QRectF(left, 9, wide_bar, 9)
        box(painter, look, frame, None, "control", radius=0)
        share = (area.texts - missing - older) / area.texts if area.texts else 0.0
        painter.fillRect(QRectF(left + 1, 10, (wide_bar - 2) * share, 7), look.color("ink2"))
        at = left + wide_bar + 7
        if not missing and not older and area.texts:
            look.draw_icon(painter, QRectF(at, 7, 12, 12), "check", "ok")
        for number, icon in ((missing, "circle-dashed"), (older, "clock-counter-clockwise")):
            if number:
                wide = look.width(str(number), 12, True)
                draw_text(painter, look, QRectF(at, 0, wide + 2, 26), str(number), 12, token="warn", bold=True)
                look.draw_icon(painter, QRectF(at + wide + 1, 7, 12, 12), icon, "warn")
                at += wide + 19


class TranslationsPlot(QWidget):
    """The areas under the languages' heads. `opened` carries the area's key."""

    opened = Signal(str)

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._languages: tuple[str, ...] = ()
        self._label = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, HEAD, 0, 0)
        self._column.setSpacing(0)
        look.changed.connect(self.update)

    def set_areas(self, areas: Sequence[tuple[str, Translation]], languages: Sequence[str]) -> None:
        """Each area with its word; `languages` beside the source."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._languages = tuple(languages)
        self._label = max([70, *(self._look.width(word, 12) + 12 for word, _ in areas)])
        for word, area in areas:
            row = AreaRow(self._look, word, area, self._languages, self._label)
            row.clicked.connect(lambda _=False, key=area.area: self.opened.emit(key))
            self._column.addWidget(row)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The languages' heads."""
        painter = QPainter(self)
        step = (self.width() - self._label) / max(1, len(self._languages))
        for at, language in enumerate(self._languages):
            place = QRectF(self._label + at * step, 0, 60, HEAD)
            draw_text(painter, self._look, place, language.upper(), 11, token="ink3")
