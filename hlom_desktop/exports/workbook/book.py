"""Writes a table that comes back as a workbook: plain rows to sort and filter, and a hidden sheet beside them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.rehearsed import warning_in
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.workbook.table import TableWritten
from hlom_desktop.imports.merging.cells import Written
from hlom_desktop.imports.merging.exported import SHEET

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEAD = {
    "font": Font(name="Arial", size=10, bold=True),
    "border": Border(bottom=Side(style="medium", color="000000")),
    "alignment": Alignment(wrap_text=True, vertical="top"),
}
_ENTRY = {"font": Font(name="Arial", size=10), "alignment": Alignment(wrap_text=True, vertical="top")}


class _Dated(zipfile.ZipFile):
    """An archive of which every part bears the same date: the same table and stamp give the same bytes."""

    def __init__(self, stream: io.BytesIO, moment: datetime) -> None:
        super().__init__(stream, "w", zipfile.ZIP_DEFLATED)
        self._stamp: Any = max(moment.timetuple()[:6], (1980, 1, 1, 0, 0, 0))

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Put a part in."""
        part = zipfile.ZipInfo(str(zinfo_or_arcname), self._stamp)
        part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
        super().writestr(part, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Put a file in."""
        self.writestr(arcname, Path(filename).read_bytes())


def write_table(table: TableWritten, path: Path, *, rehearsal: bool = False) -> Report:
    """Write the workbook, replacing `path` in one step. A rehearsal's says so on each printed page."""
    book = Workbook(write_only=True)
    page = book.create_sheet(table.title[:31])
    page.freeze_panes = "B2"
    for place, column in enumerate(table.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    page.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    _set_up(page, table, rehearsal=rehearsal)
    page.append(_cells(page, [column.heading for column in table.columns], _HEAD))
    for row in table.rows:
        page.append(_cells(page, row, _ENTRY))
    kept = book.create_sheet(SHEET)
    kept.sheet_state = "hidden"
    for line in (table.head, [column.key for column in table.columns], *table.rows):
        kept.append(_cells(kept, line, {}))
    write_replacing(path, _bytes(book, table))
    return Report((path,))


def _set_up(page: Any, table: TableWritten, *, rehearsal: bool) -> None:
    """A4 landscape, its columns on as many pages as they need, the headings on each."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.print_title_rows = "1:1"
    page.oddHeader.left.text = table.title
    page.oddFooter.right.text = "&P / &N"
    if rehearsal:
        page.oddHeader.right.text = page.oddFooter.center.text = warning_in(table.language)


def _cells(page: Any, values: Iterable[Written], looks: dict[str, Any]) -> list[Any]:
    return [_cell(page, value, looks) for value in values]


def _cell(page: Any, value: Written, looks: dict[str, Any]) -> Any:
    """A cell; text stays text, whatever it begins with."""
    if value is None:
        return None
    cell = WriteOnlyCell(page, value)
    for name, look in looks.items():
        setattr(cell, name, look)
    match value:
        case str():
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(_FORMULA)
        case time():
            cell.number_format = "hh:mm"
        case date():
            cell.number_format = "yyyy-mm-dd"
    return cell


def _bytes(book: Workbook, table: TableWritten) -> bytes:
    moment = table.stamp.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties = book.properties
    properties.title, properties.language, properties.creator = table.title, table.language, ""
    properties.created = properties.modified = moment
    stream = io.BytesIO()
    archive = _Dated(stream, moment)
    ExcelWriter(book, archive).save()
    return stream.getvalue()
