"""The keys, in one list: those of the menus, then those of grid and timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.refusals import N_

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow

SCREEN_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+F", N_("Filter the table")),
    ("Ctrl+N", N_("New row")),
    ("F2", N_("Edit the title")),
    ("Del", N_("Delete the row")),
    ("Enter", N_("Into the card")),
    ("Esc", N_("Back to the screen")),
    ("Ctrl+C", N_("Copy the rows as a table")),
    ("Space", N_("Grid: pick the session up, or drop it")),
    ("F", N_("Grid: next free place")),
    ("Shift+Up", N_("Grid: shorter")),
    ("Shift+Down", N_("Grid: longer")),
    ("Ctrl+Space", N_("Grid: choose one more session")),
    ("C", N_("Grid: copy instead of move")),
    ("S", N_("Grid: split the session")),
    ("P", N_("Grid: push what follows")),
    ("X", N_("Grid: swap the two chosen")),
    ("M", N_("Grid: change the mode")),
    ("Backspace", N_("Grid: take the session out")),
    ("0", N_("Grid: the whole day in sight")),
    ("5", N_("Grid: steps of 5 or 15 minutes")),
    ("Alt+Up", N_("Grid: a minute earlier, while held")),
    ("Alt+Down", N_("Grid: a minute later, while held")),
    ("PgUp", N_("Previous day or period")),
    ("PgDown", N_("Next day or period")),
    ("T", N_("Timeline: today")),
    ("Space", N_("Live: next")),
    ("B", N_("Live: back")),
    ("H", N_("Live: hold, or go on")),
    ("+", N_("Live: a minute more")),
    ("-", N_("Live: a minute less")),
    ("S", N_("Live: skip")),
    ("R", N_("Live: the recording instead of the line")),
    ("C", N_("Live: call the chosen cue now")),
    ("A", N_("Live: absent")),
    ("Ctrl+B", N_("In the room: back; so with H, R, + and -")),
    ("Ctrl+Shift+P", N_("In the room: a commitment is announced")),
    ("F11", N_("In the room: the projector page")),
)


class KeysDialog(Dialog):
    """Two columns: the key, and what it does."""

    def __init__(self, window: MainWindow) -> None:
        words = window.words
        super().__init__(window.seated.look, words, words("Keys"), window, 560)
        menu = [
            (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text())
            for action in window.findChildren(QAction)
            if not action.shortcut().isEmpty()
        ]
        rows = tuple(enumerate([*menu, *((keys, words(what)) for keys, what in SCREEN_KEYS)]))
        Row = tuple[int, tuple[str, str]]  # noqa: N806
        columns = [
            Column[Row]("key", words("Key"), lambda row: row[1][0], width=140, bold=True),
            Column[Row]("what", words("What it does"), lambda row: row[1][1], stretch=True),
        ]
        table = RowTable(columns, key=lambda row: row[0], rows=rows, parent=self)
        view = RowView(self.look, table, words("Keys"))
        view.setMinimumHeight(460)
        self.body.addWidget(view)
        self.add_button(words("Close"), primary=True).clicked.connect(self.accept)
