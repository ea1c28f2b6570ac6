"""Which slots of the call the organizers of a side event wish for, and which are impossible for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.day_words import short_day, span_words, when_words
from hlom_desktop.side_events.edits.call import set_wishes
from hlom_desktop.side_events.rules_wishes import Saying, said_anew, saying_of
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values_call import SlotRow
from hlom_desktop.words import Words

LEAST_CHOICES = 3


class WishesSection(Section):
    """One line a slot: nothing, the choices by number, “no”. Arrows choose, Tab goes to the next slot."""

    def __init__(
        self, look: LookSource, words: Words, language: Callable[[], Language], carry_out: Callable[..., None]
    ) -> None:
        super().__init__(look, words("Slots wished for"), words("choices · no: impossible"))
        self._look, self._words, self._language, self._carry_out = look, words, language, carry_out
        self._line: ProposalLine | None = None
        self._built: object = None
        self._holder = QWidget()
        self.choices: dict[int, Segmented] = {}
        self.add(self._holder)

    def show_line(self, line: ProposalLine, shown: SideEvents) -> None:
        """Show what is said of each slot of the call; without slots there is nothing to say."""
        self._line = line
        most = min(len(shown.slots), max(LEAST_CHOICES, len(line.wished)))
        now = (shown.slots, most, self._language())
        if now != self._built:
            self._built = now
            self._build(shown.slots, most)
        for slot_id, choice in self.choices.items():
            choice.set_value(saying_of(slot_id, line.wished, line.impossible))
        self.setVisible(bool(shown.slots))

    def _build(self, slots: tuple[SlotRow, ...], most: int) -> None:
        self._holder.hide()
        self._holder.deleteLater()
        self._holder, self.choices = QWidget(), {}
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        day: date | None = None
        for slot in slots:
            if slot.hours.day != day:
                day = slot.hours.day
                column.addWidget(Label(self._look, short_day(day, self._language(), weekday=True), px=11, token="ink3"))
            column.addWidget(self._row(slot, most))
        self.add(self._holder)
        self._holder.show()

    def _row(self, slot: SlotRow, most: int) -> QWidget:
        words, hours, language = self._words, slot.hours, self._language()
        said: list[tuple[object, str]] = [(None, "–"), *((at, str(at)) for at in range(1, most + 1))]
        said.append(("impossible", words("no")))
        choice = Segmented(self._look, when_words(hours, language), said, pad=7, height=22)
        choice.chosen.connect(lambda saying: self._say(slot.ref.id, saying))
        self.choices[slot.ref.id] = choice
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self._look, span_words(hours.start, hours.end, language)), 1)
        line.addWidget(choice, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _say(self, slot_id: int, saying: Saying) -> None:
        line = self._line
        if line is not None:
            wished, impossible = said_anew(slot_id, saying, line.wished, sorted(line.impossible))
            self._carry_out(set_wishes, line.ref, wished, impossible)
