"""The axis above the lanes: months or days, the year, today's flag."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.roadmap.timeline.scale import Tick, ticks
from hlom_desktop.roadmap.timeline.scene import AXIS, MARGIN, Scene


def seen_ticks(scene: Scene) -> tuple[Tick, ...]:
    """The divisions between the left and right edge."""
    first, last = scene.day_at(scene.left + 1), scene.day_at(scene.right)
    return ticks(scene.scale, first, last, scene.language)


def draw_grid(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """Hairlines down the lanes; a black one where a year begins."""
    for tick in seen_ticks(scene):
        strong = tick.year and scene.scale.per_day > 0.6
        x = round(scene.to_x(tick.x))
        strong = strong and x > scene.left + 2
        painter.fillRect(QRectF(x, AXIS, 1, scene.height - AXIS), look.color("strong" if strong else "rule"))


def draw_axis(painter: QPainter, look: LookSource, scene: Scene, no_date: str, today: str) -> None:
    """The words of the axis, the year of its left edge, the flag of today."""
    painter.fillRect(QRectF(0, 0, scene.width, AXIS), look.color("paper"))
    band = QRectF(scene.left, 0, max(0.0, scene.right - scene.left), AXIS)
    painter.save()
    painter.setClipRect(band)
    found, flag = seen_ticks(scene), _flag_area(look, scene, today)
    for at, tick in enumerate(found):
        x = round(scene.to_x(tick.x))
        painter.fillRect(QRectF(x, 0, 1, AXIS), look.color("strong" if tick.year and x > scene.left + 2 else "rule"))
        end = scene.to_x(found[at + 1].x) if at + 1 < len(found) else scene.right
        bold = tick.word.isdecimal() and tick.year
        room = end - x - 6
        wide = look.width(tick.word, 12, bold)
        under = flag is not None and flag.left() - 3 < x + 5 + wide and x < flag.right()
        if wide <= room and not under:
            draw_text(painter, look, QRectF(x + 5, 0, room, AXIS), tick.word, 12, bold=bold, token="ink2")
    painter.restore()
    draw_text(painter, look, QRectF(MARGIN, 0, 90, AXIS), str(scene.day_at(scene.left + 4).year), 12, bold=True)
    if scene.gutter:
        area = QRectF(scene.right + 12, 0, scene.gutter - 16, AXIS)
        draw_text(painter, look, area, no_date, 12, token="ink2")
    rule(painter, look, 0, scene.width, AXIS - 1)
    if flag is not None:
        painter.fillRect(flag, look.color("ink"))
        draw_text(painter, look, flag.adjusted(7, 0, 0, 0), today, 11, token="paper", bold=True)


def _flag_area(look: LookSource, scene: Scene, today: str) -> QRectF | None:
    """Where today's flag stands over its line; None while that is out of sight."""
    if scene.today is None:
        return None
    x = scene.to_x(scene.scale.middle_of(scene.today))
    if not scene.left <= x <= scene.right:
        return None
    wide = look.width(today, 11, True) + 14
    left = min(max(x - wide / 2, scene.left), scene.right - wide)
    return QRectF(round(left), 3, wide, AXIS - 6)
