"""Draws the board: heads over a rule, cards as high as their texts, and where a carried card may be put."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, box, draw_runs, draw_text, focus_ring, rule
from hlom_desktop.desk.tokens import Token
from hlom_desktop.side_events.board.cards import BoardColumn
from hlom_desktop.side_events.board.layout import HEAD, LINE, PAD, SMALL, BoardLayout, CardPlace
from hlom_desktop.side_events.said import OVER, STATUS_ICONS, Standing

MOST_LINES = 4


def wrapped(look: LookSource, title: str, width: int, px: int = 12) -> tuple[str, ...]:
    """The lines of a title in bold; what is beyond the fourth is elided when it is drawn."""
    lines: list[str] = []
    for word in filter(None, title.split(" ")):  # no other space: some may not be broken at
        if lines and (len(lines) == MOST_LINES or look.width(f"{lines[-1]} {word}", px, True) <= width):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines) or ("",)


def standing_runs(standing: Standing) -> tuple[Run, ...]:
    """A line on a side event: its icon, then its words; what is suggested in the accent's colour."""
    mark: Token = "warn" if standing.warns else "accent" if standing.suggests else "ink2"
    words = Run(standing.text, "ink" if mark == "ink2" else mark)
    return (Run(icon=standing.icon, token=mark), words) if standing.icon else (words,)


class BoardPainter:
    """Draws with one look what a layout says."""

    def __init__(self, look: LookSource) -> None:
        self.look = look

    def draw_heads(self, painter: QPainter, columns: Sequence[BoardColumn], layout: BoardLayout, left: int) -> None:
        """The heads of the columns, `left` pixels scrolled away."""
        look = self.look
        painter.fillRect(QRectF(0, 0, layout.width, HEAD), look.color("paper"))
        for x, column in zip(layout.lefts, columns, strict=True):
            runs = (
                Run(icon=STATUS_ICONS[column.status], token="ink2"),
                Run(column.word, bold=True),
                Run(f"  {len(column.cards)}", "ink3"),
            )
            draw_runs(painter, look, QRectF(x - left, 0, layout.column_width, HEAD - 6), runs)
        rule(painter, look, 20, layout.width - 20, HEAD - 1)

    def draw_target(
        self, painter: QPainter, layout: BoardLayout, over: int | None, open_columns: frozenset[int], area: QRectF
    ) -> None:
        """The columns into which the carried card may go, and the one that it is over."""
        for at in open_columns:
            column = QRectF(layout.lefts[at] - 3, area.top() + 2, layout.column_width + 6, area.height() - 4)
            if at == over:
                box(painter, self.look, column, "atint", "accent", radius=4)
            else:
                self._dashed(painter, column, "aline")

    def _dashed(self, painter: QPainter, area: QRectF, token: Token) -> None:
        painter.save()
        painter.setPen(QPen(self.look.color(token), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.restore()

    def draw_card(
        self, painter: QPainter, place: CardPlace, *, chosen: bool, focused: bool, left_behind: bool = False
    ) -> None:
        """One card at its place."""
        look, card = self.look, place.card
        area = QRectF(place.x, place.y, place.width, place.height)
        if left_behind:
            self._dashed(painter, area, "control")
            return
        box(painter, look, area, "atint" if chosen else "paper", "accent" if chosen else "rule2", width=1 + chosen)
        if card.suggested and not chosen:
            painter.fillRect(area, look.color("paper"))
            self._dashed(painter, area, "accent")
        x, wide, y = area.left() + PAD, area.width() - 2 * PAD, area.top() + 6
        over = card.status in OVER
        for line in place.lines:
            draw_text(painter, look, QRectF(x, y, wide, LINE), line, 12, bold=True, token="ink2" if over else "ink")
            y += LINE
        draw_text(painter, look, QRectF(x, y, wide, LINE), card.by, 11, token="ink2")
        y += LINE
        runs = (Run(icon=card.mode_icon, token="ink2"), Run(card.languages, "ink2"))
        draw_runs(painter, look, QRectF(x, y, wide, SMALL), runs, 11)
        y += SMALL
        for standing in card.standings:
            draw_runs(painter, look, QRectF(x, y, wide, SMALL), standing_runs(standing), 11)
            y += SMALL
        if focused:
            focus_ring(painter, look, area.adjusted(-2, -2, 2, 2), 4)
