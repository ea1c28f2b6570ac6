"""What the cards of contributions, calls and requests have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from hlom_desktop.conference.card import date_field
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.when.values import When
from hlom_desktop.contributions.said import Names, names_of, on_day
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.choices import NOTHING
from hlom_desktop.desk.fields import WhenField
from hlom_desktop.desk.place import Context

Row = TypeVar("Row")


class BroughtCard(RowCard[Row]):
    """A card that knows all that was read; `show_all` is told first."""

    def __init__(self, context: Context, change: Callable[..., Any], **options: Any) -> None:
        super().__init__(context, change, **options)
        self.telling = Telling(self.words, lambda: self.language)
        self._shown: Contributions | None = None
        self._names: Names | None = None

    def know(self, shown: Contributions | None, names: Names | None = None) -> None:
        """Take what was read."""
        self._shown = shown
        self._names = names or (names_of(shown) if shown is not None else None)

    @property
    def shown(self) -> Contributions:
        """All that was read."""
        assert self._shown is not None
        return self._shown

    @property
    def names(self) -> Names:
        """The names of all that was read."""
        assert self._names is not None
        return self._names

    def when_today(self) -> When:
        """The day it is at the conference, as it is stated in the language that is read."""
        return on_day(self.today(self.shown.zone), self.language)

    def date(self, key: str, label: str) -> WhenField:
        """A field for a date as precisely as it is known."""
        return date_field(self.look, key, label, self.words, language=lambda: self.language, year=self._year)

    def _year(self) -> int | None:
        first = self.shown.conference.first_day if self._shown is not None else None
        return first.year if first is not None else None

    def titles(self, named: Mapping[int, Any]) -> list[tuple[Any, str]]:
        """Titles to choose from, after nothing."""
        return [(None, NOTHING), *((key, self.telling.text(title)) for key, title in named.items())]
