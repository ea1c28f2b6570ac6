"""The styles of a paper in Word: created once, named alike in all languages, so that an organizer can restyle them."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from hlom_desktop.exports.docx_footnotes import MARK_STYLE, TEXT_STYLE
from hlom_desktop.exports.docx_text import element
from hlom_desktop.exports.paper import passages, sizes
from hlom_desktop.exports.paper.breaks import ems
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Kind, Paper, Style

SANS, SERIF = "Arial", "Times New Roman"
LINE_STYLES = {
    Style.ENTRY: "HLOM Entry",
    Style.DETAIL: "HLOM Detail",
    Style.WHO: "HLOM Who",
    Style.HOUR: "HLOM Hour",
}

SPOKEN, DIRECTION, SCRIPT_HOUR = "HLOM Spoken", "HLOM Direction", "HLOM Script hour"
VARIANT, VARIANT_LABEL = "HLOM Variant", "HLOM Variant label"


def set_styles(document: Document, paper: Paper) -> None:
    """Create or adjust every style that the paper uses."""
    kind, axis = paper.kind, sizes.axis_of(paper.kind)
    room = 2 * (sizes.page_of(paper).text_width - axis) / (sizes.TITLE.size * sizes.POINT)
    title = sizes.LONG_TITLE if ems(paper.title) > room else sizes.title_size(kind)
    _paragraph(document, "Title", title, paper, axis=axis, before=24, after=3)
    _paragraph(document, "Subtitle", sizes.under_title_size(kind), paper, axis=axis)
    _headings(document, paper)
    _paragraph(document, "HLOM Note", sizes.NOTE, paper, axis=axis, before=8)
    _paragraph(document, "HLOM Label", sizes.label_size(kind), paper, before=2, after=2)
    _paragraph(document, "HLOM Section", sizes.SECTION_ROW, paper, keep=True)
    _paragraph(document, "HLOM Running", sizes.LABEL, paper)
    for style, name in LINE_STYLES.items():
        _paragraph(document, name, sizes.line_size(kind, style), paper)
    _reading(document, paper)
    if kind in {Kind.SCRIPT, Kind.SPEAKERS}:
        _aloud(document, paper)
    _characters(document, paper)


def _headings(document: Document, paper: Paper) -> None:
    kind, axis = paper.kind, sizes.axis_of(paper.kind)
    read = kind in sizes.READ
    before, after = ((23, 14), (9, 5)) if read else ((18, 20), (4, 4))
    indents = (axis, axis if read else 0.0)
    for level, day in enumerate((True, False)):
        size, indent = sizes.heading_size(kind, day=day), indents[level]
        name, over, under = f"Heading {level + 1}", before[level], after[level]
        _paragraph(document, name, size, paper, axis=indent, before=over, after=under, keep=True)


def _reading(document: Document, paper: Paper) -> None:
    """What is read in full: the only text in serif, and the only text that is hyphenated."""
    axis, gap = sizes.axis_of(paper.kind), sizes.PARAGRAPH_GAP / sizes.POINT
    for name in ("HLOM Paragraph", "HLOM Unnumbered"):
        _paragraph(document, name, sizes.PARAGRAPH, paper, axis=axis, after=gap, serif=True)
    document.styles["HLOM Paragraph"].paragraph_format.first_line_indent = Mm(-sizes.NUMBER_GAP)
    left, after = axis + sizes.HANG, sizes.SUB_GAP / sizes.POINT
    _paragraph(document, "HLOM Sub-paragraph", sizes.PARAGRAPH, paper, axis=left, after=after, serif=True)
    document.styles["HLOM Sub-paragraph"].paragraph_format.first_line_indent = Mm(-sizes.HANG)
    _paragraph(document, "HLOM Kind", sizes.KIND, paper, before=3)
    _paragraph(document, "footnote text", sizes.FOOTNOTE, paper, axis=axis, after=2)
    document.styles["footnote text"].element.set(qn("w:styleId"), TEXT_STYLE)
    mark = _style(document, "footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), MARK_STYLE)
    mark.font.superscript = True


def _aloud(document: Document, paper: Paper) -> None:
    """What the chair reads: words for the hall in serif, directions in sans, variants behind a bar."""
    _paragraph(document, SPOKEN, sizes.SPOKEN, paper, serif=True)
    _paragraph(document, DIRECTION, sizes.DIRECTION, paper)
    _paragraph(document, SCRIPT_HOUR, sizes.SCRIPT_HOUR, paper)
    hang = passages.VARIANT_HANG
    label = Size(sizes.DIRECTION.size, sizes.DIRECTION.leading, bold=True)
    over = passages.OVER_VARIANTS / sizes.POINT
    _paragraph(document, VARIANT_LABEL, label, paper, axis=hang, before=over, keep=True)
    _paragraph(document, VARIANT, sizes.VARIANT, paper, axis=hang, serif=True)
    for name in (VARIANT, VARIANT_LABEL):
        bar = element("pBdr")
        bar.append(element("left", val="single", sz="18", space="8", color="000000"))
        properties = document.styles[name].element.get_or_add_pPr()
        properties.insert_element_before(bar, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind")


def _style(document: Document, name: str, kind: WD_STYLE_TYPE) -> Any:
    styles: Any = document.styles
    if name in styles:
        return styles[name]
    made = styles.add_style(name, kind)
    made.quick_style = True
    return made


def _paragraph(
    document: Document,
    name: str,
    size: Size,
    paper: Paper,
    *,
    axis: float = 0.0,
    before: float = 0.0,
    after: float = 0.0,
    keep: bool = False,
    serif: bool = False,
) -> None:
    """One paragraph style: exact line height one point under the PDF's, as Arial is smaller than Noto."""
    style = _style(document, name, WD_STYLE_TYPE.PARAGRAPH)
    for old in style.element.findall(qn("w:pPr")):
        style.element.remove(old)  # the base file's borders and spacing are not ours
    style.base_style = document.styles["Normal"]
    spacing = style.paragraph_format
    spacing.left_indent = Mm(axis)
    spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(size.leading - 1)
    spacing.keep_with_next = True if keep else None
    if not serif:
        spacing._element.get_or_add_pPr().insert_element_before(element("suppressAutoHyphens"), "w:spacing", "w:ind")
    if name.startswith("Heading"):
        level = element("outlineLvl", val=str(int(name[-1]) - 1))
        spacing._element.get_or_add_pPr().append(level)
    _font(style, size.size, bold=size.bold, language=paper.language, family=SERIF if serif else SANS)


