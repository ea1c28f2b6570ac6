"""Workbooks, read back with openpyxl and as the XML inside."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hlom_desktop.exports.xlsx_book import LONGEST_TEXT, write_workbook
from hlom_desktop.exports.xlsx_sheet import CellValue, Sheet, SheetColumn, SheetRow

STAMP = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)


def _sheet(*rows: tuple[CellValue, ...], name: str = "Plenary Hall") -> Sheet:
    return Sheet(
        name=name,
        title="Run of show",
        head=("Plenary Hall", "Tuesday 14 December 2021"),
        columns=(
            SheetColumn("Start", 8, number_format="hh:mm"),
            SheetColumn("What", 40),
            SheetColumn("Actual start", 10, written_in=True),
        ),
        rows=tuple(SheetRow(row) for row in rows),
        page_words="Page {page} of {pages}",
        printed="Printed on 10 December 2021, R&D",
    )


def _write(path: Path, *sheets: Sheet) -> Path:
    write_workbook(sheets, path, title="Run of show", language="en", stamp=STAMP)
    return path


def test_a_sheet_is_read_back_whole_and_set_for_paper(tmp_path: Path) -> None:
    page = load_workbook(_write(tmp_path / "a.xlsx", _sheet((time(8, 30), "Doors", None))))["Plenary Hall"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["Run of show", None, None],
        ["Plenary Hall", None, None],
        ["Tuesday 14 December 2021", None, None],
        [None, None, None],
        ["Start", "What", "Actual start"],
        [time(8, 30), "Doors", None],
    ]
    assert (page.freeze_panes, page.print_title_rows, page.print_area) == (
        "A6",
        "$5:$5",
        "'Plenary Hall'!$A$1:$C$6",
    )
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert page.oddFooter.right.text == "Page &P of &N"
    assert page.oddFooter.left.text == "Printed on 10 December 2021, R&&D"
    sides = [page.cell(6, place).border.left for place in (1, 2, 3)]
    assert [side.style if side else None for side in sides] == [None, None, "thin"]


@pytest.mark.parametrize("text", ["=1+1", "+41 22", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    path = _write(tmp_path / "f.xlsx", _sheet((None, text, text)))
    cell = load_workbook(path)["Plenary Hall"].cell(6, 2)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    with zipfile.ZipFile(path) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_text_no_file_can_hold_is_cleaned_and_cut(tmp_path: Path) -> None:
    path = _write(tmp_path / "c.xlsx", _sheet((None, "a\x00\x07b\ud800\ufffe", "w" * 40_000)))
    page = load_workbook(path)["Plenary Hall"]
    assert page.cell(6, 2).value == "ab"
    assert page.cell(6, 3).value == "w" * (LONGEST_TEXT - 1) + "…"


def test_tabs_have_names_a_workbook_takes_each_its_own(tmp_path: Path) -> None:
    names = ("Salle: 1/2 [A]", "Salle: 1/2 [A]", "", "x" * 40, "x" * 40, "History")
    book = load_workbook(_write(tmp_path / "n.xlsx", *(_sheet(name=name) for name in names)))
    assert book.sheetnames == ["Salle  1 2  A", "Salle  1 2  A 2", "Sheet", "x" * 31, "x" * 27 + " 2", "History 2"]


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    sheet = _sheet((time(8, 30), "Doors", None))
    first = _write(tmp_path / "1.xlsx", sheet).read_bytes()
    assert _write(tmp_path / "2.xlsx", sheet).read_bytes() == first
