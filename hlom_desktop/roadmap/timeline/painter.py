"""Paints the timeline: lanes, marks with their labels, what hangs on what, today, what has no date."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.axis import draw_axis, draw_grid, seen_ticks
from hlom_desktop.roadmap.timeline.bars import Bar
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.ghosts import draw_held
from hlom_desktop.roadmap.timeline.layout import Placed
from hlom_desktop.roadmap.timeline.links import draw_links
from hlom_desktop.roadmap.timeline.margins import draw_gutter, draw_names
from hlom_desktop.roadmap.timeline.scene import AXIS, End, Scene
from hlom_desktop.roadmap.timeline.signs import SignPainter, cut, draw_old, ring, sign_of
from hlom_desktop.roadmap.values import ItemStatus

LATE_ICON = 16.0
LABEL_PX = 11
_OUTSIDE = 10.0
"""How far what is drawn of a mark or a label may reach beyond its edges."""
_DENSE, _DENSER = 10, 50
"""Items from which a cell is darker."""


def paint(painter: QPainter, look: LookSource, scene: Scene, no_date: str, today: str) -> None:
    """Paint all of it; `no_date` heads the gutter, `today` stands in the flag."""
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), look.color("paper"))
    found = seen_ticks(scene)
    painter.save()
    painter.setClipRect(scene.body)
    draw_grid(painter, look, scene, found)
    _lane_rules(painter, look, scene)
    _draw_links(painter, look, scene)
    seen = [(at, scene.layout.placed_at(at)) for at in scene.seen()]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    signs = SignPainter(painter, look, scene.body)
    for at, placed in seen:
        _draw_mark(painter, look, scene, placed, at, signs)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _today_line(painter, look, scene)
    _draw_bins(painter, look, scene)
    for at, placed in seen:
        if placed.label_width and not _is_held(scene, placed) and _is_seen(scene, scene.label_area(placed)):
            _draw_label(painter, look, scene, placed, scene.chart.bar_at(at))
    if scene.held is not None:
        draw_held(painter, look, scene, scene.held)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, AXIS, scene.width, scene.height - AXIS))
    draw_gutter(painter, look, scene)
    draw_names(painter, look, scene)
    painter.restore()
    draw_axis(painter, look, scene, found, no_date, today)


def _is_held(scene: Scene, placed: Placed) -> bool:
    return scene.held is not None and scene.held.bar.key == placed.mark.key


def _is_seen(scene: Scene, area: QRectF) -> bool:
    """Whether something of what is drawn there lies between the window's edges."""
    return area.left() < scene.right + _OUTSIDE and area.right() > scene.left - _OUTSIDE


def _lane_rules(painter: QPainter, look: LookSource, scene: Scene) -> None:
    for lane in scene.lanes_seen():
        rule(painter, look, 0, scene.width, round(scene.top_of(lane.index) + lane.height) - 1)


def _draw_bins(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """Each cell with how many it stands for, the darker the more."""
    for one in scene.bins_seen():
        area, count = scene.bin_area(one), len(one.keys)
        fill: Token = "asoft" if count < _DENSE else "aline" if count < _DENSER else "accent"
        painter.fillRect(area, look.color(fill))
        said = str(count)
        wide = look.width(said, LABEL_PX)
        if wide <= area.width():
            ink: Token = "on_accent" if fill == "accent" else "ink"
            place = area.adjusted((area.width() - wide) / 2, 0, 4, 0)
            draw_text(painter, look, place, said, LABEL_PX, token=ink)
        if scene.selected in one.keys:
            ring(painter, look, area, 2.0)


def _draw_links(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """The lines between marks in rows, a broken order in another colour."""
    kept: list[tuple[End, End]] = []
    broken: list[tuple[End, End]] = []
    for dependency, before, after in scene.links_seen():
        (kept if scene.chart.is_kept(dependency) else broken).append((before, after))
    draw_links(painter, look, kept, "ink2")
    draw_links(painter, look, broken, "bad")


def _draw_mark(painter: QPainter, look: LookSource, scene: Scene, placed: Placed, at: int, signs: SignPainter) -> None:
    area, old = scene.mark_area(placed), scene.old_area(placed)
    if _is_held(scene, placed):
        draw_old(painter, look, cut(area, scene.body), "control")
        return
    if old is not None:
        draw_old(painter, look, cut(old, scene.body))
        middle = area.center().y()
        ends = (old.right(), area.left()) if old.center().x() < area.center().x() else (area.right(), old.left())
        if ends[0] < ends[1]:
            painter.setPen(look.pen("control", 1))
            painter.drawLine(QLineF(ends[0], round(middle) + 0.5, ends[1], round(middle) + 0.5))
    if not _is_seen(scene, area):
        return
    sign = sign_of(scene.chart.items[at].status, scene.chart.is_late(at), placed.mark)
    signs.paint(area, sign)
    if placed.mark.key == scene.selected:
        ring(painter, look, cut(area, scene.body), 4.0 if placed.mark.form is MarkForm.DAY else 3.0)


def _draw_label(painter: QPainter, look: LookSource, scene: Scene, placed: Placed, bar: Bar) -> None:
    """Date and title beside or in the mark; what is not in a bar is on a paper ground, so that lines pass behind."""
    area, form = scene.label_area(placed), placed.mark.form
    bold = bar.bold or bar.key == scene.selected
    needed = look.width(bar.label, LABEL_PX, bold) + (LATE_ICON if bar.overdue else 0)
    if placed.side == "left":
        area.setLeft(max(area.left(), area.right() - needed - 1))
    if area.left() < scene.right - 24 and area.right() > scene.left + 24:  # cut off at the window's edges, not by them
        area.setLeft(max(area.left(), scene.left + 4))
        area.setRight(min(area.right(), scene.right - 4))
    if placed.side == "inside":
        area.setRight(min(scene.to_x(placed.x2) - 12, scene.right - 4))
    if placed.side != "inside" or form is MarkForm.HATCHED:
        ground = QRectF(area.left() - 2, area.top(), min(area.width(), needed) + 4, area.height())
        painter.fillRect(ground, look.color("paper"))
    struck, late = bar.status is ItemStatus.CANCELLED, bar.overdue
    token: Token = "ink3" if struck else "bad" if late else "ink"
    if placed.side == "inside" and form is MarkForm.DAYS:
        token = "paper"
    if late and not struck:
        box = QRectF(area.left(), area.center().y() - 6.5, 13, 13)
        look.draw_icon(painter, box, "warning-octagon-fill", token)
        area.setLeft(area.left() + LATE_ICON)
    draw_text(painter, look, area, bar.label, LABEL_PX, token=token, bold=bold, struck=struck)


def _today_line(painter: QPainter, look: LookSource, scene: Scene) -> None:
    if scene.today is None:
        return
    x = scene.to_x(scene.scale.middle_of(scene.today))
    painter.fillRect(QRectF(round(x) - 0.75, AXIS, 1.5, scene.height - AXIS), look.color("ink"))
