"""Draws one date as precisely as it is known: the signs of the timeline, and of the strip of an item's dates."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import hatch
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.layout import DISC, MarkForm
from hlom_desktop.roadmap.values import ItemStatus

HIGH = 14.0
_FULL, _FAINT, _FADE = 0.42, 0.06, 0.22


@dataclass(frozen=True)
class Sign:
    """How a mark is drawn: its form, the item's status, whether it is late, the third that an early or late one is."""

    form: MarkForm
    status: ItemStatus = ItemStatus.CONFIRMED
    overdue: bool = False
    third: tuple[float, float] | None = None
    open_start: bool = False
    open_end: bool = False

    @property
    def token(self) -> Token:
        """Its colour: what is cancelled is grey, a “by” that is past is bad."""
        if self.status is ItemStatus.CANCELLED:
            return "ink3"
        return "bad" if self.overdue and self.form is MarkForm.BY else "accent"


def draw_sign(painter: QPainter, look: LookSource, area: QRectF, sign: Sign) -> None:
    """Draw `sign` from the left to the right edge of `area`, in the middle of its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = area.center().y()
    band = QRectF(area.left(), middle - HIGH / 2, area.width(), HIGH)
    done = sign.status is ItemStatus.DONE
    match sign.form:
        case MarkForm.DAY if not done:
            _diamond(painter, look, area.center(), sign)
        case MarkForm.DAYS:
            painter.fillRect(band, look.color(sign.token))
        case MarkForm.SOFT:
            _soft(painter, look.color(sign.token), band)
        case MarkForm.PART:
            _part(painter, look, band, sign)
        case MarkForm.BY:
            _arrow(painter, look.color(sign.token), band)
        case MarkForm.FROM:
            _soft(painter, look.color(sign.token), band, starts=False)
            painter.fillRect(QRectF(band.left(), band.top(), 2, HIGH), look.color(sign.token))
        case MarkForm.HATCHED | MarkForm.UNDATED:
            _hatched(painter, look, band, sign)
    if done and sign.form is not MarkForm.UNDATED:
        at = QPointF(band.right() - DISC / 2, middle) if sign.form is MarkForm.BY else band.center()
        _disc(painter, look, at, DISC if sign.form is MarkForm.DAY else 13.0)
    if sign.status is ItemStatus.CANCELLED:
        painter.setPen(look.pen("ink3", 1.5))
        painter.drawLine(QLineF(area.left() - 3, middle, area.right() + 3, middle))
    painter.restore()


def draw_old(painter: QPainter, look: LookSource, area: QRectF, token: Token = "aline") -> None:
    """The dotted outline of where a mark was, or of the whole that it is a third of."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(token), 1.2, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.restore()


def _shade(colour: QColor, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def _soft(painter: QPainter, colour: QColor, band: QRectF, *, starts: bool = True) -> None:
    """The soft bar, fading over its first and last 22 %; one that starts firmly fades to its end only."""
    fill = QLinearGradient(band.topLeft(), band.topRight())
    fill.setColorAt(0, _shade(colour, _FAINT if starts else _FULL))
    fill.setColorAt(_FADE, _shade(colour, _FULL))
    fill.setColorAt(1 - _FADE if starts else _FADE * 2, _shade(colour, _FULL))
    fill.setColorAt(1, _shade(colour, _FAINT))
    painter.fillRect(band, QBrush(fill))


def _part(painter: QPainter, look: LookSource, band: QRectF, sign: Sign) -> None:
    first, last = sign.third or (0.0, 1.0)
    third = QRectF(band.left() + band.width() * first, band.top(), band.width() * (last - first), HIGH)
    _soft(painter, look.color(sign.token), third)
    draw_old(painter, look, band)


def _diamond(painter: QPainter, look: LookSource, centre: QPointF, sign: Sign) -> None:
    hollow = sign.status in (ItemStatus.TENTATIVE, ItemStatus.MOVED)
    reach = DISC / 2 - (1.0 if hollow else 0.0)
    x, y = centre.x(), centre.y()
    points = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
    painter.setPen(look.pen(sign.token, 1.8) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(look.color("paper" if hollow else sign.token))
    painter.drawPolygon(QPolygonF(points))


def _arrow(painter: QPainter, colour: QColor, band: QRectF) -> None:
    """A line that grows from 12 % to its full colour, an arrowhead, and a stop bar on the last day."""
    y, end = band.center().y(), band.right() - 2
    line = QLinearGradient(QPointF(band.left(), y), QPointF(end, y))
    line.setColorAt(0, _shade(colour, 0.12))
    line.setColorAt(1, colour)
    painter.fillRect(QRectF(band.left(), y - 1, max(0.0, end - 4 - band.left()), 2), QBrush(line))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(end - 8, y - 4.5), QPointF(end - 0.5, y), QPointF(end - 8, y + 4.5)]))
    painter.fillRect(QRectF(end, band.top(), 2, HIGH), colour)


def _hatched(painter: QPainter, look: LookSource, band: QRectF, sign: Sign) -> None:
    hatch(painter, look, band.adjusted(1, 1, -1, -1), "control")
    pen = QPen(look.color("ink3" if sign.status is ItemStatus.CANCELLED else "control"), 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = band.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawLine(box.topLeft(), box.topRight())
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if not sign.open_start:
        painter.drawLine(box.topLeft(), box.bottomLeft())
    if not sign.open_end:
        painter.drawLine(box.topRight(), box.bottomRight())


def _disc(painter: QPainter, look: LookSource, centre: QPointF, size: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("ink2"))
    painter.drawEllipse(centre, size / 2, size / 2)
    tick = size * 0.62
    look.draw_icon(painter, QRectF(centre.x() - tick / 2, centre.y() - tick / 2, tick, tick), "check-bold", "paper")
