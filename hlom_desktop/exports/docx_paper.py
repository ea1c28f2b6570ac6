"""Papers as Word documents: the same tree as the PDF, in fonts that every recipient has, for an organizer to edit."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt

from hlom_desktop.exports.docx_body import body_text
from hlom_desktop.exports.docx_door import add_door_sheets
from hlom_desktop.exports.docx_grid import add_grids
from hlom_desktop.exports.docx_numbering import Numbering
from hlom_desktop.exports.docx_passages import Passages
from hlom_desktop.exports.docx_plot import add_plot
from hlom_desktop.exports.docx_reading import Reading
from hlom_desktop.exports.docx_running import key_text, set_footer, set_header, top_rule
from hlom_desktop.exports.docx_settings import set_setting
from hlom_desktop.exports.docx_styles import set_styles
from hlom_desktop.exports.docx_table import add_table
from hlom_desktop.exports.docx_text import add_text, element
from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.marks import reverse, tag, unjoined
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.forms import DayGrid
from hlom_desktop.exports.paper.passages import Spoken, Sums
from hlom_desktop.exports.paper.plots import BarPlot, StepPlot
from hlom_desktop.exports.paper.tree import (
    Block,
    Facts,
    Form,
    Heading,
    Items,
    Kind,
    Note,
    Paper,
    Paragraph,
    Passage,
    Run,
    Table,
)
from hlom_desktop.exports.paper_links import bare
from hlom_desktop.exports.report import Report
from hlom_desktop.refusals import N_, Refusal


class LetterheadNotReadable(Refusal):
    """The organizer's letterhead cannot be opened as a Word document."""

    message = N_("“{name}” cannot be read as a Word document. Choose a letterhead saved as .docx.")


def write_docx(paper: Paper, path: Path, *, letterhead: Path | None = None) -> Report:
    """Write the paper as a Word document, replacing `path` in one step.

    On a `letterhead`, the organizer's own .docx, its header stays and ours is left out; our footer stays. Pages with a
    form of their own leave no room for one.
    """
    document = _base(letterhead)
    set_styles(document, paper)
    section = _page(document, paper, own_header=letterhead is None)
    first = paper.blocks[0] if paper.blocks else None
    if isinstance(first, Form):
        section.different_first_page_header_footer = False
        (add_grids if isinstance(first, DayGrid) else add_door_sheets)(document, section, paper)
    else:
        _body(document, section, paper, own_header=letterhead is None)
    _properties(document, paper)
    write_replacing(path, _fixed(document, paper.printed_at))
    return Report((path,))


def _body(document: Document, section: Section, paper: Paper, *, own_header: bool) -> None:
    """Header and footer, masthead, blocks and key of a paper that is not made of pages with a form of their own."""
    if own_header:
        set_header(section, paper)
    set_footer(section, paper)
    if paper.kind is Kind.RECORD:
        set_setting(document, element("autoHyphenation"))
    if paper.sheet is None:
        _masthead(document, paper)
    _blocks(document, paper)
    _key(document, paper)


def _base(letterhead: Path | None) -> Document:
    """An empty document, or the letterhead with its text taken out and its page and headers kept."""
    if letterhead is None:
        document = docx.Document()
    else:
        try:
            document = docx.Document(str(letterhead))
        except (PackageNotFoundError, ValueError, KeyError, OSError, zipfile.BadZipFile) as error:
            raise LetterheadNotReadable(name=letterhead.name) from error
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    return document


def _page(document: Document, paper: Paper, *, own_header: bool) -> Section:
    section = document.sections[0]
    page = sizes.page_of(paper)
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    landscape = page.width > page.height
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    if own_header:
        section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
        section.header_distance, section.footer_distance = Mm(10), Mm(8)
        section.different_first_page_header_footer = paper.sheet is None
    return section


