"""The card of a stand: who shows what there, in which languages, where it is found."""

from __future__ import annotations

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import day_field
from hlom_desktop.delegations.rules import usable_address
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.card.request import LANGUAGES
from hlom_desktop.side_events.edits.stands import change_stand
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values import StandRow


class StandCard(RowCard[StandRow]):
    """One stand of the exhibition."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_stand, table="stand")
        look, words = self.look, self.words
        self._year: int | None = None
        self.add_texts([("title", words("Title"))])
        for key, label in (("theme", words("What it shows")), ("organization", words("Who shows it"))):
            self.add_texts([(key, label)], label)
        self.themes = ChoiceField(look, "theme_id", words("Theme"))
        self.add_form(
            [
                self.themes,
                ChoiceField(look, "virtual", words("Mode"), [(True, words("Virtual")), (False, words("In person"))]),
                CheckSetField(look, "languages", words("Languages"), LANGUAGES),
                LineField(look, "link", words("Link"), words),
                LineField(look, "contact", words("Contact"), words),
                LineField(look, "contact_email", words("E-mail"), words, parse=usable_address),
                day_field(look, "material", words("Material received"), words, lambda: self.language, self.year),
                LineField(look, "status", words("Status"), words),
            ]
        )
        self.add_texts([("place", words("Place"))], words("Place"))
        self.add_sources()

    def year(self) -> int | None:
        """The year of the conference, for days typed without one."""
        return self._year

    def show_stand(self, row: StandRow | None, shown: SideEvents | None) -> None:
        """Show a stand; None where nothing is chosen."""
        words = self.words
        if shown is not None:
            first = shown.conference.first_day
            self._year = first.year if first is not None else None
            themes = [(one.ref.id, text_in(one.title, self.language)) for one in shown.themes]
            self.themes.set_choices([(None, NOTHING), *themes])
        virtual = row is not None and row.virtual
        mode = Badge(words("Virtual"), "monitor") if virtual else Badge(words("In person"), "armchair")
        self.show_values(row, words("Stand"), (mode,))
