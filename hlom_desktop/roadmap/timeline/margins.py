"""The margins of the timeline: the names of its lanes, and the gutter of what has no date."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.timeline.forms import MarkForm
from hlom_desktop.roadmap.timeline.layout import LANE_PADDING, ROW
from hlom_desktop.roadmap.timeline.scene import AXIS, MARGIN, NAMES, Scene
from hlom_desktop.roadmap.timeline.signs import Sign, draw_sign, ring
from hlom_desktop.roadmap.values import ItemStatus

LABEL_PX = 11
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def draw_gutter(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """What has no bounds: its hatched sign and its title."""
    if not scene.gutter:
        return
    painter.fillRect(QRectF(scene.right, AXIS, scene.gutter, scene.height), look.color("paper"))
    painter.setPen(QPen(look.color("rule2"), 1))
    painter.drawLine(QLineF(round(scene.right) + 0.5, AXIS, round(scene.right) + 0.5, scene.height))
    for lane in scene.lanes_seen():
        rule(painter, look, scene.right, scene.width, round(scene.top_of(lane.index) + lane.height) - 1)
    for at in scene.layout.undated:
        area = scene.undated_area(at)
        if area.bottom() < AXIS or area.top() > scene.height:
            continue
        bar = scene.chart.bar_at(at)
        sign = QRectF(area.left(), area.center().y() - 7, 22, 14)
        draw_sign(painter, look, sign, Sign(MarkForm.UNDATED, bar.status))
        if bar.key == scene.selected:
            ring(painter, look, sign, 3.0)
        struck = bar.status is ItemStatus.CANCELLED
        bold = bar.bold or bar.key == scene.selected
        said = bar.title if bar.when is None else bar.label
        token: Token = "ink3" if struck else "ink"
        draw_text(painter, look, area.adjusted(30, 0, 0, 0), said, LABEL_PX, token=token, bold=bold, struck=struck)


def draw_names(painter: QPainter, look: LookSource, scene: Scene) -> None:
    """The name of each lane at its left."""
    painter.fillRect(QRectF(0, AXIS, scene.left, scene.height), look.color("paper"))
    painter.fillRect(QRectF(scene.left, AXIS, 1, scene.height), look.color("rule"))
    painter.setFont(look.font(12))
    for lane in scene.lanes_seen():
        top = scene.top_of(lane.index)
        painter.setPen(look.color("ink"))
        area = QRectF(MARGIN, top + LANE_PADDING / 2 + (ROW - 16) / 2 - 1, NAMES - 22, lane.height - 8)
        painter.drawText(area, _WRAP, scene.chart.lanes[lane.index])
        rule(painter, look, 0, scene.left + 1, round(top + lane.height) - 1)
