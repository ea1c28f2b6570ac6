"""The board as one surface: cards are chosen and carried between columns by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.side_events.board.cards import BoardCard, BoardColumn
from hlom_desktop.side_events.board.layout import HEAD, BoardLayout, CardPlace, lay_out
from hlom_desktop.side_events.board.painter import BoardPainter, Carried, wrapped
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.words import Words

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BoardView(QAbstractScrollArea):
    """Columns by status. Space picks a card up, arrows carry it, Enter puts it down, Esc leaves it where it was."""

    picked = Signal(object)
    """The id of the card chosen."""
    opened = Signal(int)
    """Enter or a double click: into the card at the right."""
    dropped = Signal(int, object)
    """A card was carried into the column of this ProposalStatus."""

    def __init__(self, look: LookSource, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words, self._painter = look, words, BoardPainter(look)
        self.columns: tuple[BoardColumn, ...] = ()
        self.layout_ = BoardLayout((), 0, (), 0, 0)
        self.current: int | None = None
        self.carried: Carried | None = None
        self._pressed: tuple[CardPlace, QPointF] | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._arrange)

    # What the screen asks

    def show_columns(self, columns: tuple[BoardColumn, ...]) -> None:
        """Show other cards; the chosen one stays chosen where it is still there."""
        self.columns = columns
        self.carried = self._pressed = None
        self._arrange()
        self._tell()

    def choose(self, card_id: int | None) -> bool:
        """Choose a card without a signal; False where it is not there."""
        place = self.layout_.place_of(card_id)
        self.current = place.card.id if place is not None else None
        if place is not None:
            self._bring(place)
        self._tell()
        self.viewport().update()
        return place is not None

    def card(self, card_id: int | None) -> BoardCard | None:
        """The card of this id."""
        place = self.layout_.place_of(card_id)
        return place.card if place is not None else None

    def centre_of(self, card_id: int) -> QPointF | None:
        """Where the middle of a card is in the viewport."""
        place = self.layout_.place_of(card_id)
        if place is None:
            return None
        middle = QPointF(place.x + place.width / 2, place.y + place.height / 2)
        return middle + QPointF(-self._left(), HEAD - self._top())

    def column_middle(self, status: ProposalStatus) -> QPointF:
        """A point in the column of a status. ValueError: no such column."""
        at = [column.status for column in self.columns].index(status)
        x = self.layout_.lefts[at] + self.layout_.column_width / 2 - self._left()
        return QPointF(x, self.viewport().height() / 2)

    # Places

    def _arrange(self) -> None:
        view = self.viewport()
        self.layout_ = lay_out(self.columns, view.width(), lambda title, width: wrapped(self._look, title, width))
        self.verticalScrollBar().setRange(0, max(0, self.layout_.height + HEAD - view.height()))
        self.verticalScrollBar().setPageStep(max(1, view.height() - HEAD))
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, self.layout_.width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setSingleStep(40)
        view.update()

    def _left(self) -> int:
        return self.horizontalScrollBar().value()

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _bring(self, place: CardPlace) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height() - HEAD
        if place.y < bar.value():
            bar.setValue(place.y - 8)
        elif place.y + place.height > bar.value() + room:
            bar.setValue(place.y + place.height + 8 - room)
        across, wide = self.horizontalScrollBar(), self.viewport().width()
        if place.x < across.value():
            across.setValue(place.x - 20)
        elif place.x + place.width > across.value() + wide:
            across.setValue(place.x + place.width + 20 - wide)

    def _place_at(self, point: QPointF) -> CardPlace | None:
        if point.y() < HEAD:
            return None
        return self.layout_.place_at(point.x() + self._left(), point.y() - HEAD + self._top())

    def _home(self, card: BoardCard) -> int:
        place = self.layout_.place_of(card.id)
        return place.column if place is not None else 0

    def _open_columns(self, card: BoardCard) -> frozenset[int]:
        return frozenset(at for at, column in enumerate(self.columns) if column.status in card.steps)

    # Choosing and carrying

    def _choose(self, place: CardPlace | None) -> None:
        if place is not None and place.card.id != self.current:
            self.choose(place.card.id)
            self.picked.emit(self.current)
        elif place is not None:
            self._bring(place)

    def _carry(self, carried: Carried | None) -> None:
        self.carried = carried
        self._tell()
        self.viewport().update()

    def _drop(self) -> None:
        carried, self.carried = self.carried, None
        card = self.card(carried.card_id) if carried is not None else None
        if carried is not None and card is not None and carried.column in self._open_columns(card):
            assert carried.column is not None
            self.dropped.emit(card.id, self.columns[carried.column].status)
        self._carry(None)

    def _tell(self) -> None:
        card = self.card(self.current)
        said = card.said if card is not None else ""
        if self.carried is not None and self.carried.column is not None and card is not None:
            word = self.columns[self.carried.column].word
            said = self._words("“{title}” is carried over “{column}”.", title=card.title, column=word)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card; held, it can be carried."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._place_at(event.position())
            self._choose(place)
            self._pressed = (place, event.position()) if place is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card that is held."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        place, start = self._pressed
        point = event.position()
        if self.carried is None and (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        grip = start - QPointF(place.x - self._left(), place.y + HEAD - self._top())
        self._carry(Carried(place.card.id, self.layout_.column_at(point.x() + self._left()), point, grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was carried."""
        self._pressed = None
        if self.carried is not None:
            self._drop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Into the card."""
        place = self._place_at(event.position())
        if place is not None:
            self.opened.emit(place.card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go and carry; Space picks up; Enter puts down or opens; Esc leaves."""
        key = Qt.Key(event.key())
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        card = self.card(self.current)
        if key in _ARROWS and self.carried is not None:
            self._carry_by(_ARROWS[key][0])
        elif key in _ARROWS:
            self._choose(self.layout_.neighbour(self.current, *_ARROWS[key]))
        elif (enter or key == Qt.Key.Key_Space) and self.carried is not None:
            self._drop()
        elif key == Qt.Key.Key_Space and card is not None:
            self._carry(Carried(card.id, self._home(card)))
        elif enter and card is not None:
            self.opened.emit(card.id)
        elif key == Qt.Key.Key_Escape and self.carried is not None:
            self._pressed = None
            self._carry(None)
        else:
            super().keyPressEvent(event)

    def _carry_by(self, across: int) -> None:
        """The next column into which it may go; its own is one of them."""
        carried = self.carried
        card = self.card(carried.card_id) if carried is not None else None
        if carried is None or card is None or carried.column is None:
            return
        home = self._home(card)
        ways = sorted({*self._open_columns(card), home})
        at = ways.index(carried.column) if carried.column in ways else ways.index(home)
        self._carry(Carried(card.id, ways[max(0, min(len(ways) - 1, at + across))]))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a card to stand on."""
        super().focusInEvent(event)
        if self.current is None:
            self._choose(self.layout_.neighbour(None, 0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is carried by keyboard stays where it was."""
        super().focusOutEvent(event)
        if self.carried is not None and self.carried.point is None:
            self._carry(None)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole of a card as its tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), place.card.said if place is not None else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Targets, cards, the one in the hand, heads."""
        painter = QPainter(self.viewport())
        area, left, top = QRectF(self.viewport().rect()), self._left(), self._top()
        painter.fillRect(area, self._look.color("paper"))
        painter.save()
        painter.translate(-left, HEAD - top)
        carried = self.carried
        card = self.card(carried.card_id) if carried is not None else None
        if carried is not None and card is not None:
            below = QRectF(0, top, area.width(), area.height() - HEAD)
            self._painter.draw_target(painter, self.layout_, carried, self._open_columns(card), below)
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

    def _draw_hand(self, painter: QPainter, carried: Carried) -> None:
        place = self.layout_.place_of(carried.card_id)
        if place is None:
            return
        painter.save()
        if carried.point is not None and carried.grip is not None:
            corner = carried.point - carried.grip
            painter.translate(corner.x() - place.x, corner.y() - place.y)
        else:
            at = carried.column if carried.column is not None else place.column
            painter.translate(self.layout_.lefts[at] - place.x - self._left() + 6, HEAD - self._top() + 6)
        self._painter.draw_card(painter, place, chosen=True, focused=False)
        painter.restore()
