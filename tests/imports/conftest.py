"""Files written for a test and read back, and what dates are read against."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.imports.workbook import read_grid

from .files import Typed, Written


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a workbook and reads it back."""

    def write(book: openpyxl.Workbook) -> Grid:
        book.save(tmp_path / "list.xlsx")
        return read_grid(tmp_path / "list.xlsx")

    return write


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    """Writes a CSV file and reads it back."""

    def write(data: bytes | str) -> Grid:
        (tmp_path / "list.csv").write_bytes(data.encode() if isinstance(data, str) else data)
        return read_grid(tmp_path / "list.csv")

    return write


@pytest.fixture
def context() -> ReadingContext:
    """Dates of 2021 in English, on Geneva's clock."""
    return ReadingContext("en", load_un_sessions(), 2021, "Europe/Zurich")
