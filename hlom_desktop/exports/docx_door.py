"""Door sheets in Word: a section for each room and day, its pages counted by themselves."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.docx_cells import Frame, fixed_table
from hlom_desktop.exports.docx_running import add_warning, set_running_footer, set_warning_header, top_rule
from hlom_desktop.exports.docx_text import add_field, add_text, element
from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper import grid_sizes, sizes
from hlom_desktop.exports.paper.forms import DoorEntry, DoorSheet
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Column, Paper, Run, Text, plain

_RULE = 8
"""Eighths of a point."""


def add_door_sheets(document: Document, section: Section, paper: Paper) -> None:
    """Append every page; each room and day begins a section, so that its pages are numbered from 1."""
    section.footer_distance = Mm(8)
    set_warning_header(section, paper)
    _footer(section, paper)
    for number, page in enumerate(block for block in paper.blocks if isinstance(block, DoorSheet)):
        if number and page.page == 1:
            section = document.add_section(WD_SECTION.NEW_PAGE)
        if page.page == 1:
            numbering = element("pgNumType", start="1")
            section._sectPr.insert_element_before(numbering, "w:cols", "w:titlePg", "w:docGrid")
        _Page(document, page, paper).add()


def _footer(section: Section, paper: Paper) -> None:
    width = sizes.page_of(paper).text_width
    stops = ((width * 0.93, WD_TAB_ALIGNMENT.RIGHT), (width, WD_TAB_ALIGNMENT.RIGHT))
    paragraph = set_running_footer(section, stops)
    paragraph.add_run(f"{unjoined(plain(paper.conference))}\t{unjoined(paper.printed)}\t")
    add_field(paragraph, "PAGE", "1")
    paragraph.add_run("/")
    add_field(paragraph, "SECTIONPAGES", "1")
    add_warning(section.footer, paper)


class _Page:
    """One page of one door."""

    def __init__(self, document: Document, page: DoorSheet, paper: Paper) -> None:
        self._document = document
        self._page = page
        self._paper = paper
        self._style = document.styles["HLOM Entry"].style_id
        width = sizes.page_of(paper).text_width
        self._widths = (grid_sizes.DOOR_AXIS, width - grid_sizes.DOOR_AXIS)

    def add(self) -> None:
        """The heading, then the meetings under rules."""
        page = self._page
        rule = self._document.add_paragraph(style="HLOM Entry")
        rule.paragraph_format.page_break_before = True if page.page > 1 else None
        self._sized(rule, Size(1, 3))
        top_rule(rule, 32)
        self._head()
        table = fixed_table(self._document, self._widths)
        for entry in page.entries:
            self._entry(table.add_row(), entry)
        if not page.entries:
            cells = self._cells(table.add_row())
            self._lines(cells[1], [(text, self._title_size(at)) for at, text in enumerate(page.empty)])
        self._sized(self._document.add_paragraph(style="HLOM Running"), Size(1, 2))

    def _head(self) -> None:
        page = self._page
        table = fixed_table(self._document, self._widths)
        row = table.add_row()
        row.height = Mm(grid_sizes.DOOR_HEAD - 4)
        number, names = self._cells(row, ruled=False)
        if page.number:
            size = Size(page.number_size, page.number_size, bold=True)
            self._lines(number, [((Run(page.number),), size)])
            said: Text = tuple(
                run for at, name in enumerate(page.names) for run in ((Run(" · "),) if at else ()) + name
            )
            lines = [(said, grid_sizes.DOOR_NAME)]
        else:
            names = number.merge(names)
            lines = [
                (name, grid_sizes.DOOR_TRANSLATION if at else grid_sizes.DOOR_LARGE_NAME)
                for at, name in enumerate(page.names)
            ]
        self._lines(names, lines + [(date, grid_sizes.DOOR_DATE) for date in page.dates])
        names.paragraphs[0]._p.get_or_add_pPr().append(element("outlineLvl", val="0"))

    def _entry(self, row: Any, entry: DoorEntry) -> None:
        hours, titles = self._cells(row)
        self._lines(
            hours, [((Run(entry.start),), grid_sizes.DOOR_HOUR), ((Run(f"– {entry.end}"),), grid_sizes.DOOR_END)]
        )
        if entry.reserved:
            self._reserved(titles, entry)
            return
        lines = [(text, self._title_size(at)) for at, text in enumerate(entry.titles)]
        if entry.languages:
            lines.append(((Run(entry.languages),), grid_sizes.DOOR_SMALL))
        self._lines(titles, lines)

    def _reserved(self, cell: Any, entry: DoorEntry) -> None:
        """The black bar, and nothing else."""
        said = tuple(run for text in entry.reserved for run in (Run("\u2003"), *text))
        self._lines(cell, [(said, Size(21, 40, bold=True))])
        paragraph = cell.paragraphs[0]
        for run in paragraph.runs:
            run.style = "HLOM Reverse"
            run.font.size = Pt(21)
        shade = element("shd", val="clear", color="auto", fill="000000")
        paragraph._p.get_or_add_pPr().insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:jc")

    def _title_size(self, at: int) -> Size:
        return grid_sizes.DOOR_TRANSLATION if at else grid_sizes.DOOR_TITLE

    def _cells(self, row: Any, *, ruled: bool = True) -> Any:
        row._tr.get_or_add_trPr().append(element("cantSplit"))
        for cell, width in zip(row.cells, self._widths, strict=True):
            cell.width = Mm(width)
            frame = Frame(Column(""), bottom=_RULE, colour="000000", padding=grid_sizes.DOOR_PADDING if ruled else 1.0)
            frame.draw(cell)
        return row.cells

    def _lines(self, cell: Any, lines: list[tuple[Text, Size]]) -> None:
        for number, (text, size) in enumerate(lines):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph._p.style = self._style
            add_text(paragraph, text, self._paper.language)
            self._sized(paragraph, size)

    def _sized(self, paragraph: Paragraph, size: Size) -> None:
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(max(1, size.leading - 1))
        for run in paragraph.runs:
            run.font.size, run.bold = Pt(size.size), True if size.bold else None
