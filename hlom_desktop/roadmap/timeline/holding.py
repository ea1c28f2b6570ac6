"""What is held on the timeline: a mark by its body or an edge, shown at the date that a drop would state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.pulled import Edge, can_pull, edge_step, grain_at, pulled
from hlom_desktop.roadmap.said import shifted, snap_of, step_of
from hlom_desktop.roadmap.timeline.bars import Bar, mark_of, short_date
from hlom_desktop.roadmap.timeline.layout import Placed, place_alone
from hlom_desktop.roadmap.timeline.roaming import RoamingSurface
from hlom_desktop.roadmap.timeline.scene import Held
from hlom_desktop.words import Words

Grip = Literal["body", "first", "last"]
Followers = Callable[[int, When], Mapping[int, When]]
"""Of an item that would move to a date: the dates of those that hang on it, were they moved along, by their ids."""

EDGE, WIDE_ENOUGH = 6.0, 18.0
"""Pixels from an edge by which it is held; a mark less wide is held by its edges from outside."""


class HoldingSurface(RoamingSurface):
    """A surface whose marks can be held.

    Space picks up what is chosen; arrows move it, with Shift its last edge, with Ctrl its first; Enter drops it, with
    Shift together with what hangs on it; Esc leaves it.
    """

    restated = Signal(int, object, bool)
    """An item was dropped at another date: its id, the new When, whether what hangs on it moves too. One gesture."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, words, parent)
        self.followers: Followers | None = None
        self._carried: dict[Grip, float] | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a mark is held, by pointer or keyboard."""
        return self.scene.dragged is not None

    def show_pending(self, key: int, when: When, followers: Mapping[int, When]) -> None:
        """Keep an item, and what hangs on it, drawn where they would go, while the organizer is asked."""
        self.scene = replace(self.scene, asked=self._held(key, when, followers))
        self.viewport().update()

    def clear_pending(self) -> None:
        """Draw everything where it is again."""
        self.scene = replace(self.scene, asked=None)
        self.viewport().update()

    def can_hold(self, key: int | None, grip: Grip = "body") -> bool:
        """Whether an item's mark can be dragged so."""
        bar = self.scene.chart.bar(key)
        if bar is None or bar.when is None or self.scene.placed(key) is None:
            return False
        return snap_of(bar.when) is not None if grip == "body" else can_pull(bar.when, grip)

    def grip_at(self, point: QPointF) -> tuple[int, Grip] | None:
        """The mark at a point, and by what it would be held there: an edge that it has, else its body."""
        placed = self.scene.placed_near(point, EDGE)
        key = placed.mark.key if placed is not None else self.scene.key_at(point)
        if placed is not None:
            x, inside = point.x() - self.scene.left + self.scene.x, EDGE if placed.x2 - placed.x1 >= WIDE_ENOUGH else 0
            edge: Edge | None = "first" if x < placed.x1 + inside else "last" if x > placed.x2 - inside else None
            if edge is not None and self.can_hold(key, edge):
                return placed.mark.key, edge
            key = self.scene.key_at(point)
        return None if key is None else (key, "body")

    # Holding

    def hold(self, key: int, moves: Mapping[Grip, float]) -> None:
        """Show an item at the date that a drag by so many days, of each grip, would state."""
        bar, when = self.scene.chart.bar(key), self._when_after(key, moves)
        if bar is None or when is None:
            return
        if self.scene.dragged is None or self.scene.dragged.bar.when != when:
            following = self.followers(key, when) if self.followers is not None and when != bar.when else {}
            self.scene = replace(self.scene, dragged=self._held(key, when, following))
        if self.scene.dragged is not None:
            said = (self.scene.dragged.bar.label, self.scene.dragged.note)
            self.setAccessibleDescription("\n".join(filter(None, said)))
        self.viewport().update()

    def _when_after(self, key: int, moves: Mapping[Grip, float]) -> When | None:
        """The date of an item after so many days of each grip; None beyond the calendar's ends."""
        bar, grain = self.scene.chart.bar(key), grain_at(self.scene.scale.per_day)
        when = bar.when if bar is not None else None
        if when is None:
            return None
        try:
            for grip, days in moves.items():
                when = shifted(when, days) if grip == "body" else pulled(when, grip, days, grain)
        except (OverflowError, ValueError):
            return None
        return when

    def _held(self, key: int, when: When, followers: Mapping[int, When]) -> Held | None:
        said = self._said_at(key, when)
        if said is None:
            return None
        ghosts = [found[1] for one, date in followers.items() if (found := self._said_at(one, date)) is not None]
        words = self.words
        note = words.plural(
            "{number} item hangs on it. With Shift it moves too.",
            "{number} items hang on it. With Shift they move too.",
            len(followers),
        )
        return Held(*said, tuple(ghosts), note if followers else "")

    def _said_at(self, key: int, when: When) -> tuple[Bar, Placed] | None:
        """An item as it would be at another date; None where it has no place of its own."""
        bar, at = self.scene.chart.bar(key), self.scene.placed(key)
        if bar is None or at is None:
            return None
        moved = replace(bar, when=when, date=short_date(when, self.scene.language, self.words))
        return moved, place_alone(mark_of(moved), at.row, self.scene.scale, 0.0)

    def leave_drag(self) -> None:
        """Put what is held back where it was."""
        self._carried = None
        self.scene = replace(self.scene, dragged=None)
        self.viewport().unsetCursor()
        self.viewport().update()

    def drop(self, *, with_followers: bool = False) -> None:
        """State the date at which the mark is held."""
        dragged = self.scene.dragged
        bar = self.scene.chart.bar(dragged.bar.key) if dragged else None
        self.leave_drag()
        if dragged is not None and bar is not None and dragged.bar.when != bar.when:
            self.restated.emit(bar.key, dragged.bar.when, with_followers)

    # Carrying by keys

    @property
    def is_carrying(self) -> bool:
        """Whether a mark was picked up by a key."""
        return self._carried is not None

    def pick_up(self) -> bool:
        """Hold what is chosen, for the keys to move it."""
        key = self.scene.selected
        if key is None or not self.can_hold(key):
            return False
        self._carried = {"body": 0.0, "first": 0.0, "last": 0.0}
        self.hold(key, self._carried)
        return True

    def carry(self, event: QKeyEvent) -> bool:
        """Keys while a mark is picked up: arrows by a step of its precision, Enter drops, Esc leaves it."""
        key, carried = event.key(), self._carried
        bar = self.scene.chart.bar(self.scene.selected)
        if carried is None or bar is None or bar.when is None:
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.leave_drag()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.drop(with_followers=shift and not carried["first"] and not carried["last"])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            grip: Grip = "last" if shift else "first" if control else "body"
            self._step(bar.key, bar.when, grip, 1 if key == Qt.Key.Key_Right else -1)
        return True

    def _step(self, key: int, when: When, grip: Grip, way: int) -> None:
        """One step further; one that changes nothing, such as an end before the start, is not taken."""
        if self._carried is None:
            return
        by = step_of(when) if grip == "body" else edge_step(when, grain_at(self.scene.scale.per_day))
        moves: dict[Grip, float] = {**self._carried, grip: self._carried[grip] + way * by}
        if not any(moves.values()) or self._when_after(key, moves) not in (None, when):
            self._carried = moves
            self.hold(key, moves)
