"""The tick-list of a revision: what it asks to be done, by whom it was done and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import draw_text, focus_ring
from hlom_desktop.releases.values import DUTY_LABELS, ReleaseDuty, ReleaseTaskRow
from hlom_desktop.words import Words

HEIGHT = 24


class DutyLine(PaintedButton):
    """One thing to do, on or off by a click, Space or Enter; who did it stands at the right."""

    def __init__(self, look: LookSource, word: str) -> None:
        super().__init__(look, word)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._info = ""
        self.tell("")

    def tell(self, info: str) -> None:
        """When and by whom it was done; empty while it is not."""
        self._info = info
        self.setAccessibleName(f"{self.text()}, {info}" if info else self.text())
        self.setToolTip(info)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row of the card."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Who did it may be elided."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, word, who did it."""
        painter, area, done = QPainter(self), QRectF(self.rect()), self.isChecked()
        if self.over:
            painter.fillRect(area, self.look.color("hover"))
        place = QRectF(area.left(), area.center().y() - 8, 16, 16)
        icon, ink = ("check-square-fill", "accent") if done else ("square", "ink2")
        self.look.draw_icon(painter, place, icon, ink)  # type: ignore[arg-type]
        inner = area.adjusted(24, 0, -2, 0)
        draw_text(painter, self.look, inner, self.text(), 12)
        inner.setLeft(inner.left() + self.look.width(self.text(), 12) + 12)
        draw_text(painter, self.look, inner, self._info, 11, token="ink3", right=True)
        if self.marked():
            focus_ring(painter, self.look, area)


class DutyList(Section):
    """All that one revision asks, in order."""

    ticked = Signal(object, bool)
    """The task's row, and whether it is done now."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, words("To do after the release"), " ")
        self._words = words
        self.lines = {duty: DutyLine(look, words(label)) for duty, label in DUTY_LABELS.items()}
        self._tasks: dict[ReleaseDuty, ReleaseTaskRow] = {}
        for duty, line in self.lines.items():
            line.clicked.connect(lambda done, one=duty: self._clicked(one, done))
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.add(line)

    def show_tasks(self, tasks: Sequence[ReleaseTaskRow], infos: Sequence[str]) -> None:
        """Show how far the tasks are; `infos` says of each when and by whom it was done."""
        self._tasks = {task.duty: task for task in tasks}
        for duty, line in self.lines.items():
            line.setVisible(duty in self._tasks)
        for task, info in zip(tasks, infos, strict=True):
            self.lines[task.duty].setChecked(task.done is not None)
            self.lines[task.duty].tell(info)
        done = sum(task.done is not None for task in tasks)
        self.set_info(self._words("{done} of {number}", done=done, number=len(tasks)))

    def _clicked(self, duty: ReleaseDuty, done: bool) -> None:
        if duty in self._tasks:
            self.ticked.emit(self._tasks[duty], done)
