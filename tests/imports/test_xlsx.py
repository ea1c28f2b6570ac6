"""Workbooks read into a grid: types of cells, sheets, merges, formulas."""

from __future__ import annotations

import tempfile
import unicodedata
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from hlom_desktop.imports.grid import (
    ErrorValue,
    Grid,
    GridRow,
    Merge,
    Place,
    Remark,
    Sheet,
    column_letters,
    column_number,
)
from hlom_desktop.imports.workbook import read_grid
from hlom_desktop.imports.workbook_parts import HIDDEN_ROWS, NO_SUCH_DAY, NOT_COMPUTED

from .files import MAIN, Written, book_of, parts_of, zipped

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def test_cells_have_the_types_they_were_given(written: Written) -> None:
    book = book_of(
        ("  Ana\u00a0 ", 12, 12.0, 1.5, True, "00123", None, date(2021, 12, 14)),
        (
            datetime(2021, 12, 14, 10, 30),
            time(9, 5),
            timedelta(hours=26),
            "a\r\nb",
            "",
            " \u200b ",
            "#N/A",
            "end",
        ),
    )
    assert written(book) == Grid(
        "list.xlsx",
        (
            Sheet(
                "People",
                (
                    GridRow(1, ("Ana", 12, 12, 1.5, True, "00123", None, date(2021, 12, 14))),
                    GridRow(
                        2,
                        (
                            datetime(2021, 12, 14, 10, 30),
                            time(9, 5),
                            timedelta(hours=26),
                            "a\nb",
                            None,
                            None,
                            ErrorValue("#N/A"),
                            "end",
                        ),
                    ),
                ),
            ),
        ),
    )
    assert type(written(book).sheets[0].rows[0].cells[2]) is int


def test_days_of_the_1904_calendar_are_the_same_days(written: Written) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append((date(2021, 12, 14), datetime(2021, 12, 14, 10, 30), time(10, 30)))
    assert written(book).sheets[0].rows[0].cells == (
        date(2021, 12, 14),
        datetime(2021, 12, 14, 10, 30),
        time(10, 30),
    )


def test_a_day_that_never_was_stays_a_number_and_is_remarked(written: Written) -> None:
    book = book_of((60, 61, -1))
    for cell in book.active[1]:
        cell.number_format = "dd/mm/yyyy"
    grid = written(book)
    assert grid.sheets[0].rows[0].cells == (60, date(1900, 3, 1), -1)
    assert grid.remarks == (
        Remark(NO_SUCH_DAY, {}, Place("People", 1, 0)),
        Remark(NO_SUCH_DAY, {}, Place("People", 1, 2)),
    )


def test_sheets_come_in_order_hidden_ones_marked_empty_ones_left_out(written: Written) -> None:
    book = book_of(("a",), title="First")
    book.create_sheet("Nothing")
    lists = book.create_sheet("Lists")
    lists.append(("b",))
    lists.sheet_state = "veryHidden"
    book.create_chartsheet("Plot")
    grid = written(book)
    assert [(sheet.name, sheet.hidden) for sheet in grid.sheets] == [("First", False), ("Lists", True)]
    assert grid.sheet("Lists") == Sheet("Lists", (GridRow(1, ("b",)),), hidden=True)
    assert grid.sheet("Nothing") is None


def test_empty_rows_are_left_out_and_rows_keep_their_numbers(written: Written) -> None:
    book = book_of(("a",), (), (None, "b"), ("", " "), ("c",))
    book.active.row_dimensions[3].hidden = True
    grid = written(book)
    assert grid.sheets[0].rows == (GridRow(1, ("a",)), GridRow(3, (None, "b")), GridRow(5, ("c",)))
    assert grid.remarks == (Remark(HIDDEN_ROWS, {"sheet": "People", "number": 1}),)
    assert grid.sheets[0].rows[1].filled == (1,)
    assert grid.sheets[0].rows[1].cell(9) is None


