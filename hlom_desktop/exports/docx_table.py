"""Tables of a paper in Word: fixed widths, rules as cell borders, labels repeated, rows and slots kept whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from hlom_desktop.exports.docx_body import BodyText
from hlom_desktop.exports.docx_cells import HAIR, THIN, Frame, fixed_table
from hlom_desktop.exports.docx_styles import LINE_STYLES
from hlom_desktop.exports.docx_text import add_text, element
from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import slot_groups, tall
from hlom_desktop.exports.paper.tree import Cell, Column, Paper, Row, SectionRow, Slot, Table
from hlom_desktop.exports.paper_links import bare


def add_table(document: Document, table: Table, paper: Paper, text_width: float, body: BodyText) -> None:
    """Append `table`; columns have the widths of the PDF, in `text_width` millimetres."""
    widths = sizes.column_widths(table.columns, text_width)
    writer = _Rows(fixed_table(document, widths), table, paper, widths, _style_ids(document), body)
    writer.labels()
    for row in table.rows:
        if isinstance(row, SectionRow):
            writer.section(row)
        elif isinstance(row, Slot):
            writer.slot(row)
        else:
            writer.entry(row)


def _style_ids(document: Document) -> dict[str, str]:
    """The ids behind the names of our styles, looked up once: python-docx reads every style for each paragraph."""
    names = ("HLOM Label", "HLOM Section", *LINE_STYLES.values())
    return {name: document.styles[name].style_id for name in names}


@dataclass(frozen=True)
class _Rows:
    """Writes the rows of one table."""

    made: Any
    table: Table
    paper: Paper
    widths: tuple[float, ...]
    styles: Mapping[str, str]
    body: BodyText

    def labels(self) -> None:
        """The row of labels, repeated on every page."""
        row = self._row(breakable=False, high=False)
        row._tr.get_or_add_trPr().append(element("tblHeader"))
        for cell, column in zip(row.cells, self.table.columns, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph._p.style = self.styles["HLOM Label"]
            paragraph.paragraph_format.keep_with_next = True
            paragraph.add_run(unjoined(column.label)).bold = column.written_in or None
            if column.written_in:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            elif column.right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            frame = Frame(column, bottom=THIN, colour="000000", gutter=self._gutter(column), foot=True)
            frame.draw(cell)

    def section(self, section: SectionRow) -> None:
        """A row over all printed columns, kept with what follows; Word repeats only a table's first rows."""
        row = self._row(breakable=False, high=False)
        columns = self.table.columns
        printed = sum(not column.written_in for column in columns)
        cells = list(row.cells)
        for spanned in cells[1:printed]:
            row._tr.remove(spanned._tc)
        cells[0].width = Mm(sum(self.widths[:printed]))
        cells[0].paragraphs[0]._p.style = self.styles["HLOM Section"]
        indent = sizes.section_indent(self.paper.kind)
        if indent:
            cells[0].paragraphs[0].paragraph_format.left_indent = Mm(indent)
        add_text(cells[0].paragraphs[0], bare(section.text), self.paper.language)
        padding = sizes.row_padding(self.paper.kind)
        Frame(columns[0], bottom=THIN, colour="000000", span=printed, padding=padding).draw(cells[0])
        for cell, column in zip(cells[printed:], columns[printed:], strict=True):
            cell.paragraphs[0]._p.style = self.styles["HLOM Detail"]
            Frame(column, bottom=THIN, colour="000000").draw(cell)

    def slot(self, slot: Slot) -> None:
        """Rows that share their hours: merged downwards, kept together but for the breaks the paper allows."""
        for group in slot_groups(slot, self.paper, self.widths):
            for number, row in enumerate(group):
                last = number == len(group) - 1
                hours = slot.hours if number == 0 else Cell()
                merged = "" if len(group) == 1 else "restart" if number == 0 else "continue"
                self.entry(row, hours, merged=merged, last=last)

    def entry(self, row: Row, hours: Cell | None = None, *, merged: str = "", last: bool = True) -> None:
        """One entry's row, under `hours` in its slot; all but the `last` of a group stay with the next."""
        cells = row.cells if hours is None else (hours, *row.cells)
        made = self._row(breakable=tall((Row(cells),), self.paper, self.widths), high=True)
        for place, (cell, content, column) in enumerate(zip(made.cells, cells, self.table.columns, strict=True)):
            self._fill(cell, content, column, keep=not last)
            hanging = hours is not None and place == 0
            Frame(
                column,
                bottom=0 if hanging and not last else HAIR,
                bar=row.changed and place == (0 if hours is None else 1),
                tint=row.absorbs and not column.written_in,
                gutter=self._gutter(column),
                padding=sizes.row_padding(self.paper.kind),
                merged=merged if hanging else "",
            ).draw(cell)

    def _gutter(self, column: Column) -> float:
        last = column is self.table.columns[-1]
        return 0.0 if last or column.written_in else sizes.gutter(self.paper.kind)

    def _row(self, *, breakable: bool, high: bool) -> Any:
        row = self.made.add_row()
        for cell, width in zip(row.cells, self.widths, strict=True):
            cell.width = Mm(width)
        if not breakable:
            row._tr.get_or_add_trPr().append(element("cantSplit"))
        if high and self.table.row_mm:
            row.height = Mm(self.table.row_mm)
            row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        return row

    def _fill(self, cell: Any, content: Cell, column: Column, *, keep: bool) -> None:
        for number, line in enumerate(content.lines):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph._p.style = self.styles[LINE_STYLES[line.style]]
            self.body.add(paragraph, line.runs)
        if not content.lines:
            cell.paragraphs[0]._p.style = self.styles["HLOM Detail"]
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True if keep else None
            if column.right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
