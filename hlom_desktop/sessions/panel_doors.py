"""Doors to what is not in sight: a session held over the button of a day or a room goes there, and after a moment
that day or room is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from hlom_desktop.sessions.grid.carrying import Carried, in_room, on_day
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.panel_days import DayChoice
from hlom_desktop.sessions.panel_rooms import RoomChoice

HOLD = 600
"""Milliseconds over a button until what it stands for is shown."""


class Doors(QObject):
    """Asked by the board where what is dragged is; `days` and `rooms` are the buttons."""

    opened = Signal(object)
    """Column: this day and room should be in sight."""

    def __init__(self, days: DayChoice, rooms: RoomChoice, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._days, self._rooms, self._hand = days, rooms, hand
        self._over: Column | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(HOLD)
        self._waiting.timeout.connect(self._open)
        hand.changed.connect(self._close)

    def over(self, point: QPoint, carried: Carried) -> Carried | None:
        """What is held where the pointer is over a button: there, its hour kept. None where it is over none."""
        led = self._led(point, carried)
        over = None if led is None else Column(led.slot.day, led.slot.room_id)
        if over is None:
            self._waiting.stop()
        elif over != self._over:
            self._waiting.start()
        self._over = over
        return led

    def _led(self, point: QPoint, carried: Carried) -> Carried | None:
        day = self._days.day_at(point)
        if day is not None:
            return on_day(carried, day)
        place = self._rooms.place_at(point)
        return None if place is None else in_room(carried, self._rooms.room_of(place))

    def _close(self) -> None:
        if not self._hand.is_holding:
            self._waiting.stop()
            self._over = None

    def _open(self) -> None:
        if self._over is not None:
            self.opened.emit(self._over)
