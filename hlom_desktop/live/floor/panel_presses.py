"""The buttons of the room's view. Letters go to the State field, so all keys but Space take Ctrl."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.live.values import PressKind
from hlom_desktop.words import Words

LONGEST_NAME = 250
"""Pixels that a State's name may take on the button; longer ones are elided, with the whole in the tip."""


class PressBar(QWidget):
    """Two rows: what the room does, then what is done about a speaker, with the State field at the right."""

    pressed = Signal(object)
    """A `PressKind`."""
    added = Signal(int)
    """Seconds are given, or taken."""
    opened = Signal()
    """The list is to be opened: the room goes live."""
    replied = Signal()
    """The chosen delegation asks for the right of reply."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.words = look, words
        self.held = False
        self.open = Button(look, words("Open the list"), "microphone", kind="primary", height=36)
        self.next = Button(look, words("Next"), "skip-forward", kind="primary", height=36, key=words("Space"))
        self.back = Button(look, words("Back"), "arrow-counter-clockwise", height=36, key="Ctrl B")
        self.hold = Button(look, words("Hold"), "pause", height=36, key="Ctrl H")
        self.more = Button(look, words("1 min"), "plus", height=36, key="Ctrl +", name=words("One minute more"))
        self.less = Button(look, words("1 min"), "minus", key="Ctrl −", name=words("One minute less"))
        self.absent = Button(look, words("Absent"), "prohibit")
        self.recording = Button(look, words("Recording"), "film-strip", key="Ctrl R")
        self.reply = Button(look, words("Right of reply"), "arrow-bend-up-left")
        self._lay_out()
        self.open.clicked.connect(self.opened)
        self.next.clicked.connect(lambda: self.pressed.emit(PressKind.NEXT))
        self.back.clicked.connect(lambda: self.pressed.emit(PressKind.BACK))
        self.hold.clicked.connect(lambda: self.pressed.emit(PressKind.RESUME if self.held else PressKind.HOLD))
        self.more.clicked.connect(lambda: self.added.emit(60))
        self.less.clicked.connect(lambda: self.added.emit(-60))
        self.absent.clicked.connect(lambda: self.pressed.emit(PressKind.ABSENT))
        self.recording.clicked.connect(lambda: self.pressed.emit(PressKind.RECORDING))
        self.reply.clicked.connect(self.replied)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 12)
        column.setSpacing(8)
        first, self.second = QHBoxLayout(), QHBoxLayout()
        for row in (first, self.second):
            row.setSpacing(8)
            column.addLayout(row)
        for button in (self.open, self.next, self.back, self.hold, self.more):
            first.addWidget(button)
        first.addStretch(1)
        for button in (self.absent, self.recording, self.less, self.reply):
            self.second.addWidget(button)
        self.second.addStretch(1)

    def acts(self) -> dict[QKeyCombination, Callable[[], None]]:
        """What each key does; those of the buttons that cannot be pressed do nothing."""
        ctrl, key = Qt.KeyboardModifier.ControlModifier, Qt.Key
        pairs = (
            (key.Key_B, self.back),
            (key.Key_H, self.hold),
            (key.Key_Plus, self.more),
            (key.Key_Equal, self.more),
            (key.Key_Minus, self.less),
            (key.Key_R, self.recording),
        )
        return {QKeyCombination(ctrl, letter): button.click for letter, button in pairs}

    def show_next(self, name: str) -> None:
        """Whom Next calls; an empty name where nobody is left."""
        words, look = self.words, self.look
        short = look.metrics(15, True).elidedText(name, Qt.TextElideMode.ElideRight, LONGEST_NAME)
        said = words("Next: {name}", name=name) if name else words("Next")
        self._say(self.next, words("Next: {name}", name=short) if name else words("Next"), said)
        self.next.setToolTip(said if short != name else "")

    def show_state(self, *, live: bool, held: bool, on: bool, can_open: bool, can_go_back: bool) -> None:
        """Which buttons are there: before the room is live only the one that opens the list."""
        self.held = held
        self.open.setVisible(not live)
        self.open.setEnabled(can_open)
        self.next.setVisible(live)
        self.next.setEnabled(live)
        self.back.setEnabled(can_go_back)
        for button in (self.hold, self.more, self.less, self.recording):
            button.setEnabled(live and on)
        self.absent.setEnabled(live)
        word = self.words("Go on") if held else self.words("Hold")
        if self.hold.text() != word:
            self.hold.set_icon("play" if held else "pause")
            self._say(self.hold, word, word)

    def _say(self, button: Button, text: str, name: str) -> None:
        if button.text() != text or button.accessibleName() != name:
            button.setText(text)
            button.setAccessibleName(name)
            button.updateGeometry()
