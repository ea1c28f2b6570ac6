"""The checklist of a speaker: what follows from the data is marked, the rest is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring
from hlom_desktop.desk.tokens import Token
from hlom_desktop.speakers.rules_ready import POINT_LABELS, Checked, Point, PointState
from hlom_desktop.words import Words

HEIGHT = 22
_ICONS: dict[PointState, tuple[str, Token]] = {
    PointState.OPEN: ("square", "ink2"),
    PointState.DONE: ("check-square-fill", "accent"),
    PointState.SET_ASIDE: ("minus-circle", "ink3"),
}


class PointLine(PaintedButton):
    """One point: a click, Space or Enter ticks it, or takes the tick back."""

    def __init__(self, look: LookSource, word: str) -> None:
        super().__init__(look, word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state = PointState.OPEN
        self._info = ""

    def tell(self, state: PointState, info: str, tip: str) -> None:
        """How the point stands now, in a word at the right."""
        self.state, self._info = state, info
        self.setAccessibleName(f"{self.text()}, {info}" if info else self.text())
        self.setToolTip(tip)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row of the card."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The word at the right may be elided."""
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
        draw_text(painter, self.look, inner, self.text(), 12, token="ink" if self.state is PointState.OPEN else "ink3")
        inner.setLeft(inner.left() + self.look.width(self.text(), 12) + 12)
        draw_text(painter, self.look, inner, self._info, 11, token="ink3", right=True)
        if self.marked():
            focus_ring(painter, self.look, area)


class Checklist(Section):
    """All points; those that do not apply are not shown."""

    ticked = Signal(object, bool)
    """A point, and whether it is ticked now."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, words("Checklist"), " ")
        self._words = words
        self.lines: dict[Point, PointLine] = {}
        for point in Point:
            line = PointLine(look, words(POINT_LABELS[point]))
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            line.clicked.connect(lambda _=False, one=point: self._clicked(one))
            self.lines[point] = line
            self.add(line)

    def show_points(self, points: Sequence[Checked]) -> None:
        """Show how these stand; a point that is done by the data cannot be ticked."""
        words, there = self._words, {one.point: one for one in points}
        for point, line in self.lines.items():
            one = there.get(point)
            line.setVisible(one is not None)
            if one is None:
                continue
            tip = words("Follows from what is written down; a tick sets it aside.") if one.computed else ""
            info = words("set aside") if one.state is PointState.SET_ASIDE else ""
            line.setEnabled(not (one.computed and one.state is PointState.DONE))
            line.tell(one.state, info, tip)
        done = sum(one.state is not PointState.OPEN for one in points)
        self.set_info(words("{done} of {number}", done=done, number=len(points)))
        self.setVisible(bool(points))

    def _clicked(self, point: Point) -> None:
        self.ticked.emit(point, self.lines[point].state is PointState.OPEN)
