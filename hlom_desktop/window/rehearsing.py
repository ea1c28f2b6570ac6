"""Rehearse: a marked copy of the store, made and opened in a window of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.labels import Label
from hlom_desktop.live.rehearsal import make_rehearsal

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow


def rehearse(window: MainWindow) -> None:
    """Copy the store beside itself, then say where, and offer to open it."""
    desk, clock = window.seated.desk, window.now
    desk.on_store(lambda store: make_rehearsal(store.path, None, clock), lambda copy: Rehearsed(window, copy).open())


class Rehearsed(Dialog):
    """Where the copy lies; `open_copy` starts the program on it."""

    def __init__(self, window: MainWindow, copy: Path) -> None:
        words = window.words
        super().__init__(window.seated.look, words, words("A copy to rehearse with"), window)
        self.copy = copy
        sentence = words("Everything may be tried in it: its papers are marked, and nothing is sent from it.")
        self.body.addWidget(Label(self.look, sentence, wrap=True))
        self.body.addWidget(Label(self.look, str(copy), px=11, token="ink3", wrap=True))
        self.add_button(words("Close")).clicked.connect(self.accept)
        self.start = self.add_button(words("Open the copy"), primary=True)
        self.start.clicked.connect(self.open_copy)

    def open_copy(self) -> None:
        """A second window, on the copy."""
        started, _ = QProcess.startDetached(sys.executable, ["-m", "hlom_desktop", "--store", str(self.copy)])
        if started:
            self.accept()
        else:
            self.say(self.words("The copy could not be opened from here. Open it with: hlom --store {path}",
                                path=str(self.copy)))  # fmt: skip
