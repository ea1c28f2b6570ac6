"""The card of a workstream: its texts, its lead, who is interested, and its meetings."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card import texts_of, with_text
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.card.edited import EditedCard, Sources
from hlom_desktop.consultations.card.row_list import RowList
from hlom_desktop.consultations.edits import workstreams as edits
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.meetings import date_text
from hlom_desktop.consultations.values import ConsultationRow, InterestRow, WorkstreamRow
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.texts import TextsEditor


def delegation_name(row: DelegationRow, language: str) -> str:
    """A State's name as the UN writes it; the others' as they are called."""
    if row.alpha2 is not None and row.name.is_empty:
        return state_name(row.alpha2, language)
    return text_in(row.name, language)


class WorkstreamCard(EditedCard):
    """One workstream."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.row: WorkstreamRow | None = None
        self._shown: Meetings | None = None
        words = self.words
        self.texts = TextsEditor(self.look, words, (("title", words("Title")), ("lead", words("Lead"))))
        self.texts.committed.connect(self._text_typed)
        self.texts.still_right.connect(self._still_right)
        self.texts.see_changes.connect(self._see_changes)
        self.titled.connect(lambda text: self._text_typed("title", self.language, text))
        self.add(self.texts)
        section = Section(self.look)
        self.form = Form()
        self.form.add(NumberField(self.look, "number", words("Number"), words, least=1, most=999))
        self.form.committed.connect(lambda key, value: self._change(**{key: value}))
        section.add(self.form)
        self.add(section)
        name = Column[InterestRow]("name", "", self._name_of, stretch=True)
        pick = words("State somebody’s interest")
        self.interests: RowList[InterestRow] = RowList(self, words("Interested"), (name,), pick=pick)
        self.interests.chosen.connect(self._interested)
        self.interests.removed.connect(lambda row: self.carry_out(edits.drop_interest, row.ref))
        self.add(self.interests)
        columns = (
            Column[ConsultationRow]("date", "", lambda row: date_text(row, self.language), width=110, token="ink2"),
            Column[ConsultationRow]("title", "", lambda row: text_in(row.title, self.language), stretch=True),
        )
        self.meetings: RowList[ConsultationRow] = RowList(self, words("Meetings"), columns, removable=False)
        self.meetings.opened.connect(lambda row: self.context.actions.go_to("consultations", row.ref.id))
        self.add(self.meetings)
        self.sources = Sources(self)
        self.add(self.sources)

    @property
    def _row(self) -> WorkstreamRow:
        assert self.row is not None
        return self.row

    def show_row(self, row: WorkstreamRow | None, shown: Meetings | None) -> None:
        """Show a workstream; None leaves the card empty."""
        self.row, self._shown = row, shown
        self._page.setEnabled(row is not None)
        if row is None or shown is None:
            self.set_head("", "")
            return
        self.refuse("")
        self.set_head(self.words("Workstream"), text_in(row.title, self.language))
        self.texts.show_texts({"title": texts_of(row.title), "lead": texts_of(row.lead)})
        self.form.set_values({"number": row.number})
        mine = [one for one in shown.interests if one.workstream_id == row.ref.id]
        self.interests.show_rows(sorted(mine, key=self._name_of), str(len(mine) or ""))
        self._offer(shown, mine)
        meetings = [one for one in shown.meetings if one.workstream_id == row.ref.id]
        self.meetings.show_rows(meetings)
        self.meetings.setVisible(bool(meetings))
        self.sources.show_sources(row.sources)

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

    def _change(self, **values: Any) -> None:
        field = self.form.fields.get(next(iter(values)))
        self.carry_out(edits.change_workstream, self._row.ref, field=field, **values)

    def _text_typed(self, key: str, language: str, text: str) -> None:
        after: Wording | None = with_text(getattr(self._row, key), language, text)
        self._change(**{key: None if key == "lead" and after is not None and after.is_empty else after})

    def _still_right(self, language: Any) -> None:
        lead = None if self._row.lead is None else self._row.lead.still_right(language)
        self._change(title=self._row.title.still_right(language), lead=lead)

    def _see_changes(self) -> None:
        wordings = {"title": self._row.title, "lead": self._row.lead}
        self.see_changes(self.texts, "workstream", self._row.ref.id, wordings)
