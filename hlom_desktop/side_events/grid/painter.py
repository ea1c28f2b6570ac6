"""Draws the calendar: heads of rooms, days over rules, hours at the left, and blocks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, box, draw_runs, draw_text, focus_ring, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.sessions.day_words import hour_words, long_day
from hlom_desktop.side_events.grid.cells import WAITING, Calendar, Cell
from hlom_desktop.side_events.grid.layout import (
    AXIS,
    DAY,
    HEAD,
    LINE,
    MARGIN,
    PAD,
    PX,
    SMALL,
    TRAY,
    BlockPlace,
    CalendarLayout,
)


class CalendarPainter:
    """Draws with one look what a layout says."""

    def __init__(self, look: LookSource) -> None:
        self.look = look

    def draw_heads(
        self, painter: QPainter, calendar: Calendar, layout: CalendarLayout, left: int, waiting: str, width: int
    ) -> None:
        """The rooms, and the word over those that wait, `left` pixels scrolled away."""
        look = self.look
        painter.fillRect(QRectF(0, 0, width, HEAD), look.color("paper"))
        for at, column in enumerate(calendar.columns):
            x = MARGIN + AXIS + at * layout.column_width - left
            place = QRectF(x + 3, 0, layout.column_width - 6, HEAD - 4)
            draw_text(painter, look, place, column.name, 12, bold=True)
        tray = layout.cell(WAITING)
        if tray is not None:
            number = sum(block.cell == WAITING for block in calendar.blocks)
            runs = (Run(waiting, bold=True), Run(f"  {number}", "ink3"))
            draw_runs(painter, look, QRectF(tray.x - left + 3, 0, TRAY - 6, HEAD - 4), runs)
        rule(painter, look, MARGIN, layout.width - MARGIN - left, HEAD - 1, token="strong")

    def draw_cells(self, painter: QPainter, calendar: Calendar, layout: CalendarLayout, language: Language) -> None:
        """Days, hours and hairlines between the cells."""
        look, right = self.look, layout.width - MARGIN - TRAY
        for at, y in layout.days:
            if at:
                rule(painter, look, MARGIN, right - 16, y, token="rule2")
            head = QRectF(MARGIN, y + 2, right - MARGIN, DAY - 4)
            draw_text(painter, look, head, long_day(calendar.rows[at].day, language), 12, bold=True)
        for place in layout.cells:
            row, column = place.cell
            if place.cell == WAITING:
                painter.fillRect(QRectF(place.x, 0, place.width, place.height), look.color("sunk"))
                continue
            if column == 0:
                hours = calendar.rows[row]
                token: Token = "ink" if hours.slot_id is not None else "ink3"
                for at, minute in enumerate((hours.start, hours.end)):
                    said = f"{hour_words(minute, language)}{'' if at else ' –'}"
                    line = QRectF(MARGIN, place.y + 4 + at * LINE, AXIS - 6, LINE)
                    draw_text(painter, look, line, said, PX, token=token)
                rule(painter, look, MARGIN, place.x + layout.column_width * len(calendar.columns), place.y)
            painter.fillRect(QRectF(place.x - 1, place.y, 1, place.height), look.color("rule"))

    def draw_target(self, painter: QPainter, layout: CalendarLayout, cell: Cell, *, clashes: bool) -> None:
        """The cell over which a block is carried."""
        place = layout.cell(cell)
        if place is not None:
            area = QRectF(place.x + 1, place.y + 1, place.width - 3, place.height - 2)
            box(painter, self.look, area, "badt" if clashes else "atint", "bad" if clashes else "accent")

    def draw_block(
        self, painter: QPainter, place: BlockPlace, *, chosen: bool, focused: bool, left_behind: bool = False
    ) -> None:
        """One side event at its place."""
        look, block = self.look, place.card
        area = QRectF(place.x, place.y, place.width, place.height)
        if left_behind:
            painter.setPen(QPen(look.color("control"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        fill: Token = "atint" if chosen else "paper" if block.cell == WAITING else "sunk"
        box(painter, look, area, fill, "accent" if chosen else "rule2", width=1 + chosen)
        x, wide, y = area.left() + PAD, area.width() - 2 * PAD, area.top() + 4
        for line in place.lines:
            draw_text(painter, look, QRectF(x, y, wide, LINE), line, PX, bold=True)
            y += LINE
        pin = (Run(icon="push-pin-fill", token="ink2"),) if block.pinned else ()
        draw_runs(painter, look, QRectF(x, y, wide, SMALL), (*pin, Run(block.by, "ink2")), PX)
        if focused:
            focus_ring(painter, look, area.adjusted(-2, -2, 2, 2), 4)
