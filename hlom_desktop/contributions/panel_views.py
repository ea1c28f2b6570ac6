"""What the views of the screen of contributions have in common: rows read together, in the language that is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.contributions.queries import contributions_shown
from hlom_desktop.contributions.said import Names, names_of
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace

Line = TypeVar("Line")

TABLES = frozenset(
    {"contribution", "partner", "taken_up", "call", "addressee", "match", "delegation", "stakeholder_group"}
    | {"objective", "workstream", "interest", "consultation", "agenda_item", "record_paragraph", "document"}
    | {"roadmap_item", "count", "un_session"}
)


class ContributionsPage(TablePlace[Line], Generic[Line]):
    """The base of the views. A subclass sets `change`, the edit that sets columns of its rows."""

    edits_by_press = True
    product = "contributions"
    tables: ClassVar[frozenset[str]] = TABLES
    change: Callable[..., None]

    wanted = Signal(str, int)
    """A row of another view that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.telling = Telling(self.words, lambda: self.language)
        self.found: Contributions | None = None
        self._names: Names | None = None

    def names(self) -> Names:
        """The names of all that was read."""
        assert self._names is not None
        return self._names

    def today(self) -> date:
        """The day it is at the conference."""
        zone = self.found.zone if self.found is not None else "UTC"
        return self.context.now().astimezone(zone_named(zone)).date()

    def lines(self, found: Contributions) -> tuple[Line, ...]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for all that the screen shows."""
        self.context.desk.read(contributions_shown, self.conference_id, then=self.take, slot=(id(self), "rows"))

    def take(self, found: Contributions) -> None:
        """Show what was read."""
        self.found, self._names = found, names_of(found)
        self.show_rows(self.lines(found))

    def retell(self) -> None:
        """The same rows in the other language."""
        if self.found is not None:
            super().retell()

    def without_a_value(self, *keys: str) -> frozenset[str]:
        """Those of the columns in which no row says anything."""
        columns = [one for one in self.table.columns if one.key in keys]
        return frozenset(one.key for one in columns if not any(one.text(line) for line in self.rows))

    def rename(self, line: Any, typed: str) -> None:
        """Write a title typed in a cell, in the language in which contents are read."""
        row = getattr(line, "row", line)
        self.edit(self.change, row.ref, title=with_text(row.title, self.language, typed))
