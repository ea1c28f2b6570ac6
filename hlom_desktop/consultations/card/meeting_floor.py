"""The floor list in a meeting's card: who waits, by show of plate; who has spoken, and what about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import floor, record
from hlom_desktop.consultations.rules import asked_for, floor_order
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.consultations.values_record import FLOOR_LABELS, FloorState, FloorStatementRow, RecordParagraphRow
from hlom_desktop.delegations.rules import in_alphabet, name_in, wording_of
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token

FLOOR_ICONS: Mapping[FloorState, tuple[str, Token]] = MappingProxyType(
    {
        FloorState.WAITING: ("hand-palm", "ink2"),
        FloorState.SPOKEN: ("check", "ink3"),
        FloorState.WITHDRAWN: ("x", "ink3"),
    }
)


class FloorList(RowList[FloorStatementRow]):
    """Names typed and parted by commas wait in their order; Enter or Space marks one as having spoken and goes on."""

    def __init__(self, card: EditedCard[Any], said: Callable[[RecordParagraphRow], str]) -> None:
        words = card.words
        self._floor_card, self._paragraph_said = card, said
        self._meeting: ConsultationRow | None = None
        self._shown: Meetings | None = None
        self._places: dict[int, int] = {}
        columns = (
            Column[FloorStatementRow]("place", "", self._place_text, width=26, icon=self._mark, token="ink2"),
            Column[FloorStatementRow]("who", "", self._who, stretch=True, edit=self._put("who"), runs=self._who_runs),
            Column[FloorStatementRow](
                "gist",
                "",
                lambda row: text_in(row.gist, card.language),
                width=130,
                edit=self._put("gist"),
                token="ink2",
            ),
        )
        super().__init__(card, words("Floor"), columns, hint=words("Who asks for the floor"), movable=True)
        self.add_action("x", words("Floor: withdraw"), "Backspace", self._withdraw, first=True)
        self.add_action(
            "arrow-counter-clockwise", words("Floor: wait again"), "Alt+Backspace", self._reopen, first=True
        )
        self.add_action("check", words("Floor: has spoken"), "Space", self.mark_spoken, first=True)
        self.opened.connect(lambda _: self.mark_spoken())
        self._set_detail()
        self.typed.connect(self._ask)
        self.moved.connect(self._move_among)
        self.removed.connect(lambda row: card.carry_out(record.remove_statement, row.ref))

    def _set_detail(self) -> None:
        card, words = self._floor_card, self._floor_card.words
        self.delegation = ChoiceField(card.look, "delegation_id", words("Delegation"))
        self.paragraph = ChoiceField(card.look, "paragraph_id", words("Paragraph"))
        states = [(state, words(label)) for state, label in FLOOR_LABELS.items()]
        self.detail: RowDetail[FloorStatementRow] = RowDetail(
            card,
            self,
            record.change_statement,
            table="floor_statement",
            texts=(("who", words("Who")), ("gist", words("What about"))),
            required="who",
            fields=(ChoiceField(card.look, "state", words("Status"), states), self.delegation, self.paragraph),
        )

    def show_floor(self, meeting: ConsultationRow, shown: Meetings) -> None:
        """Show the floor list of a meeting."""
        self._meeting, self._shown = meeting, shown
        language = self._floor_card.language
        none: tuple[Any, str] = (None, NOTHING)
        names = [(one.ref.id, name_in(one, language)) for one in in_alphabet(shown.delegations, language)]
        self.delegation.set_choices([none, *names])
        self.delegation.setVisible(bool(names))
        paragraphs = [one for one in shown.paragraphs if one.consultation_id == meeting.ref.id]
        self.paragraph.set_choices([none, *((one.ref.id, self._paragraph_said(one)) for one in paragraphs)])
        self.paragraph.setVisible(bool(paragraphs))
        rows = floor_order(one for one in shown.statements if one.consultation_id == meeting.ref.id)
        waiting = [one for one in rows if one.state is FloorState.WAITING]
        before, self._places = self._places, {one.ref.id: at for at, one in enumerate(waiting, 1)}
        said = self._floor_card.words.plural("{number} waiting", "{number} waiting", len(waiting))
        self.show_rows(rows, said if waiting else "", anew=before != self._places)

    # What is shown

    def _who(self, row: FloorStatementRow) -> str:
        return text_in(row.who, self._floor_card.language)

    def _who_runs(self, row: FloorStatementRow) -> tuple[Run, ...]:
        waiting = row.state is FloorState.WAITING
        return (
            Run(
                self._who(row),
                "ink" if waiting else "ink3",
                bold=self._places.get(row.ref.id) == 1,
                struck=row.state is FloorState.WITHDRAWN,
            ),
        )

    def _place_text(self, row: FloorStatementRow) -> str:
        return str(self._places.get(row.ref.id, ""))

    def _mark(self, row: FloorStatementRow) -> tuple[str, Token] | None:
        return None if row.state is FloorState.WAITING else FLOOR_ICONS[row.state]

    # Gestures

    def _put(self, key: str) -> Any:
        def edit(row: FloorStatementRow, text: str) -> None:
            values: dict[str, Any] = {key: with_text(getattr(row, key), self._floor_card.language, text)}
            self._floor_card.carry_out(record.change_statement, row.ref, **values)

        return edit

    def _ask(self, text: str) -> None:
        if self._meeting is None or self._shown is None:
            return
        language = self._floor_card.language
        asked = [
            (wording_of(found) if found else with_text(None, language, name), found.ref.id if found else None)
            for name, found in asked_for(text, self._shown.delegations)
        ]
        if asked:
            self._floor_card.carry_out(floor.ask_for_floor, self._meeting.ref, asked, at=self.field)

    def _move_among(self, row: FloorStatementRow, to: int) -> None:
        alike: Sequence[FloorStatementRow] = [one for one in self.table.rows if one.state is row.state]
        place = alike.index(row) + to - self.table.rows.index(row)
        if 0 <= place < len(alike):
            self._floor_card.carry_out(floor.move_on_floor, row.ref, place)

    def mark_spoken(self) -> None:
        """Mark the one at the keyboard as having spoken, and go on to the next who waits."""
        row = self.view.current()
        if row is None or row.state is not FloorState.WAITING:
            return
        waiting = [one for one in self.table.rows if one.state is FloorState.WAITING]
        after = waiting[waiting.index(row) + 1 :] or waiting[: waiting.index(row)]
        if after:
            self.view.select_key(after[0].ref.id)
        self._floor_card.carry_out(floor.mark_spoken, row.ref)

    def _withdraw(self) -> None:
        self._act(floor.withdraw, FloorState.WAITING)

    def _reopen(self) -> None:
        self._act(floor.reopen, FloorState.SPOKEN, FloorState.WITHDRAWN)

    def _act(self, edit: Any, *states: FloorState) -> None:
        row = self.view.current()
        if row is not None and row.state in states:
            self._floor_card.carry_out(edit, row.ref)
