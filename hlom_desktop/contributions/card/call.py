"""The card of a call: what is asked by when, to whom it is addressed, who answered, who is to be reminded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.contributions.card.base import BroughtCard
from hlom_desktop.contributions.card.choices import ADDRESSING, who_to_address
from hlom_desktop.contributions.edits import calls as edits
from hlom_desktop.contributions.lines import CallLine
from hlom_desktop.contributions.rules.calls import answers_of
from hlom_desktop.contributions.said import makers_said, place_said
from hlom_desktop.contributions.table.columns import days_said
from hlom_desktop.contributions.values import CONTRIBUTION_LABELS, AddresseeRow, CallRow, ContributionRow
from hlom_desktop.delegations.card_parts import button_row, label_choices
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token


class CallCard(BroughtCard[CallRow]):
    """One call."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, edits.change_call, table="call")
        self._line: CallLine | None = None
        words = self.words
        self.add_texts([("title", words("Title")), ("text", words("Text"))])
        self._set_form()
        self._set_addressees()
        self._set_answers()
        self.add_sources()

    def _set_form(self) -> None:
        words, look = self.words, self.look
        self.meeting = ChoiceField(look, "consultation_id", words("For meeting"), hint=NOTHING)
        self.workstream = ChoiceField(look, "workstream_id", words("Workstream"), hint=NOTHING)
        self.item = ChoiceField(look, "roadmap_item_id", words("Roadmap item"), hint=NOTHING)
        self.add_form(
            [
                ChoiceField(look, "kind", words("Asks for"), label_choices(CONTRIBUTION_LABELS, words)),
                self.date("issued", words("Issued")),
                self.date("deadline", words("Deadline")),
                LineField(look, "link", words("Link"), words),
                self.meeting,
                self.workstream,
                self.item,
            ]
        )

    def _set_addressees(self) -> None:
        words = self.words
        columns = (
            Column[AddresseeRow]("name", "", self._name_of, icon=self._mark_of, stretch=True),
            Column[AddresseeRow]("state", "", self._state_of, token=self._token_of, width=176),
        )
        self.addressees: RowList[AddresseeRow] = RowList(
            self, words("Addressed to"), columns, pick=words("Address it to")
        )
        self.addressees.chosen.connect(self._address)
        self.addressees.removed.connect(lambda row: self.carry_out(edits.remove_addressee, row.ref))
        self.addressees.opened.connect(self._open_answer)
        self.addressees.picked.connect(self._picked)
        self.remind = Button(self.look, words("Remind those who have not answered"), "bell", height=26)
        self.remind.clicked.connect(self._remind)
        self.answer = Button(self.look, words("Write down an answer"), "plus", height=26)
        self.answer.clicked.connect(self._answer)
        self.addressees.add(button_row(self.remind))
        self.remind_one = Button(self.look, words("Reminded today"), "bell", height=26)
        self.remind_one.clicked.connect(self._remind_one)
        self.addressees.add(button_row(self.answer, self.remind_one))
        self.add(self.addressees)

    def _set_answers(self) -> None:
        who = Column[ContributionRow](
            "who", "", lambda row: makers_said(row, self.names, self.language), bold=True, width=120
        )
        title = Column[ContributionRow](
            "title",
            "",
            lambda row: text_in(row.title, self.language),
            tip=lambda row: text_in(row.title, self.language),
            stretch=True,
        )
        places = Column[ContributionRow]("places", "", self._places_of, token="ink2", tip=self._places_of, width=120)
        self.answers: RowList[ContributionRow] = RowList(
            self, self.words("Answers"), (who, title, places), removable=False
        )
        self.answers.opened.connect(lambda row: self.wanted.emit("contributions", row.ref.id))
        self.add(self.answers)

    # Showing

    @property
    def line(self) -> CallLine:
        """The call that is shown."""
        assert self._line is not None
        return self._line

    def show_line(self, line: CallLine | None) -> None:
        """Show a call; nothing to edit where there is none."""
        self._line = line
        if line is None:
            self.show_values(None)
            return
        shown, names = self.shown, self.names
        self.meeting.set_choices(self.titles(names.meetings))
        self.workstream.set_choices(self.titles({one.ref.id: one.title for one in shown.workstreams}))
        self.item.set_choices(self.titles({one.id: one.title for one in shown.items}))
        for field, there in ((self.workstream, shown.workstreams), (self.item, shown.items)):
            field.setVisible(bool(there))
        words = self.words
        self.show_values(line.row, words(CONTRIBUTION_LABELS[line.row.kind]), self._badges(line))
        mine = [one for one in shown.addressees if one.call_id == line.ref.id]
        mine.sort(key=lambda one: sort_key(self._name_of(one), self.language))
        state = line.state
        said = words("{number} of {all} answered", number=len(state.answered), all=len(state.addressed))
        self.addressees.show_rows(mine, said if mine else words("nobody yet"))
        if self.addressees.choice is not None:
            self.addressees.choice.set_choices(who_to_address(shown, mine, self.words, self.language))
        self.remind.setVisible(bool(state.waiting))
        answers = answers_of(line.ref.id, shown.contributions)
        self.answers.show_rows(answers, str(len(answers) or ""))
        self.answers.setVisible(bool(answers))
        self.answers.view.hide_columns(() if any(map(self._places_of, answers)) else ("places",))

    def _badges(self, line: CallLine) -> tuple[Badge, ...]:
        state, found = line.state, []
        if state.overdue:
            found.append(Badge(days_said(state, self.words), "warning-octagon-fill", "bad"))
        elif state.days is not None and state.days >= 0:
            found.append(Badge(days_said(state, self.words), "hourglass-medium"))
        if line.state.addressed and not line.state.waiting:
            found.append(Badge(self.words("all answered"), "check-circle", "ok"))
        return tuple(found)

    def _name_of(self, row: AddresseeRow) -> str:
        return text_in(self.names.delegations.get(row.delegation_id), self.language)

    def _has_answered(self, row: AddresseeRow) -> bool:
        return self._line is not None and row.delegation_id in self._line.state.answered

    def _mark_of(self, row: AddresseeRow) -> tuple[str, Token]:
        return ("check-circle", "ok") if self._has_answered(row) else ("hourglass-medium", "warn")

    def _state_of(self, row: AddresseeRow) -> str:
        if self._has_answered(row):
            return self.words("answered")
        if row.reminded is not None:
            return self.words("reminded {day}", day=self.telling.day(row.reminded))
        return self.words("no answer yet")

    def _token_of(self, row: AddresseeRow) -> Token:
        return "ink3" if self._has_answered(row) else "ink2"

    def _places_of(self, row: ContributionRow) -> str:
        places = [one for one in self.shown.taken_up if one.contribution_id == row.ref.id]
        return "; ".join(place_said(one, self.names, self.language) for one in places)

    # Gestures

    def _picked(self, row: AddresseeRow | None) -> None:
        self.answer.setVisible(row is not None)
        self.remind_one.setVisible(row is not None and not self._has_answered(row))

    def _address(self, key: Any) -> None:
        how, *what = key
        self.carry_out(ADDRESSING[how], self.line.ref, *what, at=self.addressees.choice)

    def _remind(self) -> None:
        self.carry_out(edits.remind, self.line.ref, self.when_today())

    def _remind_one(self) -> None:
        row = self.addressees.view.current()
        if row is not None:
            self.carry_out(edits.set_reminded, row.ref, self.when_today())

    def _answer(self) -> None:
        row = self.addressees.view.current()
        if row is not None:
            line, when = self.line, self.when_today()
            values: dict[str, Any] = {"received": when, "asked": line.row.issued, "reminded": row.reminded}
            self.carry_out(edits.answer, line.ref, row.delegation_id, line.row.title, then=self._answered, **values)

    def _answered(self, contribution_id: int) -> None:
        self.wanted.emit("contributions", contribution_id)

    def _open_answer(self, row: AddresseeRow) -> None:
        answers = answers_of(self.line.ref.id, self.shown.contributions)
        for one in answers:
            if row.delegation_id in (one.delegation_id, *self.names.partners.get(one.ref.id, ())):
                self.wanted.emit("contributions", one.ref.id)
                return
        self.context.actions.go_to("delegations", row.delegation_id)
