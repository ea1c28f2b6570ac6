"""Footnotes in Word: a part of the file of its own, which the library that writes our documents does not know."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from hlom_desktop.exports.docx_settings import set_setting
from hlom_desktop.exports.docx_text import element, twips

TEXT_STYLE, MARK_STYLE = "FootnoteText", "FootnoteReference"
"""Ids of the two styles, by which Word knows them in every language."""

_LINES = (("-1", "separator"), ("0", "continuationSeparator"))


class Footnotes:
    """The footnotes of one document; the part is made with the first, and takes the place of a letterhead's."""

    def __init__(self, document: Document, axis: float) -> None:
        self._document = document
        self._axis = axis
        self._part: XmlPart | None = None
        self._count = 0

    def add(self, run: Any) -> tuple[Any, XmlPart]:
        """Put the mark of a new footnote into the `w:r` element; gives the footnote's `w:p` and its part."""
        part = self._part or self._made()
        self._part = part
        self._count += 1
        run.append(element("footnoteReference", id=str(self._count)))
        paragraph = element("p")
        properties = element("pPr")
        properties.append(element("pStyle", val=TEXT_STYLE))
        paragraph.append(properties)
        paragraph.append(_marked(element("footnoteRef")))
        note = element("footnote", id=str(self._count))
        note.append(paragraph)
        part.element.append(note)
        return paragraph, part

    def _made(self) -> XmlPart:
        owner = self._document.part
        for name in [name for name, rel in owner.rels.items() if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES]:
            owner.drop_rel(name)
            owner.rels.pop(name, None)
        root = element("footnotes")
        for number, kind in _LINES:
            root.append(self._line(number, kind))
        where = PackURI("/word/footnotes.xml")
        part = XmlPart(where, CONTENT_TYPE.WML_FOOTNOTES, root, owner.package)
        owner.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        used = element("footnotePr")
        for number, _ in _LINES:
            used.append(element("footnote", id=number))
        set_setting(self._document, used)
        return part

    def _line(self, number: str, kind: str) -> Any:
        """The line over the footnotes, on the axis as they are."""
        properties = element("pPr")
        properties.append(element("spacing", before="0", after="60", line="240", lineRule="auto"))
        properties.append(element("ind", left=twips(self._axis)))
        run = element("r")
        run.append(element(kind))
        paragraph = element("p")
        paragraph.extend([properties, run])
        note = element("footnote", id=number, type=kind)
        note.append(paragraph)
        return note


def mark_run() -> Any:
    """A run that waits for a footnote's mark."""
    return _marked()


def _marked(*content: Any) -> Any:
    run, properties = element("r"), element("rPr")
    properties.append(element("rStyle", val=MARK_STYLE))
    run.append(properties)
    run.extend(content)
    return run


def footnotes_of(document: Document) -> tuple[str, ...]:
    """The words of the footnotes of a document, in their order."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            notes = parse_xml(relation.target_part.blob).findall(qn("w:footnote"))
            kept = [note for note in notes if note.get(qn("w:type")) is None]
            return tuple("".join(text.text or "" for text in note.iter(qn("w:t"))).strip() for note in kept)
    return ()
