"""The field for whom a session is held: one of the audiences, or a new one named in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

_NEW: Final = "new"


class AudienceField(ChoiceField):
    """Its last choice opens a line under it; what is typed there becomes an audience."""

    named = Signal(str)
    """The name of an audience that is to be made."""

    def __init__(self, look: LookSource, words: Words) -> None:
        self._words = words
        super().__init__(look, "audience_id", words("Audience"))
        self.line = LineField(look, "title", "", words, hint=words("its name, then Enter"))
        self.line.line.setAccessibleName(words("Name of the new audience"))
        self.line.committed.connect(self._name)
        self.line.hide()
        self.column.insertWidget(1, self.line)

    def offer(self, audiences: Sequence[tuple[int, str]]) -> None:
        """The audiences that there are, by id and name."""
        self.set_choices([(None, NOTHING), *audiences, (_NEW, self._words("New audience …"))])

    def ask(self) -> None:
        """Ask for the name of a new one, in place."""
        self.line.set_value(None)
        self.line.show()
        self.line.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_line(self) -> None:
        """No new one is named any more."""
        self.line.set_value(None)
        self.line.hide()

    def _chosen(self, at: int) -> None:
        if self._keys[at] == _NEW:
            self.set_value(self.value())
            self.ask()
        else:
            self.close_line()
            super()._chosen(at)

    def _name(self, key: str, text: str) -> None:
        del key
        self.close_line()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.named.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc makes none."""
        if event.key() == Qt.Key.Key_Escape and not self.line.isHidden():
            self.close_line()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
