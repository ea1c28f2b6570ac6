"""The lettered parts in a paragraph's card: what it asks for, one thing a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import parts
from hlom_desktop.consultations.parts import part_letter, parts_of
from hlom_desktop.consultations.rules import ASKS_SOMETHING
from hlom_desktop.consultations.values_record import DecisionRow, RecordParagraphRow
from hlom_desktop.desk.rows import Column


class PartList(RowList[DecisionRow]):
    """Parts with their letters; the one chosen is the one of which a follow-up is made."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words = card.words
        self._part_card = card
        self._paragraph: RecordParagraphRow | None = None
        self._letters: dict[int, str] = {}
        columns = (
            Column[DecisionRow]("letter", "", lambda row: self._letters.get(row.ref.id, ""), width=30, token="ink2"),
            Column[DecisionRow](
                "text",
                "",
                lambda row: text_in(row.text, card.language),
                stretch=True,
                edit=self._reword,
                tip=lambda row: text_in(row.text, card.language),
            ),
        )
        super().__init__(card, words("What it asks"), columns, hint=words("Add a part"), movable=True)
        self.detail: RowDetail[DecisionRow] = RowDetail(
            card, self, parts.change_part, table="decision", texts=(("text", words("Part")),), required="text"
        )
        self.typed.connect(self._add)
        self.moved.connect(lambda row, to: card.carry_out(parts.move_part, row.ref, to))
        self.removed.connect(lambda row: card.carry_out(parts.remove_part, row.ref))

    def show_parts(self, paragraph: RecordParagraphRow, decisions: Sequence[DecisionRow]) -> None:
        """Show the parts of a paragraph that asks something; one that only tells has none."""
        self._paragraph = paragraph
        rows = parts_of(paragraph, decisions)
        before = self._letters
        self._letters = {one.ref.id: f"({part_letter(at)})" for at, one in enumerate(rows)}
        self.show_rows(rows, anew=before != self._letters)
        self.setVisible(bool(rows) or paragraph.kind in ASKS_SOMETHING)

    def _add(self, text: str) -> None:
        if self._paragraph is not None:
            said = with_text(None, self._part_card.language, text)
            self._part_card.carry_out(parts.add_part, self._paragraph.ref, said, at=self.field)

    def _reword(self, row: DecisionRow, text: str) -> None:
        said = with_text(row.text, self._part_card.language, text)
        self._part_card.carry_out(parts.change_part, row.ref, text=said)
