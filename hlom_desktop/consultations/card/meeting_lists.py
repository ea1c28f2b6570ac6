"""The lists of a meeting's card: people, agenda, papers, floor, follow-ups, record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.consultations.card.invitees import InviteesSection
from hlom_desktop.consultations.card.meeting_agenda import AgendaList
from hlom_desktop.consultations.card.meeting_floor import FloorList
from hlom_desktop.consultations.card.meeting_papers import DocumentList, EnclosureList
from hlom_desktop.consultations.card.meeting_people import OfficerList
from hlom_desktop.consultations.edits import record
from hlom_desktop.consultations.references import RecordTexts
from hlom_desktop.consultations.rules import ASKS_SOMETHING
from hlom_desktop.consultations.shown import FollowUpLine, Meetings
from hlom_desktop.consultations.table.marks import PARAGRAPH_ICONS
from hlom_desktop.consultations.table.record import owners_text
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.consultations.values_record import RecordParagraphRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import Refusal


class MeetingLists:
    """The sections of a meeting's card that hold rows of their own, in the order of the page."""

    def __init__(self, card: EditedCard[Any], year: Callable[[], int | None]) -> None:
        self._card, self._words = card, card.words
        self._row: ConsultationRow | None = None
        self._texts = RecordTexts((), ())
        self.officers = OfficerList(card, self._ref, year)
        self.agenda = AgendaList(card)
        self.documents = DocumentList(card, self._ref)
        self.enclosures = EnclosureList(card, self._ref)
        self.invitees = InviteesSection(card)
        self.floor = FloorList(card, self._numbered)
        self.record = self._make_record()
        self.follow_ups = self._make_follow_ups()
        self.sections: tuple[QWidget, ...] = (
            self.officers,
            self.agenda,
            self.documents,
            self.enclosures,
            self.invitees,
            self.floor,
            self.follow_ups,
            self.record,
        )

    def show_meeting(self, row: ConsultationRow, shown: Meetings) -> None:
        """Show the rows of one meeting."""
        at, self._row = row.ref.id, row
        self._texts = RecordTexts(shown.paragraphs, shown.footnotes)
        agenda = [one for one in shown.agenda if one.consultation_id == at]
        self.officers.show_rows([one for one in shown.officers if one.consultation_id == at])
        self.agenda.show_agenda(row, agenda)
        attached = [one for one in shown.attached if one.consultation_id == at]
        self.documents.show_documents(attached, shown.documents, agenda)
        enclosed = [one for one in shown.enclosures if one.consultation_id == at]
        self.enclosures.show_enclosures(enclosed, shown.documents)
        self.invitees.show_row(row, shown)
        self.floor.show_floor(row, shown)
        lines = [one for one in shown.follow_ups if one.row.consultation_id == at]
        self.follow_ups.show_rows(lines)
        self.follow_ups.setVisible(bool(lines))
        paragraphs = [one for one in shown.paragraphs if one.consultation_id == at]
        self.record.show_rows(paragraphs, self._count(len(paragraphs)))

    def _count(self, number: int) -> str:
        return self._words.plural("{number} paragraph", "{number} paragraphs", number) if number else ""

    def _ref(self) -> Any:
        assert self._row is not None
        return self._row.ref

    def _said(self, row: RecordParagraphRow) -> str:
        return self._texts.said(row, self._card.language)

    def _numbered(self, row: RecordParagraphRow) -> str:
        number = self._texts.numbers.get(row.ref.id, 0)
        return self._words("{number}. {text}", number=number, text=self._said(row))

    def _new(self, text: str) -> Any:
        return with_text(None, self._card.language, text)

    def _reword(self, row: RecordParagraphRow, text: str) -> None:
        kept = self._texts.kept(row.consultation_id, with_text(row.text, self._card.language, text))
        self._card.carry_out(record.change_paragraph, row.ref, text=kept)

    def _make_record(self) -> RowList[RecordParagraphRow]:
        columns = (
            Column[RecordParagraphRow](
                "number", "", lambda row: str(self._texts.numbers.get(row.ref.id, "")), width=40, token="ink2"
            ),
            Column[RecordParagraphRow](
                "text",
                "",
                self._said,
                stretch=True,
                icon=lambda row: (PARAGRAPH_ICONS[row.kind], "ink2") if row.kind in ASKS_SOMETHING else None,
                edit=self._reword,
                editable=lambda row: self._texts.is_plain(row, self._card.language),
                tip=self._said,
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
        try:
            kept = self._texts.kept(meeting.id, said)
        except Refusal as refusal:
            self._card.refuse(refusal.said(self._words))
            return
        self._card.carry_out(lambda db: record.insert_paragraph(db, meeting, kept, at=at))

    def _follow(self) -> None:
        row = self.record.view.current()
        if row is not None:
            self._card.carry_out(record.record_decision, row.ref)

    def _make_follow_ups(self) -> RowList[FollowUpLine]:
        columns = (
            Column[FollowUpLine](
                "what",
                "",
                lambda line: text_in(line.row.what, self._card.language),
                stretch=True,
                tip=lambda line: text_in(line.row.what, self._card.language),
            ),
            Column[FollowUpLine](
                "who", "", lambda line: owners_text(line, self._card.language), token="ink2", width=96
            ),
            Column[FollowUpLine](
                "due",
                "",
                lambda line: as_stated(line.row.due, self._card.language) if line.row.due else "",
                token="ink2",
                width=96,
            ),
        )
        made: RowList[FollowUpLine] = RowList(self._card, self._words("Follow-ups"), columns, removable=False)
        made.opened.connect(lambda line: self._card.context.actions.go_to("follow-ups", line.ref.id))
        return made
