"""Draws what hangs on what: right angles, rounded corners, a small head on what comes after."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token

_CORNER, _AWAY, _HEAD = 5.0, 10.0, 4.0


def corners(before: QRectF, after: QRectF) -> tuple[QPointF, ...]:
    """The line's corners from the right of `before` to the top, or the foot, of `after`.

    Where `after` begins left of it, the line goes round through the gap between their rows.
    """
    start = QPointF(before.right() + 2, before.center().y())
    down = after.center().y() >= before.center().y()
    same_row = abs(after.center().y() - before.center().y()) < 1
    end_y = after.top() - 1 if down else after.bottom() + 1
    x = min(after.center().x(), after.left() + 8)
    if same_row and after.left() - start.x() > _AWAY:
        return start, QPointF(after.left() - 2, start.y())
    if x >= start.x() + _CORNER:
        return start, QPointF(x, start.y()), QPointF(x, end_y)
    away, gap = start.x() + _AWAY, end_y - 4 if down else end_y + 4
    return start, QPointF(away, start.y()), QPointF(away, gap), QPointF(x, gap), QPointF(x, end_y)


def draw_link(painter: QPainter, look: LookSource, before: QRectF, after: QRectF, token: Token = "ink2") -> None:
    """Draw the line from `before` to `after`; `bad` where the order is not kept."""
    points = corners(before, after)
    path = QPainterPath(points[0])
    for at in range(1, len(points) - 1):
        one, corner, other = points[at - 1], points[at], points[at + 1]
        path.lineTo(_towards(corner, one))
        path.quadTo(corner, _towards(corner, other))
    path.lineTo(points[-1])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.pen(token, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(token))
    painter.drawPolygon(_head(points[-2], points[-1]))
    painter.restore()


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    way = other - corner
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return corner if length == 0 else corner + way * (min(_CORNER, length / 2) / length)


def _head(before: QPointF, tip: QPointF) -> QPolygonF:
    if abs(tip.x() - before.x()) > abs(tip.y() - before.y()):
        back = tip.x() - _HEAD * 1.5 if tip.x() > before.x() else tip.x() + _HEAD * 1.5
        return QPolygonF([tip, QPointF(back, tip.y() - _HEAD), QPointF(back, tip.y() + _HEAD)])
    back = tip.y() - _HEAD * 1.5 if tip.y() > before.y() else tip.y() + _HEAD * 1.5
    return QPolygonF([tip, QPointF(tip.x() - _HEAD, back), QPointF(tip.x() + _HEAD, back)])
