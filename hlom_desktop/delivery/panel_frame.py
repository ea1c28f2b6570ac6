"""The frame of the dialogs of mail: title, page, what is refused, buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.labels import Ground, Label, Rule
from hlom_desktop.desk.place import Context


class MailFrame(QDialog):
    """A modal dialog on the look's paper. `body` takes the page, `foot` the buttons after what is summed up."""

    def __init__(self, context: Context, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context, self.words, self.look = context, context.words, context.look
        self.is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        page = Ground(self.look, "paper")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.addWidget(Label(self.look, title, px=15, bold=True))
        self.head.addStretch(1)
        column.addLayout(self.head)
        column.addWidget(Rule(self.look))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body, 1)
        self.said = Label(self.look, token="bad", wrap=True)
        self.said.hide()
        column.addWidget(self.said)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        column.addLayout(self.foot)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)

    def say(self, sentence: str, *, good: bool = False) -> None:
        """What was refused, or done; an empty sentence takes it back."""
        self.said.set_token("ok" if good else "bad")
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def done(self, result: int) -> None:
        """Closed: what still comes from the desk finds nobody."""
        self.is_over = True
        super().done(result)
