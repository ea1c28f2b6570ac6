"""The card of a workstream: its texts, its lead, who is interested, and its meetings."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import workstreams as edits
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.meetings import date_text
from hlom_desktop.consultations.values import ConsultationRow, InterestRow, WorkstreamRow
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


def delegation_name(row: DelegationRow, language: str) -> str:
    """A State's name as the UN writes it; the others' as they are called."""
    if row.alpha2 is not None and row.name.is_empty:
        return state_name(row.alpha2, language)
    return text_in(row.name, language)


class WorkstreamCard(RowCard[WorkstreamRow]):
    """One workstream."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, edits.change_workstream, table="workstream")
        self._shown: Meetings | None = None
        words = self.words
        self.add_texts((("title", words("Title")), ("lead", words("Lead"))))
        self.add_form([NumberField(self.look, "number", words("Number"), words, least=1, most=999)])
        name = Column[InterestRow]("name", "", self._name_of, stretch=True)
        pick = words("State somebody’s interest")
        self.interests: RowList[InterestRow] = RowList(self, words("Interested"), (name,), pick=pick)
        self.interests.chosen.connect(self._interested)
        self.interests.removed.connect(lambda row: self.carry_out(edits.drop_interest, row.ref))
        self.meet = Button(self.look, words("Invite those interested"), kind="link")
        self.meet.setToolTip(words("A new meeting of this workstream, to which all of them are invited"))
        self.meet.clicked.connect(self._meet)
        self.interests.add(self.meet)
        self.add(self.interests)
        columns = (
            Column[ConsultationRow]("date", "", lambda row: date_text(row, self.language), width=110, token="ink2"),
            Column[ConsultationRow]("title", "", lambda row: text_in(row.title, self.language), stretch=True),
        )
        self.meetings: RowList[ConsultationRow] = RowList(self, words("Meetings"), columns, removable=False)
        self.meetings.opened.connect(lambda row: self.context.actions.go_to("consultations", row.ref.id))
        self.add(self.meetings)
        self.add_sources()

    @property
    def _row(self) -> WorkstreamRow:
        assert self.row is not None
        return self.row

    def show_row(self, row: WorkstreamRow | None, shown: Meetings | None) -> None:
        """Show a workstream; None leaves the card empty."""
        self._shown = shown
        self.show_values(row, self.words("Workstream"))
        if row is None or shown is None:
            return
        mine = [one for one in shown.interests if one.workstream_id == row.ref.id]
        self.interests.show_rows(sorted(mine, key=self._name_of), str(len(mine) or ""))
        self.meet.setVisible(bool(mine))
        self._offer(shown, mine)
        meetings = [one for one in shown.meetings if one.workstream_id == row.ref.id]
        self.meetings.show_rows(meetings)
        self.meetings.setVisible(bool(meetings))

    def _offer(self, shown: Meetings, there: list[InterestRow]) -> None:
        """Delegations and groups that have stated none yet."""
        told = {(one.delegation_id, one.stakeholder_group_id) for one in there}
        offered: list[tuple[Any, str]] = [
            ((one.ref.id, None), delegation_name(one, self.language)) for one in shown.delegations
        ]
        offered += [((None, one.ref.id), text_in(one.title, self.language)) for one in shown.groups]
        left = sorted((pair for pair in offered if pair[0] not in told), key=lambda pair: pair[1])
        if self.interests.choice is not None:
            self.interests.choice.set_choices(left)
            self.interests.choice.setVisible(bool(left))
        self.interests.setVisible(bool(offered))

    def _name_of(self, row: InterestRow) -> str:
        if self._shown is None:
            return ""
        for delegation in self._shown.delegations:
            if delegation.ref.id == row.delegation_id:
                return delegation_name(delegation, self.language)
        groups = (one for one in self._shown.groups if one.ref.id == row.stakeholder_group_id)
        return next((text_in(one.title, self.language) for one in groups), "")

    def _interested(self, key: Any) -> None:
        delegation_id, group_id = key
        who = {"delegation_id": delegation_id, "stakeholder_group_id": group_id}
        self.carry_out(edits.state_interest, self._row.ref, **who)

    def _meet(self) -> None:
        """Make the meeting and its audience, then go to it."""

        def go(meeting_id: int) -> None:
            self.context.actions.go_to("consultations", meeting_id)

        self.carry_out(edits.meet_interested, self._row.ref, then=go)
