"""The painted part of the grid: rules of hours and rooms, blocks, what is held and the place that is free."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text
from hlom_desktop.sessions.grid.blocks import Block
from hlom_desktop.sessions.grid.geometry import Area, Column, Geometry
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.lanes import WHOLE
from hlom_desktop.sessions.grid.painting import BlockPictures, State
from hlom_desktop.sessions.rules import Slot

_HALF_HOUR = 0.45  # of the strength of an hour's rule


class Surface:
    """Paints onto the grid's viewport.

    `proposed` are the places that a gesture would give, each with its session's id, until it is done;
    `proposed_clashing` are those of them that would clash. `say_hour` writes a minute, `say_free` the two lines of a
    free place, `say_several` how many are chosen.
    """

    def __init__(self, look: LookSource, hand: Hand) -> None:
        self._look, self._hand = look, hand
        self._pictures = BlockPictures(look)
        self._blocks: tuple[Block, ...] = ()
        self._areas: dict[int, Area] = {}
        self._by_id: dict[int, Block] = {}
        self.geometry = Geometry((), 525, 1185, 100.0, 48.0)
        self.selected: int | None = None
        self.marked: frozenset[int] = frozenset()
        self.proposed: tuple[tuple[int, Slot], ...] = ()
        self.proposed_clashing: frozenset[int] = frozenset()
        self.say_hour: Callable[[int], str] = str
        self.say_several: Callable[[str, int], str] = lambda said, number: f"{said} {number}"
        self.say_free: Callable[[Slot], tuple[str, str]] = lambda slot: (str(slot.start), "")

    def show_blocks(self, geometry: Geometry, blocks: tuple[Block, ...]) -> None:
        """Other blocks, or the same ones in other places."""
        self.geometry, self._blocks = geometry, blocks
        self._by_id = {block.session_id: block for block in blocks}
        self._areas = {}
        for block in blocks:
            at = geometry.place_of(*block.column) if block.column is not None else None
            if at is not None:
                self._areas[block.session_id] = geometry.area_of(at, block.start, block.end, block.lane)

    def area_of(self, block: Block) -> Area | None:
        """Where a block is; None for one that is not on the days shown."""
        return self._areas.get(block.session_id)

    def block_at(self, at: QPointF) -> Block | None:
        """The block at a point of the whole grid."""
        for block in reversed(self._blocks):
            area = self._areas.get(block.session_id)
            if area is not None and area.x <= at.x() < area.right and area.y <= at.y() < area.bottom:
                return block
        return None

    def empty_slot(self, at: QPointF) -> Slot | None:
        """The quarter of an hour at a point of the whole grid, in its room; None where the grid has no rooms."""
        if not self.geometry.columns:
            return None
        column = self.geometry.columns[self.geometry.column_at(at.x())]
        start = int(self.geometry.minute_at(at.y()) // 15 * 15)
        return Slot(column.day, start, start, column.room_id)

    def ghost_area(self) -> Area | None:
        """Where what is held would stand."""
        carried = self._hand.carried
        return None if carried is None or carried.leaves else self._area_at(carried.slot)

    def _area_at(self, slot: Slot) -> Area | None:
        at = self.geometry.place_of(slot.day, slot.room_id)
        return None if at is None else self.geometry.area_of(at, slot.start, slot.end)

    def paint(self, viewport: QWidget, exposed: QRect, offset: QPoint, focused: bool) -> None:
        """Paint what is exposed, scrolled by `offset`."""
        painter = QPainter(viewport)
        painter.fillRect(exposed, self._look.color("paper"))
        painter.translate(-offset)
        seen = QRectF(exposed.translated(offset))
        self._paint_rules(painter, seen)
        hits = self._hand.hits()
        for block in self._blocks:
            area = self._areas.get(block.session_id)
            if area is not None and _rect(area).intersects(seen):
                self._pictures.draw(painter, _rect(area), block, self._state(block, hits))
        self._paint_focus(painter, focused)
        self._paint_free(painter)
        self._paint_ghosts(painter)

    def _state(self, block: Block, hits: frozenset[int]) -> State:
        key, carried = block.session_id, self._hand.carried
        if any(key == one for one, _ in self.proposed):
            return State.LEFT
        if carried is not None and key in carried.ids and not carried.copies:
            return State.LIFTED
        if key in hits:
            return State.HIT
        return State.SELECTED if key == self.selected or key in self.marked else State.REST

    def _paint_rules(self, painter: QPainter, seen: QRectF) -> None:
        geometry, strong = self.geometry, self._look.color("rule")
        faint = self._look.color("rule")
        faint.setAlphaF(_HALF_HOUR)  # a rule, not a text
        right = min(seen.right(), geometry.whole_width)
        first = -(-geometry.first // 30) * 30
        for minute in range(first, geometry.last + 1, 30):
            y = round(geometry.y_of(minute))
            if seen.top() - 1 <= y <= seen.bottom():
                wide = right - seen.left()
                painter.fillRect(QRectF(seen.left(), y, wide, 1), faint if minute % 60 else strong)
        for at in range(len(geometry.columns) + 1):
            x = round(geometry.x_of(at))
            painter.fillRect(QRectF(x, seen.top(), 1, seen.height()), strong)
            new_day = 0 < at < len(geometry.columns) and geometry.columns[at].day != geometry.columns[at - 1].day
            if new_day:  # a strip of paper between two days
                end = round(geometry.x_of(at - 1) + geometry.column_width)
                painter.fillRect(QRectF(end, seen.top(), x - end, seen.height()), self._look.color("paper"))
                painter.fillRect(QRectF(end, seen.top(), 1, seen.height()), strong)

    def _paint_focus(self, painter: QPainter, focused: bool) -> None:
        """The keyboard's ring, 2 px outside the chosen block."""
        area = self._areas.get(self.selected) if self.selected is not None else None
        if not focused or area is None or self._hand.carried is not None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("accent"), 2))
        painter.drawRoundedRect(_rect(area).adjusted(-2, -2, 2, 2), 5, 5)
        painter.restore()

    def _paint_free(self, painter: QPainter) -> None:
        free = self._hand.free
        area = self._area_at(free) if free is not None else None
        if free is None or area is None or self._hand.settling:
            return
        place, look = _rect(area), self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.color("accent"), 1.5)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(look.color("paper"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)
        first, second = self.say_free(free)
        line = QRectF(place.left() + 7, place.top() + 4, place.width() - 12, 16)
        draw_text(painter, look, line, first, 12, token="accent", bold=True)
        if place.height() > 38:
            draw_text(painter, look, line.translated(0, 15), second, 11, token="accent")
        painter.restore()

    def _paint_ghosts(self, painter: QPainter) -> None:
        """What is held, and what a gesture proposes."""
        state = State.GHOST_CLASHING if self._hand.clashes else State.GHOST_FREE
        for key, slot in reversed(self._hand.places().items()):  # the one under the pointer last
            self._paint_ghost(painter, key, slot, State.SELECTED if self._hand.settling else state)
        for key, slot in self.proposed:
            clashing = key in self.proposed_clashing
            self._paint_ghost(painter, key, slot, State.GHOST_CLASHING if clashing else State.GHOST_FREE)

    def _paint_ghost(self, painter: QPainter, key: int, slot: Slot, state: State) -> None:
        area, block = self._area_at(slot), self._by_id.get(key)
        if area is None or block is None:
            return
        ghost = replace(
            block,
            column=Column(slot.day, slot.room_id),
            start=slot.start,
            end=slot.end,
            lane=WHOLE,
            hour=self.say_hour(slot.start),
            severity=None,
        )
        self._pictures.draw(painter, _rect(area), ghost, state)


def _rect(area: Area) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)
