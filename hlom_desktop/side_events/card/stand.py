"""The card of a stand: who shows what there, in which languages, where it is found."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.choices import CheckSetField, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.card.proposal import LANGUAGES
from hlom_desktop.side_events.edits.stands import change_stand
from hlom_desktop.side_events.values import StandRow


class StandCard(RowCard[StandRow]):
    """One stand of the exhibition."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_stand, table="stand")
        look, words = self.look, self.words
        self.add_texts([("title", words("Title"))])
        for key, label in (("theme", words("What it shows")), ("organization", words("Who shows it"))):
            self.add_texts([(key, label)], label)
        self.add_form(
            [
                ChoiceField(look, "virtual", words("Mode"), [(True, words("Virtual")), (False, words("In person"))]),
                CheckSetField(look, "languages", words("Languages"), LANGUAGES),
                LineField(look, "link", words("Link"), words),
                LineField(look, "contact", words("Contact"), words),
                LineField(look, "status", words("Status"), words),
            ]
        )
        self.add_texts([("place", words("Place"))], words("Place"))
        self.add_sources()

    def show_stand(self, row: StandRow | None) -> None:
        """Show a stand; None where nothing is chosen."""
        words = self.words
        virtual = row is not None and row.virtual
        mode = Badge(words("Virtual"), "monitor") if virtual else Badge(words("In person"), "armchair")
        self.show_values(row, words("Stand"), (mode,))

    def value_of(self, row: StandRow, key: str) -> Any:
        """What the field of `key` shows."""
        return getattr(row, key)
