"""Spreading a list over its sittings: said first in words, then done with one press."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_spread import Spread, spread
from hlom_desktop.speakers.table import when_of
from hlom_desktop.words import Words


class SpreadPart(QWidget):
    """A button that tells what it would do, and the one that does it."""

    wanted = Signal()
    """The list is to be spread over its sittings."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._words = words
        self._debate: Debate | None = None
        self._language: Any = "en"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.ask = Button(look, words("Spread over the sittings …"), height=26)
        self.ask.clicked.connect(self._tell)
        self._asking = button_row(self.ask)
        self.said = Label(look, wrap=True)
        self.do = Button(look, words("Spread"), kind="primary", height=26)
        self.do.clicked.connect(self._do)
        leave = Button(look, words("Leave as it is"), height=26)
        leave.clicked.connect(lambda: self._ask_again(focus=True))
        self._answering = button_row(self.do, leave)
        for widget in (self._asking, self.said, self._answering):
            column.addWidget(widget)
        self._ask_again()

    def show_debate(self, debate: Debate, language: str) -> None:
        """Offer to spread another list; of the same one, what is being told is told anew."""
        same = self._debate is not None and self._debate.speakers.ref.id == debate.speakers.ref.id
        self._debate, self._language = debate, language
        self.setVisible(any(debate.session_of(one) is not None for one in debate.sittings))
        if same and not self._answering.isHidden():
            self._show_preview(debate)
        else:
            self._ask_again()

    def _ask_again(self, *, focus: bool = False) -> None:
        for widget, shown in ((self._asking, True), (self.said, False), (self._answering, False)):
            widget.setVisible(shown)
        if focus:
            self.ask.setFocus()

    def _tell(self) -> None:
        if self._debate is None:
            return
        for widget, shown in ((self._asking, False), (self.said, True), (self._answering, True)):
            widget.setVisible(shown)
        self._show_preview(self._debate)
        (self.do if self.do.isEnabled() else self.said).setFocus()

    def _show_preview(self, debate: Debate) -> None:
        found = spread(debate)
        self.do.setEnabled(bool(found.moved))
        self.said.setText("\n".join(self._sentences(debate, found)))

    def _sentences(self, debate: Debate, found: Spread) -> list[str]:
        """How many are heard in each sitting then, who moves, who stays, for whom there is no room."""
        words, said = self._words, []
        for sitting in debate.sittings:
            session = debate.session_of(sitting)
            if session is not None:
                number = found.heard_in(sitting)
                when = when_of(session, self._language)
                said.append(
                    words.plural("{sitting}: {number} speaker", "{sitting}: {number} speakers", number, sitting=when)
                )
        moved, kept, nowhere = len(found.moved), len(found.kept), found.nowhere
        if not moved:
            return [*said, words("So it is already: nobody changes the sitting.")]
        said.append(words.plural("{number} changes the sitting.", "{number} change the sitting.", moved))
        if kept:
            stays = words.plural(
                "{number} stays: placed by hand, or a right of reply.",
                "{number} stay: placed by hand, or rights of reply.",
                kept,
            )
            said.append(stays)
        if nowhere:
            left = words.plural(
                "No sitting has room for {number}, who is then without one.",
                "No sitting has room for {number}, who are then without one.",
                nowhere,
            )
            said.append(left)
        return said

    def _do(self) -> None:
        self.wanted.emit()
        self._ask_again(focus=True)
