"""Draws one date as precisely as it is known: the signs of the timeline, and of the strip of an item's dates."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import hatch
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.marks import DISC, Mark
from hlom_desktop.roadmap.values import ItemStatus

HIGH = 14.0
_FULL, _FAINT, _FADE = 0.42, 0.06, 0.22
_BEYOND = 40.0
_HATCH = 6 * 2**0.5


class Sign(NamedTuple):
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


def draw_sign(painter: QPainter, look: LookSource, area: QRectF, sign: Sign, seen: QRectF | None = None) -> None:
    """Draw `sign` from the left to the right edge of `area`, in the middle of its height; only what is `seen`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    SignPainter(painter, look, seen).paint(area, sign)
    painter.restore()


class SignPainter:
    """Paints many signs with a painter that smooths edges, whose pen and brush are left as they happen to be."""

    def __init__(self, painter: QPainter, look: LookSource, seen: QRectF | None) -> None:
        self._painter, self._look, self._seen = painter, look, seen
        self._fades: dict[tuple[Token, bool], QLinearGradient] = {}

    def paint(self, area: QRectF, sign: Sign) -> None:
        """One sign, from the left to the right edge of `area`, in the middle of its height."""
        middle = area.center().y()
        band = QRectF(area.left(), middle - HIGH / 2, area.width(), HIGH)
        form, painter, look, seen = sign.form, self._painter, self._look, self._seen
        done = sign.status is ItemStatus.DONE
        if form is MarkForm.DAY:
            if not done:
                _diamond(painter, look, area.center(), sign)
        elif form is MarkForm.SOFT:
            self._soft(sign.token, band)
        elif form is MarkForm.PART:
            self._part(band, sign)
        elif form is MarkForm.BY:
            _arrow(painter, look.color(sign.token), band)
        elif form is MarkForm.DAYS:
            painter.fillRect(cut(band, seen), look.color(sign.token))
        elif form is MarkForm.FROM:
            self._soft(sign.token, band, starts=False)
            painter.fillRect(QRectF(band.left(), band.top(), 2, HIGH), look.color(sign.token))
        else:
            _hatched(painter, look, band, sign, seen)
        if done and form is not MarkForm.UNDATED:
            at = QPointF(band.right() - DISC / 2, middle) if form is MarkForm.BY else band.center()
            _disc(painter, look, at, DISC if form is MarkForm.DAY else 13.0)
        if sign.status is ItemStatus.CANCELLED:
            painter.setPen(look.pen("ink3", 1.5))
            struck = cut(area.adjusted(-3, 0, 3, 0), seen)
            painter.drawLine(QLineF(struck.left(), middle, struck.right(), middle))

    def _soft(self, token: Token, band: QRectF, *, starts: bool = True) -> None:
        """The soft bar, fading over its first and last 22 %; one that starts firmly fades to its end only."""
        fill = self._fades.get((token, starts))
        if fill is None:
            fill = self._fades[token, starts] = _fade(self._look.color(token), starts)
        fill.setStart(band.topLeft())
        fill.setFinalStop(band.topRight())
        self._painter.fillRect(cut(band, self._seen), QBrush(fill))

    def _part(self, band: QRectF, sign: Sign) -> None:
        first, last = sign.third or (0.0, 1.0)
        self._soft(
            sign.token, QRectF(band.left() + band.width() * first, band.top(), band.width() * (last - first), HIGH)
        )
        draw_old(self._painter, self._look, cut(band, self._seen))


def cut(area: QRectF, seen: QRectF | None) -> QRectF:
    """What of `area` lies in sight, and a little beyond: a bar of many years is not drawn for miles."""
    if seen is None or area.width() < seen.width():
        return area
    left = max(area.left(), seen.left() - _BEYOND)
    return QRectF(left, area.top(), max(0.0, min(area.right(), seen.right() + _BEYOND) - left), area.height())


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


def _fade(colour: QColor, starts: bool) -> QLinearGradient:
    fill, full, faint = QLinearGradient(), _shade(colour, _FULL), _shade(colour, _FAINT)
    fill.setColorAt(0, faint if starts else full)
    fill.setColorAt(_FADE, full)
    fill.setColorAt(1 - _FADE if starts else _FADE * 2, full)
    fill.setColorAt(1, faint)
    return fill


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


def _hatched(painter: QPainter, look: LookSource, band: QRectF, sign: Sign, seen: QRectF | None) -> None:
    whole, band = band, cut(band, seen)
    if band.left() > whole.left():
        band.setLeft(band.left() - (band.left() - whole.left()) % _HATCH)  # the hatching moves with its days
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


def sign_of(status: ItemStatus, overdue: bool, mark: Mark) -> Sign:
    """How a mark is drawn."""
    third = None
    if mark.form is MarkForm.PART and mark.odd.whole is not None:
        begins, ends = mark.odd.whole
        days = ends - begins + 1
        third = (mark.first - begins) / days, (mark.last + 1 - begins) / days
    return Sign(mark.form, status, overdue, third, mark.odd.open_start, mark.odd.open_end)


def ring(painter: QPainter, look: LookSource, area: QRectF, away: float) -> None:
    """The 2 px accent line around what is selected."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.pen("accent", 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(-away, -away, away, away), 3, 3)
    painter.restore()
