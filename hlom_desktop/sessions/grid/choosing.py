"""Which sessions are chosen on the grid: one, on which the keyboard stands, and those marked with it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Chosen:
    """`current` has the card and the keyboard, None while nothing is chosen; `marked` were taken with it, in order."""

    current: int | None = None
    marked: tuple[int, ...] = ()

    @property
    def all(self) -> tuple[int, ...]:
        """Every session chosen, in the order in which it was; the gestures on several are about these."""
        here = () if self.current is None else (self.current,)
        return tuple(dict.fromkeys((*self.marked, *here)))

    def going_to(self, session_id: int | None) -> Chosen:
        """The keyboard elsewhere; what is marked stays."""
        return replace(self, current=session_id)

    def alone(self, session_id: int | None) -> Chosen:
        """Only this one."""
        return Chosen(session_id)

    def with_turned(self, session_id: int) -> Chosen:
        """One more, or one less; the last that was chosen has the keyboard."""
        if session_id in self.all and len(self.all) > 1:
            left = tuple(key for key in self.all if key != session_id)
            return Chosen(left[-1], left)
        return Chosen(session_id, (*self.all, session_id) if session_id not in self.all else self.all)

    def marking(self) -> Chosen:
        """The current one marked, or no longer; the keyboard stays where it is."""
        if self.current is None:
            return self
        if self.current in self.marked:
            return replace(self, marked=tuple(key for key in self.marked if key != self.current))
        return replace(self, marked=(*self.marked, self.current))

    def among(self, known: frozenset[int]) -> Chosen:
        """Without those that are gone."""
        current = self.current if self.current in known else None
        return Chosen(current, tuple(key for key in self.marked if key in known))
