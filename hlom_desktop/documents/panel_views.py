"""What the views of the screen of documents have in common: rows read together, the day, the gestures on cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.documents.queries import documents_shown
from hlom_desktop.documents.shown import Documents
from hlom_desktop.documents.table.telling import Telling

Line = TypeVar("Line")


class PapersView(TablePlace[Line], Generic[Line]):
    """The base of the views: it reads the documents with all that they hang on."""

    key = "documents"
    product = "documents"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"document", "document_issue", "document_rule", "statement", "statement_version", "mandate", "delegation"}
        | {"consultation", "consultation_document", "agenda_item", "session", "session_document"}
    )

    wanted = Signal(str, int)
    """A row of another view that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: Documents | None = None
        self.telling = Telling.make(self.words, self.reads, self.today, self.year)

    def reads(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def today(self) -> date:
        """The day it is at the conference."""
        zone = self.found.conference.zone if self.found is not None else None
        return self.context.now().astimezone(zone_named(zone or "UTC")).date()

    def year(self) -> int | None:
        """The year of the conference, for dates typed without one."""
        first = self.found.conference.first_day if self.found is not None else None
        return first.year if first is not None else None

    def lines(self, found: Documents) -> tuple[Line, ...]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for the documents."""
        self.context.desk.read(documents_shown, self.conference_id, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: Documents) -> None:
        self.found = found
        self.show_rows(self.lines(found))

    def setting(self, change: Callable[..., Any]) -> Callable[[Any, str, Any], None]:
        """What carries out that a cell is typed in: one column of a row is set by `change`."""
        return lambda row, key, value: self.edit(change, row.ref, **{key: value})
