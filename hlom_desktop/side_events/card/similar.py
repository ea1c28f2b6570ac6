"""Proposals that are alike, beside each other in the card, with why, and merged at a press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.side_events.rules import LIVING, organizers_text
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.rules_similar import Likeness
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.words import Words

MOST = 3
"""So many are shown; more would be no likeness."""
EXCERPT = 220


class SimilarSection(Section):
    """Up to three proposals that are like the one chosen, the most alike first."""

    merged = Signal(object, object)
    """The Ref of the one that is merged, and of the one into which."""
    wanted = Signal(int)
    """Show this proposal instead."""

    def __init__(self, look: LookSource, words: Words, language: Callable[[], Language]) -> None:
        super().__init__(look, words("Similar proposals"))
        self._look, self._words, self._language = look, words, language
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self.buttons: list[Button] = []

    def show_line(self, one: Judged, shown: SideEvents) -> None:
        """Show those that are like it; nothing where it is like none."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        pairs = [(like, shown.line(like.other_id)) for like in one.alike[:MOST]]
        for like, other in pairs:
            if other is not None:
                self._rows.addWidget(self._pair(one.line, other, like))
        self.setVisible(bool(pairs))

    def _pair(self, line: ProposalLine, other: ProposalLine, like: Likeness) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._beside(line, other))
        why = "; ".join(one.said(self._words) for one in like.why)
        column.addWidget(Label(self._look, why[:1].upper() + why[1:], px=11, token="ink2", wrap=True))
        words, number = self._words, other.row.number
        into = Button(self._look, words("Merge into no. {number}", number=number), "git-merge", height=26)
        into.clicked.connect(lambda: self.merged.emit(line.ref, other.ref))
        here = Button(self._look, words("Merge no. {number} into this", number=number), height=26)
        here.clicked.connect(lambda: self.merged.emit(other.ref, line.ref))
        show = Button(self._look, words("Show no. {number}", number=number), kind="link")
        show.clicked.connect(lambda: self.wanted.emit(other.ref.id))
        if line.row.status in LIVING and other.row.status in LIVING:
            column.addWidget(button_row(into, here))
            self.buttons += [into, here]
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _beside(self, line: ProposalLine, other: ProposalLine) -> QGridLayout:
        """Number, title, who organizes it and how its concept begins, in two columns."""
        grid, language = QGridLayout(), self._language()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        top = Qt.AlignmentFlag.AlignTop
        for at, one in enumerate((line, other)):
            grid.setColumnStretch(at, 1)
            number = self._words("No. {number}", number=one.row.number)
            theme = text_in(one.theme.title, language) if one.theme is not None else ""
            concept = text_in(one.row.concept, language)
            concept = concept if len(concept) <= EXCERPT else f"{concept[:EXCERPT].rstrip()} …"
            texts = (text_in(one.row.title, language), organizers_text(one.sponsors, language), theme, concept)
            grid.addWidget(Label(self._look, number, px=11, token="ink3"), 0, at, top)
            for row, text in enumerate(texts, start=1):
                label = Label(self._look, text, bold=row == 1, token="ink" if row == 1 else "ink2", wrap=True)
                grid.addWidget(label, row, at, top)
        return grid
