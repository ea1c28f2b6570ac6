"""Import: a spreadsheet is previewed, replies are taken in at once; what became of each is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.imports.panel import ImportDialog
from hlom_desktop.imports.replies.reading import read_replies
from hlom_desktop.imports.replies.said import outcome_lines
from hlom_desktop.invitations.edits_replies import take_replies
from hlom_desktop.window.dialog import Dialog
from hlom_desktop.window.importable import REPLIES, TABLES

if TYPE_CHECKING:
    from hlom_desktop.invitations.values_replies import Incoming, Outcome
    from hlom_desktop.window.main_window import MainWindow


def choose_file(window: MainWindow) -> None:
    """Ask which files, then take them in."""
    words = window.words
    known = " ".join(f"*{ending}" for ending in (*TABLES, *REPLIES))
    chosen, _ = QFileDialog.getOpenFileNames(
        window, words("Import"), "", words("Tables and replies ({endings})", endings=known)
    )
    if chosen:
        take_files(window, [Path(one) for one in chosen])


def take_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """A table, or several forms, are shown before they are written; replies are taken in, and Undo takes them out."""
    head, desk = window.head, window.seated.desk
    if head is None:
        return
    tables = tuple(path for path in paths if path.suffix.lower() not in REPLIES and not path.is_dir())
    if tables:
        ImportDialog(window.context, head.id, tables, parent=window).open()

    def take(incoming: Incoming) -> None:
        desk.do(take_replies, head.id, incoming, then=lambda outcome: RepliesTaken(window, outcome).open())

    for path in paths:
        if path not in tables:
            desk.job(window.words("Read replies"), partial(_read, path), take)


def _read(path: Path, *_: Any) -> Incoming:
    return read_replies(path)


class RepliesTaken(Dialog):
    """What was taken in, and what was not and why."""

    def __init__(self, window: MainWindow, outcome: Outcome) -> None:
        words = window.words
        super().__init__(window.seated.look, words, words("Replies"), window, 720)
        rows = tuple(enumerate(outcome_lines(outcome, words)))
        columns = [Column[tuple[int, str]]("line", words("Replies"), lambda row: row[1], stretch=True)]
        view = RowView(self.look, RowTable(columns, key=lambda row: row[0], rows=rows, parent=self), words("Replies"))
        view.setMinimumHeight(min(360, 40 + 28 * len(rows)))
        self.body.addWidget(view)
        self.add_button(words("Close"), primary=True).clicked.connect(self.accept)
