"""The views of side events: the table and the board of proposals, and the exhibition."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.side_events.board.cards import columns_of
from hlom_desktop.side_events.board.view import BoardView
from hlom_desktop.side_events.card.proposal import ProposalCard
from hlom_desktop.side_events.card.stand import StandCard
from hlom_desktop.side_events.edits.proposals import add_proposal, delete_proposal
from hlom_desktop.side_events.edits.stands import add_stand, delete_stand
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.table import proposal_columns, stand_columns
from hlom_desktop.side_events.values import ProposalStatus, StandRow

SHOWN = frozenset({"conference", "proposal", "sponsor", "session", "room", "theme", "delegation"})


class ProposalsView(TablePlace[ProposalLine]):
    """The side events as a table."""

    key: ClassVar[str] = "side-events"
    tables: ClassVar[frozenset[str]] = SHOWN

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.shown: SideEvents | None = None
        self.proposal_card = ProposalCard(context)
        self.set_up(
            words("Side events"),
            words("Filter side events"),
            proposal_columns(words, lambda: self.reading, self.edit),
            self.proposal_card,
            words("Proposal"),
            (words("No side events yet"), words("Add each proposal as it comes in; approve it and give it a place.")),
        )

    @property
    def reading(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def read(self) -> None:
        """Ask for the side events."""
        self.context.desk.read(side_events, self.conference_id, then=self.take_in, slot=(id(self), "rows"))

    def take_in(self, shown: SideEvents) -> None:
        """Show what was read."""
        self.shown = shown
        self.show_rows(shown.lines)

    def show_in_card(self, row: ProposalLine | None) -> None:
        """The side event chosen."""
        self.proposal_card.show_line(row, self.shown)

    def add_row(self) -> None:
        """A new proposal, received today."""
        title = Wording().with_text(self.reading, self.words("New side event"))
        today = self.context.now().date()
        self.make(add_proposal, self.conference_id, title, received=today, status=ProposalStatus.SUBMITTED)

    def delete_row(self) -> None:
        """Delete the chosen proposal; undo brings it back."""
        if (row := self.chosen()) is not None:
            self.edit(delete_proposal, row.ref)

    def chosen(self) -> ProposalLine | None:
        """The side event that is chosen."""
        return self.view.current()


class BoardOfProposals(ProposalsView):
    """The same side events as cards in columns by status."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.board = BoardView(self.look, self.words, self.words("Board of side events"))
        self.view.hide()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.body.addWidget(self.board, 1)
        self.page.body.setStretch(1, 0)  # where the table would be
        self.board.picked.connect(self._chosen_on_board)
        self.board.opened.connect(lambda _: self.proposal_card.enter())
        self.board.dropped.connect(self._dropped)
        self.table.filtered.connect(lambda _: self._show_board())
        self.filter.left_down.connect(self.board.setFocus)
        self.proposal_card.left.connect(self.board.setFocus)
        shortcut = QShortcut(QKeySequence("Del"), self.board)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.delete_row)

    def show_rows(self, rows: Any) -> None:
        """Show the cards of what was read."""
        super().show_rows(rows)
        self._show_board()

    def retell(self) -> None:
        """Show the same cards in the other language."""
        super().retell()
        self._show_board()

    def show_in_card(self, row: ProposalLine | None) -> None:
        """The side event chosen, also on the board."""
        super().show_in_card(row)
        if hasattr(self, "board") and row is not None and self.board.current != row.ref.id:
            self.board.choose(row.ref.id)

    def _show_board(self) -> None:
        if self.shown is None:
            return
        kept = frozenset(line.ref.id for line in self.table.shown)
        self.board.show_columns(columns_of(self.shown, kept, self.words, self.reading))
        current = self.view.current()
        self.board.choose(current.ref.id if current is not None else None)

    def _chosen_on_board(self, proposal_id: int) -> None:
        self.view.select_key(proposal_id)

    def _dropped(self, proposal_id: int, status: ProposalStatus) -> None:
        self.view.select_key(proposal_id)
        self.proposal_card.take(status)


class StandsView(TablePlace[StandRow]):
    """The stands of the exhibition."""

    key: ClassVar[str] = "side-events"
    tables: ClassVar[frozenset[str]] = frozenset({"conference", "stand"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.stand_card = StandCard(context)
        self.set_up(
            words("Exhibition"),
            words("Filter stands"),
            stand_columns(words, lambda: self.language, self.edit),  # type: ignore[arg-type, return-value]
            self.stand_card,
            words("Stand"),
            (words("No stands yet"), words("Add who shows what, in which languages, and where it is found.")),
        )

    def read(self) -> None:
        """Ask for the stands."""

        def show(shown: SideEvents) -> None:
            self.show_rows(shown.stands)

        self.context.desk.read(side_events, self.conference_id, then=show, slot=(id(self), "rows"))

    def show_in_card(self, row: StandRow | None) -> None:
        """The stand chosen."""
        self.stand_card.show_stand(row)

    def add_row(self) -> None:
        """A new stand."""
        title = Wording().with_text(self.language, self.words("New stand"))  # type: ignore[arg-type]
        self.make(add_stand, self.conference_id, title)

    def delete_row(self) -> None:
        """Take the chosen stand out; undo brings it back."""
        if (row := self.view.current()) is not None:
            self.edit(delete_stand, row.ref)
