"""The large lines of a live room: what is on and who, how its clock stands, and how late the room runs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.desk.labels import Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.tokens import Token

TITLE, FIGURE = 30, 56


@dataclass(frozen=True)
class NowWords:
    """What the block says: `details` with icons under the name; `figure` the clock, `under` what it is of;
    `drift` and `buffer` the two lines below it.
    """

    eyebrow: str = ""
    title: str = ""
    who: str = ""
    details: tuple[Run, ...] = ()
    figure: str = ""
    token: Token = "ink"
    under: str = ""
    drift: tuple[Run, ...] = ()
    buffer: str = ""


class NowBlock(QWidget):
    """Name at the left, clock at the right."""

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eyebrow = Label(look, px=11, token="ink3")
        self._title = RunLabel(look, px=TITLE, height=38)
        self._who = RunLabel(look, px=15, height=20)
        self._details = RunLabel(look)
        self.figure = Label(look, px=FIGURE, bold=True, spacing=-1.5)
        self._under = Label(look, bold=True)
        self._drift = RunLabel(look, right=True)
        self._buffer = Label(look, token="ink2")
        self._shown = NowWords()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 12, MARGIN, 12)
        row.setSpacing(24)
        row.addLayout(self._left(), 1)
        row.addLayout(self._right())

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        for widget, above in ((self._eyebrow, 0), (self._title, 2), (self._who, 4), (self._details, 8)):
            column.addSpacing(above)
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        self.figure.setFixedHeight(58)
        self._drift.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        for label in (self.figure, self._under, self._buffer):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.figure)
        column.addWidget(self._under)
        column.addSpacing(6)
        column.addWidget(self._drift)
        column.addWidget(self._buffer)
        column.addStretch(1)
        return column

    def show_now(self, now: NowWords) -> None:
        """Say this; what has not changed is not touched."""
        was, self._shown = self._shown, now
        if was == now:
            return
        self._eyebrow.setText(now.eyebrow)
        self.figure.setText(now.figure)
        self._under.setText(now.under)
        self._buffer.setText(now.buffer)
        if was.title != now.title:
            self._title.set_runs((Run(now.title, bold=True),))
        if was.who != now.who:
            self._who.set_runs((Run(now.who),))
        if was.details != now.details:
            self._details.set_runs(now.details)
        if was.drift != now.drift:
            self._drift.set_runs(now.drift)
            self._drift.setMinimumWidth(self._drift.sizeHint().width())
        if was.token != now.token:
            for label in (self.figure, self._under):
                label.set_token(now.token)
        self.setAccessibleName(". ".join(part for part in (now.eyebrow, now.title, now.who) if part))
        self.figure.setAccessibleName(f"{now.figure} {now.under}")
