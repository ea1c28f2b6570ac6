"""The board of side events: a card is carried from status to status."""

from __future__ import annotations

from collections.abc import Mapping

from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.board.cards import columns_of
from hlom_desktop.side_events.board.view import BoardView
from hlom_desktop.side_events.panel_surface import SurfaceView
from hlom_desktop.side_events.said import Standing
from hlom_desktop.side_events.values import ProposalStatus


class BoardOfProposals(SurfaceView):
    """The side events as cards in columns by status."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.suggested: Mapping[int, Standing] = {}
        self.board = BoardView(self.look, self.words, self.words("Board of side events"))
        self.board.dropped.connect(self._dropped)
        self.draw_on(self.board)

    def suggest(self, suggested: Mapping[int, Standing]) -> None:
        """Say on the cards what is suggested for side events, by id; nothing takes it away again."""
        self.suggested = suggested
        self.draw()

    def show_on_surface(self) -> None:
        """The columns by status."""
        if self.seen is not None:
            shown, lines = self.seen.shown, self.table.shown
            self.board.show_columns(columns_of(lines, shown, self.words, self.reading, self.suggested))

    def _dropped(self, proposal_id: int, status: ProposalStatus) -> None:
        self.view.select_key(proposal_id)
        self.proposal_card.take(status)
