"""The card of a paragraph of a record: its three texts, what it is, who took the floor, what follows from it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.card.row_list import RowList
from hlom_desktop.consultations.edits import record as edits
from hlom_desktop.consultations.rules import ASKS_SOMETHING, paragraph_numbers
from hlom_desktop.consultations.shown import FollowUpLine, Meetings
from hlom_desktop.consultations.table.marks import PARAGRAPH_ICONS
from hlom_desktop.consultations.table.record import owners_text
from hlom_desktop.consultations.values import PARAGRAPH_LABELS, FloorStatementRow, RecordParagraphRow
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, ChoiceField, ParagraphField
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class ParagraphCard(RowCard[RecordParagraphRow]):
    """One paragraph, and from it a follow-up in one gesture."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            edits.change_paragraph,
            table="record_paragraph",
            title="text",
            wordings=frozenset({"on_behalf", "delivered_by"}),
            title_editable=False,
        )
        words = self.words
        self.texts = self.add_texts((("text", words("Text")),))
        self._set_form()
        self._set_follow_ups()
        self._set_statements()
        self.add_sources()

    def _set_form(self) -> None:
        words = self.words
        kinds = [(kind, words(label)) for kind, label in PARAGRAPH_LABELS.items()]
        self.item = ChoiceField(self.look, "agenda_item_id", words("Agenda item"))
        self.add_form(
            [
                ChoiceField(self.look, "kind", words("Kind"), kinds),
                self.item,
                ParagraphField(self.look, "on_behalf", words("On behalf of")),
                ParagraphField(self.look, "delivered_by", words("Delivered by")),
            ]
        )

    def _set_follow_ups(self) -> None:
        columns = (
            Column[FollowUpLine]("what", "", lambda line: text_in(line.row.what, self.language), stretch=True),
            Column[FollowUpLine]("who", "", lambda line: owners_text(line, self.language), token="ink2", width=130),
        )
        self.follow_ups: RowList[FollowUpLine] = RowList(self, self.words("Follow-ups"), columns, removable=False)
        self.follow_ups.opened.connect(lambda line: self.context.actions.go_to("follow-ups", line.ref.id))
        self.make = Button(self.look, self.words("Make a follow-up"), "check-square", height=26)
        self.make.clicked.connect(lambda: self.carry_out(edits.record_decision, self._row.ref))
        self.follow_ups.add(self.make)
        self.add(self.follow_ups)

    def _set_statements(self) -> None:
        def put(key: str) -> Any:
            def edit(row: FloorStatementRow, text: str) -> None:
                values: dict[str, Any] = {key: with_text(getattr(row, key), self.language, text)}
                self.carry_out(edits.change_statement, row.ref, **values)

            return edit

        columns = (
            Column[FloorStatementRow](
                "who", "", lambda row: text_in(row.who, self.language), width=130, edit=put("who")
            ),
            Column[FloorStatementRow](
                "gist", "", lambda row: text_in(row.gist, self.language), stretch=True, edit=put("gist"), token="ink2"
            ),
        )
        hint = self.words("Add who took the floor")
        self.statements: RowList[FloorStatementRow] = RowList(self, self.words("From the floor"), columns, hint=hint)
        self.statements.typed.connect(self._took_the_floor)
        self.statements.removed.connect(lambda row: self.carry_out(edits.remove_statement, row.ref))
        self.add(self.statements)

    def edit_title(self) -> None:
        """A paragraph has no title but its text: the keyboard goes there, in the language that is read."""
        for text in self.texts.findChildren(Paragraph):
            if text.accessibleName().endswith(self.language.upper()):
                text.setFocus(Qt.FocusReason.ShortcutFocusReason)
                text.selectAll()

    @property
    def _row(self) -> RecordParagraphRow:
        assert self.row is not None
        return self.row

    def show_row(self, row: RecordParagraphRow | None, shown: Meetings | None) -> None:
        """Show a paragraph; None leaves the card empty."""
        self._shown = shown
        self.show_parts(row)
        if row is None or shown is None:
            return
        number = paragraph_numbers(shown.paragraphs)[row.ref.id]
        kind = Badge(self.words(PARAGRAPH_LABELS[row.kind]), PARAGRAPH_ICONS[row.kind])
        self.set_head(self.words("Record"), self.words("Paragraph {number}", number=number), (kind,))
        items = [one for one in shown.agenda if one.consultation_id == row.consultation_id]
        choices: list[tuple[Any, str]] = [(None, NOTHING)]
        choices += [(one.ref.id, f"{one.label} {text_in(one.title, self.language)}".strip()) for one in items]
        self.item.set_choices(choices)
        self.show_fields(row)
        lines = [one for one in shown.follow_ups if one.row.paragraph_id == row.ref.id]
        self.follow_ups.show_rows(lines)
        asks = row.kind in ASKS_SOMETHING
        self.make.setVisible(asks)
        self.follow_ups.setVisible(asks or bool(lines))
        self.statements.show_rows([one for one in shown.statements if one.paragraph_id == row.ref.id])

    def _took_the_floor(self, text: str) -> None:
        """“Who: what about”, or only who."""
        who, _, gist = text.partition(":")
        meeting = next(one for one in self._shown.meetings if one.ref.id == self._row.consultation_id)  # type: ignore[union-attr]
        said = (with_text(None, self.language, who.strip()), with_text(None, self.language, gist.strip()))
        self.carry_out(edits.add_statement, meeting.ref, *said, paragraph_id=self._row.ref.id, at=self.statements.field)
