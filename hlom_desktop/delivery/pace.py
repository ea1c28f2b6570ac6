"""How fast messages go: so many a minute and no more, on a clock that may be set while one waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

_SLICE = 0.25
"""Seconds after which somebody who waits looks whether to stop."""


class Pace:
    """Lets messages through, `per_minute` of them; `clock` gives aware moments, `sleep` waits so many seconds."""

    def __init__(
        self,
        per_minute: int,
        clock: Callable[[], datetime],
        sleep: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._between = 60.0 / per_minute
        self._clock, self._sleep, self._cancelled = clock, sleep, cancelled
        self._last: datetime | None = None

    def now(self) -> datetime:
        """The moment by the clock."""
        return self._clock()

    def next(self) -> bool:
        """Wait for one's turn; False where somebody wants to stop."""
        if self._last is not None:
            due = (self._last + timedelta(seconds=self._between) - self._clock()).total_seconds()
            if not self.pause(min(max(due, 0.0), self._between)):  # a clock set back makes nobody wait longer
                return False
        self._last = self._clock()
        return not self._cancelled()

    def pause(self, seconds: float) -> bool:
        """Wait; False where somebody wants to stop."""
        left = seconds
        while left > 0:
            if self._cancelled():
                return False
            self._sleep(min(left, _SLICE))
            left -= _SLICE
        return not self._cancelled()
