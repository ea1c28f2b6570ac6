"""The card of the list of speakers: the sum of the sitting, who is selected, and the list itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import (
    day_field,
    delegation_choices,
    label_choices,
    language_choices,
    zone_field,
)
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import GENDER_LABELS, LEVEL_LABELS, REGION_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField, MinutesField
from hlom_desktop.desk.paragraph import BLEED
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.speakers import edits_categories, edits_list, edits_order, edits_sittings
from hlom_desktop.speakers.card_categories import CategoriesPart
from hlom_desktop.speakers.card_group import GroupPart
from hlom_desktop.speakers.card_hours import hour_field
from hlom_desktop.speakers.card_list import ListPart
from hlom_desktop.speakers.card_order import Gesture, OrderPart
from hlom_desktop.speakers.card_parts import Connection, moment_field, presence_field
from hlom_desktop.speakers.card_role import connection_badge, hours_of, mode_badge, said_there, session_word
from hlom_desktop.speakers.card_sittings import SittingsPart
from hlom_desktop.speakers.card_sum import SumPanel
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.lines import Lines, SpeakerLine, next_sitting
from hlom_desktop.speakers.rules import LONGEST_LIMIT
from hlom_desktop.speakers.rules_order import speaks_for_group
from hlom_desktop.speakers.rules_sum import sum_of
from hlom_desktop.speakers.table import when_of
from hlom_desktop.speakers.values import (
    INSCRIPTION_LABELS,
    SPEAKER_MODE_LABELS,
    TEST_LABELS,
    InscriptionKind,
    InscriptionRow,
    SpeakerMode,
)
from hlom_desktop.storage.ref import Ref

OUT_OF_DATE = (edits_list.NotOpenYet, edits_list.AlreadyClosed)
EDITS: dict[Gesture, tuple[Any, ...]] = {
    Gesture.UP: (edits_order.move_by, -1),
    Gesture.DOWN: (edits_order.move_by, 1),
    Gesture.BY_RULE: (edits_order.place_by_rule,),
    Gesture.ABSENT: (edits_list.mark_absent,),
    Gesture.PRESENT: (edits_list.mark_present,),
    Gesture.WAIT: (edits_list.keep_waiting,),
    Gesture.PROMOTE: (edits_list.promote,),
    Gesture.WITHDRAW: (edits_list.withdraw,),
    Gesture.PUT_BACK: (edits_list.put_back,),
}


class SpeakerCard(RowCard[InscriptionRow]):
    """Its parts on the list are there also while nobody is inscribed."""

    out_of_date = Signal(object)
    """A moment at which the list was not open was refused; calling the object takes it all the same."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits_list.change_inscription, table="inscription", title="function")
        self.telling, look, words = telling, self.look, self.words
        self.line: SpeakerLine | None = None
        self.lines: Lines | None = None
        self.debate: Debate | None = None
        self.sum = SumPanel(look, words)
        first = QVBoxLayout()
        first.setContentsMargins(BLEED, 0, BLEED, 6)
        first.addWidget(self.sum)
        self._column.insertLayout(0, first)
        self.order = OrderPart(look, telling)
        self.add(self.order)
        rows = [("function", words("Function")), ("on_behalf", words("Group spoken for")), ("city", words("City"))]
        self.add_texts(rows, words("Inscription"))
        self.form = self._fields()
        self.add(self.form)
        self.group = GroupPart(look, telling)
        self.add(self.group)
        self.hours = self._hours()
        self.add(self.hours)
        self.connection = Connection(look, words, self._go_to_readiness)
        self.test_form = self._test()
        self.connection.add(self.test_form)
        self.add(self.connection)
        for form in (self.form, self.hours, self.test_form):
            self.take_form(form)
        self.list = ListPart(context, telling, self.change_list)
        self.sittings = SittingsPart(look, telling)
        self.categories = CategoriesPart(context, telling, self)
        self._of_list: tuple[QWidget, ...] = (self.list, self.sittings, self.categories)
        for part in self._of_list:
            self.add(part)
        self._listen()

    def _fields(self) -> Form:
        words, look, form = self.words, self.look, Form()
        self.home = ChoiceField(look, "delegation_id", words("Delegation"), hint=NOTHING)
        form.add(self.home)
        self.delegate = ChoiceField(look, "delegate_id", words("Delegate"), hint=words("not on a list"))
        form.add(self.delegate)
        form.add(LineField(look, "name", words("Name"), words, hint=words("not known")))
        form.add(ChoiceField(look, "gender", words("Gender"), label_choices(GENDER_LABELS, words, words("not known"))))
        form.add(ChoiceField(look, "level", words("Level"), label_choices(LEVEL_LABELS, words)))
        self.category = ChoiceField(look, "category_id", words("Category"))
        form.add(self.category)
        form.add(ChoiceField(look, "for_region", words("Regional group"), label_choices(REGION_LABELS, words, NOTHING)))
        form.add(moment_field(look, "inscribed", words("Inscribed"), words, self._zone))
        form.add(MinutesField(look, "minutes", words("Own limit"), words, unit="min", least=1, most=LONGEST_LIMIT))
        form.add(ChoiceField(look, "mode", words("Mode"), label_choices(SPEAKER_MODE_LABELS, words)))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words, words("not known"))))
        self.sitting = ChoiceField(look, "sitting_id", words("Sitting"), hint=words("none yet"))
        form.add(self.sitting)
        when = [(False, words("in its turn")), (True, words("only if time permits"))]
        form.add(ChoiceField(look, "time_permitting", words("Speaks"), when))
        return form

    def _hours(self) -> Form:
        """When a speaker can be called: presence, and the hours asked for; what is noted."""
        words, look, form, language = self.words, self.look, Form(), self.telling.language
        for key, label in (("arrives", words("Arrives")), ("leaves", words("Leaves"))):
            form.add(presence_field(look, key, label, words, language, self._zone, self._day))
        form.add(day_field(look, "wanted_day", words("Day asked for"), words, language, self._year))
        for key, label in (("wanted_from", words("Not before")), ("wanted_until", words("Not after"))):
            form.add(hour_field(look, key, label, words, language))
        form.add(ParagraphField(look, "note", words("Note"), hint=words("not printed anywhere")))
        return form

    def _test(self) -> Form:
        words, look, form = self.words, self.look, Form()
        form.add(zone_field(look, words))
        form.add(ChoiceField(look, "test", words("Test"), label_choices(TEST_LABELS, words)))
        form.add(day_field(look, "tested_on", words("Tested on"), words, self.telling.language, self._year))
        form.add(LineField(look, "tested_by", words("Tested by"), words))
        return form

    def _listen(self) -> None:
        self.order.wanted.connect(self.gesture)
        self.order.swapped.connect(self._swap)
        self.order.levelled.connect(lambda level: self._do(edits_list.change_level, level, at=self.order.level))
        self.group.members_wanted.connect(lambda ids: self._do(edits_categories.set_members, ids, at=self.group.more))
        self.sittings.sitting_changed.connect(self._change_sitting)

    # Showing

    def _zone(self) -> str:
        return self.lines.found.zone if self.lines is not None else "UTC"

    def _day(self) -> Any:
        hours = self.line.session.hours if self.line is not None and self.line.session is not None else None
        first = self.lines.found.conference.first_day if self.lines is not None else None
        return hours.day if hours is not None else first

    def _year(self) -> int | None:
        first = self.lines.found.conference.first_day if self.lines is not None else None
        return first.year if first is not None else None

    def _go_to_readiness(self) -> None:
        """Inscriptions stand under negative numbers where roles stand beside them."""
        if self.row is not None:
            self.context.actions.go_to("speakers", -self.row.ref.id, "ready")

    def show_line(self, line: SpeakerLine | None, lines: Lines, debate: Debate | None) -> None:
        """Show a speaker, the sitting's sum and the list; what there is of them."""
        self.line, self.lines, self.debate = line, lines, debate
        self.show_parts(line.row if line is not None else None)
        if debate is not None:
            self.list.show_list(debate, lines)
            self.sittings.show_debate(debate, lines)
            self.categories.show_debate(debate)
        for part in self._of_list:
            part.setVisible(debate is not None)
        self.sum.setVisible(line is not None and line.sitting is not None)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self._show_sum(line)
        self.set_head(self._eyebrow_of(line), text_in(row.function, language), self._badges(line))
        self.order.show_line(line, lines)
        self._offer(line, lines)
        self.show_fields(row)
        self.group.setVisible(speaks_for_group(line.debate, row))
        self.group.show_group(line, lines)
        self.connection.show_there(*said_there(line.there, text_in(row.city, language), self.telling))
        self.connection.setVisible(row.mode is not SpeakerMode.IN_ROOM)

    def _eyebrow_of(self, line: SpeakerLine) -> str:
        words, parts = self.words, []
        if line.turn is not None:
            parts.append(words("No. {number}", number=line.turn.number))
        elif line.row.withdrawn:
            parts.append(words("withdrawn"))
        parts.append(text_in(line.home, self.telling.language()))
        return " · ".join(part for part in parts if part)

    def _show_sum(self, line: SpeakerLine) -> None:
        if line.sitting is None or line.session is None:
            return
        language, debate = self.telling.language(), line.debate
        session = debate.session_of(next_sitting(debate, line.sitting))
        after = when_of(session, language) if session is not None else ""
        self.sum.show_sum(sum_of(debate, line.sitting), hours_of(line.session, language), after)
        self.sum.spread.show_debate(debate, language)

    def _offer(self, line: SpeakerLine, lines: Lines) -> None:
        language, found, row = self.telling.language(), lines.found, line.row
        self.home.set_choices(delegation_choices(found.delegations, language, NOTHING))
        people = [one for one in found.delegates if row.delegation_id == one.delegation_id]
        named = [(one.ref.id, one.name or text_in(one.function, language)) for one in people]
        self.delegate.set_choices([(None, self.words("not on a list")), *named])
        debate = line.debate
        sittings = [
            (one.ref.id, session_word(session, language))
            for one in debate.sittings
            if (session := debate.session_of(one)) is not None
        ]
        self.sitting.set_choices([(None, self.words("none yet")), *sittings])
        ladder = [(one.ref.id, text_in(one.title, language)) for one in debate.categories]
        self.category.set_choices([(None, self.words("by level and kind")), *ladder])

    def _badges(self, line: SpeakerLine) -> tuple[Badge, ...]:
        found = [mode_badge(line.row.mode, self.telling), *connection_badge(line.row.test, self.telling)]
        if line.there is not None and line.there.night:
            found.append(Badge(self.words("night there"), "moon-fill", "warn"))
        if line.row.kind is InscriptionKind.REPLY:
            found.insert(0, Badge(self.words(INSCRIPTION_LABELS[InscriptionKind.REPLY])))
        if line.turn is not None and not line.turn.fits:
            found.append(Badge(self.words("does not fit"), "warning-octagon-fill", "bad"))
        return tuple(found)

    # Gestures

    def gesture(self, gesture: Gesture) -> None:
        """Carry out what a button of the place on the list, or its key, stands for."""
        if gesture is Gesture.REPLY:
            self._reply()
        else:
            self._do(*EDITS[gesture])

    def _do(self, edit: Any, *arguments: Any, at: Any = None, **values: Any) -> None:
        if self.row is not None:
            self.carry_out(edit, self.row.ref, *arguments, at=at, **values)

    def _reply(self) -> None:
        """The delegation replies at the end of the day of its sitting."""
        day, line = self._day(), self.line
        if line is not None and line.row.delegation_id is not None and day is not None:
            now = self.context.now()
            self.carry_out(edits_list.add_reply, line.speakers.ref, line.row.delegation_id, now, day)

    def _swap(self, other: int) -> None:
        rows = self.lines.found.inscriptions if self.lines is not None else ()
        found = next((one.ref for one in rows if one.ref.id == other), None)
        if found is not None:
            self._do(edits_order.swap, found, at=self.order.swap)

    def commit(self, key: str, value: Any) -> None:
        """Another sitting is a move of its own, and the hand's place goes; the moment may be out of date."""
        if key == "sitting_id" and self.row is not None:
            self.carry_out(edits_order.move_to_sitting, [self.row.ref], value, at=key)
        elif key == "inscribed" and self.row is not None:
            self._inscribe_at(self.row.ref, value)
        else:
            super().commit(key, value)

    def _inscribe_at(self, ref: Ref, moment: datetime) -> None:
        def tell(refusal: Refusal) -> None:
            self.fields["inscribed"].refuse(refusal.said(self.words))
            if isinstance(refusal, OUT_OF_DATE):
                self.out_of_date.emit(lambda: self._do(edits_list.change_inscription, late=True, inscribed=moment))

        edit: Any = edits_list.change_inscription
        self.context.desk.do(edit, ref, inscribed=moment, origin=self, otherwise=tell)

    def change_list(self, **columns: Any) -> None:
        """Set columns of the list itself; a refusal is said under the first one's field."""
        if self.debate is not None:
            field = self.list.form.fields.get(next(iter(columns)))
            self.carry_out(edits_sittings.change_list, self.debate.speakers.ref, at=field, **columns)

    def _change_sitting(self, sitting: Any, key: str, value: Any) -> None:
        field = self.sittings.form.fields[key]
        self.carry_out(edits_sittings.change_sitting, sitting.ref, at=field, **{key: value})
