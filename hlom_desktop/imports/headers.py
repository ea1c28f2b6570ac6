"""Finds the table in a spreadsheet: its sheet, its headings below titles and notes, and which column is which field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hlom_desktop.imports.column_mapping import ColumnMapping, fingerprint_of, mapping_of
from hlom_desktop.imports.column_names import Match, matches
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.grid import Grid, GridRow, Sheet
from hlom_desktop.refusals import N_, Refusal

_LOOKED_AT = 60
"""Rows from the top among which the headings are looked for."""

_OF_A_NEED = 5
"""Points for each field that a row needs, over those of the headings themselves."""


class NoHeadings(Refusal):
    """No row that names columns of this kind."""

    message = N_("No row of “{file}” names columns known here. Choose the row and the columns by hand.")


class NoSuchRow(Refusal):
    """A sheet or row that the file does not have."""

    message = N_("“{file}” has no row {row} with headings in “{sheet}”.")


@dataclass(frozen=True)
class Header:
    """Headings as they stand: their sheet, the rows from `first` to `last`, a text a column."""

    sheet: Sheet
    first: int
    last: int
    headings: tuple[str, ...]
    lower: tuple[str, ...]
    """Those of the last row alone; the same where the headings have one row."""

    @property
    def fingerprint(self) -> str:
        """What stands for them."""
        return fingerprint_of(self.headings)


def proposed_mapping(grid: Grid, kind: ImportKind) -> ColumnMapping:
    """The table that looks most like one of this kind, with its columns. Raises `NoHeadings`.

    Of tables alike the one with most rows is taken; one on a hidden sheet only where no other is seen.
    """
    best: tuple[tuple[int, ...], Header] | None = None
    for sheet in grid.sheets:
        for header in _headers(sheet):
            points = _points(header, kind)
            below = sum(row.number > header.last for row in sheet.rows)
            rank = (not sheet.hidden, points, header.first - header.last, below, -header.first)
            if points and (best is None or rank > best[0]):
                best = (rank, header)
    if best is None:
        raise NoHeadings(file=grid.file)
    return _mapping(best[1], kind)


def mapping_at(grid: Grid, kind: ImportKind, sheet: str, first: int, last: int | None = None) -> ColumnMapping:
    """The columns as far as they are known where the headings' row, or two rows, are chosen by hand.

    Raises `NoSuchRow`.
    """
    return _mapping(_header_at(grid, sheet, first, first if last is None else last), kind)


def kept_mapping(grid: Grid, kept: Iterable[ColumnMapping]) -> ColumnMapping | None:
    """One of the mappings kept, put on this file, if the headings it was made for stand in it; else None."""
    by_print = {mapping.fingerprint: mapping for mapping in kept}
    for sheet in grid.sheets:
        for header in _headers(sheet):
            found = by_print.get(header.fingerprint)
            if found is not None:
                rows = (header.first, header.last)
                return mapping_of(found.kind, sheet.name, rows, found.fingerprint, found.columns, guessed=found.guessed)
    return None


def headings(grid: Grid, mapping: ColumnMapping) -> tuple[str, ...]:
    """The headings of all columns, mapped or not, as they stand; two rows of them are joined. Raises `NoSuchRow`."""
    return _header_at(grid, mapping.sheet, mapping.first, mapping.last).headings


def header_of(grid: Grid, mapping: ColumnMapping) -> Header:
    """The headings to which a mapping belongs. Raises `NoSuchRow`."""
    return _header_at(grid, mapping.sheet, mapping.first, mapping.last)


def rivals(grid: Grid, mapping: ColumnMapping) -> tuple[tuple[str, int], ...]:
    """Columns that are not mapped though their heading is a field's: each with the key that another column has."""
    taken = set(mapping.columns.values())
    found = []
    for column, options in enumerate(_options(header_of(grid, mapping), mapping.kind)):
        sure = [one.key for one in options if one.sure and one.key in mapping.columns]
        if column not in taken and sure:
            found.append((sure[0], column))
    return tuple(found)


def _header_at(grid: Grid, name: str, first: int, last: int) -> Header:
    sheet = grid.sheet(name)
    rows = {row.number: row for row in sheet.rows} if sheet is not None else {}
    if sheet is None or first not in rows or last not in rows or last - first not in (0, 1):
        raise NoSuchRow(file=grid.file, sheet=name, row=first)
    return _one_row(sheet, rows[first]) if first == last else _two_rows(sheet, rows[first], rows[last])


