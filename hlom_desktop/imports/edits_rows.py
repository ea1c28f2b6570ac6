"""What writes the rows of one kind: by the edits of its concept, with what is known and what was just made."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.storage.base import Db


class RowWriter(ABC):
    """Writes rows of one kind. `made` are the delegations that were made for them; names are in `language`, which may
    be set for each row.
    """

    def __init__(self, db: Db, conference_id: int, known: Known, made: Mapping[Body, int], language: Language) -> None:
        self.db, self.conference_id, self.known, self.language = db, conference_id, known, language
        self._made = made

    @abstractmethod
    def add(self, values: Mapping[str, Any]) -> None:
        """A new row of these values."""

    @abstractmethod
    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """What of the values is another than the record's."""

    def delegation_id(self, body: Body | None) -> int | None:
        """The id of a delegation, there or just made; None for a name alone."""
        if body is None:
            return None
        return body.id if body.id is not None else self._made.get(body)


def changed_columns(record: Record, values: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The values that are others than the record's, by the names of columns."""
    return {column: values.get(key) for key, column in columns.items() if values.get(key) != record.values.get(key)}


def stated_columns(values: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The values that something was said of, by the names of columns."""
    return {column: values[key] for key, column in columns.items() if values.get(key) is not None}


def filled(wording: Any) -> Wording | None:
    """A wording, None where it says nothing."""
    return wording if isinstance(wording, Wording) and not wording.is_empty else None
