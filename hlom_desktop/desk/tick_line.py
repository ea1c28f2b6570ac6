"""One line of a tick-list: a box, a word, and how it stands at the right."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring
from hlom_desktop.desk.tokens import Token

HEIGHT = 22


class Tick(StrEnum):
    """How a line stands. One that follows from the data, yet does not apply, is set aside."""

    OPEN = "open"
    DONE = "done"
    SET_ASIDE = "set_aside"


_ICONS: dict[Tick, tuple[str, Token]] = {
    Tick.OPEN: ("square", "ink2"),
    Tick.DONE: ("check-square-fill", "accent"),
    Tick.SET_ASIDE: ("minus-circle", "ink3"),
}


class TickLine(PaintedButton):
    """A click, Space or Enter asks for the tick or takes it back; only `tell` sets it, once it is so."""

    ticked = Signal(bool)
    """Whether it is to be ticked now."""

    def __init__(self, look: LookSource, word: str) -> None:
        super().__init__(look, word)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state, self._info = Tick.OPEN, ""
        self.clicked.connect(lambda: self.ticked.emit(self.state is Tick.OPEN))
        self.tell(Tick.OPEN, "")

    def tell(self, state: Tick, info: str, tip: str = "") -> None:
        """How it stands now, in a few words at the right; `tip` where the tool tip says more than they do."""
        self.state, self._info = state, info
        self.setChecked(state is Tick.DONE)
        self.setAccessibleName(f"{self.text()}, {info}" if info else self.text())
        self.setToolTip(tip or info)
        self.update()

    def nextCheckState(self) -> None:
        """A press alone ticks nothing."""

    def sizeHint(self) -> QSize:
        """As high as a row of the card."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The words at the right may be elided."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, word, how it stands."""
        painter, area = QPainter(self), QRectF(self.rect())
        if self.over and self.isEnabled():
            painter.fillRect(area, self.look.color("hover"))
        icon, ink = _ICONS[self.state]
        box = QRectF(area.left(), area.center().y() - 8, 16, 16)
        self.look.draw_icon(painter, box, icon, ink if self.isEnabled() else "ink3")
        inner = area.adjusted(24, 0, -2, 0)
        draw_text(painter, self.look, inner, self.text(), 12, token="ink" if self.state is Tick.OPEN else "ink3")
        inner.setLeft(inner.left() + self.look.width(self.text(), 12) + 12)
        draw_text(painter, self.look, inner, self._info, 11, token="ink3", right=True)
        if self.marked():
            focus_ring(painter, self.look, area)
