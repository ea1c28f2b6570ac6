"""Entries of the chair's script and sums of sittings in Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.docx_body import BodyText
from hlom_desktop.exports.docx_cells import HAIR, fixed_table
from hlom_desktop.exports.docx_styles import DIRECTION, SCRIPT_HOUR, SPOKEN, VARIANT, VARIANT_LABEL
from hlom_desktop.exports.docx_text import element, twips
from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper import passages, sizes
from hlom_desktop.exports.paper.passages import Spoken, SpokenLine, Sums, Voice
from hlom_desktop.exports.paper.tree import Paper, Run

_BOX = "\u2610\u2002"
_SUM_RULE, _FIGURES = 10, 28.0


@dataclass(frozen=True)
class Passages:
    """Appends passages to one document."""

    document: Document
    paper: Paper
    body: BodyText

    @property
    def _widths(self) -> tuple[float, float]:
        axis = sizes.axis_of(self.paper.kind)
        return axis, sizes.page_of(self.paper).text_width - axis

    def spoken(self, blocks: Sequence[Spoken]) -> None:
        """Entries that follow each other, as rows of one table: what is at the left, what is said."""
        made = fixed_table(self.document, self._widths)
        for block in blocks:
            row = made.add_row()
            if not passages.is_tall(block, self.paper):
                row._tr.get_or_add_trPr().append(element("cantSplit"))
            for cell, width in zip(row.cells, self._widths, strict=True):
                cell.width = Mm(width)
                _frame(cell)
            self._margin(row.cells[0], block)
            self._words(row.cells[1], block)

    def _margin(self, cell: Any, block: Spoken) -> None:
        cell.paragraphs[0].style = SCRIPT_HOUR
        cell.paragraphs[0].add_run(unjoined(block.hour))
        for text in block.margin:
            self.body.add(cell.add_paragraph(style="HLOM Detail"), text)

    def _words(self, cell: Any, block: Spoken) -> None:
        first: Paragraph | None = cell.paragraphs[0]
        for number, line in enumerate(block.lines):
            made = first if first is not None else cell.add_paragraph()
            first = None
            self._line(made, line, passages.gap_over(block.lines, number))
        for variant in block.variants:
            label = cell.add_paragraph(style=VARIANT_LABEL)
            label.add_run(unjoined(variant.label))
            self.body.add(cell.add_paragraph(style=VARIANT), variant.text)

    def _line(self, made: Paragraph, line: SpokenLine, over: float) -> None:
        made.style = DIRECTION if line.voice is Voice.DIRECTION else SPOKEN
        spacing = made.paragraph_format
        spacing.space_before = Pt(over / sizes.POINT)
        if line.voice is Voice.OPTION:
            spacing.left_indent = Mm(passages.OPTION_HANG)
            spacing.first_line_indent = Mm(passages.VARIANT_HANG - passages.OPTION_HANG)
            made.add_run(_BOX)
        self.body.add(made, line.text)

    def sums(self, block: Sums) -> None:
        """A sum: label and figure, kept together under a rule."""
        axis, room = self._widths
        made = fixed_table(self.document, (axis, room - _FIGURES, _FIGURES))
        for number, row in enumerate(block.rows):
            cells = made.add_row().cells
            for cell, text in zip(cells, ("", row.label, row.value), strict=True):
                paragraph = cell.paragraphs[0]
                paragraph.style = DIRECTION
                paragraph.paragraph_format.keep_with_next = True if number < len(block.rows) - 1 else None
                self.body.add(paragraph, (Run(text, bold=row.bold),) if text else ())
            cells[2].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for cell, width in zip(cells, (axis, room - _FIGURES, _FIGURES), strict=True):
                cell.width = Mm(width)
            for cell in cells[1:]:
                _padded(cell, 0.9, rule=_SUM_RULE if number == 0 else 0, colour="000000")


def _frame(cell: Any) -> None:
    _padded(cell, passages.ENTRY_PADDING, rule=HAIR, colour="808080")


def _padded(cell: Any, padding: float, *, rule: int, colour: str) -> None:
    """A rule over a cell, in eighths of a point, and room over and under its words."""
    properties = cell._tc.get_or_add_tcPr()
    borders = element("tcBorders")
    if rule:
        borders.append(element("top", val="single", sz=str(rule), space="0", color=colour))
    margins = element("tcMar")
    for side, width in (("top", twips(padding)), ("left", "0"), ("bottom", twips(padding)), ("right", "0")):
        margins.append(element(side, w=width, type="dxa"))
    properties.append(borders)
    properties.append(margins)
