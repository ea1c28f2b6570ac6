"""The sum of a sitting: one large figure, one bar with its overrun hatched, the rule in a sentence, the ways out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, Rule, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, box, draw_text, hatch
from hlom_desktop.speakers.card_spread import SpreadPart
from hlom_desktop.speakers.rules_sum import Part, Speaks, Sum
from hlom_desktop.words import Words

_BAR, _ROW = 16, 16


class SumBar(QWidget):
    """What is asked against what there is: filled up to the sitting's end, hatched beyond it."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._sum: Sum | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_sum(self, found: Sum) -> None:
        """Show another sum."""
        self._sum = found
        said = self._words("{asked} asked", asked=length_words(found.asked))
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """A row of words, the bar, a row of words."""
        return QSize(260, 2 * _ROW + _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and the two figures at their places."""
        found, look = self._sum, self._look
        if found is None:
            return
        painter, wide = QPainter(self), float(self.width())
        available = found.available or 0
        most = max(found.asked, available, 1)
        asked, mark = wide * found.asked / most, wide * available / most
        bar = QRectF(0, _ROW, wide, _BAR)
        box(painter, look, QRectF(0, _ROW, max(mark, 1), _BAR), None, "control", radius=2)
        painter.fillRect(QRectF(0, _ROW, min(asked, mark) if available else asked, _BAR), look.color("asoft"))
        over = found.over > 0
        if over:
            beyond = QRectF(mark, _ROW, asked - mark, _BAR)
            hatch(painter, look, beyond, "bad", pitch=4, width=1.5)
            box(painter, look, beyond, None, "bad", radius=0)
        if available:
            painter.fillRect(QRectF(min(mark, wide - 2), bar.top() - 3, 2, _BAR + 6), look.color("ink"))
            words = self._words("{minutes} available", minutes=available // 60)
            left = max(0.0, min(mark, wide) - 4 - look.width(words, 11))
            draw_text(painter, look, QRectF(left, 0, wide, _ROW - 2), words, 11, token="ink2")
        words = self._words("{asked} asked", asked=length_words(found.asked))
        place = QRectF(0, _ROW + _BAR + 2, max(asked, look.width(words, 11, True) + 1), _ROW - 2)
        draw_text(painter, look, place, words, 11, token="bad" if over else "ink2", bold=over, right=True)


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
        self.bar.show_sum(found)
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
