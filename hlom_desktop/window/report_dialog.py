"""The report of an export: the files, then what is worth knowing about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable

if TYPE_CHECKING:
    from hlom_desktop.exports.report import Report
    from hlom_desktop.window.main_window import MainWindow


class ReportDialog(Dialog):
    """`opened` asks for the folder to be shown."""

    opened = Signal()

    def __init__(self, window: MainWindow, report: Report) -> None:
        words = window.words
        title = words.plural("{number} file written", "{number} files written", len(report.files))
        super().__init__(window.seated.look, words, title, window, 720)
        if report.files:
            self.body.addWidget(Label(self.look, str(report.files[0].parent), px=11, token="ink3", wrap=True))
        self._add_list(words("Files"), [path.name for path in report.files])
        if report.remarks:
            self._add_list(words("Remarks"), [remark.said(words) for remark in report.remarks])
        show = self.add_button(words("Show the folder"))
        show.clicked.connect(self.opened)
        close = self.add_button(words("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _add_list(self, name: str, lines: list[str]) -> None:
        rows = tuple(enumerate(lines))
        columns = [Column[tuple[int, str]]("line", name, lambda row: row[1], stretch=True, tip=lambda row: row[1])]
        table = RowTable(columns, key=lambda row: row[0], rows=rows, parent=self)
        view = RowView(self.look, table, name)
        view.setMinimumHeight(min(220, 30 + 28 * max(1, len(lines))))
        self.body.addWidget(view)
