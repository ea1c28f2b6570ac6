"""“Announced while speaking”: a line for an undertaking, in the speaker's words; what was announced stands under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hlom_desktop.conference.shown import text_in
from hlom_desktop.contributions.values import ContributionRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, Rule
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

KEY = "Ctrl+Shift+P"


class AnnouncedPart(QWidget):
    """Whose words they are is said in the empty line: of whoever speaks, else of whoever is chosen."""

    announced = Signal(str)
    """What was typed, with Enter."""
    opened = Signal(int)
    """A contribution to go to."""
    left = Signal()
    """Esc on an empty line: back to the screen."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._listed: tuple[tuple[int, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(Rule(look, "rule"))
        head = QHBoxLayout()
        head.addWidget(Label(look, words("Announced while speaking"), bold=True), 1)
        head.addWidget(Label(look, "Ctrl ⇧ P", px=11, token="ink2"))
        column.addLayout(head)
        self.line = QLineEdit()
        self.line.setAccessibleName(words("Announced while speaking"))
        self.line.setFixedHeight(26)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)
        column.addWidget(self.line)
        self._note = Label(look, px=11, token="bad", wrap=True)
        self._note.hide()
        column.addWidget(self._note)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.line.setFont(self._look.font(12))

    def come(self) -> None:
        """The keyboard into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refuse(self, text: str) -> None:
        """Say under the line why it was refused."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def show_announced(self, by: str, rows: Sequence[ContributionRow], language: str) -> None:
        """Whose words are written down now, and what was announced by them that day."""
        words = self._words
        hint = words("{name}: pledge, in the speaker’s words", name=by) if by else words("Nobody has the floor")
        if self.line.placeholderText() != hint:
            self.line.setPlaceholderText(hint)
            self.line.setAccessibleDescription(hint)
        self.line.setEnabled(bool(by))
        said = tuple((row.ref.id, text_in(row.title, language)) for row in rows)
        if said == self._listed:
            return
        self._listed = said
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row_id, text in said:
            self._list.addWidget(self._link(row_id, text), 0, Qt.AlignmentFlag.AlignLeft)

    def said(self) -> tuple[str, ...]:
        """What is listed."""
        widgets = (self._list.itemAt(at).widget() for at in range(self._list.count()))  # type: ignore[union-attr]
        return tuple(widget.accessibleName() for widget in widgets if isinstance(widget, Button))

    def _link(self, row_id: int, text: str) -> Button:
        short = self._look.metrics(12, True).elidedText(text, Qt.TextElideMode.ElideRight, 250)
        button = Button(self._look, short, "handshake", kind="link", name=text)
        button.clicked.connect(lambda: self.opened.emit(row_id))
        return button

    def _enter(self) -> None:
        text = self.line.text().strip()
        if text:
            self.refuse("")
            self.line.clear()
            self.announced.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the line, then leaves it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            if self.line.text():
                self.line.clear()
            else:
                self.left.emit()
            return True
        return super().eventFilter(watched, event)
