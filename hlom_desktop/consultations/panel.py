"""The screen of consultations: meetings, the record and the runs of the chosen one, and workstreams."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from hlom_desktop.consultations.panel_meetings import MeetingsPage
from hlom_desktop.consultations.panel_record import RecordPage
from hlom_desktop.consultations.panel_runs import RunsPage
from hlom_desktop.consultations.panel_views import MEETINGS, RECORD, RUNS, TABLES, WORKSTREAMS, MeetingsView, View
from hlom_desktop.consultations.panel_workstreams import WorkstreamsPage
from hlom_desktop.consultations.values_record import RecordParagraphRow
from hlom_desktop.desk.card import Card
from hlom_desktop.desk.place import Context, Place


class Cards(QStackedWidget):
    """The cards of the views, of which the one of the view shown is in sight."""

    def current(self) -> Card:
        """The card in sight."""
        card = self.currentWidget()
        assert isinstance(card, Card)
        return card

    def enter(self) -> None:
        """The keyboard to the first field of the card in sight."""
        self.current().enter()

    def edit_title(self) -> None:
        """The keyboard into its title."""
        self.current().edit_title()


class ConsultationsPlace(Place):
    """Meetings, Record, Runs and Workstreams; which one is shown is chosen in the head."""

    key = "consultations"
    tables = TABLES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.meetings = MeetingsPage(context)
        self.record = RecordPage(context)
        self.runs = RunsPage(context)
        self.workstreams = WorkstreamsPage(context)
        self.pages: dict[View, MeetingsView] = {
            MEETINGS: self.meetings,
            RECORD: self.record,
            RUNS: self.runs,
            WORKSTREAMS: self.workstreams,
        }
        self._views = QStackedLayout(self)
        self._views.setContentsMargins(0, 0, 0, 0)
        self.cards = Cards()
        for page in self.pages.values():
            self._views.addWidget(page)
            assert page.card is not None
            self.cards.addWidget(page.card)
            page.view_wanted.connect(self.show_view)
        self.card = self.cards
        self.meetings.counted.connect(self.counted)
        self.meetings.chosen.connect(self.record.show_meeting)
        self.meetings.chosen.connect(self.runs.show_meeting)
        self.meetings.meeting_card.lists.record.opened.connect(self._open_paragraph)

    @property
    def view(self) -> View:
        """The view shown."""
        return list(self.pages)[self._views.currentIndex()]

    def show_view(self, view: View) -> None:
        """Show Meetings, Record, Runs or Workstreams, with its card."""
        page = self.pages[view]
        self._views.setCurrentWidget(page)
        assert page.card is not None
        self.cards.setCurrentWidget(page.card)
        page.mark_view()
        page.come()

    def _open_paragraph(self, row: RecordParagraphRow) -> None:
        self.go_to_in(RECORD, row.ref.id)

    def go_to_in(self, view: str, row_id: int) -> None:
        """Choose a paragraph of a record, a workstream, or a meeting."""
        if view == RECORD:
            self.record.go_to(row_id)
            self.show_view(RECORD)
        elif view == WORKSTREAMS:
            self.show_view(WORKSTREAMS)
            self.workstreams.go_to(row_id)
        else:
            self.go_to(row_id)

    def show_conference(self, conference_id: int | None) -> None:
        """Show another conference in all views."""
        super().show_conference(conference_id)
        for page in self.pages.values():
            page.show_conference(conference_id)

    def read(self) -> None:
        """The views read for themselves, each when it is seen."""

    def retell(self) -> None:
        """The views retell themselves."""

    def go_to(self, row_id: int) -> None:
        """Choose a meeting."""
        self.show_view(MEETINGS)
        self.meetings.go_to(row_id)
