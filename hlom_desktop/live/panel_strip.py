"""The strip of rooms over a live day: each with how late it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, draw_runs, draw_text, focus_ring, runs_width
from hlom_desktop.desk.tokens import Token

HEIGHT, PAD, LEAST, MOST = 41, 14, 88, 260


@dataclass(frozen=True)
class RoomDrift:
    """A room: id, name, and how it runs, with its icon and colour."""

    id: int
    name: str
    info: str
    icon: str = ""
    token: Token = "ink3"


class RoomButton(PaintedButton):
    """One room of the strip."""

    def __init__(self, look: LookSource, room: RoomDrift) -> None:
        super().__init__(look, room.name)
        self.room = room
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_room(room)

    def show_room(self, room: RoomDrift) -> None:
        """The same room, as it runs now."""
        changed = room != self.room
        self.room = room
        self.setAccessibleName(f"{room.name}, {room.info}")
        self.setToolTip(f"{room.name}, {room.info}")
        if changed:
            self.updateGeometry()
            self.update()

    def _info(self) -> tuple[Run, ...]:
        return (Run(self.room.info, self.room.token, icon=self.room.icon),)

    def sizeHint(self) -> QSize:
        """Wide enough for name and info, within reason."""
        wide = self.look.width(self.room.name, 12, True) + runs_width(self.look, self._info(), 12) + 2 * PAD + 14
        return QSize(min(MOST, wide), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A room's name may be elided where there are many."""
        return QSize(LEAST, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: paper, bold, a 3 px mark under it."""
        painter, area, chosen = QPainter(self), QRectF(self.rect()), self.isChecked()
        ground: Token = "paper" if chosen else "hover" if self.over else "sunk"
        painter.fillRect(area, self.look.color(ground))
        painter.fillRect(QRectF(area.right() - 1, 0, 1, area.height()), self.look.color("rule"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), self.look.color("rule"))
        inner, info = area.adjusted(PAD, 0, -PAD, -2), self._info()
        wide = runs_width(self.look, info, 12)
        draw_runs(painter, self.look, inner, info, 12, right=True)
        name = inner.adjusted(0, 0, -wide - 8, 0)
        draw_text(painter, self.look, name, self.text(), 12, bold=chosen, token="ink" if chosen else "ink2")
        if chosen:
            painter.fillRect(QRectF(0, area.height() - 3, area.width(), 3), self.look.color("accent"))
        if self.marked():
            focus_ring(painter, self.look, area)


class LiveStrip(Ground):
    """Chooses a room. A drift that changes moves nothing but itself."""

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

    def show_rooms(self, rooms: Sequence[RoomDrift], value: int | None) -> None:
        """Show these rooms, one of them chosen."""
        if [(one.id, one.name) for one in rooms] != [(one.room.id, one.room.name) for one in self._buttons()]:
            self._rebuild(rooms)
        for button, room in zip(self._buttons(), rooms, strict=True):
            button.show_room(room)
        chosen = self._group.button(value) if value is not None else None
        if chosen is not None:
            chosen.setChecked(True)

    def _buttons(self) -> list[RoomButton]:
        return [one for one in self._group.buttons() if isinstance(one, RoomButton)]

    def _rebuild(self, rooms: Sequence[RoomDrift]) -> None:
        focused = next((one.room.id for one in self._buttons() if one.hasFocus()), None)
        for button in self._buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, room in enumerate(rooms):
            button = RoomButton(self._source, room)
            self._group.addButton(button, room.id)
            self._row.insertWidget(at, button)
            if room.id == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, room_id: int) -> QWidget:
        """The room's button."""
        return self._group.button(room_id)
