"""The sum of a sitting: one large figure, one bar with its overrun hatched, the rule in a sentence, the ways out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, Rule, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.speakers.card_spread import SpreadPart
from hlom_desktop.speakers.card_sum_bar import SumBar
from hlom_desktop.speakers.rules_sum import Part, Speaks, Sum
from hlom_desktop.words import Words


class SumPanel(QWidget):
    """Stands first in the card of the list. Its buttons lead out of an overrun."""

    moved_on = Signal()
    """Those who do not fit are to be heard in the next sitting."""
    limited = Signal(int)
    """Every single speaker is to have this many minutes."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._minutes = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        head = QHBoxLayout()
        self._title = Label(look, words("The sum"), px=15, bold=True)
        self._hours = Label(look, px=11, token="ink2")
        head.addWidget(self._title, 1)
        head.addWidget(self._hours)
        column.addLayout(head)
        self.figure = Label(look, px=28, bold=True)
        column.addWidget(self.figure)
        self.bar = SumBar(look, words)
        column.addWidget(self.bar)
        self._parts = QVBoxLayout()
        self._parts.setContentsMargins(0, 4, 0, 4)
        self._parts.setSpacing(4)
        column.addLayout(self._parts)
        self.rule = Label(look, wrap=True)
        column.addWidget(self.rule)
        self.move_on = Button(look, " ", height=26)
        self.move_on.clicked.connect(self.moved_on)
        self.limit = Button(look, " ", height=26)
        self.limit.clicked.connect(lambda: self.limited.emit(self._minutes))
        column.addWidget(button_row(self.limit, self.move_on))
        self.spread = SpreadPart(look, words)
        column.addWidget(self.spread)
        column.addSpacing(6)
        column.addWidget(Rule(look))

    def show_sum(self, found: Sum, hours: str, next_sitting: str) -> None:
        """Show the sum of a sitting, its hours and the hour of the next one."""
        words, over = self._words, found.over
        self._hours.setText(hours)
        self.figure.set_token("bad" if over > 0 else "ink")
        if found.available is None:
            self.figure.setText(length_words(found.asked))
        elif over > 0:
            self.figure.setText(words("over by {time}", time=length_words(over)))
        else:
            self.figure.setText(words("{time} left", time=length_words(-over)))
        self.bar.show_sum(found.asked, found.available)
        self._show_parts(found)
        self.rule.setText(self._sentence(found))
        self._minutes = (found.all_speak or 0) // 60
        self.limit.setText(words("Set {minutes} min each", minutes=self._minutes))
        self.limit.setVisible(over > 0 and self._minutes > 0)
        number = found.speakers - found.fitting
        self.move_on.setText(words("Move {number} to {sitting}", number=number, sitting=next_sitting))
        self.move_on.setVisible(number > 0 and bool(next_sitting))
        for button in (self.limit, self.move_on):
            button.setAccessibleName(button.text())
            button.updateGeometry()

    def _sentence(self, found: Sum) -> str:
        words = self._words
        if found.available is None:
            return words("The session has no length yet, so nobody knows whether all fit.")
        if found.over <= 0:
            return words("All {number} fit. Nobody speaks across the end.", number=found.speakers)
        fit = {"fitting": found.fitting, "number": found.speakers}
        if found.all_speak is None:
            return words("{fitting} of {number} fit. Nobody speaks across the end.", **fit)
        return words(
            "{fitting} of {number} fit; {limit} each would let all speak. Nobody speaks across the end.",
            limit=length_words(found.all_speak),
            **fit,
        )

    def _show_parts(self, found: Sum) -> None:
        while self._parts.count():
            item: Any = self._parts.takeAt(0)
            item.widget().hide()
            item.widget().deleteLater()
        for part in found.parts:
            self._parts.addWidget(self._line(self._part(part), length_words(60 * part.minutes * part.number)))
        words = self._words
        between = words("{number} turnovers at {time}", number=found.speakers, time=length_words(found.turnover))
        self._parts.addWidget(self._line(between, length_words(found.speakers * found.turnover)))
        if found.lead or found.reserve:
            around = words("Not for speakers: opening and end")
            self._parts.addWidget(self._line(around, f"{length_words(found.lead)} + {length_words(found.reserve)}"))
        if found.if_time:
            extra = words.plural("{number} more if time permits", "{number} more if time permits", found.if_time)
            fit = words.plural("{number} fits", "{number} fit", found.if_time_fitting)
            self._parts.addWidget(self._line(extra, fit))

    def _part(self, part: Part) -> str:
        words, figures = self._words, {"number": part.number, "time": length_words(60 * part.minutes)}
        match part.speaks:
            case Speaks.GROUP:
                return words("{number} for groups at {time}", **figures)
            case Speaks.REPLY:
                return words("{number} rights of reply at {time}", **figures)
        return words("{number} delegations at {time}", **figures)

    def _line(self, said: str, figure: str) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self._look, said, token="ink2"), 1)
        line.addWidget(RunLabel(self._look, (Run(figure),), right=True), 0, Qt.AlignmentFlag.AlignRight)
        return holder
