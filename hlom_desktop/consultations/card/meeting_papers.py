"""The papers in a meeting's card: documents before it, and what goes along with its invitation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import enclosures, meetings
from hlom_desktop.consultations.values import AgendaItemRow, ConsultationDocumentRow, EnclosureRow
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.rows import Column
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.storage.ref import Ref


def document_name(row: DocumentRow, language: str) -> str:
    """A document as it is cited in a list: its symbol where it has one, then its title."""
    title = text_in(row.title, language)
    return f"{row.symbol} · {title}" if row.symbol else title


class DocumentList(RowList[ConsultationDocumentRow]):
    """Documents before a meeting, each for an agenda item or for the whole of it."""

    def __init__(self, card: EditedCard[Any], meeting: Callable[[], Ref]) -> None:
        words = card.words
        self._paper_card = card
        self._documents: dict[int, DocumentRow] = {}
        self._labels: dict[int, str] = {}
        columns = (
            Column[ConsultationDocumentRow]("title", "", self._name, stretch=True),
            Column[ConsultationDocumentRow](
                "item", "", lambda row: self._labels.get(row.agenda_item_id or 0, ""), token="ink2"
            ),
        )
        super().__init__(card, words("Documents"), columns, pick=words("Put a document before the meeting"))
        self.item = ChoiceField(card.look, "agenda_item_id", words("For item"))
        self.detail: RowDetail[ConsultationDocumentRow] = RowDetail(
            card, self, meetings.change_attached, table="consultation_document", fields=(self.item,)
        )
        self.chosen.connect(lambda key: card.carry_out(meetings.attach_document, meeting(), key))
        self.removed.connect(lambda row: card.carry_out(meetings.detach_document, row.ref))

    def show_documents(
        self,
        attached: Sequence[ConsultationDocumentRow],
        documents: Sequence[DocumentRow],
        agenda: Sequence[AgendaItemRow],
    ) -> None:
        """Show what is before a meeting, of all `documents`, for the items of its `agenda`."""
        language = self._paper_card.language
        self._documents = {one.ref.id: one for one in documents}
        self._labels = {one.ref.id: one.label for one in agenda}
        choices: list[tuple[Any, str]] = [(None, NOTHING)]
        choices += [(one.ref.id, f"{one.label} {text_in(one.title, language)}".strip()) for one in agenda]
        self.item.set_choices(choices)
        self.item.setVisible(bool(agenda))
        self.show_rows(attached)
        there = {one.document_id for one in attached}
        others = [(one.ref.id, document_name(one, language)) for one in documents if one.ref.id not in there]
        if self.choice is not None:
            self.choice.set_choices(others)
            self.choice.setVisible(bool(others))
        self.setVisible(bool(attached or others))

    def _name(self, row: ConsultationDocumentRow) -> str:
        document = self._documents.get(row.document_id)
        return document_name(document, self._paper_card.language) if document is not None else ""


class EnclosureList(RowList[EnclosureRow]):
    """What goes along with the invitation, in its order: typed, or one of the documents."""

    def __init__(self, card: EditedCard[Any], meeting: Callable[[], Ref]) -> None:
        words = card.words
        self._paper_card = card
        self._documents: dict[int, DocumentRow] = {}
        columns = (
            Column[EnclosureRow](
                "title",
                "",
                lambda row: text_in(row.title, card.language),
                stretch=True,
                edit=self._reword,
                tip=lambda row: text_in(row.title, card.language),
            ),
            Column[EnclosureRow]("symbol", "", self._symbol, token="ink2"),
        )
        super().__init__(
            card, words("Enclosed with the invitation"), columns, hint=words("Add an enclosure"), movable=True
        )
        self.document = ChoiceField(card.look, "document_id", words("Document"))
        self.detail: RowDetail[EnclosureRow] = RowDetail(
            card,
            self,
            enclosures.change_enclosure,
            table="enclosure",
            texts=(("title", words("Title")),),
            fields=(self.document,),
        )
        self.enclose = ChoiceField(card.look, "enclose", "", hint=words("Enclose a document"))
        self.enclose.list.setAccessibleName(words("Enclose a document"))
        self.enclose.list.view().setAccessibleName(words("Enclose a document"))
        self.enclose.committed.connect(lambda key, found: self._enclose(meeting(), found))
        self.add(self.enclose)
        self.typed.connect(
            lambda text: card.carry_out(
                enclosures.add_enclosure, meeting(), with_text(None, card.language, text), at=self.field
            )
        )
        self.moved.connect(lambda row, to: card.carry_out(enclosures.move_enclosure, row.ref, to))
        self.removed.connect(lambda row: card.carry_out(enclosures.remove_enclosure, row.ref))

    def show_enclosures(self, rows: Sequence[EnclosureRow], documents: Sequence[DocumentRow]) -> None:
        """Show what is enclosed with one invitation."""
        language = self._paper_card.language
        self._documents = {one.ref.id: one for one in documents}
        offered: list[tuple[Any, str]] = [(one.ref.id, document_name(one, language)) for one in documents]
        self.document.set_choices([(None, NOTHING), *offered])
        self.document.setVisible(bool(documents))
        self.show_rows(rows)
        there = {one.document_id for one in rows}
        others = [pair for pair in offered if pair[0] not in there]
        self.enclose.set_choices(others)
        self.enclose.setVisible(bool(others))

    def _symbol(self, row: EnclosureRow) -> str:
        document = self._documents.get(row.document_id or 0)
        return (document.symbol or "") if document is not None else ""

    def _enclose(self, meeting: Ref, document_id: int) -> None:
        self.enclose.set_value(None)
        self._paper_card.carry_out(enclosures.add_enclosure, meeting, document_id=document_id)

    def _reword(self, row: EnclosureRow, text: str) -> None:
        title = with_text(row.title, self._paper_card.language, text)
        self._paper_card.carry_out(enclosures.change_enclosure, row.ref, title=title)
