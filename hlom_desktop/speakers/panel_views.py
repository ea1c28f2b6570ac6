"""The base of the two views of speakers: they read all that is spoken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.speakers.lines import Lines
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.speakers.values import Speaking

Line = TypeVar("Line")


class SpeakingView(TablePlace[Line], Generic[Line]):
    """A table over all that is spoken. `change` is the edit that sets columns of its rows."""

    tables = frozenset(
        {"role", "speakers_list", "sitting", "inscription", "session", "delegation", "delegate", "conference"}
    )
    edits_by_press = True
    change: Callable[..., None]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.telling = Telling(self.words, lambda: self.language)
        self.all: Lines | None = None

    def lines(self, found: Lines) -> tuple[Line, ...]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for all that is spoken."""
        self.context.desk.read(speaking, self.conference_id, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: Speaking) -> None:
        self.all = Lines(found)
        self.show_rows(self.lines(self.all))

    def retell(self) -> None:
        """The same rows in the other language."""
        if self.all is not None:
            self.rows = self.lines(self.all)
            super().retell()

    def chosen(self) -> Any:
        """The row that the card shows."""
        return self.view.current()

    def limit(self, line: Any, typed: str) -> None:
        """Write minutes typed in a cell; an empty one gives back the list's. Raises `NotUnderstood`."""
        digits = typed.strip().removesuffix(":00")
        if digits and not digits.isdecimal():
            raise NotUnderstood(text=typed)
        self.edit(self.change, line.ref, minutes=int(digits) if digits else None)
