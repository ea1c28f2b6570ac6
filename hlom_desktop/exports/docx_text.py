"""Runs of a paper as Word runs: marks as character styles, other languages tagged, fields for page numbers."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.marks import base_language, raised, right_to_left, unjoined
from hlom_desktop.exports.paper.tree import Mark, Run, Text

CHARACTER_STYLES = {
    Mark.TAG: "HLOM Tag",
    Mark.REVERSE: "HLOM Reverse",
    Mark.LANGUAGE: "HLOM Language",
    Mark.MISSING: "HLOM Missing",
}
_SAMPLES = {
    Mark.BAR: "\u258c",
    Mark.TINT: "\u2591\u2591",
    Mark.PLENARY: "\u2593\u2593",
    Mark.PANEL: "\u2591\u2591",
    Mark.SIDE_EVENT: "\u2594\u2594",
}
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})


def element(tag: str, /, **attributes: str) -> Any:
    """A WordprocessingML element `w:tag` with its `w:` attributes."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def twips(millimetres: float) -> str:
    """Millimetres as the twentieths of a point that Word counts in."""
    return str(round(millimetres / 25.4 * 1440))


def language_element(language: str) -> Any:
    """`w:lang`, in the attribute that the language's script asks for."""
    if right_to_left(language):
        return element("lang", bidi=language)
    if base_language(language) in _EAST_ASIAN:
        return element("lang", eastAsia=language)
    return element("lang", val=language)


def add_text(paragraph: Paragraph, text: Text, language: str) -> None:
    """Append the runs of `text` to a paragraph of a paper in `language`."""
    for run in raised(text, language):
        add_run(paragraph, run, language)


def add_run(paragraph: Paragraph, run: Run, language: str) -> Any:
    """Append one run, drawn by its mark; gives the `w:r` element."""
    words = _SAMPLES.get(run.mark, unjoined(run.text)) if run.mark else unjoined(run.text)
    made = paragraph.add_run(f"\u00a0{words}\u00a0" if run.mark in {Mark.TAG, Mark.REVERSE} else words)
    if run.mark in CHARACTER_STYLES:
        made.style = CHARACTER_STYLES[run.mark]
    made.bold = True if run.bold else None
    made.italic = True if run.italic and run.mark is not Mark.MISSING else None
    made.font.strike = True if run.mark is Mark.STRIKE else None
    made.font.superscript = True if run.mark is Mark.RAISED else None
    if run.lang and base_language(run.lang) and run.lang != language:
        properties = made._r.get_or_add_rPr()
        if right_to_left(run.lang):
            properties.append(element("rtl"))
        properties.append(language_element(run.lang))
    return made._r


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Append a field (`PAGE`, `NUMPAGES`) that Word fills in; `shown` stands until it does."""
    field = element("fldSimple", instr=code)
    inner = element("r")
    text = element("t")
    text.text = shown
    inner.append(text)
    field.append(inner)
    paragraph._p.append(field)


def add_page_words(paragraph: Paragraph, page_words: str) -> None:
    """Append `Page {page} of {pages}` with fields in place of the numbers."""
    rest = unjoined(page_words)
    while rest:
        at = {name: rest.find(name) for name in ("{page}", "{pages}") if name in rest}
        if not at:
            break
        name = min(at, key=lambda key: at[key])
        paragraph.add_run(rest[: at[name]])
        add_field(paragraph, "PAGE" if name == "{page}" else "NUMPAGES", "1")
        rest = rest[at[name] + len(name) :]
    paragraph.add_run(rest)