def test_a_merge_in_one_column_holds_in_each_row_a_wider_one_is_kept(written: Written) -> None:
    book = book_of(("State", "Head", None), ("France", "A", "B"), (None, "C", "D"), (None, "E", None), (None, "F"))
    book.active.merge_cells("A2:A4")
    book.active.merge_cells("B1:C1")
    book.active.merge_cells("B4:C5")
    sheet = written(book).sheets[0]
    assert sheet.rows == (
        GridRow(1, ("State", "Head")),
        GridRow(2, ("France", "A", "B")),
        GridRow(3, ("France", "C", "D")),
        GridRow(4, ("France", "E")),
    )
    assert sheet.merges == (Merge(1, 1, 1, 2), Merge(4, 1, 5, 2))


def test_of_a_formula_the_stored_value_is_read(tmp_path: Path) -> None:
    sheet = (
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
        '<c r="C1"><f>NOW()</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        "</row></sheetData>"
    )
    grid = read_grid(zipped(tmp_path / "f.xlsx", parts_of(sheet)))
    assert grid.sheets[0].rows == (GridRow(1, (2, "ab", None, None, ErrorValue("#DIV/0!"))),)
    assert grid.remarks == (Remark(NOT_COMPUTED, {}, Place("People", 1, 2)),)
    assert grid.remarks[0].said(str) == (
        "People!C1: the formula has no stored value. Open the file in a spreadsheet program and save it again."
    )


@pytest.mark.parametrize("main", [MAIN, STRICT])
def test_texts_lie_in_the_cell_or_apart_with_reading_aids_and_escapes(tmp_path: Path, main: str) -> None:
    texts = (
        f'<x:sst xmlns:x="{main}"><x:si><x:t>One_x000D_\ntwo</x:t></x:si><x:si><x:r><x:t>Rich </x:t></x:r>'
        "<x:r><x:t>text</x:t></x:r><x:rPh><x:t>aid</x:t></x:rPh></x:si></x:sst>"
    )
    sheet = (
        '<sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in </t></r>'
        '<r><t>it</t></r><rPh><t>aid</t></rPh></is></c><c t="b"><v>0</v></c>'
        '<c t="d"><v>2021-12-14T10:30:00</v></c></row>'
        "<row><c><v>1e3</v></c><c><v>1_0</v></c><c><v>nan</v></c></row></sheetData>"
    )
    grid = read_grid(zipped(tmp_path / "t.xlsx", parts_of(sheet, main=main, texts=texts)))
    assert grid.sheets[0].rows == (
        GridRow(1, ("Rich text", "One\ntwo", "in it", False, datetime(2021, 12, 14, 10, 30))),
        GridRow(2, (1000, "1_0", "nan")),
    )


def test_letters_over_columns() -> None:
    assert [column_letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert all(column_number(column_letters(at)) == at for at in range(2000))
    assert str(Place("P", 7, 27)) == "P!AB7"
    with pytest.raises(ValueError, match="A1"):
        column_number("A1")


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8).filter(
        lambda text: not text.startswith(("=", "#"))
    ),
    st.dates(date(1900, 3, 1), date(2999, 12, 31)),
    st.datetimes(datetime(1900, 3, 1), datetime(2999, 12, 31)).map(lambda moment: moment.replace(microsecond=0)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=5))
def test_what_openpyxl_reads_is_read(rows: list[list[object]]) -> None:
    """Whatever openpyxl writes and reads back, this reading gives too."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "b.xlsx"
        book = book_of(*(tuple(row) for row in [["first"], *rows]))
        book.save(path)
        sheet = openpyxl.load_workbook(path, read_only=True, data_only=True)
        expected = {}
        for number, cells in enumerate(sheet.worksheets[0].iter_rows(values_only=True), start=1):
            values = [unicodedata.normalize("NFC", cell) if isinstance(cell, str) else cell for cell in cells]
            while values and values[-1] is None:
                values.pop()
            if values:
                expected[number] = values
        sheet.close()
        found = {row.number: list(row.cells) for row in read_grid(path).sheets[0].rows}
    assert {number: [_plain(one) for one in cells] for number, cells in found.items()} == {
        number: [_plain(one) for one in cells] for number, cells in expected.items()
    }


def _plain(cell: object) -> object:
    """openpyxl gives each day as a moment at midnight."""
    return datetime(cell.year, cell.month, cell.day) if type(cell) is date else cell
