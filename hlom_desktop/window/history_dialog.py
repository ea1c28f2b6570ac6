"""The history: what was done, by whom and when, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.storage.history import Step, steps
from hlom_desktop.telling import tell_step

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow


class HistoryDialog(Dialog):
    """The steps of the conference on screen, newest first; undone ones are struck grey."""

    def __init__(self, window: MainWindow) -> None:
        words = window.words
        super().__init__(window.seated.look, words, words("History"), window, 760)
        columns = [
            Column[Step]("at", words("When"), lambda step: f"{step.at.astimezone():%Y-%m-%d %H:%M:%S}", width=150),
            Column[Step](
                "what",
                words("What was done"),
                lambda step: tell_step(step, words),
                stretch=True,
                token=lambda step: "ink3" if step.undone else "ink",
                tip=lambda step: tell_step(step, words),
            ),
            Column[Step]("undone", words("Undone"), lambda step: words("undone") if step.undone else "", token="ink3"),
            Column[Step]("rows", words("Rows"), lambda step: str(step.rows), lambda step: step.rows, "right"),
            Column[Step]("author", words("Who"), lambda step: step.author, token="ink2"),
        ]
        self.table = RowTable(columns, key=lambda step: step.id, parent=self)
        view = RowView(self.look, self.table, words("History"))
        view.setMinimumHeight(420)
        self.body.addWidget(view)
        self.add_button(words("Close"), primary=True).clicked.connect(self.accept)
        self._window = window
        window.seated.desk.changed.connect(self._read)
        self._read()

    def _read(self, *_: object) -> None:
        head = self._window.head
        if head is not None:
            self._window.seated.desk.read(steps, head.id, then=self._show, slot="history list")

    def _show(self, found: tuple[Step, ...]) -> None:
        if not self.is_over:
            self.table.replace_rows(found)
