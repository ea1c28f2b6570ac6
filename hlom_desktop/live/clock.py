"""The show's own clock: it starts from the wall clock once and then counts seconds that never jump."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hlom_desktop.live.played import Played

LEEWAY = 2.0
"""Seconds by which the computer's clock may differ from the show's before it is said to have jumped."""


class ShowClock:
    """Show time is an anchor plus steady seconds, so that setting the computer's clock leaves the show alone.

    `now` is the wall clock, `steady` counts seconds that never jump, `offset` is what the wall clock lacks: seconds to
    add to it, as a run's log knows them. `not_before` holds the clock of a program started again at the last press.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        steady: Callable[[], float],
        offset: float = 0.0,
        not_before: datetime | None = None,
    ) -> None:
        self._wall, self._steady = now, steady
        self._first = now().astimezone(UTC)
        self._begun = steady()
        wanted = self._first + timedelta(seconds=offset)
        self._anchor = wanted if not_before is None else max(wanted, not_before)
        self._noted = -offset
        self._ahead = (self._anchor - wanted).total_seconds()

    def now(self) -> datetime:
        """Show time, in UTC."""
        return self._anchor + timedelta(seconds=self._steady() - self._begun)

    def jump(self) -> float | None:
        """Seconds by which the computer's clock has left the show's since that was last noted; None within two.

        A wall clock that stands still, as in the worked example, has not jumped.
        """
        wall = self._wall().astimezone(UTC)
        if wall == self._first:
            return None
        left = (wall - self.now()).total_seconds() - self._noted + self._ahead
        return left if abs(left) > LEEWAY else None

    def note(self, seconds: float) -> None:
        """It is known from now on that the computer's clock is off by so much more."""
        self._noted += seconds

    def off(self) -> int:
        """Whole seconds by which the computer's clock is known to be ahead of the show's."""
        return round(self._noted)


def clock_of(played: Played, now: Callable[[], datetime], steady: Callable[[], float]) -> ShowClock:
    """The clock of a room, as its log knows it: also after a kill it goes on where it would be by now."""
    return ShowClock(now, steady, -played.off, played.last)
