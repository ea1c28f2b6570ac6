"""The part of a card by which a person is forgotten: with two presses, for nothing brings it back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


class Forgetting(Section):
    """Asks, says what will be gone, and forgets at the second press."""

    forgotten = Signal()
    """The user means it."""

    def __init__(self, look: LookSource, words: Words, title: str, consequence: str) -> None:
        super().__init__(look, title)
        self._ask = Button(look, words("Forget…"), "eraser", height=26, name=words("{title}…", title=title))
        self._sure = Label(look, consequence, token="bad", wrap=True)
        self.forget = Button(look, words("Forget for ever"), height=26)
        self._keep = Button(look, words("Keep"), height=26, name=words("Keep this person"))
        self._ask.clicked.connect(lambda: self.ask(True))
        self._keep.clicked.connect(lambda: self.ask(False))
        self.forget.clicked.connect(self._forget)
        self.add(self._sure)
        self.add(button_row(self._ask, self.forget, self._keep))
        self.ask(False)

    def ask(self, asked: bool) -> None:
        """Ask whether it is meant, or go back to the first button."""
        self._ask.setVisible(not asked)
        for widget in (self._sure, self.forget, self._keep):
            widget.setVisible(asked)
        if asked:
            self._keep.setFocus()

    def _forget(self) -> None:
        self.ask(False)
        self.forgotten.emit()
