"""The agenda in a meeting's card: its items lettered or numbered, with their sub-items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.agenda_order import in_tree
from hlom_desktop.consultations.edits import agenda
from hlom_desktop.consultations.values import AgendaItemRow, ConsultationRow
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column

INDENT = "\u2003"
"""An em space for each step down the tree."""


class AgendaList(RowList[AgendaItemRow]):
    """Typing adds an item, Alt with an arrow moves it up, down, in or out; under it are its texts, label and place."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words = card.words
        self._agenda_card = card
        self._meeting: ConsultationRow | None = None
        self._depths: dict[int, int] = {}
        columns = (
            Column[AgendaItemRow]("label", "", lambda row: row.label, runs=self._label_runs, edit=self._relabel),
            Column[AgendaItemRow](
                "title", "", self._said, stretch=True, edit=self._reword, tip=self._said, runs=self._title_runs
            ),
        )
        super().__init__(card, words("Agenda"), columns, hint=words("Add an agenda item"), movable=True)
        self.add_action("arrow-right", words("Agenda: sub-item"), "Alt+Right", self._indent, first=True)
        self.add_action("arrow-left", words("Agenda: item of its own"), "Alt+Left", self._outdent, first=True)
        self.parent_item = ChoiceField(card.look, "parent_id", words("Part of"))
        self.detail: RowDetail[AgendaItemRow] = RowDetail(
            card,
            self,
            agenda.change_agenda_item,
            table="agenda_item",
            texts=(("title", words("Title")), ("note", words("Note"))),
            fields=(LineField(card.look, "label", words("Label"), words, hint="(a)"), self.parent_item),
        )
        self.typed.connect(self._add)
        self.moved.connect(self._move_among)
        self.removed.connect(lambda row: card.carry_out(agenda.remove_agenda_item, row.ref))
        self.picked.connect(self._offer_parents)

    def show_agenda(self, meeting: ConsultationRow, items: Sequence[AgendaItemRow]) -> None:
        """Show the agenda of a meeting, each item before its sub-items."""
        self._meeting = meeting
        by_id = {one.ref.id: one for one in items}
        tree = in_tree([(one.ref.id, one.parent_id) for one in items])
        before, self._depths = self._depths, dict(tree)
        self.show_rows([by_id[one] for one, _ in tree], anew=before != self._depths)

    def _said(self, row: AgendaItemRow) -> str:
        return text_in(row.title, self._agenda_card.language)

    def _label_runs(self, row: AgendaItemRow) -> tuple[Run, ...]:
        return (Run(INDENT * self._depths.get(row.ref.id, 0) + row.label, "ink2"),)

    def _title_runs(self, row: AgendaItemRow) -> tuple[Run, ...]:
        """An item without a label is set in by itself."""
        indent = "" if row.label else INDENT * self._depths.get(row.ref.id, 0)
        return (Run(indent + self._said(row)),)

    def _offer_parents(self, row: AgendaItemRow | None) -> None:
        """Any item but this one and what is part of it."""
        if row is None:
            return
        below = {row.ref.id}
        for one in self.table.rows:
            if one.parent_id in below:
                below.add(one.ref.id)
        others = [one for one in self.table.rows if one.ref.id not in below]
        choices: list[tuple[Any, str]] = [(None, NOTHING)]
        choices += [(one.ref.id, f"{one.label} {self._said(one)}".strip()) for one in others]
        self.parent_item.set_choices(choices)
        self.parent_item.setVisible(bool(others))

    # Gestures

    def _add(self, text: str) -> None:
        """Beside the item at which the keyboard is, else at the end."""
        if self._meeting is None:
            return
        current = self.view.current()
        title = with_text(None, self._agenda_card.language, text)
        parent = current.parent_id if current is not None else None
        self._agenda_card.carry_out(agenda.add_agenda_item, self._meeting.ref, title, parent_id=parent, at=self.field)

    def _reword(self, row: AgendaItemRow, text: str) -> None:
        title = with_text(row.title, self._agenda_card.language, text)
        self._agenda_card.carry_out(agenda.change_agenda_item, row.ref, title=title)

    def _relabel(self, row: AgendaItemRow, text: str) -> None:
        self._agenda_card.carry_out(agenda.change_agenda_item, row.ref, label=text.strip())

    def _move_among(self, row: AgendaItemRow, to: int) -> None:
        beside = [one for one in self.table.rows if one.parent_id == row.parent_id]
        by = to - self.table.rows.index(row)
        place = beside.index(row) + by
        if 0 <= place < len(beside):
            self._agenda_card.carry_out(agenda.move_agenda_item, row.ref, place)

    def _indent(self) -> None:
        row = self.view.current()
        if row is not None:
            self._agenda_card.carry_out(agenda.indent_agenda_item, row.ref)

    def _outdent(self) -> None:
        row = self.view.current()
        if row is not None and row.parent_id is not None:
            self._agenda_card.carry_out(agenda.outdent_agenda_item, row.ref)
