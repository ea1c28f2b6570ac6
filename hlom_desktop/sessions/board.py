"""The programme as a board: the grid, the tray under it, and what is carried from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.place import Context
from hlom_desktop.sessions.day_words import hour_words
from hlom_desktop.sessions.grid import note_words
from hlom_desktop.sessions.grid.blocks import Block, Telling, blocks_of
from hlom_desktop.sessions.grid.carrying import Carried, Grip
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.keyboard import Asked
from hlom_desktop.sessions.grid.note import DropNote
from hlom_desktop.sessions.grid.sheets import Sight, sheet_of
from hlom_desktop.sessions.grid.tray import Tray
from hlom_desktop.sessions.grid.view import SessionGrid
from hlom_desktop.sessions.rules import Slot, days_of, slot_of
from hlom_desktop.sessions.values import Programme

_TRAY_HOLD = 10  # minutes under its start at which a session from the tray is held


class ProgrammeBoard(QWidget):
    """Shows what is in sight of a programme; every gesture ends in one signal, which the screen carries out.

    `doors` are asked where what is dragged leads elsewhere: to another day, over the button of that day.
    """

    picked = Signal(object)
    """The id of the session chosen, None for none."""
    opened = Signal(int)
    """Into the card of this session."""
    dropped = Signal(object)
    """Carried: a session let go at another place, with another length, or over the tray."""
    place_wanted = Signal(object)
    """The Slot of a new session."""
    page_wanted = Signal(int)
    """The next day or room, or the one before."""
    sight_wanted = Signal(object)
    """Column: what is held by keys is on this day in this room, which is not in sight."""
    asked = Signal(object, object)
    """Asked, and the ids of the sessions that it is about."""
    menu_wanted = Signal(object, QPoint)
    """A menu at this point of the screen: for an empty Slot, or where that is None for what is chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, context.words
        self._programme: Programme | None = None
        self._told: tuple[Programme, Language] | None = None
        self._blocks: tuple[Block, ...] = ()
        self._sight = Sight(())
        self.doors: Callable[[QPoint, Carried], Carried | None] = lambda point, carried: None
        actions, words = context.actions, self._words
        self.hand = Hand(actions.findings_if_moved, actions.findings_if_changed, self)
        self.grid = SessionGrid(context.look, self.hand, words("Programme grid"))
        self.tray = Tray(context.look, self.hand, words("Unplaced"), words("Filter"), self)
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
        grid.surface.say_several = self._several_words
        grid.picked.connect(self._picked_in_grid)
        tray.picked.connect(self._picked_in_tray)
        grid.opened.connect(self.opened)
        tray.opened.connect(self.opened)
        grid.dragged.connect(self._carry_to)
        tray.dragged.connect(self._drag_from_tray)
        tray.taken.connect(self._take_by_keys)
        for one in (grid, tray):
            one.released.connect(self._let_go)
            one.menu_wanted.connect(self.menu_wanted)
            one.installEventFilter(self)
        grid.asked.connect(lambda gesture: self.asked.emit(gesture, grid.chosen()))
        tray.away_wanted.connect(lambda key: self.asked.emit(Asked.AWAY, (key,)))
        grid.place_wanted.connect(self.place_wanted)
        grid.page_wanted.connect(self.page_wanted)
        grid.carry_wanted.connect(self._carry_page)
        hand.changed.connect(self._tell_note)
        hand.dropped.connect(self.dropped)

    @property
    def _language(self) -> Language:
        return self._context.reader.language  # type: ignore[return-value]

    # What the screen asks

    def show_programme(self, programme: Programme, sight: Sight, *, anew: bool = False) -> None:
        """Show what is in sight of the programme. `anew` asks again for what is found.

        What is held stays in the hand, unless it was let go or stands elsewhere now.
        """
        told = (programme, self._language)
        if anew or self._told is None or self._told[0] is not programme or self._told[1] != told[1]:
            self._told = told
            self._tell(programme)
        self._sight = sight
        self.grid.show_sheet(sheet_of(programme, self._blocks, sight, self._words, self._language))
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
        rooms = tuple(room.ref.id for room in programme.rooms)
        self.hand.field = replace(self.hand.field, zone=programme.zone, taken=taken, rows=rows, rooms=rooms)

    def _show_tray(self) -> None:
        waiting = tuple(block for block in self._blocks if block.column is None)
        info = self._words.plural("{number} session", "{number} sessions", len(waiting))
        empty = self._words("Every session has its hour. Drag one here to take it out of the grid.")
        self.tray.show_blocks(waiting, info if waiting else "", empty, self.grid.viewportMargins().left())

    def select(self, session_id: int | None) -> None:
        """Choose a session without a signal."""
        self.grid.select(session_id)
        self.tray.select(session_id)

    def show_proposed(self, places: Iterable[tuple[int, Slot]], clashing: Iterable[int] = ()) -> None:
        """Draw where a gesture would put sessions, those that would clash there; none when it is done or left."""
        self.grid.surface.proposed = tuple(places)
        self.grid.surface.proposed_clashing = frozenset(clashing)
        self.grid.viewport().update()

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
        led = self.doors(point, carried) if carried.grip is Grip.WHOLE else None
        if led is not None:
            self._roller.stop()
            self.hand.hold(led)
            return
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

    def carry_on(self) -> None:
        """Other days or rooms are in sight now, and the pointer is where it was."""
        if self.hand.is_holding and not self.hand.by_keys:
            self._carry_to(self._at)

    def _carry_page(self, by: int) -> None:
        """What is held goes on to the day or room that is not in sight, its hour kept."""
        carried, programme = self.hand.carried, self._programme
        if carried is None or programme is None:
            return
        self.hand.by_keys, slot = True, carried.slot
        if self._sight.by_room:
            rooms = self.hand.field.rooms
            at = rooms.index(slot.room_id) + by if slot.room_id in rooms else 0
            slot = replace(slot, room_id=rooms[max(0, min(len(rooms) - 1, at))] if rooms else None)
        else:
            days = days_of(programme.conference, programme.sessions)
            at = days.index(slot.day) + by if slot.day in days else 0
            slot = replace(slot, day=days[max(0, min(len(days) - 1, at))])
        self.hand.hold(replace(carried, slot=slot, leaves=False))
        if not self._sight.shows(slot):
            self.sight_wanted.emit(Column(slot.day, slot.room_id))
            self._tell_note()

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

    def _several_words(self, said: str, number: int) -> str:
        return self._words("{said}; {number} sessions are chosen", said=said, number=number)

    def _tell_note(self) -> None:
        """Say at what is held what dropping it would mean."""
        hand, carried = self.hand, self.hand.carried
        if carried is None or hand.settling or not carried.is_elsewhere:
            self.note.hide()
            return
        words, programme = self._words, self._programme
        if programme is None:
            return
        lines = () if carried.leaves else tuple(note_words.line_of(one, words) for one in hand.findings)
        lines += note_words.touched(self._context.actions.invitations_touched(carried.ids), words)
        more = words("and {number} more", number=max(0, len(lines) - 5))
        heading = note_words.heading(carried, programme, words, self._language)
        self.note.tell(heading, lines, more, note_words.keys(hand, words))
        held = self.grid.held_rect()
        if carried.leaves or held.isNull():
            self.note.stand_beside(self.note.rect().translated(self.mapFromGlobal(self._at) - QPoint(300, 120)))
        else:
            self.note.stand_beside(held.translated(self.grid.pos()))
        if hand.by_keys:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.grid, self.note.said()))
