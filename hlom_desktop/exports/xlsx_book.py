"""Workbooks written so that a spreadsheet program shows them as meant, computes nothing, and prints them whole."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.rehearsed import warning_in
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.xlsx_charts import add_charts
from hlom_desktop.exports.xlsx_sheet import CellValue, Sheet, SheetColumn
from hlom_desktop.refusals import N_

LONGEST_TEXT = 32_767
"""Characters that a cell can hold; what is longer is cut, the cut shown by an ellipsis."""

CUT = N_("“{name}”: a text was cut, for a cell holds {most} characters at most.")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FORBIDDEN_IN_NAME = re.compile(r"[\\/*?:\[\]]")
_HAIR = Side(style="thin", color="808080")
_BLACK = Side(style="medium", color="000000")


def write_workbook(
    sheets: tuple[Sheet, ...],
    path: Path,
    *,
    title: str,
    language: str,
    stamp: datetime,
    rehearsal: bool = False,
) -> Report:
    """Write the sheets as one .xlsx, replacing `path` in one step.

    `stamp`, an aware moment, dates the file: the same sheets and stamp give the same bytes. A rehearsal's sheets say
    so on the screen and in head and foot of each printed page.
    """
    book = Workbook()
    book.remove(book.active)
    _styles(book)
    taken: set[str] = set()
    for sheet in sheets:
        name = _free_name(sheet.name, taken)
        taken.add(name.lower())
        _fill(book.create_sheet(name), sheet, warning_in(language) if rehearsal else "")
    moment = stamp.astimezone(UTC).replace(tzinfo=None)
    properties = book.properties
    properties.title, properties.language, properties.creator = printable(title)[:255], language, ""
    properties.created = properties.modified = moment
    write_replacing(path, dated_bytes(book, moment))
    longest = max(map(_longest, sheets), default=0)
    cut = (Remark(CUT, {"name": path.name, "most": LONGEST_TEXT}),) if longest > LONGEST_TEXT else ()
    return Report((path,), cut)


def _longest(sheet: Sheet) -> int:
    """Characters of the longest text of a sheet."""
    values = [*sheet.head, *(value for row in sheet.rows for value in row.values)]
    return max((len(printable(value)) for value in values if isinstance(value, str)), default=0)


def _free_name(name: str, taken: set[str]) -> str:
    """A name that a tab may have: 31 characters, none of those reserved, not taken in this workbook."""
    clean = _FORBIDDEN_IN_NAME.sub(" ", printable(name).replace("\n", " ")).strip(" '")[:31] or "Sheet"
    free, number = clean, 2
    while free.lower() in taken or free.lower() == "history":
        free, number = f"{clean[:27]} {number}", number + 1
    return free


def _styles(book: Workbook) -> None:
    """The looks of cells, registered once: a style made per cell costs more than the cell."""
    wrap = Alignment(wrap_text=True, vertical="top")
    looks = {
        "HLOM Title": (Font(name="Arial", size=16, bold=True), Border(), Alignment(vertical="center")),
        "HLOM Head": (Font(name="Arial", size=10), Border(), Alignment(vertical="top")),
        "HLOM Label": (Font(name="Arial", size=9, bold=True), Border(bottom=_BLACK), wrap),
        "HLOM Section": (Font(name="Arial", size=10, bold=True), Border(bottom=_HAIR), wrap),
        "HLOM Entry": (Font(name="Arial", size=10), Border(bottom=_HAIR), wrap),
        "HLOM Write in": (Font(name="Arial", size=10), Border(left=_HAIR, right=_HAIR, bottom=_HAIR), wrap),
    }
    for name, (font, border, alignment) in looks.items():
        style = NamedStyle(name=name, font=font, border=border, alignment=alignment)
        book.add_named_style(style)


def _fill(page: Worksheet, sheet: Sheet, warning: str) -> None:
    title = f"{sheet.title} · {warning}" if warning else sheet.title
    lines = [(title, "HLOM Title"), *((line, "HLOM Head") for line in sheet.head)]
    for number, (line, style) in enumerate(lines, start=1):
        _put(page.cell(number, 1), line, style)
    labels = len(lines) + 2
    for place, column in enumerate(sheet.columns, start=1):
        _put(page.cell(labels, place), column.label, "HLOM Label")
        page.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(sheet.rows, start=labels + 1):
        for place, (value, column) in enumerate(zip(row.values, sheet.columns, strict=True), start=1):
            _put(page.cell(number, place), value, _look(column, section=row.section), column.number_format)
    add_charts(page, sheet, labels)
    _for_print(page, sheet, labels, labels + len(sheet.rows))
    if warning:  # an empty part would hide those after it
        page.oddHeader.right.text = page.oddFooter.center.text = _running(warning)


def _look(column: SheetColumn, *, section: bool) -> str:
    if column.written_in:
        return "HLOM Write in"
    return "HLOM Section" if section else "HLOM Entry"


def _put(cell: Cell, value: CellValue, style: str, number_format: str = "General") -> None:
    """Set a cell; text stays text, whatever it begins with, and a zoned moment is written as its wall time."""
    cell.style = style
    if isinstance(value, str):
        text = printable(value)
        cell.value = text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_FORMULA)
        return
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)
    cell.value = value
    if number_format != "General" and value is not None:
        cell.number_format = number_format


def _for_print(page: Worksheet, sheet: Sheet, labels: int, last: int) -> None:
    """A4 landscape, all columns on one page's width, labels frozen on screen and repeated on paper."""
    page.freeze_panes = f"A{labels + 1}"
    page.print_title_rows = f"{labels}:{labels}"
    page.print_area = f"A1:{get_column_letter(len(sheet.columns))}{last}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left, page.page_margins.right = 0.59, 0.47
    page.page_margins.top, page.page_margins.bottom = 0.79, 0.67
    page.oddHeader.left.text = _running(sheet.header or sheet.title)
    page.oddFooter.left.text = _running(sheet.printed)
    page.oddFooter.right.text = _running(sheet.page_words).replace("{page}", "&P").replace("{pages}", "&N")


def _running(text: str) -> str:
    """A header's or footer's text: `&` starts a code there and is doubled; one line, 80 characters at most."""
    return printable(text).replace("\n", " ")[:80].replace("&", "&&")


def dated_bytes(book: Workbook, moment: datetime) -> bytes:
    """The workbook's bytes with every part dated `moment`, in a fixed order."""
    made, fixed = io.BytesIO(), io.BytesIO()
    book.save(made)
    stamp: Any = max(moment.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    dated = f"{moment.replace(microsecond=0).isoformat()}Z".encode()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":  # saving sets its own hour of change
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + dated, data)
            part = zipfile.ZipInfo(name, stamp)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(part, data)
    return fixed.getvalue()
