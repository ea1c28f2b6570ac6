"""The sheet of a room's day: its cues in a table, when it is planned to end, which version of it is out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.room_strip import RoomStrip, RoomTab
from hlom_desktop.desk.screen import Empty
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.run_of_show.card import CueCard
from hlom_desktop.run_of_show.edits import add_cue, delete_cue, make_cues
from hlom_desktop.run_of_show.edits_issue import issue_sheet
from hlom_desktop.run_of_show.lines import SheetLine, clocks_of, hour_words, lines_of, local_words
from hlom_desktop.run_of_show.panel_figure import DayFigure
from hlom_desktop.run_of_show.queries import run_of_show
from hlom_desktop.run_of_show.rules import planned_end, sessions_end
from hlom_desktop.run_of_show.shown import RunOfShow
from hlom_desktop.run_of_show.table import FURTHER, Columns
from hlom_desktop.run_of_show.usual import NEW_CUE
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.speakers.rules import There

WIDE = 1500
"""Pixels from which a table has room for all columns."""


class SheetView(TablePlace[SheetLine]):
    """Days in the head, rooms in a strip, cues in a table; a day without cues can have them made."""

    key: ClassVar[str] = "run-of-show"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"conference", "cue", "room", "session", "role", "inscription", "delegation", "sheet_issue"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = self.words
        self.show_: RunOfShow | None = None
        self.day: date | None = None
        self.room_id: int | None = None
        self._clocks: Mapping[int, There] = {}
        self.cue_card = CueCard(context)
        columns = Columns(words, lambda: self.reading, self.edit, self._clock, self._told).all()
        self.set_up(words("Run of show"), words("Filter cues"), columns, self.cue_card, words("Cue"))
        self.table.is_head = lambda line: line.hours is not None
        self._lay_out_head()
        self.figure = DayFigure(self.look, words)
        self.issue = self.figure.issue
        self.issue.clicked.connect(self.issue_sheet)
        self.bar.addWidget(self.figure)
        self._lay_out_empty()
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=by: self.cue_card.move_by(step))

    @property
    def reading(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    # Laying out

    def _lay_out_head(self) -> None:
        words = self.words
        self.days = Segmented(self.look, words("Day"), [])
        self.days.chosen.connect(lambda day: self.show_day(date.fromisoformat(str(day))))
        self.page.controls.insertWidget(0, self.days)
        self.print = Button(self.look, icon="printer", name=words("Print sheet"))
        self.print.clicked.connect(self.print_sheet)
        self.page.add_control(self.print)
        self.strip = RoomStrip(self.look, words("Rooms"))
        self.strip.chosen.connect(self.show_room)
        self.page.body.insertWidget(0, self.strip)

    def _lay_out_empty(self) -> None:
        words = self.words
        self.empty = Empty(
            self.look,
            words("No cues for this room and day"),
            words("They can be made from its sessions, roles and lists of speakers, and then changed by hand."),
            words("Make cues from the programme"),
        )
        self.empty.pressed.connect(self.make_cues)
        self.nothing = Empty(
            self.look,
            words("No room has a session yet"),
            words("Give the sessions of the programme their hours and rooms; a run of show is made for each room."),
            words("Go to the programme"),
        )
        self.nothing.pressed.connect(lambda: self.context.actions.go_to("programme"))
        for one in (self.empty, self.nothing):
            one.hide()
            self.page.body.addWidget(one, 1)

    # Reading and showing

    def read(self) -> None:
        """Ask for the cues."""
        self.context.desk.read(run_of_show, self.conference_id, then=self._read, slot=(id(self), "rows"))

    def _read(self, show: RunOfShow) -> None:
        self.show_ = show
        wanted = next((cue for cue in show.cues if cue.ref.id == self._wanted), None)
        if wanted is not None:
            self.day, self.room_id = wanted.day, wanted.room_id
        self._show_sheet()

    def _show_sheet(self) -> None:
        show = self.show_
        if show is None:
            return
        days = [day for day in show.days if show.rooms_of(day)]
        if self.day not in days:
            self.day = self._first_day(show, days)
        rooms = show.rooms_of(self.day)
        if self.room_id not in {room.ref.id for room in rooms}:
            filled = [room for room in rooms if show.cues_of(self.day, room.ref.id)]
            self.room_id = next((room.ref.id for room in (*filled, *rooms)), None)
        chosen = self.day.isoformat() if self.day is not None else None
        said = [(day.isoformat(), short_day(day, self.reading, weekday=True)) for day in days]
        self.days.set_choices(said, chosen)
        self.strip.show_tabs([self._tab(show, room.ref.id, text_in(room.name, self.language)) for room in rooms],
                             self.room_id)  # fmt: skip
        cues = show.cues_of(self.day, self.room_id)
        self._clocks = clocks_of(show, cues)
        self.show_rows(lines_of(cues))
        self._fit_columns()
        self._choose_a_cue()
        self.counted.emit(None)
        self._show_figure(show)

    def _choose_a_cue(self) -> None:
        """Where the head of a section would be chosen, its first cue is."""
        line = self.view.current()
        if line is not None and line.hours is not None:
            self.view.select_key(line.cue.ref.id)

    def _step(self, by: int) -> None:
        """To the cue before or after, over the heads of sections."""
        index = self.view.currentIndex()
        at = index.row() + by
        while 0 <= at < self.table.rowCount() and self.table.row_at(at).hours is not None:
            at += by
        if index.isValid() and 0 <= at < self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(at, index.column()))

    def _first_day(self, show: RunOfShow, days: list[date]) -> date | None:
        """Today or the next day that has cues; else any that has, else the first."""
        today = self.context.now().date()
        filled = [day for day in days if any(cue.day == day for cue in show.cues)]
        return next((day for day in (*(day for day in filled if day >= today), *filled, *days)), None)

    def _tab(self, show: RunOfShow, room_id: int, name: str) -> RoomTab:
        end = planned_end(show.cues_of(self.day, room_id))
        info = self.words("no cues") if end is None else hour_words(end)
        return RoomTab(room_id, name, info)

    def _show_figure(self, show: RunOfShow) -> None:
        cues = show.cues_of(self.day, self.room_id)
        due = sessions_end([one.slot for one in show.sessions_of(self.day, self.room_id)])
        filled = bool(cues)
        self.figure.setVisible(filled)
        self.filter.setVisible(filled)
        self.view.setVisible(filled)
        self.page.body.setStretch(2, int(filled))
        self.empty.setVisible(not filled and self.room_id is not None)
        self.nothing.setVisible(self.room_id is None)
        self.strip.setVisible(self.room_id is not None)
        for button in (self.print, self.issue):
            button.setEnabled(filled)
        self.figure.show_end(planned_end(cues), due)
        self.figure.show_standing(show.standing_of(self.day, self.room_id), show.zone)

    def _clock(self, cue_id: int) -> There | None:
        return self._clocks.get(cue_id)

    def _told(self, cue: CueRow) -> str:
        return local_words(self.show_, cue, self.words, self.reading) if self.show_ is not None else ""

    def show_in_card(self, row: SheetLine | None) -> None:
        """The cue chosen."""
        self.cue_card.show_line(row, self.show_)

    def retell(self) -> None:
        """Show the same cues in the other language."""
        super().retell()
        self._show_sheet()

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.day = day
        self._show_sheet()

    def show_room(self, room_id: int) -> None:
        """Show another room."""
        self.room_id = room_id
        self._show_sheet()

    def go_to(self, row_id: int) -> None:
        """Show the day and room of a cue, and choose it."""
        cue = next((one for one in self.show_.cues if one.ref.id == row_id), None) if self.show_ is not None else None
        if cue is not None:
            self.day, self.room_id = cue.day, cue.room_id
            self._show_sheet()
        super().go_to(row_id)

    # Gestures

    def add_row(self) -> None:
        """A new cue after the chosen one; the first of a day starts when the room's first session does."""
        show, row = self.show_, self.view.current()
        if show is None or self.day is None or self.room_id is None:
            return
        sessions = show.sessions_of(self.day, self.room_id)
        start = 60 * sessions[0].slot.start if sessions else None
        after = row.cue.ref if row is not None else None
        self.make(add_cue, self.conference_id, self.day, self.room_id, NEW_CUE, after=after, start=start)

    def delete_row(self) -> None:
        """Delete the chosen cue; undo brings it back."""
        row = self.view.current()
        if row is not None:
            self.edit(delete_cue, row.ref)

    def make_cues(self) -> None:
        """Make the cues of this room and day from the programme."""
        if self.day is not None and self.room_id is not None:
            self.edit(make_cues, self.conference_id, self.day, self.room_id)

    def issue_sheet(self) -> None:
        """Give out the sheet as it stands, under the next number, and print it."""
        if self.day is not None and self.room_id is not None:
            self.said.setText("")
            place = (self.conference_id, self.room_id, self.day)
            self.context.desk.do(
                issue_sheet, *place, origin=self, then=lambda _: self.print_sheet(), otherwise=self.refuse
            )

    def print_sheet(self) -> None:
        """Make the sheet of this room and day."""
        rooms = self.show_.rooms_of(self.day) if self.show_ is not None else ()
        name = next((room.number or room.name.best("en")[0] for room in rooms if room.ref.id == self.room_id), None)
        if self.day is not None:
            self.context.actions.export("run-of-show", day=self.day, room=name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, what else a cue holds stands in columns of its own."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        marked = any(line.cue.colour is not None for line in self.rows)
        narrow = (*FURTHER, *(() if marked else ("mark",)))
        self.view.hide_columns(() if self.width() >= WIDE else narrow)
