"""The screen of side events: table, board, calendar, review, call and exhibition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.desk.views_place import FurtherView, ViewsPlace
from hlom_desktop.side_events.panel_board import BoardOfProposals
from hlom_desktop.side_events.panel_calendar import CalendarOfProposals
from hlom_desktop.side_events.panel_call import CallView
from hlom_desktop.side_events.panel_review import ReviewView
from hlom_desktop.side_events.panel_stands import StandsView
from hlom_desktop.side_events.panel_views import SHOWN, ProposalsView
from hlom_desktop.side_events.queries import proposals
from hlom_desktop.side_events.rules_judged import REVIEWED
from hlom_desktop.storage.base import Db

_OF_PROPOSALS = ("table", "board", "calendar", "review")


class SideEventsPlace(ViewsPlace):
    """Opens on the board; the views of proposals share what is chosen. `further` are views of concepts above."""

    key: ClassVar[str] = "side-events"
    tables: ClassVar[frozenset[str]] = SHOWN

    def __init__(self, context: Context, further: Sequence[FurtherView] = ()) -> None:
        super().__init__(context)
        words = context.words
        self._home = "board"
        self.proposals, self.board, self.calendar = (
            ProposalsView(context),
            BoardOfProposals(context),
            CalendarOfProposals(context),
        )
        self.review, self.call, self.stands = ReviewView(context), CallView(context), StandsView(context)
        self.calendar.wanted.connect(self.show_view)
        views: list[tuple[str, str, TablePlace[Any]]] = [
            ("table", words("Table"), self.proposals),
            ("board", words("Board"), self.board),
            ("calendar", words("Calendar"), self.calendar),
            ("review", words("Review"), self.review),
            *((one.key, words(one.word), one.make(context)) for one in further),
            ("call", words("Call"), self.call),
            ("exhibition", words("Exhibition"), self.stands),
        ]
        self.set_up_views(words("View of the side events"), views, self._view_of, _figure)
        self.show_view("board")

    def show_view(self, key: str) -> TablePlace[Any]:
        """Show a view; the side event chosen in one view of proposals is chosen in the next one too."""
        came_from = self.shown
        before = self.views[came_from]
        view = super().show_view(key)
        self._home = key if key in _OF_PROPOSALS else "board"
        row = before.view.current() if before is not view and came_from in _OF_PROPOSALS else None
        if row is not None and key in _OF_PROPOSALS:
            view.go_to(row.ref.id)
        return view

    def _view_of(self, db: Db, conference_id: int, row_id: int) -> str | None:
        """Rows that are asked for by id are proposals, shown where one looks at them already, if they stand there."""
        row = next((row for row in proposals(db, conference_id) if row.ref.id == row_id), None)
        if row is None:
            return None
        return "board" if self._home == "review" and row.status not in REVIEWED else self._home


def _figure(db: Db, conference_id: int) -> int | None:
    """How many side events there are."""
    return len(proposals(db, conference_id)) or None
