"""Lists of the first page: lines between rules, each of which opens what it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring, rule
from hlom_desktop.desk.tokens import Token

ROW, TALL_ROW = 31, 38
LEAD = 108


@dataclass(frozen=True)
class Line:
    """A line: a bold lead (a date, a State) or an icon, its text, and small words at the right."""

    text: str
    payload: Any
    lead: str = ""
    lead_token: Token = "ink"
    icon: str = ""
    icon_token: Token = "ink2"
    right: str = ""


class LineButton(PaintedButton):
    """One line; pressed by pointer, Enter or Space. Two rows of text at most, then an ellipsis and a tool tip."""

    def __init__(self, look: LookSource, line: Line, lead: int) -> None:
        super().__init__(look, line.text)
        self.line, self._lead = line, lead
        said = ", ".join(part for part in (line.lead, line.text, line.right) if part)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW)

    def sizeHint(self) -> QSize:
        """As high as its rows; the width is what the column gives."""
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        """Columns may be narrow: the text breaks."""
        return QSize(120, self.height())

    def resizeEvent(self, event: object) -> None:
        """One row of text where it fits, else two."""
        left, right = self._left(), self._right()
        fits = self.look.width(self.line.text, 12) <= self.width() - left - right
        self.setFixedHeight(ROW if fits else TALL_ROW)
        super().resizeEvent(event)  # type: ignore[arg-type]

    def _left(self) -> int:
        return self._lead if self.line.lead else 23 if self.line.icon else 0

    def _right(self) -> int:
        return self.look.width(self.line.right, 12) + 10 if self.line.right else 18

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lead or icon, text, right; a rule beneath."""
        painter, look, line = QPainter(self), self.look, self.line
        area = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        if self.over:
            painter.fillRect(area, look.color("hover"))
        middle = area.center().y()
        if line.icon:
            at = self._lead - 22 if line.lead else 0
            look.draw_icon(painter, QRectF(at, middle - 7, 14, 14), line.icon, line.icon_token)
        if line.lead:
            room = QRectF(0, area.top(), self._lead - (26 if line.icon else 6), area.height())
            draw_text(painter, look, room, line.lead, 12, token=line.lead_token, bold=True)
        self._draw_words(painter, area)
        if line.right:
            draw_text(painter, look, area, line.right, 12, token="ink3", right=True)
        else:
            look.draw_icon(painter, QRectF(area.right() - 12, middle - 6, 12, 12), "caret-right", "ink3")
        rule(painter, look, 0, self.width(), self.height() - 1)
        if self.marked():
            focus_ring(painter, look, area)

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        left = self._left()
        room = QRectF(left, area.top(), area.width() - left - self._right(), area.height())
        if self.height() == ROW:
            draw_text(painter, self.look, room, self.line.text, 12)
            return
        first, rest = self._broken(int(room.width()))
        for at, text in enumerate((first, rest)):
            line = QRectF(room.left(), area.center().y() - 15 + 15 * at, room.width(), 15)
            draw_text(painter, self.look, line, text, 12)

    def _broken(self, room: int) -> tuple[str, str]:
        words = self.line.text.split(" ")
        taken = 1
        while taken < len(words) and self.look.width(" ".join(words[: taken + 1]), 12) <= room:
            taken += 1
        return " ".join(words[:taken]), " ".join(words[taken:])


class Lines(QWidget):
    """A list of lines. `opened` carries the payload of the line that was pressed."""

    opened = Signal(object)

    def __init__(self, look: LookSource, lead: int = LEAD, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._lead = look, lead
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            button = LineButton(self._look, line, self._lead)
            button.clicked.connect(lambda _=False, payload=line.payload: self.opened.emit(payload))
            self._column.addWidget(button)