def _headers(sheet: Sheet) -> Iterator[Header]:
    """Each row near the top as headings, and each two that follow one another."""
    rows = sheet.rows[:_LOOKED_AT]
    for at, row in enumerate(rows):
        yield _one_row(sheet, row)
        if at + 1 < len(rows) and rows[at + 1].number == row.number + 1:
            yield _two_rows(sheet, row, rows[at + 1])


def _texts(row: GridRow) -> list[str]:
    return [value if isinstance(value, str) else "" if value is None else str(value) for value in row.cells]


def _one_row(sheet: Sheet, row: GridRow) -> Header:
    texts = tuple(_texts(row))
    return Header(sheet, row.number, row.number, texts, texts)


def _two_rows(sheet: Sheet, upper: GridRow, lower: GridRow) -> Header:
    """Headings in groups: a group's name stands over its first column, and holds for all that it is merged over.

    Without merges, as in a CSV file, it holds until the next name, where something stands below.
    """
    width = max(len(upper.cells), len(lower.cells))
    above = (_texts(upper) + [""] * width)[:width]
    below = (_texts(lower) + [""] * width)[:width]
    for merge in sheet.merges:
        if merge.top <= upper.number <= merge.bottom and merge.left < width and merge.bottom < lower.number:
            right = min(merge.right, width - 1)
            above[merge.left : right + 1] = [above[merge.left]] * (right + 1 - merge.left)
    if not sheet.merges:
        for column in range(1, width):
            above[column] = above[column] or (above[column - 1] if below[column] else "")
    joined = (up if not low or up == low else f"{up} {low}".strip() for up, low in zip(above, below, strict=True))
    return Header(sheet, upper.number, lower.number, tuple(joined), tuple(below))


def _options(header: Header, kind: ImportKind) -> list[tuple[Match, ...]]:
    """The fields each column may hold. Of two rows the joined heading counts before the lower, if it names one."""
    return [_options_of(whole, low, kind) for whole, low in zip(header.headings, header.lower, strict=True)]


def _options_of(whole: str, low: str, kind: ImportKind) -> tuple[Match, ...]:
    joined = matches(whole, kind) if whole else ()
    if not low or low == whole:
        return joined
    lower = matches(low, kind)
    if not (joined and joined[0].exact):
        return lower or joined
    points = {one.key: one.points + 1 for one in lower}  # both say so: surer than either
    return tuple(Match(one.key, max(one.points, points.get(one.key, 0))) for one in joined)


def _assigned(header: Header, kind: ImportKind) -> dict[str, tuple[int, Match]]:
    """Each field's column: the surest match first, then the leftmost column, then the order of fields."""
    choices = [
        ((-match.points, column, order), column, match)
        for column, options in enumerate(_options(header, kind))
        for order, match in enumerate(options)
    ]
    assigned: dict[str, tuple[int, Match]] = {}
    taken: set[int] = set()
    for _rank, column, match in sorted(choices, key=lambda choice: choice[0]):
        if column not in taken and match.key not in assigned:
            assigned[match.key] = (column, match)
            taken.add(column)
    return assigned


def _points(header: Header, kind: ImportKind) -> int:
    """How much the headings look like those of a table of this kind; 0 where they do not."""
    assigned = _assigned(header, kind)
    sure = [match for _, match in assigned.values() if match.sure]
    fields = {key.partition(".")[0] for key in assigned}
    if not sure or len(assigned) < min(2, sum(map(bool, header.headings))):
        return 0
    needs = sum(bool(fields.intersection(group)) for group in COLUMN_TABLES[kind].needed)
    return sum(match.points for _, match in assigned.values()) + _OF_A_NEED * needs


def _mapping(header: Header, kind: ImportKind) -> ColumnMapping:
    assigned = _assigned(header, kind)
    return mapping_of(
        kind,
        header.sheet.name,
        (header.first, header.last),
        header.fingerprint,
        {key: column for key, (column, _) in assigned.items()},
        guessed=(key for key, (_, match) in assigned.items() if not match.sure),
    )
