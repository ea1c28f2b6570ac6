"""A table that comes back: headings that an import knows, a row a thing with its key, and what each cell said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.marks import printable
from hlom_desktop.imports.columns.fields import ImportKind, ValueKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.merging.cells import Written, record_cell
from hlom_desktop.imports.merging.exported import head_of
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.merging.record import KEYS_OF_COLUMNS
from hlom_desktop.imports.merging.records import records_of

_WIDE = frozenset(("title", "function", "description", "concept", "note", "organizers", "co_sponsors", "partners"))
_NARROW = frozenset(
    (ValueKind.NUMBER, ValueKind.MINUTES, ValueKind.HOUR, ValueKind.DAY, ValueKind.YES_NO, ValueKind.LANGUAGE)
)


@dataclass(frozen=True)
class TableColumn:
    """A column: the key of its field, its heading, its width in characters."""

    key: str
    heading: str
    width: float


@dataclass(frozen=True)
class TableWritten:
    """A workbook as it is written: one sheet that is seen, and one that keeps what it said.

    `head` is the first row of the hidden one; `stamp`, an aware moment, dates the file.
    """

    title: str
    language: Language
    stamp: datetime
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Written, ...], ...]
    head: tuple[str | int, ...]


def compose_table(known: Known, language: Language, title: str, at: datetime) -> TableWritten:
    """Everything of a kind, with headings and words in one language."""
    keys = KEYS_OF_COLUMNS[known.kind]
    rows = tuple(
        tuple(_cell(record_cell(known, record, key, language)) for key in keys) for record in records_of(known)
    )
    moment = at.astimezone(UTC).isoformat(timespec="seconds")
    columns = tuple(_column(known.kind, key, language) for key in keys)
    return TableWritten(title, language, at, columns, rows, head_of(known.kind, known.conference.key, language, moment))


def _cell(value: Written) -> Written:
    return printable(value) or None if isinstance(value, str) else value


def _column(kind: ImportKind, key: str, language: Language) -> TableColumn:
    """A column by the official label that an import knows; those of one language say which: “Function (FR)”."""
    bare, _, one = key.partition(".")
    field = COLUMN_TABLES[kind].field(key)
    label = field.label(language)
    heading = f"{label} ({one.upper()})" if one else label
    width = 40.0 if bare in _WIDE else 12.0 if field.values in _NARROW or key == "uid" else 22.0
    return TableColumn(key, heading, max(width, len(heading) + 2.0))
