"""Writes the form as a workbook: locked but for its answers, with lists, checks, and a hidden sheet for its reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Protection, Side
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.rehearsed import warning_in
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.side_event_form.checks import add_check
from hlom_desktop.exports.side_event_form.values import Answer, CheckKind, FormRow, FormSheet, RowKind
from hlom_desktop.exports.xlsx_book import dated_bytes
from hlom_desktop.imports.forms.marks import SHEET, AnswerCell

LISTS = "HLOM lists"
WIDTHS = {"A": 23.0, "B": 23.0, "C": 25.0, "D": 9.0, "E": 27.0}
_LINE = 14.0
_COLUMNS = "BCD"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HAIR = Side(style="thin", color="000000")
_HEAVY = Side(style="thick", color="000000")
_FRAME = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_SIZES = {RowKind.CONFERENCE: 11, RowKind.TITLE: 22, RowKind.RULE: 10, RowKind.SECTION: 13, RowKind.HEADS: 10}
_HEIGHTS = {RowKind.CONFERENCE: 24.0, RowKind.TITLE: 40.0, RowKind.RULE: 14.0, RowKind.SECTION: 30.0}


def write_form(form: FormSheet, path: Path, *, rehearsal: bool = False) -> Report:
    """Write the form, replacing `path` in one step. A rehearsal's says so on each printed page."""
    book = Workbook()
    page = book.active
    page.title = form.name[:31]
    for column, width in WIDTHS.items():
        page.column_dimensions[column].width = width
    listed = _write_lists(book, form)
    answers: list[AnswerCell] = []
    for number, row in enumerate(form.rows, start=1):
        answers += _write_row(page, number, row, listed)
    kept = book.create_sheet(SHEET)
    kept.sheet_state = "hidden"
    kept.append(form.head)
    for answer in answers:
        kept.append(answer.row)
    page.protection.sheet = True
    page.protection.formatRows = False  # whoever writes much may make a row higher
    _for_print(page, form, warning_in(form.language) if rehearsal else "")
    moment = form.stamp.astimezone(UTC).replace(tzinfo=None)
    properties = book.properties
    properties.title, properties.language, properties.creator = form.title, form.language, ""
    properties.created = properties.modified = moment
    write_replacing(path, dated_bytes(book, moment))
    return Report((path,))


def _write_lists(book: Workbook, form: FormSheet) -> Mapping[str, str]:
    """What the lists offer, a column each on a hidden sheet; where each stands."""
    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    found = {}
    for column, (name, texts) in enumerate(form.lists.items(), start=1):
        for number, text in enumerate(texts, start=1):
            _put(page.cell(number, column), text)
        letter = page.cell(1, column).column_letter
        found[name] = f"'{LISTS}'!${letter}$1:${letter}${max(len(texts), 1)}"
    return found


def _write_row(page: Worksheet, number: int, row: FormRow, listed: Mapping[str, str]) -> Iterator[AnswerCell]:
    """One row of the form; where its answers are typed."""
    page.row_dimensions[number].height = _height(row)
    _write_label(page, number, row)
    if row.starts_page:
        page.row_breaks.append(Break(id=number - 1))
    for column, head in zip(_COLUMNS, row.heads, strict=False):
        cell = page[f"{column}{number}"]
        _put(cell, head)
        cell.font, cell.alignment = Font(name="Arial", size=9, bold=True), Alignment(vertical="bottom")
    hint = page.cell(number, 5)
    if row.hint:
        _put(hint, row.hint)
        hint.font = Font(name="Arial", size=8)
        hint.alignment = Alignment(wrap_text=True, vertical=_upright(row), horizontal="left", indent=1)
    for place, answer in enumerate(row.answers):
        column = _COLUMNS[place]
        last = "D" if len(row.answers) == 1 else column
        yield _write_answer(page, number, (column, last), row, answer, listed)


def _write_label(page: Worksheet, number: int, row: FormRow) -> None:
    """What the row is called; a heading over the whole width, with its rule."""
    label = page.cell(number, 1)
    _put(label, row.label)
    label.font = Font(name="Arial", size=_SIZES.get(row.kind, 10), bold=row.kind is not RowKind.RULE)
    label.alignment = Alignment(wrap_text=True, vertical=_upright(row))
    if row.kind in _WHOLE:
        page.merge_cells(start_row=number, start_column=1, end_row=number, end_column=5)
    if row.kind in _RULED:
        for place in range(1, 6):
            page.cell(number, place).border = _RULED[row.kind]


def _upright(row: FormRow) -> str:
    if row.kind in _LOW:
        return "bottom"
    return "center" if row.kind is RowKind.CONFERENCE or _is_centred(row) else "top"


def _is_centred(row: FormRow) -> bool:
    return row.kind is RowKind.ANSWERS and row.lines < 3


_WHOLE = (RowKind.CONFERENCE, RowKind.TITLE, RowKind.RULE, RowKind.SECTION)
_LOW = (RowKind.SECTION, RowKind.TITLE, RowKind.HEADS)
_RULED = {
    RowKind.CONFERENCE: Border(top=_HEAVY),
    RowKind.SECTION: Border(bottom=Side(style="medium", color="000000")),
}


def _height(row: FormRow) -> float:
    if row.kind is RowKind.ANSWERS:
        return max(24.0 if len(row.answers) < 3 else 28.0, 6 + _LINE * row.lines)
    return _HEIGHTS.get(row.kind, 24.0) * row.lines


def _write_answer(
    page: Worksheet, number: int, columns: tuple[str, str], row: FormRow, answer: Answer, listed: Mapping[str, str]
) -> AnswerCell:
    """A cell to be filled in, framed and not locked; over all three columns where it is the only one of its row."""
    first, last = columns
    reach = f"{first}{number}:{last}{number}"
    for line in page[reach]:
        for cell in line:
            cell.border, cell.protection = _FRAME, Protection(locked=False)
            cell.font = Font(name="Arial", size=10)
            cell.alignment = Alignment(wrap_text=True, vertical=_upright(row), horizontal="left")
            if answer.check is not None and answer.check.kind is CheckKind.DAY:
                cell.number_format = "yyyy-mm-dd"
            elif answer.check is None or answer.check.kind is not CheckKind.WHOLE:
                cell.number_format = "@"  # what is typed stays as it was typed
    if first != last:
        page.merge_cells(reach)
    if answer.check is not None:
        add_check(page, f"{first}{number}", row.label, answer.check, listed)
    return AnswerCell(answer.key, f"{first}{number}", f"A{number}", printable(row.label))


def _put(cell: Cell, text: str) -> None:
    """A text that stays one, whatever it begins with."""
    cell.value = printable(text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_FORMULA)


def _for_print(page: Worksheet, form: FormSheet, warning: str) -> None:
    """A4 portrait, one page wide; its title and the pages in the foot."""
    page.sheet_view.showGridLines = False
    page.page_setup.orientation, page.page_setup.paperSize = "portrait", 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_area = f"A1:E{len(form.rows)}"
    margins = page.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.98, 0.79, 0.87, 0.87
    page.oddFooter.left.text = form.title
    page.oddFooter.right.text = form.page_words.replace("{page}", "&P").replace("{pages}", "&N")
    page.oddFooter.left.size = page.oddFooter.right.size = 8
    if warning:
        page.oddHeader.right.text = page.oddFooter.center.text = warning
