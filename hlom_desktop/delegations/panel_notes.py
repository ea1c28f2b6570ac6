"""The view of the notes verbales: to whom they went, who has replied, who is to be reminded."""

from __future__ import annotations

from datetime import date

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations import edits_notes
from hlom_desktop.delegations.card_note import NoteCard
from hlom_desktop.delegations.lines import NoteLine, note_lines
from hlom_desktop.delegations.panel_views import ParticipantsView
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.table_notes import note_columns
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context


class NotesView(ParticipantsView[NoteLine]):
    """The notes in their order, and how many missions have not replied to any."""

    key, title, change = "notes", "text", staticmethod(edits_notes.change_note)
    product = "note-verbale"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = NoteCard(context, self.telling)
        self.set_up(
            words("Notes verbales"),
            words("Filter notes"),
            note_columns(self.telling, self.today, self._renumber),
            card,
            words("New note verbale"),
            (words("No notes verbales yet"), words("A note asks the missions to name their delegates by a day.")),
        )
        self.silent = Label(self.look, px=12, token="ink2")
        self.bar.insertWidget(1, self.silent)
        card.wanted.connect(self.wanted)
        card.reminded.connect(self._remind)

    def today(self) -> date:
        """The day it is at the conference."""
        zone = self.found.conference.zone if self.found is not None else None
        return self.context.now().astimezone(zone_named(zone or "UTC")).date()

    def subject(self) -> str | None:
        """The chosen note by its number."""
        line = self.view.current()
        return line.row.number if line is not None else None

    def lines(self, found: Nominating) -> tuple[NoteLine, ...]:
        """The notes."""
        lines = note_lines(found, self.language)  # type: ignore[arg-type]
        silent = {one.row.delegation_id for line in lines if line.row.sent for one in line.addressees if not one.answer}
        number = len(silent)
        said = self.words.plural("{number} mission has not replied", "{number} missions have not replied", number)
        self.silent.setText(said if number else "")
        return lines

    def show_in_card(self, row: NoteLine | None) -> None:
        """Show a note in the card."""
        card = self.card
        if isinstance(card, NoteCard) and self.found is not None:
            card.show_line(row, self.found)

    def add_row(self) -> None:
        """A new note, a draft."""
        self.make(edits_notes.add_note, self.conference_id)

    def delete_row(self) -> None:
        """Delete the chosen note with its answers."""
        line = self.view.current()
        if line is not None:
            self.edit(edits_notes.delete_note, line.ref)

    def _remind(self) -> None:
        line = self.view.current()
        if line is not None:
            self.make(edits_notes.remind, line.ref)

    def _renumber(self, line: NoteLine, typed: str) -> None:
        self.edit(edits_notes.change_note, line.ref, number=typed)
