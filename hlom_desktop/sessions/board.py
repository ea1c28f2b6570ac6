"""The programme as a board: the grid, the tray under it, and what is carried from one to the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.place import Context
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.sessions.day_words import hour_words, span_words
from hlom_desktop.sessions.grid.blocks import Block, Telling, blocks_of, room_name
from hlom_desktop.sessions.grid.carrying import Grip
from hlom_desktop.sessions.grid.hand import Field, Hand
from hlom_desktop.sessions.grid.note import DropNote, NoteLine
from hlom_desktop.sessions.grid.sheets import sheet_of
from hlom_desktop.sessions.grid.tray import Tray
from hlom_desktop.sessions.grid.view import SessionGrid
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.sessions.values import Programme

_TRAY_HOLD = 10  # minutes under its start at which a session from the tray is held


class ProgrammeBoard(QWidget):
    """Shows a programme on some of its days; every gesture ends in one signal, which the screen carries out."""

    picked = Signal(object)
    """The id of the session chosen, None for none."""
    opened = Signal(int)
    """Into the card of this session."""
    dropped = Signal(object)
    """Carried: a session let go at another place, with another length, or over the tray."""
    place_wanted = Signal(object)
    """The Slot of a new session."""
    day_wanted = Signal(int)
    """The next day, or the one before."""
    away_wanted = Signal(int)
    """This session should be cancelled or deleted."""
    out_wanted = Signal(int)
    """This session should leave the grid."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, context.words
        self._programme: Programme | None = None
        self._told: tuple[Programme, Language] | None = None
        self._blocks: tuple[Block, ...] = ()
        self.hand = Hand(context.actions.findings_if_moved, self)
        self.grid = SessionGrid(context.look, self.hand, self._words("Programme grid"))
        self.tray = Tray(context.look, self.hand, self._words("Unplaced"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.tray)
        self.note = DropNote(context.look, self)
        self._at = QPoint()
        self._roller = QTimer(self)
        self._roller.setInterval(30)
        self._roller.timeout.connect(self._roll)
        self._connect()

    def _connect(self) -> None:
        grid, tray, hand = self.grid, self.tray, self.hand
        grid.surface.say_hour = lambda minute: hour_words(minute, self._language)
        grid.surface.say_free = self._free_words
        grid.picked.connect(self._picked_in_grid)
        tray.picked.connect(self._picked_in_tray)
        grid.opened.connect(self.opened)
        tray.opened.connect(self.opened)
        grid.dragged.connect(self._carry_to)
        tray.dragged.connect(self._drag_from_tray)
        tray.taken.connect(self._take_by_keys)
        for one in (grid, tray):
            one.released.connect(self._let_go)
            one.away_wanted.connect(self.away_wanted)
            one.installEventFilter(self)
        grid.out_wanted.connect(self.out_wanted)
        grid.place_wanted.connect(self.place_wanted)
        grid.day_wanted.connect(self.day_wanted)
        hand.changed.connect(self._tell_note)
        hand.dropped.connect(self.dropped)

    @property
    def _language(self) -> Language:
        return self._context.reader.language  # type: ignore[return-value]

    # What the screen asks

    def show_programme(self, programme: Programme, days: tuple[date, ...], *, anew: bool = False) -> None:
        """Show these days of the programme. `anew` asks again for what is found.

        What is held stays in the hand, unless it was let go or stands elsewhere now.
        """
        told = (programme, self._language)
        if anew or self._told is None or self._told[0] is not programme or self._told[1] != told[1]:
            self._told = told
            self._tell(programme)
        self.grid.show_sheet(sheet_of(programme, self._blocks, days, self._words, self._language))
        self._show_tray()
        carried = self.hand.carried
        if carried is not None and (self.hand.settling or self.hand.slot_of(carried.session_id) != carried.came_from):
            self.hand.leave()

    def _tell(self, programme: Programme) -> None:
        """Make the blocks, and the field on which they are moved."""
        self._programme, actions = programme, self._context.actions
        telling = Telling(
            self._words, self._language, lambda key: actions.findings_of("session", key), actions.people_of
        )
        self._blocks = blocks_of(programme, telling)
        rows = {row.ref.id: row for row in programme.sessions}
        taken = {key: slot for key, row in rows.items() if (slot := slot_of(row, programme.zone)) is not None}
        before = {key: row.hours for key, row in rows.items() if row.hours is not None}
        self.hand.field = Field(zone=programme.zone, taken=taken, before=before)

    def _show_tray(self) -> None:
        waiting = tuple(block for block in self._blocks if block.column is None)
        info = self._words.plural("{number} session", "{number} sessions", len(waiting))
        empty = self._words("Every session has its hour. Drag one here to take it out of the grid.")
        self.tray.show_blocks(waiting, info if waiting else "", empty, self.grid.viewportMargins().left())

    def select(self, session_id: int | None) -> None:
        """Choose a session without a signal."""
        self.grid.select(session_id)
        self.tray.select(session_id)

    def take_keyboard(self) -> None:
        """The keyboard to the chosen session."""
        waiting = any(block.column is None and block.session_id == self.grid.selected() for block in self._blocks)
        (self.tray if waiting else self.grid).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # The pointer

    def _picked_in_grid(self, session_id: object) -> None:
        self.tray.select(None)
        self.picked.emit(session_id)

    def _picked_in_tray(self, session_id: object) -> None:
        self.grid.select(session_id, scroll=False)  # type: ignore[arg-type]
        self.picked.emit(session_id)

    def _drag_from_tray(self, session_id: int, point: QPoint) -> None:
        if not self.hand.is_holding:
            block = next(one for one in self._blocks if one.session_id == session_id)
            if not self.hand.take(session_id, block.end - block.start):
                return
            self.grid.pointer.hold_at(_TRAY_HOLD)
        self._carry_to(point)

    def _carry_to(self, point: QPoint) -> None:
        carried = self.hand.carried
        if carried is None or not self.hand.is_holding:
            return
        self._at = point
        if carried.grip is Grip.WHOLE and self.tray.rect().contains(self.tray.mapFromGlobal(point)):
            self._roller.stop()
            self.hand.hold(replace(carried, leaves=True))
            return
        fine = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        self.hand.hold(self.grid.carried_to(carried, point, fine=fine))
        self._roller.start()

    def _roll(self) -> None:
        """Go on scrolling while something is held near an edge."""
        if self.hand.is_holding and not self.hand.by_keys and self.grid.roll(self._at):
            self._carry_to(self._at)
        else:
            self._roller.stop()

    def _let_go(self) -> None:
        self._roller.stop()
        if self.hand.is_holding:
            self.hand.drop()

    def _take_by_keys(self, session_id: int) -> None:
        block = next(one for one in self._blocks if one.session_id == session_id)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hand.take(session_id, block.end - block.start, by_keys=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the hand also while the button is down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.hand.is_holding:
            if event.key() == Qt.Key.Key_Escape:
                self.grid.pointer.release()
                self._roller.stop()
                self.hand.leave()
                return True
            if event.key() == Qt.Key.Key_F and not self.hand.by_keys:
                self.hand.go_free()
                return True
        return super().eventFilter(watched, event)

    # What is said

    def _free_words(self, slot: Slot) -> tuple[str, str]:
        hour = hour_words(slot.start, self._language)
        return self._words("Free {hour}", hour=hour), self._words("no clash here")

    def _tell_note(self) -> None:
        """Say at what is held what dropping it would mean."""
        hand, carried = self.hand, self.hand.carried
        if carried is None or hand.settling or not carried.is_elsewhere:
            self.note.hide()
            return
        lines = () if carried.leaves else tuple(self._line(one) for one in hand.findings)
        more = self._words("and {number} more", number=max(0, len(lines) - 5))
        self.note.tell(self._heading(), lines, more, self._keys())
        held = self.grid.held_rect()
        if carried.leaves:
            self.note.stand_beside(self.note.rect().translated(self.mapFromGlobal(self._at) - QPoint(300, 120)))
        else:
            self.note.stand_beside(held.translated(self.grid.pos()))
        if hand.by_keys:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.grid, self.note.said()))

    def _heading(self) -> str:
        carried, words, language = self.hand.carried, self._words, self._language
        if carried is None or self._programme is None:
            return ""
        if carried.leaves:
            return words("Take out of the grid")
        hours = span_words(carried.slot.start, carried.slot.end, language)
        if carried.grip is not Grip.WHOLE:
            return words("Change to {hours}", hours=hours)
        room = room_name(self._programme, carried.slot.room_id, words, language)
        return words("Move to {room}, {hours}", room=room, hours=hours)

    def _keys(self) -> str:
        words, carried = self._words, self.hand.carried
        if carried is None or carried.leaves:
            return ""
        if carried.grip is not Grip.WHOLE:
            return words("Esc back")
        if self.hand.by_keys:
            return words("Enter places it · F free place · Esc back")
        if self.hand.clashes:
            return words("Drop places it anyway · F free place · Esc back")
        return words("Drop places it · F free place · Esc back")

    def _line(self, finding: Finding) -> NoteLine:
        said = finding.said(self._words)
        if finding.severity is Severity.CLASH:
            return NoteLine("warning-octagon-fill", "bad", said)
        return NoteLine("moon-fill" if "night" in finding.kind else "warning-fill", "warn", said)
