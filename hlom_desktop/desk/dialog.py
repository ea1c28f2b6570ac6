"""The frame of every dialog: title, what is asked, what was refused or done, buttons; Esc leaves it as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label, Rule
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


class Dialog(QDialog):
    """A window over the window.

    `head` takes what stands right of the title, `body` what is asked; `summary` says before the `buttons` what they
    would do. `is_over` once it is closed: what is read for it may come later.
    """

    def __init__(self, look: LookSource, words: Words, title: str, parent: QWidget | None, width: int = 520) -> None:
        super().__init__(parent)
        self.look, self.words = look, words
        self.is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.head, self.body, self.buttons = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self.summary = Label(look, token="ink2")
        self.said = Label(look, token="bad", wrap=True)
        self.said.hide()
        self._lay_out(title)

    def _lay_out(self, title: str) -> None:
        page = Ground(self.look, "paper")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 16)
        for layout in (column, self.head, self.body, self.buttons):
            layout.setSpacing(8)
        self.head.addWidget(Label(self.look, title, px=15, bold=True))
        self.head.addStretch(1)
        column.addLayout(self.head)
        column.addWidget(Rule(self.look))
        column.addLayout(self.body, 1)
        column.addWidget(self.said)
        self.buttons.addWidget(self.summary, 1)
        column.addLayout(self.buttons)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)

    def add_button(self, word: str, *, primary: bool = False) -> Button:
        """A button at the right; the primary one answers Enter."""
        button = Button(self.look, word, kind="primary" if primary else "plain")
        self.buttons.addWidget(button)
        return button

    def say(self, sentence: str, *, good: bool = False) -> None:
        """Why what was asked cannot be, or that it was done; an empty sentence takes it back."""
        self.said.set_token("ok" if good else "bad")
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def done(self, result: int) -> None:
        """Closed: what still comes from the desk finds nobody."""
        self.is_over = True
        super().done(result)
