"""The card of a paragraph of a record: its three texts, what it is, its footnotes, who said it, what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.card.paragraph_follow import FollowMaker
from hlom_desktop.consultations.card.paragraph_notes import FootnoteList
from hlom_desktop.consultations.card.paragraph_parts import PartList
from hlom_desktop.consultations.edits import record as edits
from hlom_desktop.consultations.references import RecordTexts
from hlom_desktop.consultations.rules import ASKS_SOMETHING
from hlom_desktop.consultations.shown import FollowUpLine, Meetings
from hlom_desktop.consultations.table.marks import PARAGRAPH_ICONS
from hlom_desktop.consultations.table.record import owners_text
from hlom_desktop.consultations.values_record import PARAGRAPH_LABELS, FloorStatementRow, RecordParagraphRow
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import Refusal


class ParagraphCard(RowCard[RecordParagraphRow]):
    """One paragraph, and from it a follow-up in one gesture.

    Its text is typed with references as numbers, “[¶3]”, and kept with them as ids; how it prints stands under it.
    """

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
        self._shown: Meetings | None = None
        self._record = RecordTexts((), ())
        self.texts = self.add_texts((("text", words("Text")),))
        self._set_references()
        self._set_form()
        self.notes = FootnoteList(self, self._insert)
        self.add(self.notes)
        self.parts = PartList(self)
        self.add(self.parts)
        self._set_follow_ups()
        self._set_statements()
        self.add_sources()

    def _set_references(self) -> None:
        """How the text prints where it refers to something, and the list to refer to a paragraph from."""
        form = Form()
        self.printed = ReadField(self.look, "printed", self.words("As printed"), token="ink2")
        self.reference = ChoiceField(self.look, "reference", "", hint=self.words("Refer to a paragraph"))
        self.reference.list.setAccessibleName(self.words("Refer to a paragraph"))
        self.reference.list.view().setAccessibleName(self.words("Refer to a paragraph"))
        form.add(self.printed)
        form.add(self.reference)
        form.committed.connect(self._refer)
        self.add(form)

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
        self.maker = FollowMaker(self, self._year, self.parts.view.current)
        self.make = self.maker.button
        self.follow_ups.add(self.maker)
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
        words = self.words
        hint = words("Add who took the floor")
        self.statements: RowList[FloorStatementRow] = RowList(self, words("From the floor"), columns, hint=hint)
        self.statements.typed.connect(self._took_the_floor)
        self.statements.removed.connect(lambda row: self.carry_out(edits.remove_statement, row.ref))
        self.statement: RowDetail[FloorStatementRow] = RowDetail(
            self,
            self.statements,
            edits.change_statement,
            table="floor_statement",
            texts=(("who", words("Who")), ("gist", words("What about"))),
            required="who",
        )
        self.stands_here = ChoiceField(self.look, "here", "", hint=words("Put a statement from the floor list here"))
        self.stands_here.list.setAccessibleName(words("Put a statement from the floor list here"))
        self.stands_here.list.view().setAccessibleName(words("Put a statement from the floor list here"))
        self.stands_here.committed.connect(self._put_here)
        self.statements.add(self.stands_here)
        self.add(self.statements)

    def edit_title(self) -> None:
        """A paragraph has no title but its text: the keyboard goes there, in the language that is read."""
        text = self._text_read()
        text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        text.selectAll()

    def _text_read(self) -> Paragraph:
        """The text in the language that is read."""
        name = self.language.upper()
        return next(one for one in self.texts.findChildren(Paragraph) if one.accessibleName().endswith(name))

    @property
    def _row(self) -> RecordParagraphRow:
        assert self.row is not None
        return self.row

    # Showing

    def show_row(self, row: RecordParagraphRow | None, shown: Meetings | None) -> None:
        """Show a paragraph; None leaves the card empty."""
        self._shown = shown
        if row is not None and shown is not None:
            self._record = RecordTexts(shown.paragraphs, shown.footnotes)
        self.show_parts(row)
        if row is None or shown is None:
            return
        number = self._record.numbers[row.ref.id]
        kind = Badge(self.words(PARAGRAPH_LABELS[row.kind]), PARAGRAPH_ICONS[row.kind])
        self.set_head(self.words("Record"), self.words("Paragraph {number}", number=number), (kind,))
        items = [one for one in shown.agenda if one.consultation_id == row.consultation_id]
        choices: list[tuple[Any, str]] = [(None, NOTHING)]
        choices += [(one.ref.id, f"{one.label} {text_in(one.title, self.language)}".strip()) for one in items]
        self.item.set_choices(choices)
        self.show_fields(row)
        self._show_references(row, shown)
        notes = [one for one in shown.footnotes if one.paragraph_id == row.ref.id]
        self.notes.show_footnotes(row, notes, self._record.marks)
        self.parts.show_parts(row, shown.decisions)
        lines = [one for one in shown.follow_ups if one.row.paragraph_id == row.ref.id]
        self.follow_ups.show_rows(lines)
        asks = row.kind in ASKS_SOMETHING
        self.maker.setVisible(asks)
        self.follow_ups.setVisible(asks or bool(lines))
        self._show_statements(row, shown)

    def show_texts(self, row: RecordParagraphRow) -> None:
        """The texts as one types them."""
        super().show_texts(replace(row, text=self._record.typed(row)))

    def _show_references(self, row: RecordParagraphRow, shown: Meetings) -> None:
        self.printed.set_value(self._record.said(row, self.language))
        self.printed.setVisible(not self._record.is_plain(row, self.language))
        mine = [one for one in shown.paragraphs if one.consultation_id == row.consultation_id and one is not row]
        numbers = self._record.numbers
        choices = [
            (
                numbers[one.ref.id],
                self.words("{number}. {text}", number=numbers[one.ref.id], text=self._record.said(one, self.language)),
            )
            for one in mine
        ]
        self.reference.set_choices(choices)
        self.reference.setVisible(bool(choices))

    def _show_statements(self, row: RecordParagraphRow, shown: Meetings) -> None:
        self.statements.show_rows([one for one in shown.statements if one.paragraph_id == row.ref.id])
        free: Sequence[FloorStatementRow] = [
            one for one in shown.statements if one.consultation_id == row.consultation_id and one.paragraph_id is None
        ]
        self.stands_here.set_choices([(one.ref, text_in(one.who, self.language)) for one in free])
        self.stands_here.setVisible(bool(free))

    def _year(self) -> int:
        return self.context.now().date().year

    # Gestures

    def set_columns(self, **columns: Any) -> None:
        """A text is kept with its references as ids; one to a paragraph that is not there is refused."""
        if self.row is not None and "text" in columns:
            try:
                columns["text"] = self._record.kept(self.row.consultation_id, columns["text"])
            except Refusal as refusal:
                self.refuse(refusal.said(self.words))
                return
        super().set_columns(**columns)

    def _refer(self, key: str, number: Any) -> None:
        del key
        self.reference.set_value(None)
        self._insert(f"[¶{number}]")

    def _insert(self, piece: str) -> None:
        """Put a reference or a mark where the cursor was in the text that is read, else at its end."""
        text = self._text_read()
        cursor = text.textCursor()
        if cursor.position() == 0:
            cursor.movePosition(cursor.MoveOperation.End)
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        text.setTextCursor(cursor)
        text.insertPlainText(piece)

    def _put_here(self, key: str, ref: Any) -> None:
        del key
        self.stands_here.set_value(None)
        self.carry_out(edits.change_statement, ref, paragraph_id=self._row.ref.id)

    def _took_the_floor(self, text: str) -> None:
        """“Who: what about”, or only who."""
        who, _, gist = text.partition(":")
        meeting = next(one for one in self._shown.meetings if one.ref.id == self._row.consultation_id)  # type: ignore[union-attr]
        said = (with_text(None, self.language, who.strip()), with_text(None, self.language, gist.strip()))
        self.carry_out(edits.add_statement, meeting.ref, *said, paragraph_id=self._row.ref.id, at=self.statements.field)
