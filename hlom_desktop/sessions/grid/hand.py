"""The session that is being moved, by pointer or by keys: where it is held, what would clash, what is free instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from hlom_desktop.conference.hours import Hours
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.sessions.grid.blocks import about_move
from hlom_desktop.sessions.grid.carrying import Carried, Fit, Grip, free_place, put_at, slots_of
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.proposing import NEW
from hlom_desktop.sessions.rules import Slot, hours_at
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.storage.ref import Ref

IfChanged = Callable[[Mapping[int, SessionRow]], tuple[Finding, ...]]
IfMoved = Callable[[int, Hours, int | None], tuple[Finding, ...]]


@dataclass(frozen=True)
class Field:
    """On what a session is moved: the columns shown, the grid's hours, where all others stand, rooms from the left.

    `step` is the snap in minutes.
    """

    columns: tuple[Column, ...] = ()
    first: int = 0
    last: int = 24 * 60
    step: int = 15
    zone: str = "UTC"
    taken: Mapping[int, Slot] = field(default_factory=dict)
    rows: Mapping[int, SessionRow] = field(default_factory=dict)
    rooms: tuple[int, ...] = ()

    def moved(self, session_id: int, slot: Slot) -> SessionRow:
        """A session as it would be at `slot`."""
        row = self.rows[session_id]
        return replace(row, hours=hours_at(slot, self.zone, row.hours), minutes=slot.minutes, room_id=slot.room_id)


class Hand(QObject):
    """Holds a session, perhaps with others.

    `settling` while a drop is being carried out and the rows are not read anew.
    """

    changed = Signal()
    """Another place, another finding, or empty again."""
    dropped = Signal(object)
    """Carried: let go somewhere else than where it stood."""

    def __init__(self, if_moved: IfMoved, if_changed: IfChanged, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._if_moved, self._if_changed = if_moved, if_changed
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

    def lift(
        self,
        session_id: int,
        grip: Grip = Grip.WHOLE,
        *,
        by_keys: bool = False,
        others: Iterable[int] = (),
        copies: bool = False,
    ) -> bool:
        """Take a session that stands in the grid, and `others` that do with it; False where it does not."""
        slot = self.slot_of(session_id)
        if slot is None:
            return False
        stand = ((key, self.slot_of(key)) for key in others if key != session_id and grip is Grip.WHOLE)
        beside = tuple((key, place) for key, place in stand if place is not None)
        self.by_keys = by_keys
        self._hold(Carried(session_id, slot, slot, grip, others=beside, copies=copies and not beside))
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
        alone = carried.grip is Grip.WHOLE and not carried.others
        self.free = self._next_free() if self.clashes and alone else None
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
        own = {NEW} if self.carried.copies else {*self.carried.ids}
        return frozenset(one.id for one in subjects if one.type == "session") - own

    def go_free(self) -> None:
        """Hold it over the next place that is free and clashes with nothing."""
        if self.carried is not None and self.is_holding and not self.carried.others:
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
        return about_move(self._asked(replace(self.carried, slot=slot)))

    def _asked(self, carried: Carried) -> tuple[Finding, ...]:
        number, ground = carried.session_id, self.field
        if carried.copies:
            copy = ground.moved(number, carried.slot)
            return self._if_changed({NEW: replace(copy, ref=Ref(NEW, 0), uid="")})
        if carried.others:
            places = slots_of(carried, ground.rooms)
            return self._if_changed({key: ground.moved(key, place) for key, place in places.items()})
        row = ground.rows.get(number)
        hours = hours_at(carried.slot, ground.zone, None if row is None else row.hours)
        return self._if_moved(number, hours, carried.slot.room_id)

    def places(self) -> dict[int, Slot]:
        """Where each of what is held would stand; nothing where it would leave the grid."""
        carried = self.carried
        return {} if carried is None or carried.leaves else slots_of(carried, self.field.rooms)

    def _next_free(self) -> Slot | None:
        def fits(slot: Slot) -> Fit:
            grave = [one for one in self._found(slot) if one.severity is Severity.CLASH]
            if all(any(subject.type == "room" for subject in one.subjects) for one in grave):
                return Fit.NOT_HERE if grave else Fit.FREE
            return Fit.NOT_NOW

        if self.carried is None:
            return None
        ground, carried = self.field, self.carried
        return free_place(
            replace(carried, session_id=NEW) if carried.copies else carried,  # what is copied stays in the way
            ground.columns,
            ground.taken.items(),
            fits,
            first=ground.first,
            last=ground.last,
            step=max(15, ground.step),
        )
