"""The hidden sheet of the program's own workbooks: what each row said when it was exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.grid import CellValue, Grid, Sheet

SHEET = "HLOM exported"
MARK = "hlom-workbook"
VERSION = 1


@dataclass(frozen=True)
class Exported:
    """What a workbook said when it left: its kind, the conference's key, the language of its headings, the moment.

    `columns` are the keys of its columns; `rows` are cells by them, for each row's own key. An empty cell is not
    among them.
    """

    kind: ImportKind
    conference: str
    language: str
    at: str
    columns: tuple[str, ...]
    rows: Mapping[str, Mapping[str, CellValue]] = field(hash=False)


def head_of(kind: ImportKind, conference: str, language: str, at: str) -> tuple[str | int, ...]:
    """The first row of the hidden sheet; under it stand the keys of the columns, then the rows."""
    return MARK, VERSION, kind.value, conference, language, at


def exported_in(grid: Grid) -> Exported | None:
    """What the file says of its own export; None where it is none of the program's workbooks, or of a later one."""
    for sheet in grid.sheets:
        found = _read(sheet) if len(sheet.rows) > 1 and sheet.rows[0].cell(0) == MARK else None
        if found is not None:
            return found
    return None


def _read(sheet: Sheet) -> Exported | None:
    _, version, *named = (sheet.rows[0].cell(column) for column in range(6))
    kinds = {kind.value: kind for kind in ImportKind}
    kind, conference, language, at = map(str, named)
    columns = tuple(value if isinstance(value, str) else "" for value in sheet.rows[1].cells)
    if version != VERSION or kind not in kinds or "uid" not in columns:
        return None
    rows: dict[str, Mapping[str, CellValue]] = {}
    for row in sheet.rows[2:]:
        cells = {key: value for key, value in zip(columns, row.cells, strict=False) if key and value is not None}
        rows[str(cells.get("uid", ""))] = MappingProxyType(cells)
    return Exported(kinds[kind], conference, language, at, columns, MappingProxyType(rows))
