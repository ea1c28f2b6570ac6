"""What a row changes of what is there: field by field, against what the workbook said when it was exported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.merging.cells import record_cell
from hlom_desktop.imports.merging.known import Known, language_of, plain
from hlom_desktop.imports.merging.matching import name_key
from hlom_desktop.imports.merging.persons import as_known
from hlom_desktop.imports.merging.record import FieldChange, Record
from hlom_desktop.imports.values_read.levels import level_of_function
from hlom_desktop.side_events.values import ProposalStatus

WORDINGS: Mapping[ImportKind, frozenset[str]] = {
    ImportKind.DELEGATES: frozenset(("function",)),
    ImportKind.SPEAKERS: frozenset(("function", "city")),
    ImportKind.SESSIONS: frozenset(("title", "description", "organizers", "note")),
    ImportKind.SIDE_EVENTS: frozenset(("title", "concept", "reason", "place")),
    ImportKind.CONTRIBUTIONS: frozenset(("title", "entity", "note")),
}
"""Fields that are kept in several languages."""

_OF_OWN_WORKBOOKS: Mapping[ImportKind, frozenset[str]] = {
    ImportKind.SPEAKERS: frozenset(("position",)),
    ImportKind.SIDE_EVENTS: frozenset(("number",)),
}
"""Numbers that in other people's tables only count the rows."""

_ADDED_TO = frozenset(("audiences", "attends"))
"""Lists to which other people's tables add, and of which they take nothing away."""

_PERSONS = frozenset(("moderator", "speakers"))
_OF_THE_DELEGATION = frozenset(("delegation_kind", "region"))
_LONGEST_LEVELS = 200


class Comparer:
    """Compares rows of one file with what is known. `language` is that of the file's headings and plain texts."""

    def __init__(self, known: Known, language: str) -> None:
        self._known, self._kind, self._language = known, known.kind, language_of(language)

    def of_new(self, values: Mapping[str, object]) -> tuple[FieldChange, ...]:
        """All that a new row says, and what follows from it."""
        found = [
            FieldChange(self._own_key(key, Wording()), None, value)
            for key, value in values.items()
            if value is not None and key not in _OF_THE_DELEGATION and not self._is_helper(key)
        ]
        return (*found, *self._follows(values))

    def _follows(self, values: Mapping[str, object]) -> Iterator[FieldChange]:
        """A level that only the function says; a proposal that was received is submitted."""
        if self._kind is ImportKind.DELEGATES and values.get("level") is None:
            texts = [value for key, value in values.items() if key.partition(".")[0] == "function"]
            levels = (level_of_function(text[:_LONGEST_LEVELS]) for text in texts if isinstance(text, str))
            yield FieldChange("level", None, next(filter(None, levels), Level.OTHER))
        if self._kind is ImportKind.SIDE_EVENTS and values.get("status") is None and values.get("received"):
            yield FieldChange("status", None, ProposalStatus.SUBMITTED)

    def of_changed(
        self,
        record: Record,
        values: Mapping[str, object],
        exported: Mapping[str, CellValue] | None,
        language: str,
        cells: Mapping[str, CellValue],
    ) -> tuple[FieldChange, ...]:
        """What a row changes of a record.

        `exported` is what the row said in the program's own workbook, whose headings were in `language`: where the
        record says something else by now, the change is a conflict. Other people's tables never empty a field.
        """
        found = []
        for key, value in values.items():
            if key in _OF_THE_DELEGATION or self._is_helper(key) or (value is None and exported is None):
                continue
            if exported is None and key in _OF_OWN_WORKBOOKS.get(self._kind, ()):
                continue
            added = exported is None and key in _ADDED_TO
            said = _persons(record.values[key], value, keeps=exported is None) if key in _PERSONS else value
            change = self._change(record, key, _together(record.values.get(key), value) if added else said)
            if change is None or (exported is None and self._says_so_already(record, change, key, cells)):
                continue
            if exported is not None and record_cell(self._known, record, key, language) != exported.get(key):
                change = FieldChange(change.key, change.was, change.now, conflict=True, exported=exported.get(key))
            found.append(change)
        return tuple(found)

    def _change(self, record: Record, key: str, value: object) -> FieldChange | None:
        whole = record.values.get(key.partition(".")[0])
        own = self._own_key(key, whole if isinstance(whole, Wording) else Wording())
        was = record.value(own)
        if isinstance(was, bool) and value is None:
            value = False
        if isinstance(was, tuple) and value is None:
            value = ()
        if own != key and isinstance(value, str) and isinstance(whole, Wording) and _has(whole, value):
            return None
        return None if was == value or (was in (None, "") and value is None) else FieldChange(own, was, value)

    def _own_key(self, key: str, wording: Wording) -> str:
        """The key of the language that a plain column of a wording is in: the one in which it would be shown."""
        if "." in key or key not in WORDINGS[self._kind]:
            return key
        language: Language = self._language if wording.is_empty else wording.best(self._language)[1]
        return f"{key}.{language}"

    def _is_helper(self, key: str) -> bool:
        """A column that only says which session is meant."""
        return key == "day" and self._kind is ImportKind.SPEAKERS

    def _says_so_already(self, record: Record, change: FieldChange, key: str, cells: Mapping[str, CellValue]) -> bool:
        """Whether the cell is what a workbook would hold, or the same name or address as others write it."""
        was, now = change.was, change.now
        if isinstance(was, str) and isinstance(now, str) and key in ("name", "email", "contact_email"):
            return name_key(was) == name_key(now) if key == "name" else was.casefold() == now.casefold()
        cell = cells.get(key)
        return cell is not None and any(
            record_cell(self._known, record, key, language) == cell for language in LANGUAGES
        )


def _has(wording: Wording, text: str) -> bool:
    """Whether a wording says this in any language."""
    return any(plain(wording.in_language(language) or "") == plain(text) for language in LANGUAGES)


def _persons(there: object, value: object, *, keeps: bool) -> object:
    """The people of a cell, as kept where they are there."""
    if isinstance(there, tuple) and isinstance(value, tuple):
        return as_known(there, value, keeps=keeps)
    return value


def _together(there: object, value: object) -> object:
    """Two lists as one."""
    if isinstance(there, tuple) and isinstance(value, tuple):
        return tuple(sorted({*there, *value}))
    return value


def label_key(kind: ImportKind, key: str) -> str:
    """The key of the column under which a change is shown."""
    return key if key.partition(".")[0] in {field.key for field in COLUMN_TABLES[kind].fields} else "zone"
