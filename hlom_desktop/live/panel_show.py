"""The live view of the run of show: what is on in a room, what comes, how late it runs and who must be told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.place import Context
from hlom_desktop.live.card_tell_words import TellWords
from hlom_desktop.live.clocks import Clocks
from hlom_desktop.live.edits import go_live, press
from hlom_desktop.live.panel_page import LivePage
from hlom_desktop.live.panel_strip_words import drifts_of
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.queries import live_again, live_screen
from hlom_desktop.live.rules import state_at
from hlom_desktop.live.shown import LiveDay, LiveRoom
from hlom_desktop.live.state import LiveState
from hlom_desktop.live.values import PressKind
from hlom_desktop.run_of_show.edits import make_cues
from hlom_desktop.sessions.day_words import short_day

if TYPE_CHECKING:
    from hlom_desktop.storage.history import Change

LOOKS_EVERY = 200
"""Milliseconds between two looks at the clock; the screen changes with its whole seconds only."""


class LiveView(LivePage):
    """Reads the day, looks at the clock, and takes what is pressed. Nothing here asks, nothing blinks."""

    key: ClassVar[str] = "live"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("conference", "cue", "room", "session", "role", "inscription", "delegation", "live_run", "press"),
            *("recording", "speakers_list", "sitting", "team", "assignment", "interpretation_rule", "hybrid_rule"),
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.day: date | None = None
        self._second: tuple[int | None, int] | None = None
        self._reading_whole = False
        self._clocks = Clocks(context.now, context.steady)
        self._listen()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.tick)

    def _listen(self) -> None:
        self.days.chosen.connect(lambda day: self.show_day(date.fromisoformat(str(day))))
        self.strip.chosen.connect(self.show_room)
        self.empty.pressed.connect(self.make_cues)
        self.end.clicked.connect(lambda: self.press(PressKind.END))
        self.bar_.pressed.connect(self.press)
        self.bar_.added.connect(lambda seconds: self.press(PressKind.ADD, seconds=seconds))
        self.bar_.went_live.connect(self.go_live)
        self.bar_.listen_in(self)
        self.live_card.pressed.connect(self.press)
        self.live_card.tell.told.connect(self.tell)
        self.view.opened.disconnect()
        self.view.opened.connect(lambda _: self.press(PressKind.CALL))
        for key, kind in (("C", PressKind.CALL), ("A", PressKind.ABSENT)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda pressed=kind: self.press(pressed))

    # Reading and showing

    def read(self) -> None:
        """Ask for the day with all its rooms."""
        today, self._reading_whole = self.context.now().date(), True
        self.context.desk.read(
            live_screen,
            self.conference_id,
            self.day,
            today,
            self._wanted,
            then=self._read_whole,
            slot=(id(self), "rows"),
        )

    def _changed(self, change: Change, origin: object) -> None:
        """After a press only the logs are read again, so that the screen answers at once."""
        home, day = self.conference_id, self.shown_day
        if (
            self._reading_whole
            or self._stale
            or day is None
            or not self.isVisible()
            or not change.rows.keys() <= {"press", "live_run"}
        ):
            super()._changed(change, origin)
        elif change.touches("press", "live_run"):
            self.context.desk.read(live_again, home, day, then=self._read, slot=(id(self), "rows"))

    def _read_whole(self, day: LiveDay | None) -> None:
        self._reading_whole = False
        self._read(day)

    def _read(self, day: LiveDay | None) -> None:
        self.shown_day = day
        if day is None:
            self._show_nothing()
            return
        self.page.show_body()
        self.day = day.day
        for room in day.rooms:
            if any(cue.ref.id == self._wanted for cue in room.cues):
                self.room_id = room.room_id
        rooms = [one.room_id for one in day.rooms]
        if self.room_id not in (*rooms, *day.bare):
            live = [one.room_id for one in day.rooms if one.played.is_live]
            self.room_id = next(iter((*live, *rooms, *day.bare)), None)
        said = [(one.isoformat(), short_day(one, self.language, weekday=True)) for one in day.days]  # type: ignore[arg-type]
        self.days.set_choices(said, day.day.isoformat())
        self._show_anew()

    def _show_nothing(self) -> None:
        words = self.words
        sentence = words(
            "Give the sessions of the programme their hours and rooms; a run of show is made for each room."
        )
        empty = self.page.show_empty(words("No room has a session yet"), sentence, words("Go to the programme"))
        empty.pressed.connect(lambda: self.context.actions.go_to("programme"))

    def _show_anew(self) -> None:
        self._second = None
        self._show_strip()
        room = self.room
        for widget in (self.now, self.bar_, self.next_line, self.view, self.foot):
            widget.setVisible(room is not None)
        self.empty.setVisible(room is None)
        self.tick()

    def tick(self) -> None:
        """Look at the clock: show what the new second brings."""
        room, day = self.room, self.shown_day
        if day is None:
            return
        for jumped, seconds in self._clocks.jumps(day.rooms):
            self._press_in(jumped, PressKind.CLOCK, seconds=seconds)
        if room is None:
            self.end.setEnabled(False)
            return
        now = self._clocks.now(room)
        second = (self.room_id, int(now.timestamp()))
        if second != self._second:
            if self._second is None or second[1] % 60 == 0 or second[1] < self._second[1]:
                self._show_strip()
            self._second = second
            self.show_state(room, state_at(room.played, now))

    def _show_strip(self) -> None:
        day = self.shown_day
        if day is not None:
            states = {one.room_id: state_at(one.played, self._clocks.now(one)) for one in day.rooms}
            self.strip.show_tabs(drifts_of(self.words, day, states, self.language), self.room_id)

    def retell(self) -> None:
        """Show the same cues in the other language."""
        super().retell()
        if self.shown_day is not None:
            self._read(self.shown_day)

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.day, self.room_id = day, None
        self.read()

    def show_room(self, room_id: int) -> None:
        """Show another room."""
        self.room_id, self._current = room_id, None
        self._show_anew()

    def go_to(self, row_id: int) -> None:
        """Show the day and room of a cue, and choose it."""
        if not self.view.select_key(row_id):
            self._wanted = row_id
            if self.context.desk.is_ready and self.conference_id is not None:
                self.read()

    # Pressing

    def go_live(self) -> None:
        """Go live with the room that is shown."""
        room = self.room
        if room is not None:
            at, off = self._clocks.start_of(room)
            self.edit(go_live, self.conference_id, room.day, room.room_id, at, off)
            self.view.setFocus()

    def press(self, kind: PressKind, seconds: int | None = None) -> None:
        """What was pressed, about the cue that the screen shows for it."""
        room, state = self.room, self.state
        if room is None or state is None or room.run is None:
            return
        cue_id = self._about(kind, state)
        if kind in (PressKind.CALL, PressKind.SKIP, PressKind.ABSENT) and cue_id is None:
            return
        if kind is PressKind.SKIP and state.played.played(cue_id or 0).status is CueStatus.SKIPPED:
            kind = PressKind.UNSKIP
        self._press_in(room, kind, cue_id=cue_id, seconds=seconds)

    def _about(self, kind: PressKind, state: LiveState) -> int | None:
        """Next goes to the cue shown as next; Skip, Call and Absent are about the chosen one, Skip else the next."""
        chosen, coming = self.chosen, state.next.cue_id if state.next is not None else None
        if kind is PressKind.NEXT:
            return coming
        if kind is PressKind.SKIP:
            free = chosen is not None and chosen.status in (CueStatus.TO_COME, CueStatus.SKIPPED)
            return chosen.cue_id if free and chosen is not None else coming
        if kind in (PressKind.CALL, PressKind.ABSENT):
            return chosen.cue_id if chosen is not None else None
        return None

    def tell(self, one: TellWords) -> None:
        """Somebody was told."""
        room = self.room
        if room is not None:
            self._press_in(room, PressKind.TOLD, cue_id=one.cue_id, seconds=one.seconds, text=one.key)
            self.view.setFocus()

    def _press_in(self, room: LiveRoom, kind: PressKind, **values: Any) -> None:
        if room.run is not None:
            self.edit(press, room.run.ref, kind, self._clocks.now(room), **values)

    def make_cues(self) -> None:
        """Make the cues of this room and day from the programme."""
        if self.day is not None and self.room_id is not None:
            self.edit(make_cues, self.conference_id, self.day, self.room_id)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: the clock is looked at from now on."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._timer.stop()
