"""The board as one surface: cards are chosen and carried between columns by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from hlom_desktop.desk.look import LookSource
from hlom_desktop.side_events.board.cards import BoardCard, BoardColumn
from hlom_desktop.side_events.board.carried import Carried, SurfaceCard
from hlom_desktop.side_events.board.layout import HEAD, BoardLayout, CardPlace, lay_out
from hlom_desktop.side_events.board.painter import BoardPainter, wrapped
from hlom_desktop.side_events.board.surface import CardSurface
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.words import Words


class BoardView(CardSurface[int]):
    """Columns by status. Space picks a card up, arrows carry it, Enter puts it down, Esc leaves it where it was."""

    dropped = Signal(int, object)
    """A card was carried into the column of this ProposalStatus."""

    def __init__(self, look: LookSource, words: Words, name: str) -> None:
        self._painter = BoardPainter(look)
        self.columns: tuple[BoardColumn, ...] = ()
        self.layout_ = BoardLayout((), 0, (), 0, 0)
        super().__init__(look, words, name, HEAD)

    # What the screen asks

    def show_columns(self, columns: tuple[BoardColumn, ...]) -> None:
        """Show other cards; the chosen one stays chosen where it is still there."""
        self.columns = columns
        self.leave()
        self.arrange()
        self.tell()

    def card(self, card_id: int | None) -> BoardCard | None:
        """The card of this id."""
        place = self.layout_.place_of(card_id)
        return place.card if place is not None else None

    def column_middle(self, status: ProposalStatus) -> QPointF:
        """A point in the column of a status. ValueError: no such column."""
        at = [column.status for column in self.columns].index(status)
        x = self.layout_.lefts[at] + self.layout_.column_width / 2 - self.left()
        return QPointF(x, self.viewport().height() / 2)

    # Where cards are and may be put

    def lay_out_cards(self) -> tuple[int, int]:
        """The columns, as wide as there is room."""
        width = self.viewport().width()
        self.layout_ = lay_out(self.columns, width, lambda title, wide: wrapped(self._look, title, wide))
        return self.layout_.width, self.layout_.height

    def place_of(self, card_id: int | None) -> CardPlace | None:
        """Where a card lies."""
        return self.layout_.place_of(card_id)

    def place_under(self, x: float, y: float) -> CardPlace | None:
        """The card under a point."""
        return self.layout_.place_at(x, y)

    def neighbour(self, across: int, down: int) -> CardPlace | None:
        """The next in its column, or the nearest in the column beside."""
        return self.layout_.neighbour(self.current, across, down)

    def over_at(self, x: float, y: float) -> int | None:
        """The column under a point."""
        return self.layout_.column_at(x)

    def home(self, card_id: int) -> int:
        """The column in which a card is."""
        place = self.layout_.place_of(card_id)
        return place.column if place is not None else 0

    def over_beside(self, carried: Carried[int], across: int, down: int) -> int | None:
        """The next column into which it may go; its own is one of them."""
        card, home = self.card(carried.card_id), self.home(carried.card_id)
        if card is None:
            return None
        ways = sorted({*self._open_columns(card), home})
        at = ways.index(carried.over) if carried.over in ways else ways.index(home)
        return ways[max(0, min(len(ways) - 1, at + across))]

    def put(self, carried: Carried[int]) -> None:
        """Into another column, where its status may follow."""
        card = self.card(carried.card_id)
        if card is not None and carried.over is not None and carried.over in self._open_columns(card):
            self.dropped.emit(card.id, self.columns[carried.over].status)

    def over_words(self, card: SurfaceCard, over: int) -> str:
        """Over which column a card is carried."""
        return self._words("“{title}” is carried over “{column}”.", title=card.title, column=self.columns[over].word)

    def _open_columns(self, card: BoardCard) -> frozenset[int]:
        return frozenset(at for at, column in enumerate(self.columns) if column.status in card.steps)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Targets, cards, the one in the hand, heads."""
        painter = QPainter(self.viewport())
        area, left, top = QRectF(self.viewport().rect()), self.left(), self.top()
        painter.fillRect(area, self._look.color("paper"))
        painter.save()
        painter.translate(-left, HEAD - top)
        carried = self.carried
        card = self.card(carried.card_id) if carried is not None else None
        if carried is not None and card is not None:
            below = QRectF(0, top, area.width(), area.height() - HEAD)
            self._painter.draw_target(painter, self.layout_, carried.over, self._open_columns(card), below)
        for place in self.layout_.places:
            chosen = place.card.id == self.current
            in_hand = carried is not None and place.card.id == carried.card_id
            self._painter.draw_card(
                painter, place, chosen=chosen, focused=chosen and self.hasFocus(), left_behind=in_hand
            )
        painter.restore()
        self._painter.draw_heads(painter, self.columns, self.layout_, left)
        if carried is not None:
            self._draw_hand(painter, carried)

    def _draw_hand(self, painter: QPainter, carried: Carried[int]) -> None:
        place = self.layout_.place_of(carried.card_id)
        if place is None:
            return
        painter.save()
        if carried.point is not None and carried.grip is not None:
            corner = carried.point - carried.grip
            painter.translate(corner.x() - place.x, corner.y() - place.y)
        else:
            at = carried.over if carried.over is not None else place.column
            painter.translate(self.layout_.lefts[at] - place.x - self.left() + 6, HEAD - self.top() + 6)
        self._painter.draw_card(painter, place, chosen=True, focused=False)
        painter.restore()
