"""Blocks drawn once and kept as pictures, so that scrolling only puts pictures in their places."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import hatch
from hlom_desktop.desk.tokens import Token
from hlom_desktop.findings import Severity
from hlom_desktop.sessions.grid.block_text import LINE_BOX, BlockText
from hlom_desktop.sessions.grid.blocks import Block, Form

_KEPT = 400  # pictures; about three screens of blocks in every state


class State(StrEnum):
    """How a block stands: at rest, chosen, in the hand, about to leave, or in the way of the one in the hand."""

    REST = "rest"
    SELECTED = "selected"
    LIFTED = "lifted"
    LEFT = "left"
    HIT = "hit"
    GHOST_FREE = "ghost_free"
    GHOST_CLASHING = "ghost_clashing"


def draw_block(painter: QPainter, look: LookSource, area: QRectF, block: Block, state: State) -> None:
    """Ground, border and texts of one block."""
    painter.save()
    _draw_ground(painter, look, area, block, state)
    if state is not State.LEFT:
        BlockText(painter, look, block, area, state is State.LIFTED).write()
    painter.restore()


def _draw_ground(painter: QPainter, look: LookSource, area: QRectF, block: Block, state: State) -> None:
    fill, border, width, dashed = _frame(block, state)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    if fill is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill))
        painter.drawRoundedRect(inner, 3, 3)
    if block.closed and state not in (State.LIFTED, State.LEFT):
        hatch(painter, look, area.adjusted(2, 2, -2, -2), "rule2")
    if border is None:
        return
    pen = QPen(look.color(border), width)
    if dashed:
        pen.setDashPattern([3 / width, 2.5 / width])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, 3, 3)


def _frame(block: Block, state: State) -> tuple[Token | None, Token | None, float, bool]:
    """Fill, border, its width, and whether it is dashed."""
    match state:
        case State.LIFTED | State.LEFT:
            return None, "control", 1, True
        case State.GHOST_FREE:
            return "atint", "accent", 2, True
        case State.GHOST_CLASHING:
            return "badt", "bad", 2, True
        case State.SELECTED:
            return "atint", "accent", 2, block.virtual
    fill, border, width, dashed = _at_rest(block)
    if state is State.HIT or (block.severity is Severity.CLASH and not block.cancelled):
        return fill, "bad", 1.5, dashed
    return fill, border, width, dashed


def _at_rest(block: Block) -> tuple[Token | None, Token | None, float, bool]:
    if block.form is Form.BREAK:
        return None, None, 1, False
    if block.cancelled:
        return "paper", "rule2", 1, False
    if block.virtual:
        return "paper", "control", 1, True
    if block.form is Form.PLENARY:
        return "atint", "aline", 1, False
    if block.form is Form.PANEL:
        return "paper", "accent", 1.5, False
    return "sunk", "rule2" if not block.closed else "control", 1, False


class BlockPictures:
    """Pictures of blocks by what they show, their size and state; the look's colours are part of it."""

    def __init__(self, look: LookSource) -> None:
        self._look = look
        self._pictures: dict[object, QPixmap] = {}
        look.changed.connect(self._pictures.clear)

    def draw(self, painter: QPainter, area: QRectF, block: Block, state: State) -> None:
        """Put the block's picture at `area`, drawing it where it is new."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        x, y = round(area.left()), round(area.top())
        wide, high = max(8, round(area.right()) - x), max(8, round(area.bottom()) - y)
        key = (block, wide, high, state, ratio)
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = self._drawn(block, wide, high, state, ratio)
        self._pictures[key] = picture  # the newest last, so that the oldest goes first
        if len(self._pictures) > _KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        painter.drawPixmap(QPointF(x, y - _spare(high)), picture)

    def _drawn(self, block: Block, wide: int, high: int, state: State, ratio: float) -> QPixmap:
        spare = _spare(high)
        picture = QPixmap(round(wide * ratio), round((high + 2 * spare) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        draw_block(painter, self._look, QRectF(0, spare, wide, high), block, state)
        painter.end()
        return picture


def _spare(high: int) -> int:
    """Pixels above and below a block that is lower than a line, for its accents and descenders."""
    return max(0, -(-(LINE_BOX - high) // 2))
