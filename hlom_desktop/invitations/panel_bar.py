"""Over each table: the figure for which one comes here, and the two buttons that act on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.invitations.table_lines import Shown
from hlom_desktop.words import Words


class FigureBar(Ground):
    """How many delegates hold an old version, what else is due, “Make invitations …” and “Send …”."""

    make_wanted = Signal()
    """Invitations are to be made."""
    send_wanted = Signal()
    """What was made is to be sent."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, "paper", ("bottom",))
        self.words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.setSpacing(10)
        self.figure = Label(look, px=28, bold=True)
        self.of_what = Label(look, px=13, bold=True)
        self.also = Label(look, px=12, token="ink2")
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addStretch(1)
        said.addWidget(self.of_what)
        said.addWidget(self.also)
        said.addStretch(1)
        row.addWidget(self.figure)
        row.addLayout(said, 1)
        self.make = Button(look, words("Make invitations …"), "envelope-simple", kind="primary")
        self.make.clicked.connect(self.make_wanted)
        self.send = Button(look, words("Send …"), "paper-plane-tilt")
        self.send.clicked.connect(self.send_wanted)
        row.addWidget(self.make)
        row.addWidget(self.send)

    def show_figures(self, shown: Shown) -> None:
        """Say what is held, and what a making would bring."""
        words, figures = self.words, shown.figures
        number = figures.delegates_old or figures.delegates
        self.figure.setText(str(number))
        self.figure.set_token("warn" if figures.delegates_old else "ink")
        self.of_what.setText(self._of_what(shown, number))
        waiting = (
            words.plural("{number} invitation to be made", "{number} invitations to be made", figures.none),
            words.plural("{number} update", "{number} updates", figures.old),
            words.plural("{number} cancellation", "{number} cancellations", figures.cancel),
        )
        amounts = (figures.none, figures.old, figures.cancel)
        due = [said for said, amount in zip(waiting, amounts, strict=True) if amount]
        self.also.setText(" · ".join(due) or self._nothing_due(shown))
        self.make.setEnabled(bool(sum(amounts) or shown.inviting.given))
        self.send.setEnabled(bool(shown.inviting.issues))

    def _of_what(self, shown: Shown, number: int) -> str:
        words = self.words
        if shown.figures.delegates_old:
            return words.plural("delegate holds an old version", "delegates hold an old version", number)
        if shown.inviting.given and not shown.figures.none:
            return words.plural("delegate holds the present version", "delegates hold the present version", number)
        return words.plural("delegate to be invited", "delegates to be invited", number)

    def _nothing_due(self, shown: Shown) -> str:
        """Why nothing is due: what is still to be said first."""
        words = self.words
        if not shown.inviting.rules:
            return words("Say first who attends: choose a session, then add a rule in its card.")
        if not shown.figures.delegates:
            return words("The rules mean nobody who is approved, has a mailbox and a session with an hour.")
        return words("Nothing is due.")
