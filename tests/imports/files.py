"""Files put together for a test: workbooks row by row, workbooks part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import openpyxl

from hlom_desktop.imports.grid import Grid, GridRow, Sheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*rows: tuple[str, str, str]) -> str:
    """A part that names others: id, kind, name."""
    inside = "".join(f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{to}"/>' for id_, kind, to in rows)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def parts_of(sheet: str, *, main: str = MAIN, **more: str) -> dict[str, str]:
    """The parts of a workbook with one sheet, whose part holds `sheet` between its ends; `more` by short name."""
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{OFFICE}">{more.get("before", "")}<sheets>'
        '<sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
            ("rId3", "styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>',
        **({"xl/sharedStrings.xml": more["texts"]} if "texts" in more else {}),
        **({"xl/styles.xml": more["styles"]} if "styles" in more else {}),
    }


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """An archive of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def book_of(*rows: tuple[object, ...], title: str = "People") -> openpyxl.Workbook:
    """A workbook of one sheet with these rows."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def sheet_of(*rows: tuple[str | None, ...], name: str = "S", hidden: bool = False) -> Sheet:
    """A sheet of these rows; an empty one is left out."""
    made = tuple(GridRow(number, row) for number, row in enumerate(rows, start=1) if any(row))
    return Sheet(name, made, hidden=hidden)


def grid_of(*rows: tuple[str | None, ...]) -> Grid:
    """A file of one sheet."""
    return Grid("f.xlsx", (sheet_of(*rows),))


Written: TypeAlias = Callable[[openpyxl.Workbook], Grid]
Typed: TypeAlias = Callable[[bytes | str], Grid]
