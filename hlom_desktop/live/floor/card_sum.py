"""The sum of a sitting under way: the figure, the bar of what is used, asked and available, and two ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.live.floor.sum import LiveSum, Part
from hlom_desktop.speakers.card_sum_bar import SumBar
from hlom_desktop.words import Words


class LiveSumPanel(QWidget):
    """Stands first in the card of the room's view."""

    limited = Signal(int)
    """Every single delegation still to speak is to have so many minutes."""
    moved_on = Signal()
    """Those who do not fit are to be heard in the next sitting."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._minutes = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._rows: list[tuple[QWidget, Label, RunLabel]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(2)
        head = QHBoxLayout()
        self._hours = Label(look, px=11, token="ink2")
        head.addWidget(Label(look, words("The sum"), px=15, bold=True), 1)
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
        self.limit, self.move_on = Button(look, " ", height=26), Button(look, " ", height=26)
        self.limit.clicked.connect(lambda: self.limited.emit(self._minutes))
        self.move_on.clicked.connect(self.moved_on)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ways.setContentsMargins(0, 6, 0, 0)
        self._ways.setSpacing(6)
        for button in (self.limit, self.move_on):
            self._ways.addWidget(button)
        self._ways.addStretch(1)
        column.addLayout(self._ways)

    def show_sum(self, found: LiveSum, hours: str, first: int | None, next_sitting: str) -> None:
        """Show a sum; `first` is the number of the next to speak, `next_sitting` when the next sitting is held."""
        self._hours.setText(hours)
        over = found.over
        self.figure.set_token("bad" if over > 0 else "ink")
        self.figure.setText(self._figure(found))
        self.bar.show_sum(found.asked, found.available, found.used, found.heard)
        self._show_parts(found)
        self.rule.setText(self._sentence(found, first))
        self._show_ways(found, first, next_sitting)

    def _figure(self, found: LiveSum) -> str:
        if found.available is None:
            return length_words(found.asked)
        if found.over > 0:
            return self._words("over by {time}", time=length_words(found.over))
        return self._words("{time} left", time=length_words(-found.over))

    def _show_ways(self, found: LiveSum, first: int | None, next_sitting: str) -> None:
        words, late = self._words, len(found.late)
        self._minutes = (found.all_speak or 0) // 60
        self._say(self.limit, words("Set {minutes} min from no. {number}", minutes=self._minutes, number=first or 1))
        self.limit.setVisible(found.over > 0 and self._minutes > 0 and first is not None)
        self._say(self.move_on, words("Move {number} to {sitting}", number=late, sitting=next_sitting))
        self.move_on.setVisible(late > 0 and bool(next_sitting))

        self._turn_ways()

    def _turn_ways(self) -> None:
        """Beside each other where there is room, else under each other."""
        wide = self.limit.sizeHint().width() + self.move_on.sizeHint().width() + 6
        fits = wide <= self.width() or not (self.limit.isVisibleTo(self) and self.move_on.isVisibleTo(self))
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._ways.direction() != direction:
            self._ways.setDirection(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for both."""
        super().resizeEvent(event)
        self._turn_ways()

    def _say(self, button: Button, text: str) -> None:
        if button.text() != text:
            button.setText(text)
            button.setAccessibleName(text)
            button.updateGeometry()

    def _sentence(self, found: LiveSum, first: int | None) -> str:
        words, fit = self._words, {"fitting": found.fitting, "number": found.speakers}
        if found.available is None:
            return words("The session has no length yet, so nobody knows whether all fit.")
        if found.over <= 0:
            return words("All {number} fit. Nobody speaks across the end.", number=found.speakers)
        if found.all_speak is None or first is None:
            return words("{fitting} of {number} fit. Nobody speaks across the end.", **fit)
        return words(
            "{fitting} of {number} fit. From no. {first} on, {limit} lets all speak. Nobody speaks across the end.",
            first=first,
            limit=length_words(found.all_speak),
            **fit,
        )

    def _show_parts(self, found: LiveSum) -> None:
        """The lines stay where they are while the seconds run."""
        lines = self._lines(found)
        while len(self._rows) > len(lines):
            holder, _, _ = self._rows.pop()
            self._parts.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        while len(self._rows) < len(lines):
            self._rows.append(self._row())
        for (_, label, value), (said, figure) in zip(self._rows, lines, strict=True):
            label.setText(said)
            value.set_runs((Run(figure),))

    def _lines(self, found: LiveSum) -> list[tuple[str, str]]:
        """What is still asked, and of what it is made: with what is used it is all that is asked."""
        words, number = self._words, len(found.coming)
        lines = [(words("the speaker’s rest and turnover"), length_words(found.current))] if found.current else []
        lines += [(self._part(part), length_words(part.seconds * part.number)) for part in found.parts]
        if number:
            between = words("{number} turnovers at {time}", number=number, time=length_words(found.turnover))
            lines.append((between, length_words(number * found.turnover)))
        return lines

    def _part(self, part: Part) -> str:
        figures = {"number": part.number, "time": length_words(part.seconds)}
        if part.for_groups:
            return self._words("{number} for groups at {time}", **figures)
        return self._words("{number} delegations at {time}", **figures)

    def _row(self) -> tuple[QWidget, Label, RunLabel]:
        holder, said, figure = QWidget(), Label(self._look, token="ink2"), RunLabel(self._look, right=True)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(said, 1)
        line.addWidget(figure)
        self._parts.addWidget(holder)
        return holder, said, figure
