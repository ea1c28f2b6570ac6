"""The part of the card on a speaker's place: why it is there, and the gestures that change it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal

from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import button_row, label_choices
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import LEVEL_LABELS
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.speakers.card_part import Part
from hlom_desktop.speakers.explained import sentences
from hlom_desktop.speakers.lines import Lines, SpeakerLine
from hlom_desktop.speakers.values import InscriptionKind


class Gesture(StrEnum):
    """What a button does to a speaker's place."""

    UP = "up"
    DOWN = "down"
    BY_RULE = "by_rule"
    ABSENT = "absent"
    PRESENT = "present"
    WAIT = "wait"
    PROMOTE = "promote"
    WITHDRAW = "withdraw"
    PUT_BACK = "put_back"
    REPLY = "reply"


class OrderPart(Part):
    """Why a speaker stands where they stand, in sentences; up, down, swap, absent, waiting, withdrawn, reply."""

    wanted = Signal(object)
    """A `Gesture`."""
    swapped = Signal(int)
    """To exchange places with this inscription."""
    levelled = Signal(object)
    """Somebody of this `Level` speaks instead."""

    def __init__(self, look: LookSource, telling: Telling) -> None:
        words = telling.words
        super().__init__()
        self.add(Label(look, words("Place on the list"), bold=True))
        self._look, self.telling = look, telling
        self.why = Label(look, wrap=True, token="ink2")
        self.add(self.why)
        said = (
            ((Gesture.UP, words("Up"), "arrow-up"), (Gesture.DOWN, words("Down"), "arrow-down")),
            ((Gesture.ABSENT, words("Absent"), ""), (Gesture.PRESENT, words("There after all"), "")),
            ((Gesture.WAIT, words("To the waiting list"), ""), (Gesture.PROMOTE, words("Off the waiting list"), "")),
        )
        self.buttons = {one: self._button(*of) for pair in said for of in pair for one in of[:1]}
        names = {Gesture.UP: words("Up (Alt+Up)"), Gesture.DOWN: words("Down (Alt+Down)")}
        for gesture, name in names.items():
            self.buttons[gesture].setAccessibleName(name)
        for gesture, word in (
            (Gesture.BY_RULE, words("By precedence")),
            (Gesture.WITHDRAW, words("Withdraw")),
            (Gesture.PUT_BACK, words("Put back")),
            (Gesture.REPLY, words("Right of reply")),
        ):
            self.buttons[gesture] = self._button(gesture, word)
        for row in (
            (Gesture.UP, Gesture.DOWN, Gesture.BY_RULE),
            (Gesture.ABSENT, Gesture.PRESENT, Gesture.WITHDRAW, Gesture.PUT_BACK),
            (Gesture.WAIT, Gesture.PROMOTE, Gesture.REPLY),
        ):
            self.add(button_row(*(self.buttons[one] for one in row)))
        self.form = Form()
        self.swap = ChoiceField(look, "swap", words("Swap with"), hint=words("choose a speaker"))
        levels = label_choices(LEVEL_LABELS, words)
        self.level = ChoiceField(look, "speaks", words("Speaks instead"), levels, hint=words("another level"))
        for field in (self.swap, self.level):
            self.form.add(field)
        self.form.committed.connect(self._committed)
        self.add(self.form)

    def _button(self, gesture: Gesture, word: str, icon: str = "") -> Button:
        button = Button(self._look, word, icon, height=26)
        button.clicked.connect(lambda: self.wanted.emit(gesture))
        return button

    def _committed(self, key: str, value: object) -> None:
        if key == "swap" and isinstance(value, int):
            self.swapped.emit(value)
        elif key == "speaks" and value is not None:
            self.levelled.emit(value)

    def show_line(self, line: SpeakerLine, lines: Lines) -> None:
        """Show why, and what can be done."""
        row, has_turn = line.row, line.turn is not None
        self.why.setText("\n".join(sentences(line, self.telling)))
        stands = not row.withdrawn and not row.waiting
        statement = row.kind is InscriptionKind.STATEMENT
        shown = {
            Gesture.UP: has_turn,
            Gesture.DOWN: has_turn,
            Gesture.BY_RULE: has_turn and row.position is not None,
            Gesture.ABSENT: has_turn and not row.absent,
            Gesture.PRESENT: stands and row.absent,
            Gesture.WAIT: stands and statement,
            Gesture.PROMOTE: row.waiting and not row.withdrawn,
            Gesture.WITHDRAW: not row.withdrawn,
            Gesture.PUT_BACK: row.withdrawn,
            Gesture.REPLY: statement and row.delegation_id is not None and line.session is not None,
        }
        for gesture, button in self.buttons.items():
            button.setVisible(shown[gesture])
        language = self.telling.language()
        others = [
            (one.ref.id, f"{one.turn.number} {text_in(one.home, language) or text_in(one.row.function, language)}")
            for one in lines.speakers(("turns", line.speakers.ref.id))
            if one.turn is not None and one.ref.id != line.ref.id
        ]
        self.swap.set_choices(others if has_turn else [])
        self.form.set_values({"swap": None, "speaks": None})
