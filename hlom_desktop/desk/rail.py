"""The rail at the left: the conference and its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring

NARROWEST, WIDEST = 168, 236
_LEFT, _WORD = 16, 41


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the rail: its key, icon, word and, at the right, a plain figure."""

    key: str
    icon: str
    word: str
    figure: str = ""


class ConferenceBlock(PaintedButton):
    """Name, dates and place of the conference; pressing it opens the conference menu."""

    def __init__(self, look: LookSource) -> None:
        super().__init__(look)
        self._lines = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(64)

    def set_lines(self, name: str, dates: str, place: str) -> None:
        """Show another conference."""
        self._lines = (name, dates, place)
        self.setAccessibleName(", ".join(line for line in self._lines if line))
        self.setToolTip("\n".join(line for line in self._lines if line))
        self.update()

    def needed(self) -> int:
        """Pixels that the longest line needs; names may be elided beyond the widest rail."""
        name, dates, place = self._lines
        widths = (self.look.width(name, 15, True) + 22, self.look.width(dates, 12), self.look.width(place, 12))
        return _LEFT + max(widths) + 12

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three lines and the caret of a menu."""
        painter, area, look = QPainter(self), QRectF(self.rect()), self.look
        if self.over:
            painter.fillRect(area, look.color("hover"))
        name, dates, place = self._lines
        room = area.width() - _LEFT - 12
        draw_text(painter, look, QRectF(_LEFT, 12, room - 20, 20), name, 15, bold=True)
        draw_text(painter, look, QRectF(_LEFT, 31, room, 16), dates, 12, token="ink2")
        draw_text(painter, look, QRectF(_LEFT, 47, room, 16), place, 12, token="ink3")
        look.draw_icon(painter, QRectF(area.right() - 25, 16, 13, 13), "caret-down")
        if self.marked():
            focus_ring(painter, look, area)


class PlaceButton(PaintedButton):
    """One place, 30 px high; the chosen one stands on paper, bold, with the 3 px mark."""

    def __init__(self, look: LookSource, place: Place) -> None:
        super().__init__(look, place.word)
        self.place = place
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_figure(place.figure)

    def set_figure(self, figure: str) -> None:
        """Another figure at the right."""
        self._figure = figure
        self.setAccessibleName(f"{self.place.word}, {figure}" if figure else self.place.word)
        self.update()

    def needed(self) -> int:
        """Pixels that icon, bold word and figure need; never elided."""
        figure = self.look.width(self._figure, 12) + 10 if self._figure else 0
        return _WORD + self.look.width(self.place.word, 13, True) + figure + 13

    def sizeHint(self) -> QSize:
        """30 px high."""
        return QSize(self.needed(), 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark, icon, word, figure."""
        painter, area, look, here = QPainter(self), QRectF(self.rect()), self.look, self.isChecked()
        if here or self.over:
            painter.fillRect(area, look.color("paper" if here else "hover"))
        if here:
            painter.fillRect(QRectF(0, 0, 3, area.height()), look.color("accent"))
        icon = QRectF(_LEFT, area.center().y() - 8, 16, 16)
        look.draw_icon(painter, icon, self.place.icon, "accent" if here else "ink2")
        word = area.adjusted(_WORD, 0, -12, 0)
        draw_text(painter, look, word, self.place.word, 13, bold=here)
        draw_text(painter, look, word, self._figure, 12, token="ink3", right=True)
        if self.marked():
            focus_ring(painter, look, area)


class Rail(Ground):
    """Conference block and places. Up and Down go and choose; Tab goes to the chosen place only."""

    chosen = Signal(str)
    """The key of the place that the user goes to."""
    menu_wanted = Signal(QPoint)
    """The conference menu is wanted at this point of the screen."""

    def __init__(
        self, look: LookSource, name: str, places: Sequence[Place] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "desk", ("right",), parent=parent)
        self._rail_look = look
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.setSpacing(0)
        self._block = ConferenceBlock(look)
        self._block.clicked.connect(self._ask_menu)
        self._column.addWidget(self._block)
        self._column.addSpacing(10)
        self._column.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._places: dict[str, PlaceButton] = {}
        look.changed.connect(self._measure)
        self.set_places(places)

    def set_conference(self, name: str, dates: str, place: str) -> None:
        """Show another conference at the top."""
        self._block.set_lines(name, dates, place)
        self._measure()

    def set_places(self, places: Sequence[Place]) -> None:
        """Show other places; the chosen one stays where it is still among them."""
        here = self.value()
        for old in self._places.values():
            self._group.removeButton(old)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._places = {}
        for at, place in enumerate(places):
            button = PlaceButton(self._rail_look, place)
            self._group.addButton(button)
            self._column.insertWidget(2 + at, button)
            self._places[place.key] = button
        if here in self._places:
            self._places[here].setChecked(True)
        self._measure()

    def set_figure(self, key: str, figure: str) -> None:
        """Another figure beside a place."""
        self._places[key].set_figure(figure)
        self._measure()

    def value(self) -> str:
        """The key of the place chosen; empty where none is."""
        return next((key for key, button in self._places.items() if button.isChecked()), "")

    def go_to(self, key: str) -> None:
        """Mark the place of `key` without a signal; one that is not on the rail leaves none marked."""
        if key in self._places:
            self._places[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for place in self._places.values():
            place.setChecked(False)
        self._group.setExclusive(True)

    def take_keyboard(self) -> None:
        """F6: the keyboard to the chosen place."""
        target = self._places.get(self.value(), self._block)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last place."""
        ends: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        at = ends.get(event.key())
        if at is None or not self._places:
            super().keyPressEvent(event)
            return
        button = list(self._places.values())[at]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        button.click()

    def _measure(self) -> None:
        """As wide as the longest word needs, between 168 and 236 pixels."""
        longest = max((button.needed() for button in self._places.values()), default=0)
        wide = min(WIDEST, max(NARROWEST, longest, min(self._block.needed(), WIDEST)))
        self.setFixedWidth(max(wide, longest))

    def _clicked(self, button: PlaceButton) -> None:
        self.chosen.emit(button.place.key)

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self._block.mapToGlobal(QPoint(_LEFT, self._block.height())))
