"""By what proposals are judged, and who judges them."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import delegation_choices
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField, NumberField
from hlom_desktop.desk.rows import Column
from hlom_desktop.side_events.edits import reviews as edits
from hlom_desktop.side_events.rules_review import GREATEST_MARK, GREATEST_WEIGHT
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values_review import CriterionRow, ReviewerRow


class CriteriaList(RowList[CriterionRow]):
    """The criteria in their order; the chosen one has its names, its weight and its highest mark under the list."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words, look = card.words, card.look
        self.home = card
        self._conference: int | None = None
        columns: list[Column[CriterionRow]] = [
            Column("name", "", lambda row: text_in(row.name, card.language), stretch=True),
            Column("most", "", lambda row: f"0–{row.most}", token="ink2", align="right", width=58),
            Column("weight", "", lambda row: f"×{row.weight}", token="ink2", align="right", width=32),
        ]
        super().__init__(card, words("Criteria"), columns, hint=words("Add a criterion"), movable=True)
        self.detail = RowDetail(
            card,
            self,
            edits.change_criterion,
            table="criterion",
            texts=[("name", words("Name"))],
            required="name",
            fields=[
                NumberField(look, "most", words("Highest mark"), words, least=1, most=GREATEST_MARK),
                NumberField(look, "weight", words("Weight"), words, least=1, most=GREATEST_WEIGHT),
            ],
        )
        self.typed.connect(self._add)
        self.moved.connect(self._put)
        self.removed.connect(lambda row: card.carry_out(edits.remove_criterion, row.ref))

    def show_set_up(self, shown: SideEvents) -> None:
        """Show the criteria."""
        self._conference = shown.conference.ref.id
        self.show_rows(shown.criteria)

    def _add(self, name: str) -> None:
        if self._conference is not None:
            self.home.carry_out(edits.add_criterion, self._conference, with_text(None, self.home.language, name))

    def _put(self, row: CriterionRow, to: int) -> None:
        self.home.carry_out(edits.move_criterion, row.ref, to - self.table.rows.index(row))


class ReviewersList(RowList[ReviewerRow]):
    """The reviewers; the chosen one has the delegation whose proposals they do not judge under the list."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words, look = card.words, card.look
        self.home = card
        self._shown: SideEvents | None = None
        columns: list[Column[ReviewerRow]] = [
            Column("name", "", lambda row: row.name, stretch=True),
            Column("delegation", "", self._delegation, token="ink2", width=140),
        ]
        super().__init__(card, words("Reviewers"), columns, hint=words("Add a reviewer by name"))
        self.delegations = ChoiceField(look, "delegation_id", words("Delegation"))
        name = LineField(look, "name", words("Name"), words)
        self.detail = RowDetail(card, self, edits.change_reviewer, table="reviewer", fields=[name, self.delegations])
        self.typed.connect(self._add)
        self.removed.connect(lambda row: card.carry_out(edits.remove_reviewer, row.ref))

    def _delegation(self, row: ReviewerRow) -> str:
        rows = self._shown.delegations if self._shown is not None else ()
        found = next((one for one in rows if one.ref.id == row.delegation_id), None)
        return name_in(found, self.home.language) if found is not None else ""

    def show_set_up(self, shown: SideEvents) -> None:
        """Show the reviewers."""
        self._shown = shown
        self.delegations.set_choices(delegation_choices(shown.delegations, self.home.language, NOTHING))
        self.show_rows(shown.reviewers)

    def _add(self, name: str) -> None:
        if self._shown is not None:
            self.home.carry_out(edits.add_reviewer, self._shown.conference.ref.id, name)
