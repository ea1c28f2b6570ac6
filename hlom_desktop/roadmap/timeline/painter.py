"""Paints the timeline: lanes, marks with their labels, what hangs on what, today, what has no date."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.axis import draw_axis, draw_grid
from hlom_desktop.roadmap.timeline.bars import Bar
from hlom_desktop.roadmap.timeline.layout import LANE_PADDING, ROW, MarkForm, Placed
from hlom_desktop.roadmap.timeline.links import draw_link
from hlom_desktop.roadmap.timeline.marks import Sign, draw_old, draw_sign
from hlom_desktop.roadmap.timeline.scene import AXIS, MARGIN, NAMES, Scene
from hlom_desktop.roadmap.values import ItemStatus

LATE_ICON = 16.0
LABEL_PX = 11
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def paint(painter: QPainter, look: LookSource, scene: Scene, no_date: str, today: str) -> None:
    """Paint all of it; `no_date` heads the gutter, `today` stands in the flag."""
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), look.color("paper"))
    body = QRectF(scene.left, AXIS, max(0.0, scene.right - scene.left), scene.height - AXIS)
    painter.save()
    painter.setClipRect(body)
    draw_grid(painter, look, scene)
    _lane_rules(painter, look, scene)
    for one in scene.layout.bins:
        painter.fillRect(scene.bin_area(one), look.color("asoft"))
    _draw_links(painter, look, scene)
    seen = [one for one in scene.layout.marks if _is_seen(scene, one)]
    for placed in seen:
        _draw_mark(painter, look, scene, placed)
    _today_line(painter, look, scene)
    for placed in seen:
        bar = scene.chart.bar(placed.mark.key)
        if bar is not None and not _is_dragged(scene, placed):
            _draw_label(painter, look, scene, placed, bar)
    _draw_dragged(painter, look, scene)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, AXIS, scene.width, scene.height - AXIS))
    _draw_gutter(painter, look, scene)
    _draw_names(painter, look, scene)
    painter.restore()
    draw_axis(painter, look, scene, no_date, today)


def sign_of(bar: Bar, placed: Placed) -> Sign:
    """How a bar's mark is drawn."""
    mark, third = placed.mark, None
    if mark.form is MarkForm.PART and mark.whole and mark.first and mark.last:
        days = (mark.whole[1] - mark.whole[0]).days + 1
        begins = (mark.first - mark.whole[0]).days / days
        third = (begins, begins + ((mark.last - mark.first).days + 1) / days)
    return Sign(mark.form, bar.status, bar.overdue, third, mark.first is None, mark.last is None)


def _is_seen(scene: Scene, placed: Placed) -> bool:
    x1, x2 = placed.extent
    return scene.to_x(x2) >= scene.left and scene.to_x(x1) <= scene.right


def _is_dragged(scene: Scene, placed: Placed) -> bool:
    return scene.dragged is not None and scene.dragged[0].key == placed.mark.key


def _lane_rules(painter: QPainter, look: LookSource, scene: Scene) -> None:
    for lane in scene.layout.lanes:
        rule(painter, look, 0, scene.width, round(scene.top_of(lane.index) + lane.height) - 1)


def _draw_links(painter: QPainter, look: LookSource, scene: Scene) -> None:
    for before, after, kept in scene.chart.links:
        start, end = scene.placed(before), scene.placed(after)
        if start is not None and end is not None:
            draw_link(painter, look, scene.mark_area(start), scene.mark_area(end), "ink2" if kept else "bad")


def _draw_mark(painter: QPainter, look: LookSource, scene: Scene, placed: Placed) -> None:
    bar = scene.chart.bar(placed.mark.key)
    area, old = scene.mark_area(placed), scene.old_area(placed)
    if bar is None:
        return
    if _is_dragged(scene, placed):
        draw_old(painter, look, area, "control")
        return
    if old is not None:
        draw_old(painter, look, old)
        middle = area.center().y()
        ends = (old.right(), area.left()) if old.center().x() < area.center().x() else (area.right(), old.left())
        if ends[0] < ends[1]:
            painter.setPen(look.pen("control", 1))
            painter.drawLine(QLineF(ends[0], round(middle) + 0.5, ends[1], round(middle) + 0.5))
    draw_sign(painter, look, area, sign_of(bar, placed))
    if bar.key == scene.selected:
        _ring(painter, look, area, placed.mark.form)


