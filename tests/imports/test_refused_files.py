"""Files that are not what they claim, too large, protected, damaged or made to do harm: each refused in a sentence."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.imports import refused
from hlom_desktop.imports.refused import FileRefused
from hlom_desktop.imports.workbook import read_grid

from .files import book_of, parts_of, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'


def workbook() -> bytes:
    stream = io.BytesIO()
    book_of(("a", "b"), (1, 2)).save(stream)
    return stream.getvalue()


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.xlsx", b"", refused.EmptyFile),
        ("a.csv", b" \r\n;;;\n", refused.NothingFilled),
        ("a.xlsx", b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", refused.IsWebPage),
        ("a.xlsx", b"\xef\xbb\xbf\n <TABLE><tr></tr></TABLE>", refused.IsWebPage),
        ("a.csv", "<html>".encode("utf-16"), refused.IsWebPage),
        ("a.xlsx", b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', refused.IsWebPage),
        ("a.xlsx", b'<?xml version="1.0"?><Workbook/>', refused.IsXmlTable),
        ("a.xlsx", b"State;Name\nFrance;Ana\n", refused.IsText),
        ("a.xlsx", "State\tName\n".encode("utf-16"), refused.IsText),
        ("a.xlsx", OLE, refused.IsOldExcel),
        ("a.csv", OLE, refused.IsOldExcel),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), refused.PasswordProtected),
        ("a.xlsx", OLE + "WordDocument".encode("utf-16-le"), refused.IsWordOrSlides),
        ("a.xlsx", archive("list.csv"), refused.IsArchive),
        ("a.xlsx", archive("[Content_Types].xml", "word/document.xml"), refused.IsWordOrSlides),
        ("a.xlsx", archive("mimetype", "content.xml", "META-INF/manifest.xml"), refused.IsOpenDocument),
        ("a.xlsx", archive("Index/Document.iwa"), refused.IsNumbers),
        ("a.xlsx", archive("[Content_Types].xml", "xl/workbook.bin"), refused.IsBinaryExcel),
        ("a.xlsx", archive(), refused.IsArchive),
        ("a.csv", workbook(), refused.IsWorkbook),
        ("a.csv", archive("list.csv"), refused.IsArchive),
        ("a.csv", b"%PDF-1.7\n", refused.IsPdf),
        ("a.xlsx", b"junk\n%PDF-1.4\n", refused.IsPdf),
        ("a.csv", b"{\\rtf1 x}", refused.IsWordOrSlides),
        ("a.csv", b"\x1f\x8b\x08\x00", refused.IsArchive),
        ("a.csv", b"\x89PNG\r\n\x1a\n", refused.IsNoTable),
        ("a.csv", bytes(range(256)) * 9, refused.IsNoTable),
        ("a.xlsx", bytes(range(1, 32)) * 99, refused.IsNoTable),
        ("a.xls", b"x", refused.IsOldExcel),
        ("a.ods", b"x", refused.IsOpenDocument),
        ("a.pdf", b"x", refused.IsPdf),
        ("a.docx", b"x", refused.IsWordOrSlides),
        ("a.exe", b"x", refused.OtherKindOfFile),
        ("a", b"x", refused.OtherKindOfFile),
        ("a.xlsx", workbook()[:-40], refused.Damaged),
        ("a.xlsx", workbook()[:900], refused.Damaged),
    ],
)
def test_it_is_said_what_the_file_is(tmp_path: Path, name: str, data: bytes, expected: type[FileRefused]) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileRefused) as found:
        read_grid(path)
    assert type(found.value) is expected
    assert f"“{name}”" in str(found.value)
    assert str(tmp_path) not in str(found.value)


def test_a_file_that_is_not_there_and_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("none.xlsx", "folder.csv"):
        with pytest.raises(refused.CannotOpen):
            read_grid(tmp_path / name)


def refusal_of(path: Path) -> FileRefused:
    with pytest.raises(FileRefused) as found:
        read_grid(path)
    return found.value


def test_archives_that_would_fill_the_memory_are_refused(tmp_path: Path) -> None:
    swelling = parts_of(ROW) | {"xl/media/zeros.bin": bytes(30_000_000)}
    assert type(refusal_of(zipped(tmp_path / "swells.xlsx", swelling))) is refused.Dangerous
    many = parts_of(ROW) | {f"xl/media/{number}": "x" for number in range(5_001)}
    assert type(refusal_of(zipped(tmp_path / "many.xlsx", many))) is refused.Dangerous


def test_more_bytes_than_are_read_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hlom_desktop.imports.archive.MOST_UNZIPPED", 1000)
    monkeypatch.setattr("hlom_desktop.imports.workbook.MOST_TEXT", 1000)
    (tmp_path / "b.csv").write_text("a;b\n" * 1000, encoding="utf-8")
    for path in (zipped(tmp_path / "a.xlsx", parts_of(ROW)), tmp_path / "b.csv"):
        assert type(refusal_of(path)) is refused.TooLarge


def test_sizes_that_an_archive_lies_about_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lies.xlsx", parts_of(ROW) | {"xl/worksheets/sheet1.xml": "<a>" + " " * 5000 + "</a>"})
    data = path.read_bytes()
    size = (5007).to_bytes(4, "little")
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, (50).to_bytes(4, "little")))
    assert type(refusal_of(path)) is refused.Damaged


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels"])
def test_parts_that_declare_entities_are_refused(tmp_path: Path, part: str) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    parts = parts_of(ROW, texts="<sst/>")
    found = refusal_of(zipped(tmp_path / "laughs.xlsx", parts | {part: laughs + parts[part]}))
    assert type(found) is refused.Dangerous


@pytest.mark.parametrize(
    "parts",
    [
        parts_of("<sheetData><row><c></row>"),
        parts_of('<sheetData><row r="1"><c r="A1" t="s"><v>4</v></c></row></sheetData>'),
        parts_of('<sheetData><row r="1"><c r="1A"><v>4</v></c></row></sheetData>'),
        parts_of('<sheetData><row r="1"><c r="AAAAAAAAA1"><v>4</v></c></row></sheetData>'),
        {"[Content_Types].xml": "", "xl/other.xml": ""},
        parts_of(ROW, styles="not XML"),
        {name: text for name, text in parts_of(ROW).items() if "sheet1" not in name},
    ],
)
def test_damaged_workbooks_are_refused(tmp_path: Path, parts: dict[str, str]) -> None:
    assert type(refusal_of(zipped(tmp_path / "d.xlsx", parts))) is refused.Damaged


def test_protected_archives_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "p.xlsx", parts_of(ROW))
    data = bytearray(path.read_bytes())
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    path.write_bytes(bytes(data))
    assert type(refusal_of(path)) is refused.PasswordProtected


def test_rows_and_columns_past_the_last_are_refused_with_their_place(tmp_path: Path) -> None:
    wide = '<sheetData><row r="3"><c r="A3"><v>1</v></c><c r="GR3"/><c r="GS3"><v>1</v></c></row></sheetData>'
    found = refusal_of(zipped(tmp_path / "wide.xlsx", parts_of(wide)))
    assert str(found) == "People!GS3 in “wide.xlsx” lies beyond 200 columns. Delete what stands so far to the right."
    long = "<sheetData>" + "<row><c><v>1</v></c></row>" * 50_001 + "</sheetData>"
    found = refusal_of(zipped(tmp_path / "long.xlsx", parts_of(long)))
    assert str(found) == "“People” in “long.xlsx” has more than 50000 rows. Divide it into several files."
    (tmp_path / "long.csv").write_text("a\n" * 50_001, encoding="utf-8")
    assert type(refusal_of(tmp_path / "long.csv")) is refused.TooManyRows
    (tmp_path / "wide.csv").write_text("a," * 200 + "b\n", encoding="utf-8")
    assert type(refusal_of(tmp_path / "wide.csv")) is refused.TooManyColumns


def test_empty_formatted_rows_and_columns_do_not_count(tmp_path: Path) -> None:
    sheet = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'
        + '<row r="2"><c r="A2"/></row>' * 60_000
        + '<row r="1048576"><c r="A1048576"/></row></sheetData>'
    )
    assert len(read_grid(zipped(tmp_path / "e.xlsx", parts_of(sheet))).sheets[0].rows) == 1


def test_merges_laid_over_one_another_cost_no_more_than_others(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>' for number in range(1, 3001))
    merges = '<mergeCell ref="B1:B1048576"/><mergeCell ref="A1:XFD1048576"/>' * 20_000
    sheet = f'<sheetData>{rows}<row r="1"><c r="B1"><v>2</v></c></row></sheetData><mergeCells>{merges}</mergeCells>'
    grid = read_grid(zipped(tmp_path / "m.xlsx", parts_of(sheet)))
    assert [row.cells for row in grid.sheets[0].rows] == [(1, 2)] * 3000
    sheet = f"{ROW}<mergeCells>{merges * 3}</mergeCells>"
    assert type(refusal_of(zipped(tmp_path / "n.xlsx", parts_of(sheet)))) is refused.Dangerous


def read_or_refused(name: str, data: bytes) -> str:
    """What a file of these bytes gives: “read”, or the sentence that refuses it; anything else raises."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            return "read" if read_grid(path).sheets else "empty"
        except FileRefused as refusal:
            return str(refusal)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300) | st.text(max_size=200).map(str.encode),
    st.sampled_from(("a.csv", "a.xlsx", "a.txt")),
    st.sampled_from((b"", b"PK\x03\x04", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"a;b\n", OLE)),
)
def test_any_bytes_are_read_or_refused(data: bytes, name: str, before: bytes) -> None:
    found = read_or_refused(name, before + data)
    assert found == "read" or f"“{name}”" in found


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 4000), st.integers(0, 255), st.integers(1, 40))
def test_a_workbook_with_any_damage_is_read_or_refused(at: int, byte: int, length: int) -> None:
    data = bytearray(WORKBOOK)
    at %= len(data)
    data[at : at + length] = bytes([byte]) * length
    found = read_or_refused("a.xlsx", bytes(data))
    assert found == "read" or "“a.xlsx”" in found


WORKBOOK = workbook()
