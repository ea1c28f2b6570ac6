"""Forms that came back: recognized by their hidden sheet, their answers read as rows of one table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.imports.columns.side_events import SIDE_EVENTS
from hlom_desktop.imports.forms import marks
from hlom_desktop.imports.forms.answers import answers_of
from hlom_desktop.imports.forms.marks import AnswerCell, FormFilled
from hlom_desktop.imports.forms.refused import FormOfLaterProgram, FormRearranged, NoFormsThere, OnlyFormsTogether
from hlom_desktop.imports.grid import CellValue, Grid, GridRow, Sheet, column_number
from hlom_desktop.imports.workbook import read_grid

_CELL = re.compile(r"([A-Z]{1,2})([1-9]\d{0,3})")
_MOST_CELLS = 500
_COLUMNS = (
    *(f"{key}.{language}" for key in ("title", "concept") for language in LANGUAGES),
    *(key for key in marks.SINGLE if key not in ("title", "concept")),
    *(*marks.SEVERAL, *marks.TICKED, *marks.PERSONS),
)


def read_files(paths: Sequence[Path]) -> Grid:
    """A table, or one or several forms as the rows of one; a folder stands for the workbooks in it.

    Raises `FileRefused`.
    """
    files = [file for path in paths for file in _files(path)]
    grids = [read_grid(file) for file in files]
    forms = [form_in(grid) for grid in grids]
    if len(grids) == 1 and forms[0] is None:
        return grids[0]
    for grid, form in zip(grids, forms, strict=True):
        if form is None:
            raise OnlyFormsTogether(file=grid.file)
    return table_of([form for form in forms if form is not None])


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(one for one in path.glob("*.xlsx") if not one.name.startswith(("~", ".")))
    if not found:
        raise NoFormsThere(file=path.name)
    return found


def form_in(grid: Grid) -> FormFilled | None:
    """The form that a file is; None where it is none. Raises `FormRearranged`, `FormOfLaterProgram`."""
    for sheet in grid.sheets:
        if sheet.rows and sheet.rows[0].cell(0) == marks.MARK:
            return _filled(grid, sheet)
    return None


def _filled(grid: Grid, hidden: Sheet) -> FormFilled:
    _, version, conference, named, name = (hidden.rows[0].cell(column) for column in range(5))
    language = next((one for one in LANGUAGES if one == named), None)
    if version != marks.VERSION:
        raise FormOfLaterProgram(file=grid.file)
    page = grid.sheet(str(name))
    places = [_place(row) for row in hidden.rows[1 : _MOST_CELLS + 1]]
    if language is None or page is None or not places or None in places:
        raise FormRearranged(file=grid.file)
    rows = {row.number: row for row in page.rows}
    found: dict[str, list[tuple[str, CellValue]]] = defaultdict(list)
    for place in filter(None, places):
        if _value(rows, place.label_cell) != place.label:
            raise FormRearranged(file=grid.file)
        found[place.key].append((place.cell, _value(rows, place.cell)))
    answers = answers_of(found)
    cells: dict[str, tuple[tuple[str, CellValue], ...]] = {}
    for key, values in found.items():
        bare = key.partition(".")[0]
        cells[bare] = (*cells.get(bare, ()), *values)
    return FormFilled(
        grid.file, str(conference), language, MappingProxyType(answers.values), MappingProxyType(cells), answers.against
    )


def _place(row: GridRow) -> AnswerCell | None:
    """A line of the hidden sheet; None where it is none of a form's."""
    key, cell, label_cell, label = (row.cell(column) for column in range(4))
    is_key = isinstance(key, str) and key in marks.KEYS
    if not is_key or not all(isinstance(one, str) and _CELL.fullmatch(one) for one in (cell, label_cell)):
        return None
    return AnswerCell(str(key), str(cell), str(label_cell), str(label))


def _value(rows: Mapping[int, GridRow], cell: str) -> CellValue:
    found = _CELL.fullmatch(cell)
    row = rows.get(int(found[2])) if found is not None else None
    return row.cell(column_number(found[1])) if found is not None and row is not None else None


def table_of(forms: Sequence[FormFilled]) -> Grid:
    """The forms as rows of a table with the official headings in English, the first in row 2."""
    labels = []
    for key in _COLUMNS:
        bare, _, language = key.partition(".")
        label = SIDE_EVENTS.field(bare).label("en")
        labels.append(f"{label} ({language.upper()})" if language else label)
    rows = [GridRow(1, tuple(labels))]
    for number, form in enumerate(forms, start=2):
        said = {f"{key}.{form.language}" if key in ("title", "concept") else key: v for key, v in form.answers.items()}
        rows.append(GridRow(number, tuple(said.get(key) for key in _COLUMNS)))
    file = forms[0].file if len(forms) == 1 else f"{forms[0].file} (+{len(forms) - 1})"
    by_row = MappingProxyType(dict(enumerate(forms, start=2)))
    return Grid(file, (Sheet(SIDE_EVENTS.kind.value, tuple(rows)),), forms=by_row)
