"""The rows of a file as an import takes them: names put together, lines over others read with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.forms.marks import FormFilled
from hlom_desktop.imports.grid import CellValue, Grid, Place
from hlom_desktop.imports.merging.reading import joined_names
from hlom_desktop.imports.table_rows import table_rows

_SECTIONS: Mapping[ImportKind, str] = {
    ImportKind.DELEGATES: "delegation",
    ImportKind.SPEAKERS: "session",
    ImportKind.CONTRIBUTIONS: "delegation",
}
"""What a line with one text only says of the rows under it."""


@dataclass(frozen=True)
class Line:
    """A row of the file: where it stands, its cells by the key of their column, the form that it is."""

    place: Place
    cells: Mapping[str, CellValue]
    form: FormFilled | None = None

    @property
    def key(self) -> str:
        """The key that it names, empty where it names none."""
        return str(self.cells.get("uid", ""))


def lines_of(grid: Grid, mapping: ColumnMapping) -> tuple[Line, ...]:
    """The rows of the table; who stands under a line with a State, or with a session, belongs to it."""
    found = []
    heads = _SECTIONS.get(mapping.kind)
    for row in table_rows(grid, mapping):
        cells = joined_names(row.cells, mapping.kind)
        if heads is not None and row.section is not None and heads not in cells:
            cells = {**cells, heads: row.section}
        found.append(Line(row.place, cells, grid.forms.get(row.place.row)))
    read = {line.place.row for line in found}
    empty = (Line(Place(mapping.sheet, number), {}, form) for number, form in grid.forms.items() if number not in read)
    return (*found, *empty)
