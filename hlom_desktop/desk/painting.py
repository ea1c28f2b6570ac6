"""Marks that several widgets draw alike: lines of text, rules, the focus, hatching."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token

_RUN_ICON = 14


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: its words, colour and weight, and the icon before them. An icon may stand alone."""

    text: str = ""
    token: Token = "ink"
    bold: bool = False
    icon: str = ""
    struck: bool = False


def draw_text(
    painter: QPainter,
    look: LookSource,
    rect: QRectF,
    text: str,
    px: int = 13,
    *,
    token: Token = "ink",
    bold: bool = False,
    right: bool = False,
    struck: bool = False,
) -> bool:
    """Draw one line centred in the height of `rect`; True where it was too long and is elided."""
    metrics = look.metrics(px, bold)
    room = max(0, round(rect.width()))
    fits = metrics.horizontalAdvance(text) <= room + 1  # advances are rounded: one pixel is no overrun
    shown = text if fits else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setFont(look.font(px, bold, 0.0, struck))
    painter.setPen(look.color(token))
    x = rect.right() - metrics.horizontalAdvance(shown) if right else rect.left()
    painter.drawText(QPointF(x, baseline(metrics, rect)), shown)
    return shown != text


def baseline(metrics: QFontMetrics, rect: QRectF) -> float:
    """The y on which a line stands when its capitals are centred in `rect`, on a whole pixel."""
    return float(round(rect.center().y() + metrics.capHeight() / 2))


def runs_width(look: LookSource, runs: Sequence[Run], px: int) -> int:
    """Pixels that `runs` take in one line."""
    width = 0
    for at, run in enumerate(runs):
        width += (_RUN_ICON + (3 if run.text or at < len(runs) - 1 else 0)) if run.icon else 0
        width += look.width(run.text, px, run.bold)
    return width


def draw_runs(
    painter: QPainter,
    look: LookSource,
    rect: QRectF,
    runs: Sequence[Run],
    px: int = 12,
    *,
    right: bool = False,
) -> None:
    """Draw `runs` one after the other on one line of `rect`; the last that fits is elided."""
    x = rect.right() - min(rect.width(), runs_width(look, runs, px)) if right else rect.left()
    for run in runs:
        if x >= rect.right():
            return
        if run.icon:
            box = QRectF(x, rect.center().y() - _RUN_ICON / 2, _RUN_ICON, _RUN_ICON)
            look.draw_icon(painter, box, run.icon, run.token)
            x += _RUN_ICON + 3
        if run.text:
            place = QRectF(x, rect.top(), rect.right() - x, rect.height())
            draw_text(painter, look, place, run.text, px, token=run.token, bold=run.bold, struck=run.struck)
            x += look.width(run.text, px, run.bold)


def rule(painter: QPainter, look: LookSource, x1: float, x2: float, y: float, *, token: Token = "rule") -> None:
    """A horizontal rule of one pixel whose top edge is `y`."""
    painter.fillRect(QRectF(x1, y, x2 - x1, 1), look.color(token))


def focus_ring(painter: QPainter, look: LookSource, rect: QRectF, radius: float = 4, token: Token = "accent") -> None:
    """The 2 px line of the keyboard's focus, inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(token), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    painter.restore()


def box(
    painter: QPainter,
    look: LookSource,
    rect: QRectF,
    fill: Token | None,
    border: Token,
    *,
    radius: float = 3,
    width: float = 1,
) -> None:
    """A bordered block, its border inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(border), width))
    painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def hatch(
    painter: QPainter,
    look: LookSource,
    rect: QRectF,
    token: Token = "control",
    *,
    pitch: float = 6,
    width: float = 1,
) -> None:
    """Lines at 45° across `rect`, `pitch` pixels apart: closed, unanswered, or not yet known."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(token), width))
    step = pitch * 2**0.5
    start = rect.left() - rect.height()
    count = int((rect.width() + rect.height()) / step) + 1
    painter.drawLines(
        [QLineF(start + at * step, rect.bottom(), start + at * step + rect.height(), rect.top()) for at in range(count)]
    )
    painter.restore()
