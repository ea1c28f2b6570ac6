"""What looks like the item in the card: offered for merging or for taking over, never done by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.roadmap.rules_alike import Alike
from hlom_desktop.roadmap.timeline.bars import date_text
from hlom_desktop.words import Words

MOST = 3
"""Offers shown at once; the next comes up when one is answered."""


class Joining(Protocol):
    """What the offers ask of the screen."""

    def join(self, pair: Alike) -> None:
        """Merge two items of the conference, or take over what one of another conference says."""

    def set_apart(self, pair: Alike) -> None:
        """Say that two items are not the same."""


class Offers(QWidget):
    """One block for each item that looks like this one: what it is, and the two answers."""

    followed = Signal(int)
    """The user goes to the other item of the conference: its id."""

    def __init__(self, look: LookSource, words: Words, joining: Joining) -> None:
        super().__init__()
        self._look, self._words, self._joining = look, words, joining
        self._shown: tuple[tuple[Alike, ...], str] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(6)

    def show_offers(self, pairs: Sequence[Alike], language: Language) -> None:
        """Show what looks like another item."""
        wanted = (tuple(pairs[:MOST]), language)
        self.setVisible(bool(pairs))
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for pair in wanted[0]:
            self._column.addWidget(self._offer(pair, language))

    def _offer(self, pair: Alike, language: Language) -> QWidget:
        words, block = self._words, QWidget()
        title, _ = pair.other.title.best(language)
        dates = date_text(pair.other.dates, language, words)
        if pair.is_elsewhere:
            said = words(
                "Looks like “{title}”, {date}, in {conference}.", title=title, date=dates, conference=pair.short
            )
        else:
            said = words("Looks like “{title}”, {date}.", title=title, date=dates)
        join = Button(self._look, words("Take over what it says") if pair.is_elsewhere else words("Merge"), height=24)
        apart = Button(self._look, words("Not the same"), kind="link", height=24)
        for button in (join, apart):
            button.setAccessibleDescription(said)
        join.clicked.connect(lambda: self._joining.join(pair))
        apart.clicked.connect(lambda: self._joining.set_apart(pair))
        column, row = QVBoxLayout(block), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self._look, said, px=12, wrap=True))
        row.setSpacing(8)
        row.addWidget(join)
        row.addWidget(apart)
        if not pair.is_elsewhere:
            go = Button(self._look, words("Go there"), kind="link", height=24)
            go.setAccessibleDescription(said)
            go.clicked.connect(lambda: self.followed.emit(pair.other.ref.id))
            row.addWidget(go)
        row.addStretch(1)
        column.addLayout(row)
        return block
