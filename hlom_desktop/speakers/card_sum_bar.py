"""The bar of a sum: the time asked for against the time there is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import box, draw_text, hatch
from hlom_desktop.words import Words

_BAR, _ROW = 16, 16


@dataclass(frozen=True)
class _Shown:
    """Seconds; `used` is None before the sitting, `available` while the session has no length."""

    asked: int
    available: int | None
    used: int | None
    heard: int

    @property
    def over(self) -> int:
        """Seconds asked beyond the end."""
        return 0 if self.available is None else max(0, self.asked - self.available)


class SumBar(QWidget):
    """Asked is light up to the sitting's end, hatched beyond it, and what is used dark; figures at their places."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._shown: _Shown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_sum(self, asked: int, available: int | None, used: int | None = None, heard: int = 0) -> None:
        """Show other seconds; `heard` is how many spoke or speak."""
        shown = _Shown(asked, available, used, heard)
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(", ".join(part for part in self._figures(shown) if part))
            self.update()

    def sizeHint(self) -> QSize:
        """A row of words, the bar, a row of words."""
        return QSize(260, 2 * _ROW + _BAR + 4)

    def _figures(self, shown: _Shown) -> tuple[str, str, str]:
        """What is used, available and asked, empty where it is not known."""
        words = self._words
        return (
            "" if shown.used is None else words("{time} used", time=length_words(shown.used)),
            "" if shown.available is None else words("{time} available", time=length_words(shown.available)),
            words("{asked} asked", asked=length_words(shown.asked)),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar and its figures."""
        shown, look = self._shown, self._look
        if shown is None:
            return
        painter, wide = QPainter(self), float(self.width())
        most = max(shown.asked, shown.available or 0, 1)
        used, asked = wide * (shown.used or 0) / most, wide * shown.asked / most
        mark = wide if shown.available is None else wide * shown.available / most
        box(painter, look, QRectF(0, _ROW, max(mark, 1), _BAR), None, "control", radius=2)
        painter.fillRect(QRectF(0, _ROW, min(asked, mark), _BAR), look.color("asoft"))
        painter.fillRect(QRectF(0, _ROW, min(used, mark), _BAR), look.color("ink2"))
        if shown.over:
            beyond = QRectF(mark, _ROW, asked - mark, _BAR)
            hatch(painter, look, beyond, "bad", pitch=4, width=1.5)
            box(painter, look, beyond, None, "bad", radius=0)
        if shown.available is not None:
            painter.fillRect(QRectF(min(mark, wide - 2), _ROW - 3, 2, _BAR + 6), look.color("ink"))
        self._draw_figures(painter, shown, mark, asked, wide)

    def _draw_figures(self, painter: QPainter, shown: _Shown, mark: float, asked: float, wide: float) -> None:
        look, (used, available, said), over = self._look, self._figures(shown), bool(shown.over)
        left = max(0.0, min(mark, wide) - 4 - look.width(available, 11))
        if look.width(used, 11) + 8 < left or not available:
            draw_text(painter, look, QRectF(0, 0, wide, _ROW - 2), used, 11, token="ink2")
        draw_text(painter, look, QRectF(left, 0, wide - left, _ROW - 2), available, 11, token="ink2")
        place = QRectF(0, _ROW + _BAR + 3, max(asked, look.width(said, 11, True) + 1), _ROW - 2)
        draw_text(painter, look, place, said, 11, token="bad" if over else "ink2", bold=over, right=True)
        heard = self._words.plural("{number} spoke or speaks", "{number} spoke or speak", shown.heard)
        if shown.heard and look.width(heard, 11) + look.width(said, 11, True) + 8 < asked:
            draw_text(painter, look, place, heard, 11, token="ink2")