def _masthead(document: Document, paper: Paper) -> None:
    """Rule, organizer, conference and draft tag on one line; then title, place and date, notes."""
    page, axis = sizes.page_of(paper), sizes.axis_of(paper.kind)
    head = document.add_paragraph(style="HLOM Detail")
    top_rule(head, 18)
    head.paragraph_format.left_indent, head.paragraph_format.first_line_indent = Mm(axis), Mm(-axis)
    head.paragraph_format.tab_stops.add_tab_stop(Mm(axis))
    head.paragraph_format.tab_stops.add_tab_stop(Mm(page.text_width), WD_TAB_ALIGNMENT.RIGHT)
    head.add_run(unjoined(paper.organizer) + "\t")
    add_text(head, tuple(_bold(run) for run in paper.conference), paper.language)
    state = reverse(paper.reserved) if paper.reserved else tag(paper.draft)
    for number, word in enumerate(one for one in (tag(paper.warning), state) if one.text):
        head.add_run("  " if number else "\t")
        add_text(head, (word,), paper.language)
    last = document.add_paragraph(unjoined(paper.title), style="Title")
    for style, texts in (("Subtitle", paper.under_title), ("HLOM Note", paper.notes)):
        for text in texts:
            last = document.add_paragraph(style=style)
            add_text(last, text, paper.language)
    if paper.blocks and not isinstance(paper.blocks[0], Heading):
        last.paragraph_format.space_after = Pt(13)


def _bold(run: Run) -> Run:
    return Run(run.text, bold=True, italic=run.italic, lang=run.lang, mark=run.mark)


def _blocks(document: Document, paper: Paper) -> None:
    body = body_text(document, paper)
    reading = Reading(document, paper, body, Numbering(document))
    passages = Passages(document, paper, body)
    after_table = False
    for said, group in groupby(paper.blocks, lambda block: isinstance(block, Spoken)):
        entries = tuple(group)
        for block in entries[:1] if said else entries:
            table = isinstance(block, Table | Facts | Passage)
            if table and after_table:
                document.add_paragraph(style="HLOM Detail")  # else Word joins the two tables
            if said:
                passages.spoken([one for one in entries if isinstance(one, Spoken)])
            elif isinstance(block, Sums):
                passages.sums(block)
            else:
                _block(document, block, paper, reading)
            after_table = table
    if after_table:
        document.add_paragraph(style="HLOM Running")  # a Word body ends with a paragraph


def _block(document: Document, block: Block, paper: Paper, reading: Reading) -> None:
    if isinstance(block, Heading):
        style = "Heading 1" if block.day else "Heading 2"
        add_text(document.add_paragraph(style=style), bare(block.text), paper.language)
    elif isinstance(block, Note):
        note = document.add_paragraph(style="HLOM Note")
        if paper.kind is Kind.SPEAKERS:
            note.paragraph_format.keep_with_next = True
            note.paragraph_format.space_before, note.paragraph_format.space_after = Pt(0), Pt(9)
        reading.body.add(note, block.text, notes=True)
    elif isinstance(block, Paragraph):
        reading.paragraph(block)
    elif isinstance(block, Facts):
        reading.facts(block)
    elif isinstance(block, Items):
        reading.items(block)
    elif isinstance(block, StepPlot | BarPlot):
        add_plot(document, block, paper)
    elif isinstance(block, Table):
        add_table(document, block, paper, sizes.page_of(paper).text_width, reading.body)


def _key(document: Document, paper: Paper) -> None:
    if paper.sheet is None:
        for entry in paper.key:
            add_text(document.add_paragraph(style="HLOM Note"), key_text(entry), paper.language)


def _properties(document: Document, paper: Paper) -> None:
    """Core properties; their dates are the printed moment, so that the same paper gives the same file."""
    core = document.core_properties
    moment = paper.printed_at.astimezone(UTC).replace(tzinfo=None)
    core.title, core.language = unjoined(paper.title)[:255], paper.language
    core.author = core.last_modified_by = unjoined(paper.organizer)[:255]
    core.subject = "".join(unjoined(run.text) for run in paper.conference)[:255]
    core.comments = core.keywords = ""
    core.version = unjoined(paper.version)[:255]
    core.created = core.modified = core.last_printed = moment
    core.revision = 1


def _fixed(document: Document, moment: datetime) -> bytes:
    """The document's bytes with every part dated at the printed moment, in a fixed order."""
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    stamp: Any = max(moment.astimezone(UTC).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, stamp)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(part, old.read(name))
    return fixed.getvalue()
