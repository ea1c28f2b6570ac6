"""The checklist of a speaker: what follows from the data is marked, the rest is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from hlom_desktop.desk.card import Section
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tick_line import Tick, TickLine
from hlom_desktop.speakers.rules_ready import POINT_LABELS, Checked, Point, PointState
from hlom_desktop.words import Words


class Checklist(Section):
    """All points; those that do not apply are not shown."""

    ticked = Signal(object, bool)
    """A point, and whether it is ticked now."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, words("Checklist"), " ")
        self._words = words
        self.lines = {point: TickLine(look, words(POINT_LABELS[point])) for point in Point}
        for point, line in self.lines.items():
            line.ticked.connect(lambda ticked, one=point: self.ticked.emit(one, ticked))
            self.add(line)

    def show_points(self, points: Sequence[Checked]) -> None:
        """Show how these stand; a point that is done by the data cannot be ticked."""
        words, there = self._words, {one.point: one for one in points}
        for point, line in self.lines.items():
            one = there.get(point)
            line.setVisible(one is not None)
            if one is None:
                continue
            tip = words("Follows from what is written down; a tick sets it aside.") if one.computed else ""
            info = words("set aside") if one.state is PointState.SET_ASIDE else ""
            line.setEnabled(not (one.computed and one.state is PointState.DONE))
            line.tell(Tick(one.state.value), info, tip)
        done = sum(one.state is not PointState.OPEN for one in points)
        self.set_info(words("{done} of {number}", done=done, number=len(points)))
        self.setVisible(bool(points))
