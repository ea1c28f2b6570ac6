"""Which room of the programme is shown: one of its names, a list where they take too much room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.sessions.grid.blocks import room_name
from hlom_desktop.sessions.panel_days import segment_at, segments_width
from hlom_desktop.sessions.values import Programme
from hlom_desktop.words import Words


class RoomChoice(QWidget):
    """Chooses one room; where a session has an hour and no room, also that."""

    chosen = Signal()
    """The user chose."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rooms: tuple[int | None, ...] = ()
        self._at = 0
        name = words("Room")
        self.segments = Segmented(look, name, [])
        self.list = Choice(look, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 7, MARGIN, 7)
        row.addWidget(self.segments)
        row.addWidget(self.list)
        row.addStretch(1)
        self.segments.chosen.connect(self._choose)
        self.list.activated.connect(self._choose)

    def show_rooms(self, programme: Programme, language: Language) -> None:
        """Offer the rooms of the programme; the one chosen stays where it still is one of them."""
        kept = self.value()
        rooms: list[int | None] = [room.ref.id for room in programme.rooms]
        if not rooms or any(row.hours is not None and row.room_id is None for row in programme.sessions):
            rooms.append(None)
        self._rooms = tuple(rooms)
        self._at = rooms.index(kept) if kept in rooms else 0
        names = [room_name(programme, room, self._words, language) for room in rooms]
        self.segments.set_choices(list(enumerate(names)), self._at)
        self.list.clear()
        self.list.addItems(names)
        self.list.setCurrentIndex(self._at)
        self._share()

    def _share(self) -> None:
        """Names beside each other as far as they are all in sight."""
        fits = segments_width(self.segments) <= self.width() - 2 * MARGIN
        self.segments.setVisible(fits)
        self.list.setVisible(not fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._share()

    def value(self) -> int | None:
        """The room to show; None is no room yet."""
        return self._rooms[self._at] if self._at < len(self._rooms) else None

    def go_to(self, room_id: int | None) -> bool:
        """Show a room; whether another is shown now."""
        if room_id == self.value() or room_id not in self._rooms:
            return False
        self._set(self._rooms.index(room_id))
        return True

    def step(self, by: int) -> bool:
        """The next room, or the one before; whether there was one."""
        if not 0 <= self._at + by < len(self._rooms):
            return False
        self._set(self._at + by)
        return True

    def place_at(self, point: QPoint) -> int | None:
        """The place of the room whose button is at this point of the screen."""
        return segment_at(self.segments, point)

    def room_of(self, place: int) -> int | None:
        """The room at a place."""
        return self._rooms[place]

    def _set(self, at: int) -> None:
        self._at = at
        self.segments.set_value(at)
        self.list.setCurrentIndex(at)

    def _choose(self, at: object) -> None:
        self._at = at if isinstance(at, int) else 0
        self.list.setCurrentIndex(self._at)
        self.segments.set_value(self._at)
        self.chosen.emit()
