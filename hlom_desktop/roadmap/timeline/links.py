"""Draws what hangs on what: right angles, rounded corners, a small head on what comes after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.scene import End
from hlom_desktop.roadmap.timeline.signs import HIGH

_CORNER, _AWAY, _HEAD = 5.0, 10.0, 4.0

Point = tuple[float, float]


def corners(before: End, after: End) -> tuple[Point, ...]:
    """The line's corners from the right of `before` to the top, or the foot, of `after`; each way is level or upright.

    Where `after` begins left of it, the line goes round through the gap between their rows.
    """
    x1, y1 = before.right + 2, before.y
    down = after.y >= y1
    end_y = after.y - HIGH / 2 - 1 if down else after.y + HIGH / 2 + 1
    x = min((after.left + after.right) / 2, after.left + 8)
    if abs(after.y - y1) < 1 and after.left - x1 > _AWAY:
        return (x1, y1), (after.left - 2, y1)
    if x >= x1 + _CORNER:
        return (x1, y1), (x, y1), (x, end_y)
    away, gap = x1 + _AWAY, end_y - 4 if down else end_y + 4
    return (x1, y1), (away, y1), (away, gap), (x, gap), (x, end_y)


def draw_links(painter: QPainter, look: LookSource, pairs: Iterable[tuple[End, End]], token: Token) -> None:
    """Draw the lines from what comes before to what comes after, all in one colour."""
    lines, heads = QPainterPath(), QPainterPath()
    for before, after in pairs:
        points = corners(before, after)
        _draw_line(lines, points)
        heads.addPolygon(_head(points[-2], points[-1]))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(lines, look.pen(token, 1.2))
    heads.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(heads, look.color(token))
    painter.restore()


def _draw_line(path: QPainterPath, points: Sequence[Point]) -> None:
    """Along these points, their corners rounded."""
    path.moveTo(*points[0])
    here = points[0]
    for corner, there in pairwise(points[1:]):
        path.lineTo(*_towards(corner, here))
        path.quadTo(*corner, *_towards(corner, there))
        here = corner
    path.lineTo(*points[-1])


def _towards(corner: Point, other: Point) -> Point:
    """The point a corner's roundness away from it, at most half of the level or upright way to the other."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down)
    share = min(_CORNER, length / 2) / length if length else 0.0
    return corner[0] + across * share, corner[1] + down * share


def _head(before: Point, tip: Point) -> QPolygonF:
    (x, y), across = tip, tip[0] - before[0]
    if abs(across) > abs(y - before[1]):
        back = x - _HEAD * 1.5 if across > 0 else x + _HEAD * 1.5
        return QPolygonF([QPointF(x, y), QPointF(back, y - _HEAD), QPointF(back, y + _HEAD)])
    back = y - _HEAD * 1.5 if y > before[1] else y + _HEAD * 1.5
    return QPolygonF([QPointF(x, y), QPointF(x - _HEAD, back), QPointF(x + _HEAD, back)])
