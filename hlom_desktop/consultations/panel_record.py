"""The view of a meeting's record: its numbered paragraphs, and the card of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import new_text, with_text
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.card.paragraph import ParagraphCard
from hlom_desktop.consultations.edits import record as edits
from hlom_desktop.consultations.panel_views import RECORD, ViewPage
from hlom_desktop.consultations.references import RecordTexts
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.meetings import date_text
from hlom_desktop.consultations.table.record import paragraph_columns
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.consultations.values_record import RecordParagraphRow
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_


class RecordPage(ViewPage[RecordParagraphRow]):
    """The record of the meeting chosen in the other view."""

    its_view = RECORD
    product = "record"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.meeting: ConsultationRow | None = None
        self._texts = RecordTexts((), ())
        self._labels: dict[int, str] = {}
        self._counts: dict[int, int] = {}
        self.paragraph_card = ParagraphCard(context)
        words = self.words
        columns = paragraph_columns(
            words,
            self.reads,
            lambda: self._texts,
            lambda: self._labels,
            lambda: self._counts,
            self._reword,
        )
        self.set_up(
            words("Consultations"),
            words("Type to filter paragraphs"),
            columns,
            self.paragraph_card,
            words("Paragraph"),
            (words("No record yet"), words("Insert the first paragraph of this meeting’s record.")),
        )
        self.offer_views()
        self.of = Label(self.look, token="ink2")
        self.of.setMinimumWidth(0)
        self.bar.insertWidget(1, self.of, 1)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._move(by))

    def show_meeting(self, meeting: ConsultationRow | None) -> None:
        """Show the record of another meeting."""
        self.meeting = meeting
        if self.shown is not None:
            self.show_meetings(self.shown)

    def show_meetings(self, shown: Meetings) -> None:
        """Show the paragraphs of the meeting, of those that were read."""
        wanted = next((one for one in shown.paragraphs if one.ref.id == self._wanted), None)
        at = wanted.consultation_id if wanted else self.meeting.ref.id if self.meeting else None
        self.meeting = next((one for one in shown.meetings if one.ref.id == at), None)
        self._texts = RecordTexts(shown.paragraphs, shown.footnotes)
        self._labels = {one.ref.id: one.label for one in shown.agenda}
        self._counts = {}
        for line in shown.follow_ups:
            if line.row.paragraph_id is not None:
                self._counts[line.row.paragraph_id] = self._counts.get(line.row.paragraph_id, 0) + 1
        self._tell_meeting()
        self.show_rows([one for one in shown.paragraphs if one.consultation_id == at])

    def _tell_meeting(self) -> None:
        if self.meeting is None:
            self.of.setText("")
            return
        title, day = text_in(self.meeting.title, self.language), date_text(self.meeting, self.reads())
        said = self.words("{date} · {title}", date=day, title=title) if day else title
        self.of.setText(self.look.metrics(12, False).elidedText(said, Qt.TextElideMode.ElideRight, 420))
        self.of.setToolTip(said)

    def retell(self) -> None:
        """The same paragraphs and the meeting's title in the other language."""
        super().retell()
        self._tell_meeting()

    def show_in_card(self, row: RecordParagraphRow | None) -> None:
        """Show a paragraph in the card."""
        self.paragraph_card.show_row(row, self.shown)

    def _reword(self, row: RecordParagraphRow, text: str) -> None:
        kept = self._texts.kept(row.consultation_id, with_text(row.text, self.language, text))
        self.edit(edits.change_paragraph, row.ref, text=kept)

    def _move(self, by: int) -> None:
        row = self.view.current()
        if row is not None:
            self.edit(edits.move_paragraph, row.ref, max(0, self.rows.index(row) + by))

    def subject(self) -> str | None:
        """The meeting of the record, by its title."""
        return None if self.meeting is None else self.meeting.title.best(self.reads())[0]

    def add_row(self) -> None:
        """A new paragraph after the chosen one, ready for its text."""
        if self.meeting is None:
            return
        current = self.view.current()
        at = None if current is None else self.rows.index(current) + 1
        text = new_text(self.language, N_("New paragraph"))
        self.make(edits.insert_paragraph, self.meeting.ref, text, at=at)

    def delete_row(self) -> None:
        """Take the chosen paragraph out; undo brings it back."""
        row = self.view.current()
        if row is not None:
            self.edit(edits.remove_paragraph, row.ref)
