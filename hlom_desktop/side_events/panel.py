"""The screen of side events: a table, a board, and the exhibition."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.side_events.panel_views import SHOWN, BoardOfProposals, ProposalsView, StandsView
from hlom_desktop.side_events.queries import proposals
from hlom_desktop.storage.base import Db


class SideEventsPlace(ViewsPlace):
    """Opens on the board; table and board share what is chosen."""

    key: ClassVar[str] = "side-events"
    tables: ClassVar[frozenset[str]] = SHOWN | {"stand"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = context.words
        self._home = "board"
        self.proposals, self.board, self.stands = (
            ProposalsView(context),
            BoardOfProposals(context),
            StandsView(context),
        )
        self.set_up_views(
            words("View of the side events"),
            [
                ("table", words("Table"), self.proposals),
                ("board", words("Board"), self.board),
                ("exhibition", words("Exhibition"), self.stands),
            ],
            self._view_of,
            _figure,
        )
        self.show_view("board")

    def show_view(self, key: str) -> TablePlace[Any]:
        """Show a view; the side event chosen in the table is chosen on the board too, and the other way round."""
        before = self.views[self.shown]
        view = super().show_view(key)
        self._home = "table" if key == "table" else "board"
        row = before.view.current() if before is not view else None
        if isinstance(before, ProposalsView) and isinstance(view, ProposalsView) and row is not None:
            view.go_to(row.ref.id)
        return view

    def _view_of(self, db: Db, conference_id: int, row_id: int) -> str | None:
        """Rows that are asked for by id are proposals, shown where one looks at them already."""
        found = any(row.ref.id == row_id for row in proposals(db, conference_id))
        return self._home if found else None


def _figure(db: Db, conference_id: int) -> int | None:
    """How many side events there are."""
    return len(proposals(db, conference_id)) or None
