"""Badges: a word with its icon in an 18 px frame, coloured only where colour says a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import box, draw_text
from hlom_desktop.desk.tokens import Token

Tone = Literal["plain", "accent", "bad", "warn", "ok"]
HEIGHT = 18
_GROUNDS: dict[Tone, tuple[Token | None, Token, Token]] = {
    "plain": (None, "rule2", "ink2"),
    "accent": ("atint", "accent", "accent"),
    "bad": ("badt", "bad", "bad"),
    "warn": ("warnt", "warn", "warn"),
    "ok": ("okt", "ok", "ok"),
}


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says: its word, icon and tone; `name` says more to a screen reader and in the tool tip."""

    word: str
    icon: str = ""
    tone: Tone = "plain"
    name: str = ""
    bold: bool = False


def badge_width(look: LookSource, badge: Badge) -> int:
    """Pixels that `badge` takes."""
    icon = (13 + (4 if badge.word else 0)) if badge.icon else 0
    return 12 + icon + look.width(badge.word, 11, badge.bold)


def draw_badge(painter: QPainter, look: LookSource, x: float, y: float, badge: Badge) -> float:
    """Draw `badge` with its top left corner at `x`, `y`; returns the x of its right edge."""
    area = QRectF(x, y, badge_width(look, badge), HEIGHT)
    ground, border, ink = _GROUNDS[badge.tone]
    box(painter, look, area, ground, border)
    left = area.left() + 6
    if badge.icon:
        look.draw_icon(painter, QRectF(left, area.center().y() - 6.5, 13, 13), badge.icon, ink)
        left += 17
    place = QRectF(left, area.top(), area.right() - left, area.height())
    draw_text(painter, look, place, badge.word, 11, token=ink, bold=badge.bold)
    return area.right()


class BadgeMark(QWidget):
    """One badge on a screen, with its name for screen readers."""

    def __init__(self, look: LookSource, badge: Badge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._badge = look, badge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(badge.name or badge.word)
        self.setToolTip(badge.name)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The size of the badge."""
        return QSize(badge_width(self._look, self._badge), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_badge(QPainter(self), self._look, 0, 0, self._badge)


class BadgeRow(QWidget):
    """At most four badges beside each other, 8 px apart."""

    def __init__(self, look: LookSource, badges: tuple[Badge, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self.set_badges(badges)

    def set_badges(self, badges: tuple[Badge, ...]) -> None:
        """Show other badges; more than four are too many to read."""
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            mark = item.widget() if item else None
            if mark is not None:
                mark.hide()
                mark.deleteLater()
        for at, badge in enumerate(badges[:4]):
            self._row.insertWidget(at, BadgeMark(self._look, badge, self))
