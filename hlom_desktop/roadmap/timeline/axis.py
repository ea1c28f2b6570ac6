"""The axis above the lanes: from decades to named days, the year or month it begins with, today's flag."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.scale import Scale
from hlom_desktop.roadmap.timeline.scene import AXIS, MARGIN, NAMES, Scene
from hlom_desktop.roadmap.timeline.ticks import Tick, named_period, ticks

WEEKENDS_FROM = 8.0
"""Pixels a day from which Saturdays and Sundays are told apart."""
_YEARS_STRONG_FROM = 0.6


def seen_ticks(scene: Scene) -> tuple[Tick, ...]:
    """The divisions between the left and right edge."""
    first, last = scene.day_at(scene.left + 1), scene.day_at(scene.right)
    return ticks(scene.scale, first, last, scene.language)


def draw_grid(painter: QPainter, look: LookSource, scene: Scene, found: tuple[Tick, ...]) -> None:
    """Hairlines down the lanes; a black one where a year begins, a darker one where a month of days or weeks does."""
    if scene.scale.per_day >= WEEKENDS_FROM:
        _weekends(painter, look, scene)
    for tick in found:
        x = round(scene.to_x(tick.x))
        painter.fillRect(QRectF(x, AXIS, 1, scene.height - AXIS), look.color(_line(scene.scale, tick, x, scene.left)))


def _line(scale: Scale, tick: Tick, x: float, left: float) -> Token:
    if x <= left + 2:
        return "rule"
    if tick.year and scale.per_day > _YEARS_STRONG_FROM:
        return "strong"
    return "rule2" if tick.strong else "rule"


def _weekends(painter: QPainter, look: LookSource, scene: Scene) -> None:
    first, last = scene.day_at(scene.left).toordinal(), scene.day_at(scene.right).toordinal()
    for number in range(first, last + 1):
        if number % 7 in (6, 0):  # the first day of the calendar was a Monday
            x = scene.to_x(scene.scale.x_at(number))
            painter.fillRect(QRectF(x, AXIS, scene.scale.per_day, scene.height - AXIS), look.color("sunk"))


def draw_axis(
    painter: QPainter, look: LookSource, scene: Scene, found: tuple[Tick, ...], no_date: str, today: str
) -> None:
    """The words of the axis, the year of its left edge, the flag of today."""
    painter.fillRect(QRectF(0, 0, scene.width, AXIS), look.color("paper"))
    painter.save()
    painter.setClipRect(QRectF(scene.left, 0, max(0.0, scene.right - scene.left), AXIS))
    flag = _flag_area(look, scene, today)
    for at, tick in enumerate(found):
        end = scene.to_x(found[at + 1].x) if at + 1 < len(found) else scene.right
        _draw_tick(painter, look, scene, tick, end, flag)
    painter.restore()
    head = named_period(scene.scale, scene.day_at(scene.left + 4), scene.language)
    draw_text(painter, look, QRectF(MARGIN, 0, NAMES - 18, AXIS), head, 12, bold=True)
    if scene.gutter:
        area = QRectF(scene.right + 12, 0, scene.gutter - 16, AXIS)
        draw_text(painter, look, area, no_date, 12, token="ink2")
    rule(painter, look, 0, scene.width, AXIS - 1)
    if flag is not None:
        painter.fillRect(flag, look.color("ink"))
        draw_text(painter, look, flag.adjusted(7, 0, 0, 0), today, 11, token="paper", bold=True)


def _draw_tick(painter: QPainter, look: LookSource, scene: Scene, tick: Tick, end: float, flag: QRectF | None) -> None:
    """A division and its word, which stays in sight while its day does and makes way for the flag."""
    x = round(scene.to_x(tick.x))
    painter.fillRect(QRectF(x, 0, 1, AXIS), look.color("strong" if tick.year and x > scene.left + 2 else "rule"))
    bold = tick.word.isdecimal() and tick.year
    left = x + 5.0
    if end - x > 120:
        left = max(left, min(scene.left + 5, end - 6 - look.width(tick.word, 12, bold)))
    room = end - left - 1
    wide = look.width(tick.word, 12, bold)
    under = flag is not None and flag.left() - 3 < left + wide and left < flag.right()
    if wide <= room and not under:
        draw_text(painter, look, QRectF(left, 0, room, AXIS), tick.word, 12, bold=bold, token="ink2")


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
