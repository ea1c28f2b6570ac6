"""The card of a placement: what it comes to, accepted or left in one click; then why the chosen one is put there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token
from hlom_desktop.placement.lines import BECOMES_LABELS, Figures, SuggestedLine
from hlom_desktop.placement.phrases import said
from hlom_desktop.placement.table import spot_words
from hlom_desktop.placement.values import Question
from hlom_desktop.placement.values_answer import Answer, Freeing, Phrase, Status
from hlom_desktop.words import Words


class SuggestedCard(Card):
    """Above, the whole; below, the one chosen in the table."""

    tried = Signal(object)
    """A Freeing: solve again with what it grants."""
    opened_proposal = Signal(int)
    """Show the side event of this id where it is edited."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, words)
        self._words = words
        self._line: SuggestedLine | None = None
        self.accept = Button(look, icon="check", kind="primary", name=words("Accept the suggested places"))
        self.leave = Button(look, words("Leave as it is"))
        self.granted = Label(look, px=11, token="ink2", wrap=True)
        self.ways = button_row(self.accept, self.leave)
        self.chosen = Section(look, " ")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.chosen.body.addLayout(self._list)
        self.go = Button(look, words("Show the proposal"), kind="link")
        self.go.clicked.connect(self._go)
        self.chosen.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.ways, self.granted, self.chosen):
            self.add(part)

    def show_nothing(self) -> None:
        """Nothing is suggested."""
        self.set_head(self._words("Suggested places"), "")
        for part in (self.ways, self.granted, self.chosen):
            part.hide()

    def show_sum(self, answer: Answer, figures: Figures, changes: int, granted: str) -> None:
        """Show what an answer comes to; `changes` are the side events that accepting it changes."""
        words = self._words
        badges = [self._how_sure(answer)]
        if figures.pinned:
            pins = words.plural("{number} pin kept", "{number} pins kept", figures.pinned)
            badges.append(Badge(pins, "push-pin-fill"))
        badges.append(Badge(words("{number} moved", number=figures.moved), "arrows-left-right"))
        title = words("{placed} of {number} placed", placed=figures.placed, number=figures.of)
        self.set_head(words("Suggested places"), title, tuple(badges))
        self.accept.setText(words("Accept all {number}", number=changes))
        self.accept.setEnabled(changes > 0)
        self.granted.setText(words("Accepting also does this: {granted}", granted=granted) if granted else "")
        self.granted.setVisible(bool(granted))
        self.ways.show()

    def _how_sure(self, answer: Answer) -> Badge:
        words = self._words
        if answer.status is Status.OPTIMAL:
            return Badge(words("best possible"), "check-circle", "ok")
        if answer.status is Status.STOPPED:
            return Badge(words("best when it was stopped"), "hand-palm")
        return Badge(words("best found in the time allowed"), "timer")

    def show_line(self, line: SuggestedLine | None, question: Question | None, language: Language) -> None:
        """Show one side event; None where none is chosen."""
        self._line = line
        self._clear()
        self.chosen.setVisible(line is not None)
        if line is None or question is None:
            return
        self.chosen.set_title(text_in(line.event.title, language))
        self.chosen.set_info(self._words(BECOMES_LABELS[line.becomes]))
        if line.placed is not None:
            place = spot_words(question, line.then, language)
            self._list.addWidget(Label(self._look, place, token="accent", bold=True))
            for why in line.placed.why:
                self._say(why)
        if line.unplaced is not None:
            self._head(self._words("These together leave nothing free"), "bad")
            for rule in line.unplaced.rules:
                self._say(rule)
            if line.unplaced.would_free:
                self._head(self._words("What would free it"))
            for freeing in line.unplaced.would_free:
                self._offer(freeing)

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _head(self, text: str, token: Token = "ink") -> None:
        self._list.addSpacing(4)
        self._list.addWidget(Label(self._look, text, bold=True, token=token, wrap=True))

    def _say(self, phrase: Phrase) -> None:
        text = said(phrase, self._words)
        self._list.addWidget(Label(self._look, text[:1].upper() + text[1:], token="ink2", wrap=True))

    def _offer(self, freeing: Freeing) -> None:
        holder, text = QWidget(), said(freeing.phrase, self._words)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self._look, text[:1].upper() + text[1:], wrap=True), 1)
        name = self._words("Try: {what}", what=text)
        button = Button(self._look, self._words("Try"), kind="link", name=name)
        button.clicked.connect(lambda: self.tried.emit(freeing))
        row.addWidget(button)
        self._list.addWidget(holder)

    def _go(self) -> None:
        if self._line is not None:
            self.opened_proposal.emit(self._line.ref.id)
