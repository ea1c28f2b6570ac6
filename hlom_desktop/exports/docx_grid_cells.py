"""The cells of a day's grid in Word: rows of one height, blocks merged downwards, head rules and tints."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.docx_cells import HAIR, THIN
from hlom_desktop.exports.docx_text import add_text, element, twips
from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper.forms import DayGrid, GridBlock, GridCell, GridHour, cells_of
from hlom_desktop.exports.paper.grid_sizes import BLOCK_GAP, GridSizes
from hlom_desktop.exports.paper.sizes import LABEL, Size
from hlom_desktop.exports.paper.tree import Paper, Run, Text

ROOM = Size(13, 15.5)
_GREY = "808080"
_LIGHT = "BFBFBF"
_UNDER_LABELS = [("bottom", THIN, "000000")]


@dataclass(frozen=True)
class GridTable:
    """Fills the table of one page."""

    made: Any
    document: Document
    page: DayGrid
    paper: Paper
    grid: GridSizes
    widths: tuple[float, ...]
    style: str

    def fill(self) -> None:
        """The row of rooms, then a row for each quarter of an hour."""
        self._labels()
        clocks = len(self.page.clocks)
        starts = {(cell.row, clocks + 2 * cell.column): cell for cell in cells_of(self.page)}
        hours = {hour.row: hour for hour in self.page.hours}
        for row in range(self.page.rows):
            made = self._row(self.page.row_mm)
            for column in range(len(self.widths)):
                if column < clocks:
                    made.append(self._hour(hours.get(row), column))
                elif (column - clocks) % 2:
                    made.append(self._gap(starts.get((row, column - 1)), column))
                else:
                    made.append(self._free_or_block(starts.get((row, column)), column))

    def _labels(self) -> None:
        row = self._row(0.0)
        # Not marked as repeated: the table is one page, and LibreOffice would part it after a merged cell.
        for number, clock in enumerate(self.page.clocks):
            said = (Run(clock, bold=number == 0),)
            row.append(self._cell(number, _UNDER_LABELS, [(said, LABEL)], foot=True))
        for number, column in enumerate(self.page.columns):
            at = len(self.page.clocks) + 2 * number
            lines = [(column.name, self.grid.room), ((Run(column.detail),), self.grid.room_detail)]
            row.append(self._cell(at, _UNDER_LABELS, lines, foot=True))
            row.append(self._cell(at + 1, _UNDER_LABELS, []))

    def _row(self, height: float) -> Any:
        row = element("tr")
        properties = row.get_or_add_trPr()
        properties.append(element("cantSplit"))
        if height:
            properties.append(element("trHeight", val=twips(height), hRule="exact"))
        self.made._tbl.append(row)
        return row

    def _hour(self, hour: GridHour | None, column: int) -> Any:
        if hour is None:
            return self._cell(column, [], [], merged="continue")
        rules = [("top", HAIR, _GREY)] if hour.row else []
        said = (hour.local, hour.utc)[column]
        return self._cell(column, rules, [((Run(said, bold=column == 0),), self.grid.hour)], merged="restart")

    def _gap(self, beside: GridCell | None, column: int) -> Any:
        """The gap at the right of a room, which an hour's line crosses where the room is free."""
        ruled = beside is not None and beside.ruled
        return self._cell(column, [("top", HAIR, _GREY)] if ruled else [], [])

    def _free_or_block(self, cell: GridCell | None, column: int) -> Any:
        if cell is None:
            return self._cell(column, [], [], merged="continue", like=self._above(column))
        if cell.block is None:
            rules = [("top", HAIR, _GREY)] if cell.ruled else []
            return self._cell(column, rules, [], merged="restart" if cell.rows > 1 else "")
        return self._block(cell.block, column, merged="restart" if cell.rows > 1 else "")

    def _above(self, column: int) -> Any:
        """The cell that this one continues, whose rules and ground it must have too."""
        return self.made._tbl.findall(qn("w:tr"))[-2].findall(qn("w:tc"))[column].tcPr

    def _block(self, block: GridBlock, column: int, *, merged: str) -> Any:
        outlined = () if block.weight.tint < 100 else ("left", "bottom", "right")
        rules = [("top", round(8 * block.weight.rule), "000000"), *((side, 2, _LIGHT) for side in outlined)]
        lines = [(line.runs, self.grid.lines[line.style]) for line in block.lines]
        made = self._cell(column, rules, lines, merged=merged, tint=block.weight.tint, inset=self.grid.inset)
        if block.signs:
            first = Paragraph(made.find(qn("w:p")), self.document._body)
            room = self.widths[column] - 2 * self.grid.inset
            _right_tab(first, room)
            sign = first.add_run(f"\t{unjoined(block.signs)}")
            sign.font.size = Pt(self.grid.hour.size)
        return made

    def _cell(
        self,
        column: int,
        rules: list[tuple[str, int, str]],
        lines: list[tuple[Text, Size]],
        *,
        merged: str = "",
        tint: int = 100,
        inset: float = 0.0,
        foot: bool = False,
        like: Any = None,
    ) -> Any:
        cell = element("tc")
        properties = cell.get_or_add_tcPr()
        for part in self._properties(column, rules, merged, tint, inset, foot) if like is None else _continued(like):
            properties.append(part)
        for runs, size in lines:
            self._paragraph(cell, runs, size)
        if not lines:
            self._paragraph(cell, (), Size(1, 2))
        return cell

    def _properties(
        self, column: int, rules: list[tuple[str, int, str]], merged: str, tint: int, inset: float, foot: bool
    ) -> Iterator[Any]:
        """In the order that the schema asks for."""
        yield element("tcW", w=twips(self.widths[column]), type="dxa")
        if merged:
            yield element("vMerge", val=merged)
        borders = element("tcBorders")
        order = ("top", "left", "bottom", "right")
        for side, eighths, colour in sorted(rules, key=lambda rule: order.index(rule[0])):
            borders.append(element(side, val="single", sz=str(eighths), space="0", color=colour))
        yield borders
        if tint < 100:
            yield element("shd", val="clear", color="auto", fill=f"{round(255 * tint / 100):02X}" * 3)
        margins = element("tcMar")
        for side, width in (("top", BLOCK_GAP), ("left", inset), ("bottom", 0.0), ("right", inset)):
            margins.append(element(side, w=twips(width), type="dxa"))
        yield margins
        if foot:
            yield element("vAlign", val="bottom")

    def _paragraph(self, cell: Any, runs: Text, size: Size) -> None:
        made = element("p")
        cell.append(made)
        made.style = self.style
        paragraph = Paragraph(made, self.document._body)
        paragraph.paragraph_format.line_spacing = Pt(size.leading - 1)
        paragraph.paragraph_format.space_after = Pt(0)
        add_text(paragraph, runs, self.paper.language)
        for run in paragraph.runs:
            run.font.size = Pt(size.size)
            if size.bold:
                run.bold = True


def _continued(above: Any) -> Iterator[Any]:
    """The properties of a cell that continues the one above."""
    for part in above:
        copied = deepcopy(part)
        if copied.tag == qn("w:vMerge"):
            copied.set(qn("w:val"), "continue")
        yield copied


def _right_tab(paragraph: Paragraph, millimetres: float) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(millimetres), WD_TAB_ALIGNMENT.RIGHT)
