"""The clashes of the conference on screen, kept current as it changes, and asked before a drop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hlom_desktop.desk.desk import Desk
from hlom_desktop.findings import Finding, by_subject

if TYPE_CHECKING:
    from hlom_desktop.conflicts.picture import Picture
    from hlom_desktop.sessions.values import SessionRow
    from hlom_desktop.storage.history import Change
    from hlom_desktop.storage.workspace import Workspace

Seen = tuple["Picture | None", tuple[Finding, ...]]


class LiveFindings(QObject):
    """Holds the picture in memory; the store's worker patches and checks it after each change."""

    found = Signal(object)
    """All findings, in order, whenever they were looked for."""

    def __init__(self, desk: Desk, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = now
        self._conference_id: int | None = None
        self._held: Seen = (None, ())  # the worker's, so that changes in quick succession build on each other
        self.picture: Picture | None = None
        self.findings: tuple[Finding, ...] = ()
        self._by_subject: dict[tuple[str, int], list[Finding]] = {}
        desk.changed.connect(self._changed)

    def show_conference(self, conference_id: int | None) -> None:
        """Look at another conference."""
        self._conference_id = conference_id
        self._take((None, ()))
        if conference_id is not None:
            now = self._now()
            self._desk.on_store(lambda store: self._hold(_first_look(store, conference_id, now)), self._take)

    def _changed(self, change: Change, origin: object) -> None:
        del origin
        conference_id, now = self._conference_id, self._now()
        if conference_id is None:
            return

        def look(store: Workspace) -> Seen:
            picture, findings = self._held
            if picture is None or picture.conference.ref.id != conference_id:
                return self._hold(_first_look(store, conference_id, now))
            return self._hold(_look_again(store, picture, findings, change, now))

        self._desk.on_store(look, self._take)

    def _hold(self, seen: Seen) -> Seen:
        self._held = seen
        return seen

    def _take(self, seen: Seen) -> None:
        self.picture, self.findings = seen
        self._by_subject = by_subject(self.findings)
        self.found.emit(self.findings)

    def of(self, table: str, row_id: int) -> tuple[Finding, ...]:
        """What is found about one row now."""
        return tuple(self._by_subject.get((table, row_id), ()))

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        """The roles of a session and the inscriptions of its sittings, each function with its delegation."""
        if self.picture is None:
            return ()
        from hlom_desktop.conflicts.people import people_in

        return people_in(self.picture, session_id)

    def if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Finding, ...]:
        """What would be found about a session at another hour or in another room."""
        if self.picture is None or session_id not in self.picture.sessions:
            return ()
        return self.if_changed({session_id: replace(self.picture.sessions[session_id], hours=hours, room_id=room_id)})

    def if_changed(self, sessions: Mapping[int, SessionRow]) -> tuple[Finding, ...]:
        """What would be found about these sessions, by id, if they were so: pushed, swapped, or one of them new."""
        if self.picture is None:
            return ()
        from hlom_desktop.conflicts.checks import check

        return check(self.picture.with_sessions(sessions), frozenset(sessions))


def _first_look(store: Workspace, conference_id: int, now: datetime) -> Seen:
    from hlom_desktop.conflicts.checks import check
    from hlom_desktop.conflicts.picture import gather_picture
    from hlom_desktop.storage.writing import GoneMeanwhile

    try:
        picture = store.read(gather_picture, conference_id, now=now)
    except GoneMeanwhile:
        return None, ()
    return picture, check(picture)


def _look_again(
    store: Workspace, before: Picture, findings: tuple[Finding, ...], change: Change, now: datetime
) -> Seen:
    from hlom_desktop.conflicts.picture import patch_picture
    from hlom_desktop.conflicts.refreshing import refreshed, sessions_touched
    from hlom_desktop.storage.writing import GoneMeanwhile

    try:
        after = store.read(patch_picture, before, change, now)
    except GoneMeanwhile:
        return None, ()
    return after, refreshed(findings, after, sessions_touched(before, after, change))
