"""The styles of a paper in Word: created once, named alike in all languages, so that an organizer can restyle them."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from hlom_desktop.exports.docx_text import element
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Paper, Style

SANS = "Arial"
LINE_STYLES = {
    Style.ENTRY: "HLOM Entry",
    Style.DETAIL: "HLOM Detail",
    Style.WHO: "HLOM Who",
    Style.HOUR: "HLOM Hour",
}


def set_styles(document: Document, paper: Paper) -> None:
    """Create or adjust every style that the paper uses."""
    kind, axis = paper.kind, sizes.axis_of(paper.kind)
    title = sizes.TITLE if len(paper.title) < 60 else sizes.LONG_TITLE
    _paragraph(document, "Title", title, paper, axis=axis, before=24, after=3)
    _paragraph(document, "Subtitle", sizes.UNDER_TITLE, paper, axis=axis)
    _paragraph(document, "Heading 1", sizes.DAY, paper, axis=axis, before=18, after=4, keep=True)
    _paragraph(document, "Heading 2", sizes.SECTION, paper, before=20, after=4, keep=True)
    _paragraph(document, "HLOM Note", sizes.NOTE, paper, axis=axis, before=8)
    _paragraph(document, "HLOM Label", sizes.label_size(kind), paper, before=2, after=2)
    _paragraph(document, "HLOM Section", sizes.SECTION_ROW, paper, keep=True)
    _paragraph(document, "HLOM Running", sizes.LABEL, paper)
    for style, name in LINE_STYLES.items():
        _paragraph(document, name, sizes.line_size(kind, style), paper)
    _characters(document, paper)


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
    if name.startswith("Heading"):
        level = element("outlineLvl", val=str(int(name[-1]) - 1))
        spacing._element.get_or_add_pPr().append(level)
    _font(style, size.size, bold=size.bold, language=paper.language)


def _font(style: Any, size: float | None, *, bold: bool, language: str | None) -> None:
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    style.font.bold = bold
    style.font.name = SANS
    fonts = style.element.rPr.rFonts
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), SANS)
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
