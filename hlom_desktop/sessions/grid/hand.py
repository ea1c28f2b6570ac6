"""The session that is being moved, by pointer or by keys: where it is held, what would clash, what is free instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from hlom_desktop.conference.hours import Hours
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.sessions.grid.blocks import about_place
from hlom_desktop.sessions.grid.carrying import Carried, Grip, free_place, put_at
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.rules import Slot, hours_at

IfMoved = Callable[[int, Hours, int | None], tuple[Finding, ...]]


@dataclass(frozen=True)
class Field:
    """On what a session is moved: the columns shown, the grid's hours, where all others stand."""

    columns: tuple[Column, ...] = ()
    first: int = 0
    last: int = 24 * 60
    step: int = 15
    zone: str = "UTC"
    taken: Mapping[int, Slot] = field(default_factory=dict)
    before: Mapping[int, Hours] = field(default_factory=dict)


class Hand(QObject):
    """Holds at most one session. `settling` while a drop is being carried out and the rows are not read anew."""

    changed = Signal()
    """Another place, another finding, or empty again."""
    dropped = Signal(object)
    """Carried: let go somewhere else than where it stood."""

    def __init__(self, if_moved: IfMoved, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._if_moved = if_moved
        self.field = Field()
        self.carried: Carried | None = None
        self.settling = False
        self.by_keys = False
        self.findings: tuple[Finding, ...] = ()
        self.free: Slot | None = None

    @property
    def is_holding(self) -> bool:
        """Something is in the hand, and not yet let go."""
        return self.carried is not None and not self.settling

    def slot_of(self, session_id: int) -> Slot | None:
        """Where a session stands."""
        return self.field.taken.get(session_id)

    def lift(self, session_id: int, grip: Grip = Grip.WHOLE, *, by_keys: bool = False) -> bool:
        """Take a session that stands in the grid; False where it does not."""
        slot = self.slot_of(session_id)
        if slot is None:
            return False
        self.by_keys = by_keys
        self._hold(Carried(session_id, slot, slot, grip))
        return True

    def take(self, session_id: int, minutes: int, *, by_keys: bool = False) -> bool:
        """Take a session from the tray; it is held over the first place of the grid, by keys over the next free one.

        False where the grid has no place.
        """
        if not self.field.columns:
            return False
        column = self.field.columns[0]
        start = -(-self.field.first // 60) * 60
        slot = Slot(column.day, start, start + minutes, column.room_id)
        self.by_keys = by_keys
        self._hold(Carried(session_id, slot, None, leaves=not by_keys))
        if by_keys and self.clashes:
            self.go_free()
        return True

    def hold(self, carried: Carried) -> None:
        """The same session at another place."""
        if carried != self.carried and self.is_holding:
            self._hold(carried)

    def _hold(self, carried: Carried) -> None:
        self.carried, self.settling = carried, False
        self.findings = self._found(carried.slot) if carried.is_elsewhere and not carried.leaves else ()
        self.free = self._next_free() if self.clashes and carried.grip is Grip.WHOLE else None
        self.changed.emit()

    @property
    def clashes(self) -> bool:
        """Whether dropping it here would clash."""
        return any(finding.severity is Severity.CLASH for finding in self.findings)

    def hits(self) -> frozenset[int]:
        """The sessions that it would clash with."""
        if self.carried is None or self.settling:
            return frozenset()
        subjects = (one for each in self.findings if each.severity is Severity.CLASH for one in each.subjects)
        return frozenset(one.id for one in subjects if one.type == "session") - {self.carried.session_id}

    def go_free(self) -> None:
        """Hold it over the next place that is free and clashes with nothing."""
        if self.carried is not None and self.is_holding:
            place = self._next_free()
            if place is not None:
                self._hold(put_at(self.carried, Column(place.day, place.room_id), place.start))

    def drop(self) -> None:
        """Let it go where it is."""
        if self.carried is None or self.settling:
            return
        if not self.carried.is_elsewhere:
            self.leave()
            return
        self.settling, self.findings, self.free = True, (), None
        self.changed.emit()
        self.dropped.emit(self.carried)

    def leave(self) -> None:
        """Empty the hand; the session stays where it stood."""
        if self.carried is not None:
            self.carried, self.settling, self.findings, self.free = None, False, (), None
            self.changed.emit()

    def _found(self, slot: Slot) -> tuple[Finding, ...]:
        if self.carried is None:
            return ()
        number = self.carried.session_id
        hours = hours_at(slot, self.field.zone, self.field.before.get(number))
        found = about_place(self._if_moved(number, hours, slot.room_id))
        return tuple(sorted(found, key=lambda one: list(Severity).index(one.severity)))

    def _next_free(self) -> Slot | None:
        def clashes(slot: Slot) -> bool:
            return any(one.severity is Severity.CLASH for one in self._found(slot))

        if self.carried is None:
            return None
        ground = self.field
        return free_place(
            self.carried,
            ground.columns,
            ground.taken.items(),
            clashes,
            first=ground.first,
            last=ground.last,
            step=max(15, ground.step),
        )
