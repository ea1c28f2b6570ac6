"""A surface of cards: one is chosen, and carried by mouse and by keyboard to where it may be put."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from hlom_desktop.desk.look import LookSource
from hlom_desktop.side_events.board.carried import Area, Carried, Over, Placed, SurfaceCard
from hlom_desktop.words import Words

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MARGIN = 8


class CardSurface(QAbstractScrollArea, Generic[Over]):
    """Space picks a card up, arrows carry it, Enter puts it down, Esc leaves it where it was.

    A subclass lays its cards out and says where they may be put; `head` pixels at the top do not scroll down.
    """

    picked = Signal(object)
    """The id of the card chosen."""
    opened = Signal(int)
    """Enter or a double click: into the card at the right."""

    def __init__(self, look: LookSource, words: Words, name: str, head: int) -> None:
        super().__init__()
        self._look, self._words, self._head = look, words, head
        self.current: int | None = None
        self.carried: Carried[Over] | None = None
        self._pressed: tuple[Placed, QPointF] | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self.arrange)

    # What a subclass says

    def lay_out_cards(self) -> tuple[int, int]:
        """Lay the cards out anew; how wide and high the whole is."""
        raise NotImplementedError

    def place_of(self, card_id: int | None) -> Placed | None:
        """Where a card lies."""
        raise NotImplementedError

    def place_under(self, x: float, y: float) -> Placed | None:
        """The card under a point of the surface."""
        raise NotImplementedError

    def neighbour(self, across: int, down: int) -> Placed | None:
        """The card beside the chosen one; the first where none is."""
        raise NotImplementedError

    def over_at(self, x: float, y: float) -> Over | None:
        """Where a card would be put that is let go at a point of the surface."""
        raise NotImplementedError

    def home(self, card_id: int) -> Over:
        """Where a card is now."""
        raise NotImplementedError

    def over_beside(self, carried: Carried[Over], across: int, down: int) -> Over | None:
        """The place beside that over which a card is carried by keyboard."""
        raise NotImplementedError

    def put(self, carried: Carried[Over]) -> None:
        """Put a carried card down where that can be."""
        raise NotImplementedError

    def over_words(self, card: SurfaceCard, over: Over) -> str:
        """That a card is carried over a place, in a sentence."""
        raise NotImplementedError

    # What the screen asks

    def choose(self, card_id: int | None) -> bool:
        """Choose a card without a signal; False where it is not there."""
        place = self.place_of(card_id)
        self.current = place.card.id if place is not None else None
        if place is not None:
            self.bring(place)
        self.tell()
        self.viewport().update()
        return place is not None

    def centre_of(self, card_id: int) -> QPointF | None:
        """Where the middle of a card is in the viewport."""
        place = self.place_of(card_id)
        if place is None:
            return None
        return self.in_view(place.x + place.width / 2, place.y + place.height / 2)

    def in_view(self, x: float, y: float) -> QPointF:
        """A point of the surface as it lies in the viewport."""
        return QPointF(x - self.left(), y + self._head - self.top())

    def left(self) -> int:
        """Pixels scrolled away at the left."""
        return self.horizontalScrollBar().value()

    def top(self) -> int:
        """Pixels scrolled away at the top."""
        return self.verticalScrollBar().value()

    def arrange(self) -> None:
        """Lay out anew, as wide as there is room."""
        width, height = self.lay_out_cards()
        view, up, across = self.viewport(), self.verticalScrollBar(), self.horizontalScrollBar()
        up.setRange(0, max(0, height + self._head - view.height()))
        up.setPageStep(max(1, view.height() - self._head))
        across.setRange(0, max(0, width - view.width()))
        across.setPageStep(view.width())
        for bar in (up, across):
            bar.setSingleStep(40)
        view.update()

    def bring(self, place: Area) -> None:
        """Scroll until all of it is seen."""
        bar, room = self.verticalScrollBar(), self.viewport().height() - self._head
        if place.y < bar.value():
            bar.setValue(place.y - _MARGIN)
        elif place.y + place.height > bar.value() + room:
            bar.setValue(place.y + place.height + _MARGIN - room)
        across, wide = self.horizontalScrollBar(), self.viewport().width()
        if place.x < across.value():
            across.setValue(place.x - 20)
        elif place.x + place.width > across.value() + wide:
            across.setValue(place.x + place.width + 20 - wide)

    def tell(self) -> None:
        """Say to a screen reader what is chosen or carried."""
        place, carried = self.place_of(self.current), self.carried
        said = place.card.said if place is not None else ""
        if carried is not None and carried.over is not None and place is not None:
            said = self.over_words(place.card, carried.over)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def carry(self, carried: Carried[Over] | None) -> None:
        """Carry a card, or let it be where it was."""
        self.carried = carried
        self.tell()
        self.viewport().update()

    def leave(self) -> None:
        """Nothing is held any more, as when other cards are shown."""
        self.carried = self._pressed = None

    # Events

    def _choose(self, place: Placed | None) -> None:
        if place is not None and place.card.id != self.current:
            self.choose(place.card.id)
            self.picked.emit(self.current)
        elif place is not None:
            self.bring(place)

    def _drop(self) -> None:
        carried, self.carried = self.carried, None
        if carried is not None and carried.over is not None:
            self.put(carried)
        self.carry(None)

    def _place_at(self, point: QPointF) -> Placed | None:
        if point.y() < self._head:
            return None
        return self.place_under(point.x() + self.left(), point.y() - self._head + self.top())

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
        grip = start - self.in_view(place.x, place.y)
        over = self.over_at(point.x() + self.left(), point.y() - self._head + self.top())
        self.carry(Carried(place.card.id, over, point, grip))

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
        key, carried = Qt.Key(event.key()), self.carried
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        there = self.place_of(self.current) is not None
        if key in _ARROWS and carried is not None:
            self.carry(Carried(carried.card_id, self.over_beside(carried, *_ARROWS[key])))
        elif key in _ARROWS:
            self._choose(self.neighbour(*_ARROWS[key]))
        elif (enter or key == Qt.Key.Key_Space) and carried is not None:
            self._drop()
        elif key == Qt.Key.Key_Space and there and self.current is not None:
            self.carry(Carried(self.current, self.home(self.current)))
        elif enter and there and self.current is not None:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Escape and carried is not None:
            self._pressed = None
            self.carry(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a card to stand on."""
        super().focusInEvent(event)
        if self.current is None:
            self._choose(self.neighbour(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is carried by keyboard stays where it was."""
        super().focusOutEvent(event)
        if self.carried is not None and self.carried.point is None:
            self.carry(None)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole of a card as its tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), place.card.said if place is not None else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width is shared anew."""
        super().resizeEvent(event)
        self.arrange()
