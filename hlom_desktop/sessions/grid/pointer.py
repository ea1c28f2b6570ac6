"""The pointer on the grid: by what a block is taken, when it is lifted, and where it is held."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from hlom_desktop.sessions.grid.blocks import Block
from hlom_desktop.sessions.grid.carrying import Carried, Grip, put_at, stretched
from hlom_desktop.sessions.grid.geometry import snapped
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.surface import Surface

EDGE = 5
"""Pixels at the upper and lower edge by which a block is resized."""
_FROM = 6  # pixels that the pointer moves before a press becomes a drag


class Pointer:
    """Points are those of the whole grid, not of the part in sight."""

    def __init__(self, surface: Surface, hand: Hand) -> None:
        self._surface, self._hand = surface, hand
        self._press: tuple[QPointF, int, Grip] | None = None
        self._held_at = 0.0  # minutes between the held edge and the pointer

    @property
    def is_down(self) -> bool:
        """The button is down on a block."""
        return self._press is not None

    def press(self, at: QPointF) -> Block | None:
        """The button goes down; the block under it."""
        block = self._surface.block_at(at)
        self._press = None if block is None else (at, block.session_id, self.grip_at(at, block))
        return block

    @property
    def clicked(self) -> int | None:
        """The session on which the button is down, while it has not become a drag."""
        return None if self._press is None or self._hand.carried is not None else self._press[1]

    def move(self, at: QPointF, chosen: tuple[int, ...] = (), *, copies: bool = False) -> bool:
        """The pointer moves with the button down: lift the block once it has gone far enough; whether it is held.

        All that is `chosen` comes along where the block is one of them.
        """
        if self._press is None:
            return False
        if self._hand.is_holding:
            return True
        where, session_id, grip = self._press
        others = chosen if session_id in chosen and not copies else ()
        if (at - where).manhattanLength() < _FROM:
            return False
        if not self._hand.lift(session_id, grip, others=others, copies=copies and grip is Grip.WHOLE):
            return False
        carried = self._hand.carried
        if carried is not None:
            edge = carried.slot.end if grip is Grip.END else carried.slot.start
            self._held_at = self._surface.geometry.minute_at(where.y()) - edge
        return True

    def release(self) -> bool:
        """The button goes up; whether it had been down on a block."""
        was, self._press = self._press is not None, None
        return was

    def hold_at(self, minutes: float) -> None:
        """How far under its start a session from the tray is held."""
        self._held_at = minutes

    def grip_at(self, at: QPointF, block: Block) -> Grip:
        """By what the pointer would take the block."""
        area = self._surface.area_of(block)
        if area is None or area.height < 4 * EDGE:
            return Grip.WHOLE
        if at.y() - area.y < EDGE:
            return Grip.START
        return Grip.END if area.bottom - at.y() < EDGE else Grip.WHOLE

    def carried_to(self, carried: Carried, at: QPointF, step: int) -> Carried:
        """What is held, at the hour and in the room where the pointer is."""
        geometry = self._surface.geometry
        minute = snapped(geometry.minute_at(at.y()) - self._held_at, step)
        if carried.grip is not Grip.WHOLE:
            return stretched(carried, max(0, min(minute, geometry.last)))
        latest = max(geometry.first, geometry.last - carried.slot.minutes) // step * step
        earliest = -(-geometry.first // step) * step
        column = geometry.columns[geometry.column_at(at.x())]
        return put_at(carried, column, max(earliest, min(latest, minute)))
