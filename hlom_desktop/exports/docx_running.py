"""What stands on every page of a Word paper: header and footer, with the page numbers as fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.docx_text import add_field, add_page_words, add_text, element
from hlom_desktop.exports.marks import reverse, tag, unjoined
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import one_line
from hlom_desktop.exports.paper.tree import Heading, KeyEntry, Paper, Run, SheetHead, Text, plain


def set_header(section: Section, paper: Paper) -> None:
    """Our header: on a sheet the same on every page, else from page 2 on."""
    paragraph = _only_paragraph(section.header)
    if paper.sheet is not None:
        _sheet_head(paragraph, paper.sheet, paper)
        return
    _tabs(paragraph, (sizes.page_of(paper).text_width, WD_TAB_ALIGNMENT.RIGHT))
    paragraph.add_run(f"{_head(plain(paper.conference), 100 if paper.kind in sizes.READ else 75)} · ")
    paragraph.add_run(_head(paper.title, 55)).bold = True
    if paper.warning:
        paragraph.add_run("  ")
        add_text(paragraph, (tag(paper.warning),), paper.language)
    days = [block for block in paper.blocks if isinstance(block, Heading) and block.day]
    if days and paper.kind not in sizes.READ:
        paragraph.add_run("\t")
        add_field(paragraph, 'STYLEREF "Heading 1"', unjoined(plain(days[0].text)))
    elif paper.beside:
        paragraph.add_run(f"\t{unjoined(paper.beside)}")
    _rule(paragraph, "bottom", 4)
    if section.different_first_page_header_footer:
        _only_paragraph(section.first_page_header)


def _head(text: str, width: float) -> str:
    return one_line(unjoined(text), sizes.LABEL.size, width)


def _sheet_head(paragraph: Paragraph, head: SheetHead, paper: Paper) -> None:
    top_rule(paragraph, 18)
    _tabs(paragraph, (sizes.page_of(paper).text_width, WD_TAB_ALIGNMENT.RIGHT))
    paragraph.style = "HLOM Who"
    place = paragraph.add_run(f"{unjoined(head.place)}   ")
    place.style = "HLOM Place"
    add_text(paragraph, head.words, paper.language)
    paragraph.add_run(f"\t{unjoined(head.changed)}   ")
    if paper.warning:
        add_text(paragraph, (tag(paper.warning), Run("  ")), paper.language)
    if head.version:
        add_text(paragraph, (reverse(head.version),), paper.language)


def set_footer(section: Section, paper: Paper) -> None:
    """Our footer on every page: draft and version, or a sheet's key; the printed line; the page."""
    footers = [section.footer]
    if section.different_first_page_header_footer:
        footers.append(section.first_page_footer)
    for footer in footers:
        paragraph = _only_paragraph(footer)
        width = sizes.page_of(paper).text_width
        _rule(paragraph, "top", 4)
        if paper.sheet is None:
            _tabs(paragraph, (width / 2, WD_TAB_ALIGNMENT.CENTER), (width, WD_TAB_ALIGNMENT.RIGHT))
            _state(paragraph, paper)
        else:
            _tabs(paragraph, (width * 0.87, WD_TAB_ALIGNMENT.RIGHT), (width, WD_TAB_ALIGNMENT.RIGHT))
            for entry in paper.key:
                add_text(paragraph, (*key_text(entry), Run("    ")), paper.language)
            if paper.warning:
                add_text(paragraph, (tag(paper.warning),), paper.language)
        paragraph.add_run(f"\t{unjoined(paper.printed)}\t")
        add_page_words(paragraph, paper.page_words)
        if paper.sheet is None:
            add_warning(footer, paper)


def add_warning(footer: Any, paper: Paper) -> None:
    """The warning under what stands in a footer; nothing on a paper for use."""
    if paper.warning:
        below = footer.add_paragraph(style="HLOM Running")
        below.alignment = WD_ALIGN_PARAGRAPH.CENTER
        add_text(below, (tag(paper.warning),), paper.language)


def set_warning_header(section: Section, paper: Paper) -> None:
    """The warning over pages that have a form of their own, and so no other header; nothing on a paper for use."""
    if paper.warning:
        section.header_distance = Mm(4)
        paragraph = _only_paragraph(section.header)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        add_text(paragraph, (tag(paper.warning),), paper.language)


def set_running_footer(section: Section, stops: Sequence[tuple[float, WD_TAB_ALIGNMENT]]) -> Paragraph:
    """The one paragraph of a page's footer, under a rule and with these tab stops, to be filled."""
    paragraph = _only_paragraph(section.footer)
    _rule(paragraph, "top", 4)
    _tabs(paragraph, *stops)
    return paragraph


def _state(paragraph: Paragraph, paper: Paper) -> None:
    if paper.draft:
        paragraph.add_run(unjoined(paper.draft)).bold = True
        paragraph.add_run("  ")
    paragraph.add_run(unjoined(paper.version))


def key_text(entry: KeyEntry) -> Text:
    """A mark and its meaning on one line."""
    return (entry.mark, Run(f" {entry.meaning}"))


def _only_paragraph(part: Any) -> Paragraph:
    """The one paragraph of a header or footer of our own, emptied of what a letterhead had in it."""
    part.is_linked_to_previous = False
    for child in list(part._element)[1:]:
        part._element.remove(child)
    paragraph: Paragraph = part.paragraphs[0] if part.paragraphs else part.add_paragraph()
    for child in list(paragraph._p):
        paragraph._p.remove(child)
    paragraph.style = "HLOM Running"
    return paragraph


def _tabs(paragraph: Paragraph, *stops: tuple[float, WD_TAB_ALIGNMENT]) -> None:
    for millimetres, alignment in stops:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(millimetres), alignment)


def top_rule(paragraph: Paragraph, eighths: int) -> None:
    """A rule over the paragraph, in eighths of a point."""
    _rule(paragraph, "top", eighths)


def _rule(paragraph: Paragraph, side: str, eighths: int) -> None:
    borders = element("pBdr")
    borders.append(element(side, val="single", sz=str(eighths), space="4", color="000000"))
    properties = paragraph._p.get_or_add_pPr()
    after = [child for child in properties if child.tag in {qn("w:pStyle"), qn("w:keepNext"), qn("w:keepLines")}]
    if after:
        after[-1].addnext(borders)
    else:
        properties.insert(0, borders)
