"""The note at the pointer: what a drop would mean, before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import baseline, box, draw_text
from hlom_desktop.desk.tokens import Token
from hlom_desktop.sessions.grid.block_text import wrapped

WIDTH = 300
_PAD = 12
_GUTTER = 22
_LINE = 16
_MOST_LINES = 3  # of one finding
_MOST_FINDINGS = 5


@dataclass(frozen=True)
class NoteLine:
    """One finding: its icon, its colour, its sentence."""

    icon: str
    token: Token
    text: str


class DropNote(QWidget):
    """Paper with a 1 px border of ink that floats beside what is held; the pointer passes through it."""

    def __init__(self, look: LookSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._heading: list[str] = []
        self._rows: list[tuple[NoteLine, list[str]]] = []
        self._keys = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)
        self.hide()

    def said(self) -> str:
        """The note as a screen reader says it."""
        return ". ".join([" ".join(self._heading), *(row.text for row, _ in self._rows)])

    def tell(self, heading: str, lines: tuple[NoteLine, ...], more: str, keys: str) -> None:
        """Say what a drop would do; `more` stands for the findings beyond the first five."""
        look = self._look
        self._heading = wrapped(look.metrics(12, True), heading, WIDTH - 2 * _PAD, 2)
        shown = [*lines[:_MOST_FINDINGS]]
        if len(lines) > _MOST_FINDINGS:
            shown.append(NoteLine("dots-three", "ink2", more))
        metrics = look.metrics(12)
        self._rows = [(line, wrapped(metrics, line.text, WIDTH - 2 * _PAD - _GUTTER, _MOST_LINES)) for line in shown]
        self._keys = keys
        self.setAccessibleName(self.said())
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As high as what it says."""
        rows = sum(_LINE * len(texts) + 6 for _, texts in self._rows)
        return QSize(WIDTH, 2 * _PAD - 4 + _LINE * len(self._heading) + 5 + rows + (_LINE if self._keys else 0))

    def stand_beside(self, held: QRect) -> None:
        """Below and right of what is held; on the other side where that would leave the screen."""
        parent = self.parentWidget()
        if parent is None:
            return
        room, size = parent.rect().adjusted(4, 4, -4, -4), self.size()
        x, y = held.right() + 12, held.bottom() - 12
        if x + size.width() > room.right():
            x = held.left() - 12 - size.width()
        if x < room.left():
            x, y = min(held.left(), room.right() - size.width()), held.bottom() + 8
        if y + size.height() > room.bottom():
            y = max(room.top(), min(held.top() + 12, room.bottom()) - size.height())
        self.move(max(room.left(), x), y)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heading, findings by severity, keys."""
        painter, look, y = QPainter(self), self._look, float(_PAD - 3)
        box(painter, look, QRectF(self.rect()), "paper", "ink", radius=4)
        wide = WIDTH - 2 * _PAD
        for text in self._heading:
            draw_text(painter, look, QRectF(_PAD, y, wide + 2, _LINE), text, 12, bold=True)
            y += _LINE
        y += 5
        for row, texts in self._rows:
            look.draw_icon(painter, QRectF(_PAD, y + 1, 14, 14), row.icon, row.token)
            painter.setFont(look.font(12))
            painter.setPen(look.color("ink"))
            for text in texts:
                line = QRectF(_PAD + _GUTTER, y, wide - _GUTTER, _LINE)
                painter.drawText(QPointF(line.left(), baseline(look.metrics(12), line)), text)
                y += _LINE
            y += 6
        if self._keys:
            draw_text(painter, look, QRectF(_PAD, y, wide, _LINE), self._keys, 11, token="ink3")
