"""What every screen has: a head of 56 px over the black rule, a body, and what an empty screen says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.badges import Badge, BadgeRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.progress import ProgressLine
from hlom_desktop.words import Words

HEAD = 57
MARGIN = 20


class Empty(QWidget):
    """An empty screen: title, one sentence, one button, upper left."""

    pressed = Signal()
    """The one button."""

    def __init__(
        self, look: LookSource, title: str, sentence: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 24, MARGIN, 24)
        column.setSpacing(8)
        column.addWidget(Label(look, title, px=15, bold=True, wrap=True))
        said = Label(look, sentence, px=13, token="ink2", wrap=True)
        said.setMaximumWidth(520)
        column.addWidget(said)
        column.addSpacing(8)
        self.button = Button(look, button, kind="primary", name=button or title)
        self.button.clicked.connect(self.pressed)
        if not button:
            self.button.hide()
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


class Screen(QWidget):
    """A screen: title with a small info and badges at the left, its controls at the right, then its body."""

    def __init__(self, look: LookSource, words: Words, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.words = look, words
        self.setAccessibleName(title)
        self.head = Ground(look, "paper", ("bottom",), "strong")
        self.head.setFixedHeight(HEAD)
        row = self._row = QHBoxLayout(self.head)
        row.setContentsMargins(MARGIN, 0, MARGIN, 1)
        row.setSpacing(10)
        self._title = Label(look, title, px=22, bold=True)
        self._info = Label(look, px=12, token="ink2")
        self.badges = BadgeRow(look)
        for widget in (self._title, self._info, self.badges):
            row.addWidget(widget)
        row.addStretch(1)
        self.controls = QHBoxLayout()
        self.controls.setSpacing(10)
        row.addLayout(self.controls)
        self.progress = ProgressLine(look, words)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        page = QWidget()
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.progress)
        column.addWidget(holder, 1)

    def set_title(self, title: str, info: str = "", badges: tuple[Badge, ...] = ()) -> None:
        """Another title, the small words beside it, its badges."""
        self._title.setText(title)
        self._info.setText(info)
        self.badges.set_badges(badges)

    def lead_with(self, widget: QWidget) -> None:
        """Put a widget in the place of the title, such as the choice of what is shown."""
        self._title.hide()
        self._row.insertWidget(0, widget)

    def add_control(self, widget: QWidget) -> None:
        """Put a control at the right of the head."""
        self.controls.addWidget(widget)

    def show_empty(self, title: str, sentence: str, button: str = "") -> Empty:
        """Show the empty state instead of the body; connect its `pressed`."""
        self.show_body()
        empty = Empty(self.look, title, sentence, button)
        self._pages.addWidget(empty)
        self._pages.setCurrentWidget(empty)
        return empty

    def show_body(self) -> None:
        """Show the body again."""
        self._pages.setCurrentIndex(0)
        while self._pages.count() > 1:
            old = self._pages.widget(1)
            if old is not None:
                self._pages.removeWidget(old)
                old.deleteLater()
