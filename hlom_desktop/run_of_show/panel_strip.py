"""The strip of rooms over a run of show: each with the end that is planned there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring

HEIGHT, PAD, MOST = 41, 14, 230


@dataclass(frozen=True)
class RoomTab:
    """A room: id, name, and what is said of its day."""

    id: int
    name: str
    info: str


class TabButton(PaintedButton):
    """One room of the strip."""

    def __init__(self, look: LookSource, tab: RoomTab) -> None:
        super().__init__(look, tab.name)
        self._info = tab.info
        self.setCheckable(True)
        self.setAccessibleName(f"{tab.name}, {tab.info}")
        self.setToolTip(f"{tab.name}, {tab.info}")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for name and info, within reason."""
        wide = self.look.width(self.text(), 12, True) + self.look.width(self._info, 12) + 2 * PAD + 16
        return QSize(min(MOST, wide), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A room's name may be elided where there are many."""
        return QSize(72, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: paper, bold, a 3 px mark under it."""
        painter, area, chosen = QPainter(self), QRectF(self.rect()), self.isChecked()
        ground = "paper" if chosen else "hover" if self.over else "sunk"
        painter.fillRect(area, self.look.color(ground))  # type: ignore[arg-type]
        painter.fillRect(QRectF(area.right() - 1, 0, 1, area.height()), self.look.color("rule"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), self.look.color("rule"))
        wide = self.look.width(self._info, 12)
        name = self.look.width(self.text(), 12, True)
        inner = area.adjusted(PAD, 0, -PAD, -2)
        if name + wide + 12 <= inner.width():
            draw_text(painter, self.look, inner, self._info, 12, token="ink3", right=True)
            inner = inner.adjusted(0, 0, -wide - 8, 0)
        draw_text(painter, self.look, inner, self.text(), 12, bold=chosen, token="ink" if chosen else "ink2")
        if chosen:
            painter.fillRect(QRectF(0, area.height() - 3, area.width(), 3), self.look.color("accent"))
        if self.marked():
            focus_ring(painter, self.look, area)


class RoomStrip(Ground):
    """Chooses a room; arrows go from one to the next."""

    chosen = Signal(int)
    """The id of the room chosen."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "sunk", ("bottom",), parent=parent)
        self._source = look
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._tabs: tuple[RoomTab, ...] = ()

    def show_tabs(self, tabs: Sequence[RoomTab], value: int | None) -> None:
        """Show these rooms, one of them chosen."""
        if tuple(tabs) != self._tabs:
            self._tabs = tuple(tabs)
            self._rebuild()
        button = self._group.button(value) if value is not None else None
        if button is not None:
            button.setChecked(True)

    def _rebuild(self) -> None:
        focused = self._group.checkedId() if any(one.hasFocus() for one in self._group.buttons()) else None
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, tab in enumerate(self._tabs):
            button = TabButton(self._source, tab)
            self._group.addButton(button, tab.id)
            self._row.insertWidget(at, button)
            if tab.id == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, room_id: int) -> QWidget:
        """The room's button."""
        return self._group.button(room_id)
