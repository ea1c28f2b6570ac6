"""The clocks of the rooms that are live on one screen: one for each run, made once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.live.clock import ShowClock, clock_of
from hlom_desktop.live.shown import LiveRoom


class Clocks:
    """Tells the show time of each room: its own once it is live, before that the wall clock's."""

    def __init__(self, now: Callable[[], datetime], steady: Callable[[], float]) -> None:
        self._now, self._steady = now, steady
        self._runs: dict[int, ShowClock] = {}

    def now(self, room: LiveRoom) -> datetime:
        """The room's show time, in UTC."""
        clock = self._clock(room)
        return self._now().astimezone(UTC) if clock is None else clock.now()

    def _clock(self, room: LiveRoom) -> ShowClock | None:
        """The clock of the room's run, made by its log when first asked for."""
        if room.run is None:
            return None
        clock = self._runs.get(room.run.ref.id)
        if clock is None:
            clock = self._runs[room.run.ref.id] = clock_of(room.played, self._now, self._steady)
        return clock

    def start_of(self, room: LiveRoom) -> tuple[datetime, int]:
        """Show time to go live at, and by how many seconds the computer's clock is ahead of it.

        On the room's own day that is the wall clock's; on any other, as when rehearsing, the hour of the first cue.
        """
        now = self._now().astimezone(UTC)
        if now.astimezone(zone_named(room.zone)).date() == room.day or not room.played.lines:
            return now, 0
        start = room.played.lines[0].due
        return start, round((now - start).total_seconds())

    def jumps(self, rooms: Iterable[LiveRoom]) -> Iterator[tuple[LiveRoom, int]]:
        """The live rooms whose clock the computer's has left since this was asked last, and by how many seconds."""
        for room in rooms:
            clock = self._clock(room) if room.played.is_live else None
            jump = None if clock is None else clock.jump()
            if clock is not None and jump is not None:
                clock.note(round(jump))
                yield room, round(jump)