def _ring(painter: QPainter, look: LookSource, area: QRectF, form: MarkForm) -> None:
    """The 2 px accent line around what is selected."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.pen("accent", 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    away = 4.0 if form is MarkForm.DAY else 3.0
    painter.drawRoundedRect(area.adjusted(-away, -away, away, away), 3, 3)
    painter.restore()


def _draw_label(painter: QPainter, look: LookSource, scene: Scene, placed: Placed, bar: Bar) -> None:
    """Date and title beside the mark, on a paper ground so that lines pass behind."""
    area = scene.label_area(placed)
    if not placed.label_width:
        return
    bold = bar.bold or bar.key == scene.selected
    needed = look.width(bar.label, LABEL_PX, bold) + (LATE_ICON if bar.overdue else 0)
    if placed.side == "left":
        area.setLeft(max(area.left(), area.right() - needed - 1))
    if area.left() < scene.right - 24 and area.right() > scene.left + 24:  # cut off at the window's edges, not by them
        area.setLeft(max(area.left(), scene.left + 4))
        area.setRight(min(area.right(), scene.right - 4))
    if placed.side == "inside":
        area.setRight(min(scene.to_x(placed.x2) - 12, scene.right - 4))
    else:
        ground = QRectF(area.left() - 2, area.top(), min(area.width(), needed) + 4, area.height())
        painter.fillRect(ground, look.color("paper"))
    token: Token = "ink"
    if bar.status is ItemStatus.CANCELLED:
        token = "ink3"
    elif bar.overdue:
        token = "bad"
        box = QRectF(area.left(), area.center().y() - 6.5, 13, 13)
        look.draw_icon(painter, box, "warning-octagon-fill", "bad")
        area.setLeft(area.left() + LATE_ICON)
    struck = bar.status is ItemStatus.CANCELLED
    draw_text(painter, look, area, bar.label, LABEL_PX, token=token, bold=bold, struck=struck)


def _draw_dragged(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """The mark under the pointer at its new date, which its label says."""
    if scene.dragged is None:
        return
    bar, placed = scene.dragged
    draw_sign(painter, look, scene.mark_area(placed), sign_of(bar, placed))
    _ring(painter, look, scene.mark_area(placed), placed.mark.form)
    area = scene.label_area(placed)
    wide = look.width(bar.date, 12, True)
    note = QRectF(scene.mark_area(placed).center().x() - wide / 2 - 6, area.top() - 25, wide + 12, 20)
    if note.top() < AXIS + 1:
        note.moveTop(area.bottom() + 5)
    note.moveLeft(min(max(note.left(), scene.left + 2), scene.right - note.width() - 2))
    painter.setPen(look.pen("ink", 1))
    painter.setBrush(look.color("paper"))
    painter.drawRect(note.adjusted(0.5, 0.5, -0.5, -0.5))
    draw_text(painter, look, note.adjusted(6, 0, 0, 0), bar.date, 12, bold=True)


def _today_line(painter: QPainter, look: LookSource, scene: Scene) -> None:
    if scene.today is None:
        return
    x = scene.to_x(scene.scale.middle_of(scene.today))
    painter.fillRect(QRectF(round(x) - 0.75, AXIS, 1.5, scene.height - AXIS), look.color("ink"))


def _draw_gutter(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """What has no bounds: its hatched sign and its title."""
    if not scene.gutter:
        return
    painter.fillRect(QRectF(scene.right, AXIS, scene.gutter, scene.height), look.color("paper"))
    painter.setPen(QPen(look.color("rule2"), 1))
    painter.drawLine(QLineF(round(scene.right) + 0.5, AXIS, round(scene.right) + 0.5, scene.height))
    for lane in scene.layout.lanes:
        rule(painter, look, scene.right, scene.width, round(scene.top_of(lane.index) + lane.height) - 1)
    for placed in scene.layout.undated:
        bar, area = scene.chart.bar(placed.mark.key), scene.undated_area(placed)
        if bar is None:
            continue
        sign = QRectF(area.left(), area.center().y() - 7, 22, 14)
        draw_sign(painter, look, sign, Sign(MarkForm.UNDATED, bar.status))
        if bar.key == scene.selected:
            _ring(painter, look, sign, MarkForm.UNDATED)
        struck = bar.status is ItemStatus.CANCELLED
        bold = bar.bold or bar.key == scene.selected
        said = bar.title if bar.when is None else bar.label
        token: Token = "ink3" if struck else "ink"
        draw_text(painter, look, area.adjusted(30, 0, 0, 0), said, LABEL_PX, token=token, bold=bold, struck=struck)


def _draw_names(painter: QPainter, look: LookSource, scene: Scene) -> None:
    painter.fillRect(QRectF(0, AXIS, scene.left, scene.height), look.color("paper"))
    painter.fillRect(QRectF(scene.left, AXIS, 1, scene.height), look.color("rule"))
    painter.setFont(look.font(12))
    for lane in scene.layout.lanes:
        top = scene.top_of(lane.index)
        painter.setPen(look.color("ink"))
        area = QRectF(MARGIN, top + LANE_PADDING / 2 + (ROW - 16) / 2 - 1, NAMES - 22, lane.height - 8)
        painter.drawText(area, _WRAP, scene.chart.lanes[lane.index])
        rule(painter, look, 0, scene.left + 1, round(top + lane.height) - 1)
