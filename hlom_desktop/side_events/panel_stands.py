"""The view of the exhibition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from hlom_desktop.conference.card import new_text
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.card.stand import StandCard
from hlom_desktop.side_events.edits.stands import add_stand, delete_stand
from hlom_desktop.side_events.panel_views import Seen, SideEventsPage
from hlom_desktop.side_events.table_stands import stand_columns
from hlom_desktop.side_events.values import StandRow


class StandsView(SideEventsPage[StandRow]):
    """The stands of the exhibition; the button in the head makes its list and its catalogue."""

    product: ClassVar[str] = "exhibition"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.stand_card = StandCard(context)
        self.set_up(
            words("Exhibition"),
            words("Filter stands"),
            stand_columns(words, lambda: self.reading, self.edit, self.year),
            self.stand_card,
            words("Stand"),
            (words("No stands yet"), words("Add who shows what, in which languages, and where it is found.")),
        )

    def lines(self, found: Seen) -> Sequence[StandRow]:
        """The stands."""
        return found.shown.stands

    def show_in_card(self, row: StandRow | None) -> None:
        """The stand chosen."""
        self.stand_card.show_stand(row, self.seen.shown if self.seen is not None else None)

    def add_row(self) -> None:
        """A new stand."""
        title = new_text(self.reading, N_("New stand"))
        self.make(add_stand, self.conference_id, title)

    def delete_row(self) -> None:
        """Take the chosen stand out; undo brings it back."""
        if (row := self.view.current()) is not None:
            self.edit(delete_stand, row.ref)
