"""Tables and cells in Word: fixed widths, rules as cell borders, text that begins at the margin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from hlom_desktop.exports.docx_text import element, twips
from hlom_desktop.exports.paper.tree import Column

HAIR, THIN = 4, 6
"""Rules in eighths of a point."""

_GREY = "808080"


def fixed_table(document: Document, widths: tuple[float, ...]) -> Any:
    """Append a table without rows; its columns keep these widths, in millimetres."""
    made = document.add_table(rows=0, cols=len(widths))
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    _table_properties(made._tbl.tblPr, sum(widths))
    return made


def _table_properties(properties: Any, width: float) -> None:
    """Width and cell margins; text begins at the margin, so that tables and titles share the axis."""
    size = properties.find(qn("w:tblW"))
    size.set(qn("w:w"), twips(width))
    size.set(qn("w:type"), "dxa")
    margins = element("tblCellMar")
    margins.append(element("left", w="0", type="dxa"))
    margins.append(element("right", w="0", type="dxa"))
    properties.find(qn("w:tblLook")).addprevious(margins)


@dataclass(frozen=True)
class Frame:
    """How one cell is drawn: rules in eighths of a point, tint, gutter in millimetres, and what it is merged with."""

    column: Column
    bottom: int = HAIR
    colour: str = _GREY
    bar: bool = False
    tint: bool = False
    gutter: float = 0.0
    padding: float = 0.0
    span: int = 1
    merged: str = ""
    foot: bool = False

    def draw(self, cell: Any) -> None:
        """Set the cell's properties, in the order that the schema asks for."""
        properties = cell._tc.get_or_add_tcPr()
        if self.span > 1:
            properties.append(element("gridSpan", val=str(self.span)))
        if self.merged:
            properties.append(element("vMerge", val=self.merged))
        properties.append(self._borders())
        if self.tint:
            properties.append(element("shd", val="clear", color="auto", fill="E6E6E6"))
        properties.append(self._margins())
        if self.foot:
            properties.append(element("vAlign", val="bottom"))

    def _borders(self) -> Any:
        borders = element("tcBorders")
        side = {"val": "single", "sz": str(HAIR), "space": "0", "color": _GREY}
        if self.bar:
            borders.append(element("left", val="single", sz="24", space="0", color="000000"))
        elif self.column.written_in:
            borders.append(element("left", **side))
        if self.bottom:
            borders.append(element("bottom", val="single", sz=str(self.bottom), space="0", color=self.colour))
        if self.column.written_in:
            borders.append(element("right", **side))
        return borders

    def _margins(self) -> Any:
        margins = element("tcMar")
        padding = twips(self.padding)
        for side, width in (("top", padding), ("left", "0"), ("bottom", padding), ("right", twips(self.gutter))):
            margins.append(element(side, w=width, type="dxa"))
        return margins
