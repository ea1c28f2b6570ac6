"""The speaker's clock: what is left of a limit, when it turns amber, when red, and how far its bar is filled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hlom_desktop.conference.lengths import length_words


class Phase(StrEnum):
    """How a clock stands: time enough, the last seconds, over the limit."""

    CALM = "calm"
    WARNING = "warning"
    OVER = "over"


@dataclass(frozen=True)
class Stopwatch:
    """A limit in whole seconds, what of it has passed, and the seconds before its end at which it turns amber.

    A held clock stands still. `seconds` 0: nobody set a limit, and the clock only counts up.
    """

    seconds: int
    elapsed: int
    warning: int = 30
    held: bool = False

    @property
    def left(self) -> int:
        """Seconds left; negative where the speaker is over."""
        return self.seconds - self.elapsed

    @property
    def phase(self) -> Phase:
        """Red once nothing is left, amber in the last `warning` seconds."""
        if not self.seconds or self.left > self.warning:
            return Phase.CALM
        return Phase.WARNING if self.left > 0 else Phase.OVER

    @property
    def figure(self) -> str:
        """What the large figures show: what is left, with a minus once over."""
        left = self.elapsed if not self.seconds else self.left
        return f"{'−' if left < 0 else ''}{length_words(abs(left))}"

    @property
    def filled(self) -> float:
        """How much of the bar is filled, 0 to 1."""
        return min(1.0, self.elapsed / self.seconds) if self.seconds else 0.0

    @property
    def tick(self) -> float | None:
        """Where on the bar the warning stands, 0 to 1; None where the limit is no longer than the warning."""
        return 1 - self.warning / self.seconds if 0 < self.warning < self.seconds else None
