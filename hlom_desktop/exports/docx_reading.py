"""What is read from beginning to end, in Word: numbered paragraphs, facts of a meeting, items of lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from hlom_desktop.exports.docx_body import BodyText
from hlom_desktop.exports.docx_cells import Frame, fixed_table
from hlom_desktop.exports.docx_numbering import Hang, Numbering, number_properties
from hlom_desktop.exports.docx_series import counts
from hlom_desktop.exports.docx_styles import LINE_STYLES
from hlom_desktop.exports.docx_text import element, twips
from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import beside, tall
from hlom_desktop.exports.paper.tree import (
    Cell,
    Column,
    Fact,
    Facts,
    Item,
    Items,
    Line,
    Paper,
    Paragraph,
    Row,
    Run,
    Style,
    SubParagraph,
)

KIND_ROOM = 18.6
"""Millimetres for the kind of a paragraph in column 1."""


@dataclass
class Reading:
    """Appends blocks that are read in full to one document; remembers which number came last."""

    document: Document
    paper: Paper
    body: BodyText
    numbering: Numbering
    _number: int = field(default=0, init=False)
    _list: str | None = field(default=None, init=False)
    _listed: bool = field(default=False, init=False)

    @property
    def _axis(self) -> float:
        return sizes.axis_of(self.paper.kind)

    def paragraph(self, block: Paragraph) -> None:
        """A numbered paragraph with its kind in a frame at the left and its parts under it."""
        hung = beside(block.kind, sizes.KIND.size, KIND_ROOM)
        if block.kind.strip() and hung:
            self._kind(block.kind)
            if any(run.note for run in block.text):
                self._apart()
        number = unjoined(block.number).strip()
        style = "HLOM Paragraph" if number else "HLOM Unnumbered"
        made = self.document.add_paragraph(style=style)
        if self._listed:  # neither facts nor items leave room under themselves
            made.paragraph_format.space_before = Pt(sizes.PARAGRAPH_GAP / sizes.POINT)
            self._listed = False
        if number:
            self._count(made, number)
        self.body.add(made, block.text if hung else (Run(f"{block.kind} "), *block.text), notes=True)
        self.body.place(made, block.anchor)
        self._parts(block.subs)

    def _count(self, made: WordParagraph, number: str) -> None:
        """Let Word count the number; one that does not count, such as `12 bis`, is written out."""
        if not counts(number):
            _number_of(made, "0")
            self._written_out(made, f"{number}.")
            return
        if self._list is None or int(number) != self._number + 1:
            hang = Hang(self._axis, sizes.NUMBER_GAP, right=True)
            style = made.style.style_id if made.style else ""
            self._list = self.numbering.counted((f"{number}.",), hang, style=style)
        self._number = int(number)
        _number_of(made, str(self._list))

    def _written_out(self, made: WordParagraph, label: str) -> None:
        """A label in letters, ending before the axis as counted ones do."""
        stops = made.paragraph_format
        stops.first_line_indent = Mm(-self._axis)
        stops.tab_stops.add_tab_stop(Mm(self._axis - sizes.NUMBER_GAP), WD_TAB_ALIGNMENT.RIGHT)
        stops.tab_stops.add_tab_stop(Mm(self._axis))
        made.add_run(f"\t{unjoined(label)}\t")

    def _kind(self, kind: str) -> None:
        made = self.document.add_paragraph(style="HLOM Kind")
        made.add_run(unjoined(kind))
        frame = element("framePr", w=twips(KIND_ROOM), wrap="around", vAnchor="text", hAnchor="margin", x="1", y="1")
        properties: Any = made._p.get_or_add_pPr()
        properties.insert_element_before(frame, "w:widowControl", "w:numPr", "w:spacing", "w:ind")

    def _apart(self) -> None:
        """A line of one point: LibreOffice draws a paragraph with a footnote right after a frame into that frame."""
        made = self.document.add_paragraph(style="HLOM Unnumbered").paragraph_format
        made.line_spacing_rule, made.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
        made.space_before = made.space_after = Pt(0)
        made.keep_with_next = True

    def _parts(self, subs: tuple[SubParagraph, ...]) -> None:
        hang = Hang(self._axis + sizes.HANG, sizes.HANG)
        listed = self.numbering.counted([sub.label for sub in subs], hang)
        for number, sub in enumerate(subs, start=1):
            made = self.document.add_paragraph(style="HLOM Sub-paragraph")
            if listed is not None:
                _number_of(made, listed)
            elif sub.label.strip():
                made.add_run(f"{unjoined(sub.label)}\t")
            self.body.add(made, sub.text, notes=True)
            self.body.place(made, sub.anchor)
            if number == len(subs):
                made.paragraph_format.space_after = Pt(sizes.PARAGRAPH_GAP / sizes.POINT)

    def facts(self, block: Facts) -> None:
        """Facts as a table without rules: it is one, of labels and what is said under them."""
        room = sizes.page_of(self.paper).text_width - self._axis
        self._listed = True
        made = fixed_table(self.document, (self._axis, room))
        for fact in block.rows:
            self._fact(made.add_row(), fact, (self._axis, room))

    def _fact(self, row: Any, fact: Fact, widths: tuple[float, float]) -> None:
        cells = (Cell((Line((Run(fact.label),), Style.DETAIL),)), Cell(fact.lines))
        if not tall((Row(cells),), self.paper, widths):
            row._tr.get_or_add_trPr().append(element("cantSplit"))
        for cell, content, width, gutter in zip(row.cells, cells, widths, (5.0, 0.0), strict=True):
            cell.width = Mm(width)
            for number, line in enumerate(content.lines):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                paragraph.style = LINE_STYLES[line.style]
                self.body.add(paragraph, line.runs)
            Frame(Column(""), bottom=0, gutter=gutter, padding=sizes.SUB_GAP / 2).draw(cell)

    def items(self, block: Items) -> None:
        """A list: its labels before the axis, those of the lists in it hanging."""
        self._listed = True
        self._items(block.items, 0)

    def _items(self, items: tuple[Item, ...], depth: int) -> None:
        left = self._axis + depth * sizes.HANG
        hang = Hang(left, sizes.HANG) if depth else Hang(left, sizes.NUMBER_GAP, right=True)
        listed = self.numbering.counted([item.label for item in items if item.label.strip()], hang)
        for item in items:
            for number, line in enumerate(item.lines):
                made = self.document.add_paragraph(style=LINE_STYLES[line.style])
                made.paragraph_format.left_indent = Mm(left)
                if number == 0:
                    self._item_label(made, item, hang, listed)
                self.body.add(made, line.runs)
                if number == 0:
                    self.body.place(made, item.anchor)
            self._items(item.items, depth + 1)

    def _item_label(self, made: WordParagraph, item: Item, hang: Hang, listed: str | None) -> None:
        made.paragraph_format.space_before = Pt((sizes.SUB_GAP if hang.right else sizes.SUB_GAP / 2) / sizes.POINT)
        if not item.label.strip():
            return
        if listed is not None:
            made.paragraph_format.first_line_indent = Mm(-hang.out)
            _number_of(made, listed)
        elif hang.right:
            self._written_out(made, item.label)
        else:
            made.paragraph_format.first_line_indent = Mm(-hang.out)
            made.add_run(f"{unjoined(item.label)}\t")


def _number_of(made: WordParagraph, number: str) -> None:
    """Make the paragraph part of the list `number`; "0" takes it out of its style's."""
    properties: Any = made._p.get_or_add_pPr()
    after = "w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:spacing w:ind w:jc w:outlineLvl w:rPr"
    properties.insert_element_before(number_properties(number), *after.split())
