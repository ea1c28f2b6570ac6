"""The frame of the few dialogs: title, what is asked, buttons; Esc leaves it as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label, Rule
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


class Dialog(QDialog):
    """A window over the window. `body` takes what is asked; `say` a sentence above the buttons."""

    def __init__(self, look: LookSource, words: Words, title: str, parent: QWidget, width: int = 520) -> None:
        super().__init__(parent)
        self.look, self.words = look, words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        page = Ground(look, "paper")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(look, title, px=15, bold=True))
        column.addWidget(Rule(look))
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column.addLayout(self.body, 1)
        self._said = Label(look, px=12, token="bad", wrap=True)
        self._said.hide()
        column.addWidget(self._said)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        column.addLayout(self.buttons)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)

    def add_button(self, word: str, *, primary: bool = False) -> Button:
        """A button at the right; the primary one answers Enter."""
        button = Button(self.look, word, kind="primary" if primary else "plain")
        self.buttons.addWidget(button)
        return button

    def say(self, sentence: str) -> None:
        """Why what was asked cannot be; an empty sentence takes it back."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
