"""How late a room ran over its day as a line of steps: where it lies on a drawing, and what is written beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.live.report.values import DayReport, Step

_SPACINGS = (60, 120, 300, 600, 900, 1800, 3600, 7200, 4 * 3600, 12 * 3600)
_MOST_LINES, _MOST_HOURS = 4, 9


@dataclass(frozen=True)
class Drift:
    """The steps of a day between two moments; `least` and `most` are the seconds of delay that the drawing spans.

    Places are parts of the drawing's width and height, from its left and its top.
    """

    steps: tuple[Step, ...]
    first: datetime
    last: datetime
    least: int
    most: int

    def across(self, at: datetime) -> float:
        """Where a moment lies."""
        whole = (self.last - self.first).total_seconds() or 1.0
        return (at - self.first).total_seconds() / whole

    def down(self, delay: float) -> float:
        """Where a delay lies; later is higher."""
        return (self.most - delay) / ((self.most - self.least) or 1)

    def corners(self) -> tuple[tuple[float, float], ...]:
        """The line's corners: it goes across at each delay until the next cue begins, and on to the end."""
        found: list[tuple[float, float]] = []
        for step in self.steps:
            x, y = self.across(step.at), self.down(step.delay)
            if found:
                found.append((x, found[-1][1]))
            found.append((x, y))
        return (*found, (1.0, found[-1][1])) if found and found[-1][0] < 1 else tuple(found)

    def lines(self) -> tuple[int, ...]:
        """The delays at which thin lines stand, nought left out: at most four, at round minutes."""
        spacing = next(
            (one for one in _SPACINGS if self.most // one - -(-self.least // one) <= _MOST_LINES), _SPACINGS[-1]
        )
        marks = range(-(-self.least // spacing) * spacing, self.most + 1, spacing)
        return tuple(mark for mark in marks if mark)

    def hours(self, zone: str) -> tuple[datetime, ...]:
        """The moments under the drawing: at most nine, on round minutes of the room's clock."""
        length = (self.last - self.first).total_seconds()
        spacing = next((one for one in _SPACINGS if length / one <= _MOST_HOURS), _SPACINGS[-1])
        return tuple(self._round_moments(spacing, zone))

    def _round_moments(self, spacing: int, zone: str) -> Iterator[datetime]:
        clock = self.first.astimezone(zone_named(zone))
        past = (clock.hour * 3600 + clock.minute * 60 + clock.second) % spacing
        at = self.first + timedelta(seconds=(spacing - past) % spacing) - timedelta(microseconds=clock.microsecond)
        while at <= self.last:
            if at >= self.first:
                yield at
            at += timedelta(seconds=spacing)

    def told(self) -> tuple[Step, ...]:
        """The steps whose delay is written beside the line: the last with the largest, and the last of all."""
        if not self.steps:
            return ()
        largest = max(self.steps, key=lambda step: (abs(step.delay), step.at))
        return tuple(dict.fromkeys((largest, self.steps[-1])))


def drift_of(report: DayReport) -> Drift | None:
    """The drawing of a day; None before its first cue."""
    if not report.steps:
        return None
    delays = [step.delay for step in report.steps]
    last = report.steps[-1].at if report.is_over else max(report.at, report.steps[-1].at)
    least, most = min(0, *delays), max(0, *delays)
    room = max(30, (most - least) // 8)  # so that no line lies on the edge, and figures have their place
    return Drift(report.steps, report.steps[0].at, last, least - room if least else 0, most + room)
