"""What the views of the screen of consultations have in common: rows read together, and the choice of the view."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.consultations.queries import meetings_shown
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.rows import Row
from hlom_desktop.desk.screen import Screen
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.refusals import N_

View = Literal["meetings", "record", "runs", "workstreams"]
MEETINGS: View = "meetings"
RECORD: View = "record"
RUNS: View = "runs"
WORKSTREAMS: View = "workstreams"
VIEW_LABELS: tuple[tuple[View, str], ...] = (
    (MEETINGS, N_("Meetings")),
    (RECORD, N_("Record")),
    (RUNS, N_("Runs")),
    (WORKSTREAMS, N_("Workstreams")),
)
TABLES = frozenset(
    {"consultation", "agenda_item", "officer", "record_paragraph", "decision", "floor_statement", "follow_up"}
    | {"follow_up_owner", "consultation_document", "document", "venue_change", "repeat_group", "workstream"}
    | {"interest", "delegation", "stakeholder_group", "invitee", "enclosure", "footnote", "date_step"}
)


class MeetingsView(Place):
    """One view: it reads all that the screen shows, and offers the other views in the head of its `page`."""

    key = "consultations"
    tables = TABLES
    its_view: View = MEETINGS
    page: Screen

    view_wanted = Signal(object)
    """The view that was chosen in the head."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shown: Meetings | None = None
        choices = [(key, self.words(label)) for key, label in VIEW_LABELS]
        self.views = Segmented(self.look, self.words("View"), choices, self.its_view)
        self.views.chosen.connect(self.view_wanted)

    def reads(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def offer_views(self) -> None:
        """Put the choice of the view into the head, before what else stands there."""
        self.page.controls.insertWidget(0, self.views)

    def mark_view(self) -> None:
        """Mark this view as the one shown, whatever was pressed in its head before."""
        self.views.set_value(self.its_view)

    def read(self) -> None:
        """Ask for the rows."""
        self.context.desk.read(meetings_shown, self.conference_id, then=self._show, slot=(id(self), "rows"))

    def _show(self, shown: Meetings) -> None:
        self.shown = shown
        self.show_meetings(shown)

    def show_meetings(self, shown: Meetings) -> None:
        """Show the rows of this view."""
        raise NotImplementedError

    def come(self) -> None:
        """Take the keyboard."""
        raise NotImplementedError


class ViewPage(MeetingsView, TablePlace[Row]):
    """A view that is a table with its card."""

    def come(self) -> None:
        """The keyboard into the table."""
        self.view.setFocus()
