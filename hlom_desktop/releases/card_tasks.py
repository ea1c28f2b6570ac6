"""The tick-list of a revision: what it asks to be done, by whom it was done and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from hlom_desktop.desk.card import Section
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tick_line import Tick, TickLine
from hlom_desktop.releases.values import DUTY_LABELS, ReleaseDuty, ReleaseTaskRow
from hlom_desktop.words import Words


class DutyList(Section):
    """All that one revision asks, in order."""

    ticked = Signal(object, bool)
    """The task's row, and whether it is done now."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, words("To do after the release"), " ")
        self._words = words
        self.lines = {duty: TickLine(look, words(label)) for duty, label in DUTY_LABELS.items()}
        self._tasks: dict[ReleaseDuty, ReleaseTaskRow] = {}
        for duty, line in self.lines.items():
            line.ticked.connect(lambda done, one=duty: self._ticked(one, done))
            self.add(line)

    def show_tasks(self, tasks: Sequence[ReleaseTaskRow], infos: Sequence[str]) -> None:
        """Show how far the tasks are; `infos` says of each when and by whom it was done."""
        self._tasks = {task.duty: task for task in tasks}
        for duty, line in self.lines.items():
            line.setVisible(duty in self._tasks)
        for task, info in zip(tasks, infos, strict=True):
            self.lines[task.duty].tell(Tick.OPEN if task.done is None else Tick.DONE, info)
        done = sum(task.done is not None for task in tasks)
        self.set_info(self._words("{done} of {number}", done=done, number=len(tasks)))

    def _ticked(self, duty: ReleaseDuty, done: bool) -> None:
        if duty in self._tasks:
            self.ticked.emit(self._tasks[duty], done)
