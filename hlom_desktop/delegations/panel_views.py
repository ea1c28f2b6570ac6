"""What the views of the screen of delegations have in common: a table with its card over the same participants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal

from hlom_desktop.conference.card import with_text
from hlom_desktop.delegations.queries_nomination import nominating
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace

Line = TypeVar("Line")


class ParticipantsView(TablePlace[Line], Generic[Line]):
    """The base of the views: reads the participants.

    A subclass sets `title`, the column that names its rows, and `change`, the edit that sets columns of them.
    """

    tables = frozenset(
        {"delegation", "delegate", "stakeholder_group", "contribution", "partner", "audience", "delegate_audience"}
        | {"note_verbale", "note_addressee"}
    )
    edits_by_press = True
    title: str
    change: Callable[..., None]

    wanted = Signal(str, int)
    """A row of another view that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.telling = Telling(self.words, lambda: self.language)
        self.found: Nominating | None = None

    def lines(self, found: Nominating) -> tuple[Line, ...]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for the participants."""
        self.context.desk.read(nominating, self.conference_id, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: Nominating) -> None:
        self.found = found
        self.show_rows(self.lines(found))

    def retell(self) -> None:
        """The same rows in the other language, and in its alphabet."""
        if self.found is not None:
            self.rows = self.lines(self.found)
            super().retell()

    def rename(self, line: Any, typed: str) -> None:
        """Write a text typed in a cell, in the language in which contents are read."""
        wording = with_text(getattr(line.row, self.title), self.language, typed)
        self.edit(self.change, line.ref, **{self.title: wording})
