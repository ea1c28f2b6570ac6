"""How the live view is laid out, and how it shows a moment of a room."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.labels import Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.room_strip import RoomStrip
from hlom_desktop.desk.screen import Empty
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.live.card_show import LiveCard
from hlom_desktop.live.lines import LiveLine, lines_of
from hlom_desktop.live.panel_foot import LiveFoot
from hlom_desktop.live.panel_next import NextLine
from hlom_desktop.live.panel_now import NowBlock
from hlom_desktop.live.panel_now_words import now_words
from hlom_desktop.live.panel_presses import PressBar
from hlom_desktop.live.shown import LiveDay, LiveRoom
from hlom_desktop.live.state import LiveCue, LiveState
from hlom_desktop.live.table import LiveColumns
from hlom_desktop.refusals import Refusal

ABOVE = 3
"""Rows that stay in sight above the current one."""


class LivePage(TablePlace[LiveLine]):
    """Rooms in a strip, the clock, the buttons, what is next, the cues, a line at the foot."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shown_day: LiveDay | None = None
        self.room_id: int | None = None
        self.state: LiveState | None = None
        self._current: int | None = None
        self.live_card = LiveCard(context)
        words = self.words
        columns = LiveColumns(words, lambda: self.language).all()
        self.set_up(words("Run of show"), words("Filter cues"), columns, self.live_card)
        self._lay_out()

    def _lay_out(self) -> None:
        look, words = self.look, self.words
        self.filter.hide()
        self.said.hide()
        self.days = Segmented(look, words("Day"), [])
        self.end = Button(look, words("End"), "stop", name=words("End the live day"))
        self.page.controls.insertWidget(0, self.days)
        self.page.add_control(self.end)
        self.strip = RoomStrip(look, words("Rooms"))
        self.now, self.bar_ = NowBlock(look), PressBar(look, words)
        self.next_line, self.foot = NextLine(look, words), LiveFoot(look, words)
        self.empty = Empty(
            look,
            words("No cues for this room and day"),
            words("They can be made from its sessions, roles and lists of speakers, and then changed by hand."),
            words("Make cues from the programme"),
        )
        body: QVBoxLayout = self.page.body
        self.bar.setContentsMargins(0, 0, 0, 0)
        for at, widget in enumerate((self.strip, self.now, self.bar_, self.next_line)):
            body.insertWidget(at, widget)
        body.addWidget(self.empty, 1)
        body.addWidget(Rule(look, "rule"))
        body.addWidget(self.foot)
        self.empty.hide()

    def refuse(self, refusal: Refusal) -> None:
        """Say above the table why something was refused."""
        super().refuse(refusal)
        self.said.show()

    def edit(self, edit: Any, *arguments: Any, **values: Any) -> None:
        """Carry out a press; what is refused is said above the table."""
        self.said.hide()
        super().edit(edit, *arguments, **values)

    @property
    def room(self) -> LiveRoom | None:
        """The room that is shown; None while it has no cues."""
        return self.shown_day.room(self.room_id) if self.shown_day is not None else None

    def show_state(self, room: LiveRoom, state: LiveState) -> None:
        """Show where the room stands at a moment."""
        self.state = state
        lines = lines_of(state, room.zone)
        numbers = {one.ref.id: one.number for one in lines if one.number is not None}
        coming = state.next
        self.now.show_now(now_words(self.words, room, state, numbers, self.language))
        self.bar_.show_played(room.played, can_go_live=bool(room.cues))
        self.end.setEnabled(state.is_live)
        self.next_line.setVisible(state.is_live)
        number = numbers.get(coming.cue_id) if coming is not None else None
        self.next_line.show_next(coming, number, room.zone, self.language)
        self.foot.show_state(room, state)
        self.live_card.show_state(room, state, self._room_name(room), self.language)
        self._show_lines(lines, state)

    def _show_lines(self, lines: tuple[LiveLine, ...], state: LiveState) -> None:
        """The rows; where the keyboard was at the current cue, it goes on with it."""
        chosen = self.view.current()
        follows = chosen is None or chosen.ref.id in (self._current, self._wanted)
        if lines != self.rows:
            wanted = self._wanted
            self.show_rows(lines)
            self.counted.emit(None)
            follows = follows and wanted is None
        moved = state.played.current != self._current
        self._current = state.played.current
        if moved and follows and self._current is not None:
            self.view.select_key(self._current)
            self._scroll_to_current()

    def _scroll_to_current(self) -> None:
        index = self.table.index_of(self._current)
        if index.isValid():
            top = self.table.index(max(0, index.row() - ABOVE), 0)
            self.view.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)

    def _room_name(self, room: LiveRoom) -> str:
        return text_in(room.room.name, self.language) if room.room is not None else ""

    def show_in_card(self, row: LiveLine | None) -> None:
        """What the chosen cue needs."""
        cue = self.chosen
        number = row.number if row is not None else None
        self.live_card.show_cue(self.room, cue, number, self.language)

    @property
    def chosen(self) -> LiveCue | None:
        """The cue at the keyboard, as it stands."""
        row = self.view.current()
        return self.state.cue(row.ref.id) if self.state is not None and row is not None else None
