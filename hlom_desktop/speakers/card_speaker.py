"""The card of the list of speakers: the sum of the sitting, who is selected, and the list itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import (
    button_row,
    delegation_choices,
    label_choices,
    language_choices,
    zone_field,
)
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import GENDER_LABELS, LEVEL_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import MinutesField
from hlom_desktop.desk.paragraph import BLEED
from hlom_desktop.desk.place import Context
from hlom_desktop.speakers import edits_list, edits_sittings
from hlom_desktop.speakers.card_list import ListPart
from hlom_desktop.speakers.card_parts import Connection, day_field, moment_field
from hlom_desktop.speakers.card_role import connection_badge, hours_of, mode_badge, said_there, session_word
from hlom_desktop.speakers.card_sum import SumPanel
from hlom_desktop.speakers.lines import Lines, SpeakerLine
from hlom_desktop.speakers.rules import LONGEST_LIMIT, limit_for_all
from hlom_desktop.speakers.table import when_of
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, TEST_LABELS, InscriptionRow, SpeakerMode


class SpeakerCard(RowCard[InscriptionRow]):
    """What moves others in the list the screen hears from `sum`, `list` and these."""

    moved = Signal(int)
    """By hand: −1 is one place up."""
    by_rule = Signal()
    """Back to where precedence puts it."""
    withdrawn = Signal(bool)
    """The delegation withdraws, or is put back."""
    swapped = Signal(int)
    """To exchange places with this inscription."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits_list.change_inscription, table="inscription", title="function")
        self.telling, look = telling, self.look
        self.line: SpeakerLine | None = None
        self.lines: Lines | None = None
        self.sum = SumPanel(look, self.words)
        first = QVBoxLayout()
        first.setContentsMargins(BLEED, 0, BLEED, 6)
        first.addWidget(self.sum)
        self._column.insertLayout(0, first)
        words = self.words
        rows = [("function", words("Function")), ("on_behalf", words("Group spoken for")), ("city", words("City"))]
        self.add_texts(rows)
        self.form = self._fields()
        self.add(self.form)
        self._add_order()
        self.connection = Connection(look, self.words)
        self.test_form = Form()
        self.test_form.add(zone_field(look, self.words))
        tests = label_choices(TEST_LABELS, self.words)
        self.test_form.add(ChoiceField(look, "test", self.words("Test"), tests))
        self.test_form.add(day_field(look, "tested_on", words("Tested on"), words, telling.language, self._year))
        self.connection.add(self.test_form)
        self.add(self.connection)
        for form in (self.form, self.test_form):
            self.take_form(form)
        self.list = ListPart(context, telling, self.change_list)
        self.add(self.list)

    def _fields(self) -> Form:
        words, look, form = self.words, self.look, Form()
        self.home = ChoiceField(look, "delegation_id", words("Delegation"), hint=NOTHING)
        form.add(self.home)
        form.add(ChoiceField(look, "level", words("Level"), label_choices(LEVEL_LABELS, words)))
        form.add(ChoiceField(look, "gender", words("Gender"), label_choices(GENDER_LABELS, words, words("not known"))))
        form.add(moment_field(look, "inscribed", words("Inscribed"), words, self._zone))
        form.add(MinutesField(look, "minutes", words("Own limit"), words, unit="min", least=1, most=LONGEST_LIMIT))
        form.add(ChoiceField(look, "mode", words("Mode"), label_choices(SPEAKER_MODE_LABELS, words)))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words, words("not known"))))
        self.sitting = ChoiceField(look, "sitting_id", words("Sitting"), hint=words("none yet"))
        form.add(self.sitting)
        return form

    def _add_order(self) -> None:
        """Up, down, by the rule, withdraw; and with whom to swap."""
        look, words = self.look, self.words
        up = Button(look, words("Up"), "arrow-up", height=26, name=words("Up (Alt+Up)"))
        down = Button(look, words("Down"), "arrow-down", height=26, name=words("Down (Alt+Down)"))
        up.clicked.connect(lambda: self.moved.emit(-1))
        down.clicked.connect(lambda: self.moved.emit(1))
        self.rule_button = Button(look, words("By precedence"), height=26)
        self.rule_button.clicked.connect(self.by_rule)
        self.withdraw = Button(look, words("Withdraw"), height=26)
        self.back = Button(look, words("Put back"), height=26)
        self.withdraw.clicked.connect(lambda: self.withdrawn.emit(True))
        self.back.clicked.connect(lambda: self.withdrawn.emit(False))
        self._order = button_row(up, down, self.rule_button)
        self.swap = ChoiceField(look, "swap", words("Swap with"), hint=words("choose a speaker"))
        self.swap.committed.connect(self._swap_with)
        self.form.add(self.swap)
        self.add(self._order)
        self.add(button_row(self.withdraw, self.back))

    def _swap_with(self, key: str, other: object) -> None:
        if isinstance(other, int):
            self.swapped.emit(other)

    def _zone(self) -> str:
        return self.lines.found.zone if self.lines is not None else "UTC"

    def _year(self) -> int | None:
        first = self.lines.found.conference.first_day if self.lines is not None else None
        return first.year if first is not None else None

    def show_line(self, line: SpeakerLine | None, lines: Lines) -> None:
        """Show a speaker and the sitting's sum; nothing to edit where there is none."""
        self.line, self.lines = line, lines
        self.show_parts(line.row if line is not None else None)
        self.sum.setVisible(line is not None and line.sitting is not None)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self._show_sum(line, lines)
        number = self.words("No. {number}", number=line.turn.number) if line.turn else self.words("withdrawn")
        self.set_head(
            " · ".join(part for part in (number, text_in(line.home, language)) if part),
            text_in(row.function, language),
            self._badges(line),
        )
        self._offer(line, lines)
        self.show_fields(row)
        self._order.setVisible(line.turn is not None)
        self.rule_button.setVisible(row.position is not None)
        self.withdraw.setVisible(not row.withdrawn)
        self.back.setVisible(row.withdrawn)
        self.connection.show_there(*said_there(line.there, text_in(row.city, language), self.telling))
        self.connection.setVisible(row.mode is not SpeakerMode.IN_ROOM)
        self.list.show_list(line.speakers, lines)

    def value_of(self, row: InscriptionRow, key: str) -> Any:
        """With whom to swap is chosen anew each time."""
        return None if key == "swap" else super().value_of(row, key)

    def commit(self, key: str, value: Any) -> None:
        """Another sitting is a move of its own, and the hand's place goes; swapping has its own signal."""
        if key == "sitting_id" and self.row is not None:
            self.carry_out(edits_list.move_to_sitting, [self.row.ref], value, at=key)
        elif key != "swap":
            super().commit(key, value)

    def change_list(self, **columns: Any) -> None:
        """Set columns of the list itself; a refusal is said under the first one's field."""
        if self.line is not None:
            field = self.list.form.fields.get(next(iter(columns)))
            self.carry_out(edits_sittings.change_list, self.line.speakers.ref, at=field, **columns)

    def _show_sum(self, line: SpeakerLine, lines: Lines) -> None:
        if line.sitting is None or line.session is None:
            return
        language = self.telling.language()
        inscribed = lines.of_sitting(line.speakers, line.sitting)
        after = lines.next_sitting(line.sitting)
        session = lines.sessions.get(after.session_id) if after is not None else None
        self.sum.show_sum(
            lines.sum_of(line.speakers, line.sitting),
            hours_of(line.session, language),
            limit_for_all(line.speakers, inscribed, lines.minutes(line.sitting)),
            when_of(session, language) if session is not None else "",
        )

    def _offer(self, line: SpeakerLine, lines: Lines) -> None:
        language, found, none = self.telling.language(), lines.found, NOTHING
        self.home.set_choices(delegation_choices(found.delegations, language, none))
        sittings = [
            (one.ref.id, session_word(lines.sessions[one.session_id], language))
            for one in found.sittings
            if one.speakers_list_id == line.speakers.ref.id and one.session_id in lines.sessions
        ]
        self.sitting.set_choices([(None, self.words("none yet")), *sittings])
        others = [
            (one.ref.id, f"{one.turn.number} {text_in(one.home, language) or text_in(one.row.function, language)}")
            for one in lines.speakers(("list", line.speakers.ref.id))
            if one.turn is not None and one.ref.id != line.ref.id
        ]
        self.swap.set_value(None)
        self.swap.set_choices(others if line.turn is not None else [])

    def _badges(self, line: SpeakerLine) -> tuple[Badge, ...]:
        found = [mode_badge(line.row.mode, self.telling), *connection_badge(line.row.test, self.telling)]
        if line.there is not None and line.there.night:
            found.append(Badge(self.words("night there"), "moon-fill", "warn"))
        if line.turn is not None and not line.turn.fits:
            found.append(Badge(self.words("does not fit"), "warning-octagon-fill", "bad"))
        return tuple(found)
