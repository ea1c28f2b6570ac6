"""The calendar of side events as one surface: blocks are carried between slots, rooms and those that wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.grid.note import DropNote, NoteLine
from hlom_desktop.side_events.board.carried import Carried, SurfaceCard
from hlom_desktop.side_events.board.painter import wrapped
from hlom_desktop.side_events.board.surface import CardSurface
from hlom_desktop.side_events.grid.cells import WAITING, Calendar, Cell
from hlom_desktop.side_events.grid.layout import HEAD, PX, BlockPlace, CalendarLayout, lay_out
from hlom_desktop.side_events.grid.painter import CalendarPainter
from hlom_desktop.words import Words

Told = tuple[str, tuple[NoteLine, ...], bool]
"""What a drop would do: heading, what is found there, and whether something there clashes."""


class CalendarView(CardSurface[Cell]):
    """Slots down, rooms across. `foresee(id, cell)` says before a drop what it would do."""

    dropped = Signal(int, object)
    """A block was carried into another cell."""

    def __init__(
        self,
        look: LookSource,
        words: Words,
        name: str,
        language: Callable[[], Language],
        foresee: Callable[[int, Cell], Told],
    ) -> None:
        self._painter, self._language, self._foresee = CalendarPainter(look), language, foresee
        self.calendar, self.layout_ = Calendar(), CalendarLayout()
        self._clashes = False
        super().__init__(look, words, name, HEAD)
        self.note = DropNote(look, self.viewport())

    def show_calendar(self, calendar: Calendar) -> None:
        """Show other blocks; the chosen one stays chosen where it is still there."""
        self.calendar = calendar
        self.leave()
        self.note.hide()
        self.arrange()
        self.tell()

    # Where blocks are and may be put

    def lay_out_cards(self) -> tuple[int, int]:
        """Rooms as wide as there is room."""
        self.layout_ = lay_out(
            self.calendar, self.viewport().width(), lambda title, wide: wrapped(self._look, title, wide, PX)
        )
        return self.layout_.width, self.layout_.height

    def place_of(self, card_id: int | None) -> BlockPlace | None:
        """Where a block lies."""
        return self.layout_.place_of(card_id)

    def place_under(self, x: float, y: float) -> BlockPlace | None:
        """The block under a point."""
        return self.layout_.place_at(x, y)

    def neighbour(self, across: int, down: int) -> BlockPlace | None:
        """The nearest in a direction."""
        return self.layout_.neighbour(self.current, across, down)

    def over_at(self, x: float, y: float) -> Cell | None:
        """The cell under a point."""
        return self.layout_.cell_at(x, y)

    def home(self, card_id: int) -> Cell:
        """The cell in which a block is."""
        block = self.calendar.block(card_id)
        return block.cell if block is not None else WAITING

    def over_beside(self, carried: Carried[Cell], across: int, down: int) -> Cell | None:
        """The next cell; right of the last room stand those that wait."""
        rows, columns = len(self.calendar.rows), len(self.calendar.columns)
        over = carried.over if carried.over is not None else self.home(carried.card_id)
        if not rows:
            return over
        if over == WAITING:
            home = self.home(carried.card_id)
            return (max(0, home[0]), columns - 1) if across < 0 else over
        row, column = over
        if column + across >= columns:
            return WAITING
        return (max(0, min(rows - 1, row + down)), max(0, column + across))

    def put(self, carried: Carried[Cell]) -> None:
        """Into another cell."""
        if carried.over is not None and carried.over != self.home(carried.card_id):
            self.dropped.emit(carried.card_id, carried.over)

    def over_words(self, card: SurfaceCard, over: Cell) -> str:
        """What letting go would do, as the note says it."""
        return f"{card.title}. {self.note.said()}"

    def carry(self, carried: Carried[Cell] | None) -> None:
        """Foresee what letting go would do, and say it in a note beside the cell."""
        over = carried.over if carried is not None else None
        if carried is None or over is None:
            self.note.hide()
            self._clashes = False
        else:
            heading, lines, self._clashes = self._foresee(carried.card_id, over)
            keys = self._words("Enter places it · Esc back") if carried.point is None else ""
            more = self._words("and {number} more", number=max(0, len(lines) - 5))
            self.note.tell(heading, lines, more, keys)
            self._place_note(over, by_keys=carried.point is None)
        super().carry(carried)

    def _place_note(self, over: Cell, *, by_keys: bool) -> None:
        place = self.layout_.cell(over)
        if place is None:
            return
        if by_keys and over != WAITING:
            self.bring(place)
        corner = self.in_view(place.x, place.y)
        high = min(place.height, self.viewport().height())
        self.note.stand_beside(QRect(round(corner.x()), round(corner.y()), place.width, high))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cells, the target, blocks, the one in the hand, heads."""
        painter = QPainter(self.viewport())
        left, top, carried = self.left(), self.top(), self.carried
        painter.fillRect(QRectF(self.viewport().rect()), self._look.color("paper"))
        painter.save()
        painter.translate(-left, HEAD - top)
        self._painter.draw_cells(painter, self.calendar, self.layout_, self._language())
        if carried is not None and carried.over is not None:
            self._painter.draw_target(painter, self.layout_, carried.over, clashes=self._clashes)
        for place in self.layout_.places:
            chosen = place.card.id == self.current
            in_hand = carried is not None and place.card.id == carried.card_id
            self._painter.draw_block(
                painter, place, chosen=chosen, focused=chosen and self.hasFocus(), left_behind=in_hand
            )
        painter.restore()
        waiting = self._words("To be placed")
        self._painter.draw_heads(painter, self.calendar, self.layout_, left, waiting, self.viewport().width())
        if carried is not None:
            self._draw_hand(painter, carried)

    def _draw_hand(self, painter: QPainter, carried: Carried[Cell]) -> None:
        place = self.layout_.place_of(carried.card_id)
        cell = self.layout_.cell(carried.over) if carried.over is not None else None
        if place is None:
            return
        painter.save()
        if carried.point is not None and carried.grip is not None:
            corner = carried.point - carried.grip
            painter.translate(corner.x() - place.x, corner.y() - place.y)
        else:
            there = self.in_view(cell.x + 6, cell.y + 6) if cell is not None else self.in_view(place.x, place.y)
            painter.translate(there.x() - place.x, there.y() - place.y)
        self._painter.draw_block(painter, place, chosen=True, focused=False)
        painter.restore()
