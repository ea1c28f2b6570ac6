"""How many invitations to which sessions are held, kept current so that a drop can say at once how many it touches."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from hlom_desktop.desk.desk import Desk
    from hlom_desktop.storage.history import Change


class HeldInvitations(QObject):
    """Of the conference on screen, by session."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._conference: int | None = None
        self._held: Mapping[int, int] = MappingProxyType({})
        desk.changed.connect(self._changed)
        desk.ready.connect(self._read)

    def show_conference(self, conference_id: int) -> None:
        """Of another conference."""
        self._conference, self._held = conference_id, MappingProxyType({})
        self._read()

    def count(self, session_ids: Collection[int]) -> int:
        """How many invitations to these sessions are held."""
        return sum(self._held.get(one, 0) for one in set(session_ids))

    def _changed(self, change: Change, origin: object) -> None:
        del origin
        if change.touches("given"):
            self._read()

    def _read(self) -> None:
        from hlom_desktop.invitations.queries import holding

        def took(held: Mapping[int, int]) -> None:
            self._held = held

        if self._conference is not None and self._desk.is_ready:
            self._desk.read(holding, self._conference, then=took, slot=(id(self), "held"))
