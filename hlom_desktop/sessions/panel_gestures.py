"""What an organizer does on the programme's screen, each a gesture that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions import edits
from hlom_desktop.sessions.grid.carrying import Carried, Grip
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
        rows = programme.sessions if programme is not None else ()
        return next((row for row in rows if row.ref.id == session_id), None)

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
        """Carry out what was let go: a move, another length, or out of the grid."""
        row, programme = self._row(carried.session_id), self._programme()
        if row is None or programme is None:
            self.refused.emit()
            return
        hours = hours_at(carried.slot, programme.zone, row.hours)

        def then(_: object) -> None:
            self.settled.emit()

        if carried.leaves:
            self._do(edits.unplace_session, row.ref, then=then)
        elif carried.grip is not Grip.WHOLE:
            self._do(edits.resize_session, row.ref, hours, then=then)
        else:
            self._do(edits.move_session, row.ref, hours, carried.slot.room_id, then=then)

    def unplace(self, session_id: int) -> None:
        """Take a session out of the grid."""
        row = self._row(session_id)
        if row is not None and row.hours is not None:
            self._do(edits.unplace_session, row.ref)

    def take_away(self, session_id: int | None) -> None:
        """Cancel a confirmed session; delete any other."""
        row = self._row(session_id)
        if row is not None:
            self._do(edits.cancel_session if is_struck_first(row) else edits.delete_session, row.ref)

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
        title = Wording().with_text(language, self._context.words("New session"))
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
