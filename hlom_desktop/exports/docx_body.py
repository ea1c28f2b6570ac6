"""Words in the body of a Word paper: as in its heads, and with links, places that links lead to, and footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from hlom_desktop.exports.docx_footnotes import Footnotes, mark_run
from hlom_desktop.exports.docx_series import counts
from hlom_desktop.exports.docx_text import add_run, element
from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper import sizes, tree
from hlom_desktop.exports.paper.tree import Paper, Run, Text
from hlom_desktop.exports.paper_links import Links, links_of, typeset, unnoted


@dataclass
class BodyText:
    """Sets the words of one paper's body into one document."""

    document: Document
    language: str
    links: Links
    numbers: dict[str, str]
    notes: Footnotes
    _bookmarks: count[int] = field(default_factory=lambda: count(9001))
    _set: set[str] = field(default_factory=set)

    def add(self, paragraph: Paragraph, text: Text, *, notes: bool = False) -> None:
        """Append the runs of `text` to a paragraph of the body, with their footnotes where it may have some."""
        self._add(paragraph, text if notes else unnoted(text), self.document.part)

    def place(self, paragraph: Paragraph, anchor: str) -> None:
        """Make the paragraph the place of `anchor`; the first of the same name counts."""
        name = self.links.place(anchor)
        if not name or name in self._set:
            return
        self._set.add(name)
        number = str(next(self._bookmarks))
        start = element("bookmarkStart", id=number, name=name)
        properties = paragraph._p.get_or_add_pPr()
        properties.addnext(start)
        paragraph._p.append(element("bookmarkEnd", id=number))

    def _add(self, paragraph: Paragraph, text: Text, part: Part) -> None:
        for run in typeset(text, self.language):
            made = add_run(paragraph, run, self.language)
            if run.to and run.text.strip():
                self._link(made, run, part)
            if run.note:
                mark = mark_run()
                paragraph._p.append(mark)
                note, notes_part = self.notes.add(mark)
                self._add(Paragraph(note, self.document._body), (Run("\u00a0"), *unnoted(run.note)), notes_part)

    def _link(self, made: Any, run: Run, part: Part) -> None:
        """Turn the `w:r` just made into a link; a paragraph's number becomes a field that follows its renumbering."""
        place, address = self.links.place(run.to), self.links.address(run.to)
        if place:
            link = element("hyperlink", anchor=place, history="1")
        elif address:
            link = element("hyperlink", history="1")
            link.set(qn("r:id"), part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        else:
            return
        made.addprevious(link)
        numbered = bool(place) and unjoined(run.text) == self.numbers.get(run.to)
        link.extend(_field(f" REF {place} \\n \\h ", made) if numbered else [made])


def _field(code: str, shown: Any) -> list[Any]:
    """The runs of a field that shows `shown` until Word brings it up to date."""
    made = []
    for kind in ("begin", "", "separate"):
        run = element("r")
        if kind:
            run.append(element("fldChar", fldCharType=kind))
        else:
            instruction = element("instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = code
            run.append(instruction)
        made.append(run)
    end = element("r")
    end.append(element("fldChar", fldCharType="end"))
    return [*made, shown, end]


def body_text(document: Document, paper: Paper) -> BodyText:
    """What sets the words of this paper into this document."""
    paragraphs = [block for block in paper.blocks if isinstance(block, tree.Paragraph)]
    numbers = {block.anchor: unjoined(block.number).strip() for block in paragraphs if counts(block.number)}
    notes = Footnotes(document, sizes.axis_of(paper.kind))
    return BodyText(document, paper.language, links_of(paper), numbers, notes)
