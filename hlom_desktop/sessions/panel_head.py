"""The head of the programme's screen: which days or which room, grid, rooms or list, and what it can make."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import Empty, Screen
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.grid.sheets import Sight
from hlom_desktop.sessions.panel_days import DayChoice, segments_width
from hlom_desktop.sessions.panel_rooms import RoomChoice
from hlom_desktop.sessions.rules import Slot, days_of
from hlom_desktop.sessions.values import Programme
from hlom_desktop.words import Words

WIDE = 2000
"""From this width of the window on, both days stand side by side."""
GRID, ROOMS, LIST = "grid", "rooms", "list"
_SQUEEZED = ((True, False, True), (False, False, True), (False, True, True), (False, True, False))
"""The mode's word, days in a list, the new session's word: from the widest to the narrowest."""


class ProgrammeHead:
    """Holds the controls of `page`, and knows what they put in sight."""

    def __init__(self, look: LookSource, words: Words) -> None:
        self._words = words
        self.page = Screen(look, words, words("Programme"))
        self.days = DayChoice(look, words)
        self.rooms = RoomChoice(look, words)
        views: list[tuple[object, str]] = [(GRID, words("Grid")), (ROOMS, words("Rooms")), (LIST, words("List"))]
        self.views = Segmented(look, words("View"), views)
        self.mode = Button(look, "", "circle-half", name=words("Change mode…"))
        self.print = Button(look, icon="printer", name=words("Print the programme"))
        self.new = Button(look, words("Session"), "plus", name=words("New session"))
        for control in (self.days, self.views, self.mode, self.print, self.new):
            self.page.add_control(control)
        self.page.body.addWidget(self.rooms)
        self.rooms.hide()
        self._sharing = QTimer(self.page)
        self._sharing.setSingleShot(True)
        self._sharing.timeout.connect(self._share)
        self._brought: tuple[int, Slot] | None = None

    def tell(self, programme: Programme, language: Language, window: QWidget) -> None:
        """Offer the days and rooms of a programme; what is chosen stays where it can."""
        days = days_of(programme.conference, programme.sessions)
        own = days_of(programme.conference, ())
        self.days.show_days(days, own, language, wide=window.width() >= WIDE)
        self.rooms.show_rooms(programme, language)

    def share(self) -> None:
        """Share the width, as soon as the controls know their sizes."""
        self._sharing.start()

    def _share(self) -> None:
        """First the mode's button is only its icon, then the days are a list, then the new session's is its icon."""
        shown = not self.days.isHidden()
        room = self.page.width() - self._others()
        for mode, narrow, new in _SQUEEZED:
            self.mode.setText(self._words("Change mode…") if mode else "")
            self.new.setText(self._words("Session") if new else "")
            wide = self.days.width_as(narrow=narrow) if shown else 0
            if wide + self.mode.sizeHint().width() + self.new.sizeHint().width() <= room:
                break
        self.days.be_narrow(narrow)
        self.mode.updateGeometry()
        self.new.updateGeometry()

    def _others(self) -> int:
        """What the rest of the head takes; asked of each of them, for the row may not know yet what they need."""
        row, controls = self.page.head.layout(), self.page.controls
        if row is None:
            return 0
        margins = row.contentsMargins()
        wide = margins.left() + margins.right() + (controls.count() - 1) * controls.spacing()
        wide += segments_width(self.views) + self.print.sizeHint().width()
        for at in range(row.count()):
            item = row.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                wide += widget.sizeHint().width() + row.spacing()
        return wide + row.spacing()

    def show_view(self, *, has_days: bool) -> str:
        """Which view is open now; only the list where the programme has no day."""
        self.views.setEnabled(has_days)
        view = str(self.views.value()) if has_days else LIST
        self.days.setVisible(view == GRID)
        self.rooms.setVisible(view == ROOMS)
        return view

    def sight(self, programme: Programme) -> Sight:
        """What the grid shows."""
        if self.views.value() == ROOMS:
            return Sight(days_of(programme.conference, programme.sessions), True, self.rooms.value())
        return Sight(self.days.value())

    def only_day(self) -> date | None:
        """The day in sight, where it is one of the grid's."""
        days = self.days.value()
        return days[0] if self.views.value() == GRID and len(days) == 1 else None

    def go_to(self, place: Column) -> None:
        """Bring a day and a room into sight."""
        self.days.go_to(place.day)
        self.rooms.go_to(place.room_id)

    def bring(self, session_id: int, slot: Slot) -> None:
        """Bring a session into sight, once for each place in which it stands: what the user turns to then stays."""
        if self._brought != (session_id, slot):
            self._brought = (session_id, slot)
            self.go_to(Column(slot.day, slot.room_id))

    def forget(self) -> None:
        """The next session is brought into sight wherever it stands."""
        self._brought = None

    def show_empty(self) -> Empty:
        """What a conference without sessions and days shows."""
        sentence = self._words("It is made of sessions: plenaries, panels, side events. Make the first one here.")
        return self.page.show_empty(self._words("No programme yet"), sentence, self._words("New session"))

    def step(self, by: int) -> bool:
        """The next room or day, or the one before; whether there was one."""
        return self.rooms.step(by) if self.views.value() == ROOMS else self.days.step(by)
