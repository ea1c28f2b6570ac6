"""The card of a note verbale."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.hours_typed import read_day
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.delegations import edits_notes
from hlom_desktop.delegations.card_addressees import Addressees
from hlom_desktop.delegations.card_parts import button_row, day_field, label_choices
from hlom_desktop.delegations.lines import AddresseeLine, NoteLine
from hlom_desktop.delegations.note_texts import facts_of, usual_wording
from hlom_desktop.delegations.rules_nomination import Notes
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_notes import day_text
from hlom_desktop.delegations.values_nomination import NOTE_LABELS, NoteVerbaleRow
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context


class NoteCard(RowCard[NoteVerbaleRow]):
    """What a note is for, when it went and by when a reply is asked; its text; to whom it goes and who answered."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""
    reminded = Signal()
    """A further note to those who have not replied."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits_notes.change_note, table="note_verbale", title="text", title_editable=False)
        self.telling = telling
        self.line: NoteLine | None = None
        self.found: Nominating | None = None
        self.form = self._fields()
        self.take_form(self.form)
        self.add(self.form)
        self.add(self._gestures())
        self.addressees = Addressees(self.look, telling, self._year, self._put_day, self._put_number)
        self.addressees.addressed.connect(self._address)
        self.addressees.replied.connect(lambda refs: self.carry_out(edits_notes.record_reply, refs, self._day()))
        self.addressees.taken_off.connect(lambda refs: self.carry_out(edits_notes.take_off, refs))
        self.addressees.opened.connect(lambda row_id: self.wanted.emit("delegations", row_id))
        self.add(self.addressees)
        self.add(Section(self.look, self.words("Text")))
        self.texts = self.add_texts([("text", self.words("Text"))])
        self.usual = Button(self.look, self.words("Write the usual text here"), "text-aa", height=26)
        self.usual.clicked.connect(self._write_usual)
        self.usual_row = button_row(self.usual)
        self.add(self.usual_row)

    def _fields(self) -> Form:
        words, look, form = self.words, self.look, Form()
        form.add(LineField(look, "number", words("Number"), words, hint=words("such as MIG/2021/17")))
        form.add(ChoiceField(look, "kind", words("For"), label_choices(NOTE_LABELS, words)))
        form.add(day_field(look, "sent", words("Sent"), words, self.telling.language, self._year))
        form.add(day_field(look, "reply_by", words("Reply by"), words, self.telling.language, self._year))
        return form

    def _gestures(self) -> Section:
        section = Section(self.look)
        words = self.words
        self.send = Button(self.look, words("Sent today"), "check", height=26)
        self.send.clicked.connect(lambda: self._of_row(edits_notes.send_note, self._day()))
        self.remind = Button(self.look, words("Remind those who have not replied"), "bell", height=26)
        self.remind.clicked.connect(self.reminded)
        section.add(button_row(self.send, self.remind))
        return section

    # Showing

    def show_line(self, line: NoteLine | None, found: Nominating) -> None:
        """Show a note; nothing to edit where there is none."""
        self.line, self.found = line, found
        self.show_parts(line.row if line is not None else None)
        if line is None:
            return
        row, words = line.row, self.words
        title = words("Note verbale {number}", number=row.number) if row.number else words("Note verbale")
        self.set_head(words(NOTE_LABELS[row.kind]), title, self._badges(line))
        self.show_fields(row)
        self.send.setVisible(row.sent is None)
        self.remind.setVisible(row.sent is not None and line.count.silent > 0)
        self.addressees.show_lines(line.addressees, sent=row.sent)
        self.texts.setVisible(row.text is not None)
        self.usual_row.setVisible(row.text is None)

    def _badges(self, line: NoteLine) -> tuple[Badge, ...]:
        words, row = self.words, line.row
        if row.sent is None:
            return (Badge(words("Draft"), "", "plain"),)
        found = [Badge(day_text(row.sent, self.telling), "check")]
        silent = line.count.silent
        if silent:
            late = row.reply_by is not None and row.reply_by < self._day()
            said = words.plural("{number} not replied", "{number} not replied", silent)
            found.append(Badge(said, "hourglass-medium", "bad" if late else "warn"))
        elif line.count.addressed:
            found.append(Badge(words("All have replied"), "check-circle", "ok"))
        return tuple(found)

    # Gestures

    def _day(self) -> date:
        return self.today(self.found.conference.zone if self.found is not None else None)

    def _year(self) -> int:
        return self._day().year

    def _of_row(self, edit: Any, *arguments: Any) -> None:
        if self.row is not None:
            self.carry_out(edit, self.row.ref, *arguments)

    def _address(self, kind: Any, region: Any, silent_only: bool) -> None:
        if self.row is not None:
            self.carry_out(edits_notes.address_to, self.row.ref, kind, region, silent_only=silent_only)

    def _put_day(self, line: AddresseeLine, typed: str) -> None:
        """A reply by its day; nothing typed takes it back. Raises what the reader of days raises."""
        language: Any = self.telling.language()
        day = read_day(typed, language, load_un_sessions(), self._year())
        number = line.row.reply_number
        self.carry_out(edits_notes.record_reply, [line.ref], day, number)

    def _put_number(self, line: AddresseeLine, typed: str) -> None:
        """The number of a reply; where no day is known yet, it came today."""
        self.carry_out(edits_notes.record_reply, [line.ref], line.row.replied or self._day(), typed)

    def _write_usual(self) -> None:
        """The usual text as the note's own, to be changed."""
        found, line = self.found, self.line
        if found is None or line is None:
            return
        notes = Notes(found.notes, found.addressees)
        self.set_columns(text=usual_wording(facts_of(found.conference, notes, line.row, found.delegations)))
