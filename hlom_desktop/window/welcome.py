"""What an empty store shows: what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import Screen


class Welcome(QWidget):
    """Title, one sentence, one button."""

    def __init__(self, context: Context, new: Callable[[], object]) -> None:
        super().__init__()
        words = context.words
        page = Screen(context.look, words, words("Welcome"))
        empty = page.show_empty(
            words("No conference yet"),
            words("Start from a template: the HLOM of 2021 with its roadmap, or an empty conference of your own."),
            words("New conference …"),
        )
        empty.pressed.connect(new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
