"""The footnotes in a paragraph's card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import footnotes
from hlom_desktop.consultations.values_record import FootnoteRow, RecordParagraphRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.rows import Column


class FootnoteList(RowList[FootnoteRow]):
    """Footnotes with their numbers through the record; `insert` puts a piece into the paragraph's text."""

    def __init__(self, card: EditedCard[Any], insert: Callable[[str], None]) -> None:
        words = card.words
        self._note_card, self._insert = card, insert
        self._paragraph: RecordParagraphRow | None = None
        self._marks: Mapping[int, int] = {}
        columns = (
            Column[FootnoteRow]("number", "", lambda row: str(self._marks.get(row.ref.id, "")), width=26, token="ink2"),
            Column[FootnoteRow](
                "text",
                "",
                lambda row: text_in(row.text, card.language),
                stretch=True,
                edit=self._reword,
                tip=lambda row: text_in(row.text, card.language),
            ),
        )
        super().__init__(card, words("Footnotes"), columns, hint=words("Add a footnote"), movable=True)
        self.detail: RowDetail[FootnoteRow] = RowDetail(
            card,
            self,
            footnotes.change_footnote,
            table="footnote",
            texts=(("text", words("Footnote")),),
            required="text",
        )
        self.put_mark = Button(card.look, words("Put its mark into the text"), kind="link")
        self.put_mark.clicked.connect(self._put_mark)
        self.add(self.put_mark)
        self.picked.connect(lambda row: self.put_mark.setVisible(row is not None))
        self.put_mark.hide()
        self.typed.connect(self._add)
        self.moved.connect(lambda row, to: card.carry_out(footnotes.move_footnote, row.ref, to))
        self.removed.connect(lambda row: card.carry_out(footnotes.remove_footnote, row.ref))

    def show_footnotes(
        self, paragraph: RecordParagraphRow, rows: Sequence[FootnoteRow], marks: Mapping[int, int]
    ) -> None:
        """Show a paragraph's footnotes; `marks` are their numbers by id."""
        self._paragraph = paragraph
        before, self._marks = self._marks, marks
        self.show_rows(rows, anew=before != marks)

    def _add(self, text: str) -> None:
        if self._paragraph is not None:
            said = with_text(None, self._note_card.language, text)
            self._note_card.carry_out(footnotes.add_footnote, self._paragraph.ref, said, at=self.field)

    def _reword(self, row: FootnoteRow, text: str) -> None:
        said = with_text(row.text, self._note_card.language, text)
        self._note_card.carry_out(footnotes.change_footnote, row.ref, text=said)

    def _put_mark(self) -> None:
        row = self.view.current()
        if row is not None:
            self._insert(f"[{self.table.rows.index(row) + 1}]")
