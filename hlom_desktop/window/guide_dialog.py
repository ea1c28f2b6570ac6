"""The user guide, in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextBrowser

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.paths import resources_folder

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow


class GuideDialog(Dialog):
    """One page of text."""

    def __init__(self, window: MainWindow) -> None:
        words = window.words
        super().__init__(window.seated.look, words, words("Guide"), window, 720)
        text = (resources_folder() / "guide" / f"guide.{words.language}.md").read_text(encoding="utf-8")
        page = QTextBrowser()
        page.setAccessibleName(words("Guide"))
        page.setFont(window.seated.look.font(13))
        page.setMarkdown(text)
        page.setMinimumHeight(520)
        self.body.addWidget(page)
        self.add_button(words("Close"), primary=True).clicked.connect(self.accept)
