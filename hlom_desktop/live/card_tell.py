"""The list of those who must be told, each with one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, Rule, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.live.card_tell_words import TellWords
from hlom_desktop.words import Words

FIRST = 5
"""How many are shown until all are asked for."""


class Mark(QWidget):
    """An icon beside lines of text."""

    def __init__(self, look: LookSource, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self.setFixedSize(QSize(16, 18))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self._look.draw_icon(QPainter(self), QRectF(0, 1, 16, 16), self._icon, "ink2")


class TellRow(QWidget):
    """Icon, whom, hours, note; at the right the button, or that they have been told."""

    def __init__(self, look: LookSource, words: Words, one: TellWords) -> None:
        super().__init__()
        self.one = one
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(Mark(look, one.icon), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Label(look, one.who, bold=True, wrap=True))
        column.addWidget(RunLabel(look, one.hours))
        if any(run.text for run in one.note):
            column.addWidget(RunLabel(look, one.note, px=11, height=14))
        row.addLayout(column, 1)
        self.button: Button | None = None
        if one.told:
            said = words("told {hour}", hour=one.told)
            row.addWidget(RunLabel(look, (Run(said, "ok", icon="check-circle"),)), 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.button = Button(look, words("Told"), height=26, name=words("Told: {who}", who=one.who))
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class TellList(QWidget):
    """All who must be told; built anew only where something reads otherwise."""

    told = Signal(object)
    """The `TellWords` of whom the user has told."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.words = look, words
        self._shown: tuple[TellWords, ...] | None = None
        self._nobody = ""
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[TellRow] = []

    def show_all(self, ones: Sequence[TellWords], nobody: str) -> None:
        """Show these; `nobody` is said where there are none."""
        if tuple(ones) == self._shown:
            return
        self._shown, self._nobody = tuple(ones), nobody
        self._build(self._shown)

    def _build(self, ones: tuple[TellWords, ...]) -> None:
        focused = next((one.one.key for one in self.rows if one.button is not None and one.button.hasFocus()), None)
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not ones:
            self._column.addWidget(Label(self._look, self._nobody, token="ink2", wrap=True))
        for at, one in enumerate(ones if self._all else ones[:FIRST]):
            if at:
                self._column.addWidget(Rule(self._look, "rule"))
            self._add(one, focused)
        if len(ones) > FIRST:
            self._column.addWidget(self._more(len(ones)))

    def _more(self, number: int) -> Button:
        """Shows all, or only the first again."""
        word = self.words("Show the first {number}", number=FIRST) if self._all else ""
        more = Button(self._look, word or self.words("Show all {number}", number=number), kind="link")
        more.clicked.connect(self._turn)
        return more

    def _turn(self) -> None:
        self._all = not self._all
        self._build(self._shown or ())

    def _add(self, one: TellWords, focused: str | None) -> None:
        row = TellRow(self._look, self.words, one)
        self._column.addWidget(row)
        self.rows.append(row)
        if row.button is not None:
            row.button.clicked.connect(lambda: self.told.emit(one))
            if one.key == focused:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)
