"""Draws what is held: it at its new date, what hangs on it where that would go, and the note that says so."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text
from hlom_desktop.roadmap.timeline.layout import Placed
from hlom_desktop.roadmap.timeline.scene import AXIS, Held, Scene
from hlom_desktop.roadmap.timeline.signs import cut, draw_sign, ring, sign_of

_DATE_PX, _NOTE_PX = 12, 11
_PAD = 6.0


def draw_held(painter: QPainter, look: LookSource, scene: Scene, held: Held) -> None:
    """The mark at its new date, which the note says, and the outlines of what would follow."""
    for ghost in held.ghosts:
        _draw_ghost(painter, look, scene, ghost)
    area = scene.mark_area(held.placed)
    draw_sign(painter, look, area, sign_of(held.bar.status, held.bar.overdue, held.placed.mark), scene.body)
    ring(painter, look, cut(area, scene.body), 3.0)
    _draw_note(painter, look, scene, held, area)


def _draw_ghost(painter: QPainter, look: LookSource, scene: Scene, ghost: Placed) -> None:
    """An outline at the would-be place, joined to the mark by a thin line."""
    area, now = scene.mark_area(ghost), scene.placed(ghost.mark.key)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.color("accent"), 1.4)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cut(area, scene.body).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    if now is not None:
        here, y = scene.mark_area(now), round(area.center().y()) + 0.5
        ends = (here.right(), area.left()) if here.center().x() < area.center().x() else (area.right(), here.left())
        if ends[0] < ends[1]:
            painter.setPen(look.pen("accent", 1))
            painter.drawLine(QLineF(ends[0], y, ends[1], y))
    painter.restore()


def _draw_note(painter: QPainter, look: LookSource, scene: Scene, held: Held, area: QRectF) -> None:
    """The date that a drop would state, and under it what would follow."""
    wide = float(max(look.width(held.bar.date, _DATE_PX, True), look.width(held.note, _NOTE_PX)))
    high = 38.0 if held.note else 20.0
    note = QRectF(area.center().x() - wide / 2 - _PAD, area.top() - high - 6, wide + 2 * _PAD, high)
    if note.top() < AXIS + 1:
        note.moveTop(area.bottom() + 6)
    note.moveLeft(max(scene.left + 2, min(note.left(), scene.right - note.width() - 2)))
    painter.setPen(look.pen("ink", 1))
    painter.setBrush(look.color("paper"))
    painter.drawRect(note.adjusted(0.5, 0.5, -0.5, -0.5))
    line = QRectF(note.left() + _PAD, note.top(), wide + 1, 20)
    draw_text(painter, look, line, held.bar.date, _DATE_PX, bold=True)
    if held.note:
        draw_text(painter, look, line.translated(0, 16), held.note, _NOTE_PX, token="ink2")
