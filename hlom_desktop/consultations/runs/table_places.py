"""Where things stand in the strip of local hours: the day across, rows down, labels that give way to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from hlom_desktop.consultations.runs.day import VenueDay

HEAD, AXIS, RULE, TOP = 24.0, 18.0, 44.0, 49.0
FOOT, LINE, BAND, GAP = 24.0, 16.0, 14.0, 10.0
WIDE = 620
_HOUR_LABEL = 42


@dataclass(frozen=True)
class Places:
    """The strip's measures. `names`: the width of the column of names, 0 where they stand over their bands."""

    width: float
    names: float
    rows: int
    day: VenueDay

    @property
    def row_height(self) -> float:
        """Local hours, band, a gap; the name on a line of its own where there is no column for it."""
        return LINE + BAND + GAP + (0 if self.names else LINE)

    @property
    def height(self) -> float:
        """Runs, axis, rows, and what the shades mean."""
        return TOP + self.rows * self.row_height + FOOT

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        return TOP + self.rows * self.row_height

    @property
    def across(self) -> float:
        """Pixels from the day's begin to its end."""
        return max(1.0, self.width - self.names - 1)

    def x_of(self, minute: float) -> float:
        """Where a minute of the day stands; none stands outside it."""
        return self.names + self.across * min(1.0, max(0.0, minute / self.day.minutes))

    def minute_at(self, x: float) -> float:
        """The minute of the day at an x."""
        return (x - self.names) / self.across * self.day.minutes

    def row_at(self, y: float) -> int | None:
        """The row at a y; None over the first and under the last."""
        row = int((y - TOP) // self.row_height)
        return row if 0 <= row < self.rows else None

    def name(self, row: int) -> QRectF:
        """Where a row's name stands: beside its band, or over it."""
        top = TOP + row * self.row_height
        if self.names:
            return QRectF(0, top + LINE - 1, self.names - 12, LINE)
        return QRectF(0, top, self.width, LINE)

    def hours(self, row: int) -> QRectF:
        """The line of a row's local hours, over its band."""
        return QRectF(self.names, self.band(row).top() - LINE, self.across, LINE)

    def band(self, row: int) -> QRectF:
        """A row's day."""
        return QRectF(self.names, TOP + (row + 1) * self.row_height - GAP - BAND, self.across, BAND)

    def stretch(self, first: float, last: float) -> tuple[float, float]:
        """The left and right edge of some minutes, on whole pixels."""
        left = round(self.x_of(first))
        return float(left), float(max(left + 3, round(self.x_of(last))))

    def hour_step(self) -> int:
        """Every how many hours the axis has room for a label."""
        wide = self.across * 60 / self.day.minutes
        return next((step for step in (1, 2, 3, 6) if step * wide >= _HOUR_LABEL), 12)


def spread(wanted: Sequence[tuple[float, float]], low: float, high: float, gap: float = 8) -> tuple[QRectF, ...]:
    """Labels of a wanted x and width put beside each other, as near as may be to where they belong.

    In the order given, which is that of their x. Where there is no room for all they share it alike, shortened.
    """
    room = high - low - gap * max(0, len(wanted) - 1)
    share = min(1.0, room / max(1.0, sum(width for _, width in wanted)))
    widths = [width * share for _, width in wanted]
    places: list[float] = []
    at = low
    for (x, _), width in zip(wanted, widths, strict=True):
        places.append(max(at, x))
        at = places[-1] + width + gap
    limit = high
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], limit - widths[index])
        limit = places[index] - gap
    return tuple(QRectF(x, 0, width, LINE) for x, width in zip(places, widths, strict=True))
