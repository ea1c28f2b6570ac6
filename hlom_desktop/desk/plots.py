"""Small plots: flat ink2 bars with their figures beside them, no axis but the base line, unanswered hatched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring, hatch, rule
from hlom_desktop.desk.tokens import Token


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a plot: its key, label, value and colour; hatched where it is not known."""

    key: str
    label: str
    value: int
    token: Token = "ink2"
    hatched: bool = False


class BarRow(PaintedButton):
    """A label, a bar and its figure; pressing it opens the names behind it."""

    def __init__(self, look: LookSource, bar: Bar, most: int, label_width: int) -> None:
        super().__init__(look, bar.label)
        self._bar, self._most, self._label_width = bar, max(1, most), label_width
        self.setAccessibleName(f"{bar.label}: {bar.value}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """24 px high; the bar takes what the words leave."""
        return QSize(self._label_width + 120, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, bar, bold figure."""
        painter, area, look = QPainter(self), QRectF(self.rect()), self.look
        if self.over:
            painter.fillRect(area, look.color("hover"))
        draw_text(painter, look, QRectF(0, 0, self._label_width - 8, 24), self._bar.label, 12)
        room = area.width() - self._label_width - look.width(str(self._most), 12, True) - 10
        place = QRectF(self._label_width, 6, max(0.0, room * self._bar.value / self._most), 12)
        if self._bar.hatched:
            hatch(painter, look, place)
        else:
            painter.fillRect(place, look.color(self._bar.token))
        figure = QRectF(place.right() + 6, 0, 60, 24)
        draw_text(painter, look, figure, str(self._bar.value), 12, bold=True)
        if self.marked():
            focus_ring(painter, look, area)


class BarsPlot(QWidget):
    """Labelled bars under each other."""

    opened = Signal(str)
    """The key of the figure whose names the user wants."""

    def __init__(self, look: LookSource, bars: Sequence[Bar] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show other figures."""
        _clear(self._column)
        most = max((bar.value for bar in bars), default=0)
        wide = max((self._look.width(bar.label, 12) for bar in bars), default=0) + 22
        for bar in bars:
            row = BarRow(self._look, bar, most, wide)
            row.clicked.connect(lambda _=False, key=bar.key: self.opened.emit(key))
            self._column.addWidget(row)


class Figure(PaintedButton):
    """A bold figure with its word under it."""

    def __init__(self, look: LookSource, bar: Bar) -> None:
        super().__init__(look, bar.label)
        self._bar = bar
        self.setAccessibleName(f"{bar.value} {bar.label}")

    def sizeHint(self) -> QSize:
        """Wide enough for figure and word."""
        words = self.look.width(self._bar.label, 12)
        return QSize(max(words, self.look.width(str(self._bar.value), 15, True)) + 2, 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Figure over word; underlined under the pointer."""
        painter, area = QPainter(self), QRectF(self.rect())
        draw_text(painter, self.look, QRectF(0, 2, area.width(), 18), str(self._bar.value), 15, bold=True)
        word = QRectF(0, 20, area.width(), 16)
        draw_text(painter, self.look, word, self._bar.label, 12, token="accent" if self.over else "ink2")
        if self.marked():
            focus_ring(painter, self.look, area)


class SharePlot(QWidget):
    """One bar parted into shares (accepted, tentative, declined, no answer), their figures under it."""

    opened = Signal(str)
    """The key of the share whose names the user wants."""

    def __init__(self, look: LookSource, bars: Sequence[Bar] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 24, 0, 0)
        look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show other shares."""
        self._bars = tuple(bars)
        _clear(self._row)
        for at, bar in enumerate(bars):
            if at:
                self._row.addStretch(1)
            figure = Figure(self._look, bar)
            figure.clicked.connect(lambda _=False, key=bar.key: self.opened.emit(key))
            self._row.addWidget(figure)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, 18 px high, 2 px of paper between shares."""
        painter, total = QPainter(self), sum(bar.value for bar in self._bars)
        x, room = 0.0, float(self.width())
        for bar in self._bars:
            wide = room * bar.value / total if total else 0
            place = QRectF(x, 0, max(0.0, wide - 2), 18)
            if bar.hatched:
                hatch(painter, self._look, place)
            else:
                painter.fillRect(place, self._look.color(bar.token))
            x += wide


class DaysPlot(QWidget):
    """Counts by day as upright bars on a base line; `None` is a day left out, such as a weekend.

    Arrows go from day to day, Enter opens it; the day at the keyboard or pointer is said in the tool tip.
    """

    opened = Signal(int)
    """The place of the day that the user wants opened."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._values: tuple[int | None, ...] = ()
        self._labels: dict[int, str] = {}
        self._tips: tuple[str, ...] = ()
        self._reference = 0
        self._at = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(120)
        look.changed.connect(self.update)

    def set_days(
        self,
        values: Sequence[int | None],
        labels: dict[int, str],
        tips: Sequence[str] = (),
        reference: int = 0,
    ) -> None:
        """Counts, labels under some of them by place, a sentence for each, and a line at `reference`."""
        self._values, self._labels, self._tips = tuple(values), dict(labels), tuple(tips)
        self._reference, self._at = reference, 0
        self.setAccessibleDescription("; ".join(tips))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell the days apart."""
        return QSize(max(160, 11 * len(self._values)), 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, the line of reference with its figure, base line, labels."""
        painter, look = QPainter(self), self._look
        base, top = 100.0, 4.0
        most = max((value or 0 for value in self._values), default=0)
        scale = (base - top) / max(1, most, self._reference)
        step = self.width() / max(1, len(self._values))
        if self._reference:
            y = round(base - self._reference * scale)
            rule(painter, look, 0, self.width(), y)
            place = QRectF(0, y - 15, self.width(), 14)
            draw_text(painter, look, place, str(self._reference), 11, token="ink3", right=True)
        for at, value in enumerate(self._values):
            high = (value or 0) * scale
            bar = QRectF(round(at * step), base - high, max(2, round(step) - 3), high)
            painter.fillRect(bar, look.color("accent" if self.hasFocus() and at == self._at else "ink2"))
            if at in self._labels:
                words = self._labels[at]
                x = min(at * step, self.width() - look.width(words, 11))
                draw_text(painter, look, QRectF(x, 103, 120, 16), words, 11, token="ink2")
        rule(painter, look, 0, self.width(), base, token="strong")
        if self.hasFocus():
            focus_ring(painter, look, QRectF(self.rect()))

    def _go(self, at: int) -> None:
        self._at = max(0, min(len(self._values) - 1, at))
        if self._at < len(self._tips):
            self.setToolTip(self._tips[self._at])
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(self._at + (1 if event.key() == Qt.Key.Key_Right else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._values:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A day under the pointer."""
        if self._values:
            self._go(int(event.position().x() * len(self._values) / max(1, self.width())))
            self.opened.emit(self._at)


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
