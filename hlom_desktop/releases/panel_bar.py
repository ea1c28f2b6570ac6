"""Releasing in place: a note for those who get the revision, and the one gesture that no undo takes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.filter_field import SearchLine
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.words import Words


class ReleaseBar(Ground):
    """Under the head while a release is being made; Enter releases, Esc leaves it."""

    asked = Signal(str)
    """The note that was typed."""
    left = Signal()
    """Nothing is released."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, "sunk", ("bottom",), parent=parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(6)
        self.said = Label(look, px=12, token="ink2", wrap=True)
        column.addWidget(self.said)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.note = SearchLine(look, "note-pencil", words("Note for those who get it; may stay empty"))
        self.note.installEventFilter(self)
        self.release = Button(look, words("Release …"), kind="primary", height=26)
        self.cancel = Button(look, words("Cancel"), height=26)
        line.addWidget(self.note, 1)
        line.addWidget(self.release)
        line.addWidget(self.cancel)
        column.addLayout(line)
        self.note.returnPressed.connect(self._ask)
        self.release.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.left)
        self.hide()

    def come(self, revision: str) -> None:
        """Ask for the note of this revision, the keyboard in it."""
        words = self._words
        self.release.setText(words("Release {revision}", revision=revision))
        self.release.setAccessibleName(self.release.text())
        self.release.updateGeometry()
        meaning = words(
            "{revision} is kept as the programme stands now. Others hold it then, so no undo takes it back.",
            revision=revision,
        )
        self.tell(meaning, wrong=False)
        self.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, sentence: str, *, wrong: bool) -> None:
        """What releasing means, or why it was refused."""
        self.said.setText(sentence)
        self.said.set_token("bad" if wrong else "ink2")

    def leave(self) -> None:
        """Gone until it is asked for again."""
        self.note.clear()
        self.hide()

    def _ask(self) -> None:
        self.asked.emit(self.note.text().strip())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Esc in the note leaves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False
