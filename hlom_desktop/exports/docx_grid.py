"""The programme at a glance in Word: a section of its sheet, and for each day a table with merged cells."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.docx_cells import fixed_table
from hlom_desktop.exports.docx_grid_cells import ROOM, GridTable
from hlom_desktop.exports.docx_running import add_warning, key_text, set_running_footer, set_warning_header, top_rule
from hlom_desktop.exports.docx_text import add_page_words, add_text
from hlom_desktop.exports.marks import tag, unjoined
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.forms import DayGrid
from hlom_desktop.exports.paper.grid_sizes import GridSizes, grid_of
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Paper, Run, Text


def add_grids(document: Document, section: Section, paper: Paper) -> None:
    """Append a page for each day, and set the footer."""
    section.footer_distance = Mm(6)
    set_warning_header(section, paper)
    _footer(section, paper)
    for number, block in enumerate(paper.blocks):
        if isinstance(block, DayGrid):
            _page(document, block, paper, first=number == 0)


def sized_line(paragraph: Paragraph, size: Size, *, before: float = 0.0, after: float = 0.0) -> Paragraph:
    """Set the paragraph in that size, one point of leading less than in the PDF, as Arial is smaller than Noto."""
    paragraph.paragraph_format.line_spacing = Pt(size.leading - 1)
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    for run in paragraph.runs:
        if run.style is None or not (run.style.name or "").startswith("HLOM"):
            run.font.size = Pt(size.size)
        if size.bold:
            run.bold = True
    return paragraph


def _page(document: Document, page: DayGrid, paper: Paper, *, first: bool) -> None:
    grid, width = grid_of(paper.format), sizes.page_of(paper).text_width
    head = document.add_paragraph(style="HLOM Detail")
    head.paragraph_format.page_break_before = True if not first else None
    head.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    top_rule(head, 18)
    add_text(head, tuple(_bold(run) for run in paper.conference), paper.language)
    head.add_run(f" · {unjoined(paper.title)}")
    if paper.draft:
        head.add_run("\t")
        add_text(head, (tag(paper.draft),), paper.language)
    sized_line(head, grid.small_print)
    _day(document, page, paper, grid)
    if page.columns:
        column = grid.column(len(page.columns), len(page.clocks)) - grid.gap
        widths = (*(grid.clock for _ in page.clocks), *(column, grid.gap) * len(page.columns))
        style = document.styles["HLOM Detail"].style_id
        GridTable(fixed_table(document, widths), document, page, paper, grid, widths, style).fill()
    else:
        sized_line(document.add_paragraph(unjoined(page.empty), style="HLOM Entry"), ROOM)
    _strip(document, page, paper, grid)


def _bold(run: Run) -> Run:
    return Run(run.text, bold=True, italic=run.italic, lang=run.lang, mark=run.mark)


def _day(document: Document, page: DayGrid, paper: Paper, grid: GridSizes) -> None:
    """The day as the page's heading, and the place at the right of it."""
    day = document.add_paragraph(style="Heading 1")
    day.paragraph_format.left_indent = Mm(0)
    day.paragraph_format.tab_stops.add_tab_stop(Mm(sizes.page_of(paper).text_width), WD_TAB_ALIGNMENT.RIGHT)
    add_text(day, page.day, paper.language)
    sized_line(day, grid.day, before=2, after=4)
    place = day.add_run(f"\t{unjoined(page.place)}")
    place.font.size, place.bold = Pt(grid.small_print.size), False


def _strip(document: Document, page: DayGrid, paper: Paper, grid: GridSizes) -> None:
    """What has no hour, under a rule; a Word body needs a paragraph after its last table in any case."""
    said: Text = page.strip
    line = document.add_paragraph(style="HLOM Detail")
    indent = Mm(2 * grid.clock)
    line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = indent, -indent
    line.paragraph_format.tab_stops.add_tab_stop(indent)
    label = line.add_run(f"{unjoined(page.strip_label)}\t" if said else "")
    add_text(line, said, paper.language)
    if said:
        top_rule(line, 4)
        sized_line(line, grid.small_print, before=6)
        label.bold, label.font.size = True, Pt(sizes.LABEL.size)
    else:
        sized_line(line, Size(1, 2))


def _footer(section: Section, paper: Paper) -> None:
    """State, printing time and page; under it the key."""
    width = sizes.page_of(paper).text_width
    stops = ((width / 2, WD_TAB_ALIGNMENT.CENTER), (width, WD_TAB_ALIGNMENT.RIGHT))
    paragraph = set_running_footer(section, stops)
    if paper.draft:
        paragraph.add_run(f"{unjoined(paper.draft)}  ").bold = True
    paragraph.add_run(f"{unjoined(paper.version)}\t{unjoined(paper.printed)}\t")
    add_page_words(paragraph, paper.page_words)
    if paper.key:
        key = section.footer.add_paragraph(style="HLOM Running")
        for entry in paper.key:
            add_text(key, (*key_text(entry), Run("    ")), paper.language)
    add_warning(section.footer, paper)
