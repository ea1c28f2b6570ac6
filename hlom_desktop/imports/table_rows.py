"""The rows of a table under its headings: the cells by field, without headings repeated, sections kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.column_names import heading
from hlom_desktop.imports.grid import CellValue, Grid, GridRow, Place
from hlom_desktop.imports.headers import Header, header_of


@dataclass(frozen=True)
class TableRow:
    """A row of a table: where it stands, its cells by the key of their field, and the section it is under.

    A section is a line with one text only, such as a State over its delegates. `cells` leaves empty ones out.
    """

    place: Place
    cells: Mapping[str, CellValue] = field(hash=False)
    section: str | None = None


def table_rows(grid: Grid, mapping: ColumnMapping) -> Iterator[TableRow]:
    """The rows below the headings in which a mapped column holds something. Raises `NoSuchRow`."""
    header = header_of(grid, mapping)
    section: str | None = None
    for row in header.sheet.rows:
        if row.number <= header.last or _repeats(row, header):
            continue
        cells = {key: value for key, column in mapping.columns.items() if (value := row.cell(column)) is not None}
        lone = _lone_text(row)
        if lone is not None and not grid.forms and len(mapping.columns) > 2 and not _is_whole(cells, mapping):
            section = lone
        elif cells:
            yield TableRow(Place(mapping.sheet, row.number), MappingProxyType(cells), section)


def _lone_text(row: GridRow) -> str | None:
    """The one text of a row in which nothing else stands."""
    filled = [value for value in row.cells if value is not None]
    return filled[0] if len(filled) == 1 and isinstance(filled[0], str) else None


def _is_whole(cells: Mapping[str, CellValue], mapping: ColumnMapping) -> bool:
    """Whether a row has all that one needs."""
    fields = {key.partition(".")[0] for key in cells}
    return all(fields.intersection(group) for group in mapping.table.needed)


def _repeats(row: GridRow, header: Header) -> bool:
    """Whether a row holds headings once more, as at the head of a printed page."""
    filled = row.filled
    if len(filled) < 2:
        return False
    texts = [row.cells[column] for column in filled]
    lines = (header.headings, header.lower)
    return any(
        all(
            isinstance(text, str) and column < len(line) and heading(text) == heading(line[column])
            for column, text in zip(filled, texts, strict=True)
        )
        for line in lines
    )
