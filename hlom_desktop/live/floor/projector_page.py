"""How the room's screen is painted: everything in type, sized by the height of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token
from hlom_desktop.live.floor.face import Face, NextFace
from hlom_desktop.live.floor.typeset import LINE, Setting, fitted, wrapped
from hlom_desktop.live.floor.watch import Phase, Stopwatch

HEIGHT, NARROWEST = 768, 1024
"""The page is laid out for this height in pixels, and is as wide as the screen, at least so wide."""
MARGIN, CLOCK, GAP = 56, 420, 44
NAME_SIZES = (112, 96, 80, 68, 58, 48, 42, 30)
NEXT_SIZES = (42, 30, 24, 22)
BAR_TOKENS: Mapping[Phase, Token] = MappingProxyType({Phase.CALM: "ink2", Phase.WARNING: "warn", Phase.OVER: "bad"})
JOINT = " · "


class Page:
    """Paints a face on `width` × 768 units; the painter is scaled to the screen by whoever made it."""

    def __init__(self, painter: QPainter, look: LookSource, width: float) -> None:
        self._painter, self._look, self._width = painter, look, width
        self._right = width - MARGIN

    def paint(self, face: Face) -> None:
        """All of the page."""
        self._painter.fillRect(QRectF(0, 0, self._width, HEIGHT), self._look.color("paper"))
        self._head(face)
        clock = min(CLOCK, 0.36 * self._width) if face.watch is not None else 0
        self._speaker(face, self._right - clock - (GAP if clock else 0) - MARGIN)
        if face.watch is not None:
            self._clock(face, face.watch, clock)
        if face.following:
            self._rule(416, 2)
        for at, one in enumerate(face.following):
            if at:
                self._rule(416 + 94 * at, 1, "rule2")
            self._next(one, 416 + 94 * at, first=at == 0)
        self._foot(face)

    def _head(self, face: Face) -> None:
        hour = self._measure(face.hour, 19, True)
        self._text(face.hour, 19, self._right - hour, 47, bold=True)
        x, room = float(MARGIN), self._right - hour - 40
        for at, title in enumerate(face.title):
            line = wrapped(title, 19, at == 0, max(0.0, room - x), 1, self._measure)
            if not line.lines or x >= room - 40:
                break
            self._text(line.lines[0], 19, x, 47, token="ink" if at == 0 else "ink2", bold=at == 0)
            x += self._measure(line.lines[0], 19, at == 0) + 22
        self._rule(74, 2)

    def _speaker(self, face: Face, width: float) -> None:
        """Eyebrow, the name as large as it fits, the function, then the name in the other languages."""
        self._text(face.eyebrow, 22, MARGIN, 119, token="ink2")
        who = fitted(face.who, (30, 22), False, width, 80, self._measure)
        others = fitted(JOINT.join(face.names[1:]), (22, 19), False, width, 74, self._measure)
        left = 404 - 142 - who.height - others.height
        name = fitted(face.names[0] if face.names else "", NAME_SIZES, True, width, left, self._measure)
        y = self._lines(name, MARGIN, 142 if name.px < 96 else 136)
        y = self._lines(who, MARGIN, y + 4)
        self._lines(others, MARGIN, y + 2, "ink2")

    def _clock(self, face: Face, watch: Stopwatch, width: float) -> None:
        x, phase = self._right - width, watch.phase
        px = next((px for px in (150, 126, 112, 96, 80) if self._measure(watch.figure, px, True) <= width), 80)
        wide = self._measure(watch.figure, px, True)
        token: Token = "ink2" if watch.held else "bad" if phase is Phase.OVER else "ink"
        self._text(watch.figure, px, self._right - wide + px / 40 + spacing_of(px) / 2, 180, token=token, bold=True)
        ink, colour = self._look.color("ink"), self._look.color("ink2" if watch.held else BAR_TOKENS[phase])
        if watch.seconds:
            self._painter.fillRect(QRectF(x, 262, width, 22), ink)
            self._painter.fillRect(QRectF(x + 2, 264, width - 4, 18), self._look.color("paper"))
            self._painter.fillRect(QRectF(x + 2, 264, (width - 4) * watch.filled, 18), colour)
        if watch.tick is not None:
            self._painter.fillRect(QRectF(x + width * watch.tick - 1.5, 256, 3, 34), ink)
        self._clock_words(face, watch)

    def _clock_words(self, face: Face, watch: Stopwatch) -> None:
        """The word beside the limit, right under the bar: it changes with the colour."""
        right = self._right - self._measure(face.limit, 22, False)
        self._text(face.limit, 22, right, 313, token="ink2")
        if not face.clock_word:
            return
        token: Token = "ink2" if watch.held else BAR_TOKENS[watch.phase]
        right -= self._measure(face.clock_word, 22, True) + (9 if face.limit else 0)
        self._text(face.clock_word, 22, right, 313, token=token, bold=True)
        icon = "pause" if watch.held else "hourglass-medium"
        self._look.draw_icon(self._painter, QRectF(right - 28, 302, 22, 22), icon, token)

    def _next(self, one: NextFace, top: float, *, first: bool) -> None:
        left, middle = MARGIN + 74, 0.505 * self._width
        self._text(one.number, 30, MARGIN, top + 37, token="ink2")
        mode = self._measure(one.where, 20, False)
        self._text(one.where, 20, self._right - mode, top + 37, token="ink2")
        self._look.draw_icon(self._painter, QRectF(self._right - mode - 32, top + 25, 24, 24), one.icon)
        sizes = NEXT_SIZES if first else NEXT_SIZES[1:]
        name = fitted(one.names[0] if one.names else "", sizes, True, middle - left - 24, 60, self._measure, 2)
        self._beside(name, left, top + 37)
        who = fitted(one.who, (22, 19), False, self._right - mode - 48 - middle, 60, self._measure, 2)
        self._beside(who, middle, top + 37)
        others = wrapped(JOINT.join(one.names[1:]), 19, False, self._right - left, 1, self._measure)
        for line in others.lines:
            self._text(line, 19, left, top + 75, token="ink2")

    def _beside(self, setting: Setting, x: float, middle: float) -> None:
        """Lines centred on `middle`, two of them a little above it."""
        top = middle - (len(setting.lines) - 1) * (setting.px * LINE / 2 + 3)
        for at, line in enumerate(setting.lines):
            self._text(line, setting.px, x, top + at * setting.px * LINE, bold=setting.bold)

    def _foot(self, face: Face) -> None:
        self._rule(702, 1)
        count = self._measure(face.count, 19, False)
        self._text(face.count, 19, self._right - count, 728, token="ink2")
        x = float(MARGIN)
        for channel in face.channels:
            wide = self._measure(channel, 19, False)
            if x + wide > self._right - count - 24:
                break
            self._text(channel, 19, x, 728, token="ink2")
            x += wide + 28

    # Type

    def _lines(self, setting: Setting, x: float, top: float, token: Token = "ink") -> float:
        """Draw lines under each other from `top`; where they end."""
        for at, line in enumerate(setting.lines):
            middle = top + (at + 0.5) * setting.px * LINE
            self._text(line, setting.px, x, middle, token=token, bold=setting.bold)
        return top + setting.height

    def _text(self, text: str, px: int, x: float, middle: float, *, token: Token = "ink", bold: bool = False) -> None:
        """One line whose capitals are centred on `middle`."""
        font = self._look.font(px, bold, spacing_of(px))
        self._painter.setFont(font)
        self._painter.setPen(self._look.color(token))
        inset = px / 40 if px >= 56 else 0.0  # large letters stand off their edge
        self._painter.drawText(QPointF(x - inset, middle + QFontMetricsF(font).capHeight() / 2), text)

    def _measure(self, text: str, px: int, bold: bool) -> float:
        return QFontMetricsF(self._look.font(px, bold, spacing_of(px))).horizontalAdvance(text)

    def _rule(self, y: float, height: float, token: Token = "strong") -> None:
        self._painter.fillRect(QRectF(MARGIN, y, self._right - MARGIN, height), self._look.color(token))


def spacing_of(px: int) -> float:
    """Pixels between letters: closer from 56 px up."""
    return 0.0 if px < 56 else -1.0 if px < 96 else -3.0
