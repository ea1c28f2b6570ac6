"""What the views of the screen have in common: they read all of interpretation and show a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.interpretation.queries import interpretation
from hlom_desktop.interpretation.shown import Interpretation

Line = TypeVar("Line")

SHOWN = frozenset({"conference", "session", "room", "role", "team", "booth", "assignment", "interpretation_rule"})


class InterpretationView(TablePlace[Line], Generic[Line]):
    """A table over what is read of interpretation. Its button in the head makes the request sheet."""

    tables: ClassVar[frozenset[str]] = SHOWN
    edits_by_press = True
    product: ClassVar[str] = "interpretation"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.telling = Telling(self.words, lambda: self.language)
        self.all: Interpretation | None = None

    def lines(self, shown: Interpretation) -> Sequence[Line]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for all of interpretation."""
        self.context.desk.read(interpretation, self.conference_id, then=self.took, slot=(id(self), "rows"))

    def took(self, shown: Interpretation) -> None:
        """Show what was read."""
        self.all = shown
        self.show_rows(self.lines(shown))
