"""Progress of a long job: a 2 px accent line under the screen head, words, and Cancel. No spinner, no blinking."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

SHOWN_AFTER = 300
"""Milliseconds before which a job shows nothing."""


class ProgressLine(QWidget):
    """Hidden until a job has run for 300 ms."""

    cancelled = Signal()
    """The user wants the job to stop."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER)
        self._timer.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 20, 0)
        self._text = Label(look, token="ink2")
        self._cancel = Button(look, words("Cancel"), kind="link")
        self._cancel.clicked.connect(self.cancelled)
        row.addWidget(self._text)
        row.addSpacing(8)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self.setFixedHeight(26)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        look.changed.connect(self.update)

    def start(self, text: str, cancellable: bool = True) -> None:
        """A job begins; it shows itself after 300 ms."""
        self._text.setText(text)
        self._share = None
        self._cancel.setVisible(cancellable)
        self._timer.start()

    def advance(self, share: float | None, text: str = "") -> None:
        """How much is done, 0 to 1; None where nobody knows."""
        self._share = share
        if text:
            self._text.setText(text)
        self.update()

    def finish(self) -> None:
        """The job is over, however it ended."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line: accent as far as the job is, soft where it is not known how far."""
        painter = QPainter(self)
        if self._share is None:
            painter.fillRect(0, 0, self.width(), 2, self._look.color("asoft"))
        else:
            painter.fillRect(0, 0, round(self.width() * self._share), 2, self._look.color("accent"))
