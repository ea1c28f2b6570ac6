"""The lists of a meeting's card: people, agenda, documents, follow-ups, record."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.consultations.card.row_list import RowList
from hlom_desktop.consultations.edits import agenda, meetings, record
from hlom_desktop.consultations.rules import ASKS_SOMETHING, paragraph_numbers
from hlom_desktop.consultations.shown import FollowUpLine, Meetings
from hlom_desktop.consultations.table.marks import PARAGRAPH_ICONS
from hlom_desktop.consultations.table.record import owners_text
from hlom_desktop.consultations.values import (
    AgendaItemRow,
    ConsultationDocumentRow,
    ConsultationRow,
    OfficerRow,
    RecordParagraphRow,
)
from hlom_desktop.delegations.values import Gender
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_

GENDER_LABELS = {Gender.FEMININE: N_("she"), Gender.MASCULINE: N_("he")}


class MeetingLists:
    """The sections of a meeting's card that hold rows of their own, in the order of the page."""

    def __init__(self, card: EditedCard[Any]) -> None:
        self._card, self._words = card, card.words
        self._row: ConsultationRow | None = None
        self._shown: Meetings | None = None
        self._numbers: dict[int, int] = {}
        self.agenda = self._make_agenda()
        self.record = self._make_record()
        self.follow_ups = self._make_follow_ups()
        self.officers = self._make_officers()
        self.documents = self._make_documents()
        self.sections: tuple[QWidget, ...] = (
            self.officers,
            self.agenda,
            self.documents,
            self.follow_ups,
            self.record,
        )

    def show_meeting(self, row: ConsultationRow, shown: Meetings) -> None:
        """Show the rows of one meeting."""
        self._row, self._shown = row, shown
        self._numbers = paragraph_numbers(shown.paragraphs)
        at = row.ref.id
        self.agenda.show_rows([one for one in shown.agenda if one.consultation_id == at])
        paragraphs = [one for one in shown.paragraphs if one.consultation_id == at]
        self.record.show_rows(paragraphs, self._count(len(paragraphs)))
        lines = [one for one in shown.follow_ups if one.row.consultation_id == at]
        self.follow_ups.show_rows(lines)
        self.follow_ups.setVisible(bool(lines))
        self.officers.show_rows([one for one in shown.officers if one.consultation_id == at])
        attached = [one for one in shown.attached if one.consultation_id == at]
        self.documents.show_rows(attached)
        there = {one.document_id for one in attached}
        others = [(one.ref.id, self._document(one.ref.id)) for one in shown.documents if one.ref.id not in there]
        if self.documents.choice is not None:
            self.documents.choice.set_choices(others)
            self.documents.choice.setVisible(bool(others))
        self.documents.setVisible(bool(attached or others))

    def _count(self, number: int) -> str:
        return self._words.plural("{number} paragraph", "{number} paragraphs", number) if number else ""

    def _ref(self) -> Any:
        assert self._row is not None
        return self._row.ref

    def _said(self, wording: Any) -> str:
        return text_in(wording, self._card.language)

    def _new(self, text: str) -> Any:
        return with_text(None, self._card.language, text)

    def _put(self, edit: Any, key: str) -> Any:
        """An edit of a cell: what was typed, put into the wording `key` of its row."""

        def put(row: Any, text: str) -> None:
            values: dict[str, Any] = {key: with_text(getattr(row, key), self._card.language, text)}
            self._card.carry_out(edit, row.ref, **values)

        return put

    def _make_agenda(self) -> RowList[AgendaItemRow]:
        def relabel(row: AgendaItemRow, text: str) -> None:
            self._card.carry_out(agenda.change_agenda_item, row.ref, label=text.strip())

        columns = (
            Column[AgendaItemRow]("label", "", lambda row: row.label, width=40, edit=relabel, token="ink2"),
            Column[AgendaItemRow](
                "title",
                "",
                lambda row: self._said(row.title),
                stretch=True,
                edit=self._put(agenda.change_agenda_item, "title"),
                tip=lambda row: self._said(row.title),
            ),
        )
        hint = self._words("Add an agenda item")
        made: RowList[AgendaItemRow] = RowList(self._card, self._words("Agenda"), columns, hint=hint, movable=True)
        made.typed.connect(
            lambda text: self._card.carry_out(agenda.add_agenda_item, self._ref(), self._new(text), at=made.field)
        )
        made.moved.connect(lambda row, to: self._card.carry_out(agenda.move_agenda_item, row.ref, to))
        made.removed.connect(lambda row: self._card.carry_out(agenda.remove_agenda_item, row.ref))
        return made

    def _make_record(self) -> RowList[RecordParagraphRow]:
        columns = (
            Column[RecordParagraphRow](
                "number", "", lambda row: str(self._numbers.get(row.ref.id, "")), width=40, token="ink2"
            ),
            Column[RecordParagraphRow](
                "text",
                "",
                lambda row: self._said(row.text),
                stretch=True,
                icon=lambda row: (PARAGRAPH_ICONS[row.kind], "ink2") if row.kind in ASKS_SOMETHING else None,
                edit=self._put(record.change_paragraph, "text"),
                tip=lambda row: self._said(row.text),
            ),
        )
        hint = self._words("Insert a paragraph")
        made: RowList[RecordParagraphRow] = RowList(self._card, self._words("Record"), columns, hint=hint, movable=True)
        made.typed.connect(self._insert)
        made.moved.connect(lambda row, to: self._card.carry_out(record.move_paragraph, row.ref, to))
        made.removed.connect(lambda row: self._card.carry_out(record.remove_paragraph, row.ref))
        follow = Button(self._card.look, self._words("Make a follow-up"), kind="link")
        follow.clicked.connect(self._follow)
        made.add(follow)
        self.follow = follow
        made.picked.connect(lambda row: follow.setVisible(row is not None and row.kind in ASKS_SOMETHING))
        return made

    def _insert(self, text: str) -> None:
        """After the paragraph at which the keyboard was, else at the end."""
        current = self.record.view.current()
        at = None if current is None else self.record.table.rows.index(current) + 1
        meeting, said = self._ref(), self._new(text)
        self._card.carry_out(lambda db: record.insert_paragraph(db, meeting, said, at=at))

    def _follow(self) -> None:
        row = self.record.view.current()
        if row is not None:
            self._card.carry_out(record.record_decision, row.ref)

    def _make_follow_ups(self) -> RowList[FollowUpLine]:
        columns = (
            Column[FollowUpLine](
                "what",
                "",
                lambda line: self._said(line.row.what),
                stretch=True,
                tip=lambda line: self._said(line.row.what),
            ),
            Column[FollowUpLine](
                "who", "", lambda line: owners_text(line, self._card.language), token="ink2", width=110
            ),
            Column[FollowUpLine](
                "due",
                "",
                lambda line: as_stated(line.row.due, self._card.language) if line.row.due else "",
                token="ink2",
            ),
        )
        made: RowList[FollowUpLine] = RowList(self._card, self._words("Follow-ups"), columns, removable=False)
        made.opened.connect(lambda line: self._card.context.actions.go_to("follow-ups", line.ref.id))
        return made

    def _due(self, line: FollowUpLine) -> str:
        """Only a date; one that is said in words is too long for the list."""
        return as_stated(line.row.due, self._card.language) if line.row.due else ""

    def _make_officers(self) -> RowList[OfficerRow]:
        def rename(row: OfficerRow, text: str) -> None:
            self._card.carry_out(meetings.change_officer, row.ref, name=text.strip() or None)

        def say_gender(row: OfficerRow, text: str) -> None:
            known = {self._words(label).casefold(): gender for gender, label in GENDER_LABELS.items()}
            self._card.carry_out(meetings.change_officer, row.ref, gender=known.get(text.strip().casefold()))

        columns = (
            Column[OfficerRow](
                "function",
                "",
                lambda row: self._said(row.function),
                stretch=True,
                edit=self._put(meetings.change_officer, "function"),
            ),
            Column[OfficerRow]("name", "", lambda row: row.name or "", edit=rename),
            Column[OfficerRow](
                "gender",
                "",
                lambda row: self._words(GENDER_LABELS[row.gender]) if row.gender else "",
                edit=say_gender,
                token="ink2",
            ),
        )
        hint = self._words("Add who chairs, convenes or speaks")
        made: RowList[OfficerRow] = RowList(self._card, self._words("Officers"), columns, hint=hint)
        made.typed.connect(
            lambda text: self._card.carry_out(meetings.add_officer, self._ref(), self._new(text), at=made.field)
        )
        made.removed.connect(lambda row: self._card.carry_out(meetings.remove_officer, row.ref))
        return made

    def _document(self, document_id: int) -> str:
        found = next((one for one in self._shown.documents if one.ref.id == document_id), None) if self._shown else None
        if found is None:
            return ""
        title = self._said(found.title)
        return self._words("{symbol} · {title}", symbol=found.symbol, title=title) if found.symbol else title

    def _make_documents(self) -> RowList[ConsultationDocumentRow]:
        said = Column[ConsultationDocumentRow]("title", "", lambda row: self._document(row.document_id), stretch=True)
        pick = self._words("Put a document before the meeting")
        made: RowList[ConsultationDocumentRow] = RowList(self._card, self._words("Documents"), (said,), pick=pick)
        made.chosen.connect(lambda key: self._card.carry_out(meetings.attach_document, self._ref(), key))
        made.removed.connect(lambda row: self._card.carry_out(meetings.detach_document, row.ref))
        return made
