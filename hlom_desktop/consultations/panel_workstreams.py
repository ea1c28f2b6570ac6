"""The view of workstreams: the table and the card of the chosen one, with who is interested."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import new_text
from hlom_desktop.consultations.card.workstream import WorkstreamCard
from hlom_desktop.consultations.edits import workstreams as edits
from hlom_desktop.consultations.panel_views import WORKSTREAMS, ViewPage
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.meetings import workstream_columns
from hlom_desktop.consultations.values import WorkstreamRow
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_


class WorkstreamsPage(ViewPage[WorkstreamRow]):
    """The strands between meetings."""

    its_view = WORKSTREAMS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.workstream_card = WorkstreamCard(context)
        words = self.words
        columns = workstream_columns(words, self.reads, self._all)
        self.set_up(
            words("Consultations"),
            words("Type to filter workstreams"),
            columns,
            self.workstream_card,
            words("Workstream"),
            (
                words("No workstreams yet"),
                words("Add a strand of work; delegations then state an interest in it."),
            ),
        )
        self.offer_views()

    def _all(self) -> Meetings:
        assert self.shown is not None
        return self.shown

    def show_meetings(self, shown: Meetings) -> None:
        """Show the workstreams that were read."""
        self.show_rows(shown.workstreams)

    def show_in_card(self, row: WorkstreamRow | None) -> None:
        """Show a workstream in the card."""
        self.workstream_card.show_row(row, self.shown)

    def add_row(self) -> None:
        """A new workstream, ready for its title."""
        title = new_text(self.language, N_("New workstream"))
        self.make(edits.add_workstream, self.conference_id, title)

    def delete_row(self) -> None:
        """Delete the chosen workstream; its meetings stay."""
        row = self.view.current()
        if row is not None:
            self.edit(edits.delete_workstream, row.ref)
