"""CSV files: encodings, delimiters, quotation marks, zeros, ragged rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from hlom_desktop.imports.csv_rows import GUESSED, LONG_ROW, MENDED, OPEN_QUOTE, ZEROS
from hlom_desktop.imports.grid import Grid, GridRow, Place, Remark, Sheet
from hlom_desktop.imports.workbook import read_grid

from .files import Typed

TEXT = "État;Fonction\nCôte d’Ivoire;Ministre de l’intérieur\nEspaña;Señora\nPérou;« Élève » – à l’école\n"
ROWS = (
    GridRow(1, ("État", "Fonction")),
    GridRow(2, ("Côte d’Ivoire", "Ministre de l’intérieur")),
    GridRow(3, ("España", "Señora")),
    GridRow(4, ("Pérou", "« Élève » – à l’école")),
)


@pytest.mark.parametrize(
    ("data", "encoding", "guessed"),
    [
        (TEXT.encode("utf-8"), "UTF-8", False),
        (TEXT.encode("utf-8-sig"), "UTF-8", False),
        (TEXT.encode("utf-16"), "UTF-16", False),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16", False),
        (TEXT.encode("utf-16-le"), "UTF-16", True),
        (TEXT.encode("utf-16-be"), "UTF-16", True),
        (TEXT.encode("utf-32"), "UTF-32", False),
        (TEXT.encode("cp1252"), "Windows-1252", True),
        (TEXT.encode("mac_roman"), "Mac OS Roman", True),
    ],
)
def test_the_encoding_is_found_and_a_guess_is_remarked(typed: Typed, data: bytes, encoding: str, guessed: bool) -> None:
    remarks = (Remark(GUESSED, {"encoding": encoding}),) if guessed else ()
    assert typed(data) == Grid("list.csv", (Sheet("list", ROWS),), remarks, encoding, ";")


def test_single_bytes_of_another_encoding_are_mended_and_remarked(typed: Typed) -> None:
    grid = typed((TEXT * 2).encode() + b"Per\xfa;x\n")
    assert grid.sheets[0].rows[-1] == GridRow(9, ("Perú", "x"))
    assert grid.remarks == (
        Remark(GUESSED, {"encoding": "UTF-8"}),
        Remark(MENDED, {"encoding": "UTF-8", "number": 1}),
    )


def test_bytes_that_mean_nothing_do_no_harm(typed: Typed) -> None:
    grid = typed(b"\xff\xfe" + "a;b\n".encode("utf-16-le") + b"\x00\xd8c")
    assert grid.sheets[0].rows[0] == GridRow(1, ("a", "b"))
    assert grid.remarks[0].message == MENDED


def test_zeros_are_left_out_and_remarked(typed: Typed) -> None:
    grid = typed("State;Na\0me\nFrance;Ana Maria dos Santos\n")
    assert [row.cells for row in grid.sheets[0].rows] == [("State", "Name"), ("France", "Ana Maria dos Santos")]
    assert grid.remarks == (Remark(ZEROS, {"number": 1}),)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_ends_of_lines(typed: Typed, delimiter: str, end: str) -> None:
    lines = (
        ("List of delegates, as on 14 December 2021",),
        (),
        ("State", "Function", "Share"),
        ("France", f'"Minister, of{delimiter} the ""interior"""', "1.5"),
        ("Spain", f'"over{end}two lines"', "2.5"),
        ("Peru", "", ""),
    )
    grid = typed(end.join(delimiter.join(line) for line in lines) + end)
    assert grid.delimiter == delimiter
    assert [(row.number, row.cells) for row in grid.sheets[0].rows[-4:]] == [
        (3, ("State", "Function", "Share")),
        (4, ("France", f'Minister, of{delimiter} the "interior"'.replace("\t", "\t"), "1.5")),
        (5, ("Spain", "over\ntwo lines", "2.5")),
        (6, ("Peru",)),
    ]


def test_the_delimiter_that_a_first_line_names_is_taken(typed: Typed) -> None:
    grid = typed("sep=;\r\na,b;c,d\r\n1,2;3,4\r\n")
    assert grid.sheets[0].rows == (GridRow(2, ("a,b", "c,d")), GridRow(3, ("1,2", "3,4")))


def test_decimal_commas_do_not_part_cells(typed: Typed) -> None:
    assert typed("Nom;Taux;Part\nA;1,5;2,5\nB;1,7;3,5\n").delimiter == ";"


@pytest.mark.parametrize(
    "text",
    [
        'a;b;c\n1;"x;3\n4;5;6\n7;8;9\n',
        'a;b;c\n1;"x;3\n4;"y";6\n7;8;9\n10;11;12\n13;14;15\n',
        'a;b;c\n1;"x;3\n' + "4;5;6\n" * 40_000,
    ],
)
def test_a_quotation_mark_left_open_swallows_no_rows(typed: Typed, text: str) -> None:
    grid = typed(text)
    assert {len(row.cells) for row in grid.sheets[0].rows} == {3}
    assert len(grid.sheets[0].rows) == text.count("\n")
    assert grid.remarks == (Remark(OPEN_QUOTE),)


def test_inches_are_no_quotation_marks(typed: Typed) -> None:
    grid = typed('a;b\n5" disk;"two\nlines"\n')
    assert grid.sheets[0].rows[1].cells == ('5" disk', "two\nlines")
    assert grid.remarks == ()


def test_longer_rows_are_remarked_shorter_ones_are_not(typed: Typed) -> None:
    grid = typed("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1\n1,2,3\n")
    assert [len(row.cells) for row in grid.sheets[0].rows] == [3, 3, 2, 4, 1, 3]
    assert grid.remarks == (Remark(LONG_ROW, {"number": 4, "usual": 3}, Place("list", 4)),)
    assert grid.remarks[0].said(str) == (
        "list!4 has 4 cells, others 3: perhaps a separator stands in a text without quotes."
    )


def test_a_text_file_of_tabs(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("a\tb\n1\t2\n", encoding="utf-8")
    assert read_grid(tmp_path / "list.txt").delimiter == "\t"


def test_cells_that_look_like_formulas_are_texts(typed: Typed) -> None:
    assert typed('a,b\n=1+1,"@x"\n').sheets[0].rows[1].cells == ("=1+1", "@x")
