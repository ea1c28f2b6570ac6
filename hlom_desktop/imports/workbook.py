"""Reads a spreadsheet safely: XLSX and CSV into a grid, or a refusal that says what the file is and what to do."""

from __future__ import annotations

from pathlib import Path

from hlom_desktop.imports.csv_rows import read_text
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.limits import MEGABYTE, MOST_TEXT, MOST_UNZIPPED
from hlom_desktop.imports.refused import CannotOpen, EmptyFile, NothingFilled, TooLarge
from hlom_desktop.imports.signatures import HEAD, claim_of, is_ole, is_zip, refuse_other
from hlom_desktop.imports.workbook_parts import read_workbook


def read_grid(path: Path) -> Grid:
    """What the file holds, whole. Nothing is written, nothing computed: of a formula the value last stored is read.

    Refuses, with a `FileRefused`, what is not what its name says, more than 50,000 rows or 200 columns of a sheet,
    and what would unpack to more than 200 MB.
    """
    claim = claim_of(path.name)
    head, size = _head(path)
    if not size:
        raise EmptyFile(file=path.name)
    if is_zip(head):
        _refuse_large(path, size, MOST_UNZIPPED)
        sheets, remarks = read_workbook(path, claim)
        grid = Grid(path.name, sheets, remarks)
    else:
        if is_ole(head):
            _refuse_large(path, size, MOST_UNZIPPED)
            head = _bytes(path)
        refuse_other(path.name, claim, head)
        grid = _text(path, size)
    if not grid.sheets:
        raise NothingFilled(file=path.name)
    return grid


def _text(path: Path, size: int) -> Grid:
    _refuse_large(path, size, MOST_TEXT)
    sheet, remarks, encoding, delimiter = read_text(_bytes(path), path.name)
    return Grid(path.name, (sheet,) if sheet.rows else (), remarks, encoding, delimiter)


def _head(path: Path) -> tuple[bytes, int]:
    """The file's first bytes and its size."""
    try:
        if not path.is_file():
            raise CannotOpen(file=path.name)
        with path.open("rb") as stream:
            return stream.read(HEAD), path.stat().st_size
    except OSError as error:
        raise CannotOpen(file=path.name) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotOpen(file=path.name) from error


def _refuse_large(path: Path, size: int, most: int) -> None:
    if size > most:
        raise TooLarge(file=path.name, most=most // MEGABYTE)
