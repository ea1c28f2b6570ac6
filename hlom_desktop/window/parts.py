"""The parts of the window and how they lie: menu row, rail, screens, card, foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hlom_desktop.desk.foot import Foot
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.menu_row import MenuRow
from hlom_desktop.desk.progress import ProgressLine
from hlom_desktop.desk.rail import Rail
from hlom_desktop.desk.sizes import CARD_LEAST, CARD_MOST, CARD_WIDE
from hlom_desktop.words import Words

WIDE_FROM, NARROW_BELOW = 2000, 1180


class Parts(QWidget):
    """Lays the parts out. The card keeps the width the user gave it; in a narrow window it slides over."""

    resized = Signal()

    def __init__(self, look: LookSource, words: Words, card_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen_width = card_width
        self.menu_row = MenuRow(look, words)
        self.rail = Rail(look, words("Places"))
        self.screens = QStackedWidget()
        self.cards = QStackedWidget()
        self.foot = Foot(look, words("Foot"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.screens)
        self.splitter.addWidget(self.cards)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(self._moved)
        self.cards.setMinimumWidth(CARD_LEAST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.menu_row)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        paper = Ground(look, "paper")
        inside = QHBoxLayout(paper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.splitter)
        middle.addWidget(paper, 1)
        whole.addLayout(middle, 1)
        self.progress = ProgressLine(look, words)
        whole.addWidget(self.progress)
        whole.addWidget(self.foot)

    def show_place(self, screen: QWidget, card: QWidget | None) -> None:
        """Show a screen and its card, each made part of the window the first time."""
        for stack, widget in ((self.screens, screen), (self.cards, card)):
            if widget is not None:
                if stack.indexOf(widget) < 0:
                    stack.addWidget(widget)
                stack.setCurrentWidget(widget)
        self.cards.setVisible(card is not None and self._card_fits())
        self._give_widths()

    def toggle_card(self) -> None:
        """F4: show or hide the card."""
        self.cards.setVisible(not self.cards.isVisible())
        self._give_widths()

    def card_width(self) -> int:
        """The width that the user gave the card; 0 where they never did."""
        return self._chosen_width

    def _card_fits(self) -> bool:
        return self.width() == 0 or self.width() >= NARROW_BELOW

    def _moved(self, *_: int) -> None:
        self._chosen_width = self.cards.width()

    def _give_widths(self) -> None:
        usual = CARD_WIDE if self.width() >= WIDE_FROM else CARD_MOST
        wanted = self._chosen_width or usual
        room = max(1, self.splitter.width())
        self.splitter.setSizes([max(1, room - wanted), wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide window has a wide card."""
        super().resizeEvent(event)
        self._give_widths()
        self.resized.emit()
