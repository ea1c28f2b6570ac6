"""The view of meetings: the table and the card of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import new_text
from hlom_desktop.consultations.card.meeting import MeetingCard
from hlom_desktop.consultations.edits import meetings as edits
from hlom_desktop.consultations.panel_views import MEETINGS, ViewPage
from hlom_desktop.consultations.runs.group import run_number
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.meetings import meeting_columns
from hlom_desktop.consultations.values import ConsultationKind, ConsultationRow
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_


class MeetingsPage(ViewPage[ConsultationRow]):
    """Every preparatory meeting by date."""

    its_view = MEETINGS
    product = "consultation"

    chosen = Signal(object)
    """The meeting in the card, for the view of its record; None where there is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._runs: dict[int, tuple[int, int]] = {}
        self.meeting_card = MeetingCard(context)
        words = self.words
        columns = meeting_columns(words, self.reads, lambda: self._runs)
        self.set_up(
            words("Consultations"),
            words("Type to filter meetings"),
            columns,
            self.meeting_card,
            words("Meeting"),
            (
                words("No meetings yet"),
                words("Add the first consultation or briefing, its date as vague as it is."),
            ),
        )
        self.offer_views()

    def show_meetings(self, shown: Meetings) -> None:
        """Show the meetings that were read."""
        numbers = ((one.ref.id, run_number(one, shown.meetings)) for one in shown.meetings)
        self._runs = {one: number for one, number in numbers if number is not None}
        self.show_rows(shown.meetings)

    def show_in_card(self, row: ConsultationRow | None) -> None:
        """Show a meeting in the card."""
        self.meeting_card.show_row(row, self.shown)
        self.chosen.emit(row)

    def subject(self) -> str | None:
        """The chosen meeting, by its title."""
        row = self.view.current()
        return None if row is None else row.title.best(self.reads())[0]

    def add_row(self) -> None:
        """A new meeting, ready for its title."""
        title = new_text(self.language, N_("New meeting"))
        self.make(edits.add_consultation, self.conference_id, title, ConsultationKind.CONSULTATION)

    def delete_row(self) -> None:
        """Delete the chosen meeting with its record; undo brings it back."""
        row = self.view.current()
        if row is not None:
            self.edit(edits.delete_consultation, row.ref)
