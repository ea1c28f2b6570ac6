"""What an organizer does on the programme's screen, each a gesture that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions import edits
from hlom_desktop.sessions import edits_several as several
from hlom_desktop.sessions.grid.carrying import Carried, Grip, slots_of
from hlom_desktop.sessions.rules import USUAL_MINUTES, Slot, hours_at, is_struck_first
from hlom_desktop.sessions.values import Programme, SessionKind, SessionRow


class Gestures(QObject):
    """Carries gestures out on the programme that `programme` gives, for the screen `origin`."""

    made = Signal(int)
    """The id of a session that was made."""
    copied = Signal(int)
    """The id of a copy."""
    settled = Signal()
    """A drop was carried out, whether or not it changed anything."""
    refused = Signal()
    """A gesture was refused; the window says why."""

    def __init__(self, context: Context, programme: Callable[[], Programme | None], origin: QObject) -> None:
        super().__init__(origin)
        self._context, self._programme, self._origin = context, programme, origin

    def _row(self, session_id: int | None) -> SessionRow | None:
        programme = self._programme()
        return None if programme is None else programme.session(session_id)

    def _rows(self, session_ids: Iterable[int]) -> list[SessionRow]:
        return [row for key in session_ids if (row := self._row(key)) is not None]

    def _do(self, edit: Any, *arguments: Any, then: Callable[[Any], None] | None = None, **values: Any) -> None:
        def refuse(refusal: Refusal) -> None:
            self.refused.emit()
            self._context.desk.refused.emit(refusal)

        done = then or (lambda _: None)
        self._context.desk.do(edit, *arguments, origin=self._origin, then=done, otherwise=refuse, **values)

    def change(self, row: SessionRow, values: Mapping[str, Any]) -> None:
        """Set columns of a session."""
        self._do(edits.change_session, row.ref, **values)

    def drop(self, carried: Carried) -> None:
        """Carry out what was let go: a move, a copy, another length, or out of the grid."""
        row, programme = self._row(carried.session_id), self._programme()
        if row is None or programme is None:
            self.refused.emit()
            return

        def then(_: object) -> None:
            self.settled.emit()

        hours = hours_at(carried.slot, programme.zone, row.hours)
        if carried.leaves:
            self.unplace(carried.ids, then)
        elif carried.copies:
            self._do(edits.copy_session_to, row.ref, hours, carried.slot.room_id, then=self._settle_copy)
        elif carried.grip is not Grip.WHOLE:
            self._do(edits.resize_session, row.ref, hours, then=then)
        else:
            rooms = [room.ref.id for room in programme.rooms]
            self.move(slots_of(carried, rooms), then)

    def _settle_copy(self, copy_id: int) -> None:
        self.settled.emit()
        self.copied.emit(copy_id)

    def move(self, places: Mapping[int, Slot], then: Callable[[Any], None] | None = None) -> None:
        """Place one session, or several in one gesture."""
        programme = self._programme()
        zone = programme.zone if programme is not None else "UTC"
        found = ((self._row(key), slot) for key, slot in places.items())
        moves = [
            several.Move(row.ref, hours_at(slot, zone, row.hours), slot.room_id)
            for row, slot in found
            if row is not None
        ]
        if len(moves) == 1:
            self._do(edits.move_session, *moves[0], then=then)
        elif moves:
            self._do(several.move_sessions, moves, then=then)

    def swap(self, one: int, other: int) -> None:
        """Exchange hours and rooms of two."""
        rows = self._rows((one, other))
        if len(rows) == 2:
            self._do(several.swap_sessions, rows[0].ref, rows[1].ref)

    def push(self, session_ids: Iterable[int], by: int) -> None:
        """Move the first `by` minutes, and the others that follow it."""
        self._do(several.push_sessions, [row.ref for row in self._rows(session_ids)], by)

    def split(self, session_id: int, after: int) -> None:
        """Make two of one, `after` so many minutes of it."""
        for row in self._rows((session_id,)):
            self._do(several.split_session, row.ref, after)

    def unplace(self, session_ids: Iterable[int], then: Callable[[Any], None] | None = None) -> None:
        """Take sessions out of the grid."""
        refs = [row.ref for row in self._rows(session_ids) if row.hours is not None]
        if len(refs) == 1:
            self._do(edits.unplace_session, refs[0], then=then)
        elif refs:
            self._do(several.unplace_sessions, refs, then=then)

    def take_away(self, session_ids: Iterable[int]) -> None:
        """Cancel what is confirmed; delete the rest."""
        rows = self._rows(session_ids)
        struck = [row.ref for row in rows if is_struck_first(row)]
        gone = [row.ref for row in rows if not is_struck_first(row)]
        if len(rows) == 1:
            self._do(edits.cancel_session if struck else edits.delete_session, rows[0].ref)
        elif rows:
            self._do(several.take_away_sessions, struck, gone)

    def refuse(self, refusal: Refusal) -> None:
        """Say why a gesture is not done."""
        self._context.desk.refused.emit(refusal)

    def duplicate(self, session_id: int | None) -> None:
        """A copy in the same place."""
        row = self._row(session_id)
        if row is not None:
            self._do(edits.duplicate_session, row.ref, then=self.copied.emit)

    def add(self, language: Language, slot: Slot | None = None) -> None:
        """A new session, at `slot` or without an hour; its first title is written in `language`."""
        programme = self._programme()
        if programme is None:
            return
        place: dict[str, Any] = {"minutes": USUAL_MINUTES}
        if slot is not None:
            place = {"hours": hours_at(slot, programme.zone), "minutes": slot.minutes, "room_id": slot.room_id}
        title = new_text(language, N_("New session"))
        conference = programme.conference
        self._do(
            edits.add_session,
            conference.ref.id,
            title,
            SessionKind.OTHER,
            mode=conference.mode,
            then=self.made.emit,
            **place,
        )