def _font(style: Any, size: float | None, *, bold: bool, language: str | None, family: str = SANS) -> None:
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    style.font.bold = bold
    style.font.name = family
    fonts = style.element.rPr.rFonts
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), family)
    style.font.color.rgb = RGBColor(0, 0, 0)
    if size is not None:
        style.font.size = Pt(size)
        style.element.rPr.append(element("szCs", val=str(int(size * 2))))
    if language is not None:
        style.element.rPr.append(element("lang", val=language))


def _characters(document: Document, paper: Paper) -> None:
    for name in ("HLOM Tag", "HLOM Reverse", "HLOM Language"):
        style = _style(document, name, WD_STYLE_TYPE.CHARACTER)
        _font(style, 8, bold=True, language=None)
        properties = style.element.rPr
        if name == "HLOM Tag":
            properties.append(element("bdr", val="single", sz="4", space="0", color="000000"))
        if name == "HLOM Reverse":
            style.font.color.rgb = RGBColor(255, 255, 255)
            properties.append(element("shd", val="clear", color="auto", fill="000000"))
    _font(_style(document, "HLOM Place", WD_STYLE_TYPE.CHARACTER), 13, bold=True, language=None)
    source = _style(document, "HLOM Missing", WD_STYLE_TYPE.CHARACTER)
    source.font.italic = True
